use super::{
    DeliveryError, DeliveryEvent, DeliveryLifecycle, DeliveryStatus, PostKind, Receipt, TargetContent,
};
use crate::ids::{PostId, PostTargetId, SocialAccountId, WorkspaceId};
use crate::json::Extra;
use crate::lifecycle::{BrokenInvariant, Governed, Refused, governed};
use crate::platform::Platform;
use chrono::{DateTime, Utc};

/// One place where a post goes out.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PostTarget {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: PostTargetId,
    /// The post.
    pub post_id: PostId,
    /// The network.
    pub platform: Platform,
    /// The account; none if it is to be found when the time comes, as the workspace's only active one on the network.
    pub account_id: Option<SocialAccountId>,
    /// What it says here.
    pub content: TargetContent,
    /// What it is here.
    pub kind: Option<PostKind>,
    /// Whether a reel is shown in the feed besides; none if the network decides.
    pub share_to_feed: Option<bool>,
    /// What else the network is told: privacy, board, subreddit.
    pub settings: Extra,
    /// What has become of it.
    pub lifecycle: TargetLifecycle,
}

governed! {
    /// What has become of a post on one target: what its newest job says.
    pub struct TargetLifecycle(TargetParts) of DeliveryStatus {
        always {}
        optional {
            /// The container that the network prepared for it.
            container_id: Box<str> => required [] allowed anywhere,
            /// What the network gave for it.
            receipt: Receipt => required [Succeeded] allowed [],
            /// When the network took it.
            published_at: DateTime<Utc> => required [Succeeded] allowed [],
            /// Why the last attempt was refused.
            last_error: DeliveryError => required [Failed] allowed [Pending | Running | Unconfirmed | Cancelled],
        }
    }
}

impl TargetLifecycle {
    /// A target that nothing was sent to.
    pub const fn pending(now: DateTime<Utc>) -> Self {
        Self(TargetParts {
            status: DeliveryStatus::Pending,
            changed_at: now,
            container_id: None,
            receipt: None,
            published_at: None,
            last_error: None,
        })
    }

    /// Takes over what the target's newest job says.
    ///
    /// # Errors
    /// [`BrokenInvariant`] never for a job that keeps its own invariants.
    pub fn follow(&mut self, job: &DeliveryLifecycle) -> Result<(), BrokenInvariant> {
        let job = job.parts();
        *self = Self::from_parts(TargetParts {
            status: job.status,
            changed_at: job.changed_at,
            container_id: job.container_id.clone(),
            receipt: job.receipt.clone(),
            published_at: job.receipt.as_ref().and(job.finished_at),
            last_error: job.last_error.clone(),
        })?;
        Ok(())
    }

    /// Calls it off before a job was made for it.
    ///
    /// # Errors
    /// [`Refused`] unless it is pending.
    pub fn cancel(&mut self, now: DateTime<Utc>) -> Result<(), Refused<DeliveryStatus>> {
        self.step(DeliveryEvent::Cancel, now, |_| {})
    }
}
