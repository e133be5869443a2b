use super::EditorialStatus;
use crate::ids::{ChangeLogId, EditorialEventId, UserId, WorkspaceId};
use chrono::{DateTime, Utc};

/// A note of what was changed in a piece. Written once, never changed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ChangeLog {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: ChangeLogId,
    /// The piece.
    pub event_id: EditorialEventId,
    /// Who changed it; none if the system did.
    pub user_id: Option<UserId>,
    /// The status after the change.
    pub status: Option<EditorialStatus>,
    /// What was changed, in words.
    pub changes: Option<String>,
    /// When.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub logged_at: DateTime<Utc>,
}
