//! Takes one row away.

use crate::dialect::Dialect;
use crate::error::EncodeError;
use crate::schema::{Row, Table, TenantRow};
use crate::scope::{Scope, Unscoped};
use crate::statement::Statement;
use crate::update::guarded;
use crate::value::Value;
use thiserror::Error;

/// A `DELETE` of one row, by its key.
#[derive(Debug, Clone)]
pub struct Remove {
    table: &'static Table,
    key: Vec<(&'static str, Value)>,
}

/// Why a row is not taken away.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RemoveError {
    /// What was written there stays.
    #[error("{table} keeps what was written: nothing is taken out of it")]
    Kept {
        /// The table.
        table: &'static str,
    },
    /// A row of another workspace, or one that cannot have come from the database.
    #[error(transparent)]
    Encode(#[from] EncodeError),
}

/// Takes a row of the workspace away. Its parts go with it; what others refer to does not go: the engine refuses. Where the
/// model has an event for it (a post is deleted and can be restored), [`advance`](crate::advance()) is the gentler way.
///
/// ```
/// # use hadir_core::ids::WorkspaceId;
/// use hadir_core::workspace::Contact;
/// use hadir_sql::{Dialect, Scope, remove};
/// # let workspace_id = WorkspaceId::from_uuid(uuid::Uuid::from_u128(7));
/// # let created_at = chrono::DateTime::UNIX_EPOCH;
/// let contact = Contact::new(workspace_id, "62811", created_at);
/// let statement = remove(Scope::of(workspace_id), &contact)?.build(Dialect::Sqlite);
/// assert_eq!(&*statement.sql, r#"DELETE FROM "contacts" WHERE "workspace_id" = ? AND "phone" = ?"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`RemoveError`] for a row of another workspace, or of a log.
pub fn remove<R: TenantRow>(scope: Scope, row: &R) -> Result<Remove, RemoveError> {
    of(row, Some(scope))
}

/// Takes a row away that belongs to no workspace, or to whichever: for operators.
///
/// # Errors
/// [`RemoveError`] for a row of a log.
pub fn remove_beyond<R: Row>(_unscoped: Unscoped, row: &R) -> Result<Remove, RemoveError> {
    of(row, None)
}

fn of<R: Row>(row: &R, scope: Option<Scope>) -> Result<Remove, RemoveError> {
    let table = R::table();
    if table.keys.append_only {
        return Err(RemoveError::Kept { table: table.name });
    }
    let key = crate::update::key(row, scope)?;
    Ok(Remove { table, key })
}

impl Remove {
    /// The statement in a dialect. One row affected: it is gone; none: it was gone already.
    pub fn build(&self, dialect: Dialect) -> Statement {
        guarded(self.table, [&[], &self.key, &[]], dialect)
    }
}
