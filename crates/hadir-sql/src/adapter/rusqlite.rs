//! SQLite through `rusqlite`. A `Transaction` is a `Connection` too.
//!
//! A connection that does not [`migrate()`] runs [`Dialect::session`] first.
//!
//! ```
//! use hadir_core::ids::WorkspaceId;
//! use hadir_core::workspace::Workspace;
//! use hadir_sql::adapter::rusqlite::{fetch, migrate, run};
//! use hadir_sql::{Dialect, workspace};
//!
//! # let now = chrono::DateTime::UNIX_EPOCH;
//! let mut connection = rusqlite::Connection::open_in_memory()?;
//! migrate(&mut connection, now)?;
//!
//! let id = WorkspaceId::from_uuid(uuid::Uuid::from_u128(1));
//! let unit = Workspace::new(id, "DITBINMAS", "Ditbinmas", "Asia/Jakarta".parse()?);
//! let transaction = connection.transaction()?;
//! run(&transaction, workspace::store([&unit]).build(Dialect::Sqlite))?;
//! transaction.commit()?;
//!
//! let found = fetch(&connection, &workspace::by_key("DITBINMAS").build(Dialect::Sqlite))?;
//! assert_eq!(found, [unit]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod migrate;

pub use migrate::{migrate, migrate_down, migrate_to, repair};

use crate::dialect::Dialect;
use crate::error::EncodeError;
use crate::publishing::queue::{Save, Statements};
use crate::schema::Row;
use crate::statement::{Query, Statement};
use crate::storage;
use crate::update::{Audited, Change, Outcome};
use crate::value::{Kind, Value};
use ::rusqlite::types::{ToSqlOutput, ValueRef};
use ::rusqlite::{Connection, ToSql, params_from_iter};

/// Why nothing came of a statement.
pub type Error = super::Error<::rusqlite::Error>;

impl ToSql for Value {
    fn to_sql(&self) -> ::rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null(_) => ToSqlOutput::Borrowed(ValueRef::Null),
            Self::Uuid(uuid) => uuid.to_string().into(),
            Self::Text(text) | Self::Json(text) => text.as_str().into(),
            Self::Secret(text) => text.expose().into(),
            Self::Int(number) => (*number).into(),
            Self::Bool(flag) => i64::from(*flag).into(),
            Self::Decimal(decimal) => storage::decimal_text(*decimal).into(),
            Self::Instant(instant) => storage::instant_text(*instant).into(),
            Self::Day(day) => storage::day_text(*day).into(),
        })
    }
}

/// Runs one statement; returns how many rows it changed.
///
/// # Errors
/// The driver's.
pub fn execute(connection: &Connection, statement: &Statement) -> Result<usize, Error> {
    let mut prepared = connection.prepare_cached(&statement.sql)?;
    Ok(prepared.execute(params_from_iter(&statement.values))?)
}

/// Runs the statements of a [`store`](crate::store()); returns how many rows they changed.
///
/// # Errors
/// [`Error::Encode`] for a row that cannot be stored, or the driver's. What ran before stays, unless in a transaction.
pub fn run(
    connection: &Connection,
    statements: impl IntoIterator<Item = Result<Statement, EncodeError>>,
) -> Result<usize, Error> {
    statements.into_iter().try_fold(0, |changed: usize, statement| {
        let statement = statement.map_err(Error::Encode)?;
        Ok(changed.saturating_add(execute(connection, &statement)?))
    })
}

/// Adds rows; says for each, in their order, whether it was stored, or taken already.
///
/// # Errors
/// [`Error::Encode`] for a row that cannot be stored, or the driver's. What ran before stays, unless in a transaction.
pub fn insert(
    connection: &Connection,
    statements: impl IntoIterator<Item = Result<Statement, EncodeError>>,
) -> Result<Vec<bool>, Error> {
    let one = |statement: Result<Statement, EncodeError>| {
        Ok(execute(connection, &statement.map_err(Error::Encode)?)? == 1)
    };
    statements.into_iter().map(one).collect()
}

/// Makes an edit.
///
/// # Errors
/// [`Error::Overtaken`] names the columns that somebody else has changed meanwhile, or says that the row is gone; then nothing
/// is changed. Or the driver's.
pub fn change<R: Row>(connection: &Connection, change: &Change<R>) -> Result<(), Error> {
    let changed = execute(connection, &change.build(Dialect::Sqlite))?;
    if changed > 0 {
        return Ok(());
    }
    let now = fetch(connection, &change.now(Dialect::Sqlite))?;
    change.outcome(0, now.first()).map_err(Error::Encode)?.map_err(Error::Overtaken)
}

/// Makes a move and writes it to the audit log, in the transaction that is open: it waits for others who write to the log of the
/// workspace. Roll back on an error.
///
/// # Errors
/// [`Error::Append`] for an entry that cannot be made, or the driver's.
pub fn audited(connection: &Connection, audited: &Audited) -> Result<Outcome, Error> {
    let moved = execute(connection, &audited.build(Dialect::Sqlite))?;
    let moved = u64::try_from(moved).unwrap_or(u64::MAX);
    let standing =
        if moved == 0 { fetch(connection, &audited.standing(Dialect::Sqlite))?.pop() } else { None };
    let outcome = audited.outcome(moved, standing.as_deref());
    let last = fetch(connection, &audited.last(Dialect::Sqlite))?.pop();
    if let Some(append) = audited.append(&outcome, last).map_err(Error::Append)? {
        execute(connection, &append.build(Dialect::Sqlite))?;
    }
    Ok(outcome)
}

/// Shows the rows of a query one by one, none of them kept: for what is too much at once.
///
/// # Errors
/// As of [`fetch`], or what `show` returns, which ends it.
pub fn for_each<T, F: From<Error>>(
    connection: &Connection,
    query: &Query<T>,
    mut show: impl FnMut(T) -> Result<(), F>,
) -> Result<(), F> {
    let driver = |error: ::rusqlite::Error| F::from(Error::Driver(error));
    let Statement { sql, values } = query.statement();
    let mut prepared = connection.prepare_cached(sql).map_err(driver)?;
    let mut rows = prepared.query(params_from_iter(values)).map_err(driver)?;
    let mut cells = Vec::with_capacity(query.kinds().len());
    while let Some(row) = rows.next().map_err(driver)? {
        cells.clear();
        for (position, &kind) in query.kinds().iter().enumerate() {
            cells.push(cell(row.get_ref(position).map_err(driver)?, kind));
        }
        show(query.decode(&mut cells).map_err(|error| F::from(Error::Decode(error)))?)?;
    }
    Ok(())
}

/// Saves a step of the queue, in the transaction that is open: false if the job has moved meanwhile, and nothing was
/// changed.
///
/// # Errors
/// [`Error::Encode`] for what cannot be stored, or the driver's.
pub fn save(connection: &Connection, step: &Save) -> Result<bool, Error> {
    let Statements { job, rest } = step.build(Dialect::Sqlite).map_err(Error::Encode)?;
    let moved = execute(connection, &job)? == 1;
    if moved {
        run(connection, rest.into_iter().map(Ok))?;
    }
    Ok(moved)
}

/// Runs a query; returns its rows.
///
/// # Errors
/// [`Error::Decode`] for a row that is not what the schema promises, or the driver's.
pub fn fetch<T>(connection: &Connection, query: &Query<T>) -> Result<Vec<T>, Error> {
    let mut found = Vec::new();
    for_each(connection, query, |row| {
        found.push(row);
        Ok::<(), Error>(())
    })?;
    Ok(found)
}

/// What is not of the column's kind is passed on as text, so that the error names the field and shows the value.
/// A cell, for whoever reads rows by themselves: see [`Query::decode`].
pub fn cell(value: ValueRef<'_>, kind: Kind) -> Value {
    match (value, kind) {
        (ValueRef::Null, _) => Value::Null(kind),
        (ValueRef::Integer(0), Kind::Bool) => Value::Bool(false),
        (ValueRef::Integer(1), Kind::Bool) => Value::Bool(true),
        (ValueRef::Integer(number), _) => Value::Int(number),
        (ValueRef::Text(text), Kind::Text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
        (ValueRef::Text(text), _) => {
            let text = String::from_utf8_lossy(text).into_owned();
            storage::from_text(kind, text.clone()).unwrap_or(Value::Text(text))
        }
        (ValueRef::Real(number), _) => Value::Text(number.to_string()),
        (ValueRef::Blob(bytes), _) => Value::Text(format!("{bytes:?}")),
    }
}
