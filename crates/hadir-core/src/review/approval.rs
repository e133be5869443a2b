//! One request to agree, and its answer.

use super::{
    Answer, ApprovalGuard, ApprovalLifecycle, ApprovalRule, ApprovalStatus, Decision, Delegation,
    EngineRules, Tally,
};
use crate::audit::EntityRef;
use crate::ids::{ApprovalId, UserId, WorkflowInstanceId, WorkflowStepId, WorkspaceId};
use crate::lifecycle::{Lifecycle, Refused};
use crate::publishing::ContentHash;
use crate::validation::{Rule, Violation};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// The place in a workflow that an approval belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct StepRef {
    /// The passage.
    pub instance_id: WorkflowInstanceId,
    /// The step.
    pub step_id: WorkflowStepId,
}

/// One request to agree, and its answer. Keyed by what it is about, level and approver.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Approval {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: ApprovalId,
    /// What it is about: a post, a piece of the editorial calendar, anything.
    pub subject: EntityRef,
    /// Its level, from 1: a level is asked when those below it agreed.
    pub level: u16,
    /// Who asks; none if the source does not say.
    pub requester_id: Option<UserId>,
    /// Its place in a workflow, if it belongs to one.
    pub step: Option<StepRef>,
    /// Who is asked, for which content, and the answer.
    pub lifecycle: ApprovalLifecycle,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Approval {
    /// The most levels that a chain is made for.
    pub const MAX_LEVEL: u16 = 5;

    /// A request for approval, by nobody in particular and outside any workflow.
    pub fn new(
        workspace_id: WorkspaceId,
        id: ApprovalId,
        subject: EntityRef,
        level: u16,
        lifecycle: ApprovalLifecycle,
    ) -> Self {
        Self {
            workspace_id,
            id,
            subject,
            level,
            requester_id: None,
            step: None,
            lifecycle,
            rest: crate::record::Rest,
        }
    }

    /// Every rule that it breaks: its level is from 1 to [`MAX_LEVEL`](Self::MAX_LEVEL).
    pub fn violations(&self) -> Vec<Violation> {
        let (limit, found) = (u64::from(Self::MAX_LEVEL), u64::from(self.level));
        let rule = match found {
            0 => Some(Rule::AtLeast { limit: 1, found }),
            found if found > limit => Some(Rule::AtMost { limit, found }),
            _ => None,
        };
        rule.map(|rule| Violation { field: "level".to_owned(), rule }).into_iter().collect()
    }

    /// What was answered.
    pub const fn status(&self) -> ApprovalStatus {
        self.lifecycle.status()
    }

    /// Answers it, as [`ApprovalLifecycle::answer`]; but nobody answers what they asked for themselves, neither as who was
    /// asked nor as a stand-in. A workflow that lets them answers with the lifecycle itself.
    ///
    /// # Errors
    /// [`Refused`] if whoever answers is its requester, and as [`ApprovalLifecycle::answer`].
    pub fn answer(
        &mut self,
        answer: Answer,
        by: UserId,
        delegations: &[Delegation],
        comments: Option<Box<str>>,
        now: DateTime<Utc>,
    ) -> Result<(), Refused<ApprovalStatus>> {
        let event = answer.event();
        self.status().apply(event)?;
        let other = self.requester_id != Some(by);
        Refused::unless(other, event, ApprovalGuard::NotOwnRequest)?;
        self.lifecycle.answer(answer, by, delegations, comments, now)
    }

    /// What counts of its answer: its own requester's does not.
    fn counted(&self) -> ApprovalStatus {
        let by = self.lifecycle.parts().answered_by;
        let own = by.is_some() && by == self.requester_id;
        match self.status() {
            ApprovalStatus::Approved if own => ApprovalStatus::Pending,
            status => status,
        }
    }

    /// Whether it is about exactly `content`. Without a content it is about whatever the subject holds.
    pub fn is_about(&self, content: Option<ContentHash>) -> bool {
        self.lifecycle.parts().content == content
    }
}

/// Where a chain of levels stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChainDecision {
    /// Nobody was asked about this content.
    NotAsked,
    /// This level is to answer.
    Open {
        /// The level.
        level: u16,
    },
    /// Every level agreed, or was passed over by somebody who may.
    Approved,
    /// This level refused.
    Rejected {
        /// The level.
        level: u16,
    },
}

/// Where the chain of `approvals` of one subject stands, of which each level decides by `rule`: from the first level to the
/// last that was asked. A workflow that knows how many levels it has, asks [`decide_levels`].
///
/// Only those about exactly `content` count: an edit makes every answer void.
pub fn decide_chain<'a>(
    approvals: impl IntoIterator<Item = &'a Approval>,
    content: Option<ContentHash>,
    rule: ApprovalRule,
    rules: EngineRules,
) -> ChainDecision {
    let asked: Vec<&Approval> = approvals.into_iter().collect();
    let levels = asked.iter().map(|approval| approval.level).max().unwrap_or(0);
    decide_levels(asked, content, levels, rule, rules)
}

/// Where the chain of `approvals` of one subject stands, which has so many `levels`, of which each decides by `rule`.
///
/// Nothing but a yes is a yes: a level whose requests were all withdrawn or that was not asked yet is open, and so is one that
/// was skipped, unless somebody [skipped](ApprovalLifecycle::skip_by) it who answers for that; and where every level was
/// passed over, nobody agreed. What its own requester answered does not count.
pub fn decide_levels<'a>(
    approvals: impl IntoIterator<Item = &'a Approval>,
    content: Option<ContentHash>,
    levels: u16,
    rule: ApprovalRule,
    rules: EngineRules,
) -> ChainDecision {
    let about = approvals.into_iter().filter(|approval| approval.is_about(content));
    let mut asked: BTreeMap<u16, Vec<&Approval>> = BTreeMap::new();
    for approval in about {
        asked.entry(approval.level).or_default().push(approval);
    }
    if asked.is_empty() {
        return ChainDecision::NotAsked;
    }
    let last = asked.keys().next_back().copied().unwrap_or(0).max(levels);
    let mut agreed = false;
    for level in 1..=last {
        let answers = asked.get(&level).map(Vec::as_slice).unwrap_or_default();
        let counted = answers.iter().map(|approval| approval.counted());
        match rule.decide(counted.collect::<Tally>(), rules) {
            Decision::Approved => agreed = true,
            Decision::PassedOver if answers.iter().all(|approval| approval.lifecycle.was_passed_over()) => {}
            Decision::Open | Decision::PassedOver => return ChainDecision::Open { level },
            Decision::Rejected => return ChainDecision::Rejected { level },
        }
    }
    if agreed { ChainDecision::Approved } else { ChainDecision::Open { level: 1 } }
}
