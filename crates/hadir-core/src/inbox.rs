//! Conversations with the people outside.
//!
//! A message belongs to the conversation of its [`ConversationKey`] that is not archived; if there is none, it opens
//! one ([`Arrival`]). The same message is kept once.

mod arrival;
mod business_hours;
mod conversation;
mod conversation_lifecycle;
mod conversation_status;
mod message;
mod sla;
mod vocabulary;

pub use arrival::{Arrival, least_busy};
pub use business_hours::{BusinessHours, NoBusinessHours};
pub use conversation::{Conversation, ConversationKey, Participant};
pub use conversation_lifecycle::{ConversationLifecycle, ConversationParts};
pub use conversation_status::{ConversationEvent, ConversationStatus};
pub use message::{BlankMessageId, Message, MessageMetadata, PlatformMessageId};
pub use sla::{ConversationChange, Escalation, SlaClock, SlaConfig, SlaGoal, SlaTracking};
pub use vocabulary::{ConversationField, ConversationKind, MessageDirection, Priority, SlaStatus};
