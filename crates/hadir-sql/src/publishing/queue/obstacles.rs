//! The question what keeps jobs from being begun. `build` makes the query.

use super::JOBS;
use super::due::taken;
use super::rules::Rules;
use crate::codec::{Id, Scalar};
use crate::dialect::{Bound, Dialect};
use crate::error::{DecodeError, DecodeProblem};
use crate::scope::Scope;
use crate::statement::{Cells, Query};
use crate::value::{Instant, Kind, Value};
use chrono::{DateTime, Utc};
use hadir_core::ids::{PostId, PublishJobId};
use hadir_core::publishing::{ApprovalRule, Obstacle};
use sea_query::{CaseStatement, Expr, ExprTrait, Order};

/// The question what keeps jobs from being begun. [`build`](Obstacles::build) makes the query.
#[derive(Debug, Clone, Copy)]
pub struct Obstacles {
    scope: Scope,
    approval: ApprovalRule,
    now: DateTime<Utc>,
    post: Option<PostId>,
    limit: u32,
}

/// Everything that keeps jobs from being begun at `now`, by job: exactly what [`hadir_core::publishing::obstacles`] says. A
/// job with none of them is [due](super::due), unless a more urgent one of its account is. At most 100, unless
/// [`limit`](Obstacles::limit) says otherwise.
pub const fn obstacles(scope: Scope, approval: ApprovalRule, now: DateTime<Utc>) -> Obstacles {
    Obstacles { scope, approval, now, post: None, limit: 100 }
}

impl Obstacles {
    /// Only jobs of this post.
    #[must_use]
    pub const fn of(self, post: PostId) -> Self {
        Self { post: Some(post), ..self }
    }

    /// At most so many.
    #[must_use]
    pub const fn limit(self, limit: u32) -> Self {
        Self { limit, ..self }
    }

    /// The query in a dialect. At a time that cannot be stored, nothing is due and nothing is said.
    pub fn build(&self, dialect: Dialect) -> Query<(PublishJobId, Vec<Obstacle>)> {
        let mut kinds = vec![Kind::Uuid];
        kinds.extend(Obstacle::ALL.iter().map(|_| Kind::Int));
        let Ok(now) = Instant::new(self.now) else {
            let none = dialect.spell(r#"SELECT "id" FROM "publish_jobs" WHERE 1 = 2"#);
            return Query::computing(dialect, none.into(), kinds, read);
        };
        let mut bound = Bound::default();
        let rules = Rules { scope: self.scope, approval: self.approval, now, dialect };
        let taken = taken(&rules, &mut bound);
        let mut select = rules.joined(Some(taken), &mut bound);
        select.column((JOBS, "id"));
        for obstacle in Obstacle::ALL {
            let holds = rules.holds(*obstacle, &mut bound);
            let there = CaseStatement::new().case(holds, dialect.number(0)).finally(dialect.number(1));
            select.expr_as(there, obstacle.as_str());
        }
        if let Some(post) = self.post {
            select.and_where(
                Expr::col((super::TARGETS, "post_id")).eq(bound.bind(Value::Uuid(post.as_uuid()))),
            );
        }
        select.order_by((JOBS, "id"), Order::Asc).limit(bound.slot(Value::Int(self.limit.into())));
        Query::computing(dialect, dialect.write(&select, &bound), kinds, read)
    }
}

fn read(cells: &mut Cells<'_>) -> Result<(PublishJobId, Vec<Obstacle>), DecodeError> {
    let wrong = |problem: DecodeProblem| DecodeError { table: JOBS, field: "obstacles", problem };
    let id = cells.take().and_then(<Id as Scalar<PublishJobId>>::from_value).map_err(wrong)?;
    let mut found = Vec::new();
    for obstacle in Obstacle::ALL {
        if cells.take().map_err(wrong)? == Value::Int(1) {
            found.push(*obstacle);
        }
    }
    Ok((id, found))
}
