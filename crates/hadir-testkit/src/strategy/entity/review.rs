//! Generated rows of the context `review`.

use super::{lives, records};
use crate::strategy::value::ordered;
use crate::strategy::{
    boxed_text, extra, id, instant, json, key_text, optional, optional_text, text, window, word,
};
use hadir_core::audit::EntityRef;
use hadir_core::publishing::ContentHash;
use hadir_core::record::Rest;
use hadir_core::review::{
    Approval, ApprovalLifecycle, ApprovalParts, AutoApprove, AutoApproveConditions, Delegation,
    InstanceLifecycle, InstanceParts, Intent, KeywordTrigger, LevelConfig, StepCondition, StepConfig,
    StepRef, Workflow, WorkflowConfig, WorkflowInstance, WorkflowLifecycle, WorkflowParts, WorkflowStep,
};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any};

records! {
    /// Any workflow.
    pub workflow: Workflow {
        workspace_id: id(),
        id: id(),
        name: text(),
        description: optional_text(),
        kind: word(),
        config: config(),
        steps: vec(step(), 0..3),
        is_active: any::<bool>(),
        created_at: instant(),
        updated_at: instant(),
        lifecycle: workflow_life(),
        rest: Just(Rest),
    };

    step: WorkflowStep {
        id: id(),
        position: any::<u16>(),
        name: text(),
        kind: word(),
        is_required: any::<bool>(),
        conditions: vec(condition(), 0..2),
        config: step_config(),
    };

    condition: StepCondition { join: word(), field: text(), operator: word(), value: json() };

    step_config: StepConfig {
        approvers: vec(id(), 0..2),
        approval_type: optional(word()),
        notification_recipients: vec(id(), 0..2),
        action_type: optional_text(),
        action_config: extra(),
        extra: extra(),
    };

    config: WorkflowConfig {
        trigger_type: optional(word()),
        trigger_conditions: vec(json(), 0..2),
        entity_types: vec(text(), 0..2),
        auto_approval_rules: vec(json(), 0..2),
        self_approval: any::<Option<bool>>(),
        deadline_hours: any::<Option<u32>>(),
        escalation_enabled: any::<Option<bool>>(),
        escalation_hours: any::<Option<u32>>(),
        escalation_recipients: vec(text(), 0..2),
        levels: vec(level(), 0..2),
        auto_approve: optional(auto_approve()),
        triggers: vec(trigger(), 0..2),
        intents: vec(intent(), 0..2),
        fallback: optional_text(),
        extra: extra(),
    };

    level: LevelConfig {
        level: any::<u16>(),
        approvers: vec(text(), 0..2),
        required: any::<bool>(),
        extra: extra(),
    };

    auto_approve: AutoApprove { enabled: any::<bool>(), conditions: auto_conditions(), extra: extra() };

    auto_conditions: AutoApproveConditions {
        ai_generated: any::<Option<bool>>(),
        author_role: vec(text(), 0..2),
        extra: extra(),
    };

    trigger: KeywordTrigger {
        kind: text(),
        keywords: vec(text(), 0..2),
        response: optional_text(),
        extra: extra(),
    };

    intent: Intent {
        name: text(),
        patterns: vec(text(), 0..2),
        responses: vec(text(), 0..2),
        extra: extra(),
    };

    /// Any passage through a workflow.
    pub workflow_instance: WorkflowInstance {
        workspace_id: id(),
        id: id(),
        workflow_id: id(),
        subject: entity_ref(),
        content: optional(content_hash()),
        started_by: optional(id()),
        metadata: extra(),
        lifecycle: instance_life(),
        rest: Just(Rest),
    };

    /// Any question for an approval.
    pub approval: Approval {
        workspace_id: id(),
        id: id(),
        subject: entity_ref(),
        level: any::<u16>(),
        requester_id: optional(id()),
        step: optional(step_ref()),
        lifecycle: approval_life(),
        rest: Just(Rest),
    };

    pub(super) entity_ref: EntityRef { kind: key_text(), id: key_text() };

    step_ref: StepRef { instance_id: id(), step_id: id() };

    /// Any delegation.
    pub delegation: Delegation {
        workspace_id: id(),
        id: id(),
        delegator_id: id(),
        delegate_id: id(),
        window: window(),
        cancelled_at: optional(instant()),
        reason: optional_text(),
        rest: Just(Rest),
    };
}

lives! {
    workflow_life: WorkflowLifecycle(WorkflowParts) {
        always {}
        optional { archived_at: instant() }
    };

    instance_life: InstanceLifecycle(InstanceParts) {
        always { started_at: instant() }
        optional { current_step_id: id(), completed_at: instant() }
    };

    approval_life: ApprovalLifecycle(ApprovalParts) {
        always { requested_at: instant() }
        optional {
            approver_id: id(),
            answered_by: id(),
            content: content_hash(),
            comments: boxed_text(),
            responded_at: instant(),
        }
    } then |parts: ApprovalParts| {
        let (first, last) = ordered(Some(parts.requested_at), parts.responded_at);
        ApprovalParts { requested_at: first.unwrap_or(parts.requested_at), responded_at: last, ..parts }
    };
}

fn content_hash() -> impl Strategy<Value = ContentHash> + Clone {
    any::<[u8; 32]>().prop_map(ContentHash::from_bytes)
}
