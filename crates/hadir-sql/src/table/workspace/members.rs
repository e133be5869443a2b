//! The table `members`: its columns, keys and indexes.

use crate::codec::{Id, Instant, Open, Rest};
use crate::table::{ForeignKey, Keys, OnConflict, table};
use hadir_core::workspace::Member;

table! {
    Workspace tenant Member = "members" {
        workspace_id: Id,
        id: Id,
        user_id: Id,
        role: Open,
        joined_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique: &[&["workspace_id", "user_id"]],
        across: &[&["user_id"]],
        foreign: &[ForeignKey::WORKSPACE, ForeignKey::to_shared("users", &["user_id"])],
        ..Keys::NONE
    },
    OnConflict::Replace
}
