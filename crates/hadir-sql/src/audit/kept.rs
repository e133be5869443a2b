//! Questions about kept answers of models.

use crate::scope::Scope;
use crate::select::{Op, Select, bind, col};
use crate::value::Instant;
use chrono::{DateTime, Utc};
use hadir_core::audit::{AiCacheEntry, EntityRef, ImportedRow};
use hadir_core::spelling::System;

/// The answer that a model gave to what has this key, if it is still good.
pub fn cached_answer(scope: Scope, key: &str, now: DateTime<Utc>) -> Select<AiCacheEntry> {
    Select::of(scope)
        .equal(col!("ai_cache_entries", "key"), bind::key(key, 191))
        .compare(
            col!("ai_cache_entries", "expires_at"),
            Op::AtLeast,
            bind::instant(Instant::first_after(now)),
        )
        .by(&["key"])
}

/// What became of a row of another system.
pub fn imported(scope: Scope, system: System, table: &str, external_id: &str) -> Select<ImportedRow> {
    Select::within_owner(scope)
        .equal(col!("imported_rows", "whose"), crate::Value::Text(scope.workspace_id().to_string()))
        .is(col!("imported_rows", "system"), system.as_str())
        .equal(col!("imported_rows", "table"), bind::key(table, 128))
        .equal(col!("imported_rows", "external_id"), bind::key(external_id, 191))
        .by(&["external_id"])
}

/// Which rows of other systems something was made of, by system, table and key.
pub fn origins_of(scope: Scope, entity: &EntityRef) -> Select<ImportedRow> {
    Select::within_owner(scope)
        .equal(col!("imported_rows", "entity_kind"), bind::key(&entity.kind, 64))
        .equal(col!("imported_rows", "entity_key"), bind::key(&entity.id, 191))
        .by(&["system", "table", "external_id"])
}
