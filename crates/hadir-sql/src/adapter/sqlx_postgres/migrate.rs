//! Takes steps, and takes them back: each in a transaction, but for what has to run outside of one.

use super::super::unrepaired;
use super::{Error, execute, fetch};
use crate::dialect::Dialect;
use crate::migrate::{self, Applied, Batch, History, Plan, Repair, Run};
use ::sqlx_postgres::PgConnection;
use chrono::{DateTime, Utc};
use sqlx_core::connection::Connection;
use sqlx_core::executor::Executor;
use sqlx_core::raw_sql::raw_sql;
use sqlx_core::row::Row;
use sqlx_core::sql_str::AssertSqlSafe;

/// Brings a database to the newest schema; returns how many steps were taken. In the first schema of the connection's
/// path.
///
/// # Errors
/// [`Error::Migration`] if another program has migrated it, [`Error::Locked`] if one is doing so, or the driver's.
pub async fn migrate(connection: &mut PgConnection, now: DateTime<Utc>) -> Result<usize, Error> {
    migrate_to(connection, &History::all(Dialect::Postgres), now).await
}

/// Takes the steps of a history that are still to be taken; returns how many. If it dies on the way, the next run goes on
/// from there.
///
/// # Errors
/// [`Error::Migration`] if another program has migrated it, [`Error::Locked`] if one is doing so, or the driver's.
pub async fn migrate_to(
    connection: &mut PgConnection,
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
    connection: &mut PgConnection,
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
    connection: &mut PgConnection,
    history: &History,
    repair: &Repair,
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    lock(connection, history).await?;
    let repaired = async {
        let applied = recorded(connection).await?;
        let statements = history.repair(&applied, repair, now).map_err(unrepaired)?;
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

async fn lock(connection: &mut PgConnection, history: &History) -> Result<(), Error> {
    let [others, tables] = history.waits();
    let (Some(lock), Some(pause)) = (migrate::lock(Dialect::Postgres), Dialect::Postgres.migration_pause())
    else {
        return Ok(());
    };
    let mut tries = others.as_millis().checked_div(100).unwrap_or(0);
    loop {
        let row = connection.fetch_one(raw_sql(lock)).await?;
        if row.try_get_unchecked::<i64, _>(0)? == 1 {
            break;
        }
        tries = tries.checked_sub(1).ok_or(Error::Locked)?;
        connection.execute(raw_sql(pause)).await?;
    }
    plain(connection, format!("SET lock_timeout = {}", tables.as_millis().max(1))).await
}

async fn unlock(connection: &mut PgConnection, done: Result<usize, Error>) -> Result<usize, Error> {
    plain(connection, "RESET lock_timeout".to_owned()).await?;
    if let Some(unlock) = migrate::unlock(Dialect::Postgres) {
        connection.execute(raw_sql(unlock)).await?;
    }
    done
}

/// What is recorded, in a record of the newest form.
async fn recorded(connection: &mut PgConnection) -> Result<Vec<Applied>, Error> {
    let mut transaction = connection.begin().await?;
    plain(&mut transaction, migrate::begin(Dialect::Postgres)).await?;
    if let [columns] = fetch(&mut transaction, &migrate::width(Dialect::Postgres)).await?[..]
        && migrate::is_narrow(columns)
    {
        for statement in migrate::widen(Dialect::Postgres) {
            plain(&mut transaction, statement).await?;
        }
    }
    let applied = fetch(&mut transaction, &migrate::applied().build(Dialect::Postgres)).await?;
    transaction.commit().await?;
    Ok(applied)
}

async fn run(connection: &mut PgConnection, plans: &[impl Plan], now: DateTime<Utc>) -> Result<usize, Error> {
    for plan in plans {
        for batch in plan.batches(now).map_err(Error::Encode)? {
            portion(connection, &batch).await?;
        }
    }
    Ok(plans.len())
}

async fn portion(connection: &mut PgConnection, batch: &Batch<'_>) -> Result<(), Error> {
    if batch.run != Run::Together {
        for change in &batch.changes {
            while connection.execute(raw_sql(AssertSqlSafe(change.sql.clone()))).await?.rows_affected() > 0
                && change.run == Run::Repeatedly
            {}
        }
    }
    let mut transaction = connection.begin().await?;
    if batch.run == Run::Together {
        for change in &batch.changes {
            plain(&mut transaction, change.sql.clone()).await?;
        }
    }
    for record in &batch.records {
        execute(&mut transaction, record).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// Runs a statement without values.
async fn plain(connection: &mut PgConnection, sql: String) -> Result<(), Error> {
    connection.execute(raw_sql(AssertSqlSafe(sql))).await?;
    Ok(())
}
