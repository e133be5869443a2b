//! From a post whose time has come to the jobs that deliver it.

use super::{JOBS, Moves};
use crate::dialect::Dialect;
use crate::error::EncodeError;
use crate::schema::Row;
use crate::scope::Scope;
use crate::statement::Statement;
use crate::update::{AdvanceError, advance};
use crate::value::Value;
use chrono::{DateTime, Utc};
use core::num::NonZeroU32;
use hadir_core::ids::PublishJobId;
use hadir_core::lifecycle::Refused;
use hadir_core::publishing::{
    ApprovalRule, DeliveryLifecycle, DeliveryStatus, Post, PostStatus, PostTarget, PublishJob,
};
use thiserror::Error;

/// A post that begins to be published, and its jobs. [`build`](Enqueue::build) makes the statements.
#[derive(Debug, Clone)]
#[must_use = "what is not stored has not happened"]
pub struct Enqueue {
    scope: Scope,
    before: Post,
    after: Post,
    jobs: Vec<PublishJob>,
}

/// Why a post is not queued.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum EnqueueError {
    /// Its time has not come, it is in no state to be published, or it is not approved as it is.
    #[error(transparent)]
    Refused(#[from] Refused<PostStatus>),
    /// It cannot be stored.
    #[error(transparent)]
    Advance(#[from] AdvanceError),
}

/// Starts a post whose time has come, and makes a job for each of its targets that waits for one: what a scheduler does with
/// each of [`unqueued`](super::unqueued). A post that is being published already gets the jobs that it lacks:
/// after [`publish_now`](Post::publish_now), and after a target was [reopened](hadir_core::publishing::TargetLifecycle::reopen).
///
/// `targets` are all of the post's, as they were read together with it; `ids` gives an id to each job.
///
/// # Errors
/// [`EnqueueError`] names what the post is not ready for.
pub fn enqueue(
    scope: Scope,
    rule: ApprovalRule,
    post: &Post,
    targets: &[PostTarget],
    attempts: NonZeroU32,
    mut ids: impl FnMut() -> PublishJobId,
    now: DateTime<Utc>,
) -> Result<Enqueue, EnqueueError> {
    let mut after = post.clone();
    if post.status() != PostStatus::Publishing {
        after.start(rule, targets, now)?;
    }
    let run_at = post.lifecycle.scheduled_at().map_or(now, |at| at.min(now));
    let own = |target: &&PostTarget| {
        target.post_id == post.id
            && target.workspace_id == post.workspace_id
            && target.lifecycle.status() == DeliveryStatus::Pending
    };
    let jobs = targets.iter().filter(own).map(|target| {
        let life = DeliveryLifecycle::pending(ids(), run_at, attempts, now);
        PublishJob::first(target.workspace_id, target.id, life)
    });
    let jobs = jobs.collect();
    Ok(Enqueue { scope, before: post.clone(), after, jobs })
}

impl Enqueue {
    /// The post as it will be.
    pub const fn post(&self) -> &Post {
        &self.after
    }

    /// Its new jobs. Of a target that has one by then, or was called off, none is stored.
    pub fn jobs(&self) -> &[PublishJob] {
        &self.jobs
    }

    /// The statements in a dialect.
    ///
    /// # Errors
    /// [`EnqueueError`] for what cannot be stored, and for rows of another workspace than the scope's.
    pub fn build(&self, dialect: Dialect) -> Result<Moves, EnqueueError> {
        let post = if self.after == self.before {
            None
        } else {
            Some(advance(self.scope, &self.before, &self.after)?.build(dialect))
        };
        let jobs = self.jobs.iter().map(|job| insert(self.scope, job, dialect));
        Ok(Moves { post, rest: jobs.collect::<Result<_, _>>().map_err(AdvanceError::from)? })
    }
}

/// Inserts a job, if its target waits for one then.
fn insert(scope: Scope, job: &PublishJob, dialect: Dialect) -> Result<Statement, EncodeError> {
    if job.workspace_id != scope.workspace_id() {
        let problem = crate::EncodeProblem::Foreign { row: job.workspace_id, scope: scope.workspace_id() };
        return Err(EncodeError { table: JOBS, field: "workspace_id", problem });
    }
    let mut encoded = Vec::new();
    job.encode(&mut encoded)?;
    let (mut names, mut places, mut values) = (Vec::new(), Vec::new(), Vec::new());
    for (column, value) in PublishJob::table().columns.iter().zip(encoded) {
        names.push(format!("\"{}\"", column.name));
        if column.name == "sequence" {
            // After those that the target had.
            places.push(
                r#"(SELECT COALESCE(MAX("old"."sequence"), 0) + 1 FROM "publish_jobs" AS "old" WHERE "old"."workspace_id" = "post_targets"."workspace_id" AND "old"."target_id" = "post_targets"."id")"#
                    .to_owned(),
            );
        } else {
            places.push("?".to_owned());
            values.push(value);
        }
    }
    let (names, places) = (names.join(", "), places.join(", "));
    values.push(scope.value());
    values.push(Value::Uuid(job.target_id.as_uuid()));
    let sql = format!(
        r#"INSERT INTO "publish_jobs" ({names}) SELECT {places} FROM "post_targets" INNER JOIN "posts" ON "posts"."workspace_id" = "post_targets"."workspace_id" AND "posts"."id" = "post_targets"."post_id" WHERE "post_targets"."workspace_id" = ? AND "post_targets"."id" = ? AND "post_targets"."status" = 'pending' AND "posts"."status" = 'publishing' AND NOT EXISTS (SELECT 1 FROM "publish_jobs" AS "live" WHERE "live"."workspace_id" = "post_targets"."workspace_id" AND "live"."target_id" = "post_targets"."id" AND "live"."status" IN ('pending', 'running', 'unconfirmed'))"#
    );
    Ok(Statement { sql: dialect.spell(&sql).into(), values })
}
