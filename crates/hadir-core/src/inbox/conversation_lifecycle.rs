//! Where a conversation stands, and when an answer is due.

use super::{ConversationEvent, ConversationStatus};
use crate::lifecycle::{Refused, governed};
use chrono::{DateTime, Utc};

governed! {
    /// Where a conversation stands, and when an answer is due.
    pub struct ConversationLifecycle(ConversationParts) of ConversationStatus {
        always {}
        optional {
            /// When the next answer is due.
            sla_deadline: DateTime<Utc> => required [] allowed [Open | Pending],
            /// When the team first answered.
            first_response_at: DateTime<Utc> => required [] allowed anywhere,
            /// When it was dealt with.
            resolved_at: DateTime<Utc> => required [Resolved] allowed [Archived],
            /// When it was closed.
            archived_at: DateTime<Utc> => required [Archived] allowed [],
        }
    }
}

type Step = Result<(), Refused<ConversationStatus>>;

impl ConversationLifecycle {
    /// A conversation that someone outside began.
    pub fn open(sla_deadline: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Self {
        let mut parts = ConversationParts::new(ConversationStatus::Open, now);
        parts.sla_deadline = sla_deadline;
        Self::born(parts)
    }

    /// The other side wrote: what waited or was resolved is open again. An open conversation stays as it is.
    ///
    /// # Errors
    /// [`Refused`] if it is archived: the message opens a new conversation.
    pub fn receive(&mut self, sla_deadline: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Step {
        let event = match self.0.status {
            ConversationStatus::Open => return Ok(()),
            ConversationStatus::Pending => ConversationEvent::Resume,
            ConversationStatus::Resolved | ConversationStatus::Archived => ConversationEvent::Reopen,
        };
        self.step(event, now, |parts| parts.sla_deadline = sla_deadline)
    }

    /// The team answered: it waits for the other side.
    ///
    /// # Errors
    /// [`Refused`] unless it is open.
    pub fn answer(&mut self, now: DateTime<Utc>) -> Step {
        self.step(ConversationEvent::Await, now, |parts| {
            parts.first_response_at.get_or_insert(now);
        })
    }

    /// It is dealt with.
    ///
    /// # Errors
    /// [`Refused`] unless it is open or waits.
    pub fn resolve(&mut self, now: DateTime<Utc>) -> Step {
        self.step(ConversationEvent::Resolve, now, |parts| parts.resolved_at = Some(now))
    }

    /// It turned out not to be dealt with.
    ///
    /// # Errors
    /// [`Refused`] unless it is resolved.
    pub fn reopen(&mut self, now: DateTime<Utc>) -> Step {
        self.step(ConversationEvent::Reopen, now, |_| {})
    }

    /// The team wrote although it was resolved: it is open again, and answered if it was not.
    ///
    /// # Errors
    /// [`Refused`] unless it is resolved.
    pub fn answer_again(&mut self, now: DateTime<Utc>) -> Step {
        self.step(ConversationEvent::Reopen, now, |parts| _ = parts.first_response_at.get_or_insert(now))
    }

    /// Closes it for good.
    ///
    /// # Errors
    /// [`Refused`] if it is closed.
    pub fn archive(&mut self, now: DateTime<Utc>) -> Step {
        self.step(ConversationEvent::Archive, now, |parts| parts.archived_at = Some(now))
    }
}
