//! Whether an owner lets an automation act, since when, and when that was so before.

use super::{ConsentEvent, ConsentStatus};
use crate::lifecycle::{BrokenInvariant, Refused, Sane, governed};
use crate::time::Window;
use chrono::{DateTime, Utc};

impl Sane for Window {}

governed! {
    /// Whether an owner lets an automation act, since when, and when that was so before.
    pub struct ConsentLifecycle(ConsentParts) of ConsentStatus {
        always {
            /// When it was last given.
            granted_at: DateTime<Utc>,
            /// The times in which it held and was then revoked, oldest first.
            history: Vec<Window>,
        }
        optional {
            /// When it was taken back.
            revoked_at: DateTime<Utc> => required [Revoked] allowed [],
        }
    }
    rules one_time_after_the_other;
}

fn one_time_after_the_other(parts: &ConsentParts) -> Result<(), BrokenInvariant> {
    // What comes next, from the last to the first.
    let mut next = parts.granted_at;
    for held in parts.history.iter().rev() {
        if held.end() > next {
            let rule = "each time ended before the next began, and the last before `granted_at`";
            return Err(BrokenInvariant::rule(parts.status, "history", rule));
        }
        next = held.start();
    }
    if parts.revoked_at.is_none_or(|revoked| parts.granted_at <= revoked) {
        return Ok(());
    }
    Err(BrokenInvariant::rule(parts.status, "revoked_at", "it is not before `granted_at`"))
}

type Step = Result<(), Refused<ConsentStatus>>;

impl ConsentLifecycle {
    /// A consent that was given.
    pub fn granted(now: DateTime<Utc>) -> Self {
        Self::born(ConsentParts::new(ConsentStatus::Granted, now, now, Vec::new()))
    }

    /// Whether it holds at `instant`: from the moment it was given until, and not including, that in which it was taken
    /// back.
    pub fn holds_at(&self, instant: DateTime<Utc>) -> bool {
        let now = self.0.granted_at <= instant && self.0.revoked_at.is_none_or(|revoked| instant < revoked);
        now || self.0.history.iter().any(|window| window.contains(instant))
    }

    /// Takes it back, from `now` on.
    ///
    /// # Errors
    /// [`Refused`] unless it holds, or if `now` is before it was given.
    pub fn revoke(&mut self, now: DateTime<Utc>) -> Step {
        self.step(ConsentEvent::Revoke, now, |parts| parts.revoked_at = Some(now))
    }

    /// Gives it again; the time in which it held before is kept.
    ///
    /// # Errors
    /// [`Refused`] unless it was taken back.
    pub fn grant(&mut self, now: DateTime<Utc>) -> Step {
        self.step(ConsentEvent::Grant, now, |parts| {
            let held = parts.revoked_at.and_then(|revoked| Window::new(parts.granted_at, revoked).ok());
            parts.history.extend(held);
            parts.granted_at = now;
        })
    }
}
