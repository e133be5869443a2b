//! Where a subscription is in its life, and until when it is paid.

use super::{SubscriptionEvent, SubscriptionGuard, SubscriptionStatus};
use crate::lifecycle::{Lifecycle, Refused, governed};
use chrono::{DateTime, TimeDelta, Utc};

/// How long a subscription runs if nothing else was agreed.
pub const SUBSCRIPTION_PERIOD: TimeDelta = TimeDelta::days(30);

governed! {
    /// Where a subscription is in its life, and until when it is paid.
    pub struct SubscriptionLifecycle(SubscriptionParts) of SubscriptionStatus {
        always {
            /// When the paid time began.
            started_at: DateTime<Utc>,
        }
        optional {
            /// When it is over; none: no end was stated.
            expires_at: DateTime<Utc> => required [] allowed anywhere,
            /// When its holder ended it; of an active one, from when on it gives no access.
            cancelled_at: DateTime<Utc> => required [Cancelled] allowed [Active],
        }
    }
}

type Step = Result<(), Refused<SubscriptionStatus>>;

impl SubscriptionLifecycle {
    /// A subscription that is paid until `expires_at`, or for [`SUBSCRIPTION_PERIOD`].
    pub fn begin(expires_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Self {
        let default = || now.checked_add_signed(SUBSCRIPTION_PERIOD).unwrap_or(now);
        let mut parts = SubscriptionParts::new(SubscriptionStatus::Active, now, now);
        parts.expires_at = Some(expires_at.unwrap_or_else(default));
        Self::born(parts)
    }

    /// Until when it is paid; none: no end was stated.
    pub const fn expires_at(&self) -> Option<DateTime<Utc>> {
        self.0.expires_at
    }

    /// Whether it gives access at `now`. An active row whose time is over does not, even if nobody has swept it;
    /// one without a stated end does, and one that was ended does until the time to which it was ended.
    pub fn is_current(&self, now: DateTime<Utc>) -> bool {
        let ends = [self.0.expires_at, self.0.cancelled_at];
        self.0.status == SubscriptionStatus::Active && ends.into_iter().flatten().all(|end| now < end)
    }

    /// Its time ran out.
    ///
    /// # Errors
    /// [`Refused`] before that, if no end was stated, and unless it is active.
    pub fn expire(&mut self, now: DateTime<Utc>) -> Step {
        self.0.status.apply(SubscriptionEvent::Expire)?;
        let over = self.0.expires_at.is_some_and(|end| now >= end);
        Refused::unless(over, SubscriptionEvent::Expire, SubscriptionGuard::TimeIsOut)?;
        self.step(SubscriptionEvent::Expire, now, |_| {})
    }

    /// Its holder ends it.
    ///
    /// # Errors
    /// [`Refused`] unless it is active.
    pub fn cancel(&mut self, now: DateTime<Utc>) -> Step {
        self.step(SubscriptionEvent::Cancel, now, |parts| parts.cancelled_at = Some(now))
    }

    /// It is paid for again, until `expires_at`.
    ///
    /// # Errors
    /// [`Refused`] unless that is after `now`.
    pub fn renew(&mut self, expires_at: DateTime<Utc>, now: DateTime<Utc>) -> Step {
        Refused::unless(expires_at > now, SubscriptionEvent::Renew, SubscriptionGuard::EndsLater)?;
        self.step(SubscriptionEvent::Renew, now, |parts| {
            parts.started_at = now;
            parts.expires_at = Some(expires_at);
            parts.cancelled_at = None;
        })
    }
}
