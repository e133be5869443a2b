//! A job, where it goes and what goes out, as they were read together.

use super::{JOBS, POSTS, TARGETS, WORKSPACE};
use crate::codec::{Count, Scalar};
use crate::dialect::{Bound, Dialect, same};
use crate::error::DecodeError;
use crate::schema::Row;
use crate::scope::Scope;
use crate::statement::{Cells, Query};
use crate::value::{Kind, Value};
use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::lifecycle::Refused;
use hadir_core::publishing::{
    ApprovalRule, Attempt, Claimed, ContentHash, DeliveryError, DeliveryEvent, DeliveryGuard,
    DeliveryLifecycle, DeliveryStatus, ErrorClass, Post, PostTarget, PublishJob,
};
use sea_query::{Expr, ExprTrait, Func, SelectStatement};
use std::sync::LazyLock;

/// A job, where it goes and what goes out, as they were read together.
#[derive(Debug, Clone, Eq)]
#[non_exhaustive]
pub struct Queued {
    /// The job.
    pub job: PublishJob,
    /// Its target.
    pub target: PostTarget,
    /// Its post.
    pub post: Post,
    /// The stamps of the post's other targets.
    pub(super) others: u64,
    /// The stamps of the post and of this target, as they are stored.
    pub(super) own: u64,
    /// The rule under which it was found due.
    pub(super) rule: Option<ApprovalRule>,
}

/// What was read is the same, whichever question it was read by.
impl PartialEq for Queued {
    fn eq(&self, other: &Self) -> bool {
        self.job == other.job && self.target == other.target && self.post == other.post
    }
}

/// A step that was taken on what was read, and is to be stored. [`build`](Save::build) makes the statements.
#[derive(Debug, Clone)]
#[must_use = "a step that is not saved has not been taken"]
pub struct Save {
    pub(super) scope: Scope,
    pub(super) before: Queued,
    pub(super) after: Queued,
}

/// What came of a [claim](Queued::claim).
#[derive(Debug)]
pub enum Claim {
    /// An attempt begins, if the step is saved.
    Begun(Attempt<Claimed>, Save),
    /// What would go out is not what was approved: that is its outcome, if the step is saved.
    NotApproved(Save),
}

impl Queued {
    /// Takes a step in its life; its target follows. To be [saved](Save::build) before anything is done about it.
    ///
    /// # Errors
    /// The step's own, and an attempt's begin is refused if what was read is not what was approved: then nothing has changed.
    pub fn step<T>(
        &mut self,
        scope: Scope,
        take: impl FnOnce(&mut DeliveryLifecycle) -> Result<T, Refused<DeliveryStatus>>,
    ) -> Result<(T, Save), Refused<DeliveryStatus>> {
        let mut after = self.clone();
        let outcome = take(&mut after.job.lifecycle)?;
        let begins = (self.job.lifecycle.status(), after.job.lifecycle.status())
            == (DeliveryStatus::Pending, DeliveryStatus::Running);
        if begins {
            if !self.is_agreed() {
                let guard = DeliveryGuard::ContentIsApproved;
                return Err(Refused::Guard { event: DeliveryEvent::Start, guard });
            }
            after.job.account_id = after.target.account_id;
        }
        after.target.lifecycle.follow(&after.job.lifecycle)?;
        let before = core::mem::replace(self, after.clone());
        Ok((outcome, Save { scope, before, after }))
    }

    /// Begins an attempt at what was found [due](super::due); or, if the rows that were read with it are not what was approved,
    /// ends it with that outcome: somebody has changed them behind the model's back.
    ///
    /// # Errors
    /// As [`DeliveryLifecycle::start`].
    pub fn claim(
        &mut self,
        scope: Scope,
        worker: &str,
        lease: TimeDelta,
        now: DateTime<Utc>,
    ) -> Result<Claim, Refused<DeliveryStatus>> {
        if self.is_agreed() {
            let (attempt, save) = self.step(scope, |life| life.start(worker, lease, now))?;
            return Ok(Claim::Begun(attempt, save));
        }
        let error = DeliveryError::new(ErrorClass::NotApproved, "what would go out is not what was approved");
        let ((), save) = self.step(scope, |life| life.refuse(error, now))?;
        Ok(Claim::NotApproved(save))
    }

    /// Takes it away from a worker whose lease has run out: what a sweeper does with each of [`lapsed`](super::lapsed).
    ///
    /// # Errors
    /// As [`DeliveryLifecycle::sweep`].
    pub fn sweep(&mut self, scope: Scope, now: DateTime<Utc>) -> Result<Save, Refused<DeliveryStatus>> {
        self.step(scope, |life| life.sweep(now)).map(|((), save)| save)
    }

    /// Ends what is no longer worth publishing, and what has no attempt left: what a sweeper does with each of
    /// [`overdue`](super::overdue).
    ///
    /// # Errors
    /// As [`DeliveryLifecycle::refuse`].
    pub fn expire(&mut self, scope: Scope, now: DateTime<Utc>) -> Result<Save, Refused<DeliveryStatus>> {
        let error = if self.post.publish_by.is_some_and(|by| by <= now) {
            DeliveryError::new(ErrorClass::TooLate, "its time was over before it could go out")
        } else {
            DeliveryError::new(ErrorClass::Unknown, "it was tried as often as it may be")
        };
        self.step(scope, |life| life.refuse(error, now)).map(|((), save)| save)
    }

    /// Whether what was read is what was approved: under the rule that it was found by, or if it says that it is approved.
    fn is_agreed(&self) -> bool {
        let own = self.post.own_hash().stamp().wrapping_add(self.target.own_hash().stamp());
        let stamp = own.wrapping_add(self.others).checked_rem(ContentHash::STAMPS);
        let same = |approved: &ContentHash| Some(approved.stamp()) == stamp;
        let approved = self.post.lifecycle.parts().approved_content.as_ref();
        match self.rule {
            Some(ApprovalRule::NotRequired) => true,
            Some(ApprovalRule::Required) => approved.is_some_and(same),
            None => approved.is_none_or(same),
        }
    }

    /// The stamp of all that was read, as it is stored.
    pub(super) fn stored_stamp(&self) -> u64 {
        self.own.wrapping_add(self.others).checked_rem(ContentHash::STAMPS).unwrap_or_default()
    }

    fn decode(rule: Option<ApprovalRule>, cells: &mut Cells<'_>) -> Result<Self, DecodeError> {
        let (job, target, post) =
            (PublishJob::decode(cells)?, PostTarget::decode(cells)?, Post::decode(cells)?);
        let mut stamp = || {
            let stamp = cells.take().and_then(<Count as Scalar<u64>>::from_value);
            stamp.map_err(|problem| DecodeError { table: TARGETS, field: "content_stamp", problem })
        };
        let (others, own) = (stamp()?, stamp()?);
        Ok(Self { job, target, post, others, own, rule })
    }

    /// Jobs of the workspace, each with its target and post.
    pub(super) fn select(scope: Scope, dialect: Dialect, bound: &mut Bound) -> SelectStatement {
        let mut others = SelectStatement::new();
        others
            .expr(
                dialect.wholly(
                    Func::coalesce([Func::sum(Expr::col(("part", "content_stamp"))).into(), Expr::cust("0")])
                        .into(),
                ),
            )
            .from_as(TARGETS, "part")
            .and_where(same("part", TARGETS, [WORKSPACE, ("post_id", "post_id")]))
            .and_where(Expr::col(("part", "id")).ne(Expr::col((TARGETS, "id"))));
        let mut select = SelectStatement::new();
        select
            .columns(PublishJob::table().column_names().map(|column| (JOBS, column)))
            .columns(PostTarget::table().column_names().map(|column| (TARGETS, column)))
            .columns(Post::table().column_names().map(|column| (POSTS, column)))
            .expr_as(Expr::SubQuery(None, Box::new(others.into())), "others")
            .expr_as(stamp_of(POSTS).add(stamp_of(TARGETS)), "own")
            .from(JOBS)
            .inner_join(TARGETS, same(JOBS, TARGETS, [WORKSPACE, ("target_id", "id")]))
            .inner_join(POSTS, same(TARGETS, POSTS, [WORKSPACE, ("post_id", "id")]))
            .and_where(Expr::col((JOBS, "workspace_id")).eq(workspace(scope, bound)));
        select
    }

    pub(super) fn query(
        select: &SelectStatement,
        bound: &Bound,
        rule: Option<ApprovalRule>,
        dialect: Dialect,
    ) -> Query<Self> {
        static KINDS: LazyLock<Vec<Kind>> = LazyLock::new(|| {
            let tables = [PublishJob::table(), PostTarget::table(), Post::table()];
            tables.iter().flat_map(|table| table.kinds.iter().copied()).chain([Kind::Int; 2]).collect()
        });
        let decode = match rule {
            None => |cells: &mut Cells<'_>| Self::decode(None, cells),
            Some(ApprovalRule::Required) => {
                |cells: &mut Cells<'_>| Self::decode(Some(ApprovalRule::Required), cells)
            }
            Some(ApprovalRule::NotRequired) => {
                |cells: &mut Cells<'_>| Self::decode(Some(ApprovalRule::NotRequired), cells)
            }
        };
        Query::new(dialect.write(select, bound), &KINDS, decode)
    }
}

/// The stamp in a row; zero where an older version stored none.
pub(super) fn stamp_of(table: &'static str) -> Expr {
    Func::coalesce([Expr::col((table, "content_stamp")), Expr::cust("0")]).into()
}

pub(super) fn workspace(scope: Scope, bound: &mut Bound) -> Expr {
    bound.bind(Value::Uuid(scope.workspace_id().as_uuid()))
}

pub(super) fn word(word: &'static str, bound: &mut Bound) -> Expr {
    bound.bind(Value::Text(word.into()))
}
