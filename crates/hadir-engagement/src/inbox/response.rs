//! How long people wait for an answer, those who still wait included.

mod messages;
mod waits;

pub use messages::{Author, Message, first_waits, reply_waits};
pub use waits::{NoQuantile, Quantile, Wait, Waits};

use crate::Rate;
use chrono::{DateTime, TimeDelta, Utc};

crate::registry::definitions! {
    [23] "first_response" 1 Seconds Median, "time from the inbound message that opens an exchange to the first reply by a person; Kaplan-Meier quantiles", "automatic replies do not count; the unanswered are censored, not dropped; undefined where less than half was answered in time", "Front, Sprout";
    [24] "reply_time" 1 Seconds Median, "as first_response, for every inbound message", "as first_response", "Sprout";
    [26] "response_rate" 1 Percent Pooled, "inbound answered within the window / inbound that need an answer", "those whose window is still open are counted, not used", "Sprout";
    [27] "action_rate" 1 Percent Pooled, "messages with an action by a person / messages received", "automated rules do not count", "Sprout";
    [29] "backlog_age" 1 Seconds Greatest, "now - the oldest unanswered inbound message", "none waits: no figure", "common";
    [] "any_response_rate" 1 Percent Pooled, "inbound messages with any later outbound message / inbound messages", "none inbound: undefined", "platform schema reference";
    [] "mean_response" 1 Seconds Mean, "mean over adjacent inbound-outbound pairs; the unanswered drop out", "none: undefined", "platform schema reference";
}

/// Of the waits whose window has closed or that were answered in it, those answered in it. One that still waits within
/// its window is counted, not used.
pub fn response_rate<'a>(
    waits: impl IntoIterator<Item = &'a Wait>,
    window: TimeDelta,
    now: DateTime<Utc>,
) -> Rate {
    waits
        .into_iter()
        .map(|wait| {
            let lasted = wait.answered.unwrap_or(now).signed_duration_since(wait.since);
            match wait.answered {
                Some(_) if lasted <= window => Rate::of(1, 1),
                None if lasted <= window => Rate::UNUSED,
                _ => Rate::of(0, 1),
            }
        })
        .sum()
}

/// Of the messages received, those that a person did anything about.
pub fn action_rate(acted_upon: u64, received: u64) -> Rate {
    Rate::of(acted_upon.into(), received.into())
}

/// How long the oldest has waited that still does.
pub fn backlog_age<'a>(waits: impl IntoIterator<Item = &'a Wait>, now: DateTime<Utc>) -> Option<TimeDelta> {
    let since = waits.into_iter().filter(|wait| wait.answered.is_none()).map(|wait| wait.since).min()?;
    Some(now.signed_duration_since(since))
}

/// The platform schema reference's response rate: inbound messages that any outbound one follows, by a person or not.
pub fn any_response_rate(messages: &[Message]) -> Rate {
    let last =
        messages.iter().filter(|message| message.author != Author::Customer).map(|message| message.at).max();
    let inbound = messages.iter().filter(|message| message.author == Author::Customer);
    inbound.map(|message| Rate::of(u128::from(last.is_some_and(|last| last > message.at)), 1)).sum()
}

/// The platform schema reference's mean response: over adjacent pairs of an inbound and an outbound message, in order
/// of time, in seconds. See [`Rate::ratio`]. Those who never got an answer are not in it.
pub fn mean_response(messages: &[Message]) -> Rate {
    let mut ordered: Vec<_> = messages.iter().collect();
    ordered.sort_by_key(|message| message.at);
    let pairs = ordered.iter().zip(ordered.iter().skip(1));
    pairs
        .filter(|(one, next)| one.author == Author::Customer && next.author != Author::Customer)
        .filter_map(|(one, next)| u128::try_from(next.at.signed_duration_since(one.at).num_seconds()).ok())
        .map(|seconds| Rate::of(seconds, 1))
        .sum()
}
