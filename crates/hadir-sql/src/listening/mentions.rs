//! Questions about mentions.

use crate::scope::Scope;
use crate::select::{Col, Select, Term, bind};
use hadir_core::listening::{Mention, Sentiment};
use hadir_core::platform::Platform;
use hadir_core::time::Window;

const SENTIMENT: &Col = &Col::of("mentions", "sentiment");
const PLATFORM: &Col = &Col::of("mentions", "platform");
const POSTED_AT: &Col = &Col::of("mentions", "posted_at");

/// All mentions, the newest first.
pub fn mentions(scope: Scope) -> Select<Mention> {
    Select::of(scope).order(const { &[Term::down("mentions", "posted_at"), Term::down("mentions", "id")] })
}

impl Select<Mention> {
    /// Only mentions with this text in what was written or in its author's name; the case of A to Z is of no account.
    #[must_use]
    pub fn mentioning(self, text: &str) -> Self {
        self.sql(
            r#"(LOWER("mentions"."content") LIKE {fold}?{dlof} ESCAPE '!' OR LOWER("mentions"."author_name") LIKE {fold}?{dlof} ESCAPE '!' OR LOWER("mentions"."author_username") LIKE {fold}?{dlof} ESCAPE '!')"#,
            [(); 3].map(|()| bind::containing(text)),
        )
    }

    /// Only mentions that are meant so.
    #[must_use]
    pub fn in_sentiment(self, sentiment: Sentiment) -> Self {
        self.is(SENTIMENT, sentiment.as_str())
    }

    /// Only mentions on this network.
    #[must_use]
    pub fn on_platform(self, platform: Platform) -> Self {
        self.is(PLATFORM, platform.as_str())
    }

    /// Only mentions posted in this window.
    #[must_use]
    pub fn posted_in(self, window: Window) -> Self {
        self.within(POSTED_AT, window)
    }
}
