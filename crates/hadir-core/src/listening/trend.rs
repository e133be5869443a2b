//! A trend: what is talked about more and more.

use super::Sentiment;
use crate::ids::{TrendId, WorkspaceId};
use crate::metrics::Count;
use crate::platform::Platform;
use chrono::{DateTime, Utc};
use rust_decimal::Decimal;

crate::open_enum! {
    /// What kind of thing is talked about more and more.
    pub enum TrendKind {
        /// A hashtag.
        Hashtag = "hashtag",
        /// A topic.
        Topic = "topic",
        /// A word.
        Keyword = "keyword",
        /// A conversation.
        Conversation = "conversation",
    }
}

crate::text_enum! {
    /// Where a trend stands.
    pub enum TrendStatus {
        /// New and growing fast.
        Emerging = "emerging",
        /// Growing.
        Rising = "rising",
        /// Neither growing nor shrinking.
        Stable = "stable",
        /// Shrinking.
        Declining = "declining",
        /// Everywhere.
        Viral = "viral",
    }
}

/// Something that was talked about more and more. Keyed by workspace, platform, kind, value and time.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Trend {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: TrendId,
    /// Where.
    pub platform: Platform,
    /// What kind of thing it is.
    pub kind: TrendKind,
    /// The thing: a hashtag without `#`, a topic, a word.
    pub value: String,
    /// How fast it grows: the growth over the window before, as a multiple.
    #[cfg_attr(feature = "serde", serde(default, with = "crate::json::decimal"))]
    pub growth_velocity: Option<Decimal>,
    /// How often it was mentioned.
    pub volume: Count,
    /// How it was meant on the whole.
    pub sentiment: Option<Sentiment>,
    /// Where it stands; none if the source does not say.
    pub status: Option<TrendStatus>,
    /// When it was noticed.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub detected_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Trend {
    /// A trend of which no figure is known.
    pub fn new(
        workspace_id: WorkspaceId,
        id: TrendId,
        platform: Platform,
        kind: TrendKind,
        value: impl Into<String>,
        detected_at: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            platform,
            kind,
            value: value.into(),
            growth_velocity: None,
            volume: Count::default(),
            sentiment: None,
            status: None,
            detected_at,
            rest: crate::record::Rest,
        }
    }
}
