//! Free-form columns with known shapes: what is known is typed, what is not survives.

use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::account::AccountMetadata;
use hadir_core::billing::{
    Payment, PremiumRequest, Subscriber, Subscription, SubscriptionLifecycle, SubscriptionMetadata,
    admits_request, current_subscription,
};
use hadir_core::ids::{PremiumRequestId, SubscriptionId, UserId, WorkspaceId};
use hadir_core::workspace::{
    AccessLifecycle, AccessStatus, Branding, DisplaySettings, FeatureFlags, GrantConditions, Mfa, Plan,
    Realm, User, UserPreferences,
};
use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use serde_json::{Value, json};

fn uuid(number: u8) -> uuid::Uuid {
    uuid::Uuid::from_u128(number.into())
}

fn dawn() -> DateTime<Utc> {
    "2026-03-09T00:00:00Z".parse().unwrap()
}

/// What reads a value writes one that reads as the same, and no key that the shape does not know is lost.
fn keeps<T>(value: &Value, known: &[&str])
where
    T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + core::fmt::Debug,
{
    let Ok(read) = serde_json::from_value::<T>(value.clone()) else { return };
    let written = serde_json::to_value(&read).unwrap();
    assert_eq!(serde_json::from_value::<T>(written.clone()).unwrap(), read);
    for (key, kept) in value.as_object().unwrap() {
        if !known.contains(&key.as_str()) {
            assert_eq!(&written[key], kept, "`{key}` was lost");
        }
    }
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "\\PC{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(2, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::btree_map("[a-z]{1,5}", inner, 0..3)
                .prop_map(|map| map.into_iter().collect::<serde_json::Map<_, _>>().into()),
        ]
    })
}

proptest! {
    #[test]
    fn unknown_keys_survive(
        entries in prop::collection::btree_map(
            prop_oneof!["x_[a-z]{1,6}", "theme|language|enabled|logo|followersCount|own_only|types|colors"], value(), 0..6
        ),
    ) {
        let known = ["theme", "language", "enabled", "logo", "followersCount", "own_only", "types", "colors"];
        let object: Value = entries.into_iter().collect::<serde_json::Map<_, _>>().into();
        keeps::<Branding>(&object, &known);
        keeps::<UserPreferences>(&object, &known);
        keeps::<DisplaySettings>(&object, &known);
        keeps::<AccountMetadata>(&object, &known);
        keeps::<GrantConditions>(&object, &known);
        keeps::<SubscriptionMetadata>(&object, &known);
        let _ = serde_json::from_value::<FeatureFlags>(object);
    }
}

#[test]
fn the_sources_own_spellings_are_read() {
    let branding: Branding = serde_json::from_value(json!({
        "enabled": true,
        "companyName": "Warung Sari",
        "logoUrl": "https://cdn.example/logo.svg",
        "colors": { "primary": "#1d4ed8", "accent": "#f59e0b", "border": "#000" },
        "emailBranding": { "supportEmail": "help@example.org" },
        "customDomain": { "domain": "social.example.org", "verified": true, "dnsRecords": [] },
        "hidePlatformBranding": true,
        "customCss": "body{}",
    }))
    .unwrap();
    assert_eq!(branding.company_name.as_deref(), Some("Warung Sari"));
    assert_eq!(branding.colors.accent.as_deref(), Some("#f59e0b"));
    assert!(branding.colors.extra.contains_key("border") && branding.extra.contains_key("customCss"));
    assert_eq!(branding.email.support_email.as_deref(), Some("help@example.org"));
    assert!(branding.domain.unwrap().extra.contains_key("dnsRecords"));

    let likes: UserPreferences = serde_json::from_value(json!({
        "theme": "auto", "timezone": "Asia/Jakarta",
        "notifications": { "email": true, "inApp": false, "digest": "weekly", "types": ["approval"] },
    }))
    .unwrap();
    let notifications = likes.notifications.unwrap();
    assert_eq!(
        (notifications.email, notifications.in_app, notifications.push),
        (Some(true), Some(false), None)
    );
    assert_eq!(likes.timezone.unwrap().to_string(), "Asia/Jakarta");

    let flags: FeatureFlags = serde_json::from_value(
        json!({ "video": { "enabled": true, "ratePerItem": "0.35", "hd": { "enabled": false } } }),
    )
    .unwrap();
    assert!(flags.has("video") && !flags.has("hd"));
}

fn request(subscriber: Subscriber, at: DateTime<Utc>) -> PremiumRequest {
    PremiumRequest {
        tier: Some(Plan::from("tier1")),
        metadata: std::collections::BTreeMap::default(),
        ..PremiumRequest::new(
            WorkspaceId::from_uuid(uuid(1)),
            PremiumRequestId::from_uuid(uuid(2)),
            uuid(3),
            subscriber,
            Payment { bank: None, account_number: None, sender: None, amount: None },
            at,
        )
    }
}

#[test]
fn one_request_at_a_time_per_subscriber() {
    let (sari, budi) =
        (Subscriber::User(UserId::from_uuid(uuid(4))), Subscriber::User(UserId::from_uuid(uuid(5))));
    let mut open = request(sari, dawn());
    assert!(!admits_request([&open], sari, dawn() + TimeDelta::hours(23)));
    assert!(admits_request([&open], budi, dawn()));
    assert!(admits_request([&open], sari, dawn() + TimeDelta::hours(24)), "nobody swept it, and it is over");
    open.lifecycle.deny(None, dawn()).unwrap();
    assert!(admits_request([&open], sari, dawn()));

    let json = serde_json::to_value(&open).unwrap();
    assert_eq!(json["tier"], "tier1");
    assert_eq!(serde_json::from_value::<PremiumRequest>(json).unwrap(), open);
}

fn subscription(number: u8, hours: i64, cancelled: bool) -> Subscription {
    let mut lifecycle = SubscriptionLifecycle::begin(Some(dawn() + TimeDelta::hours(hours)), dawn());
    if cancelled {
        lifecycle.cancel(dawn()).unwrap();
    }
    Subscription::new(
        WorkspaceId::from_uuid(uuid(1)),
        SubscriptionId::from_uuid(uuid(number)),
        if number.is_multiple_of(5) {
            Subscriber::User(UserId::from_uuid(uuid(4)))
        } else {
            Subscriber::Workspace
        },
        Plan::Professional,
        lifecycle,
    )
}

proptest! {
    #[test]
    fn the_current_subscription_runs_longest_in_any_order(
        rows in prop::collection::vec((1..40_i64, any::<bool>()), 0..12), hour in 0..45_i64
    ) {
        let mut rows: Vec<Subscription> =
            (0_u8..).zip(rows).map(|(number, (hours, cancelled))| subscription(number, hours, cancelled)).collect();
        let now = dawn() + TimeDelta::hours(hour);
        let found = current_subscription(&rows, Subscriber::Workspace, now).cloned();
        if let Some(found) = &found {
            prop_assert!(found.lifecycle.is_current(now) && found.subscriber == Subscriber::Workspace);
        }
        for row in &rows {
            if row.subscriber == Subscriber::Workspace && row.lifecycle.is_current(now) {
                prop_assert!(found.as_ref().unwrap().lifecycle.expires_at() >= row.lifecycle.expires_at());
            }
        }
        rows.reverse();
        prop_assert_eq!(current_subscription(&rows, Subscriber::Workspace, now), found.as_ref());
    }
}

#[test]
fn nothing_personal_is_left_of_an_anonymised_user() {
    let mut lifecycle = AccessLifecycle::pending(dawn());
    lifecycle.approve(dawn()).unwrap();
    let some = |text: &str| Some(format!("personal {text}"));
    let mut user = User {
        email: some("email"),
        username: some("username"),
        name: some("name"),
        first_name: some("first"),
        last_name: some("last"),
        avatar_url: some("avatar"),
        phone: some("phone"),
        mfa: Mfa::On,
        lifecycle,
        preferences: serde_json::from_value(json!({ "dashboard": { "note": "personal" } })).unwrap(),
        last_login_at: Some(dawn()),
        ..User::new(UserId::from_uuid(uuid(4)), Realm::Default, dawn())
    };
    let before = user.clone();
    user.anonymise(dawn() + TimeDelta::days(10_000 * 366)).unwrap_err();
    assert_eq!(user, before);
    user.anonymise(dawn() + TimeDelta::hours(1)).unwrap();
    assert!(!serde_json::to_string(&user).unwrap().contains("personal"));
    assert_eq!(user.lifecycle.status(), AccessStatus::Suspended);
    assert_eq!(user.email.clone().unwrap(), format!("deleted-{}@anonymized.local", user.id));
    // Who cannot enter anyway can be anonymised all the same.
    user.anonymise(dawn() + TimeDelta::hours(2)).unwrap();
    assert_eq!(user.lifecycle.status(), AccessStatus::Suspended);
}
