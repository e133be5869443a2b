//! How much was seen per post: average, best, weakest.

use crate::share::Share;

/// How much was seen per post: average, best, weakest.
///
/// Strangers are in it, so that it is more than the actions of the people on the roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PostSpread {
    /// Posts.
    pub posts: u64,
    /// What was seen on all of them.
    pub seen: u64,
    /// What was seen on the best; none without posts.
    pub best: Option<u64>,
    /// What was seen on the weakest; none without posts.
    pub weakest: Option<u64>,
}

impl PostSpread {
    /// What was seen on each post.
    pub fn of(seen: impl IntoIterator<Item = u64>) -> Self {
        seen.into_iter().fold(Self::default(), |spread, seen| Self {
            posts: spread.posts.saturating_add(1),
            seen: spread.seen.saturating_add(seen),
            best: spread.best.max(Some(seen)),
            weakest: Some(spread.weakest.map_or(seen, |weakest| weakest.min(seen))),
        })
    }

    /// Seen per post; undefined without posts.
    pub const fn mean(&self) -> Share {
        Share::new(self.seen, self.posts)
    }

    /// The best less the weakest; zero without posts.
    pub fn gap(&self) -> u64 {
        self.best.unwrap_or(0).saturating_sub(self.weakest.unwrap_or(0))
    }
}
