//! The table `post_targets`: its columns, keys and indexes.

use super::delivery::{Received, Refusal};
use crate::codec::{Count, Flag, Id, Instant, Json, Opt, Rest, Text, Word, life};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::publishing::{PostTarget, TargetLifecycle, TargetParts};

table! {
    Publishing tenant PostTarget = "post_targets" {
        workspace_id: Id,
        id: Id,
        post_id: Id,
        platform: Word,
        account_id: Opt<Id>,
        content: Json,
        kind: Opt<Word>,
        share_to_feed: Opt<Flag>,
        settings: Json,
        lifecycle: Life,
        rest: Rest,
    }
    => derived { content_stamp: Opt<Count> as Option<u64> = |target: &PostTarget| Some(target.own_hash().stamp()) }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[
            &["workspace_id", "post_id"],
            &["workspace_id", "account_id"],
            &["workspace_id", "status"],
            &["workspace_id", "platform", "status"],
            &["workspace_id", "platform_post_id"],
        ],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("posts", &["workspace_id", "post_id"], OnDelete::Cascade),
            ForeignKey::to("social_accounts", &["workspace_id", "account_id"], OnDelete::Restrict),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}

life! {
    /// What has become of it.
    Life: TargetLifecycle(TargetParts) {
        container_id: Opt<Text>,
        receipt: Opt<Received>,
        published_at: Opt<Instant>,
        last_error: Opt<Refusal>,
        removed_at: Opt<Instant>,
        removed_by: Opt<Word>,
        rest: Rest,
    }
}
