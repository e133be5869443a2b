//! How long rows are kept, and what takes away those that are past it, so many at a time.

use crate::dialect::Dialect;
use crate::schema::{Table, tables};
use crate::scope::Scope;
use crate::statement::Statement;
use crate::value::{Instant, Kind, Value};
use chrono::{DateTime, TimeDelta, Utc};

/// How long the rows of a table are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// The table.
    pub table: &'static str,
    /// The time that counts.
    pub column: &'static str,
    /// How long after it they are kept.
    pub kept: TimeDelta,
}

const fn kept(table: &'static str, column: &'static str, kept: TimeDelta) -> Retention {
    Retention { table, column, kept }
}

/// What is kept for a time only, as the sources keep it: what expires, to the minute; counters, for a year.
pub const RETENTIONS: &[Retention] = &[
    kept("ai_cache_entries", "expires_at", TimeDelta::zero()),
    kept("consent_requests", "expires_at", TimeDelta::zero()),
    kept("account_snapshots", "captured_at", TimeDelta::days(365)),
    kept("post_snapshots", "captured_at", TimeDelta::days(365)),
];

impl Retention {
    /// The same, kept as long as this.
    #[must_use]
    pub const fn for_time(self, kept: TimeDelta) -> Self {
        Self { kept, ..self }
    }

    /// Takes away at most so many of the workspace's rows that are past their time: to be run until it changes none, each
    /// time in a transaction of its own, so that nobody waits long for it.
    ///
    /// ```
    /// use hadir_core::ids::WorkspaceId;
    /// use hadir_sql::retention::RETENTIONS;
    /// use hadir_sql::{Dialect, Scope};
    /// # let now = chrono::DateTime::UNIX_EPOCH;
    /// let scope = Scope::of(WorkspaceId::from_uuid(uuid::Uuid::from_u128(7)));
    /// for retention in RETENTIONS {
    ///     let sweep = retention.sweep(scope, now, 1_000, Dialect::Postgres);
    ///     assert!(sweep.sql.contains(retention.table));
    /// }
    /// ```
    pub fn sweep(&self, scope: Scope, now: DateTime<Utc>, rows: u32, dialect: Dialect) -> Statement {
        let past = now.checked_sub_signed(self.kept).unwrap_or(DateTime::<Utc>::MIN_UTC);
        let past = Instant::last_until(past).map_or(Value::Null(Kind::Instant), Value::Instant);
        let (table, column) = (self.table, self.column);
        let found = format!("\"workspace_id\" = ? AND \"{column}\" <= ?");
        let table_of = |name: &str| tables().into_iter().find(|table| table.name == name);
        let sql = if dialect.limits_deletions() {
            format!("DELETE FROM \"{table}\" WHERE {found} LIMIT ?")
        } else {
            let key = table_of(table).map(quoted_key).unwrap_or_default();
            format!(
                "DELETE FROM \"{table}\" WHERE ({key}) IN (SELECT {key} FROM \"{table}\" WHERE {found} LIMIT ?)"
            )
        };
        Statement::new(dialect.spell(&sql), [scope.value(), past, Value::Int(i64::from(rows))])
    }
}

fn quoted_key(table: &Table) -> String {
    table.keys.primary.iter().map(|column| format!("\"{column}\"")).collect::<Vec<_>>().join(", ")
}
