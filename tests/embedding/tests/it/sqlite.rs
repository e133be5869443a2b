//! SQLite through rusqlite.

use crate::driver::{Driver, Result, failure};
use hadir_core::roster::Person;
use hadir_sql::adapter::rusqlite as adapter;
use hadir_sql::{Change, Dialect, EncodeError, Query, Statement};
use rusqlite::Connection;

failure!(adapter::Error);

pub(crate) struct Sqlite(Connection);

pub(crate) fn open() -> Sqlite {
    let mut connection = Connection::open_in_memory().unwrap();
    adapter::migrate(&mut connection, chrono::DateTime::UNIX_EPOCH).unwrap();
    Sqlite(connection)
}

/// Ends a stream early.
enum Ended {
    Enough,
    Failed(adapter::Error),
}

impl From<adapter::Error> for Ended {
    fn from(error: adapter::Error) -> Self {
        Self::Failed(error)
    }
}

impl Driver for Sqlite {
    fn dialect(&self) -> Dialect {
        Dialect::Sqlite
    }

    fn run(&mut self, statements: Vec<core::result::Result<Statement, EncodeError>>) -> Result<u64> {
        adapter::run(&self.0, statements).map(|rows| u64::try_from(rows).unwrap()).map_err(failure)
    }

    fn people(&mut self, query: &Query<Person>) -> Result<Vec<Person>> {
        adapter::fetch(&self.0, query).map_err(failure)
    }

    fn counted(&mut self, query: &Query<(String, u64)>) -> Result<Vec<(String, u64)>> {
        adapter::fetch(&self.0, query).map_err(failure)
    }

    fn number(&mut self, query: &Query<u64>) -> Result<u64> {
        Ok(adapter::fetch(&self.0, query).map_err(failure)?[0])
    }

    fn change(&mut self, change: &Change<Person>) -> Result<()> {
        adapter::change(&self.0, change).map_err(failure)
    }

    fn stream(&mut self, query: &Query<Person>, show: &mut dyn FnMut(Person) -> bool) -> Result<()> {
        let shown = adapter::for_each(
            &self.0,
            query,
            |person| {
                if show(person) { Ok(()) } else { Err(Ended::Enough) }
            },
        );
        match shown {
            Err(Ended::Failed(error)) => Err(failure(error)),
            Ok(()) | Err(Ended::Enough) => Ok(()),
        }
    }

    fn together(&mut self, statements: &[Statement]) -> Result<()> {
        let transaction = self.0.transaction().unwrap();
        for statement in statements {
            adapter::execute(&transaction, statement).map_err(failure)?;
        }
        transaction.commit().unwrap();
        Ok(())
    }
}
