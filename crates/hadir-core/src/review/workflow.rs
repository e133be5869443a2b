//! A workflow: the steps through which things are agreed.

use super::{
    StepCondition, StepConfig, StepKind, WorkflowConfig, WorkflowEvent, WorkflowKind, WorkflowStatus,
};
use crate::ids::{WorkflowId, WorkflowStepId, WorkspaceId};
use crate::lifecycle::{Refused, governed};
use chrono::{DateTime, Utc};

governed! {
    /// Whether a workflow is in use.
    pub struct WorkflowLifecycle(WorkflowParts) of WorkflowStatus {
        always {}
        optional {
            /// When it was taken out of use for good.
            archived_at: DateTime<Utc> => required [Archived] allowed [],
        }
    }
}

type Step = Result<(), Refused<WorkflowStatus>>;

impl WorkflowLifecycle {
    /// A workflow that is being written.
    pub fn draft(now: DateTime<Utc>) -> Self {
        Self::born(WorkflowParts::new(WorkflowStatus::Draft, now))
    }

    /// Puts it to use.
    ///
    /// # Errors
    /// [`Refused`] unless it is a draft or paused.
    pub fn activate(&mut self, now: DateTime<Utc>) -> Step {
        self.step(WorkflowEvent::Activate, now, |_| {})
    }

    /// Takes it out of use for now.
    ///
    /// # Errors
    /// [`Refused`] unless it is in use.
    pub fn pause(&mut self, now: DateTime<Utc>) -> Step {
        self.step(WorkflowEvent::Pause, now, |_| {})
    }

    /// Takes it out of use for good.
    ///
    /// # Errors
    /// [`Refused`] if it is already.
    pub fn archive(&mut self, now: DateTime<Utc>) -> Step {
        self.step(WorkflowEvent::Archive, now, |parts| parts.archived_at = Some(now))
    }
}

/// A step of a workflow.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct WorkflowStep {
    /// Its id.
    pub id: WorkflowStepId,
    /// Its place among the steps.
    pub position: u16,
    /// Its name.
    pub name: String,
    /// What it does.
    pub kind: StepKind,
    /// Whether nobody may pass over it. An approver of a step that is not required may be skipped.
    pub is_required: bool,
    /// When it is done; else it is skipped. None at all: always.
    pub conditions: Vec<StepCondition>,
    /// Who is asked or told, or what is done.
    pub config: StepConfig,
}

/// What something has to pass through.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Workflow {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: WorkflowId,
    /// Its name.
    pub name: String,
    /// What it is good for.
    pub description: Option<String>,
    /// What it is for.
    pub kind: WorkflowKind,
    /// Its settings.
    pub config: WorkflowConfig,
    /// Its steps. Their [`position`](WorkflowStep::position) decides, not their order here.
    pub steps: Vec<WorkflowStep>,
    /// The source's own switch, beside the status. Both have to be on.
    pub is_active: bool,
    /// When it was made.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub created_at: DateTime<Utc>,
    /// When any of it last changed.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub updated_at: DateTime<Utc>,
    /// Whether it is in use.
    pub lifecycle: WorkflowLifecycle,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Workflow {
    /// A draft that is not in use yet.
    pub fn new(
        workspace_id: WorkspaceId,
        id: WorkflowId,
        name: impl Into<String>,
        kind: WorkflowKind,
        steps: Vec<WorkflowStep>,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            name: name.into(),
            description: None,
            kind,
            config: WorkflowConfig::default(),
            steps,
            is_active: false,
            created_at: now,
            updated_at: now,
            lifecycle: WorkflowLifecycle::draft(now),
            rest: crate::record::Rest,
        }
    }

    /// Whether something can be sent through it: it is in use, and its switch is on.
    pub fn is_startable(&self) -> bool {
        self.lifecycle.status() == WorkflowStatus::Active && self.is_active
    }

    /// Its steps in their order; of equal positions the lower id first.
    pub fn in_order(&self) -> Vec<&WorkflowStep> {
        let mut steps: Vec<_> = self.steps.iter().collect();
        steps.sort_by_key(|step| (step.position, step.id));
        steps
    }

    /// The step of this id.
    pub fn step(&self, id: WorkflowStepId) -> Option<&WorkflowStep> {
        self.steps.iter().find(|step| step.id == id)
    }
}
