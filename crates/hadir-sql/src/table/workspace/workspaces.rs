//! The table `workspaces`: its columns, keys and indexes.

use crate::codec::{Id, Key, Rest, Status, Text, Zone};
use crate::table::{Keys, OnConflict, table};
use hadir_core::workspace::Workspace;

table! {
    Workspace root Workspace = "workspaces" {
        id: Id,
        key: Key<128>,
        name: Text,
        calendar: Zone,
        status: Status,
        rest: Rest,
    }
    Keys { primary: &["id"], unique: &[&["key"]], ..Keys::NONE },
    OnConflict::Replace
}
