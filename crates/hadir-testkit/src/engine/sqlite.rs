use super::EngineError;
use chrono::{DateTime, Utc};
use hadir_sql::adapter::rusqlite::{Error, execute, fetch, migrate};
use hadir_sql::{Dialect, Query, Statement};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use std::path::Path;

#[derive(Debug)]
pub(super) struct Sqlite(Connection);

impl Sqlite {
    pub(super) fn open() -> Result<Self, EngineError> {
        let session = Dialect::Sqlite.session().join(";\n");
        let open = || {
            let connection = Connection::open_in_memory()?;
            connection.execute_batch(&session)?;
            Ok(Self(connection))
        };
        open().map_err(|error: rusqlite::Error| EngineError::new(Dialect::Sqlite, &error, &session))
    }

    pub(super) fn open_at(file: &Path) -> Result<Self, EngineError> {
        // Whoever finds it locked waits; what is written need not outlive a power cut.
        let busy = "PRAGMA busy_timeout = 60000;\nPRAGMA journal_mode = WAL;\nPRAGMA synchronous = OFF;\n";
        let session = format!("{busy}{}", Dialect::Sqlite.session().join(";\n"));
        let open = || {
            let connection = Connection::open(file)?;
            connection.execute_batch(&session)?;
            Ok(Self(connection))
        };
        open().map_err(|error: rusqlite::Error| EngineError::new(Dialect::Sqlite, &error, &session))
    }

    pub(super) fn run(&mut self, statement: &Statement) -> Result<u64, Error> {
        execute(&self.0, statement).map(|changed| changed.try_into().unwrap_or(u64::MAX))
    }

    pub(super) fn fetch<T>(&mut self, query: &Query<T>) -> Result<Vec<T>, Error> {
        fetch(&self.0, query)
    }

    pub(super) fn migrate(&mut self, now: DateTime<Utc>) -> Result<usize, Error> {
        migrate(&mut self.0, now)
    }

    pub(super) fn batch(&mut self, sql: &str) -> Result<(), Error> {
        Ok(self.0.execute_batch(sql)?)
    }

    pub(super) fn texts(&mut self, sql: &str) -> Result<Vec<Vec<Option<String>>>, Error> {
        let mut prepared = self.0.prepare(sql)?;
        let width = prepared.column_count();
        let rows = prepared.query_map([], |row| {
            (0..width)
                .map(|column| {
                    Ok(match row.get_ref(column)? {
                        ValueRef::Null => None,
                        ValueRef::Integer(number) => Some(number.to_string()),
                        ValueRef::Real(number) => Some(number.to_string()),
                        ValueRef::Text(text) | ValueRef::Blob(text) => {
                            Some(String::from_utf8_lossy(text).into_owned())
                        }
                    })
                })
                .collect()
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
