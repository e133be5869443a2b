//! How a value is stored on each engine. Decided here, once.
//!
//! | stored | PostgreSQL | MySQL, MariaDB | SQLite |
//! |---|---|---|---|
//! | id | `uuid` | `char(36)`, ASCII, lower case | `TEXT` of 36 characters |
//! | word of a vocabulary | `varchar(32)`, C order | `varchar(32)`, ASCII | `TEXT` |
//! | key text | `varchar(n)`, C order | `varchar(n)`, `utf8mb4_bin` | `TEXT` |
//! | text | `text`, C order | `longtext`, `utf8mb4_bin` | `TEXT` |
//! | count | `bigint` | `bigint` | `INTEGER` |
//! | instant | `timestamptz(6)` | `datetime(6)`, in UTC | `TEXT`: `2026-03-10T17:00:00.123456Z` |
//! | day | `date` | `date` | `TEXT`: `2026-03-10` |
//! | JSON | `jsonb` | `json` | `TEXT` |
//!
//! Every form gives back what was stored and sorts as the value does.

use crate::dialect::Dialect;
use crate::error::DecodeProblem;
use crate::value::{Day, Instant, Kind, Value};
use chrono::{DateTime, NaiveDate, SecondsFormat};
use std::borrow::Cow;
use uuid::Uuid;

/// The longest word of a vocabulary, in characters.
pub const WORD_MAX: usize = 32;

/// What a column stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Storage {
    /// An id.
    Id,
    /// A word of a closed vocabulary.
    Word,
    /// Text that is part of a key, of at most so many characters.
    Key(u16),
    /// Text of any length.
    Text,
    /// A count of 0 or more.
    Count,
    /// An instant.
    Instant,
    /// A day.
    Day,
    /// A JSON document.
    Json,
}

impl Storage {
    /// The kind of its values.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Id => Kind::Uuid,
            Self::Word | Self::Key(_) | Self::Text => Kind::Text,
            Self::Count => Kind::Int,
            Self::Instant => Kind::Instant,
            Self::Day => Kind::Day,
            Self::Json => Kind::Json,
        }
    }

    /// The column type.
    pub fn sql_type(self, dialect: Dialect) -> Cow<'static, str> {
        let longest = match self {
            Self::Key(longest) => usize::from(longest),
            _ => WORD_MAX,
        };
        match (dialect, self) {
            (Dialect::Postgres, Self::Id) => "uuid".into(),
            (Dialect::Postgres, Self::Word | Self::Key(_)) => {
                format!("varchar({longest}) COLLATE \"C\"").into()
            }
            (Dialect::Postgres, Self::Text) => "text COLLATE \"C\"".into(),
            (Dialect::Postgres | Dialect::Mysql, Self::Count) => "bigint".into(),
            (Dialect::Postgres, Self::Instant) => "timestamptz(6)".into(),
            (Dialect::Postgres | Dialect::Mysql, Self::Day) => "date".into(),
            (Dialect::Postgres, Self::Json) => "jsonb".into(),
            (Dialect::Mysql, Self::Id) => "char(36) CHARACTER SET ascii COLLATE ascii_bin".into(),
            (Dialect::Mysql, Self::Word) => {
                format!("varchar({longest}) CHARACTER SET ascii COLLATE ascii_bin").into()
            }
            (Dialect::Mysql, Self::Key(_)) => format!("varchar({longest})").into(),
            (Dialect::Mysql, Self::Text) => "longtext".into(),
            (Dialect::Mysql, Self::Instant) => "datetime(6)".into(),
            (Dialect::Mysql, Self::Json) => "json".into(),
            (Dialect::Sqlite, Self::Count) => "INTEGER".into(),
            (Dialect::Sqlite, _) => "TEXT".into(),
        }
    }
}

/// An instant as text of fixed width, so that text order is time order.
pub fn instant_text(instant: Instant) -> String {
    instant.get().to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// A day as text of fixed width, so that text order is time order.
pub fn day_text(day: Day) -> String {
    day.get().format("%Y-%m-%d").to_string()
}

/// Reads a value of `kind` from the text that an engine without such a type stores.
///
/// # Errors
/// [`DecodeProblem::Text`] if the text is not of that form.
pub fn from_text(kind: Kind, text: String) -> Result<Value, DecodeProblem> {
    let wrong = |form: &str| DecodeProblem::Text(format!("`{text}` is not of the form {form}").into());
    match kind {
        Kind::Uuid => Uuid::try_parse(&text).map(Value::Uuid).map_err(|_| wrong("of a UUID")),
        Kind::Instant => DateTime::parse_from_rfc3339(&text)
            .ok()
            .and_then(|instant| Instant::new(instant.to_utc()).ok())
            .filter(|instant| instant_text(*instant) == text)
            .map(Value::Instant)
            .ok_or_else(|| wrong("YYYY-MM-DDTHH:MM:SS.ffffffZ")),
        Kind::Day => NaiveDate::parse_from_str(&text, "%Y-%m-%d")
            .ok()
            .and_then(|day| Day::new(day).ok())
            .filter(|day| day_text(*day) == text)
            .map(Value::Day)
            .ok_or_else(|| wrong("YYYY-MM-DD")),
        Kind::Int => text.parse().map(Value::Int).map_err(|_| wrong("of an integer")),
        Kind::Text => Ok(Value::Text(text)),
        Kind::Json => Ok(Value::Json(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{Strategy, prop_assert_eq, prop_oneof, proptest};

    fn instants() -> impl Strategy<Value = Instant> {
        let micros = prop_oneof![
            -62_135_596_800_000_000_i64..=253_402_300_799_999_999,
            -1_000_i64..1_000,
            1_773_162_000_000_000_i64..1_773_162_002_000_000,
        ];
        micros.prop_map(|micros| Instant::new(DateTime::from_timestamp_micros(micros).unwrap()).unwrap())
    }

    proptest! {
        #[test]
        fn text_of_instants_reads_back_and_sorts_as_time(one in instants(), other in instants()) {
            let (first, second) = (instant_text(one), instant_text(other));
            prop_assert_eq!(first.cmp(&second), one.cmp(&other));
            prop_assert_eq!(from_text(Kind::Instant, first), Ok(Value::Instant(one)));
        }

        #[test]
        fn text_of_days_reads_back_and_sorts_as_time(one in instants(), other in instants()) {
            let day = |instant: Instant| Day::new(instant.get().date_naive()).unwrap();
            let (first, second) = (day_text(day(one)), day_text(day(other)));
            prop_assert_eq!(first.cmp(&second), day(one).cmp(&day(other)));
            prop_assert_eq!(from_text(Kind::Day, first), Ok(Value::Day(day(one))));
        }

        #[test]
        fn text_of_ids_sorts_as_their_bytes(one: u128, other: u128) {
            let (one, other) = (Uuid::from_u128(one), Uuid::from_u128(other));
            prop_assert_eq!(one.to_string().cmp(&other.to_string()), one.cmp(&other));
        }
    }

    #[test]
    fn other_forms_are_refused() {
        for text in
            ["2026-03-10T17:00:00Z", "2026-03-10T17:00:00.000000+00:00", "2026-03-10 17:00:00.000000Z", ""]
        {
            assert!(from_text(Kind::Instant, text.into()).is_err(), "{text}");
        }
        for text in ["2026-3-10", "+2026-03-10", "2026-02-30", " 2026-03-10"] {
            assert!(from_text(Kind::Day, text.into()).is_err(), "{text}");
        }
        assert!(from_text(Kind::Uuid, "97cbe20e".into()).is_err());
    }
}
