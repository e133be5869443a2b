//! A question about jobs and their targets. `build` makes the query.

use super::queued::{Queued, word, workspace};
use super::{JOBS, POSTS, TARGETS};
use crate::codec::{Scalar, Status};
use crate::dialect::{Bound, Dialect};
use crate::error::DecodeError;
use crate::scope::Scope;
use crate::statement::{Cells, Query};
use crate::value::{Instant, Kind, Value};
use chrono::{DateTime, Utc};
use hadir_core::ids::{PostId, PublishJobId};
use hadir_core::publishing::{DeliveryStatus, RetryPolicy};
use sea_query::{Expr, ExprTrait, Func, Order, SelectStatement};

/// A question about jobs and their targets. [`build`](Find::build) makes the query.
#[derive(Debug, Clone)]
pub struct Find {
    scope: Scope,
    what: What,
    limit: Option<u32>,
}

#[derive(Debug, Clone)]
enum What {
    /// One job.
    Job(PublishJobId),
    /// Those of a status whose instant in the columns has come, of which the first that is there counts.
    Passed(DeliveryStatus, &'static [(&'static str, &'static str)], Option<Instant>),
    /// Those that wait in vain: their post's time is over, or they have no attempt left.
    InVain(Option<Instant>),
}

impl Find {
    fn passed(
        scope: Scope,
        status: DeliveryStatus,
        columns: &'static [(&'static str, &'static str)],
        by: Option<DateTime<Utc>>,
    ) -> Self {
        let by = by.and_then(|by| Instant::new(by).ok());
        Self { scope, what: What::Passed(status, columns, by), limit: None }
    }

    /// At most so many.
    #[must_use]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// The query in a dialect.
    pub fn build(&self, dialect: Dialect) -> Query<Queued> {
        let mut bound = Bound::default();
        let mut select = Queued::select(self.scope, dialect, &mut bound);
        match &self.what {
            What::Job(job) => {
                select.and_where(Expr::col((JOBS, "id")).eq(bound.bind(Value::Uuid(job.as_uuid()))));
            }
            What::Passed(status, columns, by) => {
                select.and_where(Expr::col((JOBS, "status")).eq(word(status.as_str(), &mut bound)));
                let instant = match columns {
                    [one] => Expr::col(*one),
                    several => Func::coalesce(several.iter().map(|column| Expr::col(*column))).into(),
                };
                match by {
                    Some(by) => select.and_where(instant.clone().lte(bound.bind(Value::Instant(*by)))),
                    None => select.and_where(Expr::cust("1 = 2")),
                };
                select.order_by_expr(instant, Order::Asc).order_by((JOBS, "id"), Order::Asc);
            }
            What::InVain(_) => {}
        }
        if let What::InVain(by) = &self.what {
            let late = match by {
                Some(by) => Expr::col((POSTS, "publish_by")).lte(bound.bind(Value::Instant(*by))),
                None => Expr::cust("1 = 2"),
            };
            let exhausted = Expr::col((JOBS, "attempt")).gte(Expr::col((JOBS, "max_attempts")));
            let since = Func::coalesce([Expr::col((POSTS, "publish_by")), Expr::col((JOBS, "run_at"))]);
            select
                .and_where(Expr::col((JOBS, "status")).eq(word(DeliveryStatus::Pending.as_str(), &mut bound)))
                .and_where(late.or(exhausted))
                .order_by_expr(since.into(), Order::Asc)
                .order_by((JOBS, "id"), Order::Asc);
        }
        if let Some(limit) = self.limit {
            select.limit(bound.slot(Value::Int(limit.into())));
        }
        Queued::query(&select, &bound, None, dialect)
    }
}

/// One job.
pub const fn find(scope: Scope, job: PublishJobId) -> Find {
    Find { scope, what: What::Job(job), limit: None }
}

/// The running jobs whose lease has run out at `now`, and those that another system was at when they were imported, which have
/// none: what a [sweep](Queued::sweep) is for. The longest lapsed first.
pub fn lapsed(scope: Scope, now: DateTime<Utc>) -> Find {
    const LEASED: &[(&str, &str)] = &[(JOBS, "lease_until"), (JOBS, "changed_at")];
    Find::passed(scope, DeliveryStatus::Running, LEASED, Some(now))
}

/// The unconfirmed jobs whose call can no longer arrive at `now`: a look at the network settles them. The longest waiting
/// first.
pub fn ripe(scope: Scope, policy: &RetryPolicy, now: DateTime<Utc>) -> Find {
    // What was stored before the latest moment of the call was kept: it became unconfirmed after that.
    const LAST_CALL: &[(&str, &str)] = &[(JOBS, "call_before"), (JOBS, "changed_at")];
    let settled = now.checked_sub_signed(policy.settle());
    Find::passed(scope, DeliveryStatus::Unconfirmed, LAST_CALL, settled)
}

/// The jobs that wait in vain: of posts that are no longer worth publishing at `now`, and without an attempt left, as another
/// system may have kept them. They are to be [expired](Queued::expire), which tells that they did not go out.
pub fn overdue(scope: Scope, now: DateTime<Utc>) -> Find {
    Find { scope, what: What::InVain(Instant::new(now).ok()), limit: None }
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
