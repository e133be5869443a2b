//! Where a request for a paid tier is in its life.

use super::{PremiumRequestEvent, PremiumRequestGuard, PremiumRequestStatus};
use crate::lifecycle::{Lifecycle, Refused, governed};
use chrono::{DateTime, TimeDelta, Utc};

/// How long a request without proof waits.
pub const PENDING_LIFETIME: TimeDelta = TimeDelta::hours(24);
/// How long a request of the older mobile flow waits. Its rows hold no end: it is this long after they were made.
pub const MOBILE_PENDING_LIFETIME: TimeDelta = TimeDelta::hours(3);
/// How long a request waits after proof of payment.
pub const CONFIRMED_LIFETIME: TimeDelta = TimeDelta::hours(48);

governed! {
    /// Where a request for a paid tier is in its life. One account has at most one open request.
    ///
    /// The mobile flow of the roll-call system takes a proof without changing the state and stores neither an end nor
    /// when it answered: its pending rows stay pending, with their proof, and what they do not say stays missing.
    pub struct PremiumRequestLifecycle(PremiumRequestParts) of PremiumRequestStatus {
        always {
            /// When it was made.
            requested_at: DateTime<Utc>,
        }
        optional {
            /// When nobody needs to answer any more; none: no end was stated.
            expires_at: DateTime<Utc> => required [] allowed anywhere,
            /// Where the proof of payment is.
            proof_url: Box<str> => required [Confirmed] allowed [Pending | Approved | Denied | Expired],
            /// When it was answered, or ran out, if anybody wrote it down.
            responded_at: DateTime<Utc> => required [] allowed [Approved | Denied | Expired],
            /// Who answered.
            responder: Box<str> => required [] allowed [Approved | Denied],
        }
    }
}

type Step = Result<(), Refused<PremiumRequestStatus>>;

impl PremiumRequestLifecycle {
    /// A request without proof of payment.
    pub fn open(now: DateTime<Utc>) -> Self {
        let mut parts = PremiumRequestParts::new(PremiumRequestStatus::Pending, now, now);
        parts.expires_at = Some(now.checked_add_signed(PENDING_LIFETIME).unwrap_or(now));
        Self::born(parts)
    }

    /// Whether it stands in the way of another request at `now`: without a stated end, until it is answered.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        !self.0.status.is_terminal() && self.0.expires_at.is_none_or(|end| now < end)
    }

    /// Proof was handed in, for the first time or again: its time begins anew.
    ///
    /// # Errors
    /// [`Refused`] if it was answered or its time has run out.
    pub fn confirm(&mut self, proof_url: impl Into<Box<str>>, now: DateTime<Utc>) -> Step {
        self.in_time(PremiumRequestEvent::Confirm, now)?;
        let (proof_url, end) = (proof_url.into(), now.checked_add_signed(CONFIRMED_LIFETIME).unwrap_or(now));
        self.step(PremiumRequestEvent::Confirm, now, |parts| {
            parts.proof_url = Some(proof_url);
            parts.expires_at = Some(end);
        })
    }

    /// Grants it.
    ///
    /// # Errors
    /// [`Refused`] if it was answered or its time has run out.
    pub fn approve(&mut self, responder: Option<Box<str>>, now: DateTime<Utc>) -> Step {
        self.respond(PremiumRequestEvent::Approve, responder, now)
    }

    /// Refuses it.
    ///
    /// # Errors
    /// [`Refused`] if it was answered or its time has run out.
    pub fn deny(&mut self, responder: Option<Box<str>>, now: DateTime<Utc>) -> Step {
        self.respond(PremiumRequestEvent::Deny, responder, now)
    }

    /// Its time ran out.
    ///
    /// # Errors
    /// [`Refused`] before that, and if it was answered.
    pub fn expire(&mut self, now: DateTime<Utc>) -> Step {
        self.0.status.apply(PremiumRequestEvent::Expire)?;
        Refused::unless(!self.is_open(now), PremiumRequestEvent::Expire, PremiumRequestGuard::TimeIsOut)?;
        self.step(PremiumRequestEvent::Expire, now, |parts| parts.responded_at = Some(now))
    }

    fn respond(
        &mut self,
        event: PremiumRequestEvent,
        responder: Option<Box<str>>,
        now: DateTime<Utc>,
    ) -> Step {
        self.in_time(event, now)?;
        self.step(event, now, |parts| {
            parts.responded_at = Some(now);
            parts.responder = responder;
        })
    }

    fn in_time(&self, event: PremiumRequestEvent, now: DateTime<Utc>) -> Step {
        self.0.status.apply(event)?;
        Refused::unless(self.is_open(now), event, PremiumRequestGuard::InTime)
    }
}
