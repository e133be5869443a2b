//! Storing rows: one call, as many statements as the engine's limit on bound values asks for.
//!
//! What happens to a row that is there already is the table's own rule
//! ([`OnConflict`](crate::schema::OnConflict)), so that storing twice is storing once:
//!
//! | tables | rule |
//! |---|---|
//! | observations | the row that is there stays |
//! | participations | `first_seen` and `last_seen` only move apart |
//! | what is captured again and again (profiles, mentions, counted links) | the newest capture wins, whichever comes last |
//! | all others | the new row replaces the old, but for its status, which only [`Update`](crate::Update)s move |
//!
//! Rows with the same key within one call are merged by the same rule, in the order in which they came. A row that
//! meets another row's unique key (a second person with the same number) fails the statement on every engine.

mod arrange;
mod insert;
mod text;

pub use insert::{Inserts, insert};

use crate::dialect::Dialect;
use crate::error::EncodeError;
use crate::schema::{AsRow, Row, Table, Tenancy};
use crate::scope::{Scope, Unscoped};
use crate::statement::Statement;
use crate::update::in_scope;
use crate::value::Value;
use std::sync::Arc;

/// Rows to be stored. [`build`](Store::build) makes the statements.
#[derive(Debug, Clone)]
pub struct Store<I> {
    scope: Option<Scope>,
    rows: I,
}

/// Stores rows of any table, whosever they are: for operators, and for what is theirs alone, such as users' secrets.
pub fn store_beyond<I>(_unscoped: Unscoped, rows: I) -> Store<I::IntoIter>
where
    I: IntoIterator<Item: AsRow>,
{
    Store { scope: None, rows: rows.into_iter() }
}

/// Stores rows of the scope's workspace, or rows that belong to nobody. What is the operator's ([`Tenancy::Operator`]) can be
/// added but not replaced: the engine refuses the key; [`store_beyond`] replaces it.
///
/// ```
/// use hadir_core::ids::{UnitId, WorkspaceId};
/// use hadir_core::roster::{Unit, UnitKind};
/// use hadir_sql::{Dialect, Scope, store};
/// # let workspace_id = WorkspaceId::from_uuid(uuid::Uuid::from_u128(1));
/// # let id = UnitId::from_uuid(uuid::Uuid::from_u128(2));
/// let unit = Unit::new(workspace_id, id, "POLRES_A", "Polres A", UnitKind::WorkUnit);
/// let statements: Vec<_> = store(Scope::of(workspace_id), [&unit]).build(Dialect::Postgres).collect::<Result<_, _>>()?;
/// assert_eq!(statements.len(), 1);
/// # Ok::<(), hadir_sql::EncodeError>(())
/// ```
pub fn store<I>(scope: Scope, rows: I) -> Store<I::IntoIter>
where
    I: IntoIterator<Item: AsRow>,
{
    Store { scope: Some(scope), rows: rows.into_iter() }
}

impl<I: Iterator<Item: AsRow>> Store<I> {
    /// For the tables that belong to no workspace.
    pub(crate) fn shared(rows: impl IntoIterator<IntoIter = I>) -> Self {
        Self { scope: None, rows: rows.into_iter() }
    }

    /// The statements, made as they are asked for. Run them in one transaction to store all rows or none.
    pub fn build(self, dialect: Dialect) -> Statements<I> {
        let Self { scope, rows } = self;
        let table = table::<I>();
        let per_statement = dialect.bind_limit().checked_div(table.columns.len()).unwrap_or(1);
        let per_statement = per_statement.clamp(1, ROWS_PER_STATEMENT);
        Statements {
            dialect,
            scope,
            rows: Some(rows),
            per_statement,
            ready: Vec::new().into_iter(),
            texts: None,
        }
    }
}

/// Beyond this many rows, longer statements gain nothing and cost memory on both sides.
const ROWS_PER_STATEMENT: usize = 1_000;

/// The statements of a [`Store`]. The first row that cannot be stored ends them, with its error.
#[derive(Debug)]
pub struct Statements<I> {
    dialect: Dialect,
    scope: Option<Scope>,
    /// None after an error.
    rows: Option<I>,
    per_statement: usize,
    /// Encoded and arranged, not yet in a statement.
    ready: std::vec::IntoIter<Vec<Value>>,
    /// The text for so many rows.
    texts: Option<(usize, Arc<str>)>,
}

impl<I: Iterator<Item: AsRow>> Statements<I> {
    fn encode(&self, row: &impl Row) -> Result<Vec<Value>, EncodeError> {
        encoded(row, self.scope)
    }

    /// Encodes what the next statement takes, or everything where rows refer to each other: parents go first.
    fn fill(&mut self) -> Result<(), EncodeError> {
        let table = table::<I>();
        let most = if refers_to_itself(table) { usize::MAX } else { self.per_statement };
        let mut batch = Vec::new();
        while batch.len() < most
            && let Some(row) = self.rows.as_mut().and_then(Iterator::next)
        {
            batch.push(self.encode(row.as_row())?);
        }
        self.ready = arrange::arrange(table, batch).into_iter();
        Ok(())
    }

    fn text(&mut self, rows: usize) -> Arc<str> {
        match &self.texts {
            Some((count, text)) if *count == rows => Arc::clone(text),
            _ => {
                let table = table::<I>();
                let adds = self.scope.is_some() && table.tenancy == Tenancy::Operator;
                let write = if adds { text::new_only } else { text::insert };
                let text = write(table, rows, self.dialect);
                self.texts = Some((rows, Arc::clone(&text)));
                text
            }
        }
    }
}

/// The values of a row, of the scope's workspace if there is a scope.
fn encoded<R: Row>(row: &R, scope: Option<Scope>) -> Result<Vec<Value>, EncodeError> {
    let mut values = Vec::with_capacity(R::table().columns.len());
    row.encode(&mut values)?;
    if let Some(scope) = scope {
        in_scope(R::table(), &values, scope)?;
    }
    Ok(values)
}

/// The table of what is stored.
fn table<I: Iterator<Item: AsRow>>() -> &'static Table {
    <<I::Item as AsRow>::Row as Row>::table()
}

fn refers_to_itself(table: &Table) -> bool {
    table.keys.foreign.iter().any(|foreign| foreign.table == table.name)
}

impl<I: Iterator<Item: AsRow>> Iterator for Statements<I> {
    type Item = Result<Statement, EncodeError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ready.len() == 0
            && let Err(error) = self.fill()
        {
            self.rows = None;
            return Some(Err(error));
        }
        let rows: Vec<Vec<Value>> = self.ready.by_ref().take(self.per_statement).collect();
        if rows.is_empty() {
            return None;
        }
        let sql = self.text(rows.len());
        Some(Ok(Statement { sql, values: rows.into_iter().flatten().collect() }))
    }
}
