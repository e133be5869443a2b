//! What a post is tagged with.

use crate::ids::{ObservedMediaId, ObservedPostId, WorkspaceId};
use crate::platform::{Handle, Hashtag};

/// What a post is tagged with.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Tag {
    /// A hashtag in its text.
    Hashtag(Hashtag),
    /// An account that its text mentions.
    Mention(Handle),
    /// An account marked on one of its images.
    Account {
        /// Whom the network knows it as.
        external_id: String,
        /// Its handle, if known.
        handle: Option<Handle>,
    },
}

/// A place on an image, in billionths of its width and height from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TagPosition {
    /// From the left.
    pub x: i64,
    /// From above.
    pub y: i64,
}

/// A tag of an observed post. Keyed by post, media and tag.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ObservedTag {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// The post.
    pub post_id: ObservedPostId,
    /// The image that it is on, if it is on one.
    pub media_id: Option<ObservedMediaId>,
    /// What the post is tagged with.
    pub tag: Tag,
    /// Where on the image.
    pub position: Option<TagPosition>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl ObservedTag {
    /// A tag on the post as a whole.
    pub fn new(workspace_id: WorkspaceId, post_id: ObservedPostId, tag: Tag) -> Self {
        Self { workspace_id, post_id, media_id: None, tag, position: None, rest: crate::record::Rest }
    }
}
