//! A counter: a number, or the reason why there is none.

crate::text_enum! {
    /// Why a counter has no value.
    pub enum Absence {
        /// The source did not say. The reason of an empty cell.
        NotReported = "not_reported",
        /// The network has no such counter for this kind of post.
        NotSupported = "not_supported",
        /// The network keeps it back, for privacy or for too small an audience.
        Withheld = "withheld",
        /// It will come later.
        Delayed = "delayed",
        /// The network no longer counts this.
        Deprecated = "deprecated",
    }
}

/// A counter: a number, or the reason why there is none.
///
/// ```
/// use hadir_core::metrics::{Absence, Count};
/// assert_eq!(Count::from(0).known(), Some(0));
/// assert_eq!(Count::Absent(Absence::Withheld).known(), None);
/// assert_eq!(Count::from(None), Count::Absent(Absence::NotReported));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Count {
    /// Reported, zero included.
    Known(u64),
    /// Not there, and why.
    Absent(Absence),
}

impl Count {
    /// The number, if there is one.
    pub const fn known(self) -> Option<u64> {
        match self {
            Self::Known(value) => Some(value),
            Self::Absent(_) => None,
        }
    }

    /// The reason, if there is no number.
    pub const fn absence(self) -> Option<Absence> {
        match self {
            Self::Known(_) => None,
            Self::Absent(reason) => Some(reason),
        }
    }
}

impl Default for Count {
    fn default() -> Self {
        Self::Absent(Absence::NotReported)
    }
}

impl From<u64> for Count {
    fn from(value: u64) -> Self {
        Self::Known(value)
    }
}

impl From<Absence> for Count {
    fn from(reason: Absence) -> Self {
        Self::Absent(reason)
    }
}

impl From<Option<u64>> for Count {
    fn from(value: Option<u64>) -> Self {
        value.map_or_else(Self::default, Self::Known)
    }
}

/// A number below zero, where a count was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0} is no count: expected 0 or more (networks say -1 for what they keep back: see `Count::reported`)"
)]
pub struct NegativeCount(pub i64);

/// Databases and columns hand out signed numbers.
///
/// ```
/// use hadir_core::metrics::{Absence, Count};
/// assert_eq!(Count::try_from(27_i64), Ok(Count::Known(27)));
/// assert_eq!(Count::try_from(None::<i64>), Ok(Count::default()));
/// assert!(Count::try_from(-1_i64).is_err());
/// assert_eq!(Count::reported(-1), Count::Absent(Absence::Withheld));
/// ```
impl TryFrom<i64> for Count {
    type Error = NegativeCount;
    fn try_from(value: i64) -> Result<Self, NegativeCount> {
        u64::try_from(value).map(Self::Known).map_err(|_| NegativeCount(value))
    }
}

impl TryFrom<i32> for Count {
    type Error = NegativeCount;
    fn try_from(value: i32) -> Result<Self, NegativeCount> {
        i64::from(value).try_into()
    }
}

impl TryFrom<Option<i64>> for Count {
    type Error = NegativeCount;
    fn try_from(value: Option<i64>) -> Result<Self, NegativeCount> {
        value.map_or(Ok(Self::default()), Self::try_from)
    }
}

impl TryFrom<Option<i32>> for Count {
    type Error = NegativeCount;
    fn try_from(value: Option<i32>) -> Result<Self, NegativeCount> {
        value.map(i64::from).try_into()
    }
}

impl Count {
    /// As networks report it: a negative number stands for one that they keep back (hidden likes are -1).
    pub fn reported(value: i64) -> Self {
        Self::try_from(value).unwrap_or(Self::Absent(Absence::Withheld))
    }
}

/// A number, or the reason's word.
#[cfg(feature = "serde")]
impl serde::Serialize for Count {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Known(value) => serializer.serialize_u64(*value),
            Self::Absent(reason) => reason.serialize(serializer),
        }
    }
}

/// A number, a reason's word, or null (not reported). What networks write otherwise is read as what it means, so that one
/// odd counter costs no other one: a negative number is withheld, digits in quotes and a whole float are their number, an
/// empty text is null. A fraction, and any other text, is an error.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Count {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct CountVisitor;
        impl<'de> serde::de::Visitor<'de> for CountVisitor {
            type Value = Count;
            fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str("a count of 0 or more, the reason of its absence, or null")
            }
            fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Count, E> {
                Ok(Count::Known(value))
            }
            fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Count, E> {
                Ok(Count::reported(value))
            }
            fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Count, E> {
                // Display writes a float as its shortest digits, so that a whole one has no point.
                let text = value.to_string();
                let whole = text.parse::<u64>().map(Count::Known);
                let negative = || value.is_finite() && value < 0.0;
                whole.or_else(|_| {
                    let wrong = || E::invalid_value(serde::de::Unexpected::Float(value), &self);
                    if negative() { Ok(Count::Absent(Absence::Withheld)) } else { Err(wrong()) }
                })
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut entries: A) -> Result<Count, A::Error> {
                use serde::de::Error as _;
                match entries.next_key::<String>()? {
                    // A float, in a build in which `serde_json` keeps the text of numbers.
                    Some(key) if key == crate::json::TOKEN => {
                        self.visit_f64(entries.next_value::<String>()?.parse().map_err(A::Error::custom)?)
                    }
                    _ => Err(A::Error::invalid_type(serde::de::Unexpected::Map, &self)),
                }
            }
            fn visit_unit<E>(self) -> Result<Count, E> {
                Ok(Count::default())
            }
            fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<Count, E> {
                let word = word.trim();
                if word.is_empty() {
                    return Ok(Count::default());
                }
                let number = word.parse::<u64>().map(Count::Known);
                let number = number.or_else(|_| word.parse::<i64>().map(Count::reported));
                number.or_else(|_| word.parse::<Absence>().map(Count::Absent)).map_err(E::custom)
            }
        }
        deserializer.deserialize_any(CountVisitor)
    }
}

#[cfg(all(test, feature = "serde"))]
#[allow(clippy::unwrap_used, reason = "tests fail by panicking")]
mod tests {
    use super::{Absence, Count};
    use crate::metrics::Counts;

    #[test]
    fn counters_are_read_as_what_networks_mean_by_them() {
        let odd = r#"{"likes":-1,"comments":"27","views":12.0,"shares":null,"saves":"","clicks":" 3 ","reach":"-1","plays":"delayed"}"#;
        let read: Counts = serde_json::from_str(odd).unwrap();
        let withheld = Count::Absent(Absence::Withheld);
        assert_eq!((read.likes, read.reach), (withheld, withheld));
        assert_eq!((read.comments, read.views, read.clicks), (27.into(), 12.into(), 3.into()));
        assert_eq!((read.shares, read.saves), (Count::default(), Count::default()));
        assert_eq!(read.plays, Absence::Delayed.into());
        for nonsense in ["12.5", "\"many\"", "true", "[1]", "1e300"] {
            assert!(serde_json::from_str::<Count>(nonsense).is_err(), "{nonsense}");
        }
        for number in ["0", "18446744073709551615", "1e3"] {
            assert!(serde_json::from_str::<Count>(number).unwrap().known().is_some(), "{number}");
        }
    }
}
