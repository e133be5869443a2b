//! A post that must not go out for now, on any target, whatever its status: while this stands, none of its deliveries is begun.

use crate::ids::{PostId, UserId, WorkspaceId};
use chrono::{DateTime, Utc};

/// A post that must not go out for now, on any target, whatever its status: while this stands, none of its deliveries is
/// begun. Keyed by post; to let it go is to remove this.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PostHold {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// The post.
    pub post_id: PostId,
    /// Who stopped it; none: a program.
    pub held_by: Option<UserId>,
    /// Why.
    pub reason: Option<String>,
    /// Since when.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub held_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl PostHold {
    /// A hold by nobody in particular, without a reason.
    pub fn new(workspace_id: WorkspaceId, post_id: PostId, held_at: DateTime<Utc>) -> Self {
        Self { workspace_id, post_id, held_by: None, reason: None, held_at, rest: crate::record::Rest }
    }
}
