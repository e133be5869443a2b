use crate::codec::{Id, Instant, Json, Opt, Parsed, Text, Word, life};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::publishing::{Post, PostLifecycle, PostParts};

table! {
    Publishing tenant Post = "posts" {
        workspace_id: Id,
        id: Id,
        author_id: Id,
        title: Opt<Text>,
        kind: Opt<Word>,
        content: Json,
        campaign_id: Opt<Id>,
        tags: Json,
        ai: Opt<Json>,
        metadata: Json,
        lifecycle: Life,
        created_at: Instant,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[
            &["workspace_id", "status", "scheduled_at"],
            &["workspace_id", "created_at"],
            &["workspace_id", "published_at"],
            &["workspace_id", "campaign_id"],
            &["workspace_id", "author_id"],
        ],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to_shared("users", &["author_id"]),
            ForeignKey::to("campaigns", &["workspace_id", "campaign_id"], OnDelete::SetNull),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}

life! {
    /// Where it is in its life.
    Life: PostLifecycle(PostParts) {
        scheduled_at: Opt<Instant>,
        approved_content: Opt<Parsed<64>>,
        published_at: Opt<Instant>,
        last_error: Opt<Text>,
        cancelled_at: Opt<Instant>,
        archived_at: Opt<Instant>,
        archived_from: Opt<Word>,
        deleted_at: Opt<Instant>,
    }
}
