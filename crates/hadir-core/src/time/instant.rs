//! Instants as they come in: every entity reads its own through here.

use crate::lifecycle::Sane;
use serde::de::{Deserialize, Deserializer, Error};

/// Reads an instant, or none, of a year that can be stored: see [`Sane`].
pub(crate) fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Deserialize<'de> + Sane,
    D: Deserializer<'de>,
{
    let instant = T::deserialize(deserializer)?;
    match instant.broken_rule() {
        Some(rule) => Err(D::Error::custom(format_args!("the instant is out of range: {rule}"))),
        None => Ok(instant),
    }
}
