//! Plan limits, and what a workspace has of its own.

use hadir_core::workspace::{Limit, LimitOverrides, Limited, Plan, PlanLimits};
use proptest::prelude::{Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};

fn limit() -> impl Strategy<Value = Limit> {
    prop_oneof![any::<u64>().prop_map(Limit::AtMost), Just(Limit::Unlimited)]
}

fn overrides() -> impl Strategy<Value = LimitOverrides> {
    prop::collection::vec(prop::option::of(limit()), Limited::ALL.len()).prop_map(|limits| {
        let named = Limited::ALL.iter().zip(limits);
        let json: serde_json::Map<_, _> = named
            .filter_map(|(name, limit)| {
                Some((name.as_str().to_owned(), serde_json::to_value(limit?).unwrap()))
            })
            .collect();
        serde_json::from_value(json.into()).unwrap()
    })
}

proptest! {
    #[test]
    fn a_workspace_s_own_limit_replaces_the_plan_s_field_by_field(
        own in overrides(), plan in prop::sample::select(Plan::KNOWN.to_vec())
    ) {
        let plan = plan.listed_limits().unwrap();
        let limits = own.over(&plan);
        for &resource in Limited::ALL {
            prop_assert_eq!(limits.get(resource), own.get(resource).unwrap_or(plan.get(resource)));
        }
        prop_assert_eq!(own.over(&limits), limits);
        prop_assert_eq!(LimitOverrides::default().over(&plan), plan);
        let json = serde_json::to_value(&own).unwrap();
        prop_assert_eq!(serde_json::from_value::<LimitOverrides>(json).unwrap(), own);
        let json = serde_json::to_value(limits).unwrap();
        prop_assert_eq!(serde_json::from_value::<PlanLimits>(json).unwrap(), limits);
    }

    #[test]
    fn what_is_admitted_fits(limit in limit(), used in any::<u64>(), more in any::<u64>()) {
        let fits = limit.get().is_none_or(|limit| u128::from(more) <= u128::from(limit.saturating_sub(used)));
        prop_assert_eq!(limit.admits(used, more), fits);
        prop_assert!(limit.admits(used, 0));
        prop_assert_eq!(Limit::from(limit.get()), limit);
    }
}

#[test]
fn dearer_plans_allow_no_less() {
    let plans = [Plan::Free, Plan::Starter, Plan::Professional, Plan::Enterprise];
    let limits: Vec<PlanLimits> = plans.iter().map(|plan| plan.listed_limits().unwrap()).collect();
    for &resource in Limited::ALL {
        assert!(limits.iter().map(|limits| limits.get(resource)).is_sorted(), "{resource}");
    }
    assert_eq!(Plan::from("premium").listed_limits(), None);
}

#[test]
fn the_source_s_column_is_read_and_what_is_unknown_kept() {
    let json =
        r#"{"maxUsers":10,"maxSocialAccounts":20,"maxScheduledPosts":1000,"storageGB":100,"maxBots":2}"#;
    let own: LimitOverrides = serde_json::from_str(json).unwrap();
    let limits = own.over(&PlanLimits::UNLIMITED);
    assert_eq!((limits.users, limits.social_accounts), (Limit::AtMost(10), Limit::AtMost(20)));
    assert_eq!(
        (limits.scheduled_posts, limits.storage_gigabytes),
        (Limit::AtMost(1_000), Limit::AtMost(100))
    );
    assert_eq!(limits.api_calls_per_hour, Limit::Unlimited);
    assert!(own.extra.contains_key("maxBots"));
}

#[test]
fn no_limit_is_not_the_same_as_none_of_its_own() {
    let plan = Plan::Free.listed_limits().unwrap();
    let read = |json: &str| serde_json::from_str::<LimitOverrides>(json);
    assert_eq!(read(r#"{"users":null}"#).unwrap().over(&plan).users, Limit::AtMost(1));
    assert_eq!(read(r#"{"users":"unlimited"}"#).unwrap().over(&plan).users, Limit::Unlimited);
    for bad in [r#"{"users":-1}"#, r#"{"users":1.5}"#, r#"{"users":"many"}"#] {
        let error = read(bad).unwrap_err().to_string();
        assert!(error.contains("a number that is not negative, or `unlimited`"), "{error}");
    }
}
