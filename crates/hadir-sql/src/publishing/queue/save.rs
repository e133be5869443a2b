//! A step that was taken on what was read, and is to be stored. `build` makes the statements.

use super::attempt::{Entry, entry};
use super::due::eligible;
use super::queued::{Queued, Save, stamp_of, word, workspace};
use super::rules::{Rules, STOPS, is_in};
use super::{JOBS, PACES, POSTS, TARGETS};
use crate::dialect::{Bound, Dialect};
use crate::error::EncodeError;
use crate::replace::{Replace, governed};
use crate::schema::{Column, Row};
use crate::scope::Scope;
use crate::statement::Statement;
use crate::store::store;
use crate::value::{Instant, Kind, Value};
use chrono::{DateTime, Utc};
use hadir_core::account::PublishingPace;
use hadir_core::ids::SocialAccountId;
use hadir_core::lifecycle::Refused;
use hadir_core::publishing::{ApprovalRule, Attempt, DeliveryStatus, ErrorClass, Sent};
use sea_query::{Expr, ExprTrait, Func, OnConflict, SelectStatement};
use thiserror::Error;

/// The statements of a [`Save`], for one transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statements {
    /// Moves the job if it is still what was read. One row affected: it moved. None: see [`Save::refusal`].
    pub job: Statement,
    /// What follows if it moved: the target, the log of attempts, and after a rate limit the account's pace.
    pub rest: Vec<Statement>,
}

/// Why a step that the lifecycle allowed was not stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Refusal {
    /// The job is not there any more.
    #[error("the job is gone")]
    Gone,
    /// Somebody else has moved it since it was read.
    #[error("somebody else moved the job meanwhile: it is {status} now")]
    MovedMeanwhile {
        /// Where it is now.
        status: DeliveryStatus,
    },
    /// It is what was read; what else has to hold does not: something stops it, of which
    /// [`obstacles`](super::obstacles) tells all, or a later job of its target has taken its place.
    #[error("the job's account or post does not allow it now")]
    NotNow,
}

impl Save {
    /// The statements in a dialect.
    ///
    /// # Errors
    /// [`EncodeError`] for what cannot be stored, and for a row of another workspace than the scope's.
    pub fn build(&self, dialect: Dialect) -> Result<Statements, EncodeError> {
        let Self { scope, before, after } = self;
        // The account is written with the step that begins an attempt: it is the key that keeps a second one from running.
        let written = |column: &Column| governed(column) || column.name == "account_id";
        let moved = Replace::of(*scope, &after.job, written)?;
        let mut moved = moved.unless_changed(*scope, &before.job, governed)?;
        if let Some(condition) = self.guard(dialect, &mut moved.bound) {
            moved = moved.and_where(condition);
        }
        // A target that was called off or taken down meanwhile stays so, whatever its job does; what is out after all, is out.
        let mut target = Replace::of(*scope, &after.target, governed)?;
        let over: &[DeliveryStatus] = match after.target.lifecycle.status() {
            DeliveryStatus::Cancelled | DeliveryStatus::Removed => &[],
            DeliveryStatus::Succeeded => &[DeliveryStatus::Removed],
            _ => &[DeliveryStatus::Cancelled, DeliveryStatus::Removed],
        };
        if !over.is_empty() {
            let over: Vec<Expr> =
                over.iter().map(|status| word(status.as_str(), &mut target.bound)).collect();
            target = target.and_where(Expr::col((TARGETS, "status")).is_not_in(over));
        }
        let mut rest = vec![target.build(dialect)];
        match entry(&before.job.lifecycle, &after.job) {
            Some(Entry::Begun(attempt)) => {
                for statement in store(*scope, [&attempt]).build(dialect) {
                    rest.push(statement?);
                }
            }
            Some(Entry::Known(attempt, columns)) => {
                let known = Replace::of(*scope, &attempt, |column| columns.contains(&column.name))?;
                rest.push(known.build(dialect));
            }
            None => {}
        }
        if let Some((account, until)) = self.cooling() {
            rest.push(cool(*scope, account, until, after.job.lifecycle.parts().changed_at, dialect)?);
        }
        Ok(Statements { job: moved.build(dialect), rest })
    }

    /// The call was announced and that was not stored, because something stops it now: gives the lease back, so that nobody
    /// waits for it to run out, and the attempt does not count. To be saved instead of this.
    ///
    /// # Errors
    /// [`Refused`] unless this is the step that announced the attempt's call.
    pub fn hand_back(
        &self,
        attempt: Attempt<Sent>,
        now: DateTime<Utc>,
    ) -> Result<Self, Refused<DeliveryStatus>> {
        let mut queued = self.before.clone();
        let back = queued.step(self.scope, |life| {
            let attempt = life.withhold(attempt, now)?;
            life.release(attempt, now)
        });
        back.map(|((), save)| save)
    }

    /// Why it was not stored, from what [`find`](super::find) finds now.
    pub fn refusal(&self, found: Option<&Queued>) -> Refusal {
        match found {
            None => Refusal::Gone,
            Some(found) if found.job.lifecycle == self.before.job.lifecycle => Refusal::NotNow,
            Some(found) => Refusal::MovedMeanwhile { status: found.job.lifecycle.status() },
        }
    }

    /// What has to hold beside the row itself.
    fn guard(&self, dialect: Dialect, bound: &mut Bound) -> Option<Expr> {
        let (life, was) = (self.after.job.lifecycle.parts(), self.before.job.lifecycle.parts());
        let now = Instant::new(life.changed_at).ok()?;
        let approval = self.before.rule.unwrap_or(if was_approved(&self.before) {
            ApprovalRule::Required
        } else {
            ApprovalRule::NotRequired
        });
        let rules = Rules { scope: self.scope, approval, now, dialect };
        // `DISTINCT` keeps MySQL from merging it into the update, which may not read the table that it changes.
        let mut inner = match (was.status, life.status) {
            (DeliveryStatus::Pending, DeliveryStatus::Running) => {
                // Of the account that was read, and locked with the job: its target may have another by now.
                let account = self.before.target.account_id;
                let account = account.map_or(Value::Null(Kind::Uuid), |id| Value::Uuid(id.as_uuid()));
                let mut begins = eligible(&rules, Some(account), bound);
                begins.and_where(self.unedited(bound));
                begins
            }
            // The call is announced: every stop that was committed by now is honoured.
            (DeliveryStatus::Running, DeliveryStatus::Running)
                if was.sent_at.is_none() && life.sent_at.is_some() =>
            {
                let mut going = rules.joined(None, bound);
                going
                    .and_where(is_in(TARGETS, DeliveryStatus::Running, bound))
                    .and_where(self.unedited(bound));
                for stop in STOPS {
                    going.and_where(rules.holds(*stop, bound));
                }
                going
            }
            (DeliveryStatus::Failed, DeliveryStatus::Pending) => {
                let mut later = SelectStatement::new();
                later
                    .from(JOBS)
                    .and_where(Expr::col((JOBS, "workspace_id")).eq(workspace(self.scope, bound)))
                    .and_where(
                        Expr::col((JOBS, "sequence"))
                            .gt(bound.bind(Value::Int(self.after.job.sequence.into()))),
                    );
                later
            }
            _ => return None,
        };
        let goes = life.status == DeliveryStatus::Running;
        let (column, id) = if goes {
            ("id", self.after.job.id().as_uuid())
        } else {
            ("target_id", self.after.job.target_id.as_uuid())
        };
        inner
            .distinct()
            .column((JOBS, "id"))
            .and_where(Expr::col((JOBS, column)).eq(bound.bind(Value::Uuid(id))));
        let mut outer = SelectStatement::new();
        outer.expr(Expr::cust("1")).from_subquery(inner, "found");
        Some(if goes { Expr::exists(outer) } else { Expr::not_exists(outer) })
    }

    /// What is stored is what was read, and so is what the worker holds: an edit that was agreed to anew meanwhile is not what it
    /// would send.
    fn unedited(&self, bound: &mut Bound) -> Expr {
        let stamp = i64::try_from(self.before.stored_stamp()).unwrap_or(i64::MAX);
        Rules::stored(stamp_of(POSTS)).eq(bound.bind(Value::Int(stamp)))
    }

    /// Until when the account rests, if the network has just asked for it.
    fn cooling(&self) -> Option<(SocialAccountId, DateTime<Utc>)> {
        let (before, after) = (self.before.job.lifecycle.parts(), self.after.job.lifecycle.parts());
        let deferred = (before.status, after.status) == (DeliveryStatus::Running, DeliveryStatus::Pending);
        let class = after.last_error.as_ref().map(|error| error.class);
        let asked = matches!(class, Some(ErrorClass::RateLimited | ErrorClass::Blocked));
        self.after.target.account_id.filter(|_| deferred && asked).map(|id| (id, after.run_at))
    }
}

fn was_approved(queued: &Queued) -> bool {
    queued.post.lifecycle.parts().approved_content.is_some()
}

/// Lets an account rest until then, or longer if it rests longer already. Its quota stays.
fn cool(
    scope: Scope,
    account_id: SocialAccountId,
    until: DateTime<Utc>,
    now: DateTime<Utc>,
    dialect: Dialect,
) -> Result<Statement, EncodeError> {
    let pace = PublishingPace {
        cooling_until: Some(until),
        ..PublishingPace::new(scope.workspace_id(), account_id, now)
    };
    let (table, mut bound, mut values) = (PublishingPace::table(), Bound::default(), Vec::new());
    pace.encode(&mut values)?;
    let mut insert = sea_query::Query::insert();
    insert.into_table(table.name).columns(table.column_names());
    // As many as there are columns, so it cannot fail.
    let _ = insert.values(values.into_iter().map(|value| bound.bind(value)));
    let incoming = |column| dialect.incoming(column);
    let stored: Expr =
        Func::coalesce([Expr::col((PACES, "cooling_until")), incoming("cooling_until")]).into();
    let mut conflict = OnConflict::columns(table.keys.primary.iter().copied());
    conflict.values([
        ("cooling_until", dialect.greatest(stored, incoming("cooling_until"))),
        ("updated_at", incoming("updated_at")),
    ]);
    insert.on_conflict(conflict);
    Ok(dialect.write(&insert, &bound))
}
