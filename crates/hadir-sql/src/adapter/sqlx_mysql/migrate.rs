//! Takes steps, and takes them back, statement by statement: each commits by itself.

use super::super::unrepaired;
use super::{Error, execute, fetch};
use crate::dialect::Dialect;
use crate::migrate::{self, Applied, Batch, History, Plan, Repair, Run};
use ::sqlx_mysql::{MySqlConnection, MySqlDatabaseError};
use chrono::{DateTime, Utc};
use sqlx_core::connection::Connection;
use sqlx_core::executor::Executor;
use sqlx_core::raw_sql::raw_sql;
use sqlx_core::row::Row;
use sqlx_core::sql_str::AssertSqlSafe;

/// Brings a database to the newest schema; returns how many steps were taken. If it dies on the way, the next run goes
/// on from there. Switches strict mode on.
///
/// # Errors
/// [`Error::Migration`] if another program has migrated it, [`Error::Locked`] if one is doing so, or the driver's.
pub async fn migrate(connection: &mut MySqlConnection, now: DateTime<Utc>) -> Result<usize, Error> {
    migrate_to(connection, &History::all(Dialect::Mysql), now).await
}

/// Takes the steps of a history that are still to be taken; returns how many. If it dies on the way, the next run goes on
/// from there. Switches strict mode on.
///
/// # Errors
/// [`Error::Migration`] if another program has migrated it, [`Error::Locked`] if one is doing so, or the driver's.
pub async fn migrate_to(
    connection: &mut MySqlConnection,
    history: &History,
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    lock(connection, history).await?;
    let taken = async {
        let pending = history.pending(&recorded(connection).await?).map_err(Error::Migration)?;
        run(connection, &pending, now).await
    };
    let taken = taken.await;
    unlock(connection, taken).await
}

/// Takes back the steps after `version`; returns how many. What only they had room for is gone.
///
/// # Errors
/// [`Error::Migration`] if another program has migrated it, [`Error::Locked`] if one is doing so, or the driver's.
pub async fn migrate_down(
    connection: &mut MySqlConnection,
    history: &History,
    version: u64,
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    lock(connection, history).await?;
    let taken = async {
        let undo = history.undo(&recorded(connection).await?, version).map_err(Error::Migration)?;
        run(connection, &undo, now).await
    };
    let taken = taken.await;
    unlock(connection, taken).await
}

/// Corrects the record of steps as a person has confirmed it; returns how many rows of it.
///
/// # Errors
/// [`Error::Migration`] if it is not what was confirmed, or the driver's.
pub async fn repair(
    connection: &mut MySqlConnection,
    history: &History,
    repair: &Repair,
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    lock(connection, history).await?;
    let repaired = async {
        let statements = history.repair(&recorded(connection).await?, repair, now).map_err(unrepaired)?;
        let mut transaction = connection.begin().await?;
        for statement in &statements {
            execute(&mut transaction, statement).await?;
        }
        transaction.commit().await?;
        Ok(statements.len())
    };
    let repaired = repaired.await;
    unlock(connection, repaired).await
}

async fn lock(connection: &mut MySqlConnection, history: &History) -> Result<(), Error> {
    for statement in Dialect::Mysql.session() {
        connection.execute(raw_sql(*statement)).await?;
    }
    let [others, tables] = history.waits();
    let (Some(lock), Some(pause)) = (migrate::lock(Dialect::Mysql), Dialect::Mysql.migration_pause()) else {
        return Ok(());
    };
    let mut tries = others.as_millis().checked_div(100).unwrap_or(0);
    loop {
        let row = connection.fetch_one(raw_sql(lock)).await?;
        if row.try_get_unchecked::<Option<i64>, _>(0)? == Some(1) {
            break;
        }
        tries = tries.checked_sub(1).ok_or(Error::Locked)?;
        connection.execute(raw_sql(pause)).await?;
    }
    // It counts in seconds, and waits a year (MySQL) or a day (MariaDB) unless told.
    plain(connection, format!("SET SESSION lock_wait_timeout = {}", tables.as_secs().max(1))).await
}

async fn unlock(connection: &mut MySqlConnection, done: Result<usize, Error>) -> Result<usize, Error> {
    plain(connection, "SET SESSION lock_wait_timeout = DEFAULT".to_owned()).await?;
    if let Some(unlock) = migrate::unlock(Dialect::Mysql) {
        connection.execute(raw_sql(unlock)).await?;
    }
    done
}

/// What is recorded, in a record of the newest form.
async fn recorded(connection: &mut MySqlConnection) -> Result<Vec<Applied>, Error> {
    plain(connection, migrate::begin(Dialect::Mysql)).await?;
    if let [columns] = fetch(connection, &migrate::width(Dialect::Mysql)).await?[..]
        && migrate::is_narrow(columns)
    {
        for statement in migrate::widen(Dialect::Mysql) {
            plain(connection, statement).await?;
        }
    }
    plain(connection, migrate::SETTLE.to_owned()).await?;
    fetch(connection, &migrate::applied().build(Dialect::Mysql)).await
}

async fn run(
    connection: &mut MySqlConnection,
    plans: &[impl Plan],
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    for plan in plans {
        for batch in plan.batches(now).map_err(Error::Encode)? {
            portion(connection, &batch).await?;
        }
    }
    Ok(plans.len())
}

async fn portion(connection: &mut MySqlConnection, batch: &Batch<'_>) -> Result<(), Error> {
    for change in &batch.changes {
        loop {
            match connection.execute(raw_sql(AssertSqlSafe(change.sql.clone()))).await {
                Ok(done) if change.run == Run::Repeatedly && done.rows_affected() > 0 => {}
                // An earlier run may have died after the statement and before its record.
                Err(error) if batch.perhaps_done && is_done(&error) => break,
                done => {
                    done?;
                    break;
                }
            }
        }
    }
    for record in &batch.records {
        execute(connection, record).await?;
    }
    Ok(())
}

/// Something is there that is to be made: a table (1050), a column (1060), an index (1061), a primary key (1068), a
/// constraint (1022, 1826, 3822), a trigger (1359); or not there that is to be dropped: a table (1051), a column, a key or a
/// constraint (1091, 3821, 3940), a trigger (1360).
fn is_done(error: &sqlx_core::Error) -> bool {
    const CODES: [u16; 13] = [1022, 1050, 1051, 1060, 1061, 1068, 1091, 1359, 1360, 1826, 3821, 3822, 3940];
    let error = error.as_database_error().and_then(|error| error.try_downcast_ref::<MySqlDatabaseError>());
    error.is_some_and(|error| CODES.contains(&error.number()))
}

/// Runs a statement without values.
async fn plain(connection: &mut MySqlConnection, sql: String) -> Result<(), Error> {
    connection.execute(raw_sql(AssertSqlSafe(sql))).await?;
    Ok(())
}
