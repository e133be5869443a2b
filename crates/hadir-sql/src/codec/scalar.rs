//! The codecs of fields of one column.

use super::text::{from_text, key_text};
use super::{Scalar, not};
use crate::error::{DecodeProblem, EncodeProblem};
use crate::storage::{Storage, WORD_MAX};
use crate::table::Rule;
use crate::value::{self, Value};
use chrono::{DateTime, NaiveDate, Utc};
use hadir_core::ids;
use hadir_core::lifecycle::Lifecycle;
use hadir_core::time::Calendar;
use hadir_core::vocabulary::TextEnum;

/// An id.
pub(crate) struct Id;
/// A word of a closed vocabulary.
pub(crate) struct Word;
/// The same as part of a key: a key has no nulls, so "any" is empty text, which no word is.
pub(crate) struct SomeWord;
/// A word that moves along a lifecycle only.
pub(crate) struct Status;
/// An instant.
pub(crate) struct Instant;
/// When something began, as part of a key: a key has no nulls, so "since ever" is the earliest instant there is.
pub(crate) struct Since;
/// A day.
pub(crate) struct Day;
/// A calendar, by the name of its zone.
pub(crate) struct Zone;

impl<T: ids::Id> Scalar<T> for Id {
    const STORAGE: Storage = Storage::Id;
    fn to_value(id: &T) -> Result<Value, EncodeProblem> {
        Ok(Value::Uuid(id.as_uuid()))
    }
    fn from_value(value: Value) -> Result<T, DecodeProblem> {
        match value {
            Value::Uuid(uuid) => Ok(T::from_uuid(uuid)),
            other => Err(not(Storage::Id, &other)),
        }
    }
}

pub(super) fn words<T: TextEnum>() -> Vec<&'static str> {
    T::ALL.iter().map(|word| word.as_str()).collect()
}

pub(super) fn word<T: TextEnum>(value: Value) -> Result<T, DecodeProblem> {
    let text = from_text(Storage::Word, value)?;
    T::from_word(&text).ok_or_else(|| {
        let words = words::<T>().join("`, `");
        DecodeProblem::Text(format!("unknown {} `{text}`: expected one of `{words}`", T::NAME).into())
    })
}

impl<T: TextEnum> Scalar<T> for Word {
    const STORAGE: Storage = Storage::Word;
    fn rule() -> Rule {
        Rule::Words(words::<T>())
    }
    fn to_value(value: &T) -> Result<Value, EncodeProblem> {
        key_text(value.as_str(), WORD_MAX)
    }
    fn from_value(value: Value) -> Result<T, DecodeProblem> {
        word(value)
    }
}

impl<T: TextEnum> Scalar<Option<T>> for SomeWord {
    const STORAGE: Storage = Storage::Word;
    fn rule() -> Rule {
        Rule::Words([""].into_iter().chain(words::<T>()).collect())
    }
    fn to_value(value: &Option<T>) -> Result<Value, EncodeProblem> {
        value.as_ref().map_or_else(|| Ok(Value::Text(String::new())), Word::to_value)
    }
    fn from_value(value: Value) -> Result<Option<T>, DecodeProblem> {
        if value == Value::Text(String::new()) { Ok(None) } else { word(value).map(Some) }
    }
}

impl<T: Lifecycle> Scalar<T> for Status {
    const STORAGE: Storage = Storage::Word;
    fn rule() -> Rule {
        let pairs =
            T::ALL.iter().flat_map(|from| from.successors().map(move |to| (from.as_str(), to.as_str())));
        Rule::Machine { words: words::<T>(), moves: pairs.collect() }
    }
    fn to_value(value: &T) -> Result<Value, EncodeProblem> {
        key_text(value.as_str(), WORD_MAX)
    }
    fn from_value(value: Value) -> Result<T, DecodeProblem> {
        word(value)
    }
}

impl Scalar<DateTime<Utc>> for Instant {
    const STORAGE: Storage = Storage::Instant;
    fn to_value(value: &DateTime<Utc>) -> Result<Value, EncodeProblem> {
        value::Instant::new(*value).map(Value::Instant)
    }
    fn from_value(value: Value) -> Result<DateTime<Utc>, DecodeProblem> {
        match value {
            Value::Instant(instant) => Ok(instant.get()),
            other => Err(not(Storage::Instant, &other)),
        }
    }
}

impl Scalar<Option<DateTime<Utc>>> for Since {
    const STORAGE: Storage = Storage::Instant;
    fn to_value(value: &Option<DateTime<Utc>>) -> Result<Value, EncodeProblem> {
        let ever = value::Instant::first();
        match value.map(value::Instant::new).transpose()? {
            Some(instant) if instant == ever => Err(EncodeProblem::Reserved(ever.get())),
            instant => Ok(Value::Instant(instant.unwrap_or(ever))),
        }
    }
    fn from_value(value: Value) -> Result<Option<DateTime<Utc>>, DecodeProblem> {
        let ever = value::Instant::first().get();
        Instant::from_value(value).map(|instant| Some(instant).filter(|instant| *instant != ever))
    }
}

impl Scalar<NaiveDate> for Day {
    const STORAGE: Storage = Storage::Day;
    fn to_value(value: &NaiveDate) -> Result<Value, EncodeProblem> {
        value::Day::new(*value).map(Value::Day)
    }
    fn from_value(value: Value) -> Result<NaiveDate, DecodeProblem> {
        match value {
            Value::Day(day) => Ok(day.get()),
            other => Err(not(Storage::Day, &other)),
        }
    }
}

impl Scalar<Calendar> for Zone {
    const STORAGE: Storage = Storage::Key(64);
    const COLUMN: Option<&'static str> = Some("time_zone");
    fn to_value(value: &Calendar) -> Result<Value, EncodeProblem> {
        key_text(value.zone().name(), 64)
    }
    fn from_value(value: Value) -> Result<Calendar, DecodeProblem> {
        let name = from_text(Storage::Key(64), value)?;
        name.parse::<Calendar>().map_err(|error| DecodeProblem::Text(error.to_string().into()))
    }
}
