//! The table `premium_requests`: its columns, keys and indexes.

use super::subscriber::Payer;
use crate::codec::{Id, Instant, Json, Open, Opt, Parsed, Rest, Text, life};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, UniqueWhere, table};
use hadir_core::billing::{
    PremiumRequest, PremiumRequestLifecycle, PremiumRequestParts, PremiumRequestStatus,
};

table! {
    Billing tenant PremiumRequest = "premium_requests" {
        workspace_id: Id,
        id: Id,
        token: Parsed<36>,
        subscriber: Payer,
        username: Opt<Text>,
        phone: Opt<Text>,
        payment: Json,
        tier: Opt<Open>,
        subscription_until: Opt<Instant>,
        subscription_id: Opt<Id>,
        lifecycle: Request,
        metadata: Json,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique: &[&["workspace_id", "token"]],
        unique_where: &[UniqueWhere {
            name: "open",
            columns: &["workspace_id", "subscriber_kind", "subscriber"],
            column: "status",
            words: &[PremiumRequestStatus::Pending.as_str(), PremiumRequestStatus::Confirmed.as_str()],
        }],
        indexes: &[
            &["workspace_id", "status", "expires_at"],
            &["workspace_id", "user_id"],
            &["workspace_id", "person_id"],
            &["workspace_id", "subscription_id"],
        ],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to_shared("users", &["user_id"]),
            ForeignKey::to("people", &["workspace_id", "person_id"], OnDelete::Restrict),
            ForeignKey::to("subscriptions", &["workspace_id", "subscription_id"], OnDelete::SetNull),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}

life! {
    /// Whether it was paid and granted.
    Request: PremiumRequestLifecycle(PremiumRequestParts) {
        requested_at: Instant,
        expires_at: Opt<Instant>,
        proof_url: Opt<Text>,
        responded_at: Opt<Instant>,
        responder: Opt<Text>,
        rest: Rest,
    }
}
