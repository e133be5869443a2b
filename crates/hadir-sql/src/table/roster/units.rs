//! The table `units`: its columns, keys and indexes.

use crate::codec::{Id, Key, Opt, Rest, Text, Word};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::roster::Unit;

table! {
    Roster tenant Unit = "units" {
        workspace_id: Id,
        id: Id,
        code: Key<128>,
        name: Text,
        kind: Word,
        parent_id: Opt<Id>,
        region: Opt<Text>,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique: &[&["workspace_id", "code"]],
        indexes: &[&["workspace_id", "parent_id"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("units", &["workspace_id", "parent_id"], OnDelete::Restrict),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}
