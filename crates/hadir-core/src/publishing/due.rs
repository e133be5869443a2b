//! Which deliveries a worker may begin now.

use super::{DeliveryStatus, PostLifecycle, PostStatus, PublishJob};
use crate::account::{ConnectionStatus, PublishingPace};
use crate::ids::SocialAccountId;
use chrono::{DateTime, Utc};
use core::cmp::Reverse;
use std::collections::BTreeSet;

/// Whether a post has to be approved before it goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ApprovalRule {
    /// It carries the approval of its content.
    Required,
    /// Who may schedule may publish.
    NotRequired,
}

/// A job, and what decides whether it may be begun.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
    /// The job.
    pub job: &'a PublishJob,
    /// The life of its post.
    pub post: &'a PostLifecycle,
    /// Whether its post is on [hold](super::PostHold).
    pub held: bool,
    /// The account that it goes out through; none: it is still to be found.
    pub account: Option<Channel<'a>>,
}

/// An account, as far as it decides whether something may go out through it.
#[derive(Debug, Clone, Copy)]
pub struct Channel<'a> {
    /// The account.
    pub id: SocialAccountId,
    /// Whether it can be used.
    pub connection: ConnectionStatus,
    /// How fast it may publish.
    pub pace: Option<&'a PublishingPace>,
    /// How many posts went out, or may have gone out, through it within the window of its quota.
    pub used: u64,
    /// Whether a worker is publishing through it.
    pub busy: bool,
}

/// The jobs that may be begun at `now`, the most urgent first: by priority from the highest, then by the time they were
/// due, then by id. An account publishes one post at a time.
///
/// Left out is what is not pending or not yet due, a post that is not being published, not approved where it must be, or
/// on hold, and an account that is unknown, not active, at work, resting or at the end of its quota.
pub fn due<'a>(
    candidates: impl IntoIterator<Item = Candidate<'a>>,
    approval: ApprovalRule,
    now: DateTime<Utc>,
) -> Vec<&'a PublishJob> {
    let mut due: Vec<_> = candidates
        .into_iter()
        .filter_map(|candidate| Some((candidate.job, candidate.may_begin(approval, now)?)))
        .collect();
    due.sort_by_key(|(job, _)| (Reverse(job.priority), job.lifecycle.run_at(), job.id()));
    let mut taken = BTreeSet::new();
    due.into_iter().filter(|(_, account)| taken.insert(*account)).map(|(job, _)| job).collect()
}

impl Candidate<'_> {
    /// Through which account, if it may be begun.
    fn may_begin(&self, approval: ApprovalRule, now: DateTime<Utc>) -> Option<SocialAccountId> {
        let account = self.account?;
        let delivery = self.job.lifecycle.parts();
        let due = delivery.status == DeliveryStatus::Pending
            && delivery.run_at <= now
            && delivery.attempt < delivery.max_attempts;
        let approved = match approval {
            ApprovalRule::Required => self.post.parts().approved_content.is_some(),
            ApprovalRule::NotRequired => true,
        };
        let free = account.connection == ConnectionStatus::Active
            && !account.busy
            && account.pace.is_none_or(|pace| pace.admits(account.used, now));
        let goes_out = self.post.status() == PostStatus::Publishing && approved && !self.held;
        (due && goes_out && free).then_some(account.id)
    }
}
