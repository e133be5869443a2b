//! Binding and decoding, and nothing else, for drivers. One per feature.

#[cfg(feature = "rusqlite")]
pub mod rusqlite;
#[cfg(feature = "sqlx-mysql")]
pub mod sqlx_mysql;
#[cfg(feature = "sqlx-postgres")]
pub mod sqlx_postgres;
#[cfg(any(feature = "sqlx-mysql", feature = "sqlx-postgres"))]
mod sqlx_statements;

mod trouble;

pub use trouble::{Trouble, Troubles};

use crate::audit::AppendError;
use crate::error::{DecodeError, EncodeError};
use crate::migrate::MigrationError;
use thiserror::Error;

/// Why nothing came of a statement. `E` is the driver's error.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error<E: core::error::Error + 'static> {
    /// The driver or the engine refused.
    #[error(transparent)]
    Driver(#[from] E),
    /// A row is not what the schema promises.
    #[error("{0}")]
    Decode(#[source] DecodeError),
    /// A value cannot be stored.
    #[error("{0}")]
    Encode(#[source] EncodeError),
    /// An edit changed nothing: it was overtaken.
    #[error(transparent)]
    Overtaken(crate::Overtaken),
    /// An entry of the audit log cannot be made.
    #[error("{0}")]
    Append(#[source] AppendError),
    /// Somebody else has been migrating the database for ten minutes.
    #[error("somebody else is migrating the database")]
    Locked,
    /// Another program has migrated the database, or a step is not what it was.
    #[error("{0}")]
    Migration(#[source] MigrationError),
}

/// Why a repair cannot be made, as the adapter says it.
#[cfg(any(feature = "rusqlite", feature = "sqlx-mysql", feature = "sqlx-postgres"))]
fn unrepaired<E: core::error::Error + 'static>(error: crate::migrate::RepairError) -> Error<E> {
    match error {
        crate::migrate::RepairError::Migration(error) => Error::Migration(error),
        crate::migrate::RepairError::Encode(error) => Error::Encode(error),
    }
}
