//! The table `workflow_instances`: its columns, keys and indexes.

use crate::codec::{Id, Instant, Json, Opt, Parsed, Rest, Subject, life};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::review::{InstanceLifecycle, InstanceParts, WorkflowInstance};

table! {
    Review tenant WorkflowInstance = "workflow_instances" {
        workspace_id: Id,
        id: Id,
        workflow_id: Id,
        subject: Subject,
        content: Opt<Parsed<64>>,
        started_by: Opt<Id>,
        metadata: Json,
        lifecycle: Life,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[
            &["workspace_id", "workflow_id"],
            &["workspace_id", "subject_kind", "subject_id"],
            &["workspace_id", "status"],
            &["workspace_id", "started_by"],
        ],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("workflows", &["workspace_id", "workflow_id"], OnDelete::Restrict),
            ForeignKey::to_shared("users", &["started_by"]),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}

life! {
    /// Which step it is at; the step is a part of the workflow's document.
    Life: InstanceLifecycle(InstanceParts) {
        started_at: Instant,
        current_step_id: Opt<Id>,
        completed_at: Opt<Instant>,
        rest: Rest,
    }
}
