//! Columns of the tables of `billing`. Made from the registry of tables; do not edit.

crate::columns::columns! {
    subscriptions {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        SUBSCRIBER_KIND "subscriber_kind" Word,
        SUBSCRIBER "subscriber" Text,
        USER_ID "user_id" Id,
        PERSON_ID "person_id" Id,
        TIER "tier" Text,
        STATUS "status" Word,
        CHANGED_AT "changed_at" Instant,
        IMPORTED "imported" Flag,
        STARTED_AT "started_at" Instant,
        EXPIRES_AT "expires_at" Instant,
        CANCELLED_AT "cancelled_at" Instant,
        METADATA "metadata" Json,
    }
    premium_requests {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        TOKEN "token" Text,
        SUBSCRIBER_KIND "subscriber_kind" Word,
        SUBSCRIBER "subscriber" Text,
        USER_ID "user_id" Id,
        PERSON_ID "person_id" Id,
        USERNAME "username" Text,
        PHONE "phone" Text,
        PAYMENT "payment" Json,
        TIER "tier" Text,
        SUBSCRIPTION_UNTIL "subscription_until" Instant,
        SUBSCRIPTION_ID "subscription_id" Id,
        STATUS "status" Word,
        CHANGED_AT "changed_at" Instant,
        IMPORTED "imported" Flag,
        REQUESTED_AT "requested_at" Instant,
        EXPIRES_AT "expires_at" Instant,
        PROOF_URL "proof_url" Text,
        RESPONDED_AT "responded_at" Instant,
        RESPONDER "responder" Text,
        METADATA "metadata" Json,
    }
}
