//! The table `exemptions`: its columns, keys and indexes.

use crate::codec::{Day, Id, Opt, Rest, Text};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::roster::Exemption;

table! {
    Roster tenant Exemption = "exemptions" {
        workspace_id: Id,
        id: Id,
        person_id: Id,
        first_day: Opt<Day>,
        last_day: Opt<Day>,
        reason: Opt<Text>,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[&["workspace_id", "person_id"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("people", &["workspace_id", "person_id"], OnDelete::Cascade),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}
