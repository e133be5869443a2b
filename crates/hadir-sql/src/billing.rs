//! Who pays for what, and until when.

use crate::scope::{Reach, Scope};
use crate::select::{Col, Select, Term, bind};
use crate::table::billing::subscriber_key;
use chrono::{DateTime, Utc};
use hadir_core::billing::{
    PremiumRequest, PremiumRequestStatus, Subscriber, Subscription, SubscriptionStatus,
};

mod questions;
pub(crate) use questions::questions;

const REQUEST_STATUS: &Col = &Col::of("premium_requests", "status");
const REQUEST_KIND: &Col = &Col::of("premium_requests", "subscriber_kind");
const REQUESTER: &Col = &Col::of("premium_requests", "subscriber");
const REQUEST_EXPIRES_AT: &Col = &Col::of("premium_requests", "expires_at");
const STATUS: &Col = &Col::of("subscriptions", "status");
const KIND: &Col = &Col::of("subscriptions", "subscriber_kind");
const SUBSCRIBER: &Col = &Col::of("subscriptions", "subscriber");
const EXPIRES_AT: &Col = &Col::of("subscriptions", "expires_at");

/// Requests that nobody has answered.
const OPEN: &[&str] = &[PremiumRequestStatus::Pending.as_str(), PremiumRequestStatus::Confirmed.as_str()];

/// The request of a subscriber that nobody has answered: one at most.
pub fn open_request(scope: Scope, subscriber: Subscriber) -> Select<PremiumRequest> {
    let (kind, key) = subscriber_key(subscriber);
    Select::of(scope)
        .equal(REQUEST_KIND, bind::word(kind))
        .equal(REQUESTER, bind::key(&key, 36))
        .words(REQUEST_STATUS, OPEN)
        .by(&["id"])
}

/// Requests that nobody has answered in time, the longest ago first: of one workspace, or of all for a reason.
pub fn requests_to_expire(reach: impl Into<Reach>, now: DateTime<Utc>) -> Select<PremiumRequest> {
    Select::reaching(reach.into()).words(REQUEST_STATUS, OPEN).until(REQUEST_EXPIRES_AT, now).order(
        const {
            &[
                Term::up("premium_requests", "expires_at"),
                Term::up("premium_requests", "workspace_id"),
                Term::up("premium_requests", "id"),
            ]
        },
    )
}

/// The active subscription of a subscriber that began last.
pub fn active_subscription(scope: Scope, subscriber: Subscriber) -> Select<Subscription> {
    let (kind, key) = subscriber_key(subscriber);
    Select::of(scope)
        .equal(KIND, bind::word(kind))
        .equal(SUBSCRIBER, bind::key(&key, 36))
        .is(STATUS, SubscriptionStatus::Active.as_str())
        .order(const { &[Term::down("subscriptions", "started_at"), Term::down("subscriptions", "id")] })
        .bounded(1, 1)
}

/// Active subscriptions whose time is over, the longest ago first: of one workspace, or of all for a reason.
pub fn subscriptions_to_expire(reach: impl Into<Reach>, now: DateTime<Utc>) -> Select<Subscription> {
    Select::reaching(reach.into())
        .is(STATUS, SubscriptionStatus::Active.as_str())
        .until(EXPIRES_AT, now)
        .order(
            const {
                &[
                    Term::up("subscriptions", "expires_at"),
                    Term::up("subscriptions", "workspace_id"),
                    Term::up("subscriptions", "id"),
                ]
            },
        )
}
