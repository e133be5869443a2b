//! The table `conversation_changes`: its columns, keys and indexes.

use crate::codec::{Id, Instant, Opt, Rest, Text, Word};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::inbox::ConversationChange;

table! {
    Inbox tenant ConversationChange = "conversation_changes" {
        workspace_id: Id,
        id: Id,
        conversation_id: Id,
        field: Word,
        old: Opt<Text>,
        new: Opt<Text>,
        changed_by: Opt<Id>,
        notes: Opt<Text>,
        changed_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[&["workspace_id", "conversation_id", "changed_at"], &["workspace_id", "changed_by"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("conversations", &["workspace_id", "conversation_id"], OnDelete::Cascade),
            ForeignKey::to_shared("users", &["changed_by"]),
        ],
        ..Keys::NONE
    },
    OnConflict::Keep
}
