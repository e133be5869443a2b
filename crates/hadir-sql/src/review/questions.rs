//! The list of the questions of `review`, by which they are documented and tested.

use super::{approvals, instances_of, waiting_for, workflows};
use hadir_core::audit::EntityRef;
use hadir_core::review::ApprovalStatus;
use hadir_core::review::WorkflowStatus;

crate::queries::question::questions! {
    Review:
    free "review::approvals" ["Q13"] ("approvals") scoped "A user's approvals in a status, by the time of asking", |s| {
        approvals(s.scope).in_status(ApprovalStatus::Pending).asked_of(s.user)
    };
    free "review::approvals, of a post" ["Q13"] ("approvals") scoped "The approvals of a post in a status, by the time of asking", |s| {
        approvals(s.scope).of_post(s.own_post).in_status(ApprovalStatus::Pending)
    };
    fixed "review::waiting_for" ["R9"] ("approvals") scoped "What waits for a user's answer, asked of the user or delegated, the longest waiting first", |s| {
        waiting_for(s.scope, s.user, s.now)
    };
    free "review::workflows" [] (whole) scoped "The workflows that are in use, by id", |s| workflows(s.scope).in_status(WorkflowStatus::Active);
    fixed "review::instances_of" [] ("workflow_instances") scoped "How far something is in its workflows, the newest first", |s| {
        instances_of(s.scope, &EntityRef { kind: s.key.clone(), id: s.key.clone() })
    };
}
