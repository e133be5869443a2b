//! A mention: somebody wrote about what is listened for.

use super::Sentiment;
use crate::ids::{ListeningQueryId, MentionId, WorkspaceId};
use crate::metrics::{Count, Counts};
use crate::platform::Platform;
use chrono::{DateTime, Utc};
use rust_decimal::Decimal;

/// Who wrote a mention, as the network described them then.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct MentionAuthor {
    /// Whom the network knows them as.
    pub external_id: Option<String>,
    /// The name on the network, as it came.
    pub username: String,
    /// The name as it is shown.
    pub name: Option<String>,
    /// The address of their picture.
    pub avatar_url: Option<String>,
    /// How many followed them.
    pub followers: Count,
}

/// Somebody spoke of the brand somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Mention {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: MentionId,
    /// The query that found it.
    pub query_id: Option<ListeningQueryId>,
    /// Where it was said.
    pub platform: Platform,
    /// What the network calls the post.
    pub external_id: Option<String>,
    /// Who said it.
    pub author: MentionAuthor,
    /// What was said.
    pub content: String,
    /// The address of it.
    pub url: Option<String>,
    /// How it was meant.
    pub sentiment: Option<Sentiment>,
    /// How it was meant, from -1 to 1.
    #[cfg_attr(feature = "serde", serde(default, with = "crate::json::decimal"))]
    pub sentiment_score: Option<Decimal>,
    /// How many it may have reached.
    pub reach: Count,
    /// The interactions with it, as the source adds them up.
    pub engagement: Count,
    /// The interactions with it, one by one.
    pub counts: Counts,
    /// Its language: `id`.
    pub language: Option<String>,
    /// Where its author was.
    pub location: Option<String>,
    /// Whether the source takes its author for an influencer; none if it does not say.
    pub by_influencer: Option<bool>,
    /// Words that the team filed it under.
    pub tags: Vec<String>,
    /// When it was said.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub posted_at: DateTime<Utc>,
    /// When it was found.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub fetched_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Mention {
    /// A mention of which no figure is known, found by no query in particular.
    pub fn new(
        workspace_id: WorkspaceId,
        id: MentionId,
        platform: Platform,
        author: MentionAuthor,
        content: impl Into<String>,
        posted_at: DateTime<Utc>,
        fetched_at: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            query_id: None,
            platform,
            external_id: None,
            author,
            content: content.into(),
            url: None,
            sentiment: None,
            sentiment_score: None,
            reach: Count::default(),
            engagement: Count::default(),
            counts: Counts::default(),
            language: None,
            location: None,
            by_influencer: None,
            tags: Vec::new(),
            posted_at,
            fetched_at,
            rest: crate::record::Rest,
        }
    }
}
