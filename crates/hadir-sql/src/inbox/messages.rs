//! Questions about messages.

use crate::scope::Scope;
use crate::select::{Col, Op, Select, Term, bind};
use hadir_core::ids::ConversationId;
use hadir_core::inbox::{ConversationChange, Message, MessageDirection};
use hadir_core::time::Window;

const CONVERSATION: &Col = &Col::of("messages", "conversation_id");
const DIRECTION: &Col = &Col::of("messages", "direction");
const CREATED_AT: &Col = &Col::of("messages", "created_at");
const BODY: &Col = &Col::of("messages", "body");
const CHANGED: &Col = &Col::of("conversation_changes", "conversation_id");

/// The messages of a conversation, the first one first.
pub fn messages_of(scope: Scope, conversation: ConversationId) -> Select<Message> {
    Select::of(scope).equal(CONVERSATION, bind::id(conversation)).by(&["created_at", "id"])
}

/// Messages with this text, the newest first; the case of A to Z is of no account. 50, unless [`limit`](Select::limit) says
/// otherwise.
pub fn search_messages(scope: Scope, text: &str) -> Select<Message> {
    Select::of(scope)
        .compare(BODY, Op::Contains, bind::containing(text))
        .order(const { &[Term::down("messages", "created_at"), Term::down("messages", "id")] })
        .bounded(50, u64::MAX)
}

impl Select<Message> {
    /// Only messages that went this way.
    #[must_use]
    pub fn going(self, direction: MessageDirection) -> Self {
        self.is(DIRECTION, direction.as_str())
    }

    /// Only messages of this conversation.
    #[must_use]
    pub fn of_conversation(self, conversation: ConversationId) -> Self {
        self.equal(CONVERSATION, bind::id(conversation))
    }

    /// Only messages written in this window.
    #[must_use]
    pub fn written_in(self, window: Window) -> Self {
        self.within(CREATED_AT, window)
    }
}

/// What was changed about a conversation, the first change first.
pub fn changes_of(scope: Scope, conversation: ConversationId) -> Select<ConversationChange> {
    Select::of(scope).equal(CHANGED, bind::id(conversation)).by(&["changed_at", "id"])
}
