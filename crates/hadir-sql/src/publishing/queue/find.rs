use super::queued::{Queued, word, workspace};
use super::{JOBS, TARGETS};
use crate::codec::{Scalar, Status};
use crate::dialect::{Bound, Dialect};
use crate::error::DecodeError;
use crate::scope::Scope;
use crate::statement::{Cells, Query};
use crate::value::{Instant, Kind, Value};
use chrono::{DateTime, Utc};
use hadir_core::ids::{PostId, PublishJobId};
use hadir_core::publishing::{DeliveryStatus, RetryPolicy};
use sea_query::{Expr, ExprTrait, Order, SelectStatement};

/// A question about jobs and their targets. [`build`](Find::build) makes the query.
#[derive(Debug, Clone)]
pub struct Find {
    select: SelectStatement,
    bound: Bound,
}

impl Find {
    /// Those of a status whose instant in `column` has come, the longest ago first.
    fn passed(scope: Scope, status: DeliveryStatus, column: &'static str, by: Option<DateTime<Utc>>) -> Self {
        let mut bound = Bound::default();
        let mut select = Queued::select(scope, &mut bound);
        select.and_where(Expr::col((JOBS, "status")).eq(word(status.as_str(), &mut bound)));
        match by.and_then(|by| Instant::new(by).ok()) {
            Some(by) => {
                select.and_where(Expr::col((JOBS, column)).lte(bound.bind(Value::Instant(by))));
            }
            None => {
                select.and_where(Expr::cust("1 = 2"));
            }
        }
        select.order_by((JOBS, column), Order::Asc).order_by((JOBS, "id"), Order::Asc);
        Self { select, bound }
    }

    /// At most so many.
    #[must_use]
    pub fn limit(mut self, limit: u32) -> Self {
        self.select.limit(self.bound.slot(Value::Int(limit.into())));
        self
    }

    /// The query in a dialect.
    pub fn build(&self, dialect: Dialect) -> Query<Queued> {
        Queued::query(&self.select, &self.bound, dialect)
    }
}

/// One job.
pub fn find(scope: Scope, job: PublishJobId) -> Find {
    let mut bound = Bound::default();
    let mut select = Queued::select(scope, &mut bound);
    select.and_where(Expr::col((JOBS, "id")).eq(bound.bind(Value::Uuid(job.as_uuid()))));
    Find { select, bound }
}

/// The running jobs whose lease has run out at `now`: what a sweep is for. The longest lapsed first.
pub fn lapsed(scope: Scope, now: DateTime<Utc>) -> Find {
    Find::passed(scope, DeliveryStatus::Running, "lease_until", Some(now))
}

/// The unconfirmed jobs whose call can no longer arrive at `now`: a look at the network settles them. The longest waiting
/// first.
pub fn ripe(scope: Scope, policy: &RetryPolicy, now: DateTime<Utc>) -> Find {
    let settled = now.checked_sub_signed(policy.settle());
    Find::passed(scope, DeliveryStatus::Unconfirmed, "sent_at", settled)
}

/// The question where the targets of a post are. [`build`](Standing::build) makes the query.
#[derive(Debug, Clone)]
pub struct Standing {
    select: SelectStatement,
    bound: Bound,
}

/// Where each target of a post is, by target: to be collected into a
/// [`DeliveryTally`](hadir_core::publishing::DeliveryTally), which says what has become of the post.
pub fn standing(scope: Scope, post: PostId) -> Standing {
    let mut bound = Bound::default();
    let mut select = SelectStatement::new();
    select
        .column((TARGETS, "status"))
        .from(TARGETS)
        .and_where(Expr::col((TARGETS, "workspace_id")).eq(workspace(scope, &mut bound)))
        .and_where(Expr::col((TARGETS, "post_id")).eq(bound.bind(Value::Uuid(post.as_uuid()))))
        .order_by((TARGETS, "id"), Order::Asc);
    Standing { select, bound }
}

impl Standing {
    /// The query in a dialect.
    pub fn build(&self, dialect: Dialect) -> Query<DeliveryStatus> {
        fn decode(cells: &mut Cells<'_>) -> Result<DeliveryStatus, DecodeError> {
            let status = cells.take().and_then(<Status as Scalar<DeliveryStatus>>::from_value);
            status.map_err(|problem| DecodeError { table: TARGETS, field: "status", problem })
        }
        Query::new(dialect.write(&self.select, &self.bound), &[Kind::Text], decode)
    }
}
