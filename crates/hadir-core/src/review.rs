//! Who has to agree before something goes out.
//!
//! A request is answered once, by whom it was sent to or an active stand-in, and covers the content that was shown:
//! an edit makes it void. A chain asks level after level ([`decide_chain`]); a [`Workflow`] asks step after step
//! ([`Engine`]).

mod approval;
mod approval_lifecycle;
mod approval_status;
mod condition;
mod delegation;
mod engine;
mod instance;
mod instance_status;
mod rules;
mod vocabulary;
mod workflow;
mod workflow_config;
mod workflow_status;

pub use approval::{Approval, ChainDecision, StepRef, decide_chain, decide_levels};
pub use approval_lifecycle::{ApprovalLifecycle, ApprovalParts};
pub use approval_status::{ApprovalEvent, ApprovalGuard, ApprovalStatus};
pub use condition::{ConditionOperator, Connective, Facts, StepCondition};
pub use delegation::{BadDelegation, Delegation};
pub use engine::{CannotStart, Engine, Happened, NotAnswered, Opening, Passage, Reply};
pub use instance::{InstanceLifecycle, InstanceParts, WorkflowInstance};
pub use instance_status::{InstanceEvent, InstanceStatus};
pub use rules::{Decision, EngineRules, Tally};
pub use vocabulary::{Answer, ApprovalRule, StartMode, StepKind, WorkflowKind};
pub use workflow::{Workflow, WorkflowLifecycle, WorkflowParts, WorkflowStep};
pub use workflow_config::{
    AutoApprove, AutoApproveConditions, Intent, KeywordTrigger, LevelConfig, StepConfig, WorkflowConfig,
};
pub use workflow_status::{WorkflowEvent, WorkflowStatus};
