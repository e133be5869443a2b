//! How long people wait for an answer, those who still wait included.

mod messages;
mod waits;

pub use messages::{Author, Message, first_waits, first_waits_of, reply_waits};
pub use waits::{NoQuantile, Quantile, Wait, Waits};

use super::clock::Clock;
use crate::{Kind, Rate};
use chrono::{DateTime, TimeDelta, Utc};

crate::registry::definition::definitions! {
    [23] "first_response" 1 Seconds Median, "time from the inbound message that opens an exchange to the first reply by a person; Kaplan-Meier quantiles", "automatic replies do not count; the unanswered are censored, not dropped; undefined where less than half was answered in time", "Front, Sprout";
    [24] "reply_time" 1 Seconds Median, "as first_response, for every inbound message", "as first_response", "Sprout";
    [26] "response_rate" 1 Percent Pooled, "inbound answered within the window / inbound that need an answer", "those whose window is still open are counted, not used; what comes after now is not known yet", "Sprout";
    [27] "action_rate" 1 Percent Pooled, "messages with an action by a person / messages received", "automated rules do not count", "Sprout";
    [29] "backlog_age" 1 Seconds Greatest, "now - the oldest unanswered inbound message", "none waits: no figure", "common";
    [] "any_response_rate" 1 Percent Pooled, "inbound messages with any later outbound message / inbound messages", "none inbound: undefined", "platform schema reference";
    [] "mean_response" 1 Seconds Mean, "mean over adjacent inbound-outbound pairs; the unanswered drop out", "none: undefined", "platform schema reference";
}

/// Of the waits whose window has closed or that were answered in it, those answered in it. One that still waits within
/// its window is counted, not used. What happens after `now` is not known yet: such an answer is none, and a wait that has
/// not begun is not there.
pub fn response_rate<'a>(
    waits: impl IntoIterator<Item = &'a Wait>,
    window: TimeDelta,
    now: DateTime<Utc>,
) -> Rate {
    response_rate_by(Clock::Always, waits, window, now)
}

/// The same by the time that counts.
pub fn response_rate_by<'a>(
    clock: Clock<'_>,
    waits: impl IntoIterator<Item = &'a Wait>,
    window: TimeDelta,
    now: DateTime<Utc>,
) -> Rate {
    kept(clock, waits, window, now).said(Kind::Metric("response_rate"))
}

/// Of the waits that began until `now`, those answered within the window of those that are decided.
pub(super) fn kept<'a>(
    clock: Clock<'_>,
    waits: impl IntoIterator<Item = &'a Wait>,
    window: TimeDelta,
    now: DateTime<Utc>,
) -> Rate {
    let begun = waits.into_iter().filter_map(|wait| wait.as_of(now));
    begun
        .map(|wait| match wait.answered {
            Some(answered) => Rate::of(clock.keeps(wait.since, window, answered).into(), 1),
            None if clock.keeps(wait.since, window, now) => Rate::UNUSED,
            None => Rate::of(0, 1),
        })
        .sum()
}

/// Of the messages received, those that a person did anything about.
pub fn action_rate(acted_upon: u64, received: u64) -> Rate {
    Rate::of(acted_upon.into(), received.into()).said(Kind::Metric("action_rate"))
}

/// How long the oldest has waited that still does at `now`.
pub fn backlog_age<'a>(waits: impl IntoIterator<Item = &'a Wait>, now: DateTime<Utc>) -> Option<TimeDelta> {
    backlog_age_by(Clock::Always, waits, now)
}

/// The same by the time that counts.
pub fn backlog_age_by<'a>(
    clock: Clock<'_>,
    waits: impl IntoIterator<Item = &'a Wait>,
    now: DateTime<Utc>,
) -> Option<TimeDelta> {
    let begun = waits.into_iter().filter_map(|wait| wait.as_of(now));
    let since = begun.filter(|wait| wait.answered.is_none()).map(|wait| wait.since).min()?;
    Some(clock.elapsed(since, now))
}

/// The platform schema reference's response rate: inbound messages that any outbound one follows, by a person or not.
pub fn any_response_rate(messages: &[Message]) -> Rate {
    let last =
        messages.iter().filter(|message| message.author != Author::Customer).map(|message| message.at).max();
    let inbound = messages.iter().filter(|message| message.author == Author::Customer);
    let all: Rate =
        inbound.map(|message| Rate::of(u128::from(last.is_some_and(|last| last > message.at)), 1)).sum();
    all.said(Kind::Metric("any_response_rate"))
}

/// The platform schema reference's mean response: over adjacent pairs of an inbound and an outbound message, in order
/// of time, in seconds. See [`Rate::ratio`]. Those who never got an answer are not in it.
pub fn mean_response(messages: &[Message]) -> Rate {
    let mut ordered: Vec<_> = messages.iter().collect();
    ordered.sort_by_key(|message| message.at);
    let pairs = ordered.iter().zip(ordered.iter().skip(1));
    let seconds: Rate = pairs
        .filter(|(one, next)| one.author == Author::Customer && next.author != Author::Customer)
        .filter_map(|(one, next)| u128::try_from(next.at.signed_duration_since(one.at).num_seconds()).ok())
        .map(|seconds| Rate::of(seconds, 1))
        .sum();
    seconds.said(Kind::Metric("mean_response"))
}
