//! Where a run stands, and why it ended as it did.

use super::{RunEvent, RunStatus, SkipReason};
use crate::lifecycle::{Refused, Sane, governed};
use chrono::{DateTime, Utc};

impl Sane for SkipReason {}

governed! {
    /// Where a run stands, and why it ended as it did.
    pub struct RunLifecycle(RunParts) of RunStatus {
        always {
            /// When its trigger fired.
            triggered_at: DateTime<Utc>,
        }
        optional {
            /// When it ended.
            completed_at: DateTime<Utc> => required [Success | Failed | Skipped] allowed [],
            /// Why it broke off.
            error_message: Box<str> => required [Failed] allowed [],
            /// Why it did not act.
            skip_reason: SkipReason => required [Skipped] allowed [],
        }
    }
}

type Step = Result<(), Refused<RunStatus>>;

impl RunLifecycle {
    /// A run whose trigger fired.
    pub fn triggered(now: DateTime<Utc>) -> Self {
        Self::born(RunParts::new(RunStatus::Pending, now, now))
    }

    /// A worker takes it.
    ///
    /// # Errors
    /// [`Refused`] unless it waits.
    pub fn start(&mut self, now: DateTime<Utc>) -> Step {
        self.step(RunEvent::Start, now, |_| {})
    }

    /// Its last action was tried.
    ///
    /// # Errors
    /// [`Refused`] unless it runs.
    pub fn complete(&mut self, now: DateTime<Utc>) -> Step {
        self.step(RunEvent::Complete, now, |parts| parts.completed_at = Some(now))
    }

    /// It broke off.
    ///
    /// # Errors
    /// [`Refused`] if it has ended.
    pub fn fail(&mut self, error: impl Into<Box<str>>, now: DateTime<Utc>) -> Step {
        let error = error.into();
        self.step(RunEvent::Fail, now, |parts| {
            parts.completed_at = Some(now);
            parts.error_message = Some(error);
        })
    }

    /// It was not to act, or no longer.
    ///
    /// # Errors
    /// [`Refused`] if it has ended.
    pub fn skip(&mut self, reason: SkipReason, now: DateTime<Utc>) -> Step {
        self.step(RunEvent::Skip, now, |parts| {
            parts.completed_at = Some(now);
            parts.skip_reason = Some(reason);
        })
    }
}
