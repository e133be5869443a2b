//! A guarded move of an entity: from how it was read to how one of its own events has left it.

use super::{Outcome, Standing};
use crate::dialect::Dialect;
use crate::error::EncodeError;
use crate::schema::{Column, Row, Rule, Table, TenantRow};
use crate::scope::Scope;
use crate::statement::{Query, Statement};
use crate::value::Value;
use core::fmt;
use thiserror::Error;

/// A guarded move of an entity: from how it was read to how one of its own events has left it.
///
/// The statement changes what the event has changed, if the row still has the status, the time of the last change and the
/// fencing token (where there is one) with which it was read, and what else was edited still holds what was read. [`audited`](Advance::audited) writes it to the log too.
#[derive(Debug, Clone)]
pub struct Advance {
    table: &'static Table,
    sets: Vec<(&'static str, Value)>,
    guards: Vec<(&'static str, Value)>,
    pub(super) standing: Standing,
    pub(super) scope: Scope,
}

/// Why there is no such move.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum AdvanceError {
    /// Two different entities.
    #[error("{table}: `{column}` differs: both have to be the same entity, before and after its event")]
    Other {
        /// The table.
        table: &'static str,
        /// The column of the key.
        column: &'static str,
    },
    /// The lifecycle has no event from the one state to the other.
    #[error("{table}: no event leads from `{from}` to `{to}`")]
    Illegal {
        /// The table.
        table: &'static str,
        /// The state before.
        from: Box<str>,
        /// The state after.
        to: Box<str>,
    },
    /// The table has no status.
    #[error("{table} has no status")]
    Stateless {
        /// The table.
        table: &'static str,
    },
    /// A column that only the lifecycle's events change.
    #[error("{table}: `{column}` is changed by events only: take `advance`")]
    Governed {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
    },
    /// Nothing has changed.
    #[error("{table}: nothing differs between before and after")]
    Nothing {
        /// The table.
        table: &'static str,
    },
    /// A value that cannot be stored, or a row of another workspace.
    #[error(transparent)]
    Encode(#[from] EncodeError),
}

/// Moves an entity of the workspace from `before`, as it was read, to `after`, as its own event has left it.
///
/// ```
/// # use hadir_core::publishing::{Content, Post};
/// # use hadir_core::ids::{PostId, UserId, WorkspaceId};
/// use hadir_sql::{Dialect, Outcome, Scope, advance};
/// # let id = uuid::Uuid::from_u128(1);
/// # let now = chrono::DateTime::UNIX_EPOCH;
/// # let scope = Scope::of(WorkspaceId::from_uuid(id));
/// # let read = Post::draft(WorkspaceId::from_uuid(id), PostId::from_uuid(id), UserId::from_uuid(id), Content::default(), now);
/// let mut post = read.clone();
/// post.lifecycle.delete(now)?;
/// let delete = advance(scope, &read, &post)?;
/// let statement = delete.build(Dialect::Postgres);
/// assert!(statement.sql.starts_with(r#"UPDATE "posts" SET "status" = $1, "#));
/// assert_eq!(delete.outcome(0, Some("scheduled")), Outcome::MovedMeanwhile { status: "scheduled".into() });
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`AdvanceError`] if the two are not one entity, or no event leads from the one to the other.
pub fn advance<R: TenantRow>(scope: Scope, before: &R, after: &R) -> Result<Advance, AdvanceError> {
    let table = R::table();
    let pairs = pairs(scope, before, after)?;
    let (mut sets, mut guards) = (Vec::new(), Vec::new());
    let mut status = None;
    for (column, was, is) in &pairs {
        if table.keys.primary.contains(&column.name) {
            continue;
        }
        if let Rule::Machine { moves, .. } = &column.rule {
            legal(table, moves, was, is)?;
            status = Some(column.name);
        }
        if was != is {
            sets.push((column.name, is.clone()));
        }
        // What is edited on the way, too: nobody else's edit is lost.
        let edited = was != is && !column.governed;
        if edited || matches!(column.rule, Rule::Machine { .. }) || GUARDS.contains(&column.name) {
            guards.push((column.name, was.clone()));
        }
    }
    let Some(status) = status else { return Err(AdvanceError::Stateless { table: table.name }) };
    if sets.is_empty() {
        return Err(AdvanceError::Nothing { table: table.name });
    }
    guards.sort_by_key(|(name, _)| *name != status);
    let standing = Standing { table: table.name, status, key: key_of(table, &pairs) };
    Ok(Advance { table, sets, guards, standing, scope })
}

/// A column, what it held, and what it is to hold.
pub(super) type Pair = (&'static Column, Value, Value);

/// Both, column by column, if they are one row of the scope's workspace.
pub(super) fn pairs<R: Row>(scope: Scope, before: &R, after: &R) -> Result<Vec<Pair>, AdvanceError> {
    let table = R::table();
    let [was, is] = [before, after].map(|row| {
        let mut values = Vec::with_capacity(table.columns.len());
        row.encode(&mut values).map(|()| values)
    });
    let (was, is) = (was?, is?);
    super::in_scope(table, &was, scope)?;
    let pairs: Vec<Pair> =
        table.columns.iter().zip(was).zip(is).map(|((column, was), is)| (column, was, is)).collect();
    let other = pairs.iter().find(|(column, was, is)| was != is && table.keys.primary.contains(&column.name));
    match other {
        Some((column, ..)) => Err(AdvanceError::Other { table: table.name, column: column.name }),
        None => Ok(pairs),
    }
}

/// The values of the key.
pub(super) fn key_of(table: &Table, pairs: &[Pair]) -> Vec<(&'static str, Value)> {
    let key = pairs.iter().filter(|(column, ..)| table.keys.primary.contains(&column.name));
    key.map(|(column, was, _)| (column.name, was.clone())).collect()
}

/// What tells, beside the status, whether a row is the one that was read.
const GUARDS: &[&str] = &["changed_at", "fence"];

fn legal(
    table: &Table,
    moves: &[(&'static str, &'static str)],
    was: &Value,
    is: &Value,
) -> Result<(), AdvanceError> {
    match (was, is) {
        (Value::Text(from), Value::Text(to))
            if from != to && !moves.iter().any(|(one, other)| one == from && other == to) =>
        {
            let (from, to) = (from.as_str().into(), to.as_str().into());
            Err(AdvanceError::Illegal { table: table.name, from, to })
        }
        _ => Ok(()),
    }
}

impl Advance {
    /// The statement in a dialect. One row affected: it moved. None: ask for its [`standing`](Self::standing) in the same
    /// transaction, and take both to [`outcome`](Self::outcome).
    pub fn build(&self, dialect: Dialect) -> Statement {
        super::guarded(self.table, [&self.sets, &self.standing.key, &self.guards], dialect)
    }

    /// Asks for the state that it is in: no row if it is gone.
    pub fn standing(&self, dialect: Dialect) -> Query<String> {
        self.standing.query(dialect)
    }

    /// What came of it: from the number of rows affected and, if that is none, the state that was found. It is never
    /// [`Outcome::Illegal`]: the event itself refuses that.
    #[allow(clippy::unused_self, reason = "whoever has moved by an event alone asks in the same words")]
    pub fn outcome(&self, affected: u64, standing: Option<&str>) -> Outcome {
        match (affected, standing) {
            (1.., _) => Outcome::Moved,
            (0, None) => Outcome::Gone,
            (0, Some(status)) => Outcome::MovedMeanwhile { status: status.to_owned() },
        }
    }
}

/// `posts: status, changed_at`.
impl fmt::Display for Advance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sets: Vec<&str> = self.sets.iter().map(|(name, _)| *name).collect();
        write!(f, "{}: {}", self.table.name, sets.join(", "))
    }
}
