//! Columns of the tables of `audit`. Made from the registry of tables; do not edit.

crate::columns::columns! {
    audit_entries {
        WORKSPACE_ID "workspace_id" Id,
        AT "at" Instant,
        ACTOR_KIND "actor_kind" Word,
        ACTOR_USER_ID "actor_user_id" Id,
        ACTOR_NAME "actor_name" Text,
        ACTOR_EMAIL "actor_email" Text,
        ACTION "action" Text,
        ACTION_RAW "action_raw" Text,
        ENTITY_KIND "entity_kind" Text,
        ENTITY_KEY "entity_key" Text,
        DETAILS "details" Json,
        IP "ip" Text,
        USER_AGENT "user_agent" Text,
        SEVERITY "severity" Word,
        OUTCOME "outcome" Word,
        SEQ "seq" Int,
        PREVIOUS "previous" Text,
        HASH "hash" Text,
    }
    ai_cache_entries {
        WORKSPACE_ID "workspace_id" Id,
        KEY "key" Text,
        AGENT "agent" Text,
        PROMPT "prompt" Text,
        RESPONSE "response" Json,
        MODEL "model" Text,
        COST_USD "cost_usd" Decimal,
        CREATED_AT "created_at" Instant,
        EXPIRES_AT "expires_at" Instant,
    }
    imported_rows {
        WORKSPACE_ID "workspace_id" Id,
        WHOSE "whose" Text,
        ENTITY_KIND "entity_kind" Text,
        ENTITY_KEY "entity_key" Text,
        SYSTEM "system" Word,
        TABLE_COLUMN "table" Text,
        EXTERNAL_ID "external_id" Text,
        CREATED_AT "created_at" Instant,
        UPDATED_AT "updated_at" Instant,
        RESIDUE "residue" Json,
        IMPORTED_AT "imported_at" Instant,
    }
}
