//! What a cell of a source holds: one type per kind of column, read from every form in which dumps and drivers write it.

use crate::json;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, SecondsFormat, Utc};
use hadir_core::json::{Json, Number};
use rust_decimal::Decimal;
use uuid::Uuid;

/// A kind of column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Text.
    Text,
    /// A whole number.
    Int,
    /// A number with digits after the point.
    Number,
    /// True or false.
    Flag,
    /// An instant.
    Time,
    /// A time on the clock, whose zone the column does not say.
    LocalTime,
    /// A day.
    Day,
    /// A UUID.
    Uuid,
    /// JSON of any shape.
    Json,
    /// A list of texts.
    Texts,
}

/// The type of a column's values, as the source has them.
pub trait Cell: Clone + PartialEq + core::fmt::Debug + Sized {
    /// Its kind.
    const KIND: Kind;
    /// Whether it may be null.
    const NULLABLE: bool = false;
    /// Reads it.
    ///
    /// # Errors
    /// The value itself, if it is none of this kind.
    fn read(value: Json) -> Result<Self, Json>;
    /// Writes it.
    fn write(&self) -> Json;
    /// What it is where the column is not there; none if it has to be.
    fn absent() -> Option<Self> {
        None
    }
}

impl<C: Cell> Cell for Option<C> {
    const KIND: Kind = C::KIND;
    const NULLABLE: bool = true;
    fn read(value: Json) -> Result<Self, Json> {
        if value == Json::Null { Ok(None) } else { C::read(value).map(Some) }
    }
    fn write(&self) -> Json {
        self.as_ref().map_or(Json::Null, C::write)
    }
    fn absent() -> Option<Self> {
        Some(None)
    }
}

/// The inside of an object with one key: `{"$oid": "…"}`.
fn wrapped<'a>(value: &'a Json, keys: &[&str]) -> Option<&'a Json> {
    match value {
        Json::Object(object) if object.len() == 1 => keys.iter().find_map(|key| object.get(*key)),
        _ => None,
    }
}

/// The text of a number, wherever it stands.
fn digits(value: &Json) -> Option<&str> {
    match value {
        Json::Number(number) => Some(number.as_str()),
        Json::Text(text) => Some(text.trim()),
        _ => match wrapped(value, &["$numberLong", "$numberInt", "$numberDouble", "$numberDecimal"])? {
            Json::Text(text) => Some(text),
            Json::Number(number) => Some(number.as_str()),
            _ => None,
        },
    }
}

impl Cell for String {
    const KIND: Kind = Kind::Text;
    fn read(value: Json) -> Result<Self, Json> {
        match value {
            Json::Text(text) => Ok(text),
            other => match wrapped(&other, &["$oid"]) {
                Some(Json::Text(text)) => Ok(text.clone()),
                _ => Err(other),
            },
        }
    }
    fn write(&self) -> Json {
        Json::Text(self.clone())
    }
}

impl Cell for i64 {
    const KIND: Kind = Kind::Int;
    fn read(value: Json) -> Result<Self, Json> {
        let whole = |text: &str| text.strip_suffix(".0").unwrap_or(text).parse().ok();
        digits(&value).and_then(whole).ok_or(value)
    }
    fn write(&self) -> Json {
        Json::from(*self)
    }
}

impl Cell for Decimal {
    const KIND: Kind = Kind::Number;
    fn read(value: Json) -> Result<Self, Json> {
        let exact = |text: &str| Self::from_str_exact(text).or_else(|_| Self::from_scientific(text)).ok();
        digits(&value).and_then(exact).map(|number| number.normalize()).ok_or(value)
    }
    fn write(&self) -> Json {
        let text = self.normalize().to_string();
        text.parse::<Number>().ok().map_or(Json::Text(text), Json::Number)
    }
}

impl Cell for bool {
    const KIND: Kind = Kind::Flag;
    fn read(value: Json) -> Result<Self, Json> {
        let word = match &value {
            Json::Bool(flag) => return Ok(*flag),
            Json::Number(number) => number.as_str(),
            Json::Text(text) => text.trim(),
            _ => return Err(value),
        };
        // `\u{1}` and `\0` are MySQL's bits.
        match word.to_ascii_lowercase().as_str() {
            "1" | "t" | "true" | "y" | "yes" | "on" | "\u{1}" | "b'1'" => Ok(true),
            "0" | "f" | "false" | "n" | "no" | "off" | "\0" | "b'0'" => Ok(false),
            _ => Err(value),
        }
    }
    fn write(&self) -> Json {
        Json::Bool(*self)
    }
}

/// A date and a time with what follows them: nothing, `Z`, `+07`, `+0700` or `+07:00`.
fn parts(text: &str) -> Option<(NaiveDateTime, Option<i64>)> {
    let text = text.trim();
    let (date, rest) = (text.get(..10)?, text.get(10..)?);
    let day: NaiveDate = date.parse().ok()?;
    if rest.is_empty() {
        return Some((day.and_hms_opt(0, 0, 0)?, None));
    }
    let rest = rest.strip_prefix(['T', 't', ' '])?.trim_start();
    let end = rest.find(|c: char| !(c.is_ascii_digit() || c == ':' || c == '.')).unwrap_or(rest.len());
    let (clock, zone) = (rest.get(..end)?, rest.get(end..)?.trim());
    let time = ["%H:%M:%S%.f", "%H:%M"]
        .iter()
        .find_map(|form| chrono::NaiveTime::parse_from_str(clock, form).ok())?;
    let offset = match zone {
        "" => None,
        "Z" | "z" | "UTC" => Some(0),
        _ => {
            let sign = if zone.starts_with('-') { -1_i64 } else { 1 };
            let figures: String = zone.strip_prefix(['+', '-'])?.chars().filter(|c| *c != ':').collect();
            let hours: i64 = figures.get(..2)?.parse().ok()?;
            let minutes: i64 =
                figures.get(2..).filter(|rest| !rest.is_empty()).map_or(Some(0), |rest| rest.parse().ok())?;
            Some(hours.checked_mul(60)?.checked_add(minutes)?.checked_mul(60)?.checked_mul(sign)?)
        }
    };
    Some((day.and_time(time), offset))
}

/// Whether it is a time with its zone.
#[allow(dead_code, reason = "not every system needs it")]
pub(crate) fn zoned(value: &Json) -> bool {
    matches!(value, Json::Text(text) if parts(text).is_some_and(|(_, offset)| offset.is_some()))
}

fn fits(year: i32) -> bool {
    (1..=9999).contains(&year)
}

fn instant(text: &str) -> Option<DateTime<Utc>> {
    let (clock, offset) = parts(text)?;
    let shift = chrono::TimeDelta::try_seconds(offset.unwrap_or_default())?;
    clock.checked_sub_signed(shift).map(|clock| clock.and_utc())
}

/// An instant; one without a zone is UTC.
impl Cell for DateTime<Utc> {
    const KIND: Kind = Kind::Time;
    fn read(value: Json) -> Result<Self, Json> {
        let millis = |value: &Json| {
            digits(value).and_then(|text| text.parse().ok()).and_then(Self::from_timestamp_millis)
        };
        let found = match &value {
            Json::Text(text) => instant(text),
            Json::Number(_) => millis(&value),
            _ => match wrapped(&value, &["$date"]) {
                Some(Json::Text(text)) => instant(text),
                Some(inner) => millis(inner),
                None => None,
            },
        };
        found.filter(|at| fits(at.year())).ok_or(value)
    }
    fn write(&self) -> Json {
        Json::Text(self.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

/// A time on the clock. A zone that is written all the same is not one that the column could keep.
impl Cell for NaiveDateTime {
    const KIND: Kind = Kind::LocalTime;
    fn read(value: Json) -> Result<Self, Json> {
        let found = match &value {
            Json::Text(text) => parts(text).and_then(|(clock, offset)| offset.is_none().then_some(clock)),
            _ => None,
        };
        found.filter(|at| fits(at.year())).ok_or(value)
    }
    fn write(&self) -> Json {
        Json::Text(self.format("%Y-%m-%dT%H:%M:%S%.f").to_string())
    }
}

impl Cell for NaiveDate {
    const KIND: Kind = Kind::Day;
    fn read(value: Json) -> Result<Self, Json> {
        let found = match &value {
            Json::Text(text) => text.trim().get(..10).and_then(|day| day.parse().ok()),
            _ => None,
        };
        found.filter(|day: &Self| fits(day.year())).ok_or(value)
    }
    fn write(&self) -> Json {
        Json::Text(self.to_string())
    }
}

impl Cell for Uuid {
    const KIND: Kind = Kind::Uuid;
    fn read(value: Json) -> Result<Self, Json> {
        match &value {
            Json::Text(text) => text.trim().parse().map_err(|_| value),
            _ => Err(value),
        }
    }
    fn write(&self) -> Json {
        Json::Text(self.to_string())
    }
}

/// JSON; text that is an object or a list is taken for what it says, as drivers and dumps hand it over.
impl Cell for Json {
    const KIND: Kind = Kind::Json;
    fn read(value: Json) -> Result<Self, Json> {
        match value {
            Self::Null => Err(value),
            Self::Text(text) if text.trim_start().starts_with(['{', '[']) => {
                Ok(json::read(&text).unwrap_or(Self::Text(text)))
            }
            other => Ok(other),
        }
    }
    fn write(&self) -> Json {
        self.clone()
    }
}

impl Cell for Vec<String> {
    const KIND: Kind = Kind::Texts;
    fn read(value: Json) -> Result<Self, Json> {
        let read = match &value {
            Json::List(items) => items
                .iter()
                .map(|item| if let Json::Text(text) = item { Some(text.clone()) } else { None })
                .collect(),
            Json::Text(text) if text.starts_with('{') => array(text),
            Json::Text(text) if text.trim_start().starts_with('[') => serde_json::from_str(text).ok(),
            _ => None,
        };
        read.ok_or(value)
    }
    fn write(&self) -> Json {
        Json::List(self.iter().map(|text| Json::from(text.as_str())).collect())
    }
}

/// An array as PostgreSQL writes it: `{a,"b c"}`.
fn array(text: &str) -> Option<Vec<String>> {
    let inside = text.strip_prefix('{')?.strip_suffix('}')?;
    let mut items = Vec::new();
    let mut chars = inside.chars().peekable();
    while chars.peek().is_some() {
        let mut item = String::new();
        if chars.next_if_eq(&'"').is_some() {
            loop {
                match chars.next()? {
                    '\\' => item.push(chars.next()?),
                    '"' => break,
                    other => item.push(other),
                }
            }
        } else {
            while let Some(c) = chars.next_if(|c| *c != ',') {
                item.push(c);
            }
            if item == "NULL" {
                return None;
            }
        }
        items.push(item);
        match chars.next() {
            None => break,
            Some(',') => {}
            Some(_) => return None,
        }
    }
    Some(items)
}
