//! MySQL and MariaDB through `sqlx`.
//!
//! A connection that does not [`migrate()`] runs [`Dialect::session`] first: in a pool, after it connects.

mod migrate;

pub use migrate::{migrate, migrate_down, migrate_to, repair};

use super::sqlx_statements::sqlx_statements;
use crate::dialect::Dialect;
use crate::storage;
use crate::value::{Day, Instant, Kind, Value};
use ::sqlx_mysql::{MySqlArguments, MySqlConnection, MySqlRow};
use chrono::{NaiveDate, NaiveDateTime};
use sqlx_core::arguments::Arguments;
use sqlx_core::error::BoxDynError;
use sqlx_core::row::Row;

/// Why nothing came of a statement.
pub type Error = super::Error<sqlx_core::Error>;

/// Values as the driver takes them, for whoever asks it by themselves.
///
/// # Errors
/// The driver's.
pub fn bind(values: &[Value]) -> Result<MySqlArguments, Error> {
    let mut arguments = MySqlArguments::default();
    arguments.reserve(values.len(), 0);
    for value in values {
        add(&mut arguments, value).map_err(sqlx_core::Error::Encode)?;
    }
    Ok(arguments)
}

fn add(arguments: &mut MySqlArguments, value: &Value) -> Result<(), BoxDynError> {
    match value {
        Value::Null(_) => arguments.add(None::<&str>),
        Value::Uuid(uuid) => arguments.add(uuid.to_string()),
        Value::Text(text) | Value::Json(text) => arguments.add(text.as_str()),
        Value::Secret(text) => arguments.add(text.expose()),
        Value::Int(number) => arguments.add(number),
        Value::Bool(flag) => arguments.add(flag),
        Value::Decimal(decimal) => arguments.add(decimal.to_string()),
        Value::Instant(instant) => arguments.add(instant.get().naive_utc()),
        Value::Day(day) => arguments.add(day.get()),
    }
}

sqlx_statements! {
    /// Runs one statement; returns how many rows it changed. An upsert that changed a row counts it twice.
    Dialect::Mysql, ::sqlx_mysql::MySql, MySqlConnection, MySqlRow
}

/// Unchecked, because MariaDB calls a JSON column text and MySQL does not.
///
/// A cell, for whoever reads rows by themselves: see [`Query::decode`](crate::Query::decode).
///
/// # Errors
/// The driver's.
pub fn cell(row: &MySqlRow, position: usize, kind: Kind) -> Result<Value, sqlx_core::Error> {
    let wrong = |error: BoxDynError| sqlx_core::Error::Decode(error);
    let value = match kind {
        Kind::Uuid | Kind::Text | Kind::Json => {
            let text = row.try_get_unchecked::<Option<String>, _>(position)?;
            let value = text.map(|text| storage::from_text(kind, text)).transpose();
            value.map_err(|error| wrong(Box::new(error)))?
        }
        Kind::Int => row.try_get_unchecked::<Option<i64>, _>(position)?.map(Value::Int),
        Kind::Bool => row.try_get_unchecked::<Option<bool>, _>(position)?.map(Value::Bool),
        Kind::Decimal => {
            let text = row.try_get_unchecked::<Option<String>, _>(position)?;
            let read = |text: String| {
                storage::decimal_from_plain(&text)
                    .ok_or_else(|| wrong(format!("`{text}` is no decimal of 28 digits").into()))
            };
            text.map(read).transpose()?.map(Value::Decimal)
        }
        Kind::Instant => {
            let instant = row.try_get_unchecked::<Option<NaiveDateTime>, _>(position)?;
            let instant = instant.map(|instant| Instant::new(instant.and_utc())).transpose();
            instant.map_err(|error| wrong(Box::new(error)))?.map(Value::Instant)
        }
        Kind::Day => {
            let day = row.try_get_unchecked::<Option<NaiveDate>, _>(position)?.map(Day::new).transpose();
            day.map_err(|error| wrong(Box::new(error)))?.map(Value::Day)
        }
    };
    Ok(value.unwrap_or(Value::Null(kind)))
}
