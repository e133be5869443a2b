//! Conversations.

use super::Cell::{self, Absent, Is, Near};
use super::Spelled;
use crate::inbox::{
    ConversationField, ConversationKind, ConversationStatus, MessageDirection, Priority, SlaStatus,
};

impl Spelled for ConversationStatus {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Open => [Absent, Is("OPEN"), Absent, Absent, Absent, Absent],
            Self::Pending => [Absent, Is("PENDING"), Absent, Absent, Absent, Absent],
            Self::Resolved => [Absent, Is("RESOLVED"), Absent, Absent, Absent, Absent],
            Self::Archived => [Absent, Is("ARCHIVED"), Absent, Absent, Absent, Absent],
        }
    }
}

/// The field that a line of the history names.
impl Spelled for ConversationField {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Status => [Absent, Is("status"), Absent, Absent, Absent, Absent],
            Self::Priority => [Absent, Is("priority"), Absent, Absent, Absent, Absent],
            Self::Assignee => [Absent, Is("assignedTo"), Absent, Absent, Absent, Absent],
            Self::Sentiment => [Absent, Is("sentiment"), Absent, Absent, Absent, Absent],
        }
    }
}

impl Spelled for ConversationKind {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Comment => [Is("comment"), Is("COMMENT"), Absent, Absent, Absent, Absent],
            Self::Direct => [Is("dm"), Is("DM"), Absent, Absent, Absent, Absent],
            Self::Mention => [Absent, Is("MENTION"), Absent, Absent, Absent, Absent],
            Self::Review => [Absent, Is("REVIEW"), Absent, Absent, Absent, Absent],
        }
    }
}

impl Spelled for MessageDirection {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Inbound => [Absent, Is("INBOUND"), Absent, Absent, Absent, Absent],
            Self::Outbound => [Absent, Is("OUTBOUND"), Absent, Absent, Absent, Absent],
        }
    }
}

/// The hub has three steps.
impl Spelled for Priority {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Low => [Is("low"), Is("LOW"), Absent, Absent, Absent, Absent],
            Self::Medium => [Is("medium"), Is("MEDIUM"), Absent, Absent, Absent, Absent],
            Self::High => [Is("high"), Is("HIGH"), Absent, Absent, Absent, Absent],
            Self::Urgent => [Near("high"), Is("URGENT"), Absent, Absent, Absent, Absent],
        }
    }
}

impl Spelled for SlaStatus {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Pending => [Absent, Is("PENDING"), Absent, Absent, Absent, Absent],
            Self::Met => [Absent, Is("MET"), Absent, Absent, Absent, Absent],
            Self::Breached => [Absent, Is("BREACHED"), Absent, Absent, Absent, Absent],
            Self::Paused => [Absent, Is("PAUSED"), Absent, Absent, Absent, Absent],
        }
    }
}
