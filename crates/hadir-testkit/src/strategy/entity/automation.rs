//! Generated rows of the context `automation`.

use super::{lives, records};
use crate::strategy::value::ordered;
use crate::strategy::{
    boxed_text, extra, id, instant, json, key_text, open, open_key, optional, optional_text, text, window,
    word,
};
use hadir_core::automation::{
    Action, ActionKind, ActionResult, Automation, AutomationConsent, AutomationRun, Condition,
    ConsentLifecycle, ConsentParts, Effect, Event, RunLifecycle, RunParts, Trigger, TriggerKind,
};
use hadir_core::json::Json;
use hadir_core::record::Rest;
use hadir_core::time::Window;
use proptest::collection::{btree_map, vec};
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::strategy::BoxedStrategy;

records! {
    /// Any automation.
    pub automation: Automation {
        workspace_id: id(),
        id: id(),
        name: text(),
        enabled: any::<bool>(),
        trigger: trigger(),
        actions: vec(action(), 0..3),
        consent_required: any::<bool>(),
        rest: Just(Rest),
    };

    trigger: Trigger { condition: condition(), params: extra(), extra: extra() };

    action: Action { effect: effect(), params: extra(), extra: extra() };

    /// Any consent.
    pub automation_consent: AutomationConsent {
        workspace_id: id(),
        id: id(),
        account_id: id(),
        automation_id: id(),
        lifecycle: consent_life(),
        rest: Just(Rest),
    };

    /// Any run.
    pub automation_run: AutomationRun {
        workspace_id: id(),
        id: id(),
        automation_id: id(),
        account_id: optional(id()),
        trigger_data: extra(),
        actions_executed: vec(result(), 0..3),
        lifecycle: run_life(),
        rest: Just(Rest),
    };

    result: ActionResult {
        action: open(),
        status: word(),
        response_code: any::<Option<u16>>(),
        error: optional_text(),
        extra: extra(),
    };

    /// Anything that a network sent.
    pub event: Event {
        workspace_id: id(),
        id: id(),
        platform: word(),
        kind: open_key(),
        external_id: optional(key_text()),
        headers: btree_map(text(), text(), 0..3),
        payload: vec(any::<u8>(), 0..40).prop_map(Into::into),
        parsed: optional(json()),
        received_at: instant(),
        processed_at: optional(instant()),
        error: optional_text(),
        rest: Just(Rest),
    };
}

lives! {
    consent_life: ConsentLifecycle(ConsentParts) {
        always { granted_at: instant(), history: vec(window(), 0..3) }
        optional { revoked_at: instant() }
    } then |parts: ConsentParts| {
        let (first, last) = ordered(Some(parts.granted_at), parts.revoked_at);
        let granted_at = first.unwrap_or(parts.granted_at);
        // One time after the other, and all of them before it was given again.
        let mut history: Vec<Window> = Vec::new();
        for window in parts.history {
            let after = history.last().is_none_or(|before| before.end() <= window.start());
            if after && window.end() <= granted_at {
                history.push(window);
            }
        }
        ConsentParts { granted_at, revoked_at: last, history, ..parts }
    };
    run_life: RunLifecycle(RunParts) {
        always { triggered_at: instant() }
        optional { completed_at: instant(), error_message: boxed_text(), skip_reason: word() }
    };
}

fn condition() -> BoxedStrategy<Condition> {
    let minutes = any::<Option<u32>>;
    let follows = (id(), any::<Option<u64>>(), minutes());
    let number = json().prop_filter_map("no number", |json| match json {
        Json::Number(number) => Some(number),
        _ => None,
    });
    let other = open().prop_filter_map("known", |kind| match kind {
        TriggerKind::Other(word) => Some(Condition::Other(word)),
        _ => None,
    });
    prop_oneof![
        (id(), minutes())
            .prop_map(|(account_id, since_minutes)| Condition::NewPost { account_id, since_minutes }),
        follows.clone().prop_map(|(account_id, threshold, since_minutes)| Condition::NewFollower {
            account_id,
            threshold,
            since_minutes
        }),
        follows.prop_map(|(account_id, threshold, since_minutes)| Condition::Unfollower {
            account_id,
            threshold,
            since_minutes
        }),
        (id(), word(), word(), number).prop_map(|(account_id, metric, operator, threshold)| {
            Condition::KpiThreshold { account_id, metric, operator, threshold }
        }),
        Just(Condition::Schedule),
        other,
    ]
    .boxed()
}

fn effect() -> BoxedStrategy<Effect> {
    let other = open().prop_filter_map("known", |kind| match kind {
        ActionKind::Other(word) => Some(Effect::Other(word)),
        _ => None,
    });
    prop_oneof![
        Just(Effect::CreateDraft),
        text().prop_map(|message| Effect::SendNotification { message }),
        Just(Effect::RequestApproval),
        (text(), optional_text()).prop_map(|(url, method)| Effect::Webhook { url, method }),
        other,
    ]
    .boxed()
}
