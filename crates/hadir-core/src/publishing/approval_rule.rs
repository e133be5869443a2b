//! Whether a post has to be approved before it goes out.

use super::{ContentHash, PostLifecycle};

/// Whether a post has to be approved before it goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum ApprovalRule {
    /// It carries the approval of its content.
    Required,
    /// Who may schedule may publish.
    NotRequired,
}

impl ApprovalRule {
    /// Whether a post with this life may go out as `content`.
    pub fn admits(self, post: &PostLifecycle, content: ContentHash) -> bool {
        match self {
            Self::Required => post.is_approved(content),
            Self::NotRequired => true,
        }
    }
}
