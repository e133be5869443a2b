//! Columns of the tables of `editorial`. Made from the registry of tables; do not edit.

crate::columns::columns! {
    editorial_events {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        EVENT_AT "event_at" Instant,
        TOPIC "topic" Text,
        TITLE "title" Text,
        ASSIGNEE "assignee" Text,
        CONTENT "content" Text,
        SUMMARY "summary" Text,
        IMAGE_PATH "image_path" Text,
        TAG "tag" Text,
        CATEGORY "category" Text,
        STATUS "status" Word,
        CHANGED_AT "changed_at" Instant,
        IMPORTED "imported" Flag,
        REVIEWED_AT "reviewed_at" Instant,
        PUBLISHED_AT "published_at" Instant,
        VERSION "version" Int,
        CREATED_BY "created_by" Id,
        UPDATED_BY "updated_by" Id,
        CREATED_AT "created_at" Instant,
        UPDATED_AT "updated_at" Instant,
    }
    press_releases {
        WORKSPACE_ID "workspace_id" Id,
        EVENT_ID "event_id" Id,
        TITLE "title" Text,
        BASIS "basis" Text,
        SUSPECTS "suspects" Text,
        SCENE "scene" Text,
        CHRONOLOGY "chronology" Text,
        METHOD "method" Text,
        EVIDENCE "evidence" Text,
        ARTICLES "articles" Text,
        PENALTY "penalty" Text,
        NOTES "notes" Text,
    }
    change_logs {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        EVENT_ID "event_id" Id,
        USER_ID "user_id" Id,
        STATUS "status" Word,
        CHANGES "changes" Text,
        LOGGED_AT "logged_at" Instant,
    }
    content_briefs {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        TOPIC "topic" Text,
        GOAL "goal" Text,
        TONE "tone" Text,
        AUDIENCE "audience" Text,
        KEYWORDS "keywords" Json,
        PLATFORMS "platforms" Json,
        CREATED_BY "created_by" Id,
        CREATED_AT "created_at" Instant,
    }
    brief_variants {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        BRIEF_ID "brief_id" Id,
        CAPTION "caption" Text,
        HASHTAGS "hashtags" Json,
        MODEL "model" Text,
        TOKENS "tokens" Int,
        APPROVED "approved" Flag,
        PUBLISHED "published" Flag,
        CREATED_AT "created_at" Instant,
    }
}
