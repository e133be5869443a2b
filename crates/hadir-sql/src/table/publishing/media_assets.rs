//! The table `media_assets`: its columns, keys and indexes.

use crate::codec::{Count, Id, Instant, Json, Key, Opt, Rest, Text, Url, Word, flat, tagged};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::publishing::{Dimensions, MediaAsset, MediaSource};

table! {
    Publishing tenant MediaAsset = "media_assets" {
        workspace_id: Id,
        id: Id,
        kind: Word,
        url: Url,
        thumbnail_url: Opt<Text>,
        filename: Opt<Text>,
        size_bytes: Opt<Count>,
        dimensions: Opt<Size>,
        duration_ms: Opt<Count>,
        mime_type: Opt<Text>,
        alt_text: Opt<Text>,
        tags: Json,
        folder: Opt<Key<255>>,
        source: Source,
        metadata: Json,
        created_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique: &[&["workspace_id", "url_key"]],
        indexes: &[
            &["workspace_id", "kind"],
            &["workspace_id", "folder"],
            &["workspace_id", "created_at"],
            &["workspace_id", "generated_video_id"],
        ],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("generated_videos", &["workspace_id", "generated_video_id"], OnDelete::Restrict),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}

flat! {
    /// In pixels.
    Size: Dimensions { width: Count, height: Count }
}

tagged! {
    /// Where it came from.
    Source: MediaSource as "source" {
        Upload = "upload",
        Generated("generated_video_id": Id) = "generated",
        External = "external",
    }
}
