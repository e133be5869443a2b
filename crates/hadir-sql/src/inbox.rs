//! Conversations with the people outside, and what was promised about them.

mod conversations;
mod messages;
mod promised;
mod promises;
mod questions;

pub use conversations::{View, conversation, conversations, open_conversations, view};
pub use messages::{changes_of, messages_of, search_messages};
pub use promised::{promises, promises_of};
pub use promises::{AtRisk, at_risk};
pub(crate) use questions::questions;
