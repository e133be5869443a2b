//! Whether a login may enter, and since when.

use super::{AccessEvent, AccessStatus};
use crate::lifecycle::{Refused, governed};
use chrono::{DateTime, Utc};

governed! {
    /// Whether a login may enter, and since when.
    pub struct AccessLifecycle(AccessParts) of AccessStatus {
        always {}
        optional {
            /// When its registration was answered. Sources that keep a flag alone do not know.
            answered_at: DateTime<Utc> => required [] allowed [Active | Rejected | Suspended],
            /// When it was locked out.
            suspended_at: DateTime<Utc> => required [Suspended] allowed [],
        }
    }
}

type Step = Result<(), Refused<AccessStatus>>;

impl AccessLifecycle {
    /// A registration that nobody has answered.
    pub fn pending(now: DateTime<Utc>) -> Self {
        Self::born(AccessParts::new(AccessStatus::Pending, now))
    }

    /// Lets it in, even after a refusal.
    ///
    /// # Errors
    /// [`Refused`] unless it waits or was refused.
    pub fn approve(&mut self, now: DateTime<Utc>) -> Step {
        self.step(AccessEvent::Approve, now, |parts| parts.answered_at = Some(now))
    }

    /// Refuses it.
    ///
    /// # Errors
    /// [`Refused`] unless it waits.
    pub fn reject(&mut self, now: DateTime<Utc>) -> Step {
        self.step(AccessEvent::Reject, now, |parts| parts.answered_at = Some(now))
    }

    /// Locks it out.
    ///
    /// # Errors
    /// [`Refused`] unless it may enter.
    pub fn suspend(&mut self, now: DateTime<Utc>) -> Step {
        self.step(AccessEvent::Suspend, now, |parts| parts.suspended_at = Some(now))
    }

    /// Lets it in again.
    ///
    /// # Errors
    /// [`Refused`] unless it was locked out.
    pub fn reinstate(&mut self, now: DateTime<Utc>) -> Step {
        self.step(AccessEvent::Reinstate, now, |_| {})
    }
}
