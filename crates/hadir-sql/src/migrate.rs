//! From nothing to the schema, in versioned steps that are recorded in the table `hadir_migrations`.
//!
//! The adapters' `migrate` functions do it. For another driver: take the [`lock`], run [`begin`] (and [`widen`] where the
//! record [`is narrow`](is_narrow)), ask for [`applied`], and for each [`History::pending`] step run its
//! [batches](Plan::batches), each with its records.
//!
//! # Steps
//! A step is text in files, `migrations/<dialect>/NNNN_name.{up,down}.sql`, embedded into the library: neither a release of
//! `sea-query` nor a new word of a vocabulary changes what was released. Its [`checksum`](Migration::checksum) is that of its
//! statements, however their lines end; a database on which a step is another is refused
//! ([`MigrationError::Changed`]), until a person [confirms](Repair) it.
//!
//! Each statement belongs to a context, and what was taken is recorded per step and context: a database may have some
//! contexts now and others later.
//!
//! # Variants
//! A [`History`] is which contexts a database has and what it is beside that: without guards, split by month, distributed,
//! with policies, with a table of its host's. All of them are the same steps.
//!
//! # Interruptions
//! On SQLite all of it is one transaction. On PostgreSQL each step is one, but for what has to run outside of one (indexes
//! without locking out writers, checks of what is there already); there, and on MySQL, which commits at every change of a
//! table, the next run goes on where the last one died.
//!
//! # Beside a host's own tables
//! | engine | a place of its own |
//! |---|---|
//! | PostgreSQL | a schema: `CREATE SCHEMA hadir`, then `SET search_path = hadir, public` on every connection. Steps go into the first schema of the path; functions, triggers and policies find their tables whatever the path of their caller is |
//! | MySQL, MariaDB | a database: the connection's. Joins name the other one, `host.users`; a foreign key may, too |
//! | SQLite | a file: it is the connection's own, and the host's is attached, `ATTACH 'host.db' AS host` |
//!
//! A table of the host's can stand in for one of ours: [`History::with_table_of_host`] says what it has to be. What the host
//! adds to our tables, columns and indexes, stays through steps on PostgreSQL and MySQL; where SQLite writes a table anew,
//! they have to be added again after the step: a table of the host's own that refers to ours is the better place. None of
//! it is [drift of ours](crate::catalogue::Catalogue::drift_of_ours).
//!
//! # What locks
//! Each statement in the files says so. On PostgreSQL a step waits for a table no longer than
//! [`History::patience`] says, and gives up with the engine's error (`55P03`), its transaction taken back: run it again. On
//! MySQL the same is error 1205, and the next run goes on from there.

mod applied;
mod error;
mod export;
mod files;
mod history;
mod migration;
mod plan;
mod repair;
mod text;

pub use applied::{Applied, SETTLE, begin, is_narrow, widen, width};
pub use error::MigrationError;
pub use export::Tool;
pub use history::History;
pub use migration::{Change, Migration, Run};
pub use plan::{Batch, Pending, Plan, Undo};
pub use repair::{Repair, RepairError};

use crate::dialect::Dialect;
use crate::select::Select;

/// Every step of the whole schema, in order.
pub fn migrations(dialect: Dialect) -> Vec<Migration> {
    History::all(dialect).steps()
}

/// Tries to be the only one who migrates this database: 1 if it is so, until [`unlock`] or the end of the session, else 0.
/// None on SQLite: `BEGIN IMMEDIATE` is the lock.
pub const fn lock(dialect: Dialect) -> Option<&'static str> {
    dialect.migration_lock()
}

/// Lets others migrate.
pub const fn unlock(dialect: Dialect) -> Option<&'static str> {
    dialect.migration_unlock()
}

/// The recorded steps, in order.
pub fn applied() -> Select<Applied> {
    Select::shared().by(&["version", "context"])
}
