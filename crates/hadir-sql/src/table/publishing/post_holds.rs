//! The table `post_holds`: its columns, keys and indexes.

use crate::codec::{Id, Instant, Opt, Rest, Text};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::publishing::PostHold;

table! {
    Publishing tenant PostHold = "post_holds" {
        workspace_id: Id,
        post_id: Id,
        held_by: Opt<Id>,
        reason: Opt<Text>,
        held_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "post_id"],
        indexes: &[&["workspace_id", "held_by"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("posts", &["workspace_id", "post_id"], OnDelete::Cascade),
            ForeignKey::to_shared("users", &["held_by"]),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}
