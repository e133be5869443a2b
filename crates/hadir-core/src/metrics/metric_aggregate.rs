//! What the snapshots of a bucket add up to.

use super::{Count, Counts};
use crate::ids::{MetricAggregateId, SocialAccountId, WorkspaceId};
use crate::platform::Platform;
use crate::time::Window;
use rust_decimal::Decimal;

crate::text_enum! {
    /// How long the bucket of an aggregate is.
    pub enum Granularity {
        /// An hour.
        Hour = "hour" | "hourly",
        /// A day.
        Day = "day" | "daily",
        /// A Monday week.
        Week = "week" | "weekly",
        /// A calendar month.
        Month = "month" | "monthly",
    }
}

/// What the snapshots of a bucket add up to. Keyed by workspace, account, platform, granularity and start.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct MetricAggregate {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: MetricAggregateId,
    /// The account; none: all of the workspace.
    pub account_id: Option<SocialAccountId>,
    /// The network; none: all.
    pub platform: Option<Platform>,
    /// How long the bucket is.
    pub granularity: Granularity,
    /// The bucket.
    pub window: Window,
    /// Distinct posts in it, each counted once however often it was captured.
    pub posts: Count,
    /// Snapshots in it.
    pub rows: Count,
    /// Sums over the snapshots that count, counter by counter: the last one of each post in the bucket.
    pub totals: Counts,
    /// The interactions in it, as the source adds them up.
    pub engagement: Count,
    /// The mean of the rates of its posts, in percent: a figure of the source, which is not the rate of the totals.
    #[cfg_attr(feature = "serde", serde(default, with = "crate::json::decimal"))]
    pub mean_rate: Option<Decimal>,
    /// Followers at its end less those at its start.
    pub follower_growth: Option<i64>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl MetricAggregate {
    /// A total over all accounts and networks, with every figure unknown.
    pub fn new(
        workspace_id: WorkspaceId,
        id: MetricAggregateId,
        granularity: Granularity,
        window: Window,
    ) -> Self {
        Self {
            workspace_id,
            id,
            account_id: None,
            platform: None,
            granularity,
            window,
            posts: Count::default(),
            rows: Count::default(),
            totals: Counts::default(),
            engagement: Count::default(),
            mean_rate: None,
            follower_growth: None,
            rest: crate::record::Rest,
        }
    }
}
