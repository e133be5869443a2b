//! A time in which nothing that a person does on a network could be seen: their absence is not concluded.

use chrono::{DateTime, Utc};
use hadir_core::ids::PersonId;
use hadir_core::platform::Platform;
use hadir_core::time::Window;

hadir_core::text_enum! {
    /// Why nothing that an account does can be seen.
    pub enum Hidden {
        /// Its owner made it private.
        Private = "private",
        /// It and whoever looks have blocked one another.
        Blocked = "blocked",
        /// It is closed, suspended or not there.
        Closed = "closed",
    }
}

/// A time in which nothing that a person does on a network could be seen: their absence is not concluded.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Unseen {
    /// Who.
    pub person_id: PersonId,
    /// Where.
    pub platform: Platform,
    /// Why.
    pub why: Hidden,
    /// Since when; none: as long as anyone knows.
    pub from: Option<DateTime<Utc>>,
    /// Until when; none: until further notice.
    pub until: Option<DateTime<Utc>>,
}

impl Unseen {
    /// Whether it hides anything of a time.
    pub fn hides(&self, platform: Platform, window: Window) -> bool {
        self.platform == platform
            && self.from.is_none_or(|from| from < window.end())
            && self.until.is_none_or(|until| window.start() < until)
    }
}
