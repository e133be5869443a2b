//! The question which deliveries may be begun. `build` makes the query.

use super::queued::{Queued, workspace};
use super::rules::{Rules, is_in};
use super::{ACCOUNTS, JOBS, PACES, TARGETS, WORKSPACE};
use crate::dialect::{Bound, Dialect, same};
use crate::scope::Scope;
use crate::statement::Query;
use crate::value::{Instant, Value};
use chrono::{DateTime, Utc};
use hadir_core::publishing::{ApprovalRule, DeliveryStatus, Obstacle};
use sea_query::{CaseStatement, Expr, ExprTrait, Func, JoinType, Order, SelectStatement, WindowStatement};

/// The question which deliveries may be begun. [`build`](Due::build) makes the query.
#[derive(Debug, Clone, Copy)]
pub struct Due {
    scope: Scope,
    approval: ApprovalRule,
    now: DateTime<Utc>,
    limit: u32,
}

/// The deliveries that may be begun at `now`, at most one per account, the most urgent first: exactly those of
/// [`hadir_core::publishing::due`]. What an account used of its quota is what went out through it after `now` less the
/// quota's window, and what is running or unconfirmed. At most 25, unless [`limit`](Due::limit) says otherwise.
///
/// The engine has to know its tables: after thousands of jobs were stored at once, `ANALYZE` them, or PostgreSQL takes them
/// for empty and looks through all for each.
///
/// In a transaction that [`begin`](super::begin) began, what is found is held until its end, and what another worker
/// holds is passed over: nothing found means that there is nothing to do for this worker now.
pub const fn due(scope: Scope, approval: ApprovalRule, now: DateTime<Utc>) -> Due {
    Due { scope, approval, now, limit: 25 }
}

impl Due {
    /// At most so many.
    #[must_use]
    pub const fn limit(self, limit: u32) -> Self {
        Self { limit, ..self }
    }

    /// The query in a dialect.
    pub fn build(&self, dialect: Dialect) -> Query<Queued> {
        let mut bound = Bound::default();
        let mut select = Queued::select(self.scope, dialect, &mut bound);
        let Ok(now) = Instant::new(self.now) else {
            // What cannot be stored is not a time at which anything is due.
            select.and_where(Expr::cust("1 = 2"));
            return Queued::query(&select, &bound, Some(self.approval), dialect);
        };
        let rules = Rules { scope: self.scope, approval: self.approval, now, dialect };
        let firsts = self.firsts(&rules, &mut bound);
        // Once more: a row may have moved between the look and the lock.
        waiting(&mut select, &rules, &mut bound);
        select
            .inner_join(ACCOUNTS, same(TARGETS, ACCOUNTS, [WORKSPACE, ("account_id", "id")]))
            .join_subquery(
                JoinType::InnerJoin,
                firsts,
                "first",
                Expr::col(("first", "id")).eq(Expr::col((JOBS, "id"))),
            );
        by_urgency(&mut select, JOBS).limit(bound.slot(Value::Int(self.limit.into())));
        dialect.lock_free(&mut select, [JOBS, ACCOUNTS]);
        Queued::query(&select, &bound, Some(self.approval), dialect)
    }

    /// The ids of the most urgent job of each account.
    fn firsts(&self, rules: &Rules, bound: &mut Bound) -> SelectStatement {
        let mut firsts = SelectStatement::new();
        let mut urgency = WindowStatement::partition_by((TARGETS, "account_id"));
        urgency
            .order_by((JOBS, "priority"), Order::Desc)
            .order_by((JOBS, "run_at"), Order::Asc)
            .order_by((JOBS, "id"), Order::Asc);
        let mut ranked = eligible(rules, None, bound);
        ranked.columns([(JOBS, "id"), (JOBS, "priority"), (JOBS, "run_at")]).expr_window_as(
            Func::cust("ROW_NUMBER"),
            urgency,
            "place",
        );
        firsts
            .column(("ranked", "id"))
            .from_subquery(ranked, "ranked")
            .and_where(Expr::col(("ranked", "place")).eq(Expr::cust("1")));
        if rules.dialect.locks_before_it_limits() {
            by_urgency(&mut firsts, "ranked").limit(bound.slot(Value::Int(self.limit.into())));
        }
        firsts
    }
}

fn by_urgency<'a>(select: &'a mut SelectStatement, table: &'static str) -> &'a mut SelectStatement {
    select
        .order_by((table, "priority"), Order::Desc)
        .order_by((table, "run_at"), Order::Asc)
        .order_by((table, "id"), Order::Asc)
}

/// Only jobs that wait, are due, and have an attempt left.
fn waiting(select: &mut SelectStatement, rules: &Rules, bound: &mut Bound) {
    for obstacle in [Obstacle::NotWaiting, Obstacle::NotDue, Obstacle::NoAttemptLeft] {
        select.and_where(rules.holds(obstacle, bound));
    }
}

/// The jobs that have no obstacle, whichever of their account's is first; with `through`, only those of that account. No
/// columns yet.
pub(super) fn eligible(rules: &Rules, through: Option<Value>, bound: &mut Bound) -> SelectStatement {
    let mut taken = taken(rules, bound);
    let mut of_account = None;
    if let Some(account) = through {
        let account = bound.bind(account);
        taken.and_where(went_through().eq(account.clone()));
        of_account = Some(Expr::col((TARGETS, "account_id")).eq(account));
    }
    let mut select = rules.joined(Some(taken), bound);
    select.and_where_option(of_account);
    for obstacle in Obstacle::ALL {
        select.and_where(rules.holds(*obstacle, bound));
    }
    select
}

/// Through which account a job goes, or went.
fn went_through() -> Expr {
    Func::coalesce([Expr::col(("other", "account_id")), Expr::col(("theirs", "account_id"))]).into()
}

/// How many jobs of each account are running, and how much of its quota is used: one row per account that is at work or was
/// within the longest window of the workspace, so that an engine looks once at few rows, however long the history is.
pub(super) fn taken(rules: &Rules, bound: &mut Bound) -> SelectStatement {
    let Rules { scope, now, dialect, .. } = *rules;
    let window = |table| Expr::col((table, "quota_window_seconds"));
    let mut longest = SelectStatement::new();
    longest
        .expr(Func::max(window("every")))
        .from_as(PACES, "every")
        .and_where(Expr::col(("every", "workspace_id")).eq(workspace(scope, bound)));
    let earliest = dialect.seconds_before(now, Expr::SubQuery(None, Box::new(longest.into())), bound);
    let finished_after = |instant| Expr::col(("other", "finished_at")).gt(instant);

    let mut is = |status| is_in("other", status, bound);
    let (running, unconfirmed) = (is(DeliveryStatus::Running), is(DeliveryStatus::Unconfirmed));
    let succeeded = is(DeliveryStatus::Succeeded);
    let perhaps = running.clone().or(unconfirmed);
    let within = succeeded.clone().and(finished_after(dialect.seconds_before(now, window("its"), bound)));
    let count = |which: Expr| Func::count(CaseStatement::new().case(which, Expr::cust("1")));

    let mut select = SelectStatement::new();
    select
        .expr_as(went_through(), "account_id")
        .expr_as(count(running), "running")
        .expr_as(count(perhaps.clone().or(within)), "used")
        .from_as(JOBS, "other")
        .join_as(
            JoinType::InnerJoin,
            TARGETS,
            "theirs",
            same("other", "theirs", [WORKSPACE, ("target_id", "id")]),
        )
        .join_as(
            JoinType::LeftJoin,
            PACES,
            "its",
            Expr::col(("its", "workspace_id"))
                .eq(Expr::col(("other", "workspace_id")))
                .and(Expr::col(("its", "account_id")).eq(went_through())),
        )
        .and_where(Expr::col(("other", "workspace_id")).eq(workspace(scope, bound)))
        .and_where(perhaps.or(succeeded.and(finished_after(earliest))))
        .add_group_by([went_through()]);
    select
}
