//! Business hours.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};
use hadir_core::time::{Calendar, Window};
use std::collections::{BTreeMap, BTreeSet};

crate::registry::definition::definitions! {
    [25] "business_wait" 1 Seconds Median, "as the wait, counting only the time that the team is open in its zone, holidays excluded", "as the wait", "Sprout";
}

/// When a team is open, in its own zone.
///
/// ```
/// use chrono::{NaiveTime, TimeDelta, Weekday};
/// use hadir_engagement::inbox::hours::BusinessHours;
/// let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).ok_or("no such hour");
/// let team = BusinessHours::new("Asia/Jakarta".parse()?)
///     .open(Weekday::Fri, at(9)?, at(17)?)
///     .open(Weekday::Mon, at(9)?, at(17)?);
/// let friday_evening = "2026-03-13T09:30:00Z".parse()?; // 16:30 in Jakarta
/// let monday_morning = "2026-03-16T02:15:00Z".parse()?; // 09:15
/// assert_eq!(team.elapsed(friday_evening, monday_morning), TimeDelta::minutes(45));
/// assert_eq!(team.after(friday_evening, TimeDelta::minutes(45)), Some(monday_morning));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct BusinessHours {
    calendar: Calendar,
    /// By days from Monday.
    open: BTreeMap<u32, Vec<(NaiveTime, NaiveTime)>>,
    closed: BTreeSet<NaiveDate>,
}

impl BusinessHours {
    /// Never open, so far.
    pub const fn new(calendar: Calendar) -> Self {
        Self { calendar, open: BTreeMap::new(), closed: BTreeSet::new() }
    }

    /// The same hours on each of some days, as configurations have them. An end in the last minute of the day is its end:
    /// a desk that closes at 23:59 closes at midnight.
    pub fn of(hours: &hadir_core::inbox::BusinessHours, calendar: Calendar) -> Self {
        let never = Self::new(calendar);
        // Forms without 24:00 say the end of the day by its last minute.
        let last_minute = NaiveTime::from_hms_opt(23, 59, 0).is_some_and(|last| hours.end() >= last);
        let end = if last_minute { NaiveTime::MIN } else { hours.end() };
        hours.days().iter().fold(never, |team, day| team.open(day, hours.start(), end))
    }

    /// Open on a weekday from one time until just before another. Until midnight is until the end of the day; a span that
    /// ends before it starts goes on into the next day, as far as that is no holiday; one that ends when it starts is none.
    /// Spans have to be disjoint, and are cut where they are not.
    #[must_use]
    pub fn open(mut self, weekday: Weekday, from: NaiveTime, until: NaiveTime) -> Self {
        let day = self.open.entry(weekday.num_days_from_monday()).or_default();
        day.push((from, until));
        day.sort_unstable();
        self
    }

    /// Closed all of a day.
    #[must_use]
    pub fn closed(mut self, holiday: NaiveDate) -> Self {
        self.closed.insert(holiday);
        self
    }

    /// The open windows of some days, in order and disjoint. Where clocks go forward over a border, it is the first instant
    /// after the gap; where they go back, the earlier of the two.
    fn windows(&self, days: impl Iterator<Item = NaiveDate>) -> impl Iterator<Item = Window> {
        let mut open_until: Option<DateTime<Utc>> = None;
        days.flat_map(|date| self.spans(date)).filter_map(move |(start, end)| {
            let free = open_until.map_or(start, |earlier| earlier.max(start));
            open_until = Some(open_until.map_or(end, |earlier| earlier.max(end)));
            Window::new(free, end).ok()
        })
    }

    /// What begins on a day.
    fn spans(&self, date: NaiveDate) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
        if self.closed.contains(&date) {
            return Vec::new();
        }
        let spans = self.open.get(&date.weekday().num_days_from_monday()).into_iter().flatten();
        let instants = spans.filter_map(|&(from, until)| {
            let start = self.instant(date, from)?;
            let end = if until == NaiveTime::MIN {
                self.instant(date.succ_opt()?, until)?
            } else if until < from {
                let next = date.succ_opt()?;
                let until = if self.closed.contains(&next) { NaiveTime::MIN } else { until };
                self.instant(next, until)?
            } else {
                self.instant(date, until)?
            };
            Some((start, end))
        });
        instants.collect()
    }

    fn instant(&self, date: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
        let local = date.and_time(time);
        // A gap is an hour at most where teams work; a quarter is the finest step of any zone.
        (0..=96_i64).find_map(|quarters| {
            let shifted = local.checked_add_signed(TimeDelta::try_minutes(quarters.saturating_mul(15))?)?;
            self.calendar.resolve(shifted)?.earliest()
        })
    }

    /// The open time between two instants; none if the second is not later.
    pub fn elapsed(&self, from: DateTime<Utc>, until: DateTime<Utc>) -> TimeDelta {
        let last = self.calendar.day_of(until);
        self.windows(self.days(from).take_while(|date| *date <= last))
            .filter_map(|window| Window::new(window.start().max(from), window.end().min(until)).ok())
            .fold(TimeDelta::zero(), |sum, open| sum.checked_add(&open.length()).unwrap_or(TimeDelta::MAX))
    }

    /// The first instant at which so much open time has passed; nothing if that is not within ten years (a team that is
    /// never open).
    pub fn after(&self, from: DateTime<Utc>, span: TimeDelta) -> Option<DateTime<Utc>> {
        let mut rest = span;
        for window in self.windows(self.days(from).take(3_661)) {
            let Ok(open) = Window::new(window.start().max(from), window.end()) else { continue };
            if rest <= open.length() {
                return open.start().checked_add_signed(rest);
            }
            rest = rest.checked_sub(&open.length())?;
        }
        None
    }

    /// The days from the one before an instant on: its night may go on into the day.
    fn days(&self, from: DateTime<Utc>) -> impl Iterator<Item = NaiveDate> {
        let today = self.calendar.day_of(from);
        today.pred_opt().unwrap_or(today).iter_days()
    }
}
