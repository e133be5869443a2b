//! Guarded moves: a status changes only from the state that was seen, so that two who try at once cannot both succeed.

mod advance;
mod audited;
mod change;

pub use advance::{Advance, AdvanceError, advance};
pub use audited::Audited;
pub use change::{Change, Overtaken, change};

use crate::dialect::{Bound, Dialect};
use crate::error::{EncodeError, EncodeProblem};
use crate::schema::{Row, Table};
use crate::scope::Scope;
use crate::statement::{Query, Statement};
use crate::storage::Storage;
use crate::value::Value;
use hadir_core::ids::WorkspaceId;
use hadir_core::lifecycle::LifecycleEvent;
use hadir_core::vocabulary::TextEnum;
use sea_query::{Expr, ExprTrait, UpdateStatement};
use uuid::Uuid;

/// A guarded move by an event alone, for what has nothing but a status. It changes one row if the event is legal at that
/// moment, and none otherwise.
#[derive(Debug, Clone)]
pub struct Update {
    statement: UpdateStatement,
    bound: Bound,
    standing: Standing,
    sources: Vec<&'static str>,
    scope: Scope,
    action: &'static str,
}

/// What came of a guarded move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It moved.
    Moved,
    /// There is no such row in the workspace.
    Gone,
    /// The state that it is in does not allow the event.
    Illegal {
        /// The state.
        status: String,
    },
    /// Somebody else has moved it since it was read: read it again.
    MovedMeanwhile {
        /// The state that it is in now.
        status: String,
    },
}

/// Which row, to ask for its state after a move that changed nothing.
#[derive(Debug, Clone)]
struct Standing {
    table: &'static str,
    status: &'static str,
    key: Vec<(&'static str, Value)>,
}

impl Standing {
    fn query(&self, dialect: Dialect) -> Query<String> {
        let key: Vec<String> = self.key.iter().map(|(column, _)| format!("\"{column}\" = ?")).collect();
        let (status, table) = (self.status, self.table);
        let sql = dialect.spell(&format!("SELECT \"{status}\" FROM \"{table}\" WHERE {}", key.join(" AND ")));
        let values = self.key.iter().map(|(_, value)| value.clone()).collect();
        Query::lines(Statement { sql: sql.into(), values })
    }
}

impl Update {
    /// Compare and set: from one of the event's sources to its target.
    pub(crate) fn transition<R: Row, E: LifecycleEvent>(scope: Scope, id: Uuid, event: E) -> Self {
        let mut bound = Bound::default();
        let mut text = |word: &'static str| bound.bind(Value::Text(word.into()));
        let target = text(event.target().as_str());
        let sources: Vec<&'static str> = event.sources().iter().map(|from| from.as_str()).collect();
        let from: Vec<Expr> = sources.iter().map(|from| text(from)).collect();
        let table = R::table();
        let mut update = sea_query::Query::update();
        update.table(table.name).value("status", target).and_where(Expr::col("status").is_in(from));
        let mut key = Vec::new();
        if let Some(owner) = table.tenancy.owner() {
            key.push((owner, scope.value()));
        }
        if table.tenancy.owner() != Some("id") {
            key.push(("id", Value::Uuid(id)));
        }
        for (column, value) in &key {
            let value = bound.bind(value.clone());
            update.and_where(Expr::col(*column).eq(value));
        }
        let standing = Standing { table: table.name, status: "status", key };
        Self { statement: update, bound, standing, sources, scope, action: event.action() }
    }

    /// The statement in a dialect. One row affected: it moved. None: ask for its [`standing`](Self::standing) in the same
    /// transaction, and take both to [`outcome`](Self::outcome).
    pub fn build(&self, dialect: Dialect) -> Statement {
        dialect.write(&self.statement, &self.bound)
    }

    /// Asks for the state that it is in: no row if it is gone.
    pub fn standing(&self, dialect: Dialect) -> Query<String> {
        self.standing.query(dialect)
    }

    /// What came of it: from the number of rows affected and, if that is none, the state that was found.
    pub fn outcome(&self, affected: u64, standing: Option<&str>) -> Outcome {
        match (affected, standing) {
            (1.., _) => Outcome::Moved,
            (0, None) => Outcome::Gone,
            // Legal now, but not when it was tried.
            (0, Some(status)) if self.sources.contains(&status) => {
                Outcome::MovedMeanwhile { status: status.to_owned() }
            }
            (0, Some(status)) => Outcome::Illegal { status: status.to_owned() },
        }
    }
}

/// A column of a row, and its value.
type Named = (&'static str, Value);

/// Changes the row of this key, or takes it away if nothing is set, where the guards hold.
pub(crate) fn guarded(
    table: &'static Table,
    [sets, key, guards]: [&[Named]; 3],
    dialect: Dialect,
) -> Statement {
    let assign = |(name, _): &Named| format!("\"{name}\" = ?");
    let holds = |(name, value): &Named| {
        let storage = table.column(name).map(|column| column.storage);
        match (value.is_null(), storage) {
            (true, _) => format!("\"{name}\" IS NULL"),
            (false, Some(Storage::Json)) => format!("{{document \"{name}\"}}"),
            (false, Some(Storage::Decimal)) => format!("{{decimal \"{name}\"}}"),
            (false, _) => format!("\"{name}\" = ?"),
        }
    };
    let set = sets.iter().map(assign).collect::<Vec<_>>().join(", ");
    let found = key.iter().chain(guards).map(holds).collect::<Vec<_>>().join(" AND ");
    let name = table.name;
    let sql = if sets.is_empty() {
        format!("DELETE FROM \"{name}\" WHERE {found}")
    } else {
        format!("UPDATE \"{name}\" SET {set} WHERE {found}")
    };
    let compared = key.iter().chain(guards).filter(|(_, value)| !value.is_null());
    let values = sets.iter().chain(compared).map(|(_, value)| value.clone()).collect();
    Statement { sql: dialect.spell(&sql).into(), values }
}

/// Refuses a row of another workspace.
pub(crate) fn in_scope(table: &Table, values: &[Value], scope: Scope) -> Result<(), EncodeError> {
    let owner = table.tenancy.owner();
    let place = owner.and_then(|owner| table.column_names().position(|name| name == owner));
    match place.and_then(|place| values.get(place)) {
        Some(&Value::Uuid(owner)) if owner != scope.workspace_id().as_uuid() => {
            let problem =
                EncodeProblem::Foreign { row: WorkspaceId::from_uuid(owner), scope: scope.workspace_id() };
            let field = table.tenancy.owner().unwrap_or_default();
            Err(EncodeError { table: table.name, field, problem })
        }
        _ => Ok(()),
    }
}

/// The key of a row, of the scope's workspace if there is a scope.
pub(crate) fn key<R: Row>(row: &R, scope: Option<Scope>) -> Result<Vec<Named>, EncodeError> {
    let table = R::table();
    let mut values = Vec::with_capacity(table.columns.len());
    row.encode(&mut values)?;
    if let Some(scope) = scope {
        in_scope(table, &values, scope)?;
    }
    let named = table.column_names().zip(values);
    Ok(named.filter(|(name, _)| table.keys.primary.contains(name)).collect())
}
