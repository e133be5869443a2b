//! The table `editorial_events`: its columns, keys and indexes.

use crate::codec::{Count, Id, Instant, Key, Opt, Rest, Text, life};
use crate::table::{ForeignKey, Keys, OnConflict, table};
use hadir_core::editorial::{EditorialEvent, EditorialLifecycle, EditorialParts};

table! {
    Editorial tenant EditorialEvent = "editorial_events" {
        workspace_id: Id,
        id: Id,
        event_at: Instant,
        topic: Text,
        title: Opt<Text>,
        assignee: Opt<Key<191>>,
        content: Opt<Text>,
        summary: Opt<Text>,
        image_path: Opt<Text>,
        tag: Opt<Text>,
        category: Opt<Text>,
        lifecycle: Life,
        version: Count,
        created_by: Opt<Id>,
        updated_by: Opt<Id>,
        created_at: Instant,
        updated_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[
            &["workspace_id", "event_at"],
            &["workspace_id", "status", "event_at"],
            &["workspace_id", "assignee", "event_at"],
            &["workspace_id", "created_by", "event_at"],
            &["workspace_id", "updated_by"],
        ],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to_shared("users", &["created_by"]),
            ForeignKey::to_shared("users", &["updated_by"]),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}

life! {
    /// Where it is in its life.
    Life: EditorialLifecycle(EditorialParts) { reviewed_at: Opt<Instant>, published_at: Opt<Instant>, rest: Rest }
}
