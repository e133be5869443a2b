//! Which steps a database takes, and how.

use super::files::{FILES, File};
use super::migration::{Change, Migration, Run, checksum};
use super::text::{Part, parts};
use crate::dialect::{Dialect, RowSecurity};
use crate::schema::{Context, Schema};
use core::time::Duration;

/// What a database is made of: its contexts, and its variant. The same history is given to every run, up and down.
///
/// ```
/// use hadir_sql::Dialect;
/// use hadir_sql::migrate::History;
/// use hadir_sql::schema::Context;
///
/// let history = History::of(Dialect::Sqlite, [Context::Listening]);
/// // With what the tables of those contexts refer to.
/// assert_eq!(history.contexts(), [Context::Workspace, Context::Roster, Context::Listening]);
/// assert!(history.steps().iter().all(|step| step.up.iter().all(|change| change.context != Context::Billing)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    dialect: Dialect,
    contexts: Vec<Context>,
    guards: bool,
    partitioned: bool,
    distributed: bool,
    security: Option<RowSecurity>,
    hosted: Vec<&'static str>,
    patience: [Duration; 2],
}

impl History {
    /// The whole schema.
    pub fn all(dialect: Dialect) -> Self {
        Self::of(dialect, Context::ALL.iter().copied())
    }

    /// These contexts whole, and those that their tables refer to. More of them can be asked for later.
    pub fn of(dialect: Dialect, contexts: impl IntoIterator<Item = Context>) -> Self {
        Self {
            dialect,
            contexts: Schema::contexts_for(contexts),
            guards: true,
            partitioned: false,
            distributed: false,
            security: None,
            hosted: Vec::new(),
            patience: [Duration::from_mins(10), Duration::from_secs(5)],
        }
    }

    /// Leaves out the triggers: for a MySQL or MariaDB server that writes a binary log and lets only administrators create
    /// triggers (error 1419), and for pools that must not have them. The compare-and-set of every move still holds, and
    /// what refers to a deleted row has to forget it first ([`OnDelete::SetNull`](crate::schema::OnDelete::SetNull)).
    #[must_use]
    pub fn without_guards(mut self) -> Self {
        self.guards = false;
        self
    }

    /// Splits the tables of snapshots by month (PostgreSQL): see [`Schema::partitioned`].
    #[must_use]
    pub fn partitioned(mut self) -> Self {
        self.partitioned = self.dialect.has_layouts();
        self
    }

    /// Spreads the tables over a Citus cluster by workspace (PostgreSQL), without triggers.
    #[must_use]
    pub fn distributed(mut self) -> Self {
        self.distributed = self.dialect.has_layouts();
        self
    }

    /// With row-level security (PostgreSQL): every table has its policies from the step on that brings them.
    #[must_use]
    pub fn isolated(mut self, security: RowSecurity) -> Self {
        self.security = Some(security).filter(|_| self.dialect.has_layouts());
        self
    }

    /// Leaves out a table because the database has one of that name of its own, which stands in for ours.
    ///
    /// # The contract of the other table
    /// Its name resolves to it on the connection that migrates (on PostgreSQL it may be in another schema of the path). Its
    /// primary key, or a unique key, is what ours is, with the types of [`Storage::sql_type`](crate::schema::Storage::sql_type):
    /// for `users` that is `id`. Whatever refers to it cannot be deleted before its referrers. It may have other columns, and
    /// lack those of ours that are not its key, as long as nothing of this library that reads or stores rows of that table
    /// is used. No step ever changes it, and no policy is put on it.
    #[must_use]
    pub fn with_table_of_host(mut self, table: &'static str) -> Self {
        self.hosted.push(table);
        self.hosted.sort_unstable();
        self.hosted.dedup();
        self
    }

    /// How long to wait until nobody else migrates the database (10 minutes unless said), and for each table until nobody
    /// else uses it (5 seconds unless said: who waits for a table holds up everybody who comes after).
    #[must_use]
    pub const fn patience(mut self, others: Duration, tables: Duration) -> Self {
        self.patience = [others, tables];
        self
    }

    /// The engine's dialect.
    pub const fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// The contexts, with those that their tables refer to.
    pub fn contexts(&self) -> &[Context] {
        &self.contexts
    }

    /// The schema that the steps lead to, policies apart.
    pub fn schema(&self) -> Schema {
        let schema = Schema::whole(self.contexts.iter().copied()).without_tables(&self.hosted);
        let schema = if self.partitioned { schema.partitioned() } else { schema };
        if self.guards && !self.distributed { schema } else { schema.without_guards() }
    }

    /// What it is beside its contexts, in words; empty for the usual.
    pub fn variant(&self) -> String {
        let word = |is: bool, word: &str| is.then(|| word.to_owned());
        let words = [
            word(!self.guards, "without_guards"),
            word(self.partitioned, "partitioned"),
            word(self.distributed, "distributed"),
            self.security.map(|security| security.to_string()),
        ];
        let hosted = self.hosted.iter().map(|table| format!("host:{table}"));
        words.into_iter().flatten().chain(hosted).collect::<Vec<_>>().join(" ")
    }

    /// How long to wait for other runners, and for tables.
    #[cfg(any(feature = "sqlx-mysql", feature = "sqlx-postgres"))]
    pub(crate) const fn waits(&self) -> [Duration; 2] {
        self.patience
    }

    /// The steps, in order.
    pub fn steps(&self) -> Vec<Migration> {
        FILES.iter().map(|file| self.step(file)).collect()
    }

    fn step(&self, file: &File) -> Migration {
        let [up, down] = file.texts(self.dialect).map(parts);
        let (version, name) = file.name.split_once('_').unwrap_or_default();
        Migration {
            version: version.parse().unwrap_or(0),
            name,
            checksum: checksum(up.iter().map(|part| part.sql.as_str())),
            up: up.into_iter().flat_map(|part| self.changes(part)).collect(),
            down: down.into_iter().flat_map(|part| self.changes(part)).collect(),
            variant: self.variant(),
            dialect: self.dialect,
        }
    }

    fn changes(&self, part: Part) -> Vec<Change> {
        if !self.has(&part) {
            return Vec::new();
        }
        let (context, again) = (part.context, part.has("again"));
        let run = match (part.has("alone"), part.has("repeatedly")) {
            (_, true) => Run::Repeatedly,
            (true, _) => Run::Alone,
            _ => Run::Together,
        };
        let statements = if part.kind == "table" { self.create(part) } else { vec![part.sql] };
        statements.into_iter().map(|sql| Change { context, sql, run, again }).collect()
    }

    fn has(&self, part: &Part) -> bool {
        let variant = match part.kind {
            "shared" => !self.distributed,
            "guard" => self.guards && !self.distributed,
            "policy" => self.security.is_some_and(|security| part.has(security.as_str())),
            _ => true,
        };
        variant && self.contexts.contains(&part.context) && !self.hosted.contains(&part.table)
    }

    /// What makes a table, as the variant has it.
    fn create(&self, part: Part) -> Vec<String> {
        if self.distributed {
            return self.dialect.spread(part.table, &part.sql, part.mark("spread"));
        }
        match part.mark("split").filter(|_| self.partitioned) {
            Some(column) => self.dialect.split(part.table, &part.sql, column),
            None => vec![part.sql],
        }
    }
}
