//! Sends things through a workflow.

use super::{
    Answer, Approval, ApprovalEvent, ApprovalLifecycle, ApprovalStatus, Decision, Delegation, EngineRules,
    Facts, InstanceLifecycle, InstanceStatus, StepKind, StepRef, Tally, Workflow, WorkflowInstance,
    WorkflowStep,
};
use crate::audit::EntityRef;
use crate::ids::{ApprovalId, UserId, WorkflowInstanceId, WorkflowStepId};
use crate::json::{Extra, Json};
use crate::lifecycle::{IllegalTransition, Lifecycle, Refused};
use crate::publishing::ContentHash;
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use thiserror::Error;

/// Sends things through a workflow. It decides; it stores, tells and does nothing.
#[derive(Debug, Clone, Copy)]
pub struct Engine<'a> {
    /// The workflow.
    pub workflow: &'a Workflow,
    /// Whose rules decide.
    pub rules: EngineRules,
    /// Who stands in for whom.
    pub delegations: &'a [Delegation],
}

/// What a passage begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// The id of the passage.
    pub instance_id: WorkflowInstanceId,
    /// What passes through.
    pub subject: EntityRef,
    /// The content as it is shown to the approvers; none if the subject has none.
    pub content: Option<ContentHash>,
    /// Who sets it going; none if it goes by itself.
    pub requester_id: Option<UserId>,
    /// What conditions may look at besides the subject.
    pub metadata: Extra,
}

/// A passage and every request that it made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The passage.
    pub instance: WorkflowInstance,
    /// Its requests, in the order in which they were made.
    pub approvals: Vec<Approval>,
}

/// What somebody answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// To which request.
    pub approval_id: ApprovalId,
    /// Yes or no.
    pub answer: Answer,
    /// Who answers: who was asked, or a stand-in.
    pub by: UserId,
    /// What they say.
    pub comments: Option<Box<str>>,
}

/// What happened to a passage, for the caller to carry out and to record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Happened {
    /// The step's conditions do not hold.
    Skipped(WorkflowStepId),
    /// The step's conditions hold, and that is all there is to it.
    Passed(WorkflowStepId),
    /// The recipients of the step are to be told.
    Notify(WorkflowStepId),
    /// The action of the step is to be taken.
    Act(WorkflowStepId),
    /// The approvers of the step were asked.
    Asked(WorkflowStepId),
    /// The approvers of the step agreed, or were all passed over.
    Agreed(WorkflowStepId),
    /// It is through.
    Completed,
    /// It was refused at the step.
    Rejected(WorkflowStepId),
}

/// Why a passage cannot begin.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CannotStart {
    /// The workflow is not in use.
    #[error("the workflow is not in use: it is `{status}` and its switch is {switch}", switch = if *.is_active { "on" } else { "off" })]
    NotInUse {
        /// Its status.
        status: &'static str,
        /// Its switch.
        is_active: bool,
    },
    /// Such things do not pass through it.
    #[error("a `{0}` does not pass through this workflow")]
    WrongKind(String),
    /// It has no steps.
    #[error("the workflow has no steps")]
    NoSteps,
    /// A step has nobody to ask: nobody is not everybody.
    #[error("the step `{0}` has no approvers")]
    NoApprovers(WorkflowStepId),
    /// Its time is none that can be stored.
    #[error(transparent)]
    Time(#[from] Refused<InstanceStatus>),
}

/// Why an answer does not count; the passage is what it was.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotAnswered {
    /// The passage has no such request.
    #[error("there is no approval `{0}` in this passage")]
    NoSuchApproval(ApprovalId),
    /// The content is not what was shown.
    #[error("the content has changed since it was shown")]
    ContentChanged,
    /// A required step is not passed over.
    #[error("the step `{0}` is required: its approvers cannot be skipped")]
    StepRequired(WorkflowStepId),
    /// The passage belongs to another workflow, or its step is gone from it.
    #[error("the passage is at no step of this workflow")]
    OtherWorkflow,
    /// The request was answered already, or not of this person.
    #[error(transparent)]
    Approval(#[from] Refused<ApprovalStatus>),
    /// Whoever asked does not answer, unless the workflow lets them.
    #[error("whoever asked for the approval `{0}` does not answer it")]
    OwnRequest(ApprovalId),
    /// The passage has ended.
    #[error(transparent)]
    Over(#[from] Refused<InstanceStatus>),
}

type Ids<'i> = &'i mut dyn FnMut() -> ApprovalId;

impl Engine<'_> {
    /// Begins a passage: goes to the first step at which somebody has to answer. `entity` is what conditions look at, and
    /// `ids` gives an id to each request.
    ///
    /// # Errors
    /// [`CannotStart`] names what the workflow lacks.
    pub fn start(
        &self,
        opening: Opening,
        entity: &Json,
        ids: Ids<'_>,
        now: DateTime<Utc>,
    ) -> Result<(Passage, Vec<Happened>), CannotStart> {
        let Opening { instance_id, subject, content, requester_id, metadata } = opening;
        let workflow = self.workflow;
        if !workflow.is_startable() {
            let status = workflow.lifecycle.status().as_str();
            return Err(CannotStart::NotInUse { status, is_active: workflow.is_active });
        }
        let kinds = &workflow.config.entity_types;
        if !kinds.is_empty() && !kinds.contains(&subject.kind) {
            return Err(CannotStart::WrongKind(subject.kind));
        }
        let steps = workflow.in_order();
        let first = steps.first().ok_or(CannotStart::NoSteps)?;
        let nobody =
            |step: &&&WorkflowStep| step.kind == StepKind::Approval && step.config.approvers.is_empty();
        if let Some(step) = steps.iter().find(nobody) {
            return Err(CannotStart::NoApprovers(step.id));
        }
        let instance = WorkflowInstance {
            rest: crate::record::Rest,
            workspace_id: workflow.workspace_id,
            id: instance_id,
            workflow_id: workflow.id,
            subject,
            content,
            started_by: requester_id,
            metadata,
            lifecycle: InstanceLifecycle::begin(first.id, now),
        };
        let mut passage = Passage { instance, approvals: Vec::new() };
        let mut happened = Vec::new();
        self.go_on(&mut passage, &steps, entity, ids, now, &mut happened)?;
        Ok((passage, happened))
    }

    /// Takes an answer, and if it decides the step, goes on to the next at which somebody has to answer.
    ///
    /// # Errors
    /// [`NotAnswered`]: only who was asked or an active stand-in answers, once, about the content that was shown.
    pub fn answer(
        &self,
        passage: &mut Passage,
        reply: Reply,
        content: Option<ContentHash>,
        entity: &Json,
        ids: Ids<'_>,
        now: DateTime<Utc>,
    ) -> Result<Vec<Happened>, NotAnswered> {
        let Reply { approval_id, answer, by, comments } = reply;
        let own = passage.instance.started_by == Some(by);
        if own && self.workflow.config.self_approval != Some(true) {
            return Err(NotAnswered::OwnRequest(approval_id));
        }
        self.decide(passage, approval_id, content, entity, ids, now, |approval, delegations| {
            approval.lifecycle.answer(answer, by, delegations, comments, now)
        })
    }

    /// Passes over one approver of a step that is not required.
    ///
    /// # Errors
    /// [`NotAnswered`]: the step is required, the request was answered, or the passage has ended.
    pub fn skip(
        &self,
        passage: &mut Passage,
        approval_id: ApprovalId,
        entity: &Json,
        ids: Ids<'_>,
        now: DateTime<Utc>,
    ) -> Result<Vec<Happened>, NotAnswered> {
        let step = passage.instance.lifecycle.step_id().and_then(|id| self.workflow.step(id));
        let step = step.ok_or(NotAnswered::OtherWorkflow)?;
        if step.is_required {
            return Err(NotAnswered::StepRequired(step.id));
        }
        let content = passage.instance.content;
        self.decide(passage, approval_id, content, entity, ids, now, |approval, _| {
            approval.lifecycle.skip(now)
        })
    }

    #[expect(clippy::too_many_arguments, reason = "private: what two public calls have in common")]
    fn decide(
        &self,
        passage: &mut Passage,
        approval_id: ApprovalId,
        content: Option<ContentHash>,
        entity: &Json,
        ids: Ids<'_>,
        now: DateTime<Utc>,
        change: impl FnOnce(&mut Approval, &[Delegation]) -> Result<(), Refused<ApprovalStatus>>,
    ) -> Result<Vec<Happened>, NotAnswered> {
        let mut next = passage.clone();
        let at = next.instance.lifecycle.step_id();
        let steps = self.workflow.in_order();
        let here = steps.iter().position(|step| Some(step.id) == at);
        let mine = next.instance.workflow_id == self.workflow.id;
        let rest = here.filter(|_| mine).and_then(|here| steps.get(here..)).unwrap_or_default();
        let approval = next.approvals.iter_mut().find(|approval| approval.id == approval_id);
        let approval = approval.ok_or(NotAnswered::NoSuchApproval(approval_id))?;
        if content != next.instance.content {
            return Err(NotAnswered::ContentChanged);
        }
        change(approval, self.delegations)?;
        if next.instance.lifecycle.status() != InstanceStatus::InProgress {
            let over = IllegalTransition {
                from: next.instance.lifecycle.status(),
                event: super::InstanceEvent::Advance,
            };
            return Err(NotAnswered::Over(over.into()));
        }
        let (step, later) = rest.split_first().ok_or(NotAnswered::OtherWorkflow)?;
        let answers = next
            .approvals
            .iter()
            .filter(|approval| approval.step.is_some_and(|place| place.step_id == step.id));
        let tally: Tally = answers.map(Approval::status).collect();
        let mut happened = Vec::new();
        match step.config.rule().decide(tally, self.rules) {
            Decision::Open => {}
            Decision::Rejected => {
                next.withdraw_open(now);
                next.instance.lifecycle.reject(now)?;
                happened.push(Happened::Rejected(step.id));
            }
            Decision::Approved | Decision::PassedOver => {
                next.withdraw_open(now);
                happened.push(Happened::Agreed(step.id));
                self.go_on(&mut next, later, entity, ids, now, &mut happened)?;
            }
        }
        *passage = next;
        Ok(happened)
    }

    /// Goes through `steps` until somebody has to answer or none is left.
    fn go_on(
        &self,
        passage: &mut Passage,
        steps: &[&WorkflowStep],
        entity: &Json,
        ids: Ids<'_>,
        now: DateTime<Utc>,
        happened: &mut Vec<Happened>,
    ) -> Result<(), Refused<InstanceStatus>> {
        for step in steps {
            let facts = Facts { entity, metadata: &passage.instance.metadata };
            let met = facts.satisfy(&step.conditions, self.rules);
            let runs = match self.rules {
                EngineRules::Repaired => met,
                EngineRules::Agentic => met || !step.is_required,
            };
            if !runs {
                happened.push(Happened::Skipped(step.id));
                continue;
            }
            if passage.instance.lifecycle.step_id() != Some(step.id) {
                passage.instance.lifecycle.advance(step.id, now)?;
            }
            match step.kind {
                StepKind::Condition => happened.push(Happened::Passed(step.id)),
                StepKind::Notification => happened.push(Happened::Notify(step.id)),
                StepKind::Action => happened.push(Happened::Act(step.id)),
                StepKind::Approval => {
                    passage.ask(step, ids, now);
                    happened.push(Happened::Asked(step.id));
                    return Ok(());
                }
            }
        }
        passage.instance.lifecycle.complete(now)?;
        happened.push(Happened::Completed);
        Ok(())
    }
}

impl Passage {
    fn ask(&mut self, step: &WorkflowStep, ids: Ids<'_>, now: DateTime<Utc>) {
        let asked = self.approvals.iter().map(|approval| approval.level).max().unwrap_or(0);
        let mut seen = BTreeSet::new();
        // Whoever is named twice is asked once.
        for approver in step.config.approvers.iter().copied().filter(|approver| seen.insert(*approver)) {
            self.approvals.push(Approval {
                rest: crate::record::Rest,
                workspace_id: self.instance.workspace_id,
                id: ids(),
                subject: self.instance.subject.clone(),
                level: asked.saturating_add(1),
                requester_id: self.instance.started_by,
                step: Some(StepRef { instance_id: self.instance.id, step_id: step.id }),
                lifecycle: ApprovalLifecycle::request(Some(approver), self.instance.content, now),
            });
        }
    }

    /// Asks somebody else instead: who was asked has left, or may not answer. The old request is withdrawn.
    ///
    /// # Errors
    /// [`NotAnswered`] if there is no such request, or it was answered.
    pub fn reassign(
        &mut self,
        approval_id: ApprovalId,
        to: UserId,
        id: ApprovalId,
        now: DateTime<Utc>,
    ) -> Result<(), NotAnswered> {
        let asked = self.approvals.iter_mut().find(|approval| approval.id == approval_id);
        let asked = asked.ok_or(NotAnswered::NoSuchApproval(approval_id))?;
        let mut other = asked.clone();
        asked.lifecycle.withdraw(now)?;
        other.id = id;
        other.lifecycle = ApprovalLifecycle::request(Some(to), self.instance.content, now);
        self.approvals.push(other);
        Ok(())
    }

    fn withdraw_open(&mut self, now: DateTime<Utc>) {
        for approval in &mut self.approvals {
            if approval.status().apply(ApprovalEvent::Withdraw).is_ok() {
                // It is open, and its time was accepted for the passage itself.
                let _ = approval.lifecycle.withdraw(now);
            }
        }
    }

    /// Calls it off: by hand, or because the content is no longer what was shown.
    ///
    /// # Errors
    /// [`Refused`] if it has ended, and it is what it was.
    pub fn cancel(&mut self, now: DateTime<Utc>) -> Result<(), Refused<InstanceStatus>> {
        self.instance.lifecycle.cancel(now)?;
        self.withdraw_open(now);
        Ok(())
    }

    /// The content is now `content`: if that is not what was shown, the passage is void.
    ///
    /// # Errors
    /// [`Refused`] if it is void and has ended otherwise; its answers do not cover the new content either way.
    pub fn revise(
        &mut self,
        content: ContentHash,
        now: DateTime<Utc>,
    ) -> Result<(), Refused<InstanceStatus>> {
        if self.instance.content == Some(content) { Ok(()) } else { self.cancel(now) }
    }

    /// Whether it is through with exactly `content`.
    pub fn covers(&self, content: Option<ContentHash>) -> bool {
        self.instance.lifecycle.status() == InstanceStatus::Completed && self.instance.content == content
    }
}
