//! Business hours.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc, Weekday};
use hadir_core::time::{Calendar, Window};
use std::collections::{BTreeMap, BTreeSet};

crate::registry::definitions! {
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

    /// The same hours on each of some days, as configurations have them.
    pub fn of(hours: &hadir_core::inbox::BusinessHours, calendar: Calendar) -> Self {
        let never = Self::new(calendar);
        hours.days().iter().fold(never, |team, day| team.open(day, hours.start(), hours.end()))
    }

    /// Open on a weekday from one time until just before another; a span that does not end after it starts is none.
    /// Spans of one day have to be disjoint, and are cut where they are not.
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

    /// The open windows of a day, in order and disjoint. Where clocks go forward over a border, it is the first instant
    /// after the gap; where they go back, the earlier of the two.
    fn windows(&self, date: NaiveDate) -> Vec<Window> {
        if self.closed.contains(&date) {
            return Vec::new();
        }
        let mut windows: Vec<Window> = Vec::new();
        for (from, until) in self.open.get(&date.weekday().num_days_from_monday()).into_iter().flatten() {
            let (Some(start), Some(end)) = (self.instant(date, *from), self.instant(date, *until)) else {
                continue;
            };
            let start = windows.last().map_or(start, |earlier| earlier.end().max(start));
            windows.extend(Window::new(start, end).ok());
        }
        windows
    }

    fn instant(&self, date: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
        let zone = self.calendar.zone();
        let local = date.and_time(time);
        // A gap is an hour at most where teams work; a quarter is the finest step of any zone.
        (0..=96_i64).find_map(|quarters| {
            let shifted = local.checked_add_signed(TimeDelta::try_minutes(quarters.saturating_mul(15))?)?;
            zone.from_local_datetime(&shifted).earliest().map(|start| start.to_utc())
        })
    }

    /// The open time between two instants; none if the second is not later.
    pub fn elapsed(&self, from: DateTime<Utc>, until: DateTime<Utc>) -> TimeDelta {
        let days = self.days(from).take_while(|date| *date <= self.calendar.day_of(until));
        days.flat_map(|date| self.windows(date))
            .filter_map(|window| Window::new(window.start().max(from), window.end().min(until)).ok())
            .fold(TimeDelta::zero(), |sum, open| sum.checked_add(&open.length()).unwrap_or(TimeDelta::MAX))
    }

    /// The first instant at which so much open time has passed; nothing if that is not within ten years (a team that is
    /// never open).
    pub fn after(&self, from: DateTime<Utc>, span: TimeDelta) -> Option<DateTime<Utc>> {
        let mut rest = span;
        for window in self.days(from).take(3_660).flat_map(|date| self.windows(date)) {
            let Ok(open) = Window::new(window.start().max(from), window.end()) else { continue };
            if rest <= open.length() {
                return open.start().checked_add_signed(rest);
            }
            rest = rest.checked_sub(&open.length())?;
        }
        None
    }

    fn days(&self, from: DateTime<Utc>) -> impl Iterator<Item = NaiveDate> {
        self.calendar.day_of(from).iter_days()
    }
}
