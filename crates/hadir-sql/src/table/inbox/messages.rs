//! The table `messages`: its columns, keys and indexes.

use crate::codec::{Amount, Flag, Id, Instant, Json, Opt, Parsed, Rest, Text, Word};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::inbox::Message;

table! {
    Inbox tenant Message = "messages" {
        workspace_id: Id,
        id: Id,
        conversation_id: Id,
        direction: Word,
        body: Text,
        platform_message_id: Parsed<191>,
        author_id: Opt<Id>,
        sentiment_score: Opt<Amount>,
        ai_generated: Flag,
        metadata: Json,
        created_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique: &[&["workspace_id", "platform_message_id"]],
        indexes: &[
            &["workspace_id", "conversation_id", "created_at"],
            &["workspace_id", "direction", "created_at"],
            &["workspace_id", "author_id"],
        ],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("conversations", &["workspace_id", "conversation_id"], OnDelete::Cascade),
            ForeignKey::to_shared("users", &["author_id"]),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}
