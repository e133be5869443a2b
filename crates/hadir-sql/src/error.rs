//! What can go wrong between an entity and its row.

use crate::kind::Kind;
use chrono::{DateTime, NaiveDate, Utc};
use hadir_core::ids::WorkspaceId;
use thiserror::Error;

/// A value that cannot be stored.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{table}.{field} cannot be stored: {problem}")]
pub struct EncodeError {
    /// The table.
    pub table: &'static str,
    /// The entity's field.
    pub field: &'static str,
    /// What is wrong with the value.
    pub problem: EncodeProblem,
}

/// What is wrong with a value.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum EncodeProblem {
    /// A NUL in text.
    #[error("text must not contain NUL: there is one at byte {0}")]
    Nul(usize),
    /// A key that one engine would take for another.
    #[error("a key must not end in a space: `{0}`")]
    Padded(Box<str>),
    /// A key that is too long.
    #[error("a key of {length} characters: at most {longest} fit")]
    TooLong {
        /// Its length in characters.
        length: usize,
        /// The limit in characters.
        longest: usize,
    },
    /// A counter above the largest signed 64-bit integer.
    #[error("the count {0} is above {max}", max = i64::MAX)]
    Count(u64),
    /// An instant outside the years that every engine stores.
    #[error("the instant {0} is outside the years 1 to 9999")]
    Instant(DateTime<Utc>),
    /// A date outside the years that every engine stores.
    #[error("the day {0} is outside the years 1 to 9999")]
    Day(NaiveDate),
    /// An instant that stands for something else in this column.
    #[error("the instant {0} stands for \"since ever\" here: leave it out instead")]
    Reserved(DateTime<Utc>),
    /// A window that is shorter than a microsecond.
    #[error("a window must be at least a microsecond long: this one starts at {0}")]
    Instantaneous(DateTime<Utc>),
    /// A document that cannot be written, or does not read back as what was written.
    #[error("the document cannot be kept exactly: {0}")]
    Document(Box<str>),
    /// A row of another workspace than the scope's.
    #[error("the row belongs to workspace {row}, the scope is {scope}")]
    Foreign {
        /// The row's workspace.
        row: WorkspaceId,
        /// The scope's workspace.
        scope: WorkspaceId,
    },
}

/// A row that is not what the schema promises.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{table}.{field} cannot be read: {problem}")]
pub struct DecodeError {
    /// The table.
    pub table: &'static str,
    /// The entity's field.
    pub field: &'static str,
    /// What is wrong with what is stored.
    pub problem: DecodeProblem,
}

/// What is wrong with what is stored.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DecodeProblem {
    /// A value of another kind than the column's, or none.
    #[error("expected {expected:?}, found {found}")]
    Kind {
        /// The column's kind.
        expected: Kind,
        /// What was there.
        found: Box<str>,
    },
    /// The row has too few cells.
    #[error("the row ends before it")]
    Short,
    /// A count below zero.
    #[error("the count {0} is below 0")]
    Count(i64),
    /// A number that the field does not hold.
    #[error("{number} is not from {least} to {most}")]
    OutOfRange {
        /// What is stored.
        number: i64,
        /// The least that fits.
        least: i64,
        /// The most that fits.
        most: i64,
    },
    /// Text that does not parse as what the column holds; the parser's own message.
    #[error("{0}")]
    Text(Box<str>),
}

impl DecodeProblem {
    /// The error, with the place.
    pub const fn at(self, table: &'static str, field: &'static str) -> DecodeError {
        DecodeError { table, field, problem: self }
    }
}
