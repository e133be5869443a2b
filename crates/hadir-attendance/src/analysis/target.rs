use crate::policy::Policy;
use crate::report::{Report, Totals};
use crate::share::Share;

/// What a team was to reach, and what it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Target {
    /// What could have been done at most.
    pub possible: u64,
    /// What was to be done.
    pub wanted: u64,
    /// What was done.
    pub actual: u64,
}

impl Target {
    /// 95 % of everything that was asked of everybody, rounded up: the directorate's daily statistics.
    pub fn of_directorate(totals: &Totals) -> Self {
        let possible = u128::from(totals.asked);
        let wanted = possible.saturating_mul(95).div_ceil(100);
        Self {
            possible: totals.asked,
            wanted: u64::try_from(wanted).unwrap_or(u64::MAX),
            actual: totals.taken_part,
        }
    }

    /// What each person with a handle has to do to be complete, times those people: the analytic recap of a
    /// unit.
    pub fn of_unit(report: &Report<'_>) -> Self {
        let posts = u64::try_from(report.obligations().len()).unwrap_or(u64::MAX);
        Self::of_people(posts, report.statistics().active, report.policy(), report.totals().taken_part)
    }

    /// What so many people have to do to be complete, each of so many posts.
    pub(crate) fn of_people(posts: u64, eligible: u64, policy: &Policy, actual: u64) -> Self {
        let each = if posts == 0 { 0 } else { policy.threshold.required(posts) };
        Self { possible: eligible.saturating_mul(posts), wanted: eligible.saturating_mul(each), actual }
    }

    /// What is missing; zero where the target is reached.
    pub const fn deficit(&self) -> u64 {
        self.wanted.saturating_sub(self.actual)
    }

    /// What was done beyond the target.
    pub const fn surplus(&self) -> u64 {
        self.actual.saturating_sub(self.wanted)
    }

    /// What was done, of the target. It may exceed one.
    pub const fn reached(&self) -> Share {
        Share::new(self.actual, self.wanted)
    }
}
