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
}
