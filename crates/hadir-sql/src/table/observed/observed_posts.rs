//! The table `observed_posts`: its columns, keys and indexes.

use crate::codec::{Id, Instant, Key, Opt, Rest, Text, Word};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::observed::ObservedPost;

table! {
    Observed tenant ObservedPost = "observed_posts" {
        workspace_id: Id,
        id: Id,
        platform: Word,
        code: Key<128>,
        unit_id: Opt<Id>,
        collection: Word,
        caption: Opt<Text>,
        posted_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique: &[&["workspace_id", "platform", "code"]],
        indexes: &[&["workspace_id", "posted_at"], &["workspace_id", "unit_id"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("units", &["workspace_id", "unit_id"], OnDelete::Restrict),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}
