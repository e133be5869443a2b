//! Where a message that comes in belongs.

use super::{Conversation, ConversationKey, Message, PlatformMessageId};
use crate::ids::{ConversationId, MessageId, UserId};

/// Where a message that comes in belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// It is there already: networks deliver at least once.
    Duplicate(MessageId),
    /// Into a conversation that goes on.
    Joins(ConversationId),
    /// It opens a new conversation: there was none, or it is archived.
    Opens,
}

impl Arrival {
    /// Where a message of `key`, which the network calls `message`, belongs among what is there.
    ///
    /// If an import left several conversations of one key that are not archived, the newest goes on.
    pub fn of<'a>(
        key: &ConversationKey<'_>,
        message: &PlatformMessageId,
        conversations: impl IntoIterator<Item = &'a Conversation>,
        messages: impl IntoIterator<Item = &'a Message>,
    ) -> Self {
        let same = |known: &&Message| {
            known.workspace_id == key.workspace_id && known.platform_message_id == *message
        };
        if let Some(known) = messages.into_iter().find(same) {
            return Self::Duplicate(known.id);
        }
        conversations
            .into_iter()
            .filter(|conversation| conversation.key() == *key && !conversation.is_closed())
            .max_by_key(|conversation| (conversation.created_at, conversation.id))
            .map_or(Self::Opens, |conversation| Self::Joins(conversation.id))
    }
}

/// Who of `candidates` takes care of the next conversation: whoever has the fewest that are open or wait, and of equals
/// the lowest id.
pub fn least_busy<'a>(
    candidates: impl IntoIterator<Item = UserId>,
    conversations: impl IntoIterator<Item = &'a Conversation>,
) -> Option<UserId> {
    let mut load: std::collections::BTreeMap<UserId, u64> =
        candidates.into_iter().map(|user| (user, 0)).collect();
    for conversation in conversations.into_iter().filter(|conversation| conversation.is_active()) {
        if let Some(count) = conversation.assignee_id.and_then(|user| load.get_mut(&user)) {
            *count = count.saturating_add(1);
        }
    }
    load.into_iter().min_by_key(|&(user, count)| (count, user)).map(|(user, _)| user)
}
