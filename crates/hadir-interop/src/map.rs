//! What the mappings of all systems share.

use crate::cell::Cell;
use crate::lens::Found;
use hadir_core::json::Extra;
use hadir_core::metrics::Count;
use hadir_core::platform::{Handle, Platform};
use hadir_core::spelling::{Decoded, Encoded, Spelled, System, decode, encode};

/// The first entity of a kind.
macro_rules! first {
    ($entities:expr, $kind:ident) => {
        $entities.iter().find_map(|entity| match entity {
            $crate::entity::Entity::$kind(entity) => Some(&**entity),
            _ => None,
        })
    };
}
pub(crate) use first;

/// A word of the system, or a problem with its column.
#[allow(dead_code, reason = "not every system needs every helper")]
pub(crate) fn word<V: Spelled>(
    found: &mut Found,
    column: &'static str,
    system: System,
    word: &str,
) -> Option<V> {
    found.ok(column, decode::<V>(system, word)).map(Decoded::into_value)
}

/// Writes a word of the system, or the one that comes nearest.
#[allow(dead_code, reason = "not every system needs every helper")]
pub(crate) fn put_word<V: Spelled>(columns: &mut Extra, column: &str, system: System, value: &V) {
    let word = match encode(system, value) {
        Encoded::Exact(word) => Some(word),
        Encoded::Degraded { nearest, .. } => nearest,
    };
    if let Some(word) = word {
        columns.insert(column.to_owned(), word.into());
    }
}

/// Writes a value.
pub(crate) fn put<C: Cell>(columns: &mut Extra, column: &str, value: &C) {
    columns.insert(column.to_owned(), value.write());
}

/// A counter; what is negative is none.
#[allow(dead_code, reason = "not every system needs every helper")]
pub(crate) fn count(value: Option<i64>) -> Count {
    value.and_then(|value| u64::try_from(value).ok()).into()
}

/// Writes a counter.
#[allow(dead_code, reason = "not every system needs every helper")]
pub(crate) fn put_count(columns: &mut Extra, column: &str, count: Count) {
    put(columns, column, &count.known().and_then(|value| i64::try_from(value).ok()));
}

/// A handle, where there is one that can be read.
#[allow(dead_code, reason = "not every system needs every helper")]
pub(crate) fn handle(
    found: &mut Found,
    column: &'static str,
    platform: Platform,
    text: Option<&str>,
) -> Option<Handle> {
    let text = text.filter(|text| !text.trim().is_empty())?;
    found.ok(column, Handle::parse(platform, text))
}
