//! An observed post is meant for the people of a role: only they are asked to take part.

use crate::ids::{ObservedPostId, WorkspaceId};

/// An observed post is meant for the people of a role: only they are asked to take part. A post without any is meant for
/// everyone. Keyed by post and role.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PostAudience {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// The post.
    pub post_id: ObservedPostId,
    /// The role, as [`PersonRole`](crate::roster::PersonRole) names it: `ditbinmas`.
    pub role: String,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl PostAudience {
    /// The post is for whoever has the role.
    pub fn new(workspace_id: WorkspaceId, post_id: ObservedPostId, role: impl Into<String>) -> Self {
        Self { workspace_id, post_id, role: role.into(), rest: crate::record::Rest }
    }
}
