//! Whether a campaign gets where it should.

use crate::{Quotient, Undefined};

crate::registry::definitions! {
    [] "goal_progress" 1 Percent Whole, "current / target; from 100 % achieved, from 75 % on track, from 50 % at risk, else missed", "target 0: undefined (the platform schema reference shows 0)", "platform schema reference";
}

hadir_core::text_enum! {
    /// What a goal counts. The platform schema reference does not know the last two, and shows 0 % for them.
    pub enum GoalMetric {
        /// Accounts reached.
        Reach = "reach",
        /// Times shown.
        Impressions = "impressions",
        /// Interactions.
        Engagement = "engagement",
        /// Likes.
        Likes = "likes",
        /// Comments.
        Comments = "comments",
        /// Shares.
        Shares = "shares",
        /// Clicks.
        Clicks = "clicks",
        /// Posts published.
        Posts = "posts",
        /// Conversions.
        Conversions = "conversions",
        /// Followers.
        Followers = "followers",
    }
}

hadir_core::text_enum! {
    /// How far a goal is.
    pub enum GoalStatus {
        /// There.
        Achieved = "achieved",
        /// Three quarters of the way.
        OnTrack = "on-track",
        /// Half of it.
        AtRisk = "at-risk",
        /// Less.
        Missed = "missed",
    }
}

/// How much of a target is reached; in percent it may exceed 100.
///
/// # Errors
/// [`Undefined::ZeroBase`] for a target of 0.
pub fn progress(current: u64, target: u64) -> Result<Quotient, Undefined> {
    Quotient::of(current.into(), target.into())
}

/// What that comes to.
///
/// ```
/// use hadir_engagement::publishing::goal::{GoalStatus, progress, status};
/// assert_eq!(status(progress(75, 100)?)?, GoalStatus::OnTrack);
/// assert_eq!(status(progress(499, 1_000)?)?, GoalStatus::Missed);
/// # Ok::<(), hadir_engagement::Undefined>(())
/// ```
///
/// # Errors
/// None in practice: the borders are quotients.
pub fn status(progress: Quotient) -> Result<GoalStatus, Undefined> {
    Ok(if progress >= Quotient::ONE {
        GoalStatus::Achieved
    } else if progress >= Quotient::new(3, 4)? {
        GoalStatus::OnTrack
    } else if progress >= Quotient::new(1, 2)? {
        GoalStatus::AtRisk
    } else {
        GoalStatus::Missed
    })
}
