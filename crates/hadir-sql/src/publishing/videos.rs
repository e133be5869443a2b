//! Questions about generated videos.

use crate::scope::{Reach, Scope};
use crate::select::{Col, Op, Select, Term};
use crate::value::Value;
use hadir_core::publishing::{GeneratedVideo, VideoStatus};

const STATUS: &Col = &Col::of("generated_videos", "status");
const POSTED: &Col = &Col::of("generated_videos", "posted_to_social");
const URL: &Col = &Col::of("generated_videos", "video_url");
const RETRIES: &Col = &Col::of("generated_videos", "retry_count");

/// Finished videos that have not been posted, the newest first.
pub fn videos_to_post(scope: Scope) -> Select<GeneratedVideo> {
    Select::of(scope)
        .is(STATUS, VideoStatus::Completed.as_str())
        .equal(POSTED, Value::Bool(false))
        .not_null(URL)
        .order(
            const { &[Term::down("generated_videos", "created_at"), Term::down("generated_videos", "id")] },
        )
}

/// Videos that failed and were retried less than `retries` times (3 in the sources), the oldest first: of one workspace, or
/// of all for a reason.
pub fn failed_videos(reach: impl Into<Reach>, retries: u32) -> Select<GeneratedVideo> {
    let most = i64::from(retries).saturating_sub(1);
    let failed = Select::reaching(reach.into()).is(STATUS, VideoStatus::Failed.as_str());
    failed.compare(RETRIES, Op::AtMost, Value::Int(most)).order(
        const {
            &[
                Term::up("generated_videos", "created_at"),
                Term::up("generated_videos", "workspace_id"),
                Term::up("generated_videos", "id"),
            ]
        },
    )
}
