//! The table `conversations`: its columns, keys and indexes.

use crate::codec::{Id, Instant, Json, Key, Opt, Rest, Text, Word, flat, life};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, UniqueWhere, table};
use hadir_core::inbox::{
    Conversation, ConversationLifecycle, ConversationParts, ConversationStatus, Participant,
};

// An account does not go with what was said there.
table! {
    Inbox tenant Conversation = "conversations" {
        workspace_id: Id,
        id: Id,
        account_id: Id,
        platform: Word,
        kind: Word,
        participant: Other,
        priority: Word,
        sentiment: Opt<Word>,
        assignee_id: Opt<Id>,
        tags: Json,
        last_message_at: Opt<Instant>,
        created_at: Instant,
        updated_at: Instant,
        lifecycle: Life,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique_where: &[UniqueWhere {
            name: "live",
            columns: &["workspace_id", "account_id", "platform", "participant_id"],
            column: "status",
            words: &[
                ConversationStatus::Open.as_str(),
                ConversationStatus::Pending.as_str(),
                ConversationStatus::Resolved.as_str(),
            ],
        }],
        indexes: &[
            &["workspace_id", "account_id", "platform", "participant_id"],
            &["workspace_id", "status", "created_at"],
            &["workspace_id", "status", "priority", "created_at"],
            &["workspace_id", "status", "sla_deadline"],
            &["workspace_id", "updated_at"],
            &["workspace_id", "assignee_id", "status"],
            &["workspace_id", "platform"],
            &["workspace_id", "priority"],
            &["workspace_id", "sentiment", "status"],
        ],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("social_accounts", &["workspace_id", "account_id"], OnDelete::Restrict),
            ForeignKey::to_shared("users", &["assignee_id"]),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}

flat! {
    /// Who wrote to the team.
    Other: Participant {
        external_id as "participant_id": Key<191>,
        name as "participant_name": Text,
        avatar_url as "participant_avatar_url": Opt<Text>,
    }
}

life! {
    /// Where it stands, and when an answer is due.
    Life: ConversationLifecycle(ConversationParts) {
        sla_deadline: Opt<Instant>,
        first_response_at: Opt<Instant>,
        resolved_at: Opt<Instant>,
        archived_at: Opt<Instant>,
        rest: Rest,
    }
}
