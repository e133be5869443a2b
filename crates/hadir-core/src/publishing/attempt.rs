//! An attempt to deliver, typed by what is known of its outcome.

use super::{DeliveryError, Retryability};
use crate::ids::PublishJobId;
use crate::lifecycle::Sane;
use chrono::{DateTime, Utc};

/// A number that grows with every lease of a delivery: a worker whose number is no longer the newest has lost it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
pub struct FencingToken(pub u64);

impl Sane for FencingToken {}

/// One attempt to deliver, held by the worker that makes it. Its type says what is known of its outcome:
///
/// ```text
/// Claimed ── send ──> Sent ── rejected ──> Transient ── retry_later
///  │  ^                │          ├──────> Permanent ── give_up
///  │  └─── withhold ───┤          └──────> Unconfirmed
///  │                   ├─ accept
///  │                   └─ unanswered ────> Unconfirmed ── reconcile, abandon
///  └─ rejected ──> Transient, Permanent
/// ```
///
/// Only a [`Transient`] refusal can be retried. What may have been published cannot be sent again:
///
/// ```compile_fail,E0308
/// # use hadir_core::publishing::{Attempt, DeliveryLifecycle, RetryPolicy, Unconfirmed};
/// fn resend(delivery: &mut DeliveryLifecycle, lost: Attempt<Unconfirmed>, now: chrono::DateTime<chrono::Utc>) {
///     let _ = delivery.retry_later(lost, &RetryPolicy::HUB, now);
/// }
/// ```
///
/// Nor can what was refused for good:
///
/// ```compile_fail,E0308
/// # use hadir_core::publishing::{Attempt, DeliveryLifecycle, Permanent, RetryPolicy};
/// fn insist(delivery: &mut DeliveryLifecycle, refused: Attempt<Permanent>, now: chrono::DateTime<chrono::Utc>) {
///     let _ = delivery.retry_later(refused, &RetryPolicy::HUB, now);
/// }
/// ```
///
/// And nothing is settled twice:
///
/// ```compile_fail,E0382
/// # use hadir_core::publishing::{Attempt, DeliveryLifecycle, RetryPolicy, Transient};
/// fn twice(delivery: &mut DeliveryLifecycle, refused: Attempt<Transient>, now: chrono::DateTime<chrono::Utc>) {
///     let _ = delivery.retry_later(refused, &RetryPolicy::HUB, now);
///     let _ = delivery.retry_later(refused, &RetryPolicy::HUB, now);
/// }
/// ```
#[derive(Debug, PartialEq, Eq)]
#[must_use = "an attempt that is dropped is found by a sweep, when its lease has run out"]
pub struct Attempt<Known> {
    pub(super) job: PublishJobId,
    pub(super) token: FencingToken,
    pub(super) known: Known,
}

/// The lease is held; nothing was sent.
#[derive(Debug, PartialEq, Eq)]
pub struct Claimed(pub(super) ());

/// The call goes out.
#[derive(Debug, PartialEq, Eq)]
pub struct Sent {
    pub(super) before: DateTime<Utc>,
}

/// Refused for now.
#[derive(Debug, PartialEq, Eq)]
pub struct Transient(pub(super) DeliveryError);

/// Refused for good.
#[derive(Debug, PartialEq, Eq)]
pub struct Permanent(pub(super) DeliveryError);

/// Sent, and nobody knows with what outcome.
#[derive(Debug, PartialEq, Eq)]
pub struct Unconfirmed(pub(super) Option<DeliveryError>);

/// What a refusal leaves.
#[derive(Debug, PartialEq, Eq)]
pub enum Rejection {
    /// It may be tried again.
    Transient(Attempt<Transient>),
    /// It may not.
    Permanent(Attempt<Permanent>),
    /// It may have been published.
    Unconfirmed(Attempt<Unconfirmed>),
}

/// Whether sending the same thing again can publish it twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Resend {
    /// It can: the network does not recognise a repetition.
    Duplicates,
    /// It cannot: the call carries an idempotency key, or publishes a container that is published once.
    Recognised,
}

impl<Known> Attempt<Known> {
    /// The job that it is an attempt of.
    pub const fn job(&self) -> PublishJobId {
        self.job
    }

    /// The number of its lease.
    pub const fn token(&self) -> FencingToken {
        self.token
    }
}

impl<Known> Attempt<Known> {
    pub(super) fn spend(self) -> (PublishJobId, FencingToken, Known) {
        (self.job, self.token, self.known)
    }
}

impl Attempt<Claimed> {
    /// The network refused before anything was published: a container, a file, a credential. Nothing was sent, so nothing is
    /// unconfirmed: what may pass is tried later.
    pub fn rejected(self, error: DeliveryError) -> Rejection {
        let (job, token) = (self.job, self.token);
        match error.class.retryability() {
            Retryability::Permanent => Rejection::Permanent(Attempt { job, token, known: Permanent(error) }),
            Retryability::Transient | Retryability::Ambiguous => {
                Rejection::Transient(Attempt { job, token, known: Transient(error) })
            }
        }
    }
}

impl Attempt<Sent> {
    /// Until when the call may be made: the end of the lease under which it was announced. A worker that was held up past
    /// it does not call any more; a sweep takes the attempt from it.
    pub const fn call_before(&self) -> DateTime<Utc> {
        self.known.before
    }

    /// The network answered with a refusal.
    pub fn rejected(self, error: DeliveryError, resend: Resend) -> Rejection {
        let (job, token) = (self.job, self.token);
        match (error.class.retryability(), resend) {
            (Retryability::Permanent, _) => {
                Rejection::Permanent(Attempt { job, token, known: Permanent(error) })
            }
            (Retryability::Ambiguous, Resend::Duplicates) => {
                Rejection::Unconfirmed(Attempt { job, token, known: Unconfirmed(Some(error)) })
            }
            (Retryability::Transient, _) | (Retryability::Ambiguous, Resend::Recognised) => {
                Rejection::Transient(Attempt { job, token, known: Transient(error) })
            }
        }
    }

    /// No answer came.
    pub const fn unanswered(self) -> Attempt<Unconfirmed> {
        Attempt { job: self.job, token: self.token, known: Unconfirmed(None) }
    }
}
