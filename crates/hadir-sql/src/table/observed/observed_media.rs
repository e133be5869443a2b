//! The table `observed_media`: its columns, keys and indexes.

use crate::codec::{Count, Id, Open, Opt, Rest, Text};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::observed::ObservedMedia;

table! {
    Observed tenant ObservedMedia = "observed_media" {
        workspace_id: Id,
        id: Id,
        post_id: Id,
        external_id: Opt<Text>,
        position: Count,
        media_type: Opt<Open>,
        width: Opt<Count>,
        height: Opt<Count>,
        image_url: Opt<Text>,
        video_url: Opt<Text>,
        thumbnail_url: Opt<Text>,
        duration_ms: Opt<Count>,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique: &[&["workspace_id", "post_id", "position"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("observed_posts", &["workspace_id", "post_id"], OnDelete::Cascade),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}
