//! The figures of attendance that the catalogue of metrics names.

use crate::report::{PersonReport, Totals};
use crate::share::Share;
use crate::standing::Standing;
use crate::verdict::{NotDue, Verdict};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Obligations met, of those that are due and of which it can be told: of one person.
pub const fn attendance_rate(standing: &Standing) -> Share {
    let met = standing.met.saturating_add(standing.late);
    Share::new(met, met.saturating_add(standing.missed))
}

/// Obligations met in time, of those met.
pub const fn on_time_rate(standing: &Standing) -> Share {
    Share::new(standing.met, standing.met.saturating_add(standing.late))
}

/// People who did anything, of those who owe something and of whom it can be told.
pub const fn participation_rate(totals: &Totals) -> Share {
    let done = totals.complete.saturating_add(totals.partial);
    Share::new(done, done.saturating_add(totals.none))
}

/// Of a unit: obligations met of those of which it can be told, and people complete of those of whom it can be told.
///
/// ```
/// use hadir_attendance::analysis::unit_attendance;
/// use hadir_attendance::{Share, Totals};
/// let totals = Totals { people: 4, complete: 1, none: 1, exempt: 1, indeterminate: 1, met: 3, missed: 1, ..Totals::default() };
/// assert_eq!(unit_attendance(&totals), (Share::new(3, 4), Share::new(1, 2)));
/// ```
pub const fn unit_attendance(totals: &Totals) -> (Share, Share) {
    let told = totals.complete.saturating_add(totals.partial).saturating_add(totals.none);
    (totals.rate(), Share::new(totals.complete, told))
}

/// Consecutive days up to the last of the report on which a person met all that was due. Days on which nothing is due, or
/// of which it cannot be told, neither count nor break it.
pub fn streak(person: &PersonReport<'_>) -> u64 {
    let mut days: BTreeMap<NaiveDate, (bool, bool)> = BTreeMap::new();
    for (obligation, verdict) in person.verdicts() {
        let (met, missed) = days.entry(obligation.day).or_default();
        match verdict {
            Verdict::Met { .. } | Verdict::MetLate { .. } => *met = true,
            Verdict::NotMet { .. } => *missed = true,
            Verdict::Indeterminate { .. } | Verdict::NoHandle => *met = false,
            Verdict::NotDue {
                reason: NotDue::StillOpen | NotDue::NotAsked | NotDue::NotMember | NotDue::Withdrawn,
            }
            | Verdict::Exempt { .. } => {}
        }
    }
    let unbroken = days.values().rev().take_while(|(_, missed)| !missed);
    u64::try_from(unbroken.filter(|(met, _)| *met).count()).unwrap_or(u64::MAX)
}
