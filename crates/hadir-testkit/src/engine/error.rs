//! Why an engine refused, with the statement.

use hadir_sql::Dialect;
use thiserror::Error;

/// Why an engine refused, with the statement.
#[derive(Debug, Error)]
#[error("{dialect}: {reason}\n{sql}")]
pub struct EngineError {
    /// The engine's dialect.
    pub dialect: Dialect,
    /// What it said.
    pub reason: String,
    /// What it was asked, cut to 2000 characters.
    pub sql: String,
}

impl EngineError {
    pub(super) fn new(dialect: Dialect, reason: &dyn core::fmt::Display, sql: &str) -> Self {
        Self { dialect, reason: reason.to_string(), sql: sql.chars().take(2_000).collect() }
    }
}
