//! How much a network lets an account publish, as it said itself: the figures differ between accounts and change, so they are read from the
//! network and kept, not written down here.

use crate::ids::{SocialAccountId, WorkspaceId};
use chrono::{DateTime, TimeDelta, Utc};

/// How much a network lets an account publish, as it said itself: the figures differ between accounts and change, so
/// they are read from the network and kept, not written down here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Quota {
    /// How many posts.
    pub most: u32,
    /// Within how many seconds, counted back from any moment.
    pub window_seconds: u32,
}

impl Quota {
    /// The window.
    pub fn window(self) -> TimeDelta {
        TimeDelta::seconds(self.window_seconds.into())
    }
}

/// How fast an account may publish now. Keyed by account; an account without one is not slowed down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PublishingPace {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// The account.
    pub account_id: SocialAccountId,
    /// How much it may publish; none: the network states no number.
    pub quota: Option<Quota>,
    /// Until when it rests, because the network asked for it.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub cooling_until: Option<DateTime<Utc>>,
    /// Since when nothing goes out through it, because somebody stopped it; none: it is not stopped.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub paused_at: Option<DateTime<Utc>>,
    /// When any of this was last read.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub updated_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl PublishingPace {
    /// The pace of an account that is not slowed down yet.
    pub const fn new(workspace_id: WorkspaceId, account_id: SocialAccountId, now: DateTime<Utc>) -> Self {
        Self {
            workspace_id,
            account_id,
            quota: None,
            cooling_until: None,
            paused_at: None,
            updated_at: now,
            rest: crate::record::Rest,
        }
    }

    /// Whether it has rested for as long as the network asked.
    pub fn has_rested(&self, now: DateTime<Utc>) -> bool {
        self.cooling_until.is_none_or(|until| until <= now)
    }

    /// Whether its quota has room for another post when `used` went out or may have gone out within its window.
    pub fn has_room(&self, used: u64) -> bool {
        self.quota.is_none_or(|quota| used < u64::from(quota.most))
    }

    /// Whether another post may go out at `now`, when `used` went out or may have gone out within the quota's window.
    pub fn admits(&self, used: u64, now: DateTime<Utc>) -> bool {
        self.paused_at.is_none() && self.has_rested(now) && self.has_room(used)
    }
}
