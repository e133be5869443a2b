//! A user in a workspace.

use super::Role;
use crate::ids::{MemberId, UserId, WorkspaceId};
use chrono::{DateTime, Utc};

/// A user in a workspace. At most one per user and workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Member {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// The membership's id.
    pub id: MemberId,
    /// Who.
    pub user_id: UserId,
    /// As what.
    pub role: Role,
    /// Since when.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub joined_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Member {
    /// A member with that role.
    pub fn new(
        workspace_id: WorkspaceId,
        id: MemberId,
        user_id: UserId,
        role: Role,
        joined_at: DateTime<Utc>,
    ) -> Self {
        Self { workspace_id, id, user_id, role, joined_at, rest: crate::record::Rest }
    }
}
