//! Refusals are values: each has a code by which programs tell it apart, and says what it says as fields.

use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::lifecycle::{BrokenInvariant, Governed, MACHINES, Refused};
use hadir_core::platform::{Handle, HandleError, Hashtag, HashtagError, Permalink, PermalinkError, Platform};
use hadir_core::publishing::{
    ApprovalRule, Counting, ErrorClass, NetworkRule, PlatformLimits, PostEvent, PostGuard, PostLifecycle,
    PostParts, PostStatus, RetryPolicy, RuleBook,
};
use hadir_core::validation::{Rule, Validated as _, Violation};
use hadir_core::workspace::{MAX_NAME, NewWorkspace};
use rust_decimal::Decimal;
use serde_json::{Value, json};

fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(20_000)
}

/// The words are a contract: programs tell refusals apart by them.
#[test]
fn every_guard_of_every_machine_has_its_word() {
    let guards: Vec<String> = MACHINES
        .iter()
        .flat_map(|machine| {
            machine.guards().into_iter().map(|guard| format!("{}.{}", machine.entity, guard.word))
        })
        .collect();
    assert_eq!(
        guards,
        [
            "connection.connected_before",
            "premium_request.time_is_out",
            "premium_request.in_time",
            "subscription.time_is_out",
            "subscription.ends_later",
            "campaign.ends_later",
            "delivery.content_is_approved",
            "delivery.is_due",
            "delivery.attempt_is_left",
            "delivery.is_prepared",
            "delivery.lease_holds",
            "delivery.lease_is_over",
            "delivery.lease_ends_later",
            "delivery.looked_by_now",
            "delivery.looked_late_enough",
            "delivery.id_is_known",
            "delivery.was_begun",
            "delivery.no_call_is_out",
            "delivery.is_not_out",
            "delivery.not_announced",
            "delivery.attempt_is_of_job",
            "delivery.lease_is_newest",
            "delivery.no_worker_is_at_it",
            "post.is_due",
            "post.has_target",
            "post.after_now",
            "post.not_live",
            "post.content_is_approved",
            "video.retry_is_left",
            "approval.asked",
            "approval.not_own_request",
            "claim.window_is_open",
            "claim.time_is_out",
            "invite.in_time",
            "invite.time_is_out",
            "invite.role_can_be_given",
            "invite.sent_to_them",
        ]
    );
}

/// A refusal, its code, its text and what is written of it.
fn says(refused: Refused<PostStatus>, text: &str, written: &Value) {
    assert_eq!(refused.to_string(), text);
    assert_eq!(written["code"], refused.code());
    assert_eq!(serde_json::to_value(refused).unwrap(), *written);
}

#[test]
fn a_refusal_says_what_was_asked_and_what_would_be_right() {
    let mut post = PostLifecycle::draft(now());
    let transition = post.start(now()).unwrap_err();
    assert_eq!(transition.guard(), None);
    says(
        transition,
        "a post that is `draft` cannot start: only from `scheduled`",
        &json!({"code": "transition", "entity": "post", "event": "start", "state": "draft", "allowed": ["scheduled"]}),
    );

    let guard = Refused::Guard { event: PostEvent::Publish, guard: PostGuard::HasTarget };
    assert_eq!(guard.guard(), Some(PostGuard::HasTarget));
    says(
        guard,
        "a guard of `publish` failed: there is a target",
        &json!({"code": "guard", "entity": "post", "event": "publish", "guard": "has_target"}),
    );
    let missing = PostLifecycle::from_parts(PostParts::new(PostStatus::Scheduled, now())).unwrap_err();
    assert_eq!(missing.code(), "missing");
    says(
        missing.into(),
        "post: the state `scheduled` requires `scheduled_at`",
        &json!({"code": "missing", "entity": "post", "state": "scheduled", "field": "scheduled_at"}),
    );
    let early = DateTime::<Utc>::MIN_UTC;
    let rule = PostLifecycle::from_parts(PostParts::new(PostStatus::Draft, early)).unwrap_err();
    assert_eq!((rule.code(), rule.field()), ("rule", "changed_at"));
    assert_eq!(
        serde_json::to_value(rule).unwrap(),
        json!({
            "code": "rule", "entity": "post", "state": "draft", "field": "changed_at",
            "rule": "the year is from 1 to 9999",
        })
    );
    let unexpected = BrokenInvariant::Unexpected { entity: "post", state: "draft", field: "published_at" };
    assert_eq!(serde_json::to_value(unexpected).unwrap()["code"], unexpected.code());
}

#[test]
fn a_violation_says_the_limit_and_what_was_found() {
    let workspace = NewWorkspace { name: "x".repeat(300), slug: Some("Warung--Sari".to_owned()) };
    let violations = workspace.check().unwrap_err();
    let written = serde_json::to_value(&violations).unwrap();
    assert_eq!(written[0]["field"], "name");
    assert_eq!((&written[0]["code"], &written[0]["found"]), (&json!("at_most"), &json!(300)));
    assert_eq!(written[0]["limit"], json!(MAX_NAME));
    assert_eq!(written[1]["code"], "malformed");
    let rules = [
        (Rule::AtMost { limit: 1, found: 2 }, json!({"limit": 1, "found": 2})),
        (Rule::AtLeast { limit: 2, found: 1 }, json!({"limit": 2, "found": 1})),
        (
            Rule::Between { least: Decimal::ZERO, most: Decimal::ONE, found: Decimal::new(15, 1) },
            json!({"least": "0", "most": "1", "found": "1.5"}),
        ),
        (Rule::Required, json!({})),
        (Rule::Malformed { expected: "an e-mail address" }, json!({"expected": "an e-mail address"})),
        (Rule::Contradicts { other: "first_day" }, json!({"other": "first_day"})),
        (Rule::Unsupported, json!({})),
    ];
    for (rule, mut written) in rules {
        written["field"] = "it".into();
        written["code"] = rule.code().into();
        assert_eq!(serde_json::to_value(Violation { field: "it".to_owned(), rule }).unwrap(), written);
    }
}

#[test]
fn what_is_wrong_with_a_text_comes_back_as_it_was_written() {
    for raw in
        ["", "a b", ".a", "a..b", "https://evil.example/a", "https://www.instagram.com/p/Cabc/", "explore"]
    {
        let error = Handle::parse(Platform::Instagram, raw).unwrap_err();
        let written = serde_json::to_value(&error).unwrap();
        assert!(written["problem"]["code"].is_string(), "{written}");
        assert_eq!(serde_json::from_value::<HandleError>(written).unwrap(), error);
    }
    for raw in ["https://evil.example/p/1", "https://www.instagram.com/budi", "https://vt.tiktok.com/ZSabc/"]
    {
        let error = raw.parse::<Permalink>().unwrap_err();
        let written = serde_json::to_value(&error).unwrap();
        assert!(written["problem"]["code"].is_string(), "{written}");
        assert_eq!(serde_json::from_value::<PermalinkError>(written).unwrap(), error);
    }
    let error = "#2026".parse::<Hashtag>().unwrap_err();
    let written = serde_json::to_value(&error).unwrap();
    assert_eq!(written["problem"], json!({"code": "no_letter"}));
    assert_eq!(serde_json::from_value::<HashtagError>(written).unwrap(), error);
}

#[test]
fn a_policy_of_retries_comes_from_configuration_and_is_checked() {
    let read = |changed: Value| {
        let mut policy = json!({"max_attempts": 3, "base_ms": 1_000, "factor": 2, "cap_ms": 60_000});
        policy.as_object_mut().unwrap().extend(changed.as_object().unwrap().clone());
        serde_json::from_value::<RetryPolicy>(policy).map_err(|error| error.to_string())
    };
    let waits = json!({"overrides": [{"class": "rate_limited", "wait_ms": 5, "counting": "free"}]});
    let policy = read(waits).unwrap();
    assert_eq!(policy.wait(1, ErrorClass::RateLimited), TimeDelta::milliseconds(5));
    assert_eq!(policy.counting(ErrorClass::RateLimited), Counting::Free);
    assert_eq!(policy.settle_ms, RetryPolicy::HUB.settle_ms);
    let wait = json!({"class": "blocked", "wait_ms": 5, "counting": "counted"});
    let refused = [
        (json!({"factor": 0}), "`factor` is at least 1: it is 0"),
        (json!({"base_ms": 60_001}), "`base_ms` is at most `cap_ms`, 60000: it is 60001"),
        (json!({"overrides": [wait, wait]}), "two waits for `blocked`"),
        (json!({"max_attempts": 0}), "expected a nonzero u32"),
        (json!({"cap": 1}), "unknown field `cap`"),
    ];
    for (changed, why) in refused {
        let error = read(changed).unwrap_err();
        assert!(error.contains(why), "{error}");
    }
    for policy in [RetryPolicy::HUB, RetryPolicy::HUB_SYNC, RetryPolicy::RESTAURANT] {
        let written = serde_json::to_value(policy).unwrap();
        assert_eq!(serde_json::from_value::<RetryPolicy>(written).unwrap(), policy);
    }
}

#[test]
fn limits_of_networks_come_from_configuration() {
    let book: RuleBook = serde_json::from_value(json!([{
        "platform": "x", "surface": "interface", "kind": null, "subject": "text", "value": 25_000, "valid_from": null,
        "read_on": "2026-11-30", "source": "our contract", "confidence": "official",
    }]))
    .unwrap();
    let limits = PlatformLimits::under(&book.newest(), Platform::X, None);
    assert_eq!(limits.map(|limits| limits.text), Some(25_000));
    assert_eq!(serde_json::from_value::<RuleBook>(serde_json::to_value(&book).unwrap()).unwrap(), book);
    for rule in RuleBook::standard().iter() {
        assert_eq!(
            serde_json::from_value::<NetworkRule>(serde_json::to_value(rule).unwrap()).unwrap(),
            *rule
        );
    }
    assert_eq!(serde_json::to_value(ApprovalRule::NotRequired).unwrap(), "not_required");
}
