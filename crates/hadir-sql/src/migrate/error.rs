//! Why a database cannot be migrated as it is.

use crate::schema::Context;
use thiserror::Error;

/// A database that another program or another version has migrated, or whose steps were changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum MigrationError {
    /// A recorded step is not the one that this version knows.
    #[error(
        "migration {version} was applied as `{applied}`, but is `{known}` here: a released step must not change. If the \
         database is what it should be, confirm it with Repair::Accept"
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
    #[error("migration {missing} is not applied with its context `{context}`, but a later one is")]
    Gap {
        /// The missing step.
        missing: u64,
        /// The context of which it misses statements.
        context: Context,
    },
    /// The database was made as another variant: with guards or without, distributed or not.
    #[error("the database is `{applied}`, and this program asks for `{known}`: a variant is chosen once")]
    Variant {
        /// What the database is.
        applied: Box<str>,
        /// What the program asks for.
        known: Box<str>,
    },
    /// A run that took a step back died in the middle.
    #[error("migration {version} is half taken back: take it back to the end first")]
    HalfUndone {
        /// The step.
        version: u64,
    },
    /// A step that is to be taken back, and was not taken to the end.
    #[error("migration {version} is half taken: migrate to its end before taking it back")]
    HalfDone {
        /// The step.
        version: u64,
    },
    /// A repair of a step that is not what whoever confirmed it had seen.
    #[error("migration {version} is recorded as `{applied}`, and `{confirmed}` was confirmed: look again")]
    Unconfirmed {
        /// The step.
        version: u64,
        /// What the database says.
        applied: Box<str>,
        /// What was confirmed.
        confirmed: Box<str>,
    },
    /// Rows that refer to nothing, which a rebuild of tables would have left behind: nothing was changed.
    #[error("after the migration {rows} rows would refer to nothing: nothing was changed")]
    Dangling {
        /// How many.
        rows: i64,
    },
}
