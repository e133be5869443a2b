//! The table `change_logs`: its columns, keys and indexes.

use crate::codec::{Id, Instant, Opt, Rest, Text, Word};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::editorial::ChangeLog;

// Written once: a piece that has a log stays too.
table! {
    Editorial tenant ChangeLog = "change_logs" {
        workspace_id: Id,
        id: Id,
        event_id: Id,
        user_id: Opt<Id>,
        status: Opt<Word>,
        changes: Opt<Text>,
        logged_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[&["workspace_id", "event_id", "logged_at"], &["workspace_id", "user_id"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("editorial_events", &["workspace_id", "event_id"], OnDelete::Restrict),
            ForeignKey::to_shared("users", &["user_id"]),
        ],
        append_only: true,
        ..Keys::NONE
    },
    OnConflict::Keep
}
