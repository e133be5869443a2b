//! The table `approvals`: its columns, keys and indexes.

use crate::codec::{Count, Id, Instant, Opt, Parsed, Rest, Subject, Text, flat, life};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::review::{Approval, ApprovalLifecycle, ApprovalParts, StepRef};

table! {
    Review tenant Approval = "approvals" {
        workspace_id: Id,
        id: Id,
        subject: Subject,
        level: Count,
        requester_id: Opt<Id>,
        step: Opt<Step>,
        lifecycle: Life,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[
            &["workspace_id", "subject_kind", "subject_id", "status"],
            &["workspace_id", "approver_id", "status"],
            &["workspace_id", "instance_id", "step_id"],
            &["workspace_id", "requester_id"],
            &["workspace_id", "answered_by"],
        ],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to_shared("users", &["requester_id"]),
            ForeignKey::to("workflow_instances", &["workspace_id", "instance_id"], OnDelete::Cascade),
            ForeignKey::to_shared("users", &["approver_id"]),
            ForeignKey::to_shared("users", &["answered_by"]),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}

flat! {
    /// The step of a workflow that asks; the step is a part of the workflow's document.
    Step: StepRef { instance_id: Id, step_id: Id }
}

life! {
    /// Whether it was answered, and how.
    Life: ApprovalLifecycle(ApprovalParts) {
        requested_at: Instant,
        approver_id: Opt<Id>,
        answered_by: Opt<Id>,
        content: Opt<Parsed<64>>,
        comments: Opt<Text>,
        responded_at: Opt<Instant>,
        rest: Rest,
    }
}
