//! The table `automations`: its columns, keys and indexes.

use crate::codec::{Flag, Id, Json, Rest, Text};
use crate::table::{ForeignKey, Keys, OnConflict, table};
use hadir_core::automation::Automation;

table! {
    Automation tenant Automation = "automations" {
        workspace_id: Id,
        id: Id,
        name: Text,
        enabled: Flag,
        trigger: Json,
        actions: Json,
        consent_required: Flag,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[&["workspace_id", "enabled"]],
        foreign: &[ForeignKey::WORKSPACE],
        ..Keys::NONE
    },
    OnConflict::Replace
}
