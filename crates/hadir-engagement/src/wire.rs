//! Figures on their way to where they are added up: from a worker to a coordinator, from last year's file to this year's sum. What
//! merges here merges there, to the digit: sums are whole numbers, and a sum that ran over still says so.
//!
//! What is [`Sent`] says which figure it is and in which form its parts are written, before them; whoever reads another figure or
//! a form that is not known here is told so, instead of reading numbers that mean something else. The form is serde's data model: a map
//! of `figure` (text), `version` (a whole number) and `parts`, which are written as the figure's own `Serialize` writes them. As
//! JSON it is for people and stores; [`to_bytes`] writes it as CBOR (RFC 8949), about half as long.
//!
//! ```
//! use hadir_engagement::{Rate, wire};
//! let (here, there) = (Rate::of(75, 2_005), Rate::of(1, 10) + Rate::UNUSED);
//! let sent = wire::to_bytes(&there)?;
//! assert_eq!(here + wire::from_bytes::<Rate>(&sent)?, here + there);
//!
//! let text = serde_json::to_string(&wire::Sent(Rate::of(1, 4)))?;
//! assert!(text.starts_with(r#"{"figure":"rate","version":1,"parts":{"#));
//! let newer = text.replace(r#""version":1"#, r#""version":2"#);
//! let error = serde_json::from_str::<wire::Sent<Rate>>(&newer).unwrap_err();
//! assert!(error.to_string().starts_with("a `rate` of version 2: up to 1 is known"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::inbox::response::Waits;
use crate::{Growth, Rate, Summary, Total};
use core::marker::PhantomData;
use serde::de::{DeserializeOwned, Error as _};
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// A figure that is made of parts which add up.
pub trait Figure: Serialize + DeserializeOwned {
    /// Its name on the way.
    const NAME: &'static str;
    /// The form in which its parts are written.
    const VERSION: u16 = 1;
}

impl Figure for Rate {
    const NAME: &'static str = "rate";
}
impl Figure for Total {
    const NAME: &'static str = "total";
}
impl Figure for Growth {
    const NAME: &'static str = "growth";
}
impl Figure for Summary {
    const NAME: &'static str = "summary";
}
impl Figure for Waits {
    const NAME: &'static str = "waits";
}

/// A figure with its name and the version of its form around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sent<F>(pub F);

/// Bytes that are not the figure that was expected.
#[derive(Debug, Error)]
#[error("no `{expected}`: {reason}")]
pub struct Unreadable {
    /// The figure that was expected.
    pub expected: &'static str,
    /// What is wrong with them.
    pub reason: String,
}

/// The bytes of a figure.
///
/// # Errors
/// If the figure cannot be written: none of those here.
pub fn to_bytes<F: Figure>(figure: &F) -> Result<Vec<u8>, Unreadable> {
    let mut bytes = Vec::new();
    match ciborium::into_writer(&Borrowed(figure), &mut bytes) {
        Ok(()) => Ok(bytes),
        Err(error) => Err(Unreadable { expected: F::NAME, reason: error.to_string() }),
    }
}

/// The figure of bytes that [`to_bytes`] wrote, here or elsewhere.
///
/// # Errors
/// [`Unreadable`] if they are another figure's, of a form that is not known here, or no such bytes.
pub fn from_bytes<F: Figure>(bytes: &[u8]) -> Result<F, Unreadable> {
    match ciborium::from_reader(bytes) {
        Ok(Sent(figure)) => Ok(figure),
        Err(error) => Err(Unreadable { expected: F::NAME, reason: error.to_string() }),
    }
}

impl<F: Figure> Serialize for Sent<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Borrowed(&self.0).serialize(serializer)
    }
}

struct Borrowed<'f, F>(&'f F);

impl<F: Figure> Serialize for Borrowed<'_, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut sent = serializer.serialize_struct("Sent", 3)?;
        sent.serialize_field("figure", F::NAME)?;
        sent.serialize_field("version", &F::VERSION)?;
        sent.serialize_field("parts", self.0)?;
        sent.end()
    }
}

/// Checks the name and the version as they come, before the parts that they explain.
impl<'de, F: Figure> Deserialize<'de> for Sent<F> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(bound = "F: Figure")]
        struct Read<F> {
            #[serde(rename = "figure")]
            _name: Name<F>,
            #[serde(rename = "version")]
            _version: Version<F>,
            parts: F,
        }
        Read::deserialize(deserializer).map(|read| Self(read.parts))
    }
}

struct Name<F>(PhantomData<F>);

impl<'de, F: Figure> Deserialize<'de> for Name<F> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let found = String::deserialize(deserializer)?;
        if found == F::NAME {
            return Ok(Self(PhantomData));
        }
        Err(D::Error::custom(format_args!("`{found}` where a `{}` was expected", F::NAME)))
    }
}

struct Version<F>(PhantomData<F>);

impl<'de, F: Figure> Deserialize<'de> for Version<F> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let found = u16::deserialize(deserializer)?;
        if (1..=F::VERSION).contains(&found) {
            return Ok(Self(PhantomData));
        }
        let (name, known) = (F::NAME, F::VERSION);
        Err(D::Error::custom(format_args!("a `{name}` of version {found}: up to {known} is known")))
    }
}
