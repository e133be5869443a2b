//! Promised times to answer: what is promised, and what became of it.

use super::{BusinessHours, ConversationField, ConversationKind, Priority, SlaStatus};
use crate::ids::{ConversationChangeId, ConversationId, SlaConfigId, SlaTrackingId, UserId, WorkspaceId};
use crate::platform::Platform;
use crate::time::Calendar;
use crate::validation::{Rule, Violation};
use chrono::{DateTime, Utc};

crate::text_enum! {
    /// Which time counts against a promise.
    pub enum SlaClock {
        /// All of it.
        Always = "always",
        /// Business hours alone.
        BusinessHours = "business_hours",
    }
}

/// What the team promises for conversations of a priority, on all networks or one, of all kinds or one.
///
/// Keyed by workspace, priority, platform and kind.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct SlaConfig {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: SlaConfigId,
    /// Its name.
    pub name: String,
    /// The priority that it is for.
    pub priority: Priority,
    /// The network that it is for; none: all.
    pub platform: Option<Platform>,
    /// The kind that it is for; none: all.
    pub kind: Option<ConversationKind>,
    /// Whole minutes until the first answer.
    pub first_response_minutes: u32,
    /// Whole minutes until it is resolved.
    pub resolution_minutes: u32,
    /// Whole minutes until it is escalated; none: never.
    pub escalation_minutes: Option<u32>,
    /// To whom it is escalated.
    pub escalation_recipients: Vec<UserId>,
    /// Which time counts.
    pub clock: SlaClock,
    /// The business hours, even if all time counts.
    pub business_hours: Option<BusinessHours>,
    /// The zone of the business hours.
    pub calendar: Option<Calendar>,
    /// Whether it is in use.
    pub is_active: bool,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl SlaConfig {
    /// A promise in use, for all networks and kinds: all time counts, and nothing is escalated.
    pub fn new(
        workspace_id: WorkspaceId,
        id: SlaConfigId,
        name: impl Into<String>,
        priority: Priority,
        first_response_minutes: u32,
        resolution_minutes: u32,
    ) -> Self {
        Self {
            workspace_id,
            id,
            name: name.into(),
            priority,
            platform: None,
            kind: None,
            first_response_minutes,
            resolution_minutes,
            escalation_minutes: None,
            escalation_recipients: Vec::new(),
            clock: SlaClock::Always,
            business_hours: None,
            calendar: None,
            is_active: true,
            rest: crate::record::Rest,
        }
    }

    /// Every rule that it breaks, in the order of its fields: it has a name and gives at least a minute, resolving is not
    /// promised sooner than answering, and where business hours count, they and their zone are there.
    pub fn violations(&self) -> Vec<Violation> {
        let (first, last) = (u64::from(self.first_response_minutes), u64::from(self.resolution_minutes));
        let hours = self.clock == SlaClock::BusinessHours;
        let answered = first.max(1);
        [
            (self.name.trim().is_empty(), "name", Rule::Required),
            (first == 0, "first_response_minutes", Rule::AtLeast { limit: 1, found: first }),
            (last < answered, "resolution_minutes", Rule::AtLeast { limit: answered, found: last }),
            (hours && self.business_hours.is_none(), "business_hours", Rule::Required),
            (hours && self.calendar.is_none(), "calendar", Rule::Required),
        ]
        .into_iter()
        .filter(|(broken, ..)| *broken)
        .map(|(_, field, rule)| Violation { field: field.to_owned(), rule })
        .collect()
    }

    /// The configuration for a conversation: both network and kind are named, else the network alone, else the kind
    /// alone, else neither. Of equals the lowest id, so that the order of `configs` is of no consequence.
    pub fn choose<'a>(
        configs: impl IntoIterator<Item = &'a Self>,
        priority: Priority,
        platform: Platform,
        kind: ConversationKind,
    ) -> Option<&'a Self> {
        configs
            .into_iter()
            .filter(|config| config.is_active && config.priority == priority)
            .filter(|config| config.platform.is_none_or(|named| named == platform))
            .filter(|config| config.kind.is_none_or(|named| named == kind))
            .min_by_key(|config| (config.platform.is_none(), config.kind.is_none(), config.id))
    }
}

/// A promise about one conversation, and what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(tag = "status", rename_all = "snake_case")
)]
pub enum SlaGoal {
    /// Time is left.
    Pending,
    /// The clock stands while the other side has to answer.
    Paused {
        /// Since when.
        #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
        since: DateTime<Utc>,
    },
    /// Kept.
    Met {
        /// When.
        #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
        at: DateTime<Utc>,
    },
    /// Not kept.
    Breached {
        /// When that was noticed.
        #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
        noticed_at: DateTime<Utc>,
        /// When it was done after all.
        #[cfg_attr(
            feature = "serde",
            serde(default, deserialize_with = "crate::time::instant::deserialize")
        )]
        done_at: Option<DateTime<Utc>>,
    },
}

impl SlaGoal {
    /// What became of it, in a word.
    pub const fn status(&self) -> SlaStatus {
        match self {
            Self::Pending => SlaStatus::Pending,
            Self::Paused { .. } => SlaStatus::Paused,
            Self::Met { .. } => SlaStatus::Met,
            Self::Breached { .. } => SlaStatus::Breached,
        }
    }
}

/// That somebody was called for help; once per conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Escalation {
    /// When.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub at: DateTime<Utc>,
    /// Who was called.
    pub recipients: Vec<UserId>,
}

/// What became of the promises about a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct SlaTracking {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: SlaTrackingId,
    /// The conversation.
    pub conversation_id: ConversationId,
    /// What was promised.
    pub config_id: SlaConfigId,
    /// When the clock was started.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub started_at: DateTime<Utc>,
    /// The first answer.
    pub first_response: SlaGoal,
    /// The resolution.
    pub resolution: SlaGoal,
    /// The call for help.
    pub escalation: Option<Escalation>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl SlaTracking {
    /// Promises that are tracked, without escalation.
    pub fn new(
        workspace_id: WorkspaceId,
        id: SlaTrackingId,
        conversation_id: ConversationId,
        config_id: SlaConfigId,
        started_at: DateTime<Utc>,
        first_response: SlaGoal,
        resolution: SlaGoal,
    ) -> Self {
        Self {
            workspace_id,
            id,
            conversation_id,
            config_id,
            started_at,
            first_response,
            resolution,
            escalation: None,
            rest: crate::record::Rest,
        }
    }
}

/// A change of a conversation by hand or by a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConversationChange {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: ConversationChangeId,
    /// The conversation.
    pub conversation_id: ConversationId,
    /// What changed.
    pub field: ConversationField,
    /// The word or id that was there; none if there was nothing.
    pub old: Option<String>,
    /// The word or id that is there now; none if nothing is.
    pub new: Option<String>,
    /// Who changed it; none if a rule did.
    pub changed_by: Option<UserId>,
    /// Why.
    pub notes: Option<String>,
    /// When.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub changed_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl ConversationChange {
    /// A change of which the field alone is known; by nobody in particular.
    pub fn new(
        workspace_id: WorkspaceId,
        id: ConversationChangeId,
        conversation_id: ConversationId,
        field: ConversationField,
        changed_at: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            conversation_id,
            field,
            old: None,
            new: None,
            changed_by: None,
            notes: None,
            changed_at,
            rest: crate::record::Rest,
        }
    }
}
