//! What a closer look at an observed post tells, beside what every capture has.

use crate::ids::{ObservedPostId, ProfileId, SocialAccountId, WorkspaceId};
use crate::platform::MediaType;
use chrono::{DateTime, Utc};
use rust_decimal::Decimal;

/// What a closer look at an observed post tells, beside what every capture has. Keyed by post.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PostDetail {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// The post.
    pub post_id: ObservedPostId,
    /// The number under which the network's interface knows it, where its address has another code.
    pub external_id: Option<String>,
    /// Its address, as the network gave it.
    pub url: Option<String>,
    /// The connected account whose post it is.
    pub account_id: Option<SocialAccountId>,
    /// The watched account whose post it is.
    pub author_id: Option<ProfileId>,
    /// What it is.
    pub media_type: Option<MediaType>,
    /// Its language: `id`.
    pub language: Option<String>,
    /// Whether it is pinned to its author's profile; none if unknown, as for all that follow.
    pub pinned: Option<bool>,
    /// Whether it is an advertisement.
    pub advertisement: Option<bool>,
    /// Whether only its author's followers see it.
    pub private: Option<bool>,
    /// Whether others may share it.
    pub shareable: Option<bool>,
    /// Its engagement rate in percent, as the source computed it.
    #[cfg_attr(feature = "serde", serde(default, with = "crate::json::decimal"))]
    pub reported_rate: Option<Decimal>,
    /// When it was looked at.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub fetched_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl PostDetail {
    /// Particulars of which none is known yet.
    pub fn new(workspace_id: WorkspaceId, post_id: ObservedPostId, fetched_at: DateTime<Utc>) -> Self {
        Self {
            workspace_id,
            post_id,
            external_id: None,
            url: None,
            account_id: None,
            author_id: None,
            media_type: None,
            language: None,
            pinned: None,
            advertisement: None,
            private: None,
            shareable: None,
            reported_rate: None,
            fetched_at,
            rest: crate::record::Rest,
        }
    }
}
