//! The management platform: its relational tables, and its document collections in [`documents`].

mod account;
pub mod documents;
mod inbox;
mod post;

use crate::lens::Mapped;
use crate::source::source;
use chrono::{DateTime, Utc};
use hadir_core::json::Json;
use hadir_core::spelling::System;
use rust_decimal::Decimal;
use uuid::Uuid;

const SYSTEM: System = System::Suite;
const DOCUMENTS: bool = false;

source! {
    /// A row of `workspaces`.
    Workspace = "workspaces" by ["id"] {
        id: Uuid,
        name: String,
        slug: String,
        plan: String,
        settings: Json,
        branding: Json,
        limits: Json,
        created_at as "createdAt": DateTime<Utc>,
        updated_at as "updatedAt": DateTime<Utc>,
    }
    /// A row of `users`.
    User = "users" by ["id"] {
        id: Uuid,
        email: String,
        password: String,
        name: String,
        avatar: Option<String>,
        role: String,
        is_active as "isActive": bool,
        workspace_id as "workspaceId": Uuid,
        preferences: Json,
        created_at as "createdAt": DateTime<Utc>,
        updated_at as "updatedAt": DateTime<Utc>,
    }
    /// A row of `user_permissions`.
    UserPermission = "user_permissions" by ["id"] {
        id: Uuid,
        user_id as "userId": Uuid,
        resource: String,
        action: String,
        conditions: Option<Json>,
    }
    /// A row of `social_accounts`.
    SocialAccount = "social_accounts" by ["id"] {
        id: Uuid,
        workspace_id as "workspaceId": Uuid,
        platform: String,
        platform_account_id as "platformAccountId": String,
        username: String,
        display_name as "displayName": String,
        avatar: Option<String>,
        access_token as "accessToken": String,
        refresh_token as "refreshToken": Option<String>,
        token_expiry as "tokenExpiry": Option<DateTime<Utc>>,
        is_active as "isActive": bool,
        metadata: Json,
        created_at as "createdAt": DateTime<Utc>,
        updated_at as "updatedAt": DateTime<Utc>,
    }
    /// A row of `campaigns`.
    Campaign = "campaigns" by ["id"] {
        id: Uuid,
        workspace_id as "workspaceId": Uuid,
        name: String,
        description: Option<String>,
        start_date as "startDate": DateTime<Utc>,
        end_date as "endDate": DateTime<Utc>,
        goals: Json,
        budget: Option<Decimal>,
        tags: Vec<String>,
        utm_params as "utmParams": Json,
        status: String,
        created_at as "createdAt": DateTime<Utc>,
        updated_at as "updatedAt": DateTime<Utc>,
    }
    /// A row of `posts`.
    Post = "posts" by ["id"] {
        id: Uuid,
        workspace_id as "workspaceId": Uuid,
        author_id as "authorId": Uuid,
        content: Json,
        status: String,
        scheduled_at as "scheduledAt": Option<DateTime<Utc>>,
        published_at as "publishedAt": Option<DateTime<Utc>>,
        campaign_id as "campaignId": Option<Uuid>,
        tags: Vec<String>,
        ai_generated as "aiGenerated": bool,
        ai_metadata as "aiMetadata": Option<Json>,
        created_at as "createdAt": DateTime<Utc>,
        updated_at as "updatedAt": DateTime<Utc>,
    }
    /// A row of `platform_posts`.
    PlatformPost = "platform_posts" by ["id"] {
        id: Uuid,
        post_id as "postId": Uuid,
        account_id as "accountId": Uuid,
        platform: String,
        custom_content as "customContent": Option<Json>,
        platform_post_id as "platformPostId": Option<String>,
        publish_status as "publishStatus": String,
        error: Option<String>,
        published_at as "publishedAt": Option<DateTime<Utc>>,
    }
    /// A row of `media_assets`.
    MediaAsset = "media_assets" by ["id"] {
        id: Uuid,
        workspace_id as "workspaceId": Uuid,
        kind as "type": String,
        url: String,
        thumbnail_url as "thumbnailUrl": Option<String>,
        filename: String,
        size: i64,
        dimensions: Option<Json>,
        duration: Option<i64>,
        metadata: Json,
        tags: Vec<String>,
        folder: Option<String>,
        created_at as "createdAt": DateTime<Utc>,
        updated_at as "updatedAt": DateTime<Utc>,
    }
    /// A row of `post_media`.
    PostMedia = "post_media" by ["postId", "mediaId"] {
        post_id as "postId": Uuid,
        media_id as "mediaId": Uuid,
        position as "order": i64,
    }
    /// A row of `conversations`.
    Conversation = "conversations" by ["id"] {
        id: Uuid,
        workspace_id as "workspaceId": Uuid,
        account_id as "accountId": Uuid,
        platform: String,
        kind as "type": String,
        participant_id as "participantId": String,
        participant_name as "participantName": String,
        participant_avatar as "participantAvatar": Option<String>,
        status: String,
        priority: String,
        sentiment: String,
        assigned_to_id as "assignedToId": Option<Uuid>,
        tags: Vec<String>,
        sla_deadline as "slaDeadline": Option<DateTime<Utc>>,
        created_at as "createdAt": DateTime<Utc>,
        updated_at as "updatedAt": DateTime<Utc>,
    }
    /// A row of `messages`.
    Message = "messages" by ["id"] {
        id: Uuid,
        conversation_id as "conversationId": Uuid,
        direction: String,
        content: String,
        platform_message_id as "platformMessageId": String,
        author_id as "authorId": Option<Uuid>,
        sentiment: Option<Decimal>,
        ai_generated as "aiGenerated": bool,
        metadata: Json,
        created_at as "createdAt": DateTime<Utc>,
    }
    /// A row of `workflows`.
    Workflow = "workflows" by ["id"] {
        id: Uuid,
        workspace_id as "workspaceId": Uuid,
        name: String,
        description: Option<String>,
        kind as "type": String,
        config: Json,
        is_active as "isActive": bool,
        created_at as "createdAt": DateTime<Utc>,
        updated_at as "updatedAt": DateTime<Utc>,
    }
    /// A row of `approvals`.
    Approval = "approvals" by ["id"] {
        id: Uuid,
        post_id as "postId": Uuid,
        approver_id as "approverId": Uuid,
        status: String,
        comments: Option<String>,
        level: i64,
        approved_at as "approvedAt": Option<DateTime<Utc>>,
        created_at as "createdAt": DateTime<Utc>,
    }
}

/// Rows that are kept whole.
macro_rules! kept {
    ($($row:ident),+ $(,)?) => {$( impl Mapped for $row {} )+};
}

kept! { UserPermission, Workspace, MediaAsset, PostMedia, Campaign, Workflow }
