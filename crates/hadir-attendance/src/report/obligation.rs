//! One obligation in a report.

use super::judge::Case;
use crate::evidence::Capture;
use crate::obligation::Obligation;
use crate::verdict::{Doubt, Verdict, VerdictKind};
use chrono::{DateTime, Utc};
use hadir_core::observed::Completeness;

/// One obligation in a report.
#[derive(Debug, Clone, Copy)]
pub struct ObligationReport<'r> {
    case: &'r Case<'r>,
}

/// People per verdict. They add up to everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct VerdictCounts {
    /// [`VerdictKind::Met`].
    pub met: u64,
    /// [`VerdictKind::MetLate`].
    pub met_late: u64,
    /// [`VerdictKind::NotMet`].
    pub not_met: u64,
    /// [`VerdictKind::Exempt`].
    pub exempt: u64,
    /// [`VerdictKind::NotDue`].
    pub not_due: u64,
    /// [`VerdictKind::NoHandle`].
    pub no_handle: u64,
    /// [`VerdictKind::Indeterminate`].
    pub indeterminate: u64,
}

impl VerdictCounts {
    pub(super) fn add(&mut self, kind: VerdictKind) {
        let count = match kind {
            VerdictKind::Met => &mut self.met,
            VerdictKind::MetLate => &mut self.met_late,
            VerdictKind::NotMet => &mut self.not_met,
            VerdictKind::Exempt => &mut self.exempt,
            VerdictKind::NotDue => &mut self.not_due,
            VerdictKind::NoHandle => &mut self.no_handle,
            VerdictKind::Indeterminate => &mut self.indeterminate,
        };
        *count = count.saturating_add(1);
    }

    /// Counts verdicts.
    pub(crate) fn of_verdicts<'v>(verdicts: impl IntoIterator<Item = &'v Verdict>) -> Self {
        let mut counts = Self::default();
        for verdict in verdicts {
            counts.add(verdict.kind());
        }
        counts
    }

    /// How many people had this verdict.
    pub const fn of(&self, kind: VerdictKind) -> u64 {
        match kind {
            VerdictKind::Met => self.met,
            VerdictKind::MetLate => self.met_late,
            VerdictKind::NotMet => self.not_met,
            VerdictKind::Exempt => self.exempt,
            VerdictKind::NotDue => self.not_due,
            VerdictKind::NoHandle => self.no_handle,
            VerdictKind::Indeterminate => self.indeterminate,
        }
    }
}

impl<'r> ObligationReport<'r> {
    pub(super) const fn new(case: &'r Case<'r>) -> Self {
        Self { case }
    }

    /// What was asked.
    pub const fn obligation(self) -> &'r Obligation {
        &self.case.asked.obligation
    }

    /// People per verdict.
    pub const fn counts(self) -> VerdictCounts {
        self.case.counts
    }

    /// When absence was proved, or what the evidence lacks.
    ///
    /// # Errors
    /// The [`Doubt`] that leaves everybody undetermined who was not seen.
    pub const fn proof(self) -> Result<DateTime<Utc>, Doubt> {
        self.case.proof
    }

    /// Handles seen, of people and strangers.
    pub fn handles_seen(self) -> u64 {
        u64::try_from(self.case.asked.evidence.sightings.len()).unwrap_or(u64::MAX)
    }

    /// Handles seen that were nobody's on the roster.
    pub const fn strangers(self) -> u64 {
        self.case.asked.strangers
    }

    /// The captures, in order of time.
    pub fn captures(self) -> Vec<Capture> {
        let mut captures: Vec<Capture> = self.case.asked.evidence.captures.values().copied().collect();
        captures.sort_by_key(|capture| (capture.captured_at, capture.window, capture.completeness));
        captures
    }

    /// The last capture that could be taken at all.
    pub fn last_capture(self) -> Option<Capture> {
        self.captures()
            .into_iter()
            .rev()
            .find(|capture| matches!(capture.completeness, Completeness::Complete | Completeness::Truncated))
    }

    /// The most unreadable entries in any one capture: an entry stays in the list and is met again each time.
    pub fn unreadable(self) -> u64 {
        let captures = self.case.asked.evidence.captures.values();
        captures.map(|capture| capture.unreadable).max().unwrap_or(0)
    }
}
