//! Which day an instant belongs to: an IANA zone.

use super::Window;
use chrono::{
    DateTime, Datelike as _, FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Offset as _,
    TimeDelta, TimeZone as _, Utc,
};
use chrono_tz::Tz;
use thiserror::Error;

/// Which day an instant belongs to: an IANA zone.
///
/// Days partition time: day `d` runs from the first instant whose local date is `d` or later, until the first instant
/// of the next. So a day may have 23 or 25 hours, and nothing falls between two.
///
/// ```
/// use hadir_core::time::Calendar;
/// let berlin: Calendar = "Europe/Berlin".parse()?;
/// let day = berlin.day("2026-03-29".parse()?)?;
/// assert_eq!(day.length().num_hours(), 23);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Calendar {
    zone: Tz,
}

/// A name that is no IANA zone.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("unknown time zone `{0}`: expected an IANA name such as `Asia/Jakarta`")]
pub struct UnknownZone(pub Box<str>);

/// A date that the zone skipped, or that lies outside the years that can be computed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{date} is no day in {zone}")]
pub struct NoSuchDay {
    /// The date.
    pub date: NaiveDate,
    /// The zone.
    pub zone: Tz,
}

impl Calendar {
    /// Days in UTC.
    pub const UTC: Self = Self { zone: Tz::UTC };

    /// Days in `zone`.
    pub const fn new(zone: Tz) -> Self {
        Self { zone }
    }

    /// The zone.
    pub const fn zone(self) -> Tz {
        self.zone
    }

    /// The day that `instant` belongs to.
    pub fn day_of(self, instant: DateTime<Utc>) -> NaiveDate {
        let date = self.local(instant).date();
        // Where clocks go back over midnight, a local date can come up again after the next day has begun.
        match date.succ_opt() {
            Some(next) if self.start_of(next).is_some_and(|start| start <= instant) => next,
            _ => date,
        }
    }

    pub(super) const fn no_day(self, date: NaiveDate) -> NoSuchDay {
        NoSuchDay { date, zone: self.zone }
    }

    /// The window of a day.
    ///
    /// # Errors
    /// [`NoSuchDay`] if the zone skipped it (Samoa had no 2011-12-30).
    pub fn day(self, date: NaiveDate) -> Result<Window, NoSuchDay> {
        self.days(date, date)
    }

    /// The hour of its day that `instant` lies in, counted from the beginning of the day. The last one is shorter on
    /// days that are not a whole number of hours long.
    ///
    /// # Errors
    /// [`NoSuchDay`] at the very ends of time.
    pub fn hour(self, instant: DateTime<Utc>) -> Result<Window, NoSuchDay> {
        let date = self.day_of(instant);
        let day = self.day(date)?;
        let hour = || {
            let elapsed = instant.signed_duration_since(day.start()).num_hours();
            let start = day.start().checked_add_signed(TimeDelta::try_hours(elapsed)?)?;
            let end = start.checked_add_signed(TimeDelta::try_hours(1)?)?;
            Window::new(start, end.min(day.end())).ok()
        };
        hour().ok_or(NoSuchDay { date, zone: self.zone })
    }

    /// The window from the start of `first` to the end of `last`.
    ///
    /// # Errors
    /// [`NoSuchDay`] if nothing lies between the two.
    pub fn days(self, first: NaiveDate, last: NaiveDate) -> Result<Window, NoSuchDay> {
        let window = || {
            let start = self.start_of(first)?;
            let end = self.start_of(last.succ_opt()?)?;
            Window::new(start, end).ok()
        };
        window().ok_or(NoSuchDay { date: first, zone: self.zone })
    }

    /// The first instant whose local date is `date` or later.
    fn start_of(self, date: NaiveDate) -> Option<DateTime<Utc>> {
        let midnight = date.and_time(NaiveTime::MIN);
        match self.resolve(midnight)? {
            MappedLocalTime::Single(start) | MappedLocalTime::Ambiguous(start, _) => Some(start),
            MappedLocalTime::None => self.reaches(midnight),
        }
    }

    /// The first instant at which the clocks show `local` or later, where they jump over it.
    pub(super) fn reaches(self, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        let reached = |seconds: i64| Some(self.local(DateTime::from_timestamp(seconds, 0)?) >= local);
        // No zone is more than a day away from UTC, and none has ever skipped more than one.
        let middle = local.and_utc();
        let mut before = middle.checked_sub_signed(TimeDelta::days(3))?.timestamp();
        let mut after = middle.checked_add_signed(TimeDelta::days(3))?.timestamp();
        while after.checked_sub(before)? > 1 {
            let half = before.midpoint(after);
            if reached(half)? { after = half } else { before = half }
        }
        DateTime::from_timestamp(after, 0)
    }

    /// The instant of `local` as if the clocks had not jumped over it.
    pub(super) fn as_before_gap(self, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        let still_before = self.reaches(local)?.checked_sub_signed(TimeDelta::seconds(1))?;
        Some(local.checked_sub_offset(self.offset(still_before))?.and_utc())
    }

    /// What the clocks show; at the ends of time, as near to it as can be written.
    fn local(self, instant: DateTime<Utc>) -> NaiveDateTime {
        let utc = instant.naive_utc();
        utc.checked_add_offset(self.offset(instant)).unwrap_or(utc)
    }

    /// The instants at which the clocks show `local`. None if it is not known: the zone's rules follow the moon, and are
    /// written down only up to a year.
    pub fn resolve(self, local: NaiveDateTime) -> Option<MappedLocalTime<DateTime<Utc>>> {
        let Some(year) = year_like(local.year()) else {
            return Some(self.zone.from_local_datetime(&local).map(|instant| instant.to_utc()));
        };
        if FOLLOW_THE_MOON.contains(&self.zone) {
            return None;
        }
        let alike = local.with_year(year)?;
        let real =
            |instant: DateTime<Tz>| local.checked_sub_offset(instant.offset().fix()).map(|utc| utc.and_utc());
        Some(match self.zone.from_local_datetime(&alike) {
            MappedLocalTime::Single(one) => MappedLocalTime::Single(real(one)?),
            MappedLocalTime::Ambiguous(one, other) => MappedLocalTime::Ambiguous(real(one)?, real(other)?),
            MappedLocalTime::None => MappedLocalTime::None,
        })
    }

    fn offset(self, instant: DateTime<Utc>) -> FixedOffset {
        let utc = instant.naive_utc();
        let alike = year_like(utc.year()).and_then(|year| utc.with_year(year)).unwrap_or(utc);
        self.zone.offset_from_utc_datetime(&alike).fix()
    }
}

/// Zones whose clocks follow the moon: their rules beyond the table cannot be computed from it.
const FOLLOW_THE_MOON: [Tz; 4] =
    [Tz::Africa__Casablanca, Tz::Africa__El_Aaiun, Tz::Asia__Gaza, Tz::Asia__Hebron];

/// The last year of the table of zones (chrono-tz writes rules out until then) in which all rules hold to the end.
const LAST_OF_TABLE: i32 = 2099;

/// For a year beyond the table of zones, the last one within it that has the same calendar: the rules of zones name
/// weekdays of months, so that they come to the same days.
fn year_like(year: i32) -> Option<i32> {
    if year <= LAST_OF_TABLE {
        return None;
    }
    let kind = |year: i32| {
        let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
        Some((first.weekday(), first.leap_year()))
    };
    let wanted = kind(year)?;
    // The table's last year has no rule for the one after it.
    (LAST_OF_TABLE.saturating_sub(28)..LAST_OF_TABLE).rev().find(|&year| kind(year) == Some(wanted))
}

impl core::fmt::Display for Calendar {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(self.zone.name())
    }
}

impl core::str::FromStr for Calendar {
    type Err = UnknownZone;
    fn from_str(name: &str) -> Result<Self, UnknownZone> {
        name.parse().map(Self::new).map_err(|_| UnknownZone(name.into()))
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Calendar {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.zone.name())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Calendar {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::__private::from_text(deserializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{prop, prop_assert, prop_assert_eq, proptest};

    fn instant(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn the_business_day_of_jakarta_ends_at_five_in_the_afternoon_utc() {
        let jakarta = Calendar::new(Tz::Asia__Jakarta);
        assert_eq!(jakarta.day_of(instant("2026-03-10T18:30:00Z")).to_string(), "2026-03-11");
        assert_eq!(jakarta.day_of(instant("2026-03-11T16:59:59Z")).to_string(), "2026-03-11");
        assert_eq!(jakarta.day_of(instant("2026-03-11T17:00:00Z")).to_string(), "2026-03-12");
    }

    #[test]
    fn days_of_23_24_and_25_hours_and_a_day_that_never_was() {
        let hours = |zone: Tz, date: &str| {
            Calendar::new(zone).day(date.parse().unwrap()).map(|day| day.length().num_hours())
        };
        assert_eq!(hours(Tz::Europe__Berlin, "2026-03-29"), Ok(23));
        assert_eq!(hours(Tz::Europe__Berlin, "2026-10-25"), Ok(25));
        assert_eq!(hours(Tz::Asia__Jakarta, "2026-03-29"), Ok(24));
        // Clocks went forward at midnight: the day began at one o'clock.
        assert_eq!(hours(Tz::America__Sao_Paulo, "2018-11-04"), Ok(23));
        assert!(hours(Tz::Pacific__Apia, "2011-12-30").is_err());
        assert_eq!(hours(Tz::Pacific__Apia, "2011-12-31"), Ok(24));
    }

    #[test]
    fn the_ends_of_time_belong_to_some_day() {
        for zone in [Tz::Asia__Jakarta, Tz::America__Sao_Paulo, Tz::UTC] {
            assert_eq!(Calendar::new(zone).day_of(DateTime::<Utc>::MAX_UTC), NaiveDate::MAX);
            assert_eq!(Calendar::new(zone).day_of(DateTime::<Utc>::MIN_UTC), NaiveDate::MIN);
            assert!(Calendar::new(zone).day(NaiveDate::MAX).is_err());
        }
    }

    proptest! {
        #[test]
        fn days_partition_time(zone in prop::sample::select(&chrono_tz::TZ_VARIANTS[..]), seconds in -2_000_000_000_i64..4_000_000_000) {
            let calendar = Calendar::new(zone);
            let instant = DateTime::from_timestamp(seconds, 0).unwrap();
            let date = calendar.day_of(instant);
            let day = calendar.day(date);
            prop_assert!(day.is_ok_and(|day| day.contains(instant)), "{zone} {instant} {date} {day:?}");
            let end = day.unwrap().end();
            prop_assert!(calendar.day_of(end) > date);
            prop_assert_eq!(calendar.day(calendar.day_of(end)).unwrap().start(), end);
        }
    }
}
