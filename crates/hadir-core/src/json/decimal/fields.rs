//! The fields that hold decimals, as serde writes and reads them.

use super::super::number::{Number, TOKEN};
use super::{exact, nearest};
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::collections::BTreeMap;

/// What can stand in a field that is written and read by this module.
pub trait Decimals: Sized {
    /// Writes text.
    ///
    /// # Errors
    /// Those of the serializer.
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
    /// Reads text and numbers.
    ///
    /// # Errors
    /// [`NotADecimal`](super::NotADecimal), in the deserializer's words, and those of the deserializer.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

/// Writes text.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<T: Decimals, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.write(serializer)
}

/// Reads text and numbers.
///
/// # Errors
/// [`NotADecimal`](super::NotADecimal), in the deserializer's words, and those of the deserializer.
pub fn deserialize<'de, T: Decimals, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::read(deserializer)
}

struct Exact(Decimal);

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // A compact format does not say what comes next; it holds what was written, which is text.
        let read = if deserializer.is_human_readable() {
            deserializer.deserialize_any(Figure)
        } else {
            deserializer.deserialize_str(Figure)
        };
        read.map(Self)
    }
}

struct Figure;

impl<'de> de::Visitor<'de> for Figure {
    type Value = Decimal;
    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("a decimal number, as text or as a number")
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Decimal, E> {
        exact(text).map_err(E::custom)
    }
    fn visit_u64<E>(self, value: u64) -> Result<Decimal, E> {
        Ok(value.into())
    }
    fn visit_i64<E>(self, value: i64) -> Result<Decimal, E> {
        Ok(value.into())
    }
    fn visit_u128<E: de::Error>(self, value: u128) -> Result<Decimal, E> {
        exact(&value.to_string()).map_err(E::custom)
    }
    fn visit_i128<E: de::Error>(self, value: i128) -> Result<Decimal, E> {
        exact(&value.to_string()).map_err(E::custom)
    }
    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Decimal, E> {
        let number = Number::of_f64(value).map_err(E::custom)?;
        nearest(number.as_str()).map_err(E::custom)
    }
    fn visit_map<A: de::MapAccess<'de>>(self, mut entries: A) -> Result<Decimal, A::Error> {
        match entries.next_key::<String>()? {
            Some(key) if key == TOKEN => nearest(&entries.next_value::<String>()?).map_err(de::Error::custom),
            _ => Err(de::Error::invalid_type(de::Unexpected::Map, &self)),
        }
    }
}

impl Decimals for Decimal {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Exact(*self).serialize(serializer)
    }
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Exact::deserialize(deserializer).map(|Exact(value)| value)
    }
}

impl Decimals for Option<Decimal> {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.map(Exact).serialize(serializer)
    }
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(deserializer)?.map(|Exact(value)| value))
    }
}

impl<K: Serialize + for<'k> Deserialize<'k> + Ord> Decimals for BTreeMap<K, Decimal> {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter().map(|(key, value)| (key, Exact(*value))))
    }
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = BTreeMap::<K, Exact>::deserialize(deserializer)?;
        Ok(read.into_iter().map(|(key, Exact(value))| (key, value)).collect())
    }
}
