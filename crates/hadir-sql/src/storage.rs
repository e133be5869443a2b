//! How a value is stored on each engine. Decided here, once.
//!
//! | stored | PostgreSQL | MySQL, MariaDB | SQLite |
//! |---|---|---|---|
//! | id | `uuid` | `char(36)`, ASCII, lower case | `TEXT` of 36 characters |
//! | word of a vocabulary | `varchar(32)`, C order | `varchar(32)`, ASCII | `TEXT` |
//! | key text | `varchar(n)`, C order | `varchar(n)`, `utf8mb4_bin` | `TEXT` |
//! | text | `text`, C order | `longtext`, `utf8mb4_bin` | `TEXT` |
//! | count, integer | `bigint` | `bigint` | `INTEGER` |
//! | true or false | `boolean` | `boolean` | `INTEGER`: 0 or 1 |
//! | decimal | `numeric` | `decimal(57,28)` | `TEXT`: sign and 29 + 28 digits ([`decimal_text`]) |
//! | instant | `timestamptz(6)` | `datetime(6)`, in UTC | `TEXT`: `2026-03-10T17:00:00.123456Z` |
//! | day | `date` | `date` | `TEXT`: `2026-03-10` |
//! | JSON | `jsonb` | `json` | `TEXT` |
//!
//! Every form gives back what was stored and sorts as the value does.

use crate::dialect::Dialect;
use crate::error::DecodeProblem;
use crate::value::{Day, Instant, Kind, Value};
use chrono::{DateTime, NaiveDate, SecondsFormat};
use rust_decimal::Decimal;
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
    /// A signed integer.
    Int,
    /// True or false.
    Flag,
    /// An exact decimal of up to 28 digits.
    Decimal,
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
            Self::Count | Self::Int => Kind::Int,
            Self::Flag => Kind::Bool,
            Self::Decimal => Kind::Decimal,
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
            (Dialect::Postgres | Dialect::Mysql, Self::Count | Self::Int) => "bigint".into(),
            (Dialect::Postgres | Dialect::Mysql, Self::Flag) => "boolean".into(),
            (Dialect::Postgres, Self::Decimal) => "numeric".into(),
            (Dialect::Mysql, Self::Decimal) => "decimal(57,28)".into(),
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
            (Dialect::Sqlite, Self::Count | Self::Int | Self::Flag) => "INTEGER".into(),
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

/// A decimal as text of fixed width, so that text order is the order of the numbers: `p` and the digits, or `n` and each
/// digit's distance from 9 for what is below zero.
///
/// ```
/// use hadir_sql::storage::decimal_text;
/// let half = rust_decimal::Decimal::new(5, 1);
/// assert_eq!(decimal_text(half), "p00000000000000000000000000000.5000000000000000000000000000");
/// assert_eq!(decimal_text(-half), "n99999999999999999999999999999.4999999999999999999999999999");
/// ```
pub fn decimal_text(decimal: Decimal) -> String {
    let plain = decimal.abs().to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = format!("{whole:0>29}.{fraction:0<28}");
    if decimal.is_sign_negative() && !decimal.is_zero() {
        core::iter::once('n').chain(digits.chars().map(from_nine)).collect()
    } else {
        format!("p{digits}")
    }
}

fn from_nine(digit: char) -> char {
    digit.to_digit(10).and_then(|digit| char::from_digit(9_u32.saturating_sub(digit), 10)).unwrap_or(digit)
}

/// Reads a decimal from plain digits, whatever zeros follow.
pub(crate) fn decimal_from_plain(text: &str) -> Option<Decimal> {
    let plain = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text };
    Decimal::from_str_exact(plain).ok()
}

fn decimal_from_text(text: &str) -> Option<Decimal> {
    let plain = match (text.strip_prefix('p'), text.strip_prefix('n')) {
        (Some(digits), _) => digits.trim_start_matches('0').to_owned(),
        (_, Some(digits)) => {
            let digits: String = digits.chars().map(from_nine).collect();
            format!("-{}", digits.trim_start_matches('0'))
        }
        _ => return None,
    };
    let plain = plain.replace("-.", "-0.");
    let plain = if plain.starts_with('.') { format!("0{plain}") } else { plain };
    decimal_from_plain(&plain).filter(|decimal| decimal_text(*decimal) == text)
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
        Kind::Bool => match text.as_str() {
            "0" => Ok(Value::Bool(false)),
            "1" => Ok(Value::Bool(true)),
            _ => Err(wrong("0 or 1")),
        },
        Kind::Decimal => {
            decimal_from_text(&text).map(Value::Decimal).ok_or_else(|| wrong("of a decimal of fixed width"))
        }
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

    fn decimals() -> impl Strategy<Value = Decimal> {
        let mantissa = prop_oneof![
            -1_000_i128..1_000,
            -79_228_162_514_264_337_593_543_950_335_i128..=79_228_162_514_264_337_593_543_950_335,
        ];
        (mantissa, 0_u32..=28).prop_map(|(mantissa, scale)| Decimal::from_i128_with_scale(mantissa, scale))
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
        fn text_of_decimals_reads_back_and_sorts_as_numbers(one in decimals(), other in decimals()) {
            let (first, second) = (decimal_text(one), decimal_text(other));
            prop_assert_eq!(first.cmp(&second), one.cmp(&other));
            prop_assert_eq!(first.len(), 59);
            prop_assert_eq!(from_text(Kind::Decimal, first), Ok(Value::Decimal(one)));
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
