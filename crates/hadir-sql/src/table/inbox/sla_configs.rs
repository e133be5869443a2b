//! The table `sla_configs`: its columns, keys and indexes.

use crate::codec::{Count, Flag, Id, Json, Opt, Rest, SomeWord, Text, Word, Zone};
use crate::table::{ForeignKey, Keys, OnConflict, table};
use hadir_core::inbox::SlaConfig;

table! {
    Inbox tenant SlaConfig = "sla_configs" {
        workspace_id: Id,
        id: Id,
        name: Text,
        priority: Word,
        platform: SomeWord,
        kind: SomeWord,
        first_response_minutes: Count,
        resolution_minutes: Count,
        escalation_minutes: Opt<Count>,
        escalation_recipients: Json,
        clock: Word,
        business_hours: Opt<Json>,
        calendar: Opt<Zone>,
        is_active: Flag,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique: &[&["workspace_id", "priority", "platform", "kind"]],
        foreign: &[ForeignKey::WORKSPACE],
        ..Keys::NONE
    },
    OnConflict::Replace
}
