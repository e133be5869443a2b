//! Text in its kinds.

use super::{Scalar, not};
use crate::error::{DecodeProblem, EncodeProblem};
use crate::storage::Storage;
use crate::value::Value;
use hadir_core::secret::{Ciphertext, OneTimeCodeHash, PasswordHash, TokenHash};
use hadir_core::vocabulary::OpenEnum;

/// Text of any length.
pub(crate) struct Text;
/// Text that is part of a key, of at most `MAX` characters.
pub(crate) struct Key<const MAX: u16>;
/// A word of an open vocabulary: unknown ones are kept as they came.
pub(crate) struct Open;
/// A word of an open vocabulary that is part of a key, of at most `MAX` characters.
pub(crate) struct OpenKey<const MAX: u16>;
/// What is written as text of at most `MAX` characters and read back by its own parser.
pub(crate) struct Parsed<const MAX: u16>;
/// A ciphertext or a hash.
pub(crate) struct Secret;
/// A hash that is part of a key, of at most `MAX` characters.
pub(crate) struct SecretKey<const MAX: u16>;

fn text(text: &str) -> Result<Value, EncodeProblem> {
    without_nul(text)?;
    Ok(Value::Text(text.into()))
}

pub(super) fn without_nul(text: &str) -> Result<(), EncodeProblem> {
    text.find('\0').map_or(Ok(()), |position| Err(EncodeProblem::Nul(position)))
}

pub(super) fn from_text(storage: Storage, value: Value) -> Result<String, DecodeProblem> {
    match value {
        Value::Text(text) => Ok(text),
        other => Err(not(storage, &other)),
    }
}

/// Checks what every engine can tell apart: MySQL ignores spaces at the end when it compares.
pub(crate) fn key_text(key: &str, longest: usize) -> Result<Value, EncodeProblem> {
    let length = key.chars().count();
    if length > longest {
        return Err(EncodeProblem::TooLong { length, longest });
    }
    if key.ends_with(' ') {
        return Err(EncodeProblem::Padded(key.into()));
    }
    text(key)
}

impl<T: AsRef<str> + From<String>> Scalar<T> for Text {
    const STORAGE: Storage = Storage::Text;
    fn to_value(value: &T) -> Result<Value, EncodeProblem> {
        text(value.as_ref())
    }
    fn from_value(value: Value) -> Result<T, DecodeProblem> {
        from_text(Storage::Text, value).map(T::from)
    }
}

impl<T: AsRef<str> + From<String>, const MAX: u16> Scalar<T> for Key<MAX> {
    const STORAGE: Storage = Storage::Key(MAX);
    fn to_value(value: &T) -> Result<Value, EncodeProblem> {
        key_text(value.as_ref(), MAX.into())
    }
    fn from_value(value: Value) -> Result<T, DecodeProblem> {
        from_text(Storage::Key(MAX), value).map(T::from)
    }
}

impl<T: OpenEnum> Scalar<T> for Open {
    const STORAGE: Storage = Storage::Text;
    fn to_value(value: &T) -> Result<Value, EncodeProblem> {
        text(value.as_str())
    }
    fn from_value(value: Value) -> Result<T, DecodeProblem> {
        from_text(Storage::Text, value).map(|word| T::read(&word))
    }
}

impl<T: OpenEnum, const MAX: u16> Scalar<T> for OpenKey<MAX> {
    const STORAGE: Storage = Storage::Key(MAX);
    fn to_value(value: &T) -> Result<Value, EncodeProblem> {
        key_text(value.as_str(), MAX.into())
    }
    fn from_value(value: Value) -> Result<T, DecodeProblem> {
        from_text(Storage::Key(MAX), value).map(|word| T::read(&word))
    }
}

impl<T: core::fmt::Display + core::str::FromStr<Err: core::fmt::Display>, const MAX: u16> Scalar<T>
    for Parsed<MAX>
{
    const STORAGE: Storage = Storage::Key(MAX);
    fn to_value(value: &T) -> Result<Value, EncodeProblem> {
        key_text(&value.to_string(), MAX.into())
    }
    fn from_value(value: Value) -> Result<T, DecodeProblem> {
        let text = from_text(Storage::Key(MAX), value)?;
        text.parse().map_err(|error: T::Err| DecodeProblem::Text(error.to_string().into()))
    }
}

fn hidden(value: Value) -> Value {
    match value {
        Value::Text(text) => Value::Secret(text.into()),
        other => other,
    }
}

/// The text of a secret; an error does not show it.
fn shown(value: Value) -> Result<String, DecodeProblem> {
    match value {
        Value::Text(text) => Ok(text),
        Value::Secret(text) => Ok(text.expose().to_owned()),
        other => {
            let found = format!("a value of the kind {:?}", other.kind()).into();
            Err(DecodeProblem::Kind { expected: Storage::Text.kind(), found })
        }
    }
}

macro_rules! secrets {
    ($($secret:ident),+) => { $(
        impl Scalar<$secret> for Secret {
            const STORAGE: Storage = Storage::Text;
            fn to_value(value: &$secret) -> Result<Value, EncodeProblem> {
                text(value.expose().0).map(hidden)
            }
            fn from_value(value: Value) -> Result<$secret, DecodeProblem> {
                shown(value).map($secret::new)
            }
        }

        impl<const MAX: u16> Scalar<$secret> for SecretKey<MAX> {
            const STORAGE: Storage = Storage::Key(MAX);
            fn to_value(value: &$secret) -> Result<Value, EncodeProblem> {
                let key = key_text(value.expose().0, MAX.into());
                key.map(hidden).map_err(|problem| match problem {
                    // It would show what it is about.
                    EncodeProblem::Padded(_) => EncodeProblem::Padded("a secret".into()),
                    other => other,
                })
            }
            fn from_value(value: Value) -> Result<$secret, DecodeProblem> {
                shown(value).map($secret::new)
            }
        }
    )+ };
}
secrets!(Ciphertext, OneTimeCodeHash, PasswordHash, TokenHash);
