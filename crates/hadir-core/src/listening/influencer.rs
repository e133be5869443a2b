//! Somebody with an audience.

use crate::ids::{InfluencerId, WorkspaceId};
use crate::metrics::Count;
use crate::platform::Handle;
use chrono::{DateTime, Utc};
use rust_decimal::Decimal;

/// Somebody with an audience. Keyed by workspace and handle.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Influencer {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: InfluencerId,
    /// The handle, with its platform.
    pub handle: Handle,
    /// The name as it is shown.
    pub display_name: Option<String>,
    /// The address of the picture.
    pub avatar_url: Option<String>,
    /// Accounts that follow them.
    pub followers: Count,
    /// Accounts that they follow.
    pub following: Count,
    /// Posts that they have.
    pub posts: Count,
    /// Their engagement rate in percent, as the source computed it.
    #[cfg_attr(feature = "serde", serde(default, with = "crate::json::decimal"))]
    pub engagement_rate: Option<Decimal>,
    /// How genuine their audience seems, from 0 to 100.
    #[cfg_attr(feature = "serde", serde(default, with = "crate::json::decimal"))]
    pub authenticity_score: Option<Decimal>,
    /// What they post about.
    pub niches: Vec<String>,
    /// Words that the team filed them under.
    pub tags: Vec<String>,
    /// When they were last looked at.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub analysed_at: Option<DateTime<Utc>>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Influencer {
    /// Somebody of whom the name alone is known.
    pub fn new(workspace_id: WorkspaceId, id: InfluencerId, handle: Handle) -> Self {
        Self {
            workspace_id,
            id,
            handle,
            display_name: None,
            avatar_url: None,
            followers: Count::default(),
            following: Count::default(),
            posts: Count::default(),
            engagement_rate: None,
            authenticity_score: None,
            niches: Vec::new(),
            tags: Vec::new(),
            analysed_at: None,
            rest: crate::record::Rest,
        }
    }
}
