//! The table `ai_cache_entries`: its columns, keys and indexes.

use crate::codec::{Amount, Id, Instant, Json, Key, Opt, Rest, Text};
use crate::table::{ForeignKey, Keys, OnConflict, table};
use hadir_core::audit::AiCacheEntry;

table! {
    Audit tenant AiCacheEntry = "ai_cache_entries" {
        workspace_id: Id,
        key: Key<191>,
        agent: Text,
        prompt: Text,
        response: Json,
        model: Text,
        cost_usd: Opt<Amount>,
        created_at: Instant,
        expires_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "key"],
        indexes: &[&["workspace_id", "expires_at"]],
        foreign: &[ForeignKey::WORKSPACE],
        ..Keys::NONE
    },
    OnConflict::Replace
}
