//! Automations: what their columns say, and that they act only while they may.

use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::automation::{
    Acted, ActionKind, ActionResult, ActionStatus, Automation, AutomationConsent, AutomationRun, Condition,
    ConsentLifecycle, Effect, Event, EventKey, KpiOperator, NotRecorded, Payload, RunStatus, SkipReason,
};
use hadir_core::ids::{
    AutomationConsentId, AutomationId, AutomationRunId, EventId, SocialAccountId, WorkspaceId,
};
use hadir_core::json::{Extra, Json};
use hadir_core::platform::{EventType, Platform};
use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, proptest};
use uuid::Uuid;

fn dawn() -> DateTime<Utc> {
    "2026-03-09T00:00:00Z".parse().unwrap()
}

fn minute(count: i64) -> DateTime<Utc> {
    dawn() + TimeDelta::minutes(count)
}

fn account() -> SocialAccountId {
    SocialAccountId::from_uuid(Uuid::from_u128(2))
}

fn automation(consent_required: bool) -> Automation {
    let id = AutomationId::from_uuid(Uuid::from_u128(3));
    let workspace = WorkspaceId::from_uuid(Uuid::from_u128(1));
    let mut automation = Automation::new(workspace, id, "Welcome", Condition::Schedule.into());
    assert!(!automation.enabled, "a new automation waits to be switched on");
    automation.enabled = true;
    automation.consent_required = consent_required;
    automation.actions = vec![Effect::CreateDraft.into(); 3];
    automation
}

fn consent(automation: &Automation, lifecycle: ConsentLifecycle) -> AutomationConsent {
    AutomationConsent::new(
        automation.workspace_id,
        AutomationConsentId::from_uuid(Uuid::from_u128(4)),
        account(),
        automation.id,
        lifecycle,
    )
}

fn run(automation: &Automation, now: DateTime<Utc>) -> AutomationRun {
    AutomationRun {
        account_id: Some(account()),
        ..AutomationRun::new(
            automation.workspace_id,
            AutomationRunId::from_uuid(Uuid::from_u128(5)),
            automation.id,
            now,
        )
    }
}

fn done() -> ActionResult {
    ActionResult {
        action: ActionKind::CreateDraft,
        status: ActionStatus::Success,
        response_code: None,
        error: None,
        extra: Extra::new(),
    }
}

#[test]
fn on_x_consent_is_always_needed() {
    for platform in Platform::ALL {
        assert_eq!(automation(false).needs_consent(*platform), *platform == Platform::X);
        assert!(automation(true).needs_consent(*platform));
    }
    let asked = Acted { account_id: account(), platform: Platform::X };
    assert_eq!(automation(false).permit(asked, None, dawn()).unwrap_err(), SkipReason::ConsentMissing);
    let elsewhere = Acted { platform: Platform::Instagram, ..asked };
    assert!(automation(false).permit(elsewhere, None, dawn()).is_ok());

    let mut off = automation(false);
    off.enabled = false;
    assert_eq!(off.permit(elsewhere, None, dawn()).unwrap_err(), SkipReason::Disabled);

    let mut foreign = consent(&automation(true), ConsentLifecycle::granted(dawn()));
    foreign.account_id = SocialAccountId::from_uuid(Uuid::from_u128(9));
    let refused = automation(true).permit(asked, Some(&foreign), dawn()).unwrap_err();
    assert_eq!(refused, SkipReason::ConsentMissing, "another account's consent counts for nothing");
}

#[test]
fn a_permit_is_for_its_own_run() {
    let rule = automation(false);
    let on = Acted { account_id: account(), platform: Platform::Instagram };
    let mut run = run(&rule, minute(5));
    let waiting = run.record(rule.permit(on, None, minute(5)).unwrap(), done()).unwrap_err();
    assert_eq!(waiting, NotRecorded::NotRunning(RunStatus::Pending));
    assert_eq!(waiting.to_string(), "a run that is `pending` records no result: only one that is `running`");
    run.lifecycle.start(minute(6)).unwrap();

    let other = Acted { account_id: SocialAccountId::from_uuid(Uuid::from_u128(8)), ..on };
    let before = run.clone();
    assert_eq!(
        run.record(rule.permit(other, None, minute(6)).unwrap(), done()),
        Err(NotRecorded::OtherPermit)
    );
    let early = run.record(rule.permit(on, None, minute(4)).unwrap(), done());
    assert_eq!(early, Err(NotRecorded::TooEarly { permitted: minute(4), triggered: minute(5) }));
    assert_eq!(run, before);
    run.record(rule.permit(on, None, minute(6)).unwrap(), done()).unwrap();
    assert_eq!(run.actions_executed.len(), 1);
}

#[test]
fn an_action_has_what_it_needs() {
    let mut rule = automation(false);
    assert!(rule.violations().is_empty());
    let call = |url: &str| Effect::Webhook { url: url.into(), method: None }.into();
    rule.actions = vec![
        call("https://example.org"),
        call("file:///etc/passwd"),
        Effect::SendNotification { message: " ".into() }.into(),
    ];
    rule.name = " ".into();
    let broken: Vec<String> = rule.violations().iter().map(ToString::to_string).collect();
    assert_eq!(
        broken,
        [
            "`name` is required",
            "`actions[1].params.url` is not an address of http or https",
            "`actions[2].params.message` is required"
        ]
    );
}

proptest! {
    /// Consent goes and comes at random while a run works through its actions.
    #[test]
    fn no_action_is_taken_while_the_consent_does_not_hold(
        changes in prop::collection::btree_set(1_i64..40, 0..8), start in 0_i64..40, pace in 1_i64..8
    ) {
        let rule = automation(true);
        let on = Acted { account_id: account(), platform: Platform::Instagram };
        // The oracle: at each minute, whether it holds. Given at minute 0, and every change turns it over.
        let holds = |at: i64| changes.iter().filter(|&&change| change <= at).count() % 2 == 0;
        let state = |until: i64| {
            let mut life = ConsentLifecycle::granted(dawn());
            for &change in changes.iter().filter(|&&change| change <= until) {
                if life.revoke(minute(change)).is_err() { life.grant(minute(change)).unwrap(); }
            }
            life
        };
        let mut run = run(&rule, minute(start));
        run.lifecycle.start(minute(start)).unwrap();
        let mut taken = Vec::new();
        let mut now = start;
        for _ in &rule.actions {
            match rule.permit(on, Some(&consent(&rule, state(now))), minute(now)) {
                Ok(permit) => { run.record(permit, done()).unwrap(); taken.push(now); }
                Err(reason) => {
                    prop_assert_eq!(reason, SkipReason::ConsentRevoked);
                    run.lifecycle.skip(reason, minute(now)).unwrap();
                    break;
                }
            }
            now += pace;
        }
        prop_assert!(taken.iter().all(|&at| holds(at)));
        prop_assert_eq!(run.lifecycle.status() == RunStatus::Skipped, !holds(now) && taken.len() < rule.actions.len());
        // Giving it again keeps the times in which it held before.
        let last = state(50);
        for at in 0..50 {
            prop_assert_eq!(last.holds_at(minute(at)), holds(at), "minute {}", at);
        }
    }

    #[test]
    fn a_comparison_is_what_its_sign_says(value in any::<i32>(), threshold in any::<i32>()) {
        let held: Vec<&str> = KpiOperator::ALL.iter().filter(|one| one.holds(&value, &threshold)).map(|one| one.as_str()).collect();
        let expected: &[&str] = match value.cmp(&threshold) {
            core::cmp::Ordering::Less => &["<", "<="],
            core::cmp::Ordering::Equal => &[">=", "<=", "=="],
            core::cmp::Ordering::Greater => &[">", ">="],
        };
        prop_assert_eq!(held, expected);
    }

    #[test]
    fn a_payload_is_kept_byte_for_byte(bytes in any::<Vec<u8>>(), text in "\\PC{0,12}") {
        let payload = Payload::from(bytes.clone());
        prop_assert_eq!(payload.as_bytes(), &bytes[..]);
        prop_assert_eq!(payload.to_string().parse(), Ok(payload));
        if let Ok(read) = text.parse::<Payload>() { prop_assert_eq!(read.to_string(), text.to_lowercase()); }
    }
}

#[test]
fn two_deliveries_of_one_event_have_one_key() {
    let event = Event {
        parsed: Some(Json::from(Extra::new())),
        ..Event::new(
            WorkspaceId::from_uuid(Uuid::from_u128(1)),
            EventId::from_uuid(Uuid::from_u128(1)),
            Platform::Instagram,
            EventType::from("new_comment"),
            b"{}".to_vec().into(),
            dawn(),
        )
    };
    let again = Event { id: EventId::from_uuid(Uuid::from_u128(2)), received_at: minute(3), ..event.clone() };
    assert_eq!(event.key(), again.key());
    let other = Event { payload: b"{ }".to_vec().into(), ..event.clone() };
    assert_ne!(event.key(), other.key());
    let named = Event { external_id: Some("evt-1".into()), ..event.clone() };
    let renamed = Event { payload: b"{ }".to_vec().into(), ..named.clone() };
    assert_eq!(named.key(), renamed.key());
    assert_eq!(named.key(), EventKey::External(Platform::Instagram, "evt-1"));
}

#[cfg(feature = "serde")]
mod written {
    use super::*;
    use hadir_core::automation::{Action, Trigger};

    const UUID: &str = "00000000-0000-0000-0000-000000000002";

    fn trigger(text: &str) -> Result<Trigger, String> {
        serde_json::from_str(&text.replace("ACCOUNT", UUID)).map_err(|error| error.to_string())
    }

    #[test]
    fn every_trigger_reads_back_as_it_was_written() {
        for text in [
            r#"{"params":{"account_id":"ACCOUNT"},"type":"new_post"}"#,
            r#"{"params":{"account_id":"ACCOUNT","since_minutes":15,"threshold":0},"type":"new_follower"}"#,
            r#"{"note":"mine","params":{"account_id":"ACCOUNT","threshold":7,"why":[1]},"type":"unfollower"}"#,
            r#"{"params":{"account_id":"ACCOUNT","metric":"reach","operator":">=","threshold":1.5},"type":"kpi_threshold"}"#,
            r#"{"params":{"cron":"0 9 * * *"},"type":"schedule"}"#,
            r#"{"params":{"phase":"full"},"type":"moon"}"#,
        ] {
            let written = text.replace("ACCOUNT", UUID);
            assert_eq!(serde_json::to_string(&trigger(text).unwrap()).unwrap(), written);
        }
    }

    #[test]
    fn a_threshold_of_zero_is_one_and_a_missing_one_is_the_default() {
        let zero =
            trigger(r#"{"params":{"account_id":"ACCOUNT","threshold":0},"type":"new_follower"}"#).unwrap();
        assert_eq!(zero.condition.threshold(), Some(0.into()));
        for (kind, threshold) in [("new_follower", 10), ("unfollower", 5)] {
            let text = format!(r#"{{"params":{{"account_id":"{UUID}"}},"type":"{kind}"}}"#);
            let read = trigger(&text).unwrap();
            assert_eq!(read.condition.threshold(), Some(threshold.into()));
            assert_eq!(read.condition.since_minutes(), Some(15));
        }
    }

    #[test]
    fn what_does_not_fit_a_known_trigger_is_named() {
        let bad = [
            (
                r#"{"type":"new_post","params":{}}"#,
                "`params.account_id` is missing: the id of an account is needed",
            ),
            (r#"{"params":{}}"#, "`type` is missing: a word is needed"),
            (
                r#"{"type":"new_follower","params":{"account_id":"ACCOUNT","threshold":-1}}"#,
                "`params.threshold` is `-1`: a whole number that is not negative is needed",
            ),
            (
                r#"{"type":"kpi_threshold","params":{"account_id":"ACCOUNT","metric":"luck","operator":">","threshold":1}}"#,
                "`params.metric` is `\"luck\"`: a figure of an account is needed",
            ),
            (r#"{"type":"new_post","params":7}"#, "`params` is `7`: an object is needed"),
        ];
        for (text, why) in bad {
            assert_eq!(trigger(text).unwrap_err(), why);
        }
        assert!(trigger("[]").is_err());
    }

    #[test]
    fn every_action_reads_back_as_it_was_written() {
        for text in [
            r#"{"params":{"tone":"warm"},"type":"create_draft"}"#,
            r#"{"params":{"message":"{count} left"},"type":"send_notification"}"#,
            r#"{"params":{},"type":"request_approval"}"#,
            r#"{"params":{"method":"PUT","url":"https://example.org"},"type":"webhook"}"#,
            r#"{"id":3,"params":{"x":null},"type":"sing"}"#,
        ] {
            let action: Action = serde_json::from_str(text).unwrap();
            assert_eq!(serde_json::to_string(&action).unwrap(), text);
        }
        let error = serde_json::from_str::<Action>(r#"{"type":"webhook"}"#).unwrap_err().to_string();
        assert_eq!(error, "`params.url` is missing: an address is needed");
    }

    #[test]
    fn an_imported_automation_that_does_not_say_so_is_switched_on() {
        let mut json = serde_json::to_value(automation(false)).unwrap();
        json.as_object_mut().unwrap().retain(|key, _| key != "enabled" && key != "consent_required");
        let read: Automation = serde_json::from_value(json).unwrap();
        assert!(read.enabled && !read.consent_required);
    }

    #[test]
    fn a_run_nests_its_lifecycle_and_is_checked() {
        let mut skipped = run(&automation(true), dawn());
        skipped.lifecycle.skip(SkipReason::ConsentMissing, dawn()).unwrap();
        let mut json = serde_json::to_value(&skipped).unwrap();
        assert_eq!(json["lifecycle"]["skip_reason"], "consent_missing");
        assert_eq!(serde_json::from_value::<AutomationRun>(json.clone()).unwrap(), skipped);
        json["lifecycle"]["status"] = "failed".into();
        assert_eq!(
            serde_json::from_value::<AutomationRun>(json).unwrap_err().to_string(),
            "automation_run: the state `failed` requires `error_message`"
        );
    }

    proptest! {
        #[test]
        fn any_words_and_keys_survive(kind in "[a-z_]{1,12}", key in "[a-z_]{1,8}", number in any::<i64>()) {
            let text = serde_json::json!({"type": kind, "params": {"account_id": UUID, key.clone(): number}}).to_string();
            if let Ok(read) = serde_json::from_str::<Trigger>(&text) {
                let written = serde_json::to_value(&read).unwrap();
                prop_assert_eq!(written, serde_json::from_str::<serde_json::Value>(&text).unwrap());
            }
            if let Ok(read) = serde_json::from_str::<Action>(&text) {
                let written = serde_json::to_value(&read).unwrap();
                prop_assert_eq!(written, serde_json::from_str::<serde_json::Value>(&text).unwrap());
            }
        }
    }
}
