//! A post that is watched, and why.

use crate::ids::{ObservedPostId, UnitId, WorkspaceId};
use crate::platform::Platform;
use chrono::{DateTime, Utc};

crate::text_enum! {
    /// Why a post is watched.
    pub enum Collection {
        /// An ordinary official post.
        Regular = "regular",
        /// A special assignment.
        Special = "special" | "khusus",
        /// A post of a unit's own official account.
        Official = "official",
        /// One of the best of an account.
        Top = "top",
    }
}

/// A post on a network, as seen from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ObservedPost {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: ObservedPostId,
    /// Where it is.
    pub platform: Platform,
    /// What the network calls it in its address: an Instagram shortcode, a TikTok video id.
    pub code: String,
    /// The unit whose post it is.
    pub unit_id: Option<UnitId>,
    /// Why it is watched.
    pub collection: Collection,
    /// Its text.
    pub caption: Option<String>,
    /// When it went out.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub posted_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl ObservedPost {
    /// An ordinary post of no unit in particular, whose text is not known.
    pub fn new(
        workspace_id: WorkspaceId,
        id: ObservedPostId,
        platform: Platform,
        code: impl Into<String>,
        posted_at: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            platform,
            code: code.into(),
            unit_id: None,
            collection: Collection::Regular,
            caption: None,
            posted_at,
            rest: crate::record::Rest,
        }
    }
}
