//! Problems with the shape of free-form columns of automations.

use crate::json::{Extra, Json, Number};
use thiserror::Error;

/// A part of a free-form column that is not what its type says.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[error("`{path}` {problem}")]
pub struct ShapeError {
    /// Where: `params.threshold`.
    pub path: Box<str>,
    /// What is wrong, and what would be right.
    pub problem: ShapeProblem,
}

/// What is wrong with a part of a free-form column.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(tag = "code", content = "detail", rename_all = "snake_case")
)]
pub enum ShapeProblem {
    /// It is not there.
    #[error("is missing: {0} is needed")]
    Missing(&'static str),
    /// It is there and is something else.
    #[error("is `{found}`: {expected} is needed")]
    Unfit {
        /// What is there, cut to 60 characters.
        found: Box<str>,
        /// What would be right.
        expected: &'static str,
    },
}

impl ShapeError {
    pub(super) fn missing(path: &str, expected: &'static str) -> Self {
        Self { path: path.into(), problem: ShapeProblem::Missing(expected) }
    }

    pub(super) fn unfit(path: &str, found: &Json, expected: &'static str) -> Self {
        let found = found.to_string().chars().take(60).collect::<String>().into();
        Self { path: path.into(), problem: ShapeProblem::Unfit { found, expected } }
    }
}

/// Takes the typed keys out of an object, so that what is left is what nobody named.
pub(super) struct Keys {
    prefix: &'static str,
    left: Extra,
}

impl Keys {
    pub(super) const fn of(prefix: &'static str, object: Extra) -> Self {
        Self { prefix, left: object }
    }

    /// The value of `key` if it is there, as whatever `read` makes of it.
    pub(super) fn maybe<T>(
        &mut self,
        key: &str,
        expected: &'static str,
        read: impl FnOnce(&Json) -> Option<T>,
    ) -> Result<Option<T>, ShapeError> {
        let Some(value) = self.left.remove(key) else { return Ok(None) };
        let path = format!("{}{key}", self.prefix);
        read(&value).map(Some).ok_or_else(|| ShapeError::unfit(&path, &value, expected))
    }

    pub(super) fn need<T>(
        &mut self,
        key: &str,
        expected: &'static str,
        read: impl FnOnce(&Json) -> Option<T>,
    ) -> Result<T, ShapeError> {
        let path = format!("{}{key}", self.prefix);
        self.maybe(key, expected, read)?.ok_or_else(|| ShapeError::missing(&path, expected))
    }

    pub(super) fn left(self) -> Extra {
        self.left
    }
}

pub(super) fn text(value: &Json) -> Option<&str> {
    match value {
        Json::Text(text) => Some(text),
        _ => None,
    }
}

pub(super) fn parsed<T: core::str::FromStr>(value: &Json) -> Option<T> {
    text(value)?.parse().ok()
}

pub(super) fn whole<T: core::str::FromStr>(value: &Json) -> Option<T> {
    number(value)?.as_str().parse().ok()
}

pub(super) const fn number(value: &Json) -> Option<&Number> {
    match value {
        Json::Number(number) => Some(number),
        _ => None,
    }
}

/// An object `{type, params}`, as triggers and actions are written.
pub(super) struct Typed {
    pub(super) kind: String,
    pub(super) params: Extra,
    pub(super) extra: Extra,
}

impl Typed {
    pub(super) fn read(value: Json) -> Result<Self, ShapeError> {
        let Json::Object(object) = value else {
            return Err(ShapeError::unfit("", &value, "an object with `type` and `params`"));
        };
        let mut keys = Keys::of("", object);
        let kind = keys.need("type", "a word", |value| text(value).map(str::to_owned))?;
        let params = keys.maybe("params", "an object", |value| match value {
            Json::Object(object) => Some(object.clone()),
            _ => None,
        })?;
        Ok(Self { kind, params: params.unwrap_or_default(), extra: keys.left() })
    }

    /// Typed values win over keys of the same name that somebody left among the others.
    pub(super) fn write(kind: &str, typed: Vec<(&str, Json)>, params: &Extra, extra: &Extra) -> Json {
        let mut all = params.clone();
        all.extend(typed.into_iter().map(|(key, value)| (key.to_owned(), value)));
        let mut object = extra.clone();
        object.insert("type".to_owned(), kind.into());
        object.insert("params".to_owned(), all.into());
        object.into()
    }
}

/// Serde over `from_json` and `to_json`.
macro_rules! serde_by_json {
    ($name:ty) => {
        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.to_json().serialize(serializer)
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::from_json(crate::json::Json::deserialize(deserializer)?)
                    .map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(super) use serde_by_json;
