//! The table `workflows`: its columns, keys and indexes.

use crate::codec::{Flag, Id, Instant, Json, Opt, Rest, Text, Word, life};
use crate::table::{ForeignKey, Keys, OnConflict, table};
use hadir_core::review::{Workflow, WorkflowLifecycle, WorkflowParts};

// Its steps are part of it: a document in their order.
table! {
    Review tenant Workflow = "workflows" {
        workspace_id: Id,
        id: Id,
        name: Text,
        description: Opt<Text>,
        kind: Word,
        config: Json,
        steps: Json,
        is_active: Flag,
        created_at: Instant,
        updated_at: Instant,
        lifecycle: Life,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[&["workspace_id", "kind", "is_active"], &["workspace_id", "status"]],
        foreign: &[ForeignKey::WORKSPACE],
        ..Keys::NONE
    },
    OnConflict::Replace
}

life! {
    /// Whether it is in use.
    Life: WorkflowLifecycle(WorkflowParts) { archived_at: Opt<Instant>, rest: Rest }
}
