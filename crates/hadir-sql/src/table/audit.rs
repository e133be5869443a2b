//! The tables of the context `audit`, a file each.

mod ai_cache_entries;
mod audit_entries;
mod imported_rows;
