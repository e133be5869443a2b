//! The table `people`: its columns, keys and indexes.

use crate::codec::{Belonging, Id, Key, Opt, Rest, Status, Text};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, Ordered, table};
use hadir_core::roster::Person;

table! {
    Roster tenant Person = "people" {
        workspace_id: Id,
        id: Id,
        number: Key<64>,
        name: Text,
        rank: Opt<Text>,
        unit_id: Id,
        division: Opt<Text>,
        position: Opt<Text>,
        status: Status,
        membership: Belonging,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique: &[&["workspace_id", "number"]],
        indexes: &[&["workspace_id", "unit_id"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("units", &["workspace_id", "unit_id"], OnDelete::Restrict),
        ],
        ordered: &[Ordered::NotAfter("first_day", "last_day")],
        ..Keys::NONE
    },
    OnConflict::Replace
}
