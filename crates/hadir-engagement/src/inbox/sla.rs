//! What is promised, and whether it is kept.

use super::hours::BusinessHours;
use super::response::Wait;
use crate::Rate;
use chrono::{DateTime, TimeDelta, Utc};
use core::cmp::Reverse;

crate::registry::definitions! {
    [28] "sla_attainment" 1 Percent Pooled, "answered within the target / (answered + overdue unanswered)", "those still open within their target are counted, not used", "platform schema reference; BrightBean";
    [] "sla_state" 1 Class Whole, "breached if whole minutes elapsed > limit; at risk if less than a quarter of it is left; escalated from the escalation time on", "-", "platform schema reference";
    [] "sla_deadline" 1 Class Whole, "start + limit in business time; the first-response limit until there is an answer, then the resolution limit", "resolved or archived: none", "platform schema reference (documented there, never computed)";
    [] "sla_choice" 1 Class Whole, "of the active rules that match priority, platform and type: both named > platform named > type named > neither", "none matches: none", "platform schema reference";
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

/// Whether the time has come to tell someone else.
pub fn is_escalated(elapsed: TimeDelta, escalation_minutes: u32) -> bool {
    elapsed >= TimeDelta::minutes(escalation_minutes.into())
}

/// What is promised to whom. A `None` matches everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlaRule<P, T> {
    /// The priority it is for.
    pub priority: P,
    /// The network it is for.
    pub platform: Option<hadir_core::platform::Platform>,
    /// The type of conversation it is for.
    pub kind: Option<T>,
    /// Whether it is in force.
    pub state: RuleState,
    /// Minutes to the first answer.
    pub first_response_minutes: u32,
    /// Minutes to the resolution.
    pub resolution_minutes: u32,
}

hadir_core::text_enum! {
    /// Whether a rule is in force.
    pub enum RuleState {
        /// It is.
        Active = "active",
        /// It is kept, and ignored.
        Inactive = "inactive",
    }
}

/// The rule for a conversation: the most specific one that matches; of equals, the first.
pub fn choose<'a, P: PartialEq, T: PartialEq>(
    rules: &'a [SlaRule<P, T>],
    priority: &P,
    platform: hadir_core::platform::Platform,
    kind: &T,
) -> Option<&'a SlaRule<P, T>> {
    rules
        .iter()
        .filter(|rule| rule.state == RuleState::Active && rule.priority == *priority)
        .filter(|rule| rule.platform.is_none_or(|named| named == platform))
        .filter(|rule| rule.kind.as_ref().is_none_or(|named| named == kind))
        .min_by_key(|rule| Reverse((rule.platform.is_some(), rule.kind.is_some())))
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

/// When a promise runs out: in business time if there are business hours, else in plain time.
pub fn deadline<P, T>(
    rule: &SlaRule<P, T>,
    awaiting: Awaiting,
    start: DateTime<Utc>,
    hours: Option<&BusinessHours>,
) -> Option<DateTime<Utc>> {
    let minutes = match awaiting {
        Awaiting::FirstResponse => rule.first_response_minutes,
        Awaiting::Resolution => rule.resolution_minutes,
        Awaiting::Nothing => return None,
    };
    let limit = TimeDelta::minutes(minutes.into());
    match hours {
        Some(hours) => hours.after(start, limit),
        None => start.checked_add_signed(limit),
    }
}
