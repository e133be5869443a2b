//! To sea-query and back: values of our own kinds travel through its expressions as marked text, so that none is bound in
//! a form that the tables do not have.
//!
//! sea-query binds a UUID as bytes on SQLite, where the tables hold text, and an instant with another number of digits:
//! both compare as different, and nothing says so. Values for [`Select::filter`](crate::Select::filter) therefore come
//! from typed [`columns`](crate::columns); a raw UUID, time or number with a point is a [`ForeignValue`].

use crate::dialect::Dialect;
use crate::statement::Statement;
use crate::storage;
use crate::value::{Kind, Value};
use sea_query::{MysqlQueryBuilder, PostgresQueryBuilder, QueryStatementWriter, SqliteQueryBuilder};
use thiserror::Error;

/// A value in a sea-query statement that is not of a form in which the tables store it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "a value of sea-query's kind {kind} is stored in another form here: take it from the column, as in `posts::ID.is(id)`"
)]
pub struct ForeignValue {
    /// sea-query's name of its kind.
    pub kind: Box<str>,
}

/// What a marked text begins with. No text that is stored has it.
const MARK: char = '\0';

const KINDS: [(char, Kind); 8] = [
    ('u', Kind::Uuid),
    ('t', Kind::Text),
    ('i', Kind::Int),
    ('b', Kind::Bool),
    ('n', Kind::Decimal),
    ('z', Kind::Instant),
    ('d', Kind::Day),
    ('j', Kind::Json),
];

fn letter(kind: Kind) -> char {
    KINDS.iter().find(|(_, own)| *own == kind).map_or('t', |(letter, _)| *letter)
}

/// The value, for an expression of sea-query. Only [`Statement::of_sea`] reads it back.
pub(crate) fn marked(value: &Value) -> sea_query::Value {
    let text = match value {
        Value::Text(text) => return text.as_str().into(),
        Value::Secret(text) => return text.expose().into(),
        Value::Int(number) => return (*number).into(),
        Value::Bool(flag) => return (*flag).into(),
        Value::Null(kind) => return format!("{MARK}{}", letter(*kind).to_ascii_uppercase()).into(),
        Value::Json(text) => text.clone(),
        Value::Uuid(uuid) => uuid.to_string(),
        Value::Decimal(decimal) => storage::decimal_text(*decimal),
        Value::Instant(instant) => storage::instant_text(*instant),
        Value::Day(day) => storage::day_text(*day),
    };
    format!("{MARK}{}{text}", letter(value.kind())).into()
}

/// Reads a marked text.
fn unmarked(text: &str) -> Option<Value> {
    let mut rest = text.strip_prefix(MARK)?.chars();
    let first = rest.next()?;
    let (_, kind) = KINDS.iter().find(|(letter, _)| *letter == first.to_ascii_lowercase())?;
    if first.is_ascii_uppercase() {
        return rest.as_str().is_empty().then_some(Value::Null(*kind));
    }
    storage::from_text(*kind, rest.as_str().to_owned()).ok()
}

/// A value of sea-query as ours.
fn own(value: sea_query::Value) -> Result<Value, ForeignValue> {
    use sea_query::Value as Sea;
    let int = |number: Option<i64>| Ok(number.map_or(Value::Null(Kind::Int), Value::Int));
    let foreign = |kind: &str| Err(ForeignValue { kind: kind.into() });
    match value {
        Sea::Bool(flag) => Ok(flag.map_or(Value::Null(Kind::Bool), Value::Bool)),
        Sea::TinyInt(number) => int(number.map(i64::from)),
        Sea::SmallInt(number) => int(number.map(i64::from)),
        Sea::Int(number) => int(number.map(i64::from)),
        Sea::BigInt(number) => int(number),
        Sea::TinyUnsigned(number) => int(number.map(i64::from)),
        Sea::SmallUnsigned(number) => int(number.map(i64::from)),
        Sea::Unsigned(number) => int(number.map(i64::from)),
        Sea::BigUnsigned(None) => int(None),
        Sea::BigUnsigned(Some(number)) => match i64::try_from(number) {
            Ok(number) => int(Some(number)),
            Err(_) => foreign("unsigned integer above the largest that is stored"),
        },
        Sea::String(None) | Sea::Char(None) => Ok(Value::Null(Kind::Text)),
        Sea::String(Some(text)) if text.starts_with(MARK) => {
            unmarked(&text).map_or_else(|| foreign("text with NUL"), Ok)
        }
        Sea::String(Some(text)) if text.contains('\0') => foreign("text with NUL"),
        Sea::String(Some(text)) => Ok(Value::Text(text)),
        Sea::Char(Some(c)) if c != '\0' => Ok(Value::Text(c.into())),
        other => {
            // The kind alone: what it holds may be a secret.
            let named = format!("{other:?}");
            foreign(named.split(['(', ' ']).next().unwrap_or_default())
        }
    }
}

impl Statement {
    /// The statement that sea-query has built, with its values in the forms in which the tables store them: what
    /// [`Own::into_sea`](crate::Own::into_sea) gave, and what was put around it.
    ///
    /// # Errors
    /// [`ForeignValue`] for a value that the tables store in another form than sea-query binds it in.
    pub fn of_sea<S: QueryStatementWriter>(statement: &S, dialect: Dialect) -> Result<Self, ForeignValue> {
        let (sql, values) = match dialect {
            Dialect::Postgres => QueryStatementWriter::build(statement, PostgresQueryBuilder),
            Dialect::Mysql => QueryStatementWriter::build(statement, MysqlQueryBuilder),
            Dialect::Sqlite => QueryStatementWriter::build(statement, SqliteQueryBuilder),
        };
        let values = values.0.into_iter().map(own).collect::<Result<_, _>>()?;
        Ok(Self { sql: sql.into(), values })
    }

    /// The values as sea-query has them, for whoever binds them through its crates: with the text they are what `SeaORM`'s
    /// `Statement::from_sql_and_values` takes, `sea-query-sqlx`, `sea-query-postgres` and others.
    ///
    /// PostgreSQL gets UUIDs, times, decimals and documents by their types; the others store text, and get text.
    #[cfg(feature = "sea-values")]
    pub fn sea_values(&self, dialect: Dialect) -> sea_query::Values {
        sea_query::Values(self.values.iter().map(|value| stored(value, dialect)).collect())
    }
}

#[cfg(feature = "sea-values")]
#[allow(clippy::match_same_arms, reason = "one arm per engine and kind, in order")]
fn stored(value: &Value, dialect: Dialect) -> sea_query::Value {
    use sea_query::Value as Sea;
    match (dialect, value) {
        (_, Value::Text(text)) => text.as_str().into(),
        (_, Value::Secret(text)) => text.expose().into(),
        (_, Value::Int(number)) => (*number).into(),
        (_, Value::Bool(flag)) => (*flag).into(),
        (_, Value::Null(Kind::Int)) => Sea::BigInt(None),
        (_, Value::Null(Kind::Bool)) => Sea::Bool(None),
        (_, Value::Null(Kind::Text)) => Sea::String(None),
        (Dialect::Postgres, Value::Null(kind)) => match kind {
            Kind::Uuid => Sea::Uuid(None),
            Kind::Decimal => Sea::Decimal(None),
            Kind::Instant => Sea::ChronoDateTimeUtc(None),
            Kind::Day => Sea::ChronoDate(None),
            Kind::Json => Sea::Json(None),
            Kind::Text | Kind::Int | Kind::Bool => Sea::String(None),
        },
        (Dialect::Postgres, Value::Uuid(uuid)) => (*uuid).into(),
        (Dialect::Postgres, Value::Decimal(decimal)) => (*decimal).into(),
        (Dialect::Postgres, Value::Instant(instant)) => instant.get().into(),
        (Dialect::Postgres, Value::Day(day)) => day.get().into(),
        (Dialect::Postgres, Value::Json(text)) => {
            // Text that was checked when it was made a document.
            let document = serde_json::from_str(text).unwrap_or(serde_json::Value::Null);
            Sea::Json(Some(Box::new(document)))
        }
        (Dialect::Mysql | Dialect::Sqlite, Value::Null(_)) => Sea::String(None),
        (_, Value::Json(text)) => text.as_str().into(),
        (_, Value::Uuid(uuid)) => uuid.to_string().into(),
        (Dialect::Mysql, Value::Decimal(decimal)) => decimal.to_string().into(),
        (Dialect::Mysql, Value::Instant(instant)) => {
            instant.get().format("%Y-%m-%d %H:%M:%S%.6f").to_string().into()
        }
        (_, Value::Decimal(decimal)) => storage::decimal_text(*decimal).into(),
        (_, Value::Instant(instant)) => storage::instant_text(*instant).into(),
        (_, Value::Day(day)) => storage::day_text(*day).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::{marked, own};
    use crate::value::{Day, Instant, Kind, Value};
    use chrono::{DateTime, NaiveDate};
    use rust_decimal::Decimal;
    use uuid::Uuid;

    #[test]
    fn every_value_comes_back_as_it_was() {
        let instant = DateTime::from_timestamp_micros(1_773_162_000_123_456).unwrap();
        let mut values = vec![
            Value::Uuid(Uuid::from_u128(7)),
            Value::Text("it's ? $1 \u{1}".into()),
            Value::Text(String::new()),
            Value::Int(i64::MIN),
            Value::Bool(true),
            Value::Decimal(Decimal::new(-125, 1)),
            Value::Instant(Instant::new(instant).unwrap()),
            Value::Day(Day::new(NaiveDate::from_ymd_opt(2026, 3, 10).unwrap()).unwrap()),
            Value::Json("{\"a\":[1]}".into()),
        ];
        values.extend(
            [
                Kind::Uuid,
                Kind::Text,
                Kind::Int,
                Kind::Bool,
                Kind::Decimal,
                Kind::Instant,
                Kind::Day,
                Kind::Json,
            ]
            .map(Value::Null),
        );
        for value in values {
            assert_eq!(own(marked(&value)), Ok(value));
        }
    }

    #[test]
    fn what_is_stored_in_another_form_is_refused() {
        for value in [
            sea_query::Value::Double(Some(1.5)),
            sea_query::Value::Bytes(Some(vec![1, 2])),
            sea_query::Value::BigUnsigned(Some(u64::MAX)),
            sea_query::Value::from("a\0b"),
            sea_query::Value::from("\0u1"),
        ] {
            assert!(own(value.clone()).is_err(), "{value:?}");
        }
    }
}
