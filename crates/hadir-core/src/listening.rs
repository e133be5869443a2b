//! What others say: mentions, trends and influencers.

mod influencer;
mod mention;
mod sentiment;
mod trend;

pub use influencer::Influencer;
pub use mention::{Mention, MentionAuthor};
pub use sentiment::Sentiment;
pub use trend::{Trend, TrendKind, TrendStatus};
