//! Appends to a workspace's audit chain.

use crate::dialect::Dialect;
use crate::error::{EncodeError, EncodeProblem};
use crate::schema::Row;
use crate::scope::Scope;
use crate::statement::Statement;
use crate::value::Value;
use hadir_core::audit::{AuditEntry, AuditRecord, ChainFull, ChainHead};
use thiserror::Error;

/// An entry at the end of its workspace's chain, to be inserted.
///
/// The number of an entry is part of its key: of two writers who saw the same last entry, one is refused by the key. That
/// one rolls back, reads the last entry again and repeats. Nothing of what it did is kept, and the chain has no hole and no
/// fork.
#[derive(Debug, Clone)]
pub struct Append {
    entry: AuditEntry,
    values: Vec<Value>,
}

/// Why a record cannot be appended.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum AppendError {
    /// The chain is at its end.
    #[error(transparent)]
    Full(#[from] ChainFull),
    /// A value that cannot be stored, or a record of another workspace.
    #[error(transparent)]
    Encode(#[from] EncodeError),
}

/// Appends a record behind the last entry of the workspace's chain; none if there is no entry yet.
///
/// ```
/// # use hadir_core::audit::{Actor, AuditRecord, EntityRef};
/// # use hadir_core::ids::WorkspaceId;
/// use hadir_sql::{Dialect, Scope, audit};
/// # let workspace_id = WorkspaceId::from_uuid(uuid::Uuid::from_u128(7));
/// # let entity = EntityRef { kind: "post".into(), id: "1".into() };
/// # let at = chrono::DateTime::UNIX_EPOCH;
/// # let record = AuditRecord::new(workspace_id, at, Actor::SYSTEM, "post.create".into(), entity);
/// // In one transaction: ask for `audit::last_entry(scope)`, and run what this builds.
/// let append = audit::append(Scope::of(workspace_id), None, record)?;
/// assert_eq!(append.entry().seq, 1);
/// assert!(append.build(Dialect::Sqlite).sql.starts_with(r#"INSERT INTO "audit_entries" ("#));
/// # Ok::<(), audit::AppendError>(())
/// ```
///
/// # Errors
/// [`AppendError`] if the record is of another workspace or cannot be stored, or the chain is full.
pub fn append(scope: Scope, last: Option<ChainHead>, record: AuditRecord) -> Result<Append, AppendError> {
    if record.workspace_id != scope.workspace_id() {
        let problem = EncodeProblem::Foreign { row: record.workspace_id, scope: scope.workspace_id() };
        let table = AuditEntry::table().name;
        return Err(EncodeError { table, field: "workspace_id", problem }.into());
    }
    let entry = last.unwrap_or(ChainHead::START).append(record)?;
    let mut values = Vec::with_capacity(AuditEntry::table().columns.len());
    entry.encode(&mut values)?;
    Ok(Append { entry, values })
}

impl Append {
    /// The entry, with its number and its seal.
    pub const fn entry(&self) -> &AuditEntry {
        &self.entry
    }

    /// The statement in a dialect. It fails if another writer was first.
    pub fn build(&self, dialect: Dialect) -> Statement {
        let table = AuditEntry::table();
        let columns: Vec<String> =
            table.columns.iter().map(|column| format!("\"{}\"", column.name)).collect();
        let places = vec!["?"; columns.len()].join(", ");
        let (name, columns) = (table.name, columns.join(", "));
        let sql = dialect.spell(&format!("INSERT INTO \"{name}\" ({columns}) VALUES ({places})"));
        Statement { sql: sql.into(), values: self.values.clone() }
    }
}
