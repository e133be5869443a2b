//! Who did what: an append-only log per workspace in which every entry seals the one before it.

mod action;
mod ai_cache;
mod chain;
mod digest;
mod entry;
mod head;
mod imported_row;

pub use action::AuditAction;
pub use ai_cache::AiCacheEntry;
pub use chain::{BrokenChain, ChainFault, ChainFull, verify};
pub use digest::{ChainHash, NotAChainHash};
pub use entry::{Actor, ActorKind, AuditEntry, AuditOutcome, AuditRecord, AuditSeverity, EntityRef};
pub use head::ChainHead;
pub use imported_row::ImportedRow;
