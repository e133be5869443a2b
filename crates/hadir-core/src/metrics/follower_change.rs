//! What changed between an account and somebody else.

use super::Count;
use crate::ids::{FollowerChangeId, SocialAccountId, WorkspaceId};
use crate::json::Extra;
use crate::platform::Handle;
use chrono::{DateTime, Utc};

crate::text_enum! {
    /// What changed between an account and somebody else.
    pub enum FollowerChangeKind {
        /// Somebody follows the account now.
        NewFollower = "new_follower",
        /// Somebody follows it no longer.
        Unfollower = "unfollower",
        /// The account follows somebody now.
        NewFollowing = "new_following",
        /// The account follows somebody no longer.
        Unfollowing = "unfollowing",
    }
}

/// Somebody began or ceased to follow an account, or the other way round.
///
/// Concluded from two complete listings. The first listing is a baseline and an incomplete one proves no loss: neither
/// gives changes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct FollowerChange {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: FollowerChangeId,
    /// The account.
    pub account_id: SocialAccountId,
    /// What changed.
    pub kind: FollowerChangeKind,
    /// Whom the network knows the other one as.
    pub external_user_id: String,
    /// The other one's handle; none if it could not be found out.
    pub handle: Option<Handle>,
    /// When it was noticed.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub noticed_at: DateTime<Utc>,
    /// The address of the other one's picture.
    pub avatar_url: Option<String>,
    /// Whether the network has verified the other one; none if unknown.
    pub verified: Option<bool>,
    /// How many follow the other one.
    pub followers: Count,
    /// What the source says beside.
    pub extra: Extra,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl FollowerChange {
    /// Somebody came or left, of whom the network's id alone is known.
    pub fn new(
        workspace_id: WorkspaceId,
        id: FollowerChangeId,
        account_id: SocialAccountId,
        kind: FollowerChangeKind,
        external_user_id: impl Into<String>,
        noticed_at: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            account_id,
            kind,
            external_user_id: external_user_id.into(),
            handle: None,
            noticed_at,
            avatar_url: None,
            verified: None,
            followers: Count::default(),
            extra: Extra::new(),
            rest: crate::record::Rest,
        }
    }
}
