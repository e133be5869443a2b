//! The table `publish_jobs`: its columns, keys and indexes.

use super::delivery::{Received, Refusal};
use crate::codec::{Count, Id, Instant, Opt, Rest, Text, Word, flat, life};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, Ordered, UniqueWhere, table};
use hadir_core::publishing::{DeliveryLifecycle, DeliveryParts, DeliveryStatus, Lease, PublishJob};

table! {
    Publishing tenant PublishJob = "publish_jobs" {
        workspace_id: Id,
        target_id: Id,
        sequence: Count,
        priority: Count,
        provider_job_id: Opt<Text>,
        account_id: Opt<Id>,
        lifecycle: Delivery,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique: &[&["workspace_id", "target_id", "sequence"]],
        unique_where: &[
            UniqueWhere {
                name: "live",
                columns: &["workspace_id", "target_id"],
                column: "status",
                words: &[
                    DeliveryStatus::Pending.as_str(),
                    DeliveryStatus::Running.as_str(),
                    DeliveryStatus::Unconfirmed.as_str(),
                ],
            },
            // One at a time through an account, under whatever isolation.
            UniqueWhere {
                name: "busy",
                columns: &["workspace_id", "account_id"],
                column: "status",
                words: &[DeliveryStatus::Running.as_str()],
            },
        ],
        indexes: &[
            &["workspace_id", "status", "run_at"],
            &["workspace_id", "status", "lease_until"],
            &["workspace_id", "status", "finished_at"],
        ],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("post_targets", &["workspace_id", "target_id"], OnDelete::Cascade),
        ],
        ordered: &[Ordered::NotAfter("attempt", "max_attempts")],
        ..Keys::NONE
    },
    OnConflict::Replace
}

flat! {
    /// Who is at it.
    Held: Lease { owner as "lease_owner": Text, token as "lease_token": Count, until as "lease_until": Instant }
}

life! {
    /// Its lease and its attempts; its job's id is the row's.
    Delivery: DeliveryLifecycle(DeliveryParts) {
        job_id as "id": Id,
        run_at: Instant,
        attempt: Count,
        max_attempts: Count,
        fence: Count,
        lease: Opt<Held>,
        started_at: Opt<Instant>,
        sent_at: Opt<Instant>,
        call_before: Opt<Instant>,
        container_id: Opt<Text>,
        container_since: Opt<Instant>,
        container_ready_at: Opt<Instant>,
        receipt: Opt<Received>,
        last_error: Opt<Refusal>,
        finished_at: Opt<Instant>,
        removed_at: Opt<Instant>,
        removed_by: Opt<Word>,
        rest: Rest,
    }
}
