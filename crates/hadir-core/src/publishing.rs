//! What a team plans and publishes: posts, their targets, the jobs that deliver them.

mod attempt;
mod campaign;
mod campaign_lifecycle;
mod campaign_status;
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
mod post_lifecycle;
mod post_status;
mod post_target;
mod publish_job;
mod receipt;
mod retry_policy;
mod rule_book;
mod text_measure;
mod video_lifecycle;
mod video_status;

pub use attempt::{
    Attempt, Claimed, FencingToken, Permanent, Rejection, Resend, Sent, Transient, Unconfirmed,
};
pub use campaign::{Campaign, CampaignGoal, GoalMetric, UtmParams};
pub use campaign_lifecycle::{CampaignLifecycle, CampaignParts};
pub use campaign_status::{CampaignEvent, CampaignStatus};
pub use content::{Content, ContentOverride, MediaRef, Override, TargetContent};
pub use content_hash::{ContentHash, NotAContentHash};
pub use delivery_lifecycle::{
    CONTAINER_LIFETIME, ContainerState, DeliveryLifecycle, DeliveryParts, Finding, Lease, Next, RemovedBy,
};
pub use delivery_status::{DeliveryEvent, DeliveryStatus};
pub use delivery_tally::{DeliveryTally, PartialPolicy, PublishOutcome};
pub use due::{ApprovalRule, Candidate, Channel, Obstacle, due, obstacles};
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
pub use post::{AiOrigin, Post, PostKind};
pub use post_lifecycle::{PostLifecycle, PostParts};
pub use post_status::{PostEvent, PostStatus};
pub use post_target::{PostTarget, TargetLifecycle, TargetParts};
pub use publish_job::{AttemptOutcome, PublishAttempt, PublishJob};
pub use receipt::Receipt;
pub use retry_policy::{ClassWait, Counting, RetryPolicy};
pub use rule_book::{Confidence, NetworkRule, RuleBook, Rules, Subject, Surface};
pub use text_measure::Measure;
pub use video_lifecycle::{MAX_VIDEO_RETRIES, VideoLifecycle, VideoParts};
pub use video_status::{VideoEvent, VideoStatus};
