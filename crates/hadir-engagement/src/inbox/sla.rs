//! What is promised, and whether it is kept.

use super::hours::BusinessHours;
use super::response::Wait;
use crate::Rate;
use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::inbox::{Escalation, SlaClock, SlaConfig};

crate::registry::definitions! {
    [28] "sla_attainment" 1 Percent Pooled, "answered within the target / (answered + overdue unanswered)", "those still open within their target are counted, not used", "platform schema reference; BrightBean";
    [] "sla_state" 1 Class Whole, "breached if whole minutes elapsed > limit; at risk if less than a quarter of it is left", "-", "platform schema reference";
    [] "sla_escalation" 1 Class Whole, "when the escalation time has gone, once", "no escalation time: never", "platform schema reference";
    [] "sla_deadline" 1 Class Whole, "start + limit in business time; the first-response limit until there is an answer, then the resolution limit", "resolved or archived: none", "platform schema reference (documented there, never computed)";
    [] "sla_choice" 1 Class Whole, "of the active rules that match priority, platform and type: both named > platform named > type named > neither", "none matches: none; computed by `SlaConfig::choose` of hadir-core", "platform schema reference";
}

/// Of the waits that were answered or are overdue, those answered in time. One that is open within its target is
/// counted, not used.
pub fn attainment<'a>(
    waits: impl IntoIterator<Item = &'a Wait>,
    target: TimeDelta,
    now: DateTime<Utc>,
) -> Rate {
    super::response::response_rate(waits, target, now)
}

hadir_core::text_enum! {
    /// Where a promise stands.
    pub enum SlaState {
        /// A quarter of the time is left at least.
        OnTrack = "on_track",
        /// Less than a quarter is left.
        AtRisk = "at_risk",
        /// More whole minutes have gone than were promised.
        Breached = "breached",
    }
}

/// The state after `elapsed`, of a limit in minutes.
///
/// ```
/// use chrono::TimeDelta;
/// use hadir_engagement::inbox::sla::{SlaState, state};
/// assert_eq!(state(TimeDelta::minutes(45), 60), SlaState::OnTrack); // exactly a quarter is left
/// assert_eq!(state(TimeDelta::seconds(60 * 60 + 59), 60), SlaState::AtRisk);
/// assert_eq!(state(TimeDelta::minutes(61), 60), SlaState::Breached);
/// ```
pub fn state(elapsed: TimeDelta, limit_minutes: u32) -> SlaState {
    let limit = i64::from(limit_minutes);
    let left = limit.saturating_mul(60).saturating_sub(elapsed.num_seconds());
    if elapsed.num_minutes() > limit {
        SlaState::Breached
    } else if left.saturating_mul(4) < limit.saturating_mul(60) {
        SlaState::AtRisk
    } else {
        SlaState::OnTrack
    }
}

/// Whether the time has come to tell someone else: once, so never again after an earlier time.
pub fn escalates(elapsed: TimeDelta, escalation_minutes: Option<u32>, earlier: Option<&Escalation>) -> bool {
    earlier.is_none()
        && escalation_minutes.is_some_and(|minutes| elapsed >= TimeDelta::minutes(minutes.into()))
}

hadir_core::text_enum! {
    /// What a conversation waits for.
    pub enum Awaiting {
        /// A first answer.
        FirstResponse = "first_response",
        /// A resolution.
        Resolution = "resolution",
        /// Nothing: it is resolved or archived.
        Nothing = "nothing",
    }
}

/// When a promise of a configuration runs out: in business time where business hours count, else in plain time. `hours`
/// are the team's own, holidays included; without them, those of the configuration. Nothing where nothing is waited for,
/// or if the team never works that long.
///
/// Which configuration is for a conversation: see [`SlaConfig::choose`].
pub fn deadline(
    config: &SlaConfig,
    awaiting: Awaiting,
    start: DateTime<Utc>,
    hours: Option<&BusinessHours>,
) -> Option<DateTime<Utc>> {
    let minutes = match awaiting {
        Awaiting::FirstResponse => config.first_response_minutes,
        Awaiting::Resolution => config.resolution_minutes,
        Awaiting::Nothing => return None,
    };
    let limit = TimeDelta::minutes(minutes.into());
    let own = || Some(BusinessHours::of(config.business_hours.as_ref()?, config.calendar?));
    match (config.clock, hours) {
        (SlaClock::Always, _) => start.checked_add_signed(limit),
        (SlaClock::BusinessHours, Some(hours)) => hours.after(start, limit),
        (SlaClock::BusinessHours, None) => own()?.after(start, limit),
    }
}
