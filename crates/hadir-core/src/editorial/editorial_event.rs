//! A piece in the editorial calendar: something that happened, and what is written about it.

use super::EditorialLifecycle;
use crate::ids::{EditorialEventId, UserId, WorkspaceId};
use chrono::{DateTime, Utc};

/// A piece in the editorial calendar: something that happened, and what is written about it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct EditorialEvent {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: EditorialEventId,
    /// When what it is about takes place.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub event_at: DateTime<Utc>,
    /// What it is about.
    pub topic: String,
    /// The headline.
    pub title: Option<String>,
    /// Who writes it, by name: not everybody who writes signs in.
    pub assignee: Option<String>,
    /// The text.
    pub content: Option<String>,
    /// The text in short.
    pub summary: Option<String>,
    /// Where its picture is.
    pub image_path: Option<String>,
    /// Its tag.
    pub tag: Option<String>,
    /// Its category.
    pub category: Option<String>,
    /// Where it is in its life.
    pub lifecycle: EditorialLifecycle,
    /// Counts the changes; a write that does not know the newest is refused.
    pub version: u64,
    /// Who entered it.
    pub created_by: Option<UserId>,
    /// Who changed it last.
    pub updated_by: Option<UserId>,
    /// When it was entered.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub updated_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl EditorialEvent {
    /// A first draft of which the topic and the time are known.
    pub fn new(
        workspace_id: WorkspaceId,
        id: EditorialEventId,
        event_at: DateTime<Utc>,
        topic: impl Into<String>,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            event_at,
            topic: topic.into(),
            title: None,
            assignee: None,
            content: None,
            summary: None,
            image_path: None,
            tag: None,
            category: None,
            lifecycle: EditorialLifecycle::draft(now),
            version: 1,
            created_by: None,
            updated_by: None,
            created_at: now,
            updated_at: now,
            rest: crate::record::Rest,
        }
    }
}
