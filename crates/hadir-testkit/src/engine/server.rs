//! The servers' engines: PostgreSQL and MariaDB through their drivers.

use super::error::EngineError;
use crate::server::{Database, ServerError};
use chrono::{DateTime, Utc};
use hadir_sql::adapter::{sqlx_mysql, sqlx_postgres};
use hadir_sql::migrate::{History, Repair};
use hadir_sql::publishing::queue::Save;
use hadir_sql::{Dialect, Query, Statement};
use sqlx_core::column::ColumnIndex;
use sqlx_core::connection::Connection;
use sqlx_core::error::Error as SqlxError;
use sqlx_core::executor::Executor;
use sqlx_core::raw_sql::raw_sql;
use sqlx_core::row::Row;
use sqlx_core::sql_str::AssertSqlSafe;
use std::io;
use std::sync::Arc;
use tokio::runtime::{Builder, Runtime};

fn runtime() -> io::Result<Runtime> {
    Builder::new_current_thread().enable_all().build()
}

/// A text or an integer; whatever else is an error of the test.
fn text<R: Row>(row: &R, column: usize) -> Result<Option<String>, SqlxError>
where
    usize: ColumnIndex<R>,
    String: for<'r> sqlx_core::decode::Decode<'r, R::Database> + sqlx_core::types::Type<R::Database>,
    i64: for<'r> sqlx_core::decode::Decode<'r, R::Database> + sqlx_core::types::Type<R::Database>,
    i32: for<'r> sqlx_core::decode::Decode<'r, R::Database> + sqlx_core::types::Type<R::Database>,
{
    if let Ok(number) = row.try_get::<Option<i64>, _>(column) {
        return Ok(number.map(|number| number.to_string()));
    }
    if let Ok(number) = row.try_get::<Option<i32>, _>(column) {
        return Ok(number.map(|number| number.to_string()));
    }
    row.try_get_unchecked::<Option<String>, _>(column)
}

macro_rules! engine {
    ($name:ident, $adapter:ident, $connection:ty, $dialect:expr) => {
        #[derive(Debug)]
        pub(super) struct $name {
            connection: $connection,
            runtime: Runtime,
            /// Dropped after the connections.
            database: Arc<Database>,
        }

        impl $name {
            pub(super) fn open(database: Result<Database, ServerError>) -> Result<Self, EngineError> {
                let database = database.map_err(|error| EngineError::new($dialect, &error, ""))?;
                Self::connect(Arc::new(database))
            }

            pub(super) fn connect_again(&self) -> Result<Self, EngineError> {
                Self::connect(Arc::clone(&self.database))
            }

            pub(super) fn url(&self) -> &str {
                self.database.url()
            }

            fn connect(database: Arc<Database>) -> Result<Self, EngineError> {
                let wrong = |error: &dyn core::fmt::Display| EngineError::new($dialect, error, "");
                let runtime = runtime().map_err(|error| wrong(&error))?;
                let connection = runtime.block_on(<$connection>::connect(database.url()));
                let connection = connection.map_err(|error| wrong(&error))?;
                let mut engine = Self { connection, runtime, database };
                for statement in $dialect.session() {
                    engine.batch(statement).map_err(|error| wrong(&error))?;
                }
                Ok(engine)
            }

            pub(super) fn run(&mut self, statement: &Statement) -> Result<u64, $adapter::Error> {
                self.runtime.block_on($adapter::execute(&mut self.connection, statement))
            }

            pub(super) fn save(&mut self, step: &Save) -> Result<bool, $adapter::Error> {
                self.runtime.block_on($adapter::save(&mut self.connection, step))
            }

            pub(super) fn fetch<T>(&mut self, query: &Query<T>) -> Result<Vec<T>, $adapter::Error> {
                self.runtime.block_on($adapter::fetch(&mut self.connection, query))
            }

            pub(super) fn migrate_to(
                &mut self,
                history: &History,
                now: DateTime<Utc>,
            ) -> Result<usize, $adapter::Error> {
                self.runtime.block_on($adapter::migrate_to(&mut self.connection, history, now))
            }

            pub(super) fn migrate_down(
                &mut self,
                history: &History,
                version: u64,
                now: DateTime<Utc>,
            ) -> Result<usize, $adapter::Error> {
                self.runtime.block_on($adapter::migrate_down(&mut self.connection, history, version, now))
            }

            pub(super) fn repair(
                &mut self,
                history: &History,
                repair: &Repair,
                now: DateTime<Utc>,
            ) -> Result<usize, $adapter::Error> {
                self.runtime.block_on($adapter::repair(&mut self.connection, history, repair, now))
            }

            pub(super) fn batch(&mut self, sql: &str) -> Result<(), $adapter::Error> {
                let query = raw_sql(AssertSqlSafe(sql.to_owned()));
                self.runtime.block_on((&mut self.connection).execute(query))?;
                Ok(())
            }

            pub(super) fn texts(&mut self, sql: &str) -> Result<Vec<Vec<Option<String>>>, $adapter::Error> {
                let query = raw_sql(AssertSqlSafe(sql.to_owned()));
                let rows = self.runtime.block_on((&mut self.connection).fetch_all(query))?;
                let read = |row| -> Result<Vec<_>, SqlxError> {
                    (0..Row::len(row)).map(|column| text(row, column)).collect()
                };
                Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
            }
        }
    };
}

engine!(Postgres, sqlx_postgres, ::sqlx_postgres::PgConnection, Dialect::Postgres);
engine!(Mysql, sqlx_mysql, ::sqlx_mysql::MySqlConnection, Dialect::Mysql);
