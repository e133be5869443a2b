//! The table `person_contacts`: its columns, keys and indexes.

use crate::codec::{Id, Key, Opt, Rest, Text, Word};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::roster::PersonContact;

table! {
    Roster tenant PersonContact = "person_contacts" {
        workspace_id: Id,
        person_id: Id,
        phone: Opt<Key<64>>,
        email: Opt<Text>,
        village: Opt<Text>,
        reminders: Word,
        user_id: Opt<Id>,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "person_id"],
        indexes: &[&["workspace_id", "phone"], &["workspace_id", "user_id"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("people", &["workspace_id", "person_id"], OnDelete::Cascade),
            ForeignKey::to_shared("users", &["user_id"]),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}
