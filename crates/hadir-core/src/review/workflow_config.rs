//! What is in a workflow's configuration column.

use super::{ApprovalRule, StartMode};
use crate::ids::UserId;
use crate::json::{Extra, Json};

/// Who is asked at a level, in a chain that is written into the workflow's column.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct LevelConfig {
    /// The level, from 1.
    pub level: u16,
    /// Who is asked, as the source names them.
    #[cfg_attr(feature = "serde", serde(default))]
    pub approvers: Vec<String>,
    /// Whether somebody of the level has to agree.
    #[cfg_attr(feature = "serde", serde(default = "yes"))]
    pub required: bool,
    /// Every other key.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

#[cfg(feature = "serde")]
const fn yes() -> bool {
    true
}

/// What agrees to itself, if this is switched on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct AutoApprove {
    /// Whether it is.
    #[cfg_attr(feature = "serde", serde(default))]
    pub enabled: bool,
    /// What has to be so.
    #[cfg_attr(feature = "serde", serde(default))]
    pub conditions: AutoApproveConditions,
    /// Every other key.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// What has to be so for something to agree to itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct AutoApproveConditions {
    /// Whether a model wrote it; none: either way.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub ai_generated: Option<bool>,
    /// The roles that its author may have; none: any.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub author_role: Vec<String>,
    /// Every other key.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// Words to which a workflow answers.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct KeywordTrigger {
    /// What kind of trigger: `keyword`.
    #[cfg_attr(feature = "serde", serde(rename = "type"))]
    pub kind: String,
    /// The words.
    #[cfg_attr(feature = "serde", serde(default))]
    pub keywords: Vec<String>,
    /// The answer.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub response: Option<String>,
    /// Every other key.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// Something that people ask a chatbot, and what it answers.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Intent {
    /// Its name.
    pub name: String,
    /// How it is asked.
    #[cfg_attr(feature = "serde", serde(default))]
    pub patterns: Vec<String>,
    /// What may be answered.
    #[cfg_attr(feature = "serde", serde(default))]
    pub responses: Vec<String>,
    /// Every other key.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// A workflow's column. The keys are the management platform's own; each kind of workflow uses some of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct WorkflowConfig {
    /// How it is set going.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub trigger_type: Option<StartMode>,
    /// When it goes by itself.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub trigger_conditions: Vec<Json>,
    /// What may pass through it; none: anything.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub entity_types: Vec<String>,
    /// What agrees to itself.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub auto_approval_rules: Vec<Json>,
    /// Whether whoever asks may answer themselves; none: they may not.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub self_approval: Option<bool>,
    /// Hours until it should be through.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub deadline_hours: Option<u32>,
    /// Whether somebody is called for help.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub escalation_enabled: Option<bool>,
    /// Hours until somebody is.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub escalation_hours: Option<u32>,
    /// Who is.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub escalation_recipients: Vec<String>,
    /// A chain of levels.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub levels: Vec<LevelConfig>,
    /// What agrees to itself, in the chain's form.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub auto_approve: Option<AutoApprove>,
    /// The words to which an automation answers.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub triggers: Vec<KeywordTrigger>,
    /// What people ask a chatbot.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub intents: Vec<Intent>,
    /// What a chatbot answers to everything else.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub fallback: Option<String>,
    /// Every other key.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// A step's column. The keys are the management platform's own; each kind of step uses some of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct StepConfig {
    /// Who is asked.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub approvers: Vec<UserId>,
    /// How many of them have to agree; none: all.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub approval_type: Option<ApprovalRule>,
    /// Who is told.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub notification_recipients: Vec<UserId>,
    /// What is done.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub action_type: Option<String>,
    /// How it is done.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Extra::is_empty"))]
    pub action_config: Extra,
    /// Every other key.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

impl StepConfig {
    /// How many of those who are asked have to agree.
    pub fn rule(&self) -> ApprovalRule {
        self.approval_type.unwrap_or(ApprovalRule::All)
    }
}
