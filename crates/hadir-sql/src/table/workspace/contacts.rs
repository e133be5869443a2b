//! The table `contacts`: its columns, keys and indexes.

use crate::codec::{Id, Instant, Key, Opt, Rest, Text};
use crate::table::{ForeignKey, Keys, OnConflict, table};
use hadir_core::workspace::Contact;

table! {
    Workspace tenant Contact = "contacts" {
        workspace_id: Id,
        phone: Key<64>,
        resource_name: Opt<Text>,
        created_at: Instant,
        rest: Rest,
    }
    Keys { primary: &["workspace_id", "phone"], foreign: &[ForeignKey::WORKSPACE], ..Keys::NONE },
    OnConflict::Replace
}
