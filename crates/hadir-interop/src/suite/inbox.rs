//! Conversations and their messages.

use super::{Conversation, Message, SYSTEM};
use crate::context::Context;
use crate::entity::Entity;
use crate::lens::{Found, Mapped};
use crate::map::{first, put, put_word, word};
use crate::table::Table as _;
use hadir_core::inbox::{self, ConversationLifecycle, ConversationParts, Participant, PlatformMessageId};
use hadir_core::json::Extra;
use hadir_core::lifecycle::Governed;
use hadir_core::platform::Platform;

impl Mapped for Conversation {
    fn entities(&self, context: &Context, found: &mut Found) {
        let Some(platform) = word::<Platform>(found, "platform", SYSTEM, &self.platform) else { return };
        let Some(kind) = word(found, "type", SYSTEM, &self.kind) else { return };
        let Some(status) = word(found, "status", SYSTEM, &self.status) else { return };
        let Some(priority) = word(found, "priority", SYSTEM, &self.priority) else { return };
        let sentiment = word(found, "sentiment", SYSTEM, &self.sentiment);
        let lifecycle = ConversationLifecycle::import_fitting(ConversationParts {
            status,
            sla_deadline: self.sla_deadline,
            ..ConversationLifecycle::open(None, self.updated_at).parts().clone()
        });
        let Some(lifecycle) = found.ok("status", lifecycle) else { return };
        found.push(inbox::Conversation {
            workspace_id: context.workspace,
            id: context.id(SYSTEM, Self::NAME, &self.id.to_string()),
            account_id: context.id(SYSTEM, "social_accounts", &self.account_id.to_string()),
            platform,
            kind,
            participant: Participant {
                external_id: self.participant_id.clone(),
                name: self.participant_name.clone(),
                avatar_url: self.participant_avatar.clone(),
            },
            priority,
            sentiment,
            assignee_id: self.assigned_to_id.map(|id| context.id(SYSTEM, "users", &id.to_string())),
            tags: self.tags.clone(),
            last_message_at: None,
            created_at: self.created_at,
            updated_at: self.updated_at,
            lifecycle,
            rest: hadir_core::record::Rest,
        });
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        let Some(conversation) = first!(entities, Conversation) else { return };
        put_word(columns, "platform", SYSTEM, &conversation.platform);
        put_word(columns, "type", SYSTEM, &conversation.kind);
        put_word(columns, "status", SYSTEM, &conversation.status());
        put_word(columns, "priority", SYSTEM, &conversation.priority);
        if let Some(sentiment) = &conversation.sentiment {
            put_word(columns, "sentiment", SYSTEM, sentiment);
        }
        put(columns, "participantId", &conversation.participant.external_id);
        put(columns, "participantName", &conversation.participant.name);
        put(columns, "participantAvatar", &conversation.participant.avatar_url);
        put(columns, "tags", &conversation.tags);
        put(columns, "slaDeadline", &conversation.lifecycle.parts().sla_deadline);
        put(columns, "createdAt", &conversation.created_at);
        put(columns, "updatedAt", &conversation.updated_at);
    }
}

impl Mapped for Message {
    fn entities(&self, context: &Context, found: &mut Found) {
        let Some(direction) = word(found, "direction", SYSTEM, &self.direction) else { return };
        let Some(platform_message_id) =
            found.ok("platformMessageId", PlatformMessageId::new(&self.platform_message_id))
        else {
            return;
        };
        let metadata = found.ok("metadata", serde_json::from_str(&self.metadata.to_string()));
        found.push(inbox::Message {
            workspace_id: context.workspace,
            id: context.id(SYSTEM, Self::NAME, &self.id.to_string()),
            conversation_id: context.id(SYSTEM, Conversation::NAME, &self.conversation_id.to_string()),
            direction,
            body: self.content.clone(),
            platform_message_id,
            author_id: self.author_id.map(|id| context.id(SYSTEM, "users", &id.to_string())),
            sentiment_score: self.sentiment,
            ai_generated: self.ai_generated,
            metadata: metadata.unwrap_or_default(),
            created_at: self.created_at,
            rest: hadir_core::record::Rest,
        });
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        let Some(message) = first!(entities, Message) else { return };
        put_word(columns, "direction", SYSTEM, &message.direction);
        put(columns, "content", &message.body);
        put(columns, "platformMessageId", &message.platform_message_id.as_str().to_owned());
        put(columns, "sentiment", &message.sentiment_score);
        put(columns, "aiGenerated", &message.ai_generated);
        put(columns, "createdAt", &message.created_at);
    }
}
