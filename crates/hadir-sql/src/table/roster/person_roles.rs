//! The table `person_roles`: its columns, keys and indexes.

use crate::codec::{Id, Key, Rest};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::roster::PersonRole;

table! {
    Roster tenant PersonRole = "person_roles" {
        workspace_id: Id,
        person_id: Id,
        role: Key<128>,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "person_id", "role"],
        indexes: &[&["workspace_id", "role"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("people", &["workspace_id", "person_id"], OnDelete::Cascade),
        ],
        ..Keys::NONE
    },
    OnConflict::Keep
}
