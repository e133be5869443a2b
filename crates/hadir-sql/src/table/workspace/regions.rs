//! The table `regions`: its columns, keys and indexes.

use crate::codec::{Id, Key, Opt, Rest, Text};
use crate::table::{ForeignKey, Keys, OnConflict, table};
use hadir_core::workspace::Region;

table! {
    Workspace shared Region = "regions" {
        id: Id,
        parent_id: Opt<Id>,
        code: Opt<Key<64>>,
        name: Text,
        rest: Rest,
    }
    Keys {
        primary: &["id"],
        unique: &[&["code"]],
        indexes: &[&["parent_id"]],
        foreign: &[ForeignKey::to_shared("regions", &["parent_id"])],
        ..Keys::NONE
    },
    OnConflict::Replace
}
