//! A calendar month in UTC, of the years that are stored: 1 to 9999.

use chrono::{DateTime, Datelike, Utc};
use core::fmt;
use core::str::FromStr;
use thiserror::Error;

/// A calendar month in UTC, of the years that are stored: 1 to 9999. Written `2026-03`.
///
/// ```
/// use hadir_sql::schema::Month;
/// let november: Month = "2026-11".parse()?;
/// let ahead: Vec<String> = november.ahead(3).map(|month| month.to_string()).collect();
/// assert_eq!(ahead, ["2026-11", "2026-12", "2027-01"]);
/// # Ok::<(), hadir_sql::schema::NoSuchMonth>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: u16,
    number: u8,
}

/// A text or a pair of numbers that is no month.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{found}` is no month: expected YYYY-MM, from 0001-01 to 9999-12")]
pub struct NoSuchMonth {
    /// What it is.
    pub found: Box<str>,
}

impl Month {
    /// The month of that number, 1 to 12.
    ///
    /// # Errors
    /// [`NoSuchMonth`] outside 1 to 12, or outside the years 1 to 9999.
    pub fn new(year: u16, number: u8) -> Result<Self, NoSuchMonth> {
        if (1..=9_999).contains(&year) && (1..=12).contains(&number) {
            Ok(Self { year, number })
        } else {
            Err(NoSuchMonth { found: format!("{year:04}-{number:02}").into() })
        }
    }

    /// The month that an instant lies in, in UTC.
    ///
    /// # Errors
    /// [`NoSuchMonth`] outside the years 1 to 9999.
    pub fn of(instant: DateTime<Utc>) -> Result<Self, NoSuchMonth> {
        let parts = u16::try_from(instant.year()).ok().zip(u8::try_from(instant.month()).ok());
        let wrong = || NoSuchMonth { found: instant.to_string().into() };
        parts.and_then(|(year, number)| Self::new(year, number).ok()).ok_or_else(wrong)
    }

    /// Its year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// Its place in the year, from 1.
    pub const fn number(self) -> u8 {
        self.number
    }

    /// The month after it; none after the last of the year 9999.
    pub fn next(self) -> Option<Self> {
        let (year, number) = self.following();
        Self::new(year, number).ok()
    }

    /// This month and those after it, `count` in all, as far as there are any.
    pub fn ahead(self, count: usize) -> impl Iterator<Item = Self> {
        core::iter::successors(Some(self), |month| month.next()).take(count)
    }

    /// Its first instant, as PostgreSQL reads it.
    pub(crate) fn start(self) -> String {
        begin(self.year, self.number)
    }

    /// The first instant after it.
    pub(crate) fn end(self) -> String {
        let (year, number) = self.following();
        begin(year, number)
    }

    const fn following(self) -> (u16, u8) {
        if self.number < 12 {
            (self.year, self.number.saturating_add(1))
        } else {
            (self.year.saturating_add(1), 1)
        }
    }
}

fn begin(year: u16, number: u8) -> String {
    format!("{year:04}-{number:02}-01 00:00:00+00")
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.number)
    }
}

impl FromStr for Month {
    type Err = NoSuchMonth;

    fn from_str(text: &str) -> Result<Self, NoSuchMonth> {
        let digits = |part: &str, length| {
            (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.to_owned())
        };
        let parse = || {
            let (year, number) = text.split_once('-')?;
            let (year, number) = (digits(year, 4)?.parse().ok()?, digits(number, 2)?.parse().ok()?);
            Self::new(year, number).ok()
        };
        parse().ok_or_else(|| NoSuchMonth { found: text.into() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_written_as_they_are_read_and_sort_as_time() {
        let months: Vec<Month> = Month::new(1, 1).unwrap().ahead(usize::MAX).collect();
        assert_eq!(months.len(), 9_999 * 12);
        assert!(months.is_sorted() && months.iter().map(ToString::to_string).is_sorted());
        for month in months {
            assert_eq!(month.to_string().parse(), Ok(month));
        }
    }

    #[test]
    fn what_is_no_month_is_refused() {
        for text in
            ["2026-13", "2026-00", "0000-01", "10000-01", "2026-3", "+026-03", "2026-03-01", "", "a'; --"]
        {
            assert_eq!(text.parse::<Month>().unwrap_err().found.as_ref(), text);
        }
        assert_eq!(Month::of("2026-03-31T23:59:59.999999999Z".parse().unwrap()), Month::new(2026, 3));
        assert!(Month::of(DateTime::<Utc>::MAX_UTC).is_err());
    }

    #[test]
    fn a_month_ends_where_the_next_begins() {
        let [one, other, last] =
            [(2026, 3), (2026, 12), (9999, 12)].map(|(year, number)| Month::new(year, number).unwrap());
        assert_eq!([one.start(), one.end()], ["2026-03-01 00:00:00+00", "2026-04-01 00:00:00+00"]);
        assert_eq!(other.end(), "2027-01-01 00:00:00+00");
        assert_eq!((last.next(), last.end().as_str()), (None, "10000-01-01 00:00:00+00"));
    }
}
