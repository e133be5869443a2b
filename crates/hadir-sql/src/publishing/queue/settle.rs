//! From the last target to the settled post, and what a change of a post does to its jobs.

use super::{Moves, POSTS};
use crate::codec::{Codec, Instant as At, Opt};
use crate::dialect::{Bound, Dialect};
use crate::error::DecodeError;
use crate::publishing::{POST_STATUS, SCHEDULED_AT};
use crate::schema::Row;
use crate::scope::{Reach, Scope};
use crate::select::Select;
use crate::statement::{Cells, Query, Statement};
use crate::update::{AdvanceError, advance};
use crate::value::{Instant, Kind, Value};
use chrono::{DateTime, Utc};
use hadir_core::ids::PostId;
use hadir_core::lifecycle::Refused;
use hadir_core::publishing::{DeliveryStatus, DeliveryTally, PartialPolicy, Post, PostStatus, PublishJob};
use sea_query::{Expr, ExprTrait, SelectStatement};
use std::sync::LazyLock;
use thiserror::Error;

/// The question for one post, which nobody else changes until the transaction ends. [`build`](Locked::build) makes the query.
#[derive(Debug, Clone, Copy)]
pub struct Locked {
    scope: Scope,
    post: PostId,
}

/// One post, locked until the transaction ends: who settles it reads its [`standing`](super::standing) after that, so that of
/// two who finish its last targets at once, the second sees what the first did.
pub const fn locked(scope: Scope, post: PostId) -> Locked {
    Locked { scope, post }
}

impl Locked {
    /// The query in a dialect.
    pub fn build(&self, dialect: Dialect) -> Query<Post> {
        static KINDS: LazyLock<Vec<Kind>> = LazyLock::new(|| Post::table().kinds.clone());
        let (mut bound, mut select) = (Bound::default(), SelectStatement::new());
        select
            .columns(Post::table().column_names().map(|column| (POSTS, column)))
            .from(POSTS)
            .and_where(Expr::col((POSTS, "workspace_id")).eq(bound.bind(self.scope.value())))
            .and_where(Expr::col((POSTS, "id")).eq(bound.bind(Value::Uuid(self.post.as_uuid()))));
        dialect.lock(&mut select);
        Query::new(dialect.write(&select, &bound), &KINDS, Post::decode)
    }
}

/// When the earliest waiting job of a post is due; none if none waits. [`Query`] of one row.
pub fn next_run(scope: Scope, post: PostId, dialect: Dialect) -> Query<Option<DateTime<Utc>>> {
    fn decode(cells: &mut Cells<'_>) -> Result<Option<DateTime<Utc>>, DecodeError> {
        let found = <Opt<At> as Codec<Option<DateTime<Utc>>>>::decode(cells);
        found.map_err(|problem| DecodeError { table: "publish_jobs", field: "run_at", problem })
    }
    let sql = r#"SELECT MIN("publish_jobs"."run_at") FROM "publish_jobs" INNER JOIN "post_targets" ON "post_targets"."workspace_id" = "publish_jobs"."workspace_id" AND "post_targets"."id" = "publish_jobs"."target_id" WHERE "publish_jobs"."workspace_id" = ? AND "post_targets"."post_id" = ? AND "publish_jobs"."status" = 'pending'"#;
    let values = vec![scope.value(), Value::Uuid(post.as_uuid())];
    Query::new(Statement { sql: dialect.spell(sql).into(), values }, &[Kind::Instant], decode)
}

/// Why a post cannot be moved.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SettleError {
    /// It has no targets, or no step leads to what they say.
    #[error(transparent)]
    Refused(#[from] Refused<PostStatus>),
    /// It cannot be stored.
    #[error(transparent)]
    Advance(#[from] AdvanceError),
}

/// Moves a [locked](locked) post to where its [standing](super::standing) says that it is; nothing, if it is there already.
/// What waits for a retry is due at [`next_run`].
///
/// # Errors
/// [`SettleError`] without targets, in a state from which no step leads there, and for what cannot be stored.
pub fn settle(
    scope: Scope,
    post: &Post,
    standing: impl IntoIterator<Item = DeliveryStatus>,
    policy: PartialPolicy,
    next_run: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<Option<crate::update::Advance>, SettleError> {
    let tally: DeliveryTally = standing.into_iter().collect();
    let mut after = post.clone();
    after.lifecycle.settle(&tally, policy, next_run.unwrap_or(now), now)?;
    if after == *post { Ok(None) } else { Ok(Some(advance(scope, post, &after)?)) }
}

/// The posts that are unsettled, each question by an index of its own: with `$posts`, `$targets` and `$jobs` a condition on each of the
/// tables.
macro_rules! unsettled_posts {
    ($posts:literal, $targets:literal, $jobs:literal) => {
        concat!(
            r#"("posts"."workspace_id", "posts"."id") IN (SELECT "late"."workspace_id", "late"."id" FROM ("#,
            // Every target has ended, and the post has not.
            r#"SELECT "workspace_id", "id" FROM "posts" AS "ended" WHERE "#,
            $posts,
            r#""status" = 'publishing' AND EXISTS (SELECT 1 FROM "post_targets" AS "any" WHERE "any"."workspace_id" = "ended"."workspace_id" AND "any"."post_id" = "ended"."id") AND NOT EXISTS (SELECT 1 FROM "post_targets" AS "open" WHERE "open"."workspace_id" = "ended"."workspace_id" AND "open"."post_id" = "ended"."id" AND "open"."status" IN ('pending', 'running', 'unconfirmed'))"#,
            // A network has it, and the post does not say so.
            r#" UNION SELECT "workspace_id", "id" FROM "posts" AS "unsaid" WHERE "#,
            $posts,
            r#""published_at" IS NULL AND "status" NOT IN ('published', 'taken_down') AND EXISTS (SELECT 1 FROM "post_targets" AS "has" WHERE "has"."workspace_id" = "unsaid"."workspace_id" AND "has"."post_id" = "unsaid"."id" AND "has"."status" = 'succeeded')"#,
            // A network has again what had been taken down.
            r#" UNION SELECT "workspace_id", "id" FROM "posts" AS "back" WHERE "#,
            $posts,
            r#""status" IN ('taken_down', 'archived', 'deleted') AND "taken_down_at" IS NOT NULL AND EXISTS (SELECT 1 FROM "post_targets" AS "has" WHERE "has"."workspace_id" = "back"."workspace_id" AND "has"."post_id" = "back"."id" AND "has"."status" = 'succeeded')"#,
            // What failed no longer counts, and the rest is out.
            r#" UNION SELECT "workspace_id", "id" FROM "posts" AS "rest" WHERE "#,
            $posts,
            r#""status" = 'failed' AND EXISTS (SELECT 1 FROM "post_targets" AS "has" WHERE "has"."workspace_id" = "rest"."workspace_id" AND "has"."post_id" = "rest"."id" AND "has"."status" = 'succeeded') AND NOT EXISTS (SELECT 1 FROM "post_targets" AS "other" WHERE "other"."workspace_id" = "rest"."workspace_id" AND "other"."post_id" = "rest"."id" AND "other"."status" IN ('pending', 'running', 'unconfirmed', 'failed'))"#,
            // No network has it any more.
            r#" UNION SELECT "gone"."workspace_id", "gone"."id" FROM "post_targets" INNER JOIN "posts" AS "gone" ON "gone"."workspace_id" = "post_targets"."workspace_id" AND "gone"."id" = "post_targets"."post_id" WHERE "#,
            $targets,
            r#""post_targets"."status" = 'removed' AND ("gone"."status" IN ('published', 'failed') OR ("gone"."status" = 'archived' AND "gone"."published_at" IS NOT NULL AND "gone"."taken_down_at" IS NULL)) AND NOT EXISTS (SELECT 1 FROM "post_targets" AS "still" WHERE "still"."workspace_id" = "gone"."workspace_id" AND "still"."post_id" = "gone"."id" AND "still"."status" IN ('pending', 'running', 'unconfirmed', 'succeeded'))"#,
            // A target is tried again, and the post is not.
            r#" UNION SELECT "again"."workspace_id", "again"."id" FROM "publish_jobs" INNER JOIN "post_targets" AS "waits" ON "waits"."workspace_id" = "publish_jobs"."workspace_id" AND "waits"."id" = "publish_jobs"."target_id" AND "waits"."status" IN ('pending', 'running', 'unconfirmed') INNER JOIN "posts" AS "again" ON "again"."workspace_id" = "waits"."workspace_id" AND "again"."id" = "waits"."post_id" AND "again"."status" IN ('published', 'failed') AND "again"."cancelled_at" IS NULL WHERE "#,
            $jobs,
            r#""publish_jobs"."status" IN ('pending', 'running', 'unconfirmed')) AS "late")"#
        )
    };
}

/// Posts whose targets say something else than they do, by id: every target ended and the post is still being published; a
/// network has what does not say that it is out; no network has what does not say that it is gone; a target is tried again
/// and its post is not. Each is to be [locked](locked) and [settled](settle()).
pub fn unsettled(reach: impl Into<Reach>) -> Select<Post> {
    let reach = reach.into();
    let select = Select::reaching(reach);
    let select = match reach {
        Reach::Scope(scope) => select.sql(
            unsettled_posts!(
                r#""workspace_id" = ? AND "#,
                r#""post_targets"."workspace_id" = ? AND "#,
                r#""publish_jobs"."workspace_id" = ? AND "#
            ),
            [0; 6].map(|_| scope.value()),
        ),
        Reach::Unscoped(_) => select.sql(unsettled_posts!("", "", ""), []),
    };
    select.by(&["id"])
}

/// Posts whose time has come at `now` and that have to be [enqueued](super::enqueue): those that are scheduled, and those that
/// are being published and have a target that waits without a job. The longest overdue first.
pub fn unqueued(reach: impl Into<Reach>, now: DateTime<Utc>) -> Select<Post> {
    Select::reaching(reach.into())
        .words(POST_STATUS, const { &[PostStatus::Scheduled.as_str(), PostStatus::Publishing.as_str()] })
        .until(SCHEDULED_AT, now)
        .sql(
            // Counted rather than `EXISTS`: below an `OR`, PostgreSQL would read both tables as a whole into a hash for that.
            r#"("posts"."status" = 'scheduled' OR 0 < (SELECT COUNT(*) FROM "post_targets" WHERE "post_targets"."workspace_id" = "posts"."workspace_id" AND "post_targets"."post_id" = "posts"."id" AND "post_targets"."status" = 'pending' AND NOT EXISTS (SELECT 1 FROM "publish_jobs" WHERE "publish_jobs"."workspace_id" = "post_targets"."workspace_id" AND "publish_jobs"."target_id" = "post_targets"."id" AND "publish_jobs"."status" IN ('pending', 'running', 'unconfirmed'))))"#,
            [],
        )
        .by(&["scheduled_at", "workspace_id", "id"])
}

/// Waiting jobs that nobody can send, because their target or their post was called off, changed or put away, by id: each is to
/// be cancelled.
pub fn orphans(reach: impl Into<Reach>) -> Select<PublishJob> {
    Select::reaching(reach.into())
        .sql(
            r#""publish_jobs"."status" = 'pending' AND EXISTS (SELECT 1 FROM "post_targets" INNER JOIN "posts" ON "posts"."workspace_id" = "post_targets"."workspace_id" AND "posts"."id" = "post_targets"."post_id" WHERE "post_targets"."workspace_id" = "publish_jobs"."workspace_id" AND "post_targets"."id" = "publish_jobs"."target_id" AND ("post_targets"."status" <> 'pending' OR "posts"."status" IN ('draft', 'pending_approval', 'approved', 'cancelled', 'taken_down', 'archived', 'deleted') OR ("posts"."status" = 'published' AND "posts"."cancelled_at" IS NOT NULL)))"#,
            [],
        )
        .by(&["id"])
}

/// Moves a post by one of its events, from `before`, as it was read, to `after`, and its jobs with it, in one transaction:
///
/// | the post | its jobs |
/// |---|---|
/// | has another time | those that wait are due then |
/// | was called off, taken back, deleted or put away | those that wait are cancelled, and so are those whose worker has not yet announced the call |
///
/// A call that was announced is not stopped by this: if it arrives, the post [surfaces](settle()).
///
/// # Errors
/// [`AdvanceError`] if the two are not one post, or no event leads from the one to the other.
pub fn carry(
    scope: Scope,
    before: &Post,
    after: &Post,
    now: DateTime<Utc>,
    dialect: Dialect,
) -> Result<Moves, AdvanceError> {
    let post = advance(scope, before, after)?.build(dialect);
    let now = Instant::new(now).map_err(|problem| crate::error::EncodeError {
        table: "publish_jobs",
        field: "changed_at",
        problem,
    })?;
    let mut rest = Vec::new();
    let at = after.lifecycle.scheduled_at();
    match after.status() {
        PostStatus::Scheduled if at != before.lifecycle.scheduled_at() => {
            let run_at = at.map(Instant::new).transpose().map_err(|problem| crate::error::EncodeError {
                table: "publish_jobs",
                field: "run_at",
                problem,
            })?;
            let run_at = Value::Instant(run_at.unwrap_or(now));
            rest.push(of_post(
                r#"UPDATE "publish_jobs" SET "run_at" = ?, "changed_at" = ? WHERE "workspace_id" = ? AND "status" = 'pending' AND {targets}"#,
                [run_at, Value::Instant(now)],
                scope,
                after.id,
                dialect,
            ));
        }
        PostStatus::Draft
        | PostStatus::PendingApproval
        | PostStatus::Approved
        | PostStatus::Cancelled
        | PostStatus::Archived
        | PostStatus::Deleted => {
            rest.push(of_post(CANCEL, [Value::Instant(now), Value::Instant(now)], scope, after.id, dialect));
            rest.push(of_post(RELEASED, [Value::Instant(now)], scope, after.id, dialect));
            let status = if after.status() == PostStatus::Cancelled {
                DeliveryStatus::Cancelled
            } else {
                DeliveryStatus::Pending
            };
            let status = Value::Text(status.as_str().into());
            rest.push(of_post(TARGETS_GO, [status, Value::Instant(now)], scope, after.id, dialect));
        }
        _ => {}
    }
    Ok(Moves { post: Some(post), rest })
}

const CANCEL: &str = r#"UPDATE "publish_jobs" SET "status" = 'cancelled', "changed_at" = ?, "finished_at" = ?, "imported" = FALSE, "lease_owner" = NULL, "lease_token" = NULL, "lease_until" = NULL, "call_before" = NULL WHERE "workspace_id" = ? AND ("status" = 'pending' OR ("status" = 'running' AND "sent_at" IS NULL)) AND {targets}"#;
const RELEASED: &str = r#"UPDATE "publish_attempts" SET "ended_at" = ?, "outcome" = 'released' WHERE "workspace_id" = ? AND "ended_at" IS NULL AND "job_id" IN (SELECT "publish_jobs"."id" FROM "publish_jobs" WHERE "publish_jobs"."workspace_id" = "publish_attempts"."workspace_id" AND "publish_jobs"."status" = 'cancelled' AND {targets})"#;
const TARGETS_GO: &str = r#"UPDATE "post_targets" SET "status" = ?, "changed_at" = ?, "imported" = FALSE WHERE "workspace_id" = ? AND "status" IN ('pending', 'running') AND "post_id" = ? AND NOT EXISTS (SELECT 1 FROM "publish_jobs" WHERE "publish_jobs"."workspace_id" = "post_targets"."workspace_id" AND "publish_jobs"."target_id" = "post_targets"."id" AND "publish_jobs"."status" IN ('running', 'unconfirmed'))"#;

/// A statement about what belongs to a post: its values, then the workspace, then the post.
fn of_post(
    sql: &str,
    values: impl IntoIterator<Item = Value>,
    scope: Scope,
    post: PostId,
    dialect: Dialect,
) -> Statement {
    const OF_POST: &str = r#""target_id" IN (SELECT "post_targets"."id" FROM "post_targets" WHERE "post_targets"."workspace_id" = "publish_jobs"."workspace_id" AND "post_targets"."post_id" = ?)"#;
    let sql = dialect.spell(&sql.replace("{targets}", OF_POST));
    let mut values: Vec<Value> = values.into_iter().collect();
    values.extend([scope.value(), Value::Uuid(post.as_uuid())]);
    Statement { sql: sql.into(), values }
}
