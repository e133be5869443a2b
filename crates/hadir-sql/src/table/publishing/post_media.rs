//! The table `post_media`: its columns, keys and indexes.

use crate::codec::{Count, Id, Opt, Rest, Text, Word, tagged};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::publishing::{MediaRef, PostMedia};

table! {
    Publishing tenant PostMedia = "post_media" {
        workspace_id: Id,
        post_id: Id,
        position: Count,
        media: Place,
        kind: Opt<Word>,
        thumbnail_url: Opt<Text>,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "post_id", "position"],
        indexes: &[&["workspace_id", "media_asset_id"], &["workspace_id", "generated_video_id"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("posts", &["workspace_id", "post_id"], OnDelete::Cascade),
            ForeignKey::to("media_assets", &["workspace_id", "media_asset_id"], OnDelete::Restrict),
            ForeignKey::to("generated_videos", &["workspace_id", "generated_video_id"], OnDelete::Restrict),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}

tagged! {
    /// Where the file is.
    Place: MediaRef as "media" {
        Asset("media_asset_id": Id) = "asset",
        Video("generated_video_id": Id) = "video",
        Url("media_url": Text) = "url",
    }
}
