//! The studio: the Instagram and Facebook integration.

mod account;
mod post;
mod video;

use crate::source::source;
use chrono::{DateTime, Utc};
use hadir_core::json::Json;
use hadir_core::spelling::System;
use rust_decimal::Decimal;
use uuid::Uuid;

const SYSTEM: System = System::Studio;
const DOCUMENTS: bool = false;

source! {
    /// A row of `social_media_accounts`.
    SocialMediaAccount = "social_media_accounts" by ["id"] {
        id: Uuid,
        organisation_id: Uuid,
        platform: String,
        account_type: Option<String>,
        platform_account_id: String,
        username: Option<String>,
        profile_picture_url: Option<String>,
        access_token: Option<String>,
        token_expires_at: Option<DateTime<Utc>>,
        refresh_token: Option<String>,
        page_id: Option<String>,
        page_name: Option<String>,
        connected_at: DateTime<Utc>,
        last_synced_at: Option<DateTime<Utc>>,
        last_token_refresh: Option<DateTime<Utc>>,
        status: String,
        error_message: Option<String>,
        connection_error_count: Option<i64>,
        can_publish_feed: Option<bool>,
        can_publish_stories: Option<bool>,
        can_publish_reels: Option<bool>,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
    /// A row of `social_media_videos`.
    SocialMediaVideo = "social_media_videos" by ["id"] {
        id: Uuid,
        organisation_id: Option<Uuid>,
        mode: Option<String>,
        prompt: Option<String>,
        image_prompt: Option<String>,
        source_image_url: Option<String>,
        sora_model: Option<String>,
        video_config: Option<Json>,
        gemini_config: Option<Json>,
        status: String,
        progress: Option<i64>,
        video_url: Option<String>,
        thumbnail_url: Option<String>,
        error_message: Option<String>,
        retry_count: Option<i64>,
        posted_to_social: Option<bool>,
        post_count: Option<i64>,
        completed_at: Option<DateTime<Utc>>,
        created_at: Option<DateTime<Utc>>,
        updated_at: Option<DateTime<Utc>>,
    }
    /// A row of `social_media_posts`.
    SocialMediaPost = "social_media_posts" by ["id"] {
        id: Uuid,
        organisation_id: Uuid,
        social_account_id: Uuid,
        created_by: Uuid,
        content_type: String,
        content_id: Option<Uuid>,
        content_url: String,
        thumbnail_url: Option<String>,
        caption: Option<String>,
        post_type: String,
        hashtags: Option<Vec<String>>,
        location_id: Option<String>,
        share_to_feed: Option<bool>,
        scheduled_for: Option<DateTime<Utc>>,
        published_at: Option<DateTime<Utc>>,
        platform: String,
        platform_post_id: Option<String>,
        platform_url: Option<String>,
        container_id: Option<String>,
        status: String,
        error_message: Option<String>,
        retry_count: Option<i64>,
        max_retries: Option<i64>,
        likes_count: Option<i64>,
        comments_count: Option<i64>,
        shares_count: Option<i64>,
        saves_count: Option<i64>,
        reach: Option<i64>,
        impressions: Option<i64>,
        plays_count: Option<i64>,
        engagement_rate: Option<Decimal>,
        last_analytics_sync: Option<DateTime<Utc>>,
        analytics_available: Option<bool>,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
    /// A row of `social_media_analytics_snapshots`.
    SocialMediaAnalyticsSnapshot = "social_media_analytics_snapshots" by ["id"] {
        id: Uuid,
        post_id: Uuid,
        likes_count: i64,
        comments_count: i64,
        shares_count: i64,
        saves_count: i64,
        reach: i64,
        impressions: i64,
        plays_count: Option<i64>,
        engagement_rate: Option<Decimal>,
        snapshot_at: DateTime<Utc>,
        hours_since_published: Option<i64>,
        created_at: DateTime<Utc>,
    }
}
