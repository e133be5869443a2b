//! The hub: workspaces, accounts, variants of posts, publish jobs, follower changes.

mod account;
mod post;

use crate::lens::Mapped;
use crate::source::source;
use chrono::{DateTime, NaiveDate, Utc};
use hadir_core::json::Json;
use hadir_core::spelling::System;
use rust_decimal::Decimal;
use uuid::Uuid;

const SYSTEM: System = System::Hub;
const DOCUMENTS: bool = false;

source! {
    /// A row of `users`.
    User = "users" by ["id"] {
        id: Uuid,
        email: String,
        password_hash: String,
        mfa_enabled: Option<bool>,
        created_at: Option<DateTime<Utc>>,
        last_login: Option<DateTime<Utc>>,
    }
    /// A row of `workspaces`.
    Workspace = "workspaces" by ["id"] {
        id: Uuid,
        name: String,
        owner_id: Option<Uuid>,
        created_at: Option<DateTime<Utc>>,
    }
    /// A row of `workspace_members`.
    WorkspaceMember = "workspace_members" by ["id"] {
        id: Uuid,
        workspace_id: Option<Uuid>,
        user_id: Option<Uuid>,
        role: String,
        joined_at: Option<DateTime<Utc>>,
    }
    /// A row of `social_accounts`.
    SocialAccount = "social_accounts" by ["id"] {
        id: Uuid,
        workspace_id: Option<Uuid>,
        platform: String,
        handle: String,
        platform_user_id: String,
        status: Option<String>,
        connected_at: Option<DateTime<Utc>>,
    }
    /// A row of `oauth_tokens`.
    OauthToken = "oauth_tokens" by ["id"] {
        id: Uuid,
        social_account_id: Option<Uuid>,
        access_token_enc: String,
        refresh_token_enc: Option<String>,
        scopes: String,
        expires_at: Option<DateTime<Utc>>,
    }
    /// A row of `metrics_snapshots`.
    MetricsSnapshot = "metrics_snapshots" by ["id"] {
        id: Uuid,
        social_account_id: Option<Uuid>,
        timestamp: Option<DateTime<Utc>>,
        followers_count: Option<i64>,
        following_count: Option<i64>,
        posts_count: Option<i64>,
        reach: Option<i64>,
        impressions: Option<i64>,
        engagement_count: Option<i64>,
        profile_views: Option<i64>,
        extra_data: Option<Json>,
    }
    /// A row of `follower_changes`.
    FollowerChange = "follower_changes" by ["id"] {
        id: Uuid,
        social_account_id: Option<Uuid>,
        change_type: String,
        user_id: String,
        username: String,
        timestamp: Option<DateTime<Utc>>,
        profile_pic_url: Option<String>,
        verified: Option<bool>,
        follower_count: Option<i64>,
        extra_data: Option<Json>,
    }
    /// A row of `top_content`.
    TopContent = "top_content" by ["id"] {
        id: Uuid,
        social_account_id: Option<Uuid>,
        platform_post_id: String,
        post_url: String,
        caption: Option<String>,
        media_type: Option<String>,
        likes_count: Option<i64>,
        comments_count: Option<i64>,
        shares_count: Option<i64>,
        saves_count: Option<i64>,
        reach: Option<i64>,
        engagement_rate: Option<Decimal>,
        posted_at: DateTime<Utc>,
        last_updated: Option<DateTime<Utc>>,
    }
    /// A row of `audience_insights`.
    AudienceInsight = "audience_insights" by ["id"] {
        id: Uuid,
        social_account_id: Option<Uuid>,
        snapshot_date: NaiveDate,
        age_ranges: Option<Json>,
        genders: Option<Json>,
        countries: Option<Json>,
        cities: Option<Json>,
        active_hours: Option<Json>,
        active_days: Option<Json>,
    }
    /// A row of `posts`.
    Post = "posts" by ["id"] {
        id: Uuid,
        workspace_id: Option<Uuid>,
        created_by: Option<Uuid>,
        status: Option<String>,
        created_at: Option<DateTime<Utc>>,
        scheduled_at: Option<DateTime<Utc>>,
        published_at: Option<DateTime<Utc>>,
    }
    /// A row of `post_variants`.
    PostVariant = "post_variants" by ["id"] {
        id: Uuid,
        post_id: Option<Uuid>,
        platform: String,
        text: String,
        media_refs: Option<Json>,
        metadata: Option<Json>,
    }
    /// A row of `publish_jobs`.
    PublishJob = "publish_jobs" by ["id"] {
        id: Uuid,
        post_variant_id: Option<Uuid>,
        scheduled_at: DateTime<Utc>,
        attempt: Option<i64>,
        last_error: Option<String>,
        provider_job_id: Option<String>,
        status: Option<String>,
    }
    /// A row of `automations`.
    Automation = "automations" by ["id"] {
        id: Uuid,
        workspace_id: Option<Uuid>,
        name: String,
        enabled: Option<bool>,
        trigger: Json,
        actions: Json,
        consent_required: Option<bool>,
    }
    /// A row of `consents`.
    Consent = "consents" by ["id"] {
        id: Uuid,
        social_account_id: Option<Uuid>,
        automation_id: Option<Uuid>,
        granted_at: Option<DateTime<Utc>>,
        revoked_at: Option<DateTime<Utc>>,
    }
    /// A row of `events`.
    Event = "events" by ["id"] {
        id: Uuid,
        workspace_id: Option<Uuid>,
        platform: String,
        kind as "type": String,
        payload: Json,
        received_at: Option<DateTime<Utc>>,
    }
    /// A row of `audit_logs`.
    AuditLog = "audit_logs" by ["id"] {
        id: Uuid,
        workspace_id: Option<Uuid>,
        actor_id: Option<Uuid>,
        action: String,
        entity_type: String,
        entity_id: Uuid,
        timestamp: Option<DateTime<Utc>>,
        ip_address: Option<String>,
        user_agent: Option<String>,
    }
}

/// Rows that are kept whole.
macro_rules! kept {
    ($($row:ident),+ $(,)?) => {$( impl Mapped for $row {} )+};
}

kept! { Workspace, WorkspaceMember, OauthToken, AudienceInsight, PublishJob, Automation, Consent, Event, AuditLog }
