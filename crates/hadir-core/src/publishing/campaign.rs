//! A campaign: what it is to reach, and its budget.

use super::CampaignLifecycle;
use crate::ids::{CampaignId, WorkspaceId};
use crate::json::Extra;
use crate::money::Money;
use chrono::{DateTime, Utc};
use rust_decimal::Decimal;

crate::open_enum! {
    /// What a campaign's goal counts.
    pub enum GoalMetric {
        /// People reached.
        Reach = "reach",
        /// Times shown.
        Impressions = "impressions",
        /// Interactions.
        Engagement = "engagement",
        /// Likes.
        Likes = "likes",
        /// Comments.
        Comments = "comments",
        /// Shares.
        Shares = "shares",
        /// Clicks.
        Clicks = "clicks",
        /// Posts.
        Posts = "posts",
        /// Followers gained.
        Followers = "followers",
        /// Conversions.
        Conversions = "conversions",
    }
}

/// What a campaign is to reach.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct CampaignGoal {
    /// What is counted.
    pub metric: GoalMetric,
    /// How much of it.
    #[cfg_attr(feature = "serde", serde(with = "crate::json::decimal"))]
    pub target: Decimal,
    /// How much there was when the source last looked.
    #[cfg_attr(feature = "serde", serde(default, with = "crate::json::decimal"))]
    pub current: Option<Decimal>,
}

/// What is added to links so that visits can be told apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct UtmParams {
    /// Where the visit came from: `social`.
    pub source: Option<String>,
    /// By what means: `organic`.
    pub medium: Option<String>,
    /// The campaign's name in the address.
    pub campaign: Option<String>,
    /// A paid keyword.
    pub term: Option<String>,
    /// Which of several links.
    pub content: Option<String>,
    /// What else is added.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// Posts with one purpose and one time.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Campaign {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: CampaignId,
    /// Its name; two campaigns may share one.
    pub name: String,
    /// What it is about.
    pub description: Option<String>,
    /// What it is to reach.
    pub goals: Vec<CampaignGoal>,
    /// What it may cost.
    pub budget: Option<Money>,
    /// The team's own labels.
    pub tags: Vec<String>,
    /// What is added to its links.
    pub utm: UtmParams,
    /// Where it is in its life, and when it runs.
    pub lifecycle: CampaignLifecycle,
    /// When it was written down.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub created_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Campaign {
    /// A campaign without goals or budget.
    pub fn new(
        workspace_id: WorkspaceId,
        id: CampaignId,
        name: impl Into<String>,
        lifecycle: CampaignLifecycle,
        created_at: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            name: name.into(),
            description: None,
            goals: Vec::new(),
            budget: None,
            tags: Vec::new(),
            utm: UtmParams::default(),
            lifecycle,
            created_at,
            rest: crate::record::Rest,
        }
    }
}
