//! Generated rows of the context `audit`.

use super::records;
use crate::strategy::{
    decimal, extra, id, instant, json, key_text, optional, optional_text, stored_count, text, word,
};
use hadir_core::audit::{
    Actor, AiCacheEntry, AuditAction, AuditEntry, AuditRecord, ChainHash, EntityRef, ImportedRow,
};
use hadir_core::record::Rest;
use proptest::prelude::{Just, any};
use std::net::IpAddr;

records! {
    /// Any entry of the log; alone, not as a link of a chain.
    pub audit_entry: AuditEntry {
        seq: stored_count(),
        record: audit_record(),
        previous: any::<[u8; 32]>().prop_map(ChainHash::from_bytes),
        hash: any::<[u8; 32]>().prop_map(ChainHash::from_bytes),
    };

    audit_record: AuditRecord {
        workspace_id: id(),
        at: instant(),
        actor: actor(),
        action: key_text().prop_map(|word| AuditAction::from(&*word)),
        entity: entity(),
        details: extra(),
        ip: any::<Option<IpAddr>>(),
        user_agent: optional_text(),
        severity: optional(word()),
        outcome: optional(word()),
        rest: Just(Rest),
    };

    actor: Actor { kind: word(), user_id: optional(id()), name: optional_text(), email: optional_text() };

    entity: EntityRef { kind: key_text(), id: key_text() };

    /// Any answer of a model.
    pub ai_cache_entry: AiCacheEntry {
        workspace_id: id(),
        key: key_text(),
        agent: text(),
        prompt: text(),
        response: json(),
        model: text(),
        cost_usd: optional(decimal()),
        created_at: instant(),
        expires_at: instant(),
        rest: Just(Rest),
    };

    /// Where any row came from. Its key there is no other tenant's.
    pub imported_row: ImportedRow {
        workspace_id: optional(id()),
        entity: entity(),
        system: word(),
        table: key_text(),
        external_id: any::<u128>().prop_map(|id| id.to_string()),
        created_at: optional(instant()),
        updated_at: optional(instant()),
        residue: extra(),
        imported_at: instant(),
        rest: Just(Rest),
    };
}
