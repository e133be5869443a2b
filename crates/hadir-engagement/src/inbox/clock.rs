//! Which time counts: all of it, or the time that the team is open. Every answer to "how long" goes by one of these.

use super::hours::BusinessHours;
use chrono::{DateTime, TimeDelta, Utc};

/// What a wait is measured by.
///
/// ```
/// use chrono::{NaiveTime, TimeDelta, Weekday};
/// use hadir_engagement::inbox::clock::Clock;
/// use hadir_engagement::inbox::hours::BusinessHours;
/// use hadir_engagement::inbox::response::Wait;
/// use hadir_engagement::inbox::sla::attainment_by;
/// let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).ok_or("no such hour");
/// let team = BusinessHours::new("Asia/Jakarta".parse()?)
///     .open(Weekday::Fri, at(9)?, at(17)?)
///     .open(Weekday::Mon, at(9)?, at(17)?);
/// // Friday 16:59 to Monday 09:05 in Jakarta: six minutes.
/// let wait = Wait { since: "2026-03-13T09:59:00Z".parse()?, answered: Some("2026-03-16T02:05:00Z".parse()?) };
/// let (hour, now) = (TimeDelta::hours(1), "2026-03-16T09:00:00Z".parse()?);
/// assert_eq!(attainment_by(Clock::Open(&team), [&wait], hour, now).percent(0)?.to_string(), "100");
/// assert_eq!(attainment_by(Clock::Always, [&wait], hour, now).percent(0)?.to_string(), "0");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub enum Clock<'a> {
    /// All time.
    Always,
    /// The time that the team is open.
    Open(&'a BusinessHours),
}

impl Clock<'_> {
    /// The time that counts between two instants; none if the second is not later.
    pub fn elapsed(self, from: DateTime<Utc>, until: DateTime<Utc>) -> TimeDelta {
        match self {
            Self::Always => until.signed_duration_since(from).max(TimeDelta::zero()),
            Self::Open(hours) => hours.elapsed(from, until),
        }
    }

    /// The first instant at which so much time has counted: a deadline. Nothing if there is none.
    pub fn after(self, from: DateTime<Utc>, span: TimeDelta) -> Option<DateTime<Utc>> {
        match self {
            Self::Always => from.checked_add_signed(span),
            Self::Open(hours) => hours.after(from, span),
        }
    }

    /// Whether an instant is within so much time: not after its deadline. Where there is no deadline, it is.
    pub(super) fn keeps(self, from: DateTime<Utc>, span: TimeDelta, at: DateTime<Utc>) -> bool {
        self.after(from, span).is_none_or(|deadline| at <= deadline)
    }
}
