//! Statements of sea-query written as text and values.

use super::{Bound, Dialect};
use crate::statement::Statement;
use sea_query::{MysqlQueryBuilder, PostgresQueryBuilder, QueryStatementWriter, SqliteQueryBuilder};
use std::sync::Arc;

impl Dialect {
    /// The text of a statement whose values are bound in the order in which they are written.
    pub(crate) fn text<S: QueryStatementWriter>(self, statement: &S) -> Arc<str> {
        self.write(statement, &Bound::default()).sql
    }

    /// Writes a statement whose values were made by [`Bound::bind`].
    pub(crate) fn write<S: QueryStatementWriter>(self, statement: &S, bound: &Bound) -> Statement {
        let (sql, slots) = match self {
            Self::Postgres => QueryStatementWriter::build(statement, PostgresQueryBuilder),
            Self::Mysql => QueryStatementWriter::build(statement, MysqlQueryBuilder),
            Self::Sqlite => QueryStatementWriter::build(statement, SqliteQueryBuilder),
        };
        Statement { sql: sql.into(), values: bound.in_order(&slots) }
    }
}
