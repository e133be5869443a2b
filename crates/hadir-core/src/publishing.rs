//! What a team plans and publishes: posts, their targets, the jobs that deliver them.
//!
//! A post on one account, for Tuesday at nine:
//!
//! ```
//! # use hadir_core::ids::{PostId, PostTargetId, PublishJobId, SocialAccountId, UserId, WorkspaceId};
//! # use hadir_core::account::SocialAccount;
//! # use hadir_core::platform::Platform;
//! # use hadir_core::publishing::{Content, DeliveryLifecycle, Post, PostTarget, PublishJob};
//! # let id = uuid::Uuid::from_u128;
//! # let (workspace, author) = (WorkspaceId::from_uuid(id(1)), UserId::from_uuid(id(2)));
//! # let (account, post) = (SocialAccountId::from_uuid(id(3)), PostId::from_uuid(id(4)));
//! # let (target, job) = (PostTargetId::from_uuid(id(5)), PublishJobId::from_uuid(id(6)));
//! # let now = "2026-03-06T08:00:00Z".parse()?;
//! let tuesday = "2026-03-10T09:00:00+07:00".parse()?;
//!
//! let mut account = SocialAccount::new(workspace, account, Platform::Instagram, now);
//! account.lifecycle.connect(now)?;
//!
//! let mut post = Post::draft(workspace, post, author, Content::of_text("Selamat pagi"), now);
//! let target = PostTarget {
//!     account_id: Some(account.id),
//!     ..PostTarget::new(workspace, target, post.id, account.platform, now)
//! };
//! post.schedule(&[target.clone()], tuesday, now)?;
//!
//! let attempts = 3.try_into()?;
//! let job = PublishJob::first(workspace, target.id, DeliveryLifecycle::pending(job, tuesday, attempts, now));
//! # assert_eq!((post.lifecycle.scheduled_at(), job.lifecycle.parts().run_at), (Some(tuesday), tuesday));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod approval_rule;
mod attempt;
mod campaign;
mod campaign_lifecycle;
mod campaign_status;
mod class_wait;
mod content;
mod content_hash;
#[cfg(feature = "serde")]
mod content_reader;
mod delivery_lifecycle;
mod delivery_status;
mod delivery_tally;
mod due;
mod error_class;
mod error_code;
mod hold;
mod limits;
mod media;
mod post;
mod post_kind;
mod post_lifecycle;
mod post_status;
mod post_target;
mod publish_job;
mod receipt;
mod retry_policy;
mod rule_book;
mod text_escape;
mod text_fit;
mod text_measure;
mod video_lifecycle;
mod video_status;

pub use approval_rule::ApprovalRule;
pub use attempt::{
    Attempt, Claimed, FencingToken, Permanent, Rejection, Resend, Sent, Transient, Unconfirmed,
};
pub use campaign::{Campaign, CampaignGoal, GoalMetric, UtmParams};
pub use campaign_lifecycle::{CampaignLifecycle, CampaignParts};
pub use campaign_status::{CampaignEvent, CampaignGuard, CampaignStatus};
pub use class_wait::{ClassWait, ClassWaits, Counting};
pub use content::{Content, ContentOverride, MediaRef, Override, TargetContent};
pub use content_hash::{ContentHash, NotAContentHash};
pub use delivery_lifecycle::{
    CONTAINER_LIFETIME, ContainerState, DeliveryLifecycle, DeliveryParts, Finding, Lease, Next, RemovedBy,
};
pub use delivery_status::{DeliveryEvent, DeliveryGuard, DeliveryStatus};
pub use delivery_tally::{DeliveryTally, PartialPolicy, PublishOutcome};
pub use due::{Candidate, Channel, Obstacle, due, obstacles};
pub use error_class::{DeliveryError, ErrorClass, Retryability};
pub use hold::PostHold;
pub use limits::{
    MAX_FIRST_COMMENT, MAX_HASHTAGS, MAX_MEDIA, MAX_MENTIONS, MAX_TEXT, PlatformLimits, Support,
    draft_violations,
};
pub use media::{
    Dimensions, GeneratedVideo, ImageConfig, MediaAsset, MediaKind, MediaSource, PostMedia, VideoConfig,
    VideoMode,
};
pub use post::{AiOrigin, Post};
pub use post_kind::PostKind;
pub use post_lifecycle::{PostLifecycle, PostParts};
pub use post_status::{PostEvent, PostGuard, PostStatus};
pub use post_target::{PostTarget, TargetLifecycle, TargetParts};
pub use publish_job::{AttemptOutcome, PublishAttempt, PublishJob};
pub use receipt::Receipt;
pub use retry_policy::{BadRetryPolicy, RetryPolicy};
pub use rule_book::{Confidence, NetworkRule, Renewal, RuleBook, Rules, Subject, Surface, TokenRule};
pub use text_escape::{escaped, unescaped};
pub use text_fit::Unsplittable;
pub use text_measure::Measure;
pub use video_lifecycle::{MAX_VIDEO_RETRIES, VideoLifecycle, VideoParts};
pub use video_status::{VideoEvent, VideoGuard, VideoStatus};
