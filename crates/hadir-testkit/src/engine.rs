//! One interface over the engines, for tests that ask the same of each.
//!
//! [`Engine::all`] gives a fresh, empty database on every engine that the features name: SQLite always, PostgreSQL and
//! MariaDB with `servers`. A server that cannot be had fails the test.
//!
//! ```
//! use hadir_testkit::engine::Engine;
//!
//! for mut engine in Engine::all()? {
//!     engine.batch("CREATE TABLE t (n int)")?;
//!     engine.batch("INSERT INTO t VALUES (1), (2)")?;
//!     assert_eq!(engine.texts("SELECT n FROM t ORDER BY n")?, [[Some("1".into())], [Some("2".into())]]);
//! }
//! # Ok::<(), hadir_testkit::engine::EngineError>(())
//! ```

#[cfg(feature = "servers")]
mod client;
mod error;
#[cfg(feature = "servers")]
mod server;
mod sqlite;
mod tenant;

#[cfg(feature = "servers")]
pub use client::sqlite3;
pub use error::EngineError;

use chrono::{DateTime, Utc};
use hadir_sql::migrate::{History, Repair};
use hadir_sql::publishing::queue::Save;
use hadir_sql::schema::Schema;
use hadir_sql::{Dialect, EncodeError, Query, Statement};

/// A fresh database on one engine. It is gone when this is dropped.
#[derive(Debug)]
pub struct Engine(Inner);

#[derive(Debug)]
enum Inner {
    Sqlite(sqlite::Sqlite),
    #[cfg(feature = "servers")]
    Postgres(server::Postgres),
    #[cfg(feature = "servers")]
    Mysql(server::Mysql),
}

/// The same call on whichever engine it is.
macro_rules! each {
    ($engine:expr, $inner:ident => $call:expr) => {
        match &mut $engine.0 {
            Inner::Sqlite($inner) => $call.map_err(|error| error.to_string()),
            #[cfg(feature = "servers")]
            Inner::Postgres($inner) => $call.map_err(|error| error.to_string()),
            #[cfg(feature = "servers")]
            Inner::Mysql($inner) => $call.map_err(|error| error.to_string()),
        }
    };
}

impl Engine {
    /// SQLite in memory, foreign keys on.
    ///
    /// # Errors
    /// [`EngineError`] if it cannot be opened.
    pub fn sqlite() -> Result<Self, EngineError> {
        sqlite::Sqlite::open().map(Inner::Sqlite).map(Self)
    }

    /// SQLite in a file of its own, which [other connections](Self::connect_again) may use at the same time. It is gone when
    /// the last of them is.
    ///
    /// # Errors
    /// [`EngineError`] if it cannot be opened.
    pub fn sqlite_file() -> Result<Self, EngineError> {
        sqlite::Sqlite::open_file().map(Inner::Sqlite).map(Self)
    }

    /// A fresh database on the PostgreSQL server that tests use.
    ///
    /// # Errors
    /// [`EngineError`] if it cannot be had.
    #[cfg(feature = "servers")]
    pub fn postgres() -> Result<Self, EngineError> {
        server::Postgres::open(crate::server::postgres()).map(Inner::Postgres).map(Self)
    }

    /// A fresh database on the MariaDB server that tests use.
    ///
    /// # Errors
    /// [`EngineError`] if it cannot be had.
    #[cfg(feature = "servers")]
    pub fn mysql() -> Result<Self, EngineError> {
        server::Mysql::open(crate::server::mysql()).map(Inner::Mysql).map(Self)
    }

    /// A fresh database on the PostgreSQL server at `url`, which may name any of its databases.
    ///
    /// # Errors
    /// [`EngineError`] if it cannot be had.
    #[cfg(feature = "servers")]
    pub fn postgres_at(url: &str) -> Result<Self, EngineError> {
        server::Postgres::open(crate::server::postgres_at(url)).map(Inner::Postgres).map(Self)
    }

    /// A fresh database on the MySQL or MariaDB server at `url`, which may name any of its databases.
    ///
    /// # Errors
    /// [`EngineError`] if it cannot be had.
    #[cfg(feature = "servers")]
    pub fn mysql_at(url: &str) -> Result<Self, EngineError> {
        server::Mysql::open(crate::server::mysql_at(url)).map(Inner::Mysql).map(Self)
    }

    /// A fresh database on every engine.
    ///
    /// # Errors
    /// [`EngineError`] if one of them cannot be had.
    pub fn all() -> Result<Vec<Self>, EngineError> {
        Ok(vec![
            Self::sqlite()?,
            #[cfg(feature = "servers")]
            Self::postgres()?,
            #[cfg(feature = "servers")]
            Self::mysql()?,
        ])
    }

    /// A fresh database with the schema of the registry on every engine. That the steps of migrations lead to it, their
    /// own tests show.
    ///
    /// # Errors
    /// [`EngineError`] if one of them cannot be had, or refuses a statement.
    pub fn all_migrated() -> Result<Vec<Self>, EngineError> {
        let mut engines = Self::all()?;
        for engine in &mut engines {
            for statement in Schema::all().create(engine.dialect()) {
                engine.batch(&statement)?;
            }
        }
        Ok(engines)
    }

    /// A second connection to the same database; none where it is this connection's own memory.
    ///
    /// # Errors
    /// [`EngineError`] if it cannot be had.
    pub fn connect_again(&self) -> Result<Option<Self>, EngineError> {
        Ok(match &self.0 {
            Inner::Sqlite(engine) => engine.connect_again()?.map(|engine| Self(Inner::Sqlite(engine))),
            #[cfg(feature = "servers")]
            Inner::Postgres(engine) => Some(Self(Inner::Postgres(engine.connect_again()?))),
            #[cfg(feature = "servers")]
            Inner::Mysql(engine) => Some(Self(Inner::Mysql(engine.connect_again()?))),
        })
    }

    /// Where a client finds it; none where it is this connection's own memory.
    #[cfg(feature = "servers")]
    pub fn url(&self) -> Option<&str> {
        match &self.0 {
            Inner::Sqlite(_) => None,
            Inner::Postgres(engine) => Some(engine.url()),
            Inner::Mysql(engine) => Some(engine.url()),
        }
    }

    /// Its dialect.
    pub const fn dialect(&self) -> Dialect {
        match &self.0 {
            Inner::Sqlite(_) => Dialect::Sqlite,
            #[cfg(feature = "servers")]
            Inner::Postgres(_) => Dialect::Postgres,
            #[cfg(feature = "servers")]
            Inner::Mysql(_) => Dialect::Mysql,
        }
    }

    /// Runs a statement in bound form; returns how many rows it changed.
    ///
    /// # Errors
    /// [`EngineError`] with the statement.
    pub fn run(&mut self, statement: &Statement) -> Result<u64, EngineError> {
        each!(self, engine => engine.run(statement))
            .map_err(|reason| EngineError::new(self.dialect(), &reason, &statement.sql))
    }

    /// Runs the statements of a `store`; returns how many rows they changed.
    ///
    /// # Errors
    /// [`EngineError`] with the statement.
    pub fn store(
        &mut self,
        statements: impl IntoIterator<Item = Result<Statement, EncodeError>>,
    ) -> Result<u64, EngineError> {
        statements.into_iter().try_fold(0_u64, |changed, statement| {
            let statement = statement.map_err(|error| EngineError::new(self.dialect(), &error, ""))?;
            Ok(changed.saturating_add(self.run(&statement)?))
        })
    }

    /// Saves a step of the queue, in the transaction that is open; false if the job has moved meanwhile.
    ///
    /// # Errors
    /// [`EngineError`] with what the adapter said.
    pub fn save(&mut self, step: &Save) -> Result<bool, EngineError> {
        each!(self, engine => engine.save(step))
            .map_err(|reason| EngineError::new(self.dialect(), &reason, "saving a step of the queue"))
    }

    /// Runs a query in bound form.
    ///
    /// # Errors
    /// [`EngineError`] with the statement.
    pub fn fetch<T>(&mut self, query: &Query<T>) -> Result<Vec<T>, EngineError> {
        let sql = query.statement().sql.clone();
        each!(self, engine => engine.fetch(query))
            .map_err(|reason| EngineError::new(self.dialect(), &reason, &sql))
    }

    /// Runs a statement in bound form whose answer is one column of text: an engine's plan.
    ///
    /// # Errors
    /// [`EngineError`] with the statement.
    pub fn lines(&mut self, statement: &Statement) -> Result<Vec<String>, EngineError> {
        self.fetch(&Query::lines(statement.clone()))
    }

    /// Runs plain SQL.
    ///
    /// # Errors
    /// [`EngineError`] with the text.
    pub fn batch(&mut self, sql: &str) -> Result<(), EngineError> {
        each!(self, engine => engine.batch(sql))
            .map_err(|reason| EngineError::new(self.dialect(), &reason, sql))
    }

    /// Runs a plain query whose columns are text or integers.
    ///
    /// # Errors
    /// [`EngineError`] with the text.
    pub fn texts(&mut self, sql: &str) -> Result<Vec<Vec<Option<String>>>, EngineError> {
        each!(self, engine => engine.texts(sql))
            .map_err(|reason| EngineError::new(self.dialect(), &reason, sql))
    }

    /// Brings it to the newest schema; returns how many steps were taken.
    ///
    /// # Errors
    /// [`EngineError`] with what the adapter said.
    pub fn migrate(&mut self, now: DateTime<Utc>) -> Result<usize, EngineError> {
        self.migrate_to(&History::all(self.dialect()), now)
    }

    /// Takes the steps of a history; returns how many were taken.
    ///
    /// # Errors
    /// [`EngineError`] with what the adapter said.
    pub fn migrate_to(&mut self, history: &History, now: DateTime<Utc>) -> Result<usize, EngineError> {
        each!(self, engine => engine.migrate_to(history, now))
            .map_err(|reason| EngineError::new(self.dialect(), &reason, "migrating"))
    }

    /// Takes back the steps of a history after `version`; returns how many.
    ///
    /// # Errors
    /// [`EngineError`] with what the adapter said.
    pub fn migrate_down(
        &mut self,
        history: &History,
        version: u64,
        now: DateTime<Utc>,
    ) -> Result<usize, EngineError> {
        each!(self, engine => engine.migrate_down(history, version, now))
            .map_err(|reason| EngineError::new(self.dialect(), &reason, "migrating back"))
    }

    /// Corrects the record of steps; returns how many rows of it.
    ///
    /// # Errors
    /// [`EngineError`] with what the adapter said.
    pub fn repair(
        &mut self,
        history: &History,
        repair: &Repair,
        now: DateTime<Utc>,
    ) -> Result<usize, EngineError> {
        each!(self, engine => engine.repair(history, repair, now))
            .map_err(|reason| EngineError::new(self.dialect(), &reason, "repairing the record of steps"))
    }
}
