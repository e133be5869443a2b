//! A message of one conversation.

use super::Wait;
use chrono::{DateTime, Utc};

/// Who wrote a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Author {
    /// Someone from outside: inbound.
    Customer,
    /// Someone of the team: outbound.
    Person,
    /// A rule, a bot, an out-of-office note: outbound, and no answer.
    Machine,
}

/// A message of one conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Message {
    /// When it was written.
    pub at: DateTime<Utc>,
    /// By whom.
    pub author: Author,
}

/// The waits of a conversation that opened an exchange: the first message, and each first one after an answer.
pub fn first_waits(conversation: &[Message]) -> Vec<Wait> {
    first_waits_of(conversation, &[])
}

/// The same of a conversation that was resolved at some times: what nobody had answered by then asks for no answer (a
/// closing "thanks"), and is no wait.
pub fn first_waits_of(conversation: &[Message], resolved: &[DateTime<Utc>]) -> Vec<Wait> {
    let mut resolved = resolved.to_vec();
    resolved.sort_unstable();
    let mut resolved = resolved.into_iter().peekable();
    let mut waits: Vec<Wait> = Vec::new();
    let close = |waits: &mut Vec<Wait>, at: DateTime<Utc>| {
        if waits.last().is_some_and(|wait| wait.answered.is_none() && wait.since <= at) {
            waits.pop();
        }
    };
    for message in in_order(conversation) {
        while let Some(at) = resolved.next_if(|at| *at < message.at) {
            close(&mut waits, at);
        }
        let open = waits.last_mut().filter(|wait| wait.answered.is_none());
        match (message.author, open) {
            (Author::Customer, None) => waits.push(Wait { since: message.at, answered: None }),
            (Author::Person, Some(wait)) => wait.answered = Some(message.at),
            _ => {}
        }
    }
    resolved.for_each(|at| close(&mut waits, at));
    waits
}

/// The wait of every inbound message.
pub fn reply_waits(conversation: &[Message]) -> Vec<Wait> {
    let mut waits: Vec<Wait> = Vec::new();
    for message in in_order(conversation) {
        match message.author {
            Author::Customer => waits.push(Wait { since: message.at, answered: None }),
            Author::Person => {
                for wait in waits.iter_mut().rev().take_while(|wait| wait.answered.is_none()) {
                    wait.answered = Some(message.at);
                }
            }
            Author::Machine => {}
        }
    }
    waits
}

/// By time; at one instant a question comes before its answer.
fn in_order(conversation: &[Message]) -> Vec<Message> {
    let mut ordered = conversation.to_vec();
    ordered.sort_by_key(|message| (message.at, message.author));
    ordered
}
