//! The counters of a post at one time.

use super::Counts;
use crate::ids::{ObservedPostId, WorkspaceId};
use chrono::{DateTime, Utc};

/// The counters of a post at one time. Counters of a post are cumulative over its life: the newest snapshot says it
/// all, and adding snapshots up counts everything twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PostSnapshot {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// The post.
    pub post_id: ObservedPostId,
    /// When the counters were read.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub captured_at: DateTime<Utc>,
    /// What was read.
    pub counts: Counts,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl PostSnapshot {
    /// What was read at that time.
    pub fn new(
        workspace_id: WorkspaceId,
        post_id: ObservedPostId,
        captured_at: DateTime<Utc>,
        counts: Counts,
    ) -> Self {
        Self { workspace_id, post_id, captured_at, counts, rest: crate::record::Rest }
    }
}
