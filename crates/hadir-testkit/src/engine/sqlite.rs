//! SQLite's engine, in memory or in a file.

use super::error::EngineError;
use crate::unique::unique;
use chrono::{DateTime, Utc};
use hadir_sql::adapter::rusqlite::{Error, execute, fetch, migrate_down, migrate_to, repair, save};
use hadir_sql::migrate::{History, Repair};
use hadir_sql::publishing::queue::Save;
use hadir_sql::{Dialect, Query, Statement};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[derive(Debug)]
pub(super) struct Sqlite {
    connection: Connection,
    /// Dropped after the connection.
    file: Option<Arc<PrivateFile>>,
}

/// A file that is gone when its last connection is.
#[derive(Debug)]
struct PrivateFile(PathBuf);

impl Drop for PrivateFile {
    fn drop(&mut self) {
        for end in ["", "-wal", "-shm"] {
            let mut name = self.0.clone().into_os_string();
            name.push(end);
            // Perhaps it never was written.
            drop(std::fs::remove_file(name));
        }
    }
}

impl Sqlite {
    pub(super) fn open() -> Result<Self, EngineError> {
        Self::connect("", Connection::open_in_memory, None)
    }

    pub(super) fn open_file() -> Result<Self, EngineError> {
        let path = std::env::temp_dir().join(format!("hadir-{}.db", unique()));
        Self::open_at(Arc::new(PrivateFile(path)))
    }

    /// Another connection to the same file; none to a memory of its own.
    pub(super) fn connect_again(&self) -> Result<Option<Self>, EngineError> {
        self.file.as_ref().map(|file| Self::open_at(Arc::clone(file))).transpose()
    }

    fn open_at(file: Arc<PrivateFile>) -> Result<Self, EngineError> {
        // Whoever finds it locked waits; what is written need not outlive a power cut.
        let busy = "PRAGMA busy_timeout = 60000;\nPRAGMA journal_mode = WAL;\nPRAGMA synchronous = OFF;\n";
        let path: &Path = &file.0.clone();
        Self::connect(busy, || Connection::open(path), Some(file))
    }

    fn connect(
        first: &str,
        open: impl FnOnce() -> rusqlite::Result<Connection>,
        file: Option<Arc<PrivateFile>>,
    ) -> Result<Self, EngineError> {
        let session = format!("{first}{}", Dialect::Sqlite.session().join(";\n"));
        let opened = open().and_then(|connection| connection.execute_batch(&session).map(|()| connection));
        let connection = opened.map_err(|error| EngineError::new(Dialect::Sqlite, &error, &session))?;
        Ok(Self { connection, file })
    }

    pub(super) fn run(&mut self, statement: &Statement) -> Result<u64, Error> {
        execute(&self.connection, statement).map(|changed| changed.try_into().unwrap_or(u64::MAX))
    }

    pub(super) fn save(&mut self, step: &Save) -> Result<bool, Error> {
        save(&self.connection, step)
    }

    pub(super) fn fetch<T>(&mut self, query: &Query<T>) -> Result<Vec<T>, Error> {
        fetch(&self.connection, query)
    }

    pub(super) fn migrate_to(&mut self, history: &History, now: DateTime<Utc>) -> Result<usize, Error> {
        migrate_to(&mut self.connection, history, now)
    }

    pub(super) fn migrate_down(
        &mut self,
        history: &History,
        version: u64,
        now: DateTime<Utc>,
    ) -> Result<usize, Error> {
        migrate_down(&mut self.connection, history, version, now)
    }

    pub(super) fn repair(
        &mut self,
        history: &History,
        correction: &Repair,
        now: DateTime<Utc>,
    ) -> Result<usize, Error> {
        repair(&mut self.connection, history, correction, now)
    }

    pub(super) fn batch(&mut self, sql: &str) -> Result<(), Error> {
        Ok(self.connection.execute_batch(sql)?)
    }

    pub(super) fn texts(&mut self, sql: &str) -> Result<Vec<Vec<Option<String>>>, Error> {
        let mut prepared = self.connection.prepare(sql)?;
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
