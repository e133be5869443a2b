//! The table `postings`: its columns, keys and indexes.

use crate::codec::{Day, Id, Opt};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::roster::Posting;

table! {
    Roster tenant Posting = "postings" {
        workspace_id: Id,
        id: Id,
        person_id: Id,
        unit_id: Id,
        first_day: Opt<Day>,
        last_day: Opt<Day>,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[&["workspace_id", "person_id"], &["workspace_id", "unit_id"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("people", &["workspace_id", "person_id"], OnDelete::Cascade),
            ForeignKey::to("units", &["workspace_id", "unit_id"], OnDelete::Cascade),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}
