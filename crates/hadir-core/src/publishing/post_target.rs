//! One place where a post goes out.

use super::content::Encoding;
use super::{
    ContentHash, ContentOverride, DeliveryError, DeliveryEvent, DeliveryGuard, DeliveryLifecycle,
    DeliveryStatus, PostKind, Receipt, RemovedBy, TargetContent,
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
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl PostTarget {
    /// A target that says what the post says, on no account yet: give it one before the post is sent.
    pub fn new(
        workspace_id: WorkspaceId,
        id: PostTargetId,
        post_id: PostId,
        platform: Platform,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            post_id,
            platform,
            account_id: None,
            content: TargetContent::Override(ContentOverride::default()),
            kind: None,
            share_to_feed: None,
            settings: Extra::new(),
            lifecycle: TargetLifecycle::pending(now),
            rest: crate::record::Rest,
        }
    }

    /// The digest of what this target adds to its post: its part of [what is approved](super::Post::content_hash).
    pub fn own_hash(&self) -> ContentHash {
        let mut encoding = Encoding::default();
        encoding.text("target");
        encoding.text(&self.id.to_string());
        encoding.text(self.platform.as_str());
        encoding.maybe(self.account_id.map(|id| id.to_string()).as_deref());
        encoding.maybe(self.kind.map(PostKind::as_str));
        encoding.mark(self.share_to_feed.map_or(2, u8::from));
        encoding.extra(&self.settings);
        encoding.target(&self.content);
        encoding.finish()
    }
}

governed! {
    /// What has become of a post on one target: what its newest job says.
    pub struct TargetLifecycle(TargetParts) of DeliveryStatus {
        always {}
        optional {
            /// The container that the network prepared for it.
            container_id: Box<str> => required [] allowed anywhere,
            /// What the network gave for it.
            receipt: Receipt => required [Succeeded] allowed [Removed],
            /// When the network took it.
            published_at: DateTime<Utc> => required [Succeeded] allowed [Removed],
            /// Why the last attempt was refused.
            last_error: DeliveryError => required [Failed] allowed [Pending | Running | Unconfirmed | Cancelled],
            /// When it was taken down.
            removed_at: DateTime<Utc> => required [Removed] allowed [],
            /// Who took it down.
            removed_by: RemovedBy => required [Removed] allowed [],
        }
    }
}

impl TargetLifecycle {
    /// A target that nothing was sent to.
    pub fn pending(now: DateTime<Utc>) -> Self {
        Self::born(TargetParts::new(DeliveryStatus::Pending, now))
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
            removed_at: job.removed_at,
            removed_by: job.removed_by,
            rest: crate::record::Rest,
        })?;
        Ok(())
    }

    /// Calls it off before a job was made for it, or drops it after it failed: the post no longer waits for it.
    ///
    /// # Errors
    /// [`Refused`] unless it is pending or failed.
    pub fn cancel(&mut self, now: DateTime<Utc>) -> Result<(), Refused<DeliveryStatus>> {
        let event = match self.0.status {
            DeliveryStatus::Failed => DeliveryEvent::Drop,
            _ => DeliveryEvent::Cancel,
        };
        Refused::unless(self.0.status != DeliveryStatus::Running, event, DeliveryGuard::NoWorkerIsAtIt)?;
        self.step(event, now, |_| {})
    }

    /// Takes up again what was called off, dropped or taken down: it waits for a new job.
    ///
    /// # Errors
    /// [`Refused`] in any other state.
    pub fn reopen(&mut self, now: DateTime<Utc>) -> Result<(), Refused<DeliveryStatus>> {
        self.step(DeliveryEvent::Reopen, now, |parts| parts.last_error = None)
    }

    /// It is no longer there: taken down by the team, or by the network.
    ///
    /// # Errors
    /// [`Refused`] unless the network has it.
    pub fn take_down(&mut self, by: RemovedBy, now: DateTime<Utc>) -> Result<(), Refused<DeliveryStatus>> {
        self.step(DeliveryEvent::TakeDown, now, |parts| {
            parts.removed_at = Some(now);
            parts.removed_by = Some(by);
        })
    }
}
