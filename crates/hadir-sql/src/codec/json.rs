//! A document: records, lists, maps and what else has serde, keys in order.

use super::text::without_nul;
use super::{Scalar, not};
use crate::error::{DecodeProblem, EncodeProblem};
use crate::storage::Storage;
use crate::value::Value;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A document: records, lists, maps and what else has serde, keys in order. Text in it holds no NUL, which PostgreSQL
/// refuses; a float's negative zero becomes zero, which is all that PostgreSQL has.
///
/// A value that does not read back as itself, such as one with an extra key that a field names, is refused.
pub(crate) struct Json;

impl<T: Serialize + DeserializeOwned + PartialEq> Scalar<T> for Json {
    const STORAGE: Storage = Storage::Json;

    fn to_value(value: &T) -> Result<Value, EncodeProblem> {
        let wrong = |error: serde_json::Error| EncodeProblem::Document(error.to_string().into());
        let document = serde_json::to_value(value).map_err(wrong)?;
        check(&document)?;
        let text = written(&document).map_err(wrong)?;
        let back: T = serde_json::from_str(&text).map_err(wrong)?;
        if back != *value {
            return Err(EncodeProblem::Document("it does not read back as itself".into()));
        }
        Ok(Value::Json(text))
    }

    fn from_value(value: Value) -> Result<T, DecodeProblem> {
        match value {
            Value::Json(text) => {
                serde_json::from_str(&text).map_err(|error| DecodeProblem::Text(error.to_string().into()))
            }
            other => Err(not(Storage::Json, &other)),
        }
    }
}

fn written(document: &serde_json::Value) -> serde_json::Result<String> {
    let mut text = Vec::new();
    document.serialize(&mut serde_json::Serializer::with_formatter(&mut text, Plain))?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}

/// Floats that are whole keep their point: PostgreSQL spells exponents out, and `1e16` would come back as an integer.
struct Plain;

impl serde_json::ser::Formatter for Plain {
    fn write_f64<W: ?Sized + std::io::Write>(&mut self, writer: &mut W, value: f64) -> std::io::Result<()> {
        const WHOLE: f64 = 1e20;
        if value.abs().to_bits() == 0 {
            writer.write_all(b"0.0")
        } else if value.abs() < WHOLE && value.trunc().to_bits() == value.to_bits() {
            write!(writer, "{value:.1}")
        } else {
            serde_json::ser::CompactFormatter.write_f64(writer, value)
        }
    }
}

fn check(document: &serde_json::Value) -> Result<(), EncodeProblem> {
    match document {
        serde_json::Value::String(text) => without_nul(text),
        serde_json::Value::Array(items) => items.iter().try_for_each(check),
        serde_json::Value::Object(entries) => entries.iter().try_for_each(|(key, value)| {
            without_nul(key)?;
            check(value)
        }),
        _ => Ok(()),
    }
}
