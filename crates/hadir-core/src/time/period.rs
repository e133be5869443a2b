//! What people ask a report for.

use super::{Calendar, NoSuchDay, Window};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// What people ask a report for. Becomes a [`Window`] in a [`Calendar`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Period {
    /// One day.
    Day(NaiveDate),
    /// The Monday week that a date lies in.
    Week(NaiveDate),
    /// The calendar month that a date lies in.
    Month(NaiveDate),
    /// From the first day to the last, both included.
    Range(NaiveDate, NaiveDate),
    /// All of time.
    All,
}

impl Period {
    /// The first and last day, both included; none for all of time.
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        match *self {
            Self::Day(day) => Some((day, day)),
            Self::Week(day) => {
                let week = day.week(Weekday::Mon);
                Some((week.checked_first_day()?, week.checked_last_day()?))
            }
            Self::Month(day) => {
                let first = day.with_day(1)?;
                let last = first.checked_add_months(Months::new(1))?.checked_sub_days(Days::new(1))?;
                Some((first, last))
            }
            Self::Range(first, last) => Some((first, last)),
            Self::All => None,
        }
    }

    /// The window of the period.
    ///
    /// # Errors
    /// [`NoSuchDay`] if the period has no instant in this zone, or a range ends before it begins.
    pub fn window(&self, calendar: Calendar) -> Result<Window, NoSuchDay> {
        match (self.days(), *self) {
            (Some((first, last)), _) => calendar.days(first, last),
            (None, Self::All) => Ok(Window::ALL),
            // A week or a month that goes on beyond the last day there is.
            (None, Self::Day(date) | Self::Week(date) | Self::Month(date) | Self::Range(date, _)) => {
                Err(calendar.no_day(date))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_begin_on_monday_and_months_on_the_first() {
        let day: NaiveDate = "2024-06-05".parse().unwrap();
        let text = |period: Period| period.days().map(|(first, last)| format!("{first}/{last}"));
        assert_eq!(text(Period::Week(day)).as_deref(), Some("2024-06-03/2024-06-09"));
        assert_eq!(
            text(Period::Month("2024-02-29".parse().unwrap())).as_deref(),
            Some("2024-02-01/2024-02-29")
        );
        assert_eq!(Period::All.window(Calendar::UTC), Ok(Window::ALL));
        for period in
            [Period::Month(NaiveDate::MAX), Period::Week(NaiveDate::MAX), Period::Day(NaiveDate::MAX)]
        {
            assert!(period.window(Calendar::UTC).is_err(), "{period:?}");
        }
        assert!(Period::Range(day, "2024-06-04".parse().unwrap()).window(Calendar::UTC).is_err());
    }
}
