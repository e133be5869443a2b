//! How many of a post's targets are in which state.

use super::{DeliveryStatus, PostStatus};

crate::text_enum! {
    /// What a post is when some of its targets succeeded and others did not.
    pub enum PartialPolicy {
        /// Published, if any target succeeded.
        PublishedIfAny = "published_if_any",
        /// Failed, if any target failed.
        FailedIfAny = "failed_if_any",
    }
}

/// How many of a post's targets are in which state. Adding is commutative, so the order in which targets finish is of no
/// consequence.
///
/// ```
/// use hadir_core::publishing::{DeliveryStatus, DeliveryTally, PartialPolicy, PostStatus, PublishOutcome};
///
/// let tally: DeliveryTally = [DeliveryStatus::Succeeded, DeliveryStatus::Failed].into_iter().collect();
/// assert_eq!(tally.outcome(), PublishOutcome::Partial { succeeded: 1, failed: 1 });
/// assert_eq!(tally.post_status(PartialPolicy::PublishedIfAny), Some(PostStatus::Published));
/// assert_eq!(tally.post_status(PartialPolicy::FailedIfAny), Some(PostStatus::Failed));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DeliveryTally {
    /// Waiting, for the first or another attempt.
    pub pending: u32,
    /// Under way.
    pub running: u32,
    /// Of unknown outcome.
    pub unconfirmed: u32,
    /// Accepted.
    pub succeeded: u32,
    /// Given up.
    pub failed: u32,
    /// Called off.
    pub cancelled: u32,
    /// Taken down.
    pub removed: u32,
}

/// What has become of a post on all its targets. Targets that were called off do not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublishOutcome {
    /// There is nothing to deliver to.
    NoTargets,
    /// Some have not ended.
    Unfinished {
        /// How many.
        targets: u32,
    },
    /// Every target has it.
    AllSucceeded,
    /// Some have it.
    Partial {
        /// How many have it.
        succeeded: u32,
        /// How many do not.
        failed: u32,
    },
    /// No target has it.
    AllFailed,
    /// No target has it any more.
    TakenDown,
}

impl DeliveryTally {
    /// Counts one target.
    pub const fn add(&mut self, status: DeliveryStatus) {
        let count = match status {
            DeliveryStatus::Pending => &mut self.pending,
            DeliveryStatus::Running => &mut self.running,
            DeliveryStatus::Unconfirmed => &mut self.unconfirmed,
            DeliveryStatus::Succeeded => &mut self.succeeded,
            DeliveryStatus::Failed => &mut self.failed,
            DeliveryStatus::Cancelled => &mut self.cancelled,
            DeliveryStatus::Removed => &mut self.removed,
        };
        *count = count.saturating_add(1);
    }

    /// What has become of the post.
    pub const fn outcome(&self) -> PublishOutcome {
        let unfinished = self.pending.saturating_add(self.running).saturating_add(self.unconfirmed);
        match (unfinished, self.succeeded, self.failed) {
            (0, 0, _) if self.removed > 0 => PublishOutcome::TakenDown,
            (0, 0, 0) => PublishOutcome::NoTargets,
            (0, _, 0) => PublishOutcome::AllSucceeded,
            (0, 0, _) => PublishOutcome::AllFailed,
            (0, succeeded, failed) => PublishOutcome::Partial { succeeded, failed },
            (targets, _, _) => PublishOutcome::Unfinished { targets },
        }
    }

    /// What the post is: publishing while a target is under way, unconfirmed, or still to come when another is out or was;
    /// scheduled while they all wait; cancelled if every target was; taken down if it is out nowhere any more; and otherwise
    /// published or failed as `policy` says. `None` without targets, for which nothing can be published.
    pub const fn post_status(&self, policy: PartialPolicy) -> Option<PostStatus> {
        match self.outcome() {
            PublishOutcome::NoTargets if self.cancelled == 0 => None,
            PublishOutcome::NoTargets => Some(PostStatus::Cancelled),
            PublishOutcome::Unfinished { .. }
                if self.running == 0 && self.unconfirmed == 0 && self.succeeded == 0 && self.removed == 0 =>
            {
                Some(PostStatus::Scheduled)
            }
            PublishOutcome::TakenDown => Some(PostStatus::TakenDown),
            PublishOutcome::Unfinished { .. } => Some(PostStatus::Publishing),
            PublishOutcome::AllSucceeded => Some(PostStatus::Published),
            PublishOutcome::AllFailed => Some(PostStatus::Failed),
            PublishOutcome::Partial { .. } => match policy {
                PartialPolicy::PublishedIfAny => Some(PostStatus::Published),
                PartialPolicy::FailedIfAny => Some(PostStatus::Failed),
            },
        }
    }
}

impl FromIterator<DeliveryStatus> for DeliveryTally {
    fn from_iter<I: IntoIterator<Item = DeliveryStatus>>(statuses: I) -> Self {
        let mut tally = Self::default();
        statuses.into_iter().for_each(|status| tally.add(status));
        tally
    }
}
