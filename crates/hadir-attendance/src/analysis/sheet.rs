//! People × days: the sheet of a week or a month.

use crate::report::{PersonReport, Report};
use crate::verdict::Verdict;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// People × days: the sheet of a week or a month.
///
/// People are told apart by id: two namesakes of one rank have a line each.
#[derive(Debug, Clone)]
pub struct Sheet<'r> {
    /// The business days on which anything was asked, in order.
    pub days: Vec<NaiveDate>,
    /// Everybody, in order of seniority.
    pub lines: Vec<SheetLine<'r>>,
    /// Everybody together, day by day. `asked` is people times posts.
    pub totals: Vec<DayCount>,
}

/// One person in it.
#[derive(Debug, Clone)]
pub struct SheetLine<'r> {
    /// Who.
    pub person: PersonReport<'r>,
    /// Day by day.
    pub days: Vec<DayCount>,
    /// All days together.
    pub total: DayCount,
}

/// What was asked and done on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct DayCount {
    /// Asked, exempt or not.
    pub asked: u64,
    /// Done, in time or late, exempt or not.
    pub done: u64,
    /// Proved not done.
    pub missed: u64,
    /// Not to be told from the evidence, or without a handle.
    pub open: u64,
}

impl DayCount {
    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            asked: self.asked.saturating_add(other.asked),
            done: self.done.saturating_add(other.done),
            missed: self.missed.saturating_add(other.missed),
            open: self.open.saturating_add(other.open),
        }
    }

    /// What one verdict adds.
    pub const fn of(verdict: &Verdict) -> Self {
        let none = Self { asked: 1, done: 0, missed: 0, open: 0 };
        match verdict {
            Verdict::Met { .. } | Verdict::MetLate { .. } | Verdict::Exempt { seen: Some(_) } => {
                Self { done: 1, ..none }
            }
            Verdict::NotMet { .. } => Self { missed: 1, ..none },
            Verdict::Indeterminate { .. } | Verdict::NoHandle => Self { open: 1, ..none },
            Verdict::Exempt { seen: None } => none,
            Verdict::NotDue { .. } => Self { asked: 0, ..none },
        }
    }
}

/// The sheet of a report.
pub fn sheet<'r>(report: &'r Report<'_>) -> Sheet<'r> {
    let days: BTreeSet<NaiveDate> = report.obligations().map(|line| line.obligation().day).collect();
    let columns: BTreeMap<NaiveDate, usize> = days.iter().copied().zip(0..).collect();
    let mut totals = vec![DayCount::default(); days.len()];
    let lines = report
        .people()
        .map(|person| {
            let mut counts = vec![DayCount::default(); days.len()];
            let mut total = DayCount::default();
            for (obligation, verdict) in person.verdicts() {
                let count = DayCount::of(&verdict);
                total = total.and(count);
                if let Some(&at) = columns.get(&obligation.day)
                    && let (Some(mine), Some(all)) = (counts.get_mut(at), totals.get_mut(at))
                {
                    *mine = mine.and(count);
                    *all = all.and(count);
                }
            }
            SheetLine { person, days: counts, total }
        })
        .collect();
    Sheet { days: days.into_iter().collect(), lines, totals }
}
