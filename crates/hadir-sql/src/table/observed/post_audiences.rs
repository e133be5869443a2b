//! The table `post_audiences`: its columns, keys and indexes.

use crate::codec::{Id, Key, Rest};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::observed::PostAudience;

table! {
    Observed tenant PostAudience = "post_audiences" {
        workspace_id: Id,
        post_id: Id,
        role: Key<128>,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "post_id", "role"],
        indexes: &[&["workspace_id", "role"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("observed_posts", &["workspace_id", "post_id"], OnDelete::Cascade),
        ],
        ..Keys::NONE
    },
    OnConflict::Keep
}
