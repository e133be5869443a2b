//! What is promised, and whether it is kept.

use super::clock::Clock;
use super::hours::BusinessHours;
use super::response::Wait;
use crate::{Kind, Rate};
use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::inbox::{Escalation, SlaClock, SlaConfig};

crate::registry::definition::definitions! {
    [28] "sla_attainment" 1 Percent Pooled, "answered within the target / (answered + overdue unanswered)", "those still open within their target are counted, not used; what comes after now is not known yet", "platform schema reference; BrightBean";
    [] "sla_state" 2 Class Whole, "breached if elapsed > limit (the platform schema reference: in whole minutes, under its own name); at risk if less than a quarter of it is left", "-", "platform schema reference, repaired";
    [] "sla_escalation" 1 Class Whole, "when the escalation time has gone, once", "no escalation time: never", "platform schema reference";
    [] "sla_deadline" 1 Class Whole, "start + limit in business time; the first-response limit until there is an answer, then the resolution limit", "resolved or archived: none", "platform schema reference (documented there, never computed)";
    [] "sla_choice" 1 Class Whole, "of the active rules that match priority, platform and type: both named > platform named > type named > neither", "none matches: none; computed by `SlaConfig::choose` of hadir-core", "platform schema reference";
}

/// Of the waits that were answered or are overdue, those answered in time: not after their deadline. One that is open
/// within its target is counted, not used. In plain time; by business hours, see [`attainment_by`] and [`attainment_of`].
pub fn attainment<'a>(
    waits: impl IntoIterator<Item = &'a Wait>,
    target: TimeDelta,
    now: DateTime<Utc>,
) -> Rate {
    attainment_by(Clock::Always, waits, target, now)
}

/// The same by the time that counts.
pub fn attainment_by<'a>(
    clock: Clock<'_>,
    waits: impl IntoIterator<Item = &'a Wait>,
    target: TimeDelta,
    now: DateTime<Utc>,
) -> Rate {
    super::response::kept(clock, waits, target, now).said(Kind::Metric("sla_attainment"))
}

/// The attainment of what a configuration promises, by the same [`deadline`]s: who was answered by then was answered in
/// time, and nobody else was. Of the first response or of the resolution; nothing where nothing is promised.
pub fn attainment_of<'a>(
    config: &SlaConfig,
    awaiting: Awaiting,
    waits: impl IntoIterator<Item = &'a Wait>,
    hours: Option<&BusinessHours>,
    now: DateTime<Utc>,
) -> Rate {
    let begun = waits.into_iter().filter_map(|wait| wait.as_of(now));
    let judged = begun.map(|wait| {
        let Some(deadline) = deadline(config, awaiting, wait.since, hours) else { return Rate::UNUSED };
        match wait.answered {
            Some(answered) => Rate::of((answered <= deadline).into(), 1),
            None if now <= deadline => Rate::UNUSED,
            None => Rate::of(0, 1),
        }
    });
    judged.sum::<Rate>().said(Kind::Metric("sla_attainment"))
}

hadir_core::text_enum! {
    /// Where a promise stands.
    pub enum SlaState {
        /// A quarter of the time is left at least.
        OnTrack = "on_track",
        /// Less than a quarter is left.
        AtRisk = "at_risk",
        /// More time has gone than was promised.
        Breached = "breached",
    }
}

/// The state after `elapsed`, of a limit in minutes: breached as soon as it has passed, as [`attainment`] and
/// [`deadline`] have it. The platform schema reference goes by whole minutes: see [`state_by_whole_minutes`].
///
/// ```
/// use chrono::TimeDelta;
/// use hadir_engagement::inbox::sla::{SlaState, state, state_by_whole_minutes};
/// assert_eq!(state(TimeDelta::minutes(45), 60), SlaState::OnTrack); // exactly a quarter is left
/// assert_eq!(state(TimeDelta::minutes(60), 60), SlaState::AtRisk);
/// assert_eq!(state(TimeDelta::seconds(60 * 60 + 1), 60), SlaState::Breached);
/// assert_eq!(state_by_whole_minutes(TimeDelta::seconds(60 * 60 + 59), 60), SlaState::AtRisk);
/// ```
pub fn state(elapsed: TimeDelta, limit_minutes: u32) -> SlaState {
    let limit = TimeDelta::minutes(limit_minutes.into());
    if elapsed > limit {
        return SlaState::Breached;
    }
    at_risk(elapsed, limit_minutes)
}

/// As the platform schema reference runs: breached only when more whole minutes have gone than were promised.
pub fn state_by_whole_minutes(elapsed: TimeDelta, limit_minutes: u32) -> SlaState {
    if elapsed.num_minutes() > i64::from(limit_minutes) {
        return SlaState::Breached;
    }
    at_risk(elapsed, limit_minutes)
}

fn at_risk(elapsed: TimeDelta, limit_minutes: u32) -> SlaState {
    let limit = TimeDelta::minutes(limit_minutes.into());
    let quarter = limit.checked_sub(&elapsed).and_then(|left| left.checked_mul(4));
    if quarter.is_some_and(|left| left < limit) { SlaState::AtRisk } else { SlaState::OnTrack }
}

/// Where a promise of a configuration stands at `now`, by its [`deadline`]; nothing where nothing is promised.
pub fn state_at(
    config: &SlaConfig,
    awaiting: Awaiting,
    start: DateTime<Utc>,
    hours: Option<&BusinessHours>,
    now: DateTime<Utc>,
) -> Option<SlaState> {
    let deadline = deadline(config, awaiting, start, hours)?;
    if now > deadline {
        return Some(SlaState::Breached);
    }
    let own = own_hours(config);
    let clock = match (config.clock, hours.or(own.as_ref())) {
        (SlaClock::BusinessHours, Some(hours)) => Clock::Open(hours),
        _ => Clock::Always,
    };
    Some(at_risk(clock.elapsed(start, now), minutes(config, awaiting)?))
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
    let limit = TimeDelta::minutes(minutes(config, awaiting)?.into());
    match (config.clock, hours) {
        (SlaClock::Always, _) => start.checked_add_signed(limit),
        (SlaClock::BusinessHours, Some(hours)) => hours.after(start, limit),
        (SlaClock::BusinessHours, None) => own_hours(config)?.after(start, limit),
    }
}

fn minutes(config: &SlaConfig, awaiting: Awaiting) -> Option<u32> {
    match awaiting {
        Awaiting::FirstResponse => Some(config.first_response_minutes),
        Awaiting::Resolution => Some(config.resolution_minutes),
        Awaiting::Nothing => None,
    }
}

fn own_hours(config: &SlaConfig) -> Option<BusinessHours> {
    Some(BusinessHours::of(config.business_hours.as_ref()?, config.calendar?))
}
