//! Inserts that say what was taken.

use super::{encoded, table, text};
use crate::dialect::Dialect;
use crate::error::EncodeError;
use crate::schema::{AsRow, TenantRow};
use crate::scope::Scope;
use crate::statement::Statement;
use std::sync::Arc;

/// Rows to be added, one statement each: what is there already stays, and each says whether it was stored.
#[derive(Debug, Clone)]
pub struct Inserts<I> {
    scope: Scope,
    rows: I,
    dialect: Dialect,
    sql: Arc<str>,
}

/// Adds rows to the scope's workspace. Unlike [`store`](super::store) it replaces nothing: a row whose key, or whatever else is
/// unique of it, another row has, is not stored. One such row does not keep the others out.
///
/// The adapters' `insert` runs the statements and says for each row whether it was stored. By hand: on PostgreSQL and SQLite a
/// statement changes one row or none; MySQL and MariaDB refuse with error 1062 what is taken.
///
/// ```
/// # use hadir_core::ids::{UnitId, WorkspaceId};
/// # use hadir_core::roster::{Unit, UnitKind};
/// use hadir_sql::{Dialect, Scope, store};
/// # let workspace_id = WorkspaceId::from_uuid(uuid::Uuid::from_u128(1));
/// # let units = Vec::<Unit>::new();
/// let statements: Vec<_> = store::insert(Scope::of(workspace_id), &units, Dialect::Sqlite).collect();
/// assert_eq!(statements.len(), units.len());
/// ```
pub fn insert<I>(scope: Scope, rows: I, dialect: Dialect) -> Inserts<I::IntoIter>
where
    I: IntoIterator<Item: AsRow<Row: TenantRow>>,
{
    let sql = text::unless_taken(table::<I::IntoIter>(), dialect);
    Inserts { scope, rows: rows.into_iter(), dialect, sql }
}

impl<I> Inserts<I> {
    /// The dialect of the statements.
    pub const fn dialect(&self) -> Dialect {
        self.dialect
    }
}

impl<I: Iterator<Item: AsRow>> Iterator for Inserts<I> {
    type Item = Result<Statement, EncodeError>;

    fn next(&mut self) -> Option<Self::Item> {
        let row = self.rows.next()?;
        let values = encoded(row.as_row(), Some(self.scope));
        Some(values.map(|values| Statement { sql: Arc::clone(&self.sql), values }))
    }
}
