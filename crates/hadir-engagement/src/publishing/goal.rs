//! Whether a campaign gets where it should.

use crate::{Quotient, Summary, Undefined};
use hadir_core::metrics::Metric;
use hadir_core::publishing::{CampaignGoal, GoalMetric};

crate::registry::definition::definitions! {
    [] "goal_progress" 1 Percent Whole, "current / target; from 100 % achieved, from 75 % on track, from 50 % at risk, else missed", "target 0, or a goal that nothing is known of: undefined (the platform schema reference shows 0)", "platform schema reference";
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

/// The same of [what posts come to](current), which may take more than 64 bits.
///
/// # Errors
/// [`Undefined::ZeroBase`] for a target of 0, [`Undefined::Overflowed`] from 2^127.
pub fn progress_of_sum(current: u128, target: u64) -> Result<Quotient, Undefined> {
    Quotient::of(current, target.into())
}

/// How much of a stored goal is reached.
///
/// # Errors
/// [`Undefined::NothingReported`] if nothing is known of it, [`Undefined::ZeroBase`] for a target of 0.
pub fn progress_of(goal: &CampaignGoal) -> Result<Quotient, Undefined> {
    let current = goal.current.ok_or(Undefined::NothingReported)?;
    Quotient::from_decimal(current).over(Quotient::from_decimal(goal.target))
}

/// What a campaign's posts have of what a goal counts. Conversions, followers and what this library does not know are
/// not counted post by post.
///
/// # Errors
/// [`Undefined::NothingReported`] where the posts do not say.
pub fn current(metric: &GoalMetric, posts: &Summary) -> Result<u128, Undefined> {
    let total = |metric| posts.total(metric).sum();
    match metric {
        GoalMetric::Reach => total(Metric::Reach),
        GoalMetric::Impressions => total(Metric::Impressions),
        GoalMetric::Likes => total(Metric::Likes),
        GoalMetric::Comments => total(Metric::Comments),
        GoalMetric::Shares => total(Metric::Shares),
        GoalMetric::Clicks => total(Metric::Clicks),
        GoalMetric::Engagement => posts.engagement().sum(),
        GoalMetric::Posts => Ok(posts.posts().into()),
        _ => Err(Undefined::NothingReported),
    }
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
