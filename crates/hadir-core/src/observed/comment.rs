//! A comment below an observed post, word for word.

use crate::ids::{ObservedPostId, WorkspaceId};
use crate::platform::Handle;
use chrono::{DateTime, Utc};

/// A comment below an observed post, word for word. That somebody commented at all is a
/// [`Participation`](super::Participation). Keyed by post and the network's id.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ObservedComment {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// The post.
    pub post_id: ObservedPostId,
    /// What the network calls it.
    pub external_id: String,
    /// The comment that it replies to.
    pub parent_external_id: Option<String>,
    /// Whom the network knows its author as.
    pub author_external_id: Option<String>,
    /// Its author's handle.
    pub author: Option<Handle>,
    /// What it says.
    pub text: Option<String>,
    /// When it was written.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub written_at: Option<DateTime<Utc>>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl ObservedComment {
    /// A comment of which the network's id alone is known.
    pub fn new(workspace_id: WorkspaceId, post_id: ObservedPostId, external_id: impl Into<String>) -> Self {
        Self {
            workspace_id,
            post_id,
            external_id: external_id.into(),
            parent_external_id: None,
            author_external_id: None,
            author: None,
            text: None,
            written_at: None,
            rest: crate::record::Rest,
        }
    }
}
