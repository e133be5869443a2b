use super::{Outcome, Standing};
use crate::dialect::Dialect;
use crate::error::EncodeError;
use crate::schema::{Rule, Table, TenantRow};
use crate::scope::Scope;
use crate::statement::{Query, Statement};
use crate::value::Value;
use core::fmt;
use thiserror::Error;

/// A guarded move of an entity: from how it was read to how one of its own events has left it.
///
/// The statement changes what the event has changed, if the row still has the status, the time of the last change and the
/// fencing token (where there is one) with which it was read. [`audited`](Advance::audited) writes it to the log too.
#[derive(Debug, Clone)]
pub struct Advance {
    table: &'static str,
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
    let [was, is] = [before, after].map(|row| {
        let mut values = Vec::with_capacity(table.columns.len());
        row.encode(&mut values).map(|()| values)
    });
    let (was, is) = (was?, is?);
    if before.workspace_id() != scope.workspace_id() {
        let problem =
            crate::EncodeProblem::Foreign { row: before.workspace_id(), scope: scope.workspace_id() };
        return Err(EncodeError { table: table.name, field: "workspace_id", problem }.into());
    }
    let (mut sets, mut key, mut guards) = (Vec::new(), Vec::new(), Vec::new());
    let mut status = None;
    for ((column, was), is) in table.columns.iter().zip(was).zip(is) {
        if table.keys.primary.contains(&column.name) {
            if was != is {
                return Err(AdvanceError::Other { table: table.name, column: column.name });
            }
            key.push((column.name, was));
            continue;
        }
        if let Rule::Machine { moves, .. } = &column.rule {
            legal(table, moves, &was, &is)?;
            status = Some(column.name);
        }
        if was != is {
            sets.push((column.name, is));
        }
        if matches!(column.rule, Rule::Machine { .. }) || GUARDS.contains(&column.name) {
            guards.push((column.name, was));
        }
    }
    let Some(status) = status else { return Err(AdvanceError::Stateless { table: table.name }) };
    if sets.is_empty() {
        return Err(AdvanceError::Nothing { table: table.name });
    }
    guards.sort_by_key(|(name, _)| *name != status);
    let standing = Standing { table: table.name, status, key };
    Ok(Advance { table: table.name, sets, guards, standing, scope })
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
        let names = |columns: &[(&'static str, Value)], between: &str| {
            let columns: Vec<String> = columns.iter().map(|(name, _)| format!("\"{name}\" = ?")).collect();
            columns.join(between)
        };
        let (sets, key) = (names(&self.sets, ", "), names(&self.standing.key, " AND "));
        let guards = names(&self.guards, " AND ");
        let table = self.table;
        let sql = dialect.spell(&format!("UPDATE \"{table}\" SET {sets} WHERE {key} AND {guards}"));
        let values = self.sets.iter().chain(&self.standing.key).chain(&self.guards);
        Statement { sql: sql.into(), values: values.map(|(_, value)| value.clone()).collect() }
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
        write!(f, "{}: {}", self.table, sets.join(", "))
    }
}
