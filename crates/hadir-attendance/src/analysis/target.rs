//! A target for a team, and how far it is reached.

use crate::report::{Report, Totals};
use crate::share::Share;
use crate::standing::Standing;

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
    /// 95 % of everything that was asked of everybody and not excused, rounded up: the directorate's daily statistics.
    pub fn of_directorate(totals: &Totals) -> Self {
        let possible = totals.asked.saturating_sub(totals.excused);
        let wanted = u128::from(possible).saturating_mul(95).div_ceil(100);
        let actual = totals.taken_part.saturating_sub(totals.excused_met);
        Self { possible, wanted: u64::try_from(wanted).unwrap_or(u64::MAX), actual }
    }

    /// What each person with a handle has to do to be complete, added up: the analytic recap of a unit. Of each only what
    /// was asked of them.
    pub fn of_unit(report: &Report<'_>) -> Self {
        let standings: Vec<Standing> = report.people().map(|person| person.standing()).collect();
        Self::of_people(&standings)
    }

    /// What people have to do to be complete.
    pub(crate) fn of_people<'s>(standings: impl IntoIterator<Item = &'s Standing>) -> Self {
        let mut target = Self { possible: 0, wanted: 0, actual: 0 };
        for standing in standings {
            target.actual = target.actual.saturating_add(standing.met).saturating_add(standing.late);
            let seen = standing.due.saturating_sub(standing.no_handle);
            if seen > 0 {
                target.possible = target.possible.saturating_add(seen);
                target.wanted = target.wanted.saturating_add(standing.required.unwrap_or(0).min(seen));
            }
        }
        target
    }

    /// Whether it is reached; none where that depends on what cannot be told.
    pub const fn is_reached(&self, totals: &Totals) -> Option<bool> {
        if self.actual >= self.wanted {
            Some(true)
        } else if self.actual.saturating_add(totals.unknown()) < self.wanted {
            Some(false)
        } else {
            None
        }
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
