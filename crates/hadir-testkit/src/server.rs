//! Private throw-away PostgreSQL and MariaDB servers on Unix sockets.
//!
//! [`postgres`] and [`mysql`] each give a fresh, empty database. The first call of a process starts the server from the
//! binaries that are installed; the server and its folder are gone soon after the process has ended, however it ended:
//! a watchdog process holds the reading end of a pipe whose writing end only this process has.
//!
//! `HADIR_TEST_POSTGRES_URL` and `HADIR_TEST_MYSQL_URL` name a running server to use instead. Each database gets a
//! unique name there and is dropped again, except when the process is killed before it can.
//!
//! A server that cannot be had is an error, and should fail the test: a test that skips proves nothing.
//!
//! ```no_run
//! let database = hadir_testkit::server::postgres()?;
//! println!("{}", database.url()); // postgres://postgres@localhost:5432/hadir_…?host=…
//! # Ok::<(), hadir_testkit::server::ServerError>(())
//! ```

mod database;
mod error;
mod kind;
mod locate;
mod mysql;
mod postgres;
mod private;

pub use database::Database;
pub use error::ServerError;

/// A fresh, empty database on PostgreSQL: UTF-8, collation `C`, sessions in UTC on a private server.
///
/// # Errors
/// [`ServerError`] if the server is not installed, does not start, or refuses.
pub fn postgres() -> Result<Database, ServerError> {
    Database::create(&postgres::KIND, None)
}

/// The same on the server at `url`.
///
/// # Errors
/// [`ServerError`] if it refuses.
pub fn postgres_at(url: &str) -> Result<Database, ServerError> {
    Database::create(&postgres::KIND, Some(url))
}

/// A fresh, empty database on MariaDB (or whichever MySQL `HADIR_TEST_MYSQL_URL` names): `utf8mb4`, collation
/// `utf8mb4_bin`; on a private server strict mode, `ONLY_FULL_GROUP_BY` and sessions in UTC.
///
/// # Errors
/// [`ServerError`] if the server is not installed, does not start, or refuses.
pub fn mysql() -> Result<Database, ServerError> {
    Database::create(&mysql::KIND, None)
}

/// The same on the server at `url`.
///
/// # Errors
/// [`ServerError`] if it refuses.
pub fn mysql_at(url: &str) -> Result<Database, ServerError> {
    Database::create(&mysql::KIND, Some(url))
}
