//! Takes steps, and takes them back, in one transaction.

use super::super::unrepaired;
use super::{Error, execute, fetch};
use crate::dialect::Dialect;
use crate::migrate::{self, Applied, History, MigrationError, Plan, Repair, Run};
use ::rusqlite::{Connection, TransactionBehavior};
use chrono::{DateTime, Utc};

/// Brings a database to the newest schema, all steps or none; returns how many were taken. Switches foreign keys on.
///
/// # Errors
/// [`Error::Migration`] if another program has migrated it, or the driver's.
pub fn migrate(connection: &mut Connection, now: DateTime<Utc>) -> Result<usize, Error> {
    migrate_to(connection, &History::all(Dialect::Sqlite), now)
}

/// Takes the steps of a history that are still to be taken, all or none; returns how many. Switches foreign keys on.
///
/// # Errors
/// [`Error::Migration`] if another program has migrated it, or the driver's.
pub fn migrate_to(
    connection: &mut Connection,
    history: &History,
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    alone(connection, |connection| {
        let applied = fetch(connection, &migrate::applied().build(Dialect::Sqlite))?;
        let pending = history.pending(&applied).map_err(Error::Migration)?;
        run(connection, &pending, now)
    })
}

/// Takes back the steps after `version`, all or none; returns how many. What only they had room for is gone.
///
/// # Errors
/// [`Error::Migration`] if another program has migrated it, or the driver's.
pub fn migrate_down(
    connection: &mut Connection,
    history: &History,
    version: u64,
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    alone(connection, |connection| {
        let applied = fetch(connection, &migrate::applied().build(Dialect::Sqlite))?;
        let undo = history.undo(&applied, version).map_err(Error::Migration)?;
        run(connection, &undo, now)
    })
}

/// Corrects the record of steps as a person has confirmed it; returns how many rows of it.
///
/// # Errors
/// [`Error::Migration`] if it is not what was confirmed, or the driver's.
pub fn repair(
    connection: &mut Connection,
    history: &History,
    repair: &Repair,
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    alone(connection, |connection| {
        let applied: Vec<Applied> = fetch(connection, &migrate::applied().build(Dialect::Sqlite))?;
        let statements = history.repair(&applied, repair, now).map_err(unrepaired)?;
        statements
            .iter()
            .try_fold(0_usize, |rows, statement| Ok(rows.saturating_add(execute(connection, statement)?)))
    })
}

/// In a transaction that two who migrate at once go through one after the other. Without foreign keys, which would take
/// the children of a table that is rebuilt, and with none of the other tables' texts changed when it gets its name back.
fn alone(
    connection: &mut Connection,
    work: impl FnOnce(&Connection) -> Result<usize, Error>,
) -> Result<usize, Error> {
    connection.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON")?;
    let worked = within(connection, work);
    connection.execute_batch("PRAGMA legacy_alter_table = OFF")?;
    for statement in Dialect::Sqlite.session() {
        connection.execute_batch(statement)?;
    }
    worked
}

fn within(
    connection: &mut Connection,
    work: impl FnOnce(&Connection) -> Result<usize, Error>,
) -> Result<usize, Error> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute_batch(&migrate::begin(Dialect::Sqlite))?;
    if let [columns] = fetch(&transaction, &migrate::width(Dialect::Sqlite))?[..]
        && migrate::is_narrow(columns)
    {
        for statement in migrate::widen(Dialect::Sqlite) {
            transaction.execute_batch(&statement)?;
        }
    }
    let done = work(&transaction)?;
    transaction.commit()?;
    Ok(done)
}

fn run(connection: &Connection, plans: &[impl Plan], now: DateTime<Utc>) -> Result<usize, Error> {
    for plan in plans {
        for batch in plan.batches(now).map_err(Error::Encode)? {
            for change in &batch.changes {
                match change.run {
                    Run::Together | Run::Alone => connection.execute_batch(&change.sql)?,
                    Run::Repeatedly => while connection.execute(&change.sql, [])? > 0 {},
                }
            }
            for record in &batch.records {
                execute(connection, record)?;
            }
        }
    }
    if !plans.is_empty() {
        let dangling = "SELECT count(*) FROM pragma_foreign_key_check";
        let rows: i64 = connection.query_row(dangling, [], |row| row.get(0))?;
        if rows > 0 {
            return Err(Error::Migration(MigrationError::Dangling { rows }));
        }
    }
    Ok(plans.len())
}
