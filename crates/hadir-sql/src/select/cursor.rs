//! A place between two rows of an answer, for whoever asks for the next page.

use crate::error::EncodeError;
use crate::storage;
use crate::value::{Kind, Value};
use core::fmt::{self, Write};
use core::marker::PhantomData;
use core::str::FromStr;
use thiserror::Error;
use uuid::Uuid;

/// A place between two rows of an answer, for whoever asks for the next page. Its text holds letters, digits, `-` and `_`.
///
/// It is good for questions in the order and about the workspace that it was made for. It carries a checksum: what was
/// cut, changed or made up is an error. It is no secret, and no permission: the scope decides which rows are seen.
#[derive(Debug, PartialEq, Eq)]
pub struct Cursor<T> {
    values: Vec<Value>,
    /// Of the question and the values.
    checksum: Uuid,
    record: PhantomData<fn() -> T>,
}

impl<T> Clone for Cursor<T> {
    fn clone(&self) -> Self {
        Self { values: self.values.clone(), checksum: self.checksum, record: PhantomData }
    }
}

/// Why there is no page.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum CursorError {
    /// Text that no cursor has.
    #[error("`{0}` is no cursor: take the text of one as it is")]
    Unreadable(Box<str>),
    /// A cursor that was changed, or was made by a question in another order or about another workspace.
    #[error("the cursor was not made by this question: ask for the first page again")]
    Foreign,
    /// The question has no order that tells all rows apart.
    #[error("the question has no order that tells its rows apart: it has no pages")]
    Unordered,
    /// A row that cannot have come from the database.
    #[error("the row cannot have come from the database: {0}")]
    Row(#[source] EncodeError),
}

impl<T> Cursor<T> {
    pub(super) fn new(identity: &str, values: Vec<Value>) -> Self {
        let checksum = checksum(identity, &plain(&values));
        Self { values, checksum, record: PhantomData }
    }

    /// Its values, if it belongs to a question of this identity.
    pub(super) fn values_for(&self, identity: &str, terms: usize) -> Result<&[Value], CursorError> {
        let own = self.values.len() == terms && checksum(identity, &plain(&self.values)) == self.checksum;
        if own { Ok(&self.values) } else { Err(CursorError::Foreign) }
    }
}

fn checksum(identity: &str, values: &str) -> Uuid {
    let named = format!("hadir.cursor:{}:{identity}:{values}", identity.len());
    Uuid::new_v5(&Uuid::NAMESPACE_OID, named.as_bytes())
}

/// A letter for the kind, the length, and the text of each value.
fn plain(values: &[Value]) -> String {
    let mut plain = String::new();
    for value in values {
        let text = match value {
            Value::Null(_) => None,
            Value::Uuid(uuid) => Some(uuid.to_string()),
            Value::Text(text) | Value::Json(text) => Some(text.clone()),
            Value::Secret(text) => Some(text.expose().to_owned()),
            Value::Int(number) => Some(number.to_string()),
            Value::Bool(flag) => Some(u8::from(*flag).to_string()),
            Value::Decimal(decimal) => Some(storage::decimal_text(*decimal)),
            Value::Instant(instant) => Some(storage::instant_text(*instant)),
            Value::Day(day) => Some(storage::day_text(*day)),
        };
        let kind = letter(value.kind());
        match text {
            Some(text) => {
                plain.push(kind);
                let _ = write!(plain, "{}:{text}", text.len());
            }
            None => plain.push(kind.to_ascii_uppercase()),
        }
    }
    plain
}

const KINDS: [Kind; 8] =
    [Kind::Uuid, Kind::Text, Kind::Int, Kind::Bool, Kind::Decimal, Kind::Instant, Kind::Day, Kind::Json];

const fn letter(kind: Kind) -> char {
    match kind {
        Kind::Uuid => 'u',
        Kind::Text => 't',
        Kind::Int => 'i',
        Kind::Bool => 'b',
        Kind::Decimal => 'n',
        Kind::Instant => 'z',
        Kind::Day => 'd',
        Kind::Json => 'j',
    }
}

fn read(mut plain: &str) -> Option<Vec<Value>> {
    let mut values = Vec::new();
    while let Some(first) = plain.chars().next() {
        let kind = KINDS.into_iter().find(|kind| letter(*kind) == first.to_ascii_lowercase())?;
        plain = plain.get(first.len_utf8()..)?;
        if first.is_ascii_uppercase() {
            values.push(Value::Null(kind));
            continue;
        }
        let (length, rest) = plain.split_once(':')?;
        let (text, rest) = rest.split_at_checked(length.parse().ok()?)?;
        values.push(storage::from_text(kind, text.to_owned()).ok()?);
        plain = rest;
    }
    Some(values)
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The checksum, then the values: base 64 for addresses, without padding.
impl<T> fmt::Display for Cursor<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [self.checksum.as_bytes(), plain(&self.values).as_bytes()].concat();
        for group in bytes.chunks(3) {
            let [a, b, c] = [0, 1, 2].map(|at| u32::from(group.get(at).copied().unwrap_or_default()));
            let bits = (a << 16) | (b << 8) | c;
            for sextet in 0..=group.len() {
                let shift = [18, 12, 6, 0].get(sextet).copied().unwrap_or_default();
                let at = usize::try_from((bits >> shift) & 63).unwrap_or_default();
                write!(f, "{}", char::from(ALPHABET.get(at).copied().unwrap_or_default()))?;
            }
        }
        Ok(())
    }
}

impl<T> FromStr for Cursor<T> {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        let parse = || {
            let mut bytes = Vec::new();
            for group in text.as_bytes().chunks(4) {
                let mut bits = 0_u32;
                for at in 0..4 {
                    let sextet = match group.get(at) {
                        Some(letter) => ALPHABET.iter().position(|known| known == letter)?,
                        None => 0,
                    };
                    bits = (bits << 6) | u32::try_from(sextet).ok()?;
                }
                let [_, a, b, c] = bits.to_be_bytes();
                let whole = group.len().checked_sub(1).filter(|whole| *whole > 0)?;
                bytes.extend([a, b, c].into_iter().take(whole));
            }
            let (checksum, plain) = bytes.split_at_checked(16)?;
            let checksum = Uuid::from_slice(checksum).ok()?;
            let values = read(core::str::from_utf8(plain).ok()?)?;
            let cursor = Self { values, checksum, record: PhantomData };
            // One text per cursor: no second spelling of it.
            (cursor.to_string() == text).then_some(cursor)
        };
        parse().ok_or_else(|| CursorError::Unreadable(text.chars().take(64).collect::<String>().into()))
    }
}
