//! The table `metric_aggregates`: its columns, keys and indexes.

use crate::codec::{Amount, Counters, Id, Opt, Rest, Signed, Span, Word, counter};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, Ordered, table};
use hadir_core::metrics::MetricAggregate;

table! {
    Metrics tenant MetricAggregate = "metric_aggregates" {
        workspace_id: Id,
        id: Id,
        account_id: Opt<Id>,
        platform: Opt<Word>,
        granularity: Word,
        window: Span,
        posts: Posts,
        rows: Rows,
        totals: Counters,
        engagement: Engagement,
        mean_rate: Opt<Amount>,
        follower_growth: Opt<Signed>,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[
            &["workspace_id", "account_id", "granularity", "window_start"],
            &["workspace_id", "granularity", "window_start"],
        ],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("social_accounts", &["workspace_id", "account_id"], OnDelete::Cascade),
        ],
        ordered: &[Ordered::Before("window_start", "window_end")],
        ..Keys::NONE
    },
    OnConflict::Replace
}

counter! {
    /// How many posts went in.
    Posts: "posts_absence"
}
counter! {
    /// How many snapshots went in.
    Rows: "rows_absence"
}
counter! {
    /// How many interactions there were.
    Engagement: "engagement_absence"
}
