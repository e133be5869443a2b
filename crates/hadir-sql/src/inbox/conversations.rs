//! Questions about conversations.

use crate::scope::Scope;
use crate::select::{Col, Op, Select, Term, bind};
use crate::value::Instant;
use chrono::{DateTime, Utc};
use hadir_core::ids::{ConversationId, UserId};
use hadir_core::inbox::{Conversation, ConversationKind, ConversationStatus, Priority};
use hadir_core::listening::Sentiment;
use hadir_core::platform::Platform;

const ID: &Col = &Col::of("conversations", "id");
const STATUS: &Col = &Col::of("conversations", "status");
const PRIORITY: &Col = &Col::of("conversations", "priority");
const SENTIMENT: &Col = &Col::of("conversations", "sentiment");
const ASSIGNEE: &Col = &Col::of("conversations", "assignee_id");
const PLATFORM: &Col = &Col::of("conversations", "platform");
const KIND: &Col = &Col::of("conversations", "kind");
const SLA_DEADLINE: &Col = &Col::of("conversations", "sla_deadline");

const ACTIVE: &[&str] = &[ConversationStatus::Open.as_str(), ConversationStatus::Pending.as_str()];

/// From the least to the most urgent.
const URGENCY: &[&str] =
    &[Priority::Low.as_str(), Priority::Medium.as_str(), Priority::High.as_str(), Priority::Urgent.as_str()];

/// One conversation.
pub fn conversation(scope: Scope, id: ConversationId) -> Select<Conversation> {
    Select::of(scope).equal(ID, bind::id(id)).by(&["id"])
}

/// All conversations, the one that changed last first.
pub fn conversations(scope: Scope) -> Select<Conversation> {
    Select::of(scope)
        .order(const { &[Term::down("conversations", "updated_at"), Term::down("conversations", "id")] })
}

/// Conversations that wait for the team, the most urgent first, of these the newest first.
pub fn open_conversations(scope: Scope) -> Select<Conversation> {
    conversations(scope).in_status(ConversationStatus::Open).most_urgent_first()
}

impl Select<Conversation> {
    /// Only conversations in this status.
    #[must_use]
    pub fn in_status(self, status: ConversationStatus) -> Self {
        self.is(STATUS, status.as_str())
    }

    /// Only conversations that the team has work with: open ones, and those that wait for the other side.
    #[must_use]
    pub fn active(self) -> Self {
        self.words(STATUS, ACTIVE)
    }

    /// Only conversations of this priority.
    #[must_use]
    pub fn in_priority(self, priority: Priority) -> Self {
        self.is(PRIORITY, priority.as_str())
    }

    /// Only conversations that are meant so on the whole.
    #[must_use]
    pub fn in_sentiment(self, sentiment: Sentiment) -> Self {
        self.is(SENTIMENT, sentiment.as_str())
    }

    /// Only conversations that this user takes care of.
    #[must_use]
    pub fn assigned_to(self, user: UserId) -> Self {
        self.equal(ASSIGNEE, bind::id(user))
    }

    /// Only conversations that somebody takes care of.
    #[must_use]
    pub fn assigned(self) -> Self {
        self.not_null(ASSIGNEE)
    }

    /// Only conversations on this network.
    #[must_use]
    pub fn on_platform(self, platform: Platform) -> Self {
        self.is(PLATFORM, platform.as_str())
    }

    /// Only conversations of this kind.
    #[must_use]
    pub fn of_kind(self, kind: ConversationKind) -> Self {
        self.is(KIND, kind.as_str())
    }

    /// Only conversations that have all of these tags.
    #[must_use]
    pub fn tagged<'a>(self, tags: impl IntoIterator<Item = &'a str>) -> Self {
        self.sql(r#"{holds "conversations"."tags"}"#, [bind::texts(tags)])
    }

    /// Only conversations with this text in the name of who wrote, or in a message; the case of A to Z is of no account.
    #[must_use]
    pub fn mentioning(self, text: &str) -> Self {
        self.sql(
            r#"(LOWER("conversations"."participant_name") LIKE {fold}?{dlof} ESCAPE '!' OR EXISTS (SELECT 1 FROM "messages" WHERE "messages"."workspace_id" = "conversations"."workspace_id" AND "messages"."conversation_id" = "conversations"."id" AND LOWER("messages"."body") LIKE {fold}?{dlof} ESCAPE '!'))"#,
            [bind::containing(text), bind::containing(text)],
        )
    }

    /// Only conversations whose answer was due before `now`.
    #[must_use]
    pub fn overdue(self, now: DateTime<Utc>) -> Self {
        self.compare(SLA_DEADLINE, Op::AtMost, bind::instant(Instant::last_before(now)))
    }

    /// Only conversations whose last message came from outside: nobody has answered it.
    #[must_use]
    pub fn unanswered(self) -> Self {
        self.sql(
            r#"(SELECT "messages"."direction" FROM "messages" WHERE "messages"."workspace_id" = "conversations"."workspace_id" AND "messages"."conversation_id" = "conversations"."id" ORDER BY "messages"."created_at" DESC, "messages"."id" DESC LIMIT 1) = 'inbound'"#,
            [],
        )
    }

    /// The most urgent first, of these the newest first.
    #[must_use]
    pub fn most_urgent_first(self) -> Self {
        self.order(
            const {
                &[
                    Term::down("conversations", "priority").ranked(URGENCY),
                    Term::down("conversations", "created_at"),
                    Term::down("conversations", "id"),
                ]
            },
        )
    }
}

/// What an inbox shows at a click.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Open, and the last word is the other side's. No source stores who has read what.
    Unread,
    /// Open and urgent.
    Urgent,
    /// Open, and somebody takes care of it.
    NeedsResponse,
    /// Active, and meant unkindly.
    Negative,
    /// An answer was due before that time.
    Overdue(DateTime<Utc>),
    /// Active, and that user takes care of it.
    AssignedTo(UserId),
    /// Dealt with.
    Resolved,
    /// Closed.
    Archived,
}

/// The conversations of a view, the one that changed last first. Filters may be added.
pub fn view(scope: Scope, view: View) -> Select<Conversation> {
    let all = conversations(scope);
    let open = |all: Select<Conversation>| all.in_status(ConversationStatus::Open);
    match view {
        View::Unread => open(all).unanswered(),
        View::Urgent => open(all).in_priority(Priority::Urgent),
        View::NeedsResponse => open(all).assigned(),
        View::Negative => all.active().in_sentiment(Sentiment::Negative),
        View::Overdue(now) => all.overdue(now),
        View::AssignedTo(user) => all.active().assigned_to(user),
        View::Resolved => all.in_status(ConversationStatus::Resolved),
        View::Archived => all.in_status(ConversationStatus::Archived),
    }
}
