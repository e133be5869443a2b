//! From nothing to the schema, in versioned steps that are recorded in the table `hadir_migrations`.
//!
//! The adapters' `migrate` functions do it. For another driver: take the [`lock`], run [`begin`], ask for [`applied`],
//! and for each step that is [`pending`] run [`Pending::rest`] and then [`Migration::record`]. Doing it again finds
//! nothing pending.
//!
//! PostgreSQL and SQLite do all of it in one transaction: all or nothing. MySQL commits at every change of a table, so
//! there each statement is recorded by itself, and the next run goes on where the last one died.
//!
//! # Before and after a release
//!
//! No step has been released yet, so they all derive from the registry: one per run of tables of one context. A
//! released step must not change, and [`pending`] refuses a database on which it did. From the first release on,
//! [`migrations`] begins with the released steps as kept texts, one file per step and dialect with what [`Migration::up`]
//! and [`Migration::down`] were then (the texts that the snapshots of the DDL show), and goes on with steps that are
//! written by hand (`ALTER TABLE …`). The checksum of a kept text is that of the derived one, so that databases notice
//! nothing. The test that compares a migrated database with a fresh one then asks for a step with every change of a table.

mod applied;

pub use applied::Applied;

use crate::ddl;
use crate::dialect::Dialect;
use crate::error::EncodeError;
use crate::schema::{Row, Schema};
use crate::select::Select;
use crate::statement::Statement;
use crate::store::Store;
use chrono::{DateTime, Utc};
use thiserror::Error;
use uuid::Uuid;

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Migration {
    /// Its place: 1, 2, 3 without gaps.
    pub version: u64,
    /// What it does.
    pub name: &'static str,
    /// The statements that take it, in order.
    pub up: Vec<String>,
    /// The statements that take it back, in order.
    pub down: Vec<String>,
    dialect: Dialect,
}

/// A database that another program or another version has migrated.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum MigrationError {
    /// A recorded step is not the one that this version knows.
    #[error(
        "migration {version} was applied as `{applied}`, but is `{known}` here: it must not change once released"
    )]
    Changed {
        /// The step.
        version: u64,
        /// The checksum in the database.
        applied: Box<str>,
        /// The checksum here.
        known: Box<str>,
    },
    /// A recorded step that this version does not know.
    #[error(
        "migration {version} was applied, but the newest known here is {newest}: a newer program was here"
    )]
    Unknown {
        /// The step.
        version: u64,
        /// The newest step known here.
        newest: u64,
    },
    /// A step that is missing below one that was applied.
    #[error("migration {missing} is not applied, but a later one is")]
    Gap {
        /// The missing step.
        missing: u64,
    },
}

impl Migration {
    /// A digest of its statements: a version 5 UUID.
    pub fn checksum(&self) -> String {
        // Each statement carries its length, so that no two lists share a text.
        let text = self.up.iter().flat_map(|statement| [statement.len().to_string(), statement.clone()]);
        Uuid::new_v5(&Uuid::NAMESPACE_OID, text.collect::<Vec<_>>().join(":").as_bytes()).to_string()
    }

    /// The statement that records it as applied.
    ///
    /// # Errors
    /// [`EncodeError`] if the instant cannot be stored.
    pub fn record(&self, applied_at: DateTime<Utc>) -> Result<Statement, EncodeError> {
        self.record_part(self.up.len(), applied_at)
    }

    /// The statement that records that the first `done` of its statements have run.
    ///
    /// # Errors
    /// [`EncodeError`] if the instant cannot be stored.
    pub fn record_part(&self, done: usize, applied_at: DateTime<Utc>) -> Result<Statement, EncodeError> {
        let (version, name) = (self.version, self.name.to_owned());
        let done = u64::try_from(done).unwrap_or(u64::MAX);
        let applied = Applied { version, name, checksum: self.checksum(), done, applied_at };
        let nothing = || Statement::from(String::new());
        Store::shared([applied]).build(self.dialect).next().unwrap_or_else(|| Ok(nothing()))
    }
}

/// Every step, in order.
pub fn migrations(dialect: Dialect) -> Vec<Migration> {
    let step = |(run, version): (Schema, u64)| {
        let name = run.tables().first().map_or("", |table| table.context.as_str());
        let (create, drop) = (run.create_tables(dialect), run.drop_tables(dialect));
        // What guards share comes with the first tables.
        let (before, after) =
            if version == 1 { (dialect.create_shared(), dialect.drop_shared()) } else { (vec![], vec![]) };
        let (up, down) = ([before, create].concat(), [drop, after].concat());
        Migration { version, name, up, down, dialect }
    };
    Schema::all().runs().into_iter().zip(1..).map(step).collect()
}

/// A step that is still to be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// The step.
    pub migration: Migration,
    /// How many of its statements have run: 0, unless an earlier run died in the middle.
    pub done: usize,
}

impl Pending {
    /// The statements that have not run, in order. If an earlier run died, it may have run the first of them without
    /// recording it: then the engine says that its object exists.
    pub fn rest(&self) -> &[String] {
        self.migration.up.get(self.done..).unwrap_or_default()
    }
}

/// Waits until nobody else migrates this database, and keeps others waiting: until the end of the transaction on
/// PostgreSQL, until [`unlock`] or the end of the session on MySQL (which returns 1 if it got the lock, after 10 minutes
/// 0). None on SQLite: `BEGIN IMMEDIATE` is the lock.
pub const fn lock(dialect: Dialect) -> Option<&'static str> {
    dialect.migration_lock()
}

/// Lets others migrate, where the end of the transaction does not.
pub const fn unlock(dialect: Dialect) -> Option<&'static str> {
    dialect.migration_unlock()
}

/// What has to run before anything else: the table that records the steps, unless it is there.
pub fn begin(dialect: Dialect) -> String {
    ddl::create_if_missing(Applied::table(), dialect)
}

/// The recorded steps, in order.
pub fn applied() -> Select<Applied> {
    Select::shared().by(&["version"])
}

/// The steps that are still to be taken, in order.
///
/// # Errors
/// [`MigrationError`] if what was applied is not the beginning of what is known.
pub fn pending(dialect: Dialect, applied: &[Applied]) -> Result<Vec<Pending>, MigrationError> {
    let mut known = migrations(dialect).into_iter();
    let mut newest: u64 = 0;
    let mut begun = None;
    for step in applied {
        let Some(migration) = known.next() else {
            return Err(MigrationError::Unknown { version: step.version, newest });
        };
        newest = migration.version;
        if step.version != migration.version {
            return Err(MigrationError::Gap { missing: migration.version });
        }
        if step.checksum != migration.checksum() {
            let (applied, known) = (step.checksum.as_str().into(), migration.checksum().into());
            return Err(MigrationError::Changed { version: step.version, applied, known });
        }
        if begun.is_some() {
            return Err(MigrationError::Gap { missing: migration.version.saturating_sub(1) });
        }
        let done = usize::try_from(step.done).unwrap_or(usize::MAX);
        begun = (done < migration.up.len()).then_some(Pending { migration, done });
    }
    Ok(begun.into_iter().chain(known.map(|migration| Pending { migration, done: 0 })).collect())
}
