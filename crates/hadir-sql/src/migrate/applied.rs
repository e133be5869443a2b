use crate::codec::{Count, Instant, Key, Text};
use crate::table::{Keys, OnConflict, table};
use chrono::{DateTime, Utc};

/// A step that a database has taken, or begun.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::struct_field_names, reason = "the columns' names")]
pub struct Applied {
    /// Its place.
    pub version: u64,
    /// What it does.
    pub name: String,
    /// The digest of its statements.
    pub checksum: String,
    /// How many of its statements have run: fewer than it has, if the program died in between on an engine that cannot
    /// take back a change of a table.
    pub done: u64,
    /// When it was taken.
    pub applied_at: DateTime<Utc>,
}

table! {
    Workspace shared Applied = "hadir_migrations" {
        version: Count,
        name: Text,
        checksum: Key<36>,
        done: Count,
        applied_at: Instant,
    }
    Keys { primary: &["version"], ..Keys::NONE },
    OnConflict::Replace
}
