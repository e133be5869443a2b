//! Which deliveries a worker may begin now, and what stands in the way of the others.

mod candidate;
mod obstacle;

pub use candidate::{Candidate, Channel};
pub use obstacle::{Obstacle, obstacles};

use super::{ApprovalRule, PublishJob};
use chrono::{DateTime, Utc};
use core::cmp::Reverse;
use std::collections::BTreeSet;

/// The jobs that may be begun at `now`, the most urgent first: by priority from the highest, then by the time they were
/// due, then by id. An account publishes one post at a time.
///
/// Left out is whatever has an [obstacle](obstacles).
pub fn due<'a>(
    candidates: impl IntoIterator<Item = Candidate<'a>>,
    approval: ApprovalRule,
    now: DateTime<Utc>,
) -> Vec<&'a PublishJob> {
    let mut due: Vec<_> = candidates
        .into_iter()
        .filter(|candidate| obstacles(candidate, approval, now).is_empty())
        .filter_map(|candidate| Some((candidate.job, candidate.account?.id)))
        .collect();
    due.sort_by_key(|(job, _)| (Reverse(job.priority), job.lifecycle.run_at(), job.id()));
    let mut taken = BTreeSet::new();
    due.into_iter().filter(|(_, account)| taken.insert(*account)).map(|(job, _)| job).collect()
}
