//! Generated rows of the context `metrics`.

use super::records;
use crate::strategy::{
    account_counts, count, counts, date, decimal, extra, handle, id, instant, key_text, optional,
    optional_text, text, window, word,
};
use hadir_core::metrics::{
    AccountSnapshot, AudienceInsight, AudienceShare, FollowerChange, MetricAggregate, PostSnapshot,
    SnapshotSubject,
};
use hadir_core::record::Rest;
use proptest::collection::vec;
use proptest::prelude::{Just, any, prop_oneof};

records! {
    /// Any counters of a post.
    pub post_snapshot: PostSnapshot {
        workspace_id: id(),
        post_id: id(),
        captured_at: instant(),
        counts: counts(),
        rest: Just(Rest),
    };

    /// Any counters of an account or of a profile.
    pub account_snapshot: AccountSnapshot {
        workspace_id: id(),
        subject: prop_oneof![
            id().prop_map(SnapshotSubject::Account),
            id().prop_map(SnapshotSubject::Profile),
        ],
        captured_at: instant(),
        span: word(),
        counts: account_counts(),
        latest_reel_at: optional(instant()),
        mean_rate: optional(decimal()),
        extra: extra(),
        rest: Just(Rest),
    };

    /// Anybody who came or left.
    pub follower_change: FollowerChange {
        workspace_id: id(),
        id: id(),
        account_id: id(),
        kind: word(),
        external_user_id: key_text(),
        handle: optional(handle()),
        noticed_at: instant(),
        avatar_url: optional_text(),
        verified: any::<Option<bool>>(),
        followers: count(),
        extra: extra(),
        rest: Just(Rest),
    };

    /// Any audience.
    pub audience_insight: AudienceInsight {
        workspace_id: id(),
        id: id(),
        account_id: id(),
        day: date(),
        shares: vec(share(), 0..3),
        rest: Just(Rest),
    };

    share: AudienceShare {
        dimension: word(),
        key: text(),
        code: optional_text(),
        count: count(),
        share: optional(decimal()),
    };

    /// Any stored rollup.
    pub metric_aggregate: MetricAggregate {
        workspace_id: id(),
        id: id(),
        account_id: optional(id()),
        platform: optional(word()),
        granularity: word(),
        window: window(),
        posts: count(),
        rows: count(),
        totals: counts(),
        engagement: count(),
        mean_rate: optional(decimal()),
        follower_growth: any::<Option<i64>>(),
        rest: Just(Rest),
    };
}
