//! Columns of the tables of `observed`. Made from the registry of tables; do not edit.

crate::columns::columns! {
    observed_posts {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        PLATFORM "platform" Word,
        CODE "code" Text,
        UNIT_ID "unit_id" Id,
        COLLECTION "collection" Word,
        CAPTION "caption" Text,
        POSTED_AT "posted_at" Instant,
    }
    observations {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        POST_ID "post_id" Id,
        ACTION "action" Word,
        WINDOW_START "window_start" Instant,
        WINDOW_END "window_end" Instant,
        CAPTURED_AT "captured_at" Instant,
        COMPLETENESS "completeness" Word,
        READABLE "readable" Int,
        UNREADABLE "unreadable" Int,
        REPORTED "reported" Int,
    }
    participations {
        WORKSPACE_ID "workspace_id" Id,
        POST_ID "post_id" Id,
        ACTION "action" Word,
        PLATFORM "platform" Word,
        HANDLE "handle" Text,
        PLATFORM_USER_ID "platform_user_id" Text,
        FIRST_SEEN "first_seen" Instant,
        LAST_SEEN "last_seen" Instant,
    }
    observed_media {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        POST_ID "post_id" Id,
        EXTERNAL_ID "external_id" Text,
        POSITION "position" Int,
        MEDIA_TYPE "media_type" Text,
        WIDTH "width" Int,
        HEIGHT "height" Int,
        IMAGE_URL "image_url" Text,
        VIDEO_URL "video_url" Text,
        THUMBNAIL_URL "thumbnail_url" Text,
        DURATION_MS "duration_ms" Int,
    }
    observed_tags {
        WORKSPACE_ID "workspace_id" Id,
        POST_ID "post_id" Id,
        KIND "kind" Word,
        PLATFORM "platform" Text,
        NAME "name" Text,
        HANDLE_PLATFORM "handle_platform" Word,
        ACCOUNT_HANDLE "account_handle" Text,
        PLACE "place" Text,
        MEDIA_ID "media_id" Id,
        POSITION_X "position_x" Int,
        POSITION_Y "position_y" Int,
    }
    observed_comments {
        WORKSPACE_ID "workspace_id" Id,
        POST_ID "post_id" Id,
        EXTERNAL_ID "external_id" Text,
        PARENT_EXTERNAL_ID "parent_external_id" Text,
        AUTHOR_EXTERNAL_ID "author_external_id" Text,
        PLATFORM "platform" Word,
        AUTHOR "author" Text,
        TEXT "text" Text,
        WRITTEN_AT "written_at" Instant,
    }
    post_audiences {
        WORKSPACE_ID "workspace_id" Id,
        POST_ID "post_id" Id,
        ROLE "role" Text,
    }
    post_details {
        WORKSPACE_ID "workspace_id" Id,
        POST_ID "post_id" Id,
        EXTERNAL_ID "external_id" Text,
        URL "url" Text,
        ACCOUNT_ID "account_id" Id,
        AUTHOR_ID "author_id" Id,
        MEDIA_TYPE "media_type" Text,
        LANGUAGE "language" Text,
        PINNED "pinned" Flag,
        ADVERTISEMENT "advertisement" Flag,
        PRIVATE "private" Flag,
        SHAREABLE "shareable" Flag,
        REPORTED_RATE "reported_rate" Decimal,
        FETCHED_AT "fetched_at" Instant,
    }
    link_reports {
        WORKSPACE_ID "workspace_id" Id,
        POST_ID "post_id" Id,
        PERSON_ID "person_id" Id,
        INSTAGRAM_LINK "instagram_link" Text,
        FACEBOOK_LINK "facebook_link" Text,
        X_LINK "x_link" Text,
        TIKTOK_LINK "tiktok_link" Text,
        YOUTUBE_LINK "youtube_link" Text,
        COUNTED_AT "counted_at" Instant,
        SUBMITTED_AT "submitted_at" Instant,
    }
}
