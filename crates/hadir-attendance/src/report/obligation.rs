//! One obligation in a report.

use super::judge::Case;
use crate::evidence::Capture;
use crate::obligation::Obligation;
use crate::verdict::{Doubt, VerdictCounts};
use chrono::{DateTime, Utc};
use hadir_core::observed::Completeness;

/// One obligation in a report.
#[derive(Debug, Clone, Copy)]
pub struct ObligationReport<'r> {
    case: &'r Case<'r>,
}

impl<'r> ObligationReport<'r> {
    pub(super) const fn new(case: &'r Case<'r>) -> Self {
        Self { case }
    }

    /// What was asked.
    pub const fn obligation(self) -> &'r Obligation {
        &self.case.asked.obligation
    }

    /// Whether there was still time at the instant that the report speaks of.
    pub const fn is_open(self) -> bool {
        self.case.open_at.is_some()
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

    /// Handles seen, of people and strangers; while it is open, by the time that the report speaks of.
    pub fn handles_seen(self) -> u64 {
        self.case.handles_seen()
    }

    /// Handles seen that were nobody's on the roster; while it is open, by the time that the report speaks of.
    pub fn strangers(self) -> u64 {
        self.case.strangers()
    }

    /// The captures, in order of time; while it is open, those that were taken by the time that the report speaks of.
    pub fn captures(self) -> Vec<Capture> {
        let mut captures: Vec<Capture> = self.case.captures().collect();
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
        self.case.captures().map(|capture| capture.unreadable).max().unwrap_or(0)
    }
}
