//! Questions about jobs.

use crate::scope::{Reach, Scope};
use crate::select::{Col, Select, Term, bind};
use chrono::{DateTime, Utc};
use hadir_core::ids::{PostTargetId, PublishJobId};
use hadir_core::publishing::{DeliveryStatus, PublishAttempt, PublishJob};

const TARGET: &Col = &Col::of("publish_jobs", "target_id");
const STATUS: &Col = &Col::of("publish_jobs", "status");
const RUN_AT: &Col = &Col::of("publish_jobs", "run_at");
const LEASE_UNTIL: &Col = &Col::of("publish_jobs", "lease_until");
const JOB: &Col = &Col::of("publish_attempts", "job_id");

/// Jobs that may run, in the order in which they are taken: the most urgent first, then the longest waiting. To look at
/// them; whoever runs one has to claim it.
pub fn pending_jobs(reach: impl Into<Reach>, now: DateTime<Utc>) -> Select<PublishJob> {
    Select::reaching(reach.into()).is(STATUS, DeliveryStatus::Pending.as_str()).until(RUN_AT, now).order(
        const {
            &[
                Term::down("publish_jobs", "priority"),
                Term::up("publish_jobs", "run_at"),
                Term::up("publish_jobs", "workspace_id"),
                Term::up("publish_jobs", "id"),
            ]
        },
    )
}

/// Jobs that are running, the one whose lease ends first before the others.
pub fn running_jobs(reach: impl Into<Reach>) -> Select<PublishJob> {
    Select::reaching(reach.into()).is(STATUS, DeliveryStatus::Running.as_str()).order(
        const {
            &[
                Term::up("publish_jobs", "lease_until"),
                Term::up("publish_jobs", "workspace_id"),
                Term::up("publish_jobs", "id"),
            ]
        },
    )
}

impl Select<PublishJob> {
    /// Only jobs whose lease has ended at `now`.
    #[must_use]
    pub fn lapsed(self, now: DateTime<Utc>) -> Self {
        self.until(LEASE_UNTIL, now)
    }
}

/// The jobs of a target, the first try first.
pub fn jobs_of(scope: Scope, target: PostTargetId) -> Select<PublishJob> {
    Select::of(scope).equal(TARGET, bind::id(target)).by(&["sequence", "id"])
}

/// What was tried for a job, in order.
pub fn attempts(scope: Scope, job: PublishJobId) -> Select<PublishAttempt> {
    Select::of(scope).equal(JOB, bind::id(job)).by(&["token"])
}
