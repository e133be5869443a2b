//! A job, and what decides whether it may be begun.

use crate::account::{Capabilities, ConnectionStatus, ERROR_REST, PublishingPace, SocialAccount};
use crate::ids::SocialAccountId;
use crate::platform::Platform;
use crate::publishing::{CampaignLifecycle, ContentHash, Post, PostKind, PostTarget, PublishJob};
use crate::workspace::WorkspaceStatus;
use chrono::{DateTime, Utc};

/// A job, and what decides whether it may be begun.
///
/// [`new`](Self::new) takes what every job has; the rest stands in its way nowhere until it is set.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Candidate<'a> {
    /// The job.
    pub job: &'a PublishJob,
    /// Where it goes.
    pub target: &'a PostTarget,
    /// The post.
    pub post: &'a Post,
    /// The digest of what would go out: of the post with **all** its targets.
    pub content: ContentHash,
    /// Whether its post is on [hold](crate::publishing::PostHold).
    pub held: bool,
    /// The account that it goes out through; none: it is still to be found.
    pub account: Option<Channel<'a>>,
    /// Whether the workspace is in use.
    pub workspace: WorkspaceStatus,
    /// Whether everything that the workspace publishes is stopped.
    pub queue_paused: bool,
    /// The life of the campaign that the post belongs to, if it belongs to one.
    pub campaign: Option<&'a CampaignLifecycle>,
}

impl<'a> Candidate<'a> {
    /// A job of a target of a post, of which `targets` are all. It goes out through no account yet.
    pub fn new(job: &'a PublishJob, target: &'a PostTarget, post: &'a Post, targets: &[PostTarget]) -> Self {
        Self {
            job,
            target,
            post,
            content: post.content_hash(targets),
            held: false,
            account: None,
            workspace: WorkspaceStatus::Active,
            queue_paused: false,
            campaign: None,
        }
    }

    /// It goes out through this account.
    #[must_use]
    pub const fn through(self, account: Channel<'a>) -> Self {
        Self { account: Some(account), ..self }
    }
}

/// An account, as far as it decides whether something may go out through it.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Channel<'a> {
    /// The account.
    pub id: SocialAccountId,
    /// Whether it can be used.
    pub connection: ConnectionStatus,
    /// Since when that is so.
    pub since: Option<DateTime<Utc>>,
    /// What may be published through it; none: nobody says.
    pub capabilities: Option<Capabilities>,
    /// How fast it may publish.
    pub pace: Option<&'a PublishingPace>,
    /// How many posts went out, or may have gone out, through it within the window of its quota.
    pub used: u64,
    /// Whether a worker is publishing through it.
    pub busy: bool,
}

impl<'a> Channel<'a> {
    /// An account that is idle and not slowed down.
    pub const fn new(id: SocialAccountId, connection: ConnectionStatus) -> Self {
        Self { id, connection, since: None, capabilities: None, pace: None, used: 0, busy: false }
    }

    /// An account as it is kept, idle and not slowed down.
    pub const fn of(account: &SocialAccount) -> Self {
        Self {
            since: Some(account.lifecycle.changed_at()),
            capabilities: Some(account.capabilities),
            ..Self::new(account.id, account.lifecycle.status())
        }
    }

    /// At this pace.
    #[must_use]
    pub const fn paced(self, pace: Option<&'a PublishingPace>) -> Self {
        Self { pace, ..self }
    }

    /// Whether calls may be made with it: it is active, or its last call failed some time ago.
    pub(super) fn is_usable(&self, now: DateTime<Utc>) -> bool {
        match self.connection {
            ConnectionStatus::Active => true,
            ConnectionStatus::Error => {
                self.since.is_some_and(|since| now.signed_duration_since(since) >= ERROR_REST)
            }
            _ => false,
        }
    }
}

impl Capabilities {
    /// Whether a post of this kind may be published through an account of `platform`. Stories and reels are things of their
    /// own on Instagram and Facebook alone; and an account of which nothing is stated, may everything.
    pub const fn allow(self, platform: Platform, kind: Option<PostKind>) -> bool {
        let stated = self.feed || self.stories || self.reels;
        if !stated || !matches!(platform, Platform::Instagram | Platform::Facebook) {
            return true;
        }
        match kind {
            Some(PostKind::Story) => self.stories,
            Some(PostKind::Reel) => self.reels,
            _ => self.feed,
        }
    }
}
