//! The table `content_briefs`: its columns, keys and indexes.

use crate::codec::{Count, Flag, Id, Instant, Json, Opt, Rest, Text};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::editorial::{BriefVariant, ContentBrief};

table! {
    Editorial tenant ContentBrief = "content_briefs" {
        workspace_id: Id,
        id: Id,
        topic: Text,
        goal: Opt<Text>,
        tone: Opt<Text>,
        audience: Opt<Text>,
        keywords: Json,
        platforms: Json,
        created_by: Opt<Id>,
        created_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[&["workspace_id", "created_at"], &["workspace_id", "created_by"]],
        foreign: &[ForeignKey::WORKSPACE, ForeignKey::to_shared("users", &["created_by"])],
        ..Keys::NONE
    },
    OnConflict::Replace
}

table! {
    Editorial tenant BriefVariant = "brief_variants" {
        workspace_id: Id,
        id: Id,
        brief_id: Id,
        caption: Text,
        hashtags: Json,
        model: Opt<Text>,
        tokens: Opt<Count>,
        approved: Flag,
        published: Flag,
        created_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[&["workspace_id", "brief_id", "created_at"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("content_briefs", &["workspace_id", "brief_id"], OnDelete::Cascade),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}
