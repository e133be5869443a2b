//! Values of questions. What cannot be stored is not there: it becomes null, which nothing is equal to.

use crate::codec;
use crate::value::{Day, Instant, Kind, Value};
use chrono::NaiveDate;
use hadir_core::ids::Id;
use hadir_core::platform::Handle;
use hadir_core::secret::Exposed;
use hadir_core::time::Window;
use hadir_core::vocabulary::TextEnum;

pub(crate) fn id(id: impl Id) -> Value {
    Value::Uuid(id.as_uuid())
}

/// A word of a vocabulary.
pub(crate) fn word(word: impl TextEnum) -> Value {
    Value::Text(word.as_str().into())
}

/// Text of a key.
pub(crate) fn key(text: &str, longest: usize) -> Value {
    codec::key_text(text, longest).unwrap_or(Value::Null(Kind::Text))
}

/// A hash that something is found by.
pub(crate) fn secret(text: Exposed<'_>, longest: usize) -> Value {
    match key(text.0, longest) {
        Value::Text(text) => Value::Secret(text.into()),
        other => other,
    }
}

pub(crate) fn text(text: &str) -> Value {
    if text.contains('\0') { Value::Null(Kind::Text) } else { Value::Text(text.into()) }
}

/// A pattern that finds `text` anywhere in lower case; its wildcards stand for themselves.
pub(crate) fn containing(text: &str) -> Value {
    let mut pattern = String::with_capacity(text.len().saturating_add(2));
    pattern.push('%');
    for c in text.chars() {
        if matches!(c, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(c.to_ascii_lowercase());
    }
    pattern.push('%');
    self::text(&pattern)
}

pub(crate) fn day(day: NaiveDate) -> Value {
    Day::new(day).map_or(Value::Null(Kind::Day), Value::Day)
}

/// A handle's network and name.
pub(crate) fn handle(handle: &Handle) -> [Value; 2] {
    [word(handle.platform()), key(handle.key(), 100)]
}

/// An instant that every engine can store, or none.
pub(crate) fn instant(instant: Option<Instant>) -> Value {
    instant.map_or(Value::Null(Kind::Instant), Value::Instant)
}

/// The first and the last instant of a window that can be stored.
pub(crate) fn bounds(window: Window) -> [Value; 2] {
    [instant(Instant::first_from(window.start())), instant(Instant::last_before(window.end()))]
}

/// Texts as a JSON list.
pub(crate) fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Value {
    let texts: Vec<&str> = texts.into_iter().collect();
    if texts.iter().any(|text| text.contains('\0')) {
        return Value::Null(Kind::Json);
    }
    Value::Json(serde_json::Value::from(texts).to_string())
}
