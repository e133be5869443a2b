//! What a database knows of the steps that it has taken.

use super::migration::Migration;
use crate::codec::{Count, Instant, Key, Parsed, Text};
use crate::dialect::Dialect;
use crate::schema::{Context, Row};
use crate::statement::{Query, Statement};
use crate::table::{Keys, OnConflict, table};
use crate::{ddl, value::Kind, value::Value};
use chrono::{DateTime, Utc};

/// A step that a database has taken, or begun, with one context.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::struct_field_names, reason = "the columns' names")]
pub struct Applied {
    /// Its place.
    pub version: u64,
    /// The context whose statements these are.
    pub context: Context,
    /// What it does.
    pub name: String,
    /// The digest of its statements.
    pub checksum: String,
    /// How many of the context's statements have run: fewer than there are, if the program died in between.
    pub done: u64,
    /// None, unless the program died while it took the step back: then one more than the context's statements that take
    /// it back have run.
    pub undone: u64,
    /// What the database is, beside its contexts: see [`History`](super::History).
    pub variant: String,
    /// When it was taken.
    pub applied_at: DateTime<Utc>,
}

table! {
    Workspace shared Applied = "hadir_migrations" {
        version: Count,
        context: Parsed<32>,
        name: Text,
        checksum: Key<36>,
        done: Count,
        undone: Count,
        variant: Key<191>,
        applied_at: Instant,
    }
    Keys { primary: &["version", "context"], ..Keys::NONE },
    OnConflict::Replace
}

/// What has to run before anything else: the table that records the steps, unless it is there.
pub fn begin(dialect: Dialect) -> String {
    ddl::create_if_missing(Applied::table(), dialect)
}

/// How many columns the record of steps has: fewer than [`Applied`] has fields, if it was made before steps were recorded
/// per context. Then run [`widen`].
pub fn width(dialect: Dialect) -> Query<i64> {
    let sql = dialect.record_width();
    Query::new(Statement::from(sql.to_owned()), &[Kind::Int], |cells| match cells.take() {
        Ok(Value::Int(columns)) => Ok(columns),
        _ => Ok(0),
    })
}

/// Whether a record of so many columns has to be widened.
pub fn is_narrow(columns: i64) -> bool {
    usize::try_from(columns).is_ok_and(|columns| columns < Applied::table().columns.len())
}

/// Makes a record of steps from before they were recorded per context one of now: each step was one context's, and named
/// after it. A program of then still reads it, and says that a newer one was here.
pub fn widen(dialect: Dialect) -> Vec<String> {
    dialect.widen_record(&ddl::create(Applied::table(), dialect, None))
}

/// What the last statement of [`widen`] does, for a run that died before it. It can be run again.
pub const SETTLE: &str = "UPDATE hadir_migrations SET context = name WHERE context = ''";

/// The statement that forgets a step of a context.
pub(super) fn forget(version: u64, context: Context) -> String {
    format!("DELETE FROM hadir_migrations WHERE version = {version} AND context = '{context}'")
}

/// The record of a step.
pub(super) fn of(migration: &Migration, context: Context, done: u64, at: DateTime<Utc>) -> Applied {
    Applied {
        version: migration.version,
        context,
        name: migration.name.to_owned(),
        checksum: migration.checksum.clone(),
        done,
        undone: 0,
        variant: migration.variant.clone(),
        applied_at: at,
    }
}
