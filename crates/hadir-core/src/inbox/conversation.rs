//! A conversation, and what makes two messages part of one.

use super::{ConversationKind, ConversationLifecycle, ConversationStatus, MessageDirection, Priority};
use crate::ids::{ConversationId, SocialAccountId, UserId, WorkspaceId};
use crate::lifecycle::{Lifecycle, Refused};
use crate::listening::Sentiment;
use crate::platform::Platform;
use chrono::{DateTime, Utc};

/// Somebody outside, as the network described them when they wrote.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Participant {
    /// Whom the network knows them as.
    pub external_id: String,
    /// The name as it is shown.
    pub name: String,
    /// The address of their picture.
    pub avatar_url: Option<String>,
}

/// What makes two messages part of one conversation: the tenant, the account, the network and who wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConversationKey<'a> {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// The team's account.
    pub account_id: SocialAccountId,
    /// The network.
    pub platform: Platform,
    /// Whom the network knows the participant as.
    pub participant: &'a str,
}

/// What was said between the team and somebody outside. At most one per [`ConversationKey`] is not archived.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Conversation {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: ConversationId,
    /// The team's account.
    pub account_id: SocialAccountId,
    /// The network.
    pub platform: Platform,
    /// What kind of conversation it is.
    pub kind: ConversationKind,
    /// Who wrote to the team.
    pub participant: Participant,
    /// How much it matters.
    pub priority: Priority,
    /// How it is meant on the whole; none if nobody judged.
    pub sentiment: Option<Sentiment>,
    /// Who takes care of it.
    pub assignee_id: Option<UserId>,
    /// Words that the team filed it under.
    pub tags: Vec<String>,
    /// When the last message went either way.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub last_message_at: Option<DateTime<Utc>>,
    /// When it began.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub created_at: DateTime<Utc>,
    /// When any of it last changed.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub updated_at: DateTime<Utc>,
    /// Where it stands, and when an answer is due.
    pub lifecycle: ConversationLifecycle,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Conversation {
    /// An open conversation of medium priority, with nobody's name on it and no message yet.
    pub fn new(
        workspace_id: WorkspaceId,
        id: ConversationId,
        account_id: SocialAccountId,
        platform: Platform,
        kind: ConversationKind,
        participant: Participant,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            account_id,
            platform,
            kind,
            participant,
            priority: Priority::Medium,
            sentiment: None,
            assignee_id: None,
            tags: Vec::new(),
            last_message_at: None,
            created_at: now,
            updated_at: now,
            lifecycle: ConversationLifecycle::open(None, now),
            rest: crate::record::Rest,
        }
    }

    /// Where it stands.
    pub const fn status(&self) -> ConversationStatus {
        self.lifecycle.status()
    }

    /// What a message must share with it to belong to it.
    pub fn key(&self) -> ConversationKey<'_> {
        ConversationKey {
            workspace_id: self.workspace_id,
            account_id: self.account_id,
            platform: self.platform,
            participant: &self.participant.external_id,
        }
    }

    /// Whether somebody of the team has work with it: it is open, or waits for the other side.
    pub fn is_active(&self) -> bool {
        matches!(self.status(), ConversationStatus::Open | ConversationStatus::Pending)
    }

    /// A message went `direction`, for which the next answer is due at `sla_deadline`.
    ///
    /// From outside, a conversation that waited or was resolved is open again. From the team, an open one waits for the
    /// other side, and a resolved one is open again.
    ///
    /// # Errors
    /// [`Refused`] if it is archived, and it is what it was: the message opens a new conversation.
    pub fn take(
        &mut self,
        direction: MessageDirection,
        sla_deadline: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> Result<(), Refused<ConversationStatus>> {
        match (direction, self.status()) {
            (MessageDirection::Inbound, _) => self.lifecycle.receive(sla_deadline, now)?,
            (MessageDirection::Outbound, ConversationStatus::Open) => self.lifecycle.answer(now)?,
            (MessageDirection::Outbound, ConversationStatus::Pending) => {}
            (MessageDirection::Outbound, ConversationStatus::Resolved | ConversationStatus::Archived) => {
                self.lifecycle.answer_again(now)?;
            }
        }
        // Messages may come in late: the last one is the latest, not the one that arrived last.
        self.last_message_at = self.last_message_at.max(Some(now));
        self.updated_at = self.updated_at.max(now);
        Ok(())
    }

    /// Whether nothing can happen to it any more.
    pub fn is_closed(&self) -> bool {
        self.status().is_terminal()
    }
}
