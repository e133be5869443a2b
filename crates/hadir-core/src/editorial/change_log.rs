//! A note of what was changed in a piece.

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
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl ChangeLog {
    /// A note that something changed: by whom and what is not said.
    pub fn new(
        workspace_id: WorkspaceId,
        id: ChangeLogId,
        event_id: EditorialEventId,
        logged_at: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            event_id,
            user_id: None,
            status: None,
            changes: None,
            logged_at,
            rest: crate::record::Rest,
        }
    }
}
