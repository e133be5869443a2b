use super::save::Save;
use super::{JOBS, TARGETS, WORKSPACE};
use crate::dialect::{Bound, Dialect, same};
use crate::error::DecodeError;
use crate::schema::Row;
use crate::scope::Scope;
use crate::statement::{Cells, Query};
use crate::value::{Kind, Value};
use hadir_core::lifecycle::Refused;
use hadir_core::publishing::{DeliveryLifecycle, DeliveryStatus, PostTarget, PublishJob};
use sea_query::{Expr, ExprTrait, SelectStatement};
use std::sync::LazyLock;

/// A job and where it goes, as they were read together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queued {
    /// The job.
    pub job: PublishJob,
    /// Its target.
    pub target: PostTarget,
}

impl Queued {
    /// Takes a step in its life; its target follows. To be [saved](Save::build) before anything is done about it.
    ///
    /// # Errors
    /// The step's own: then nothing has changed.
    pub fn step<T>(
        &mut self,
        scope: Scope,
        take: impl FnOnce(&mut DeliveryLifecycle) -> Result<T, Refused<DeliveryStatus>>,
    ) -> Result<(T, Save), Refused<DeliveryStatus>> {
        let mut after = self.clone();
        let outcome = take(&mut after.job.lifecycle)?;
        after.target.lifecycle.follow(&after.job.lifecycle)?;
        let before = core::mem::replace(self, after.clone());
        Ok((outcome, Save { scope, before, after }))
    }

    pub(super) fn decode(cells: &mut Cells<'_>) -> Result<Self, DecodeError> {
        Ok(Self { job: PublishJob::decode(cells)?, target: PostTarget::decode(cells)? })
    }

    /// Jobs of the workspace, each with its target.
    pub(super) fn select(scope: Scope, bound: &mut Bound) -> SelectStatement {
        let mut select = SelectStatement::new();
        select
            .columns(PublishJob::table().column_names().map(|column| (JOBS, column)))
            .columns(PostTarget::table().column_names().map(|column| (TARGETS, column)))
            .from(JOBS)
            .inner_join(TARGETS, same(JOBS, TARGETS, [WORKSPACE, ("target_id", "id")]))
            .and_where(Expr::col((JOBS, "workspace_id")).eq(workspace(scope, bound)));
        select
    }

    pub(super) fn query(select: &SelectStatement, bound: &Bound, dialect: Dialect) -> Query<Self> {
        static KINDS: LazyLock<Vec<Kind>> =
            LazyLock::new(|| [PublishJob::table().kinds.as_slice(), &PostTarget::table().kinds].concat());
        Query::new(dialect.write(select, bound), &KINDS, Self::decode)
    }
}

pub(super) fn workspace(scope: Scope, bound: &mut Bound) -> Expr {
    bound.bind(Value::Uuid(scope.workspace_id().as_uuid()))
}

pub(super) fn word(word: &'static str, bound: &mut Bound) -> Expr {
    bound.bind(Value::Text(word.into()))
}
