//! The tables of the context `inbox`, a file each.

mod conversation_changes;
mod conversations;
mod messages;
mod sla_configs;
mod sla_trackings;
