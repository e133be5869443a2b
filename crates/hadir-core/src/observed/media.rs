//! An image or video of an observed post.

use crate::ids::{ObservedMediaId, ObservedPostId, WorkspaceId};
use crate::platform::MediaType;

/// An image or video of an observed post. A carousel has several.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ObservedMedia {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: ObservedMediaId,
    /// The post that it belongs to.
    pub post_id: ObservedPostId,
    /// What the network calls it.
    pub external_id: Option<String>,
    /// Its place in the post, from 0.
    pub position: u32,
    /// What it is.
    pub media_type: Option<MediaType>,
    /// Width in pixels.
    pub width: Option<u32>,
    /// Height in pixels.
    pub height: Option<u32>,
    /// The address of the image.
    pub image_url: Option<String>,
    /// The address of the video.
    pub video_url: Option<String>,
    /// The address of a small image of it.
    pub thumbnail_url: Option<String>,
    /// How long the video runs, in milliseconds.
    pub duration_ms: Option<u64>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl ObservedMedia {
    /// A picture or film of which its place in the post alone is known.
    pub fn new(
        workspace_id: WorkspaceId,
        id: ObservedMediaId,
        post_id: ObservedPostId,
        position: u32,
    ) -> Self {
        Self {
            workspace_id,
            id,
            post_id,
            external_id: None,
            position,
            media_type: None,
            width: None,
            height: None,
            image_url: None,
            video_url: None,
            thumbnail_url: None,
            duration_ms: None,
            rest: crate::record::Rest,
        }
    }
}
