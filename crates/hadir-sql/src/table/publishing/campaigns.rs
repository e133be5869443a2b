//! The table `campaigns`: its columns, keys and indexes.

use crate::codec::{Id, Instant, Json, Opt, Price, Rest, Text, life};
use crate::table::{ForeignKey, Keys, OnConflict, Ordered, table};
use hadir_core::publishing::{Campaign, CampaignLifecycle, CampaignParts};

table! {
    Publishing tenant Campaign = "campaigns" {
        workspace_id: Id,
        id: Id,
        name: Text,
        description: Opt<Text>,
        goals: Json,
        budget: Opt<Price>,
        tags: Json,
        utm: Json,
        lifecycle: Life,
        created_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[&["workspace_id", "status"], &["workspace_id", "starts_at"]],
        foreign: &[ForeignKey::WORKSPACE],
        ordered: &[Ordered::Before("starts_at", "ends_at")],
        ..Keys::NONE
    },
    OnConflict::Replace
}

life! {
    /// Where it is in its life, and when it runs.
    Life: CampaignLifecycle(CampaignParts) {
        starts_at: Instant,
        ends_at: Instant,
        completed_at: Opt<Instant>,
        rest: Rest,
    }
}
