use super::{ApprovalLifecycle, ApprovalRule, ApprovalStatus, Decision, EngineRules, Tally};
use crate::audit::EntityRef;
use crate::ids::{ApprovalId, UserId, WorkflowInstanceId, WorkflowStepId, WorkspaceId};
use crate::publishing::ContentHash;
use crate::validation::{Rule, Violation};
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
}

impl Approval {
    /// The most levels that a chain is made for.
    pub const MAX_LEVEL: u16 = 5;

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
    /// Every level agreed, or was passed over.
    Approved,
    /// This level refused.
    Rejected {
        /// The level.
        level: u16,
    },
}

/// Where the chain of `approvals` of one subject stands, of which each level decides by `rule`.
///
/// Only those about exactly `content` count: an edit makes every answer void.
pub fn decide_chain<'a>(
    approvals: impl IntoIterator<Item = &'a Approval>,
    content: Option<ContentHash>,
    rule: ApprovalRule,
    rules: EngineRules,
) -> ChainDecision {
    let mut levels: BTreeMap<u16, Vec<ApprovalStatus>> = BTreeMap::new();
    for approval in approvals.into_iter().filter(|approval| approval.is_about(content)) {
        if approval.status() != ApprovalStatus::Withdrawn {
            levels.entry(approval.level).or_default().push(approval.status());
        }
    }
    if levels.is_empty() {
        return ChainDecision::NotAsked;
    }
    for (level, answers) in levels {
        match rule.decide(answers.into_iter().collect::<Tally>(), rules) {
            Decision::Approved | Decision::PassedOver => {}
            Decision::Open => return ChainDecision::Open { level },
            Decision::Rejected => return ChainDecision::Rejected { level },
        }
    }
    ChainDecision::Approved
}
