//! Someone did something with a post: the union of all captures that saw it.

use super::Action;
use crate::ids::{ObservedPostId, WorkspaceId};
use crate::platform::{Handle, PlatformUserId};
use chrono::{DateTime, Utc};

/// Someone did something with a post: the union of all captures that saw it.
///
/// Keyed by post, action, handle and account. Merging another capture only widens the two times, so that captures may arrive
/// twice and in any order.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Participation {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// The post.
    pub post_id: ObservedPostId,
    /// What was done.
    pub action: Action,
    /// Who did it: on the roster or not.
    pub handle: Handle,
    /// The account behind the handle, where the capture told.
    pub platform_user_id: Option<PlatformUserId>,
    /// The first capture that saw it.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub first_seen: DateTime<Utc>,
    /// The last capture that saw it.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub last_seen: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Participation {
    /// Somebody was seen once, in the capture of that time.
    pub fn new(
        workspace_id: WorkspaceId,
        post_id: ObservedPostId,
        action: Action,
        handle: Handle,
        seen_at: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            post_id,
            action,
            handle,
            platform_user_id: None,
            first_seen: seen_at,
            last_seen: seen_at,
            rest: crate::record::Rest,
        }
    }
}
