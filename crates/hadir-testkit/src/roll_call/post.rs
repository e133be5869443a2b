//! A post in `posts.json`.

use chrono::{DateTime, Utc};
use hadir_core::platform::Platform;

/// A post in `posts.json`.
pub(crate) struct Post {
    pub(crate) platform: Platform,
    pub(crate) code: String,
    pub(crate) posted_at: DateTime<Utc>,
    pub(crate) caption: Option<String>,
    /// Counters that are given rather than generated.
    pub(crate) likes: Option<u64>,
    pub(crate) comments: Option<u64>,
}
