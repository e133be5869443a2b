//! Columns of the tables of `automation`. Made from the registry of tables; do not edit.

crate::columns::columns! {
    automations {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        NAME "name" Text,
        ENABLED "enabled" Flag,
        TRIGGER "trigger" Json,
        ACTIONS "actions" Json,
        CONSENT_REQUIRED "consent_required" Flag,
    }
    automation_consents {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        ACCOUNT_ID "account_id" Id,
        AUTOMATION_ID "automation_id" Id,
        STATUS "status" Word,
        CHANGED_AT "changed_at" Instant,
        IMPORTED "imported" Flag,
        GRANTED_AT "granted_at" Instant,
        HISTORY "history" Json,
        REVOKED_AT "revoked_at" Instant,
    }
    automation_runs {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        AUTOMATION_ID "automation_id" Id,
        ACCOUNT_ID "account_id" Id,
        TRIGGER_DATA "trigger_data" Json,
        ACTIONS_EXECUTED "actions_executed" Json,
        STATUS "status" Word,
        CHANGED_AT "changed_at" Instant,
        IMPORTED "imported" Flag,
        TRIGGERED_AT "triggered_at" Instant,
        COMPLETED_AT "completed_at" Instant,
        ERROR_MESSAGE "error_message" Text,
        SKIP_REASON "skip_reason" Word,
    }
    events {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        PLATFORM "platform" Word,
        KIND "kind" Text,
        KNOWN_BY "known_by" Word,
        EXTERNAL_ID "external_id" Text,
        HEADERS "headers" Json,
        PAYLOAD "payload" Text,
        PAYLOAD_DIGEST "payload_digest" Text,
        PARSED "parsed" Json,
        RECEIVED_AT "received_at" Instant,
        PROCESSED_AT "processed_at" Instant,
        ERROR "error" Text,
    }
}
