//! Who did what: an append-only log per workspace in which every entry seals the one before it.

mod action;
mod ai_cache;
mod chain;
mod digest;
mod entry;
mod imported_row;

pub use action::AuditAction;
pub use ai_cache::AiCacheEntry;
pub use chain::{BrokenChain, ChainFault, ChainFull, ChainHead, verify};
pub use digest::{ChainHash, NotAChainHash};
pub use entry::{Actor, ActorKind, AuditEntry, AuditOutcome, AuditRecord, AuditSeverity, EntityRef};
pub use imported_row::ImportedRow;
