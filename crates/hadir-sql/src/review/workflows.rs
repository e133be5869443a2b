//! Questions about workflows.

use crate::scope::Scope;
use crate::select::{Select, Term, bind, col};
use hadir_core::audit::EntityRef;
use hadir_core::review::{Workflow, WorkflowInstance, WorkflowStatus};

/// The workflows of the workspace, by id.
pub fn workflows(scope: Scope) -> Select<Workflow> {
    Select::all(scope)
}

impl Select<Workflow> {
    /// Only workflows in this status.
    #[must_use]
    pub fn in_status(self, status: WorkflowStatus) -> Self {
        self.is(col!("workflows", "status"), status.as_str())
    }
}

/// How far something is in its workflows, the newest first.
pub fn instances_of(scope: Scope, subject: &EntityRef) -> Select<WorkflowInstance> {
    Select::of(scope)
        .equal(col!("workflow_instances", "subject_kind"), bind::key(&subject.kind, 64))
        .equal(col!("workflow_instances", "subject_id"), bind::key(&subject.id, 191))
        .order(const { &[Term::down("workflow_instances", "started_at"), Term::down("workflow_instances", "id")] })
}
