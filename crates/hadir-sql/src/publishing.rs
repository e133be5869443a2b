//! What a team publishes: posts, their targets, the jobs that send them, campaigns.

mod jobs;
mod media;
mod posts;
mod questions;
pub mod queue;
mod targets;
mod videos;

pub use jobs::{attempts, jobs_of, pending_jobs, running_jobs};
pub use media::{media, media_of};
pub use posts::{calendar, campaigns, due_posts, post, posts, scheduled, scheduled_in};
pub(crate) use questions::questions;
pub use targets::{
    PlannedPost, campaign_posts, duplicate_targets, planned_posts, targets, targets_of, targets_to_queue,
};
pub use videos::{failed_videos, videos_to_post};

use crate::select::{Col, Join};

const POST_STATUS: &Col = &Col::of("posts", "status");
const SCHEDULED_AT: &Col = &Col::of("posts", "scheduled_at");
const CAMPAIGN: &Col = &Col::of("posts", "campaign_id");

const POST_OF_TARGET: &Join = &Join {
    left: false,
    table: "posts",
    tenant_of: Some("post_targets"),
    on: &[(Col::of("post_targets", "post_id"), Col::of("posts", "id"))],
    and: "",
};
