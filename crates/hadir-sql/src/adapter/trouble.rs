//! What an error of a driver means to whoever asked.

/// What came between, whatever the engine and driver.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Trouble {
    /// Something unique is taken, somebody else was first, or the state does not allow it: 409 of a service.
    Conflict,
    /// Two got in each other's way, or the connection went away: the same transaction may succeed if it is tried again.
    Again,
    /// What is referred to is not there, or is still referred to: 404 or 409 of a service.
    Gone,
    /// The statement, the schema or the row is wrong: trying again does not help.
    Bug,
}

/// An error of a driver that says what it means.
pub trait Troubles {
    /// What it means.
    fn trouble(&self) -> Trouble;
}

#[cfg(feature = "rusqlite")]
impl Troubles for ::rusqlite::Error {
    fn trouble(&self) -> Trouble {
        use ::rusqlite::ErrorCode;
        match self {
            Self::SqliteFailure(failure, _) => match (failure.code, failure.extended_code) {
                (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => Trouble::Again,
                // A primary key, a trigger's refusal, a unique key, a rowid.
                (_, 1555 | 1811 | 2067 | 2579) => Trouble::Conflict,
                (_, 787) => Trouble::Gone,
                _ => Trouble::Bug,
            },
            _ => Trouble::Bug,
        }
    }
}

#[cfg(any(feature = "sqlx-mysql", feature = "sqlx-postgres"))]
impl Troubles for sqlx_core::Error {
    fn trouble(&self) -> Trouble {
        match self {
            Self::Io(_) | Self::PoolTimedOut | Self::PoolClosed | Self::WorkerCrashed => Trouble::Again,
            Self::Database(error) => {
                let code = error.code().unwrap_or_default();
                let named = error.constraint().is_some();
                match code.as_ref() {
                    "23505" => Trouble::Conflict,
                    "23503" => Trouble::Gone,
                    "40001" | "40P01" | "55P03" | "57P01" => Trouble::Again,
                    // The guards raise it without a constraint.
                    "23514" if !named => Trouble::Conflict,
                    _ => mysql(&**error),
                }
            }
            _ => Trouble::Bug,
        }
    }
}

#[cfg(feature = "sqlx-mysql")]
fn mysql(error: &dyn sqlx_core::error::DatabaseError) -> Trouble {
    match error
        .try_downcast_ref::<::sqlx_mysql::MySqlDatabaseError>()
        .map(::sqlx_mysql::MySqlDatabaseError::number)
    {
        // A key; the guard against another row's key; a trigger's refusal.
        Some(1062 | 1242 | 1644) => Trouble::Conflict,
        Some(1451 | 1452) => Trouble::Gone,
        Some(1205 | 1213) => Trouble::Again,
        _ => Trouble::Bug,
    }
}

#[cfg(all(feature = "sqlx-postgres", not(feature = "sqlx-mysql")))]
fn mysql(_: &dyn sqlx_core::error::DatabaseError) -> Trouble {
    Trouble::Bug
}

impl<E: core::error::Error + Troubles + 'static> super::Error<E> {
    /// What it means: whether to say that somebody else was first, to try again, or to look for the mistake.
    pub fn trouble(&self) -> Trouble {
        match self {
            Self::Driver(error) => error.trouble(),
            Self::Overtaken(crate::Overtaken::Gone { .. }) => Trouble::Gone,
            Self::Overtaken(_) => Trouble::Conflict,
            Self::Locked => Trouble::Again,
            Self::Decode(_) | Self::Encode(_) | Self::Append(_) | Self::Migration(_) => Trouble::Bug,
        }
    }
}
