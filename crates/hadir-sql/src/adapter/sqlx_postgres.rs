//! PostgreSQL through `sqlx`.

mod migrate;

pub use migrate::{migrate, migrate_down, migrate_to, repair};

use super::sqlx_statements::sqlx_statements;
use crate::dialect::Dialect;
use crate::value::{Day, Instant, Kind, Value};
use ::sqlx_postgres::{PgArguments, PgConnection, PgRow};
use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use serde_json::value::RawValue;
use sqlx_core::arguments::Arguments;
use sqlx_core::error::BoxDynError;
use sqlx_core::row::Row;
use sqlx_core::types::Json;
use uuid::Uuid;

/// Why nothing came of a statement.
pub type Error = super::Error<sqlx_core::Error>;

/// Values as the driver takes them, for whoever asks it by themselves.
///
/// # Errors
/// The driver's.
pub fn bind(values: &[Value]) -> Result<PgArguments, Error> {
    let mut arguments = PgArguments::default();
    arguments.reserve(values.len(), 0);
    for value in values {
        add(&mut arguments, value).map_err(sqlx_core::Error::Encode)?;
    }
    Ok(arguments)
}

fn add(arguments: &mut PgArguments, value: &Value) -> Result<(), BoxDynError> {
    match value {
        Value::Null(Kind::Uuid) => arguments.add(None::<Uuid>),
        Value::Null(Kind::Text) => arguments.add(None::<&str>),
        Value::Null(Kind::Int) => arguments.add(None::<i64>),
        Value::Null(Kind::Bool) => arguments.add(None::<bool>),
        Value::Null(Kind::Decimal) => arguments.add(None::<Decimal>),
        Value::Null(Kind::Instant) => arguments.add(None::<DateTime<Utc>>),
        Value::Null(Kind::Day) => arguments.add(None::<NaiveDate>),
        Value::Null(Kind::Json) => arguments.add(None::<Json<serde_json::Value>>),
        Value::Uuid(uuid) => arguments.add(uuid),
        Value::Text(text) => arguments.add(text.as_str()),
        Value::Secret(text) => arguments.add(text.expose()),
        Value::Int(number) => arguments.add(number),
        Value::Bool(flag) => arguments.add(flag),
        Value::Decimal(decimal) => arguments.add(decimal),
        Value::Instant(instant) => arguments.add(instant.get()),
        Value::Day(day) => arguments.add(day.get()),
        Value::Json(text) => arguments.add(Json(serde_json::from_str::<&RawValue>(text)?)),
    }
}

sqlx_statements! {
    /// Runs one statement; returns how many rows it changed.
    Dialect::Postgres, ::sqlx_postgres::Postgres, PgConnection, PgRow
}

/// A cell, for whoever reads rows by themselves: see [`Query::decode`](crate::Query::decode).
///
/// # Errors
/// The driver's.
pub fn cell(row: &PgRow, position: usize, kind: Kind) -> Result<Value, sqlx_core::Error> {
    let out_of_range = |error| sqlx_core::Error::Decode(Box::new(error));
    let value = match kind {
        Kind::Uuid => row.try_get::<Option<Uuid>, _>(position)?.map(Value::Uuid),
        Kind::Text => row.try_get::<Option<String>, _>(position)?.map(Value::Text),
        Kind::Int => row.try_get::<Option<i64>, _>(position)?.map(Value::Int),
        Kind::Bool => row.try_get::<Option<bool>, _>(position)?.map(Value::Bool),
        Kind::Decimal => row.try_get::<Option<Decimal>, _>(position)?.map(Value::Decimal),
        Kind::Instant => {
            let instant = row.try_get::<Option<DateTime<Utc>>, _>(position)?.map(Instant::new);
            instant.transpose().map_err(out_of_range)?.map(Value::Instant)
        }
        Kind::Day => {
            let day = row.try_get::<Option<NaiveDate>, _>(position)?.map(Day::new);
            day.transpose().map_err(out_of_range)?.map(Value::Day)
        }
        Kind::Json => {
            let json = row.try_get::<Option<Json<serde_json::Value>>, _>(position)?;
            json.map(|Json(json)| Value::Json(json.to_string()))
        }
    };
    Ok(value.unwrap_or(Value::Null(kind)))
}
