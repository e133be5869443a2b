//! Columns of the tables of `workspace`. Made from the registry of tables; do not edit.

crate::columns::columns! {
    workspaces {
        ID "id" Id,
        KEY "key" Text,
        NAME "name" Text,
        TIME_ZONE "time_zone" Text,
        STATUS "status" Word,
    }
    regions {
        ID "id" Id,
        PARENT_ID "parent_id" Id,
        CODE "code" Text,
        NAME "name" Text,
    }
    users {
        ID "id" Id,
        REALM "realm" Word,
        EMAIL "email" Text,
        USERNAME "username" Text,
        NAME "name" Text,
        FIRST_NAME "first_name" Text,
        LAST_NAME "last_name" Text,
        AVATAR_URL "avatar_url" Text,
        PHONE "phone" Text,
        MFA "mfa" Word,
        STATUS "status" Word,
        CHANGED_AT "changed_at" Instant,
        IMPORTED "imported" Flag,
        ANSWERED_AT "answered_at" Instant,
        SUSPENDED_AT "suspended_at" Instant,
        PREFERENCES "preferences" Json,
        LAST_LOGIN_AT "last_login_at" Instant,
        CREATED_AT "created_at" Instant,
        UPDATED_AT "updated_at" Instant,
    }
    user_credentials {
        USER_ID "user_id" Id,
        PASSWORD "password" Text,
        SSO_PROVIDER "sso_provider" Text,
        SSO_SUBJECT "sso_subject" Text,
        UPDATED_AT "updated_at" Instant,
    }
    password_resets {
        ID "id" Id,
        USER_ID "user_id" Id,
        DELIVERY_TARGET "delivery_target" Text,
        TOKEN "token" Text,
        EXPIRES_AT "expires_at" Instant,
        USED_AT "used_at" Instant,
        CREATED_AT "created_at" Instant,
    }
    workspace_profiles {
        WORKSPACE_ID "workspace_id" Id,
        SLUG "slug" Text,
        PARENT_ID "parent_id" Id,
        KIND "kind" Text,
        LEVEL "level" Text,
        REGION_ID "region_id" Id,
        GROUP "group" Text,
        OWNER_ID "owner_id" Id,
        OPERATOR_PHONE "operator_phone" Text,
        SUPERVISOR_PHONE "supervisor_phone" Text,
        AMPLIFICATION "amplification" Word,
        PLAN "plan" Text,
        BILLING "billing" Text,
        COLLECTION "collection" Json,
        ARCHIVED_AT "archived_at" Instant,
        ARCHIVED_BY "archived_by" Id,
        CREATED_AT "created_at" Instant,
        UPDATED_AT "updated_at" Instant,
    }
    workspace_settings {
        WORKSPACE_ID "workspace_id" Id,
        DISPLAY "display" Json,
        BRANDING "branding" Json,
        LIMITS "limits" Json,
        FEATURES "features" Json,
        RATES "rates" Json,
        AI_BUDGET "ai_budget" Json,
        PUBLISHING_PAUSED_AT "publishing_paused_at" Instant,
    }
    members {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        USER_ID "user_id" Id,
        ROLE "role" Text,
        JOINED_AT "joined_at" Instant,
    }
    permission_grants {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        USER_ID "user_id" Id,
        RESOURCE "resource" Word,
        ACTION "action" Word,
        CONDITIONS "conditions" Json,
    }
    invites {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        EMAIL "email" Text,
        ROLE "role" Text,
        INVITED_BY "invited_by" Id,
        TOKEN "token" Text,
        STATUS "status" Word,
        CHANGED_AT "changed_at" Instant,
        IMPORTED "imported" Flag,
        SENT_AT "sent_at" Instant,
        EXPIRES_AT "expires_at" Instant,
        ACCEPTED_AT "accepted_at" Instant,
    }
    contacts {
        WORKSPACE_ID "workspace_id" Id,
        PHONE "phone" Text,
        RESOURCE_NAME "resource_name" Text,
        CREATED_AT "created_at" Instant,
    }
    claims {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        PERSON_ID "person_id" Id,
        EMAIL "email" Text,
        CODE "code" Text,
        STATUS "status" Word,
        CHANGED_AT "changed_at" Instant,
        IMPORTED "imported" Flag,
        ISSUED_AT "issued_at" Instant,
        EXPIRES_AT "expires_at" Instant,
        MISSES "misses" Int,
        VERIFIED_AT "verified_at" Instant,
    }
}
