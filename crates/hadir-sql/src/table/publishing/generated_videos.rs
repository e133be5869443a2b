//! The table `generated_videos`: its columns, keys and indexes.

use crate::codec::{Count, Flag, Id, Instant, Json, Opt, Rest, Text, Word, life};
use crate::table::{ForeignKey, Keys, OnConflict, table};
use hadir_core::publishing::{GeneratedVideo, VideoLifecycle, VideoParts};

// The source image is a document: as a reference it would make a circle with the assets, which know their videos.
table! {
    Publishing tenant GeneratedVideo = "generated_videos" {
        workspace_id: Id,
        id: Id,
        mode: Word,
        prompt: Text,
        image_prompt: Opt<Text>,
        source_image: Opt<Json>,
        model: Opt<Text>,
        video_config: Json,
        image_config: Json,
        thumbnail_url: Opt<Text>,
        posted_to_social: Flag,
        post_count: Count,
        lifecycle: Life,
        created_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[&["workspace_id", "status"], &["workspace_id", "posted_to_social", "created_at"]],
        foreign: &[ForeignKey::WORKSPACE],
        ..Keys::NONE
    },
    OnConflict::Replace
}

life! {
    /// How far it is, and what came of it.
    Life: VideoLifecycle(VideoParts) {
        progress: Count,
        retry_count: Count,
        video_url: Opt<Text>,
        completed_at: Opt<Instant>,
        error: Opt<Text>,
        rest: Rest,
    }
}
