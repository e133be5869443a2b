//! How far a passage is, and at which step.

use super::{InstanceEvent, InstanceStatus};
use crate::audit::EntityRef;
use crate::ids::{UserId, WorkflowId, WorkflowInstanceId, WorkflowStepId, WorkspaceId};
use crate::json::Extra;
use crate::lifecycle::{Refused, Sane, governed};
use crate::publishing::ContentHash;
use chrono::{DateTime, Utc};

impl Sane for WorkflowStepId {}

governed! {
    /// How far a passage is, and at which step.
    pub struct InstanceLifecycle(InstanceParts) of InstanceStatus {
        always {
            /// When it began.
            started_at: DateTime<Utc>,
        }
        optional {
            /// The step that it is at, or was refused or called off at.
            current_step_id: WorkflowStepId => required [InProgress] allowed [Rejected | Cancelled],
            /// When it ended.
            completed_at: DateTime<Utc> => required [Completed | Rejected | Cancelled] allowed [],
        }
    }
}

type Step = Result<(), Refused<InstanceStatus>>;

impl InstanceLifecycle {
    /// A passage that begins at `step`.
    pub fn begin(step: WorkflowStepId, now: DateTime<Utc>) -> Self {
        let mut parts = InstanceParts::new(InstanceStatus::InProgress, now, now);
        parts.current_step_id = Some(step);
        Self::born(parts)
    }

    /// The step that it is at, or ended at.
    pub const fn step_id(&self) -> Option<WorkflowStepId> {
        self.0.current_step_id
    }

    /// It comes to `step`.
    ///
    /// # Errors
    /// [`Refused`] if it has ended.
    pub fn advance(&mut self, step: WorkflowStepId, now: DateTime<Utc>) -> Step {
        self.step(InstanceEvent::Advance, now, |parts| parts.current_step_id = Some(step))
    }

    /// It is through.
    ///
    /// # Errors
    /// [`Refused`] if it has ended.
    pub fn complete(&mut self, now: DateTime<Utc>) -> Step {
        self.step(InstanceEvent::Complete, now, |parts| parts.completed_at = Some(now))
    }

    /// It is refused.
    ///
    /// # Errors
    /// [`Refused`] if it has ended.
    pub fn reject(&mut self, now: DateTime<Utc>) -> Step {
        self.step(InstanceEvent::Reject, now, |parts| parts.completed_at = Some(now))
    }

    /// It is called off.
    ///
    /// # Errors
    /// [`Refused`] if it has ended.
    pub fn cancel(&mut self, now: DateTime<Utc>) -> Step {
        self.step(InstanceEvent::Cancel, now, |parts| parts.completed_at = Some(now))
    }
}

/// One passage of something through a workflow.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct WorkflowInstance {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: WorkflowInstanceId,
    /// The workflow.
    pub workflow_id: WorkflowId,
    /// What passes through.
    pub subject: EntityRef,
    /// The content as it was when it began; none if the subject has none.
    pub content: Option<ContentHash>,
    /// Who set it going; none if it went by itself.
    pub started_by: Option<UserId>,
    /// What conditions may look at besides the subject.
    pub metadata: Extra,
    /// How far it is.
    pub lifecycle: InstanceLifecycle,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl WorkflowInstance {
    /// A run of the workflow, by nobody in particular and about no content in particular.
    pub fn new(
        workspace_id: WorkspaceId,
        id: WorkflowInstanceId,
        workflow_id: WorkflowId,
        subject: EntityRef,
        lifecycle: InstanceLifecycle,
    ) -> Self {
        Self {
            workspace_id,
            id,
            workflow_id,
            subject,
            content: None,
            started_by: None,
            metadata: Extra::new(),
            lifecycle,
            rest: crate::record::Rest,
        }
    }
}
