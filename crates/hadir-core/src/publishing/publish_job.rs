//! One delivery of a post to a target.

use super::{DeliveryError, DeliveryLifecycle, FencingToken, Receipt};
use crate::ids::{PostTargetId, PublishJobId, SocialAccountId, WorkspaceId};
use chrono::{DateTime, Utc};

/// One delivery of a post to a target. A target has at most one job that has not ended; the others are its history.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PublishJob {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Where it goes.
    pub target_id: PostTargetId,
    /// Which of the target's jobs it is, from 1.
    pub sequence: u32,
    /// Which of several due jobs is first: the highest.
    pub priority: u8,
    /// The id under which a provider runs it.
    pub provider_job_id: Option<String>,
    /// Through which account its newest attempt went: while that runs, the account is at work, even if the target is
    /// meanwhile to go out through another.
    pub account_id: Option<SocialAccountId>,
    /// Its lease and its attempts.
    pub lifecycle: DeliveryLifecycle,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl PublishJob {
    /// The priority of publishing among all background work, in the social-automation hub.
    pub const PRIORITY: u8 = 9;

    /// The first job of a target, at the usual priority.
    pub const fn first(
        workspace_id: WorkspaceId,
        target_id: PostTargetId,
        lifecycle: DeliveryLifecycle,
    ) -> Self {
        Self {
            workspace_id,
            target_id,
            sequence: 1,
            priority: Self::PRIORITY,
            provider_job_id: None,
            account_id: None,
            lifecycle,
            rest: crate::record::Rest,
        }
    }

    /// Its id.
    pub const fn id(&self) -> PublishJobId {
        self.lifecycle.parts().job_id
    }
}

crate::text_enum! {
    /// How an attempt ended.
    pub enum AttemptOutcome {
        /// The network took it.
        Accepted = "accepted",
        /// The network refused it for now.
        Transient = "transient",
        /// The network refused it for good.
        Permanent = "permanent",
        /// Nobody knows.
        Unconfirmed = "unconfirmed",
        /// Nothing was sent.
        Released = "released",
    }
}

/// One attempt of a job, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PublishAttempt {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// The job.
    pub job_id: PublishJobId,
    /// The number of its lease, unique in the job.
    pub token: FencingToken,
    /// The worker.
    pub worker: String,
    /// When it began.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub started_at: DateTime<Utc>,
    /// When the call went out.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub sent_at: Option<DateTime<Utc>>,
    /// When it ended; none while it runs.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub ended_at: Option<DateTime<Utc>>,
    /// How it ended; none while it runs.
    pub outcome: Option<AttemptOutcome>,
    /// What the network gave.
    pub receipt: Option<Receipt>,
    /// Why the network refused.
    pub error: Option<DeliveryError>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl PublishAttempt {
    /// An attempt that runs and has sent nothing yet.
    pub fn new(
        workspace_id: WorkspaceId,
        job_id: PublishJobId,
        token: FencingToken,
        worker: impl Into<String>,
        started_at: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            job_id,
            token,
            worker: worker.into(),
            started_at,
            sent_at: None,
            ended_at: None,
            outcome: None,
            receipt: None,
            error: None,
            rest: crate::record::Rest,
        }
    }
}
