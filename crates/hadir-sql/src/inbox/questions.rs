//! The list of the questions of `inbox`, by which they are documented and tested.

use super::{
    View, at_risk, changes_of, conversation, conversations, messages_of, open_conversations, promises,
    promises_of, search_messages, view,
};
use hadir_core::inbox::{ConversationKind, ConversationStatus, Priority};
use hadir_core::listening::Sentiment;

crate::queries::question::questions! {
    Inbox:
    fixed "inbox::conversation" [] ("conversations") scoped "One conversation", |s| conversation(s.scope, s.conversation);
    free "inbox::conversations" ["R5"] ("conversations") scoped "A page of conversations, the one that changed last first", |s| {
        conversations(s.scope).limit(20)
    };
    free "inbox::conversations, filtered" ["R5"] ("conversations") scoped
        "A page of a user's tagged conversations of a kind that mention a text, the one that changed last first", |s| {
        conversations(s.scope)
            .in_status(ConversationStatus::Open)
            .in_priority(Priority::High)
            .in_sentiment(Sentiment::Neutral)
            .assigned_to(s.user)
            .on_platform(s.platform)
            .of_kind(ConversationKind::Direct)
            .mentioning(&s.text)
            .tagged([s.text.as_str()])
            .limit(20)
    };
    fixed "inbox::open_conversations" ["Q2"] ("conversations") scoped "What waits for the team, the most urgent first, then the newest", |s| {
        open_conversations(s.scope)
    };
    free "inbox::view, unread" ["R5"] ("conversations") scoped "Open conversations with a last word from outside", |s| {
        view(s.scope, View::Unread)
    };
    free "inbox::view, urgent" ["R5"] ("conversations") scoped "Open conversations that are urgent", |s| view(s.scope, View::Urgent);
    free "inbox::view, needs response" ["R5"] ("conversations") scoped "Open conversations that somebody takes care of", |s| {
        view(s.scope, View::NeedsResponse)
    };
    free "inbox::view, negative" ["R5"] ("conversations") scoped "Active conversations that are meant unkindly", |s| {
        view(s.scope, View::Negative)
    };
    free "inbox::view, overdue" ["R5"] ("conversations") scoped "Conversations whose answer was due", |s| {
        view(s.scope, View::Overdue(s.now))
    };
    free "inbox::view, assigned to me" ["R5"] ("conversations") scoped "Active conversations that a user takes care of", |s| {
        view(s.scope, View::AssignedTo(s.user))
    };
    free "inbox::view, resolved" ["R5"] ("conversations") scoped "Conversations that are dealt with", |s| view(s.scope, View::Resolved);
    free "inbox::view, archived" ["R5"] ("conversations") scoped "Conversations that are closed", |s| view(s.scope, View::Archived);
    fixed "inbox::messages_of" [] ("messages") scoped "The messages of a conversation, the first one first", |s| {
        messages_of(s.scope, s.conversation)
    };
    free "inbox::search_messages" ["R6"] (whole) scoped "Messages with a text, the newest first", |s| search_messages(s.scope, &s.text);
    fixed "inbox::changes_of" [] ("conversation_changes") scoped "What was changed about a conversation, the first change first", |s| {
        changes_of(s.scope, s.conversation)
    };
    fixed "inbox::at_risk" ["R8"] (whole) either "Promises with less than a quarter of their time left, the one that ends first before the others", |s| {
        at_risk(s.scope, s.now)
    };
    free "inbox::promises" [] (whole) scoped "What is promised and in force, by id", |s| promises(s.scope).in_force();
    fixed "inbox::promises_of" [] ("sla_trackings") scoped "How a conversation stands with what was promised, the newest first", |s| promises_of(s.scope, s.conversation);
}
