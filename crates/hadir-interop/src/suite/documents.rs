//! The document collections of the management platform. What a document leaves out stays out; words are lower case.

use crate::lens::Mapped;
use crate::source::source;
use chrono::{DateTime, Utc};
use hadir_core::json::Json;
use hadir_core::spelling::System;
use rust_decimal::Decimal;

const SYSTEM: System = System::SuiteDocuments;
const DOCUMENTS: bool = true;

source! {
    /// A row of `metrics`.
    Metric = "metrics" by ["_id"] {
        document_id as "_id": Option<Json>,
        timestamp: Option<DateTime<Utc>>,
        metadata: Option<Json>,
        likes: Option<Decimal>,
        comments: Option<Decimal>,
        shares: Option<Decimal>,
        saves: Option<Decimal>,
        reach: Option<Decimal>,
        impressions: Option<Decimal>,
        followers: Option<Decimal>,
        following: Option<Decimal>,
        posts: Option<Decimal>,
        avg_engagement_rate as "avgEngagementRate": Option<Decimal>,
    }
    /// A row of `mentions`.
    Mention = "mentions" by ["_id"] {
        document_id as "_id": Option<Json>,
        workspace_id as "workspaceId": Option<String>,
        query_id as "queryId": Option<String>,
        platform: Option<String>,
        author: Option<Json>,
        content: Option<String>,
        url: Option<String>,
        sentiment: Option<String>,
        sentiment_score as "sentimentScore": Option<Decimal>,
        reach: Option<i64>,
        engagement: Option<i64>,
        language: Option<String>,
        location: Option<String>,
        is_influencer as "isInfluencer": Option<bool>,
        tags: Option<Vec<String>>,
        created_at as "createdAt": Option<DateTime<Utc>>,
        fetched_at as "fetchedAt": Option<DateTime<Utc>>,
    }
    /// A row of `ai_cache`.
    AiCache = "ai_cache" by ["_id"] {
        document_id as "_id": Option<Json>,
        cache_key as "cacheKey": Option<String>,
        workspace_id as "workspaceId": Option<String>,
        agent_type as "agentType": Option<String>,
        prompt: Option<String>,
        response: Option<Json>,
        model: Option<String>,
        cost: Option<Decimal>,
        created_at as "createdAt": Option<DateTime<Utc>>,
    }
    /// A row of `audit_logs`.
    AuditLog = "audit_logs" by ["_id"] {
        document_id as "_id": Option<Json>,
        workspace_id as "workspaceId": Option<String>,
        user_id as "userId": Option<String>,
        user_name as "userName": Option<String>,
        user_email as "userEmail": Option<String>,
        action: Option<String>,
        resource_type as "resourceType": Option<String>,
        resource_id as "resourceId": Option<String>,
        details: Option<Json>,
        ip_address as "ipAddress": Option<String>,
        user_agent as "userAgent": Option<String>,
        timestamp: Option<DateTime<Utc>>,
    }
    /// A row of `trends`.
    Trend = "trends" by ["_id"] {
        document_id as "_id": Option<Json>,
        workspace_id as "workspaceId": Option<String>,
        platform: Option<String>,
        trend_type as "trendType": Option<String>,
        value: Option<String>,
        growth_velocity as "growthVelocity": Option<Decimal>,
        volume: Option<i64>,
        sentiment: Option<String>,
        detected_at as "detectedAt": Option<DateTime<Utc>>,
    }
    /// A row of `influencers`.
    Influencer = "influencers" by ["_id"] {
        document_id as "_id": Option<Json>,
        workspace_id as "workspaceId": Option<String>,
        platform: Option<String>,
        username: Option<String>,
        display_name as "displayName": Option<String>,
        avatar: Option<String>,
        metrics: Option<Json>,
        authenticity_score as "authenticityScore": Option<Decimal>,
        niche: Option<Vec<String>>,
        tags: Option<Vec<String>>,
        last_analyzed as "lastAnalyzed": Option<DateTime<Utc>>,
    }
    /// A row of `analytics_aggregations`.
    AnalyticsAggregation = "analytics_aggregations" by ["_id"] {
        document_id as "_id": Option<Json>,
        workspace_id as "workspaceId": Option<String>,
        account_id as "accountId": Option<String>,
        platform: Option<String>,
        date: Option<DateTime<Utc>>,
        granularity: Option<String>,
        metrics: Option<Json>,
    }
}

/// Documents that are kept whole.
macro_rules! kept {
    ($($row:ident),+ $(,)?) => {$( impl Mapped for $row {} )+};
}

kept! { Metric, Mention, AiCache, AuditLog, Trend, Influencer, AnalyticsAggregation }
