//! Followers as dashboards show them: totals of changes since a time, and the newest step.

use super::Flow;
use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::metrics::{Count, FollowerChange, FollowerChangeKind};
use hadir_core::platform::Platform;

crate::registry::definition::definitions! {
    [] "follower_change_counts" 1 Count Sum, "changes at or after a time: new ones, lost ones; net = new - lost; timeframes 24h, 7d, 30d, 90d, anything else 24h", "no change: 0, which is a count", "workspace data model";
    [] "follower_delta" 1 Count Whole, "newest reading - the one before", "fewer than two readings: none", "workspace data model";
    [] "follower_growth_shown" 1 Count Whole, "newest followers of the period - oldest of the period before, or 0", "no period before: the whole total, as if all had just come", "platform schema reference";
    [] "follower_scan" 1 Class Whole, "runs on X alone, for an active account that wants it, and not within 55 minutes of a run that holds the lock", "why it is skipped: missing_account, not_enabled, lock_exists", "workspace data model";
}

hadir_core::text_enum! {
    /// How far a dashboard looks back.
    pub enum Timeframe {
        /// A day.
        Day = "24h",
        /// A week.
        Week = "7d",
        /// Thirty days.
        Month = "30d",
        /// Ninety days.
        Quarter = "90d",
    }
}

impl Timeframe {
    /// As the workspace data model reads it: what it does not know is a day.
    pub fn read(text: &str) -> Self {
        text.parse().unwrap_or(Self::Day)
    }

    /// Its beginning; nothing at the very beginning of time.
    pub fn since(self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        now.checked_sub_signed(TimeDelta::days(match self {
            Self::Day => 1,
            Self::Week => 7,
            Self::Month => 30,
            Self::Quarter => 90,
        }))
    }
}

/// How many came and went, at or after a time.
pub fn change_counts<'a>(
    changes: impl IntoIterator<Item = &'a FollowerChange>,
    since: DateTime<Utc>,
) -> Flow {
    let (mut new, mut lost) = (0_u64, 0_u64);
    for change in changes.into_iter().filter(|change| change.noticed_at >= since) {
        match change.kind {
            FollowerChangeKind::NewFollower => new = new.saturating_add(1),
            FollowerChangeKind::Unfollower => lost = lost.saturating_add(1),
            FollowerChangeKind::NewFollowing | FollowerChangeKind::Unfollowing => {}
        }
    }
    Flow::of(new.into(), lost.into())
}

/// The newest reading less the one before, of readings in any order; nothing of fewer than two that say a number.
pub fn newest_delta(readings: impl IntoIterator<Item = (DateTime<Utc>, Count)>) -> Option<i128> {
    let known = readings.into_iter().filter_map(|(at, count)| Some((at, count.known()?)));
    let mut known: Vec<_> = known.collect();
    known.sort_unstable();
    let (_, newest) = known.pop()?;
    let (_, before) = known.pop()?;
    i128::from(newest).checked_sub(before.into())
}

/// What the platform schema reference's dashboard shows as growth: without a period before, the whole total. See
/// [`Growth`](crate::Growth) for what really came.
pub fn shown_growth(newest: u64, oldest_before: Option<u64>) -> i128 {
    i128::from(newest).saturating_sub(oldest_before.unwrap_or(0).into())
}

/// An account whose followers may be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Watched {
    /// Its network.
    pub platform: Platform,
    /// Whether its team wants it, and it is active.
    pub wanted: Wanted,
    /// When the run began that holds the lock, if there is one.
    pub locked_at: Option<DateTime<Utc>>,
}

hadir_core::text_enum! {
    /// Whether an account is to be listed.
    pub enum Wanted {
        /// It is active, and its team wants it.
        Enabled = "enabled",
        /// One of the two is not so.
        Disabled = "disabled",
    }
}

hadir_core::text_enum! {
    /// Why a listing is skipped.
    pub enum Skip {
        /// There is no such account.
        MissingAccount = "missing_account",
        /// Its network does not list followers, its team does not want it, or it is not active.
        NotEnabled = "not_enabled",
        /// Another run is at it.
        LockExists = "lock_exists",
    }
}

/// For how many minutes a run holds the lock.
pub const LOCK_MINUTES: i64 = 55;

/// Whether the followers of an account are to be listed now; if not, why.
///
/// # Errors
/// [`Skip`], with the reason.
pub fn scan(account: Option<&Watched>, now: DateTime<Utc>) -> Result<(), Skip> {
    let account = account.ok_or(Skip::MissingAccount)?;
    if account.platform != Platform::X || account.wanted == Wanted::Disabled {
        return Err(Skip::NotEnabled);
    }
    match account.locked_at {
        Some(at) if now.signed_duration_since(at) < TimeDelta::minutes(LOCK_MINUTES) => Err(Skip::LockExists),
        _ => Ok(()),
    }
}
