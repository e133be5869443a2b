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
}
