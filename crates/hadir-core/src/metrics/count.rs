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

/// A number, a reason's word, or null (not reported). A negative number is an error.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Count {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct CountVisitor;
        impl serde::de::Visitor<'_> for CountVisitor {
            type Value = Count;
            fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str("a count of 0 or more, the reason of its absence, or null")
            }
            fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Count, E> {
                Ok(Count::Known(value))
            }
            fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Count, E> {
                u64::try_from(value)
                    .map(Count::Known)
                    .map_err(|_| E::invalid_value(serde::de::Unexpected::Signed(value), &self))
            }
            fn visit_unit<E>(self) -> Result<Count, E> {
                Ok(Count::default())
            }
            fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<Count, E> {
                word.parse::<Absence>().map(Count::Absent).map_err(E::custom)
            }
        }
        deserializer.deserialize_any(CountVisitor)
    }
}
