//! A file of the media library, and its place in a post.

use super::{MediaRef, VideoLifecycle};
use crate::ids::{GeneratedVideoId, MediaAssetId, PostId, WorkspaceId};
use crate::json::Extra;
use chrono::{DateTime, Utc};

crate::text_enum! {
    /// What kind of file it is.
    pub enum MediaKind {
        /// A picture.
        Image = "image",
        /// A film.
        Video = "video",
        /// A moving picture.
        Gif = "gif",
    }
}

/// Width and height in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Dimensions {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// Where a file came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum MediaSource {
    /// Someone of the team brought it.
    Upload,
    /// It was generated.
    Generated(GeneratedVideoId),
    /// It is elsewhere; the address may stop working.
    External,
}

/// A picture or film in the workspace's library.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct MediaAsset {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: MediaAssetId,
    /// What kind of file it is.
    pub kind: MediaKind,
    /// Where it is; unique in the workspace.
    pub url: String,
    /// A small picture of it.
    pub thumbnail_url: Option<String>,
    /// The name of the file.
    pub filename: Option<String>,
    /// Its length in bytes.
    pub size_bytes: Option<u64>,
    /// Its size in pixels.
    pub dimensions: Option<Dimensions>,
    /// How long it runs, in milliseconds.
    pub duration_ms: Option<u64>,
    /// Its MIME type.
    pub mime_type: Option<String>,
    /// What it shows, for those who cannot see it.
    pub alt_text: Option<String>,
    /// The team's own labels.
    pub tags: Vec<String>,
    /// The folder it is in.
    pub folder: Option<String>,
    /// Where it came from.
    pub source: MediaSource,
    /// What else the source keeps with it.
    pub metadata: Extra,
    /// When it was added.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub created_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl MediaAsset {
    /// Something that somebody uploaded; its size and form are not known.
    pub fn new(
        workspace_id: WorkspaceId,
        id: MediaAssetId,
        kind: MediaKind,
        url: impl Into<String>,
        created_at: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            kind,
            url: url.into(),
            thumbnail_url: None,
            filename: None,
            size_bytes: None,
            dimensions: None,
            duration_ms: None,
            mime_type: None,
            alt_text: None,
            tags: Vec::new(),
            folder: None,
            source: MediaSource::Upload,
            metadata: Extra::new(),
            created_at,
            rest: crate::record::Rest,
        }
    }
}

/// A picture or film of a post, in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PostMedia {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// The post.
    pub post_id: PostId,
    /// Its place, from 0; unique in the post. The same file may stand in two places.
    pub position: u32,
    /// The file.
    pub media: MediaRef,
    /// What kind of file it is.
    pub kind: Option<MediaKind>,
    /// A small picture of it.
    pub thumbnail_url: Option<String>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl PostMedia {
    /// A picture or film of the post, of unknown kind.
    pub fn new(workspace_id: WorkspaceId, post_id: PostId, position: u32, media: MediaRef) -> Self {
        Self {
            workspace_id,
            post_id,
            position,
            media,
            kind: None,
            thumbnail_url: None,
            rest: crate::record::Rest,
        }
    }
}

crate::text_enum! {
    /// What a video is generated from.
    pub enum VideoMode {
        /// A picture of the team's.
        Image = "image_to_video" | "image-to-video",
        /// Words.
        Text = "text_to_video" | "text-to-video",
        /// A picture that is generated first.
        GeneratedImage = "generated_image_to_video" | "generated-image-to-video",
    }
}

/// What the generator of the film is told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct VideoConfig {
    /// Pixels across and down, as `720x1280`.
    pub size: Option<String>,
    /// How long it runs, in seconds.
    pub seconds: Option<u32>,
    /// What else it is told.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// What the generator of the first picture is told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct ImageConfig {
    /// Width to height, as `9:16`.
    #[cfg_attr(feature = "serde", serde(alias = "aspectRatio"))]
    pub aspect_ratio: Option<String>,
    /// What else it is told.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// A generated video.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct GeneratedVideo {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: GeneratedVideoId,
    /// What it is generated from.
    pub mode: VideoMode,
    /// What it is to show.
    pub prompt: String,
    /// What the first picture is to show.
    pub image_prompt: Option<String>,
    /// The team's picture that it begins with.
    pub source_image: Option<MediaRef>,
    /// Which model.
    pub model: Option<String>,
    /// What the model is told.
    pub video_config: VideoConfig,
    /// What the model of the first picture is told.
    pub image_config: ImageConfig,
    /// A small picture of it.
    pub thumbnail_url: Option<String>,
    /// Whether it was ever posted.
    pub posted_to_social: bool,
    /// In how many posts it was used.
    pub post_count: u32,
    /// Where it is in its life.
    pub lifecycle: VideoLifecycle,
    /// When it was asked for.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub created_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl GeneratedVideo {
    /// A film that waits for its turn, with the generator's own settings.
    pub fn new(
        workspace_id: WorkspaceId,
        id: GeneratedVideoId,
        mode: VideoMode,
        prompt: impl Into<String>,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            mode,
            prompt: prompt.into(),
            image_prompt: None,
            source_image: None,
            model: None,
            video_config: VideoConfig::default(),
            image_config: ImageConfig::default(),
            thumbnail_url: None,
            posted_to_social: false,
            post_count: 0,
            lifecycle: VideoLifecycle::queued(now),
            created_at: now,
            rest: crate::record::Rest,
        }
    }

    /// What it is generated from is missing: the picture, or the words for the first picture.
    pub const fn missing_input(&self) -> Option<&'static str> {
        match self.mode {
            VideoMode::Image if self.source_image.is_none() => Some("source_image"),
            VideoMode::GeneratedImage if self.image_prompt.is_none() => Some("image_prompt"),
            _ => None,
        }
    }

    /// It went out in a post.
    pub const fn note_post(&mut self) {
        self.posted_to_social = true;
        self.post_count = self.post_count.saturating_add(1);
    }
}
