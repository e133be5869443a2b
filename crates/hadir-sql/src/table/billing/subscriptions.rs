//! The table `subscriptions`: its columns, keys and indexes.

use super::subscriber::Payer;
use crate::codec::{Id, Instant, Json, Open, Opt, Rest, life};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::billing::{Subscription, SubscriptionLifecycle, SubscriptionParts};

table! {
    Billing tenant Subscription = "subscriptions" {
        workspace_id: Id,
        id: Id,
        subscriber: Payer,
        tier: Open,
        lifecycle: Tenure,
        metadata: Json,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[
            &["workspace_id", "subscriber_kind", "subscriber", "status"],
            &["workspace_id", "status", "expires_at"],
            &["workspace_id", "user_id"],
            &["workspace_id", "person_id"],
        ],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to_shared("users", &["user_id"]),
            ForeignKey::to("people", &["workspace_id", "person_id"], OnDelete::Restrict),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}

life! {
    /// Since when, and until when.
    Tenure: SubscriptionLifecycle(SubscriptionParts) {
        started_at: Instant,
        expires_at: Opt<Instant>,
        cancelled_at: Opt<Instant>,
        rest: Rest,
    }
}
