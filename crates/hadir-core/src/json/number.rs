//! A JSON number with its digits, whatever reads it.

use super::digits::Digits;
use thiserror::Error;

/// Under which key `serde_json` hands a number over as text, where a build has its feature `arbitrary_precision`.
#[cfg(feature = "serde")]
pub(crate) const TOKEN: &str = "$serde_json::private::Number";

/// Between these, a reader hands an integer over as an integer; a float beyond them may stand for another integer than was
/// written.
const WHOLE: (f64, f64) = (-9_223_372_036_854_775_808.0, 18_446_744_073_709_551_616.0);

/// A JSON number, as its shortest decimal text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(Box<str>);

/// What is no number, or no longer the number that was written.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotANumber {
    /// Infinite, or not a number at all.
    #[error("`{0}` is not a JSON number: digits, as `-12.5e3`")]
    Malformed(Box<str>),
    /// A float beyond 64 bits: whoever read it had to round what may have been an integer.
    #[error("{0} is beyond 64 bits and may have lost digits: write it as text")]
    Rounded(Box<str>),
}

impl Number {
    /// The number of a float; none if it is infinite or no number, or so large (beyond 64 bits) that it may stand for
    /// another integer than the one that was written.
    pub fn from_f64(value: f64) -> Option<Self> {
        Self::of_f64(value).ok()
    }

    pub(super) fn of_f64(value: f64) -> Result<Self, NotANumber> {
        let text = || format!("{value:?}").into();
        if !value.is_finite() {
            Err(NotANumber::Malformed(text()))
        } else if value <= WHOLE.0 || value >= WHOLE.1 {
            Err(NotANumber::Rounded(text()))
        } else {
            Ok(Self(text()))
        }
    }

    /// Its decimal text.
    pub const fn as_str(&self) -> &str {
        &self.0
    }
}

/// Takes what JSON takes, and keeps every digit. Text that says the same number gives the same value: `1.50` is `1.5`.
///
/// ```
/// use hadir_core::json::Number;
/// let long: Number = "123456789012345678901234567890".parse()?;
/// assert_eq!(long.as_str(), "123456789012345678901234567890");
/// assert!("12,5".parse::<Number>().is_err());
/// # Ok::<(), hadir_core::json::NotANumber>(())
/// ```
impl core::str::FromStr for Number {
    type Err = NotANumber;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let malformed = || NotANumber::Malformed(text.chars().take(64).collect::<String>().into());
        if !is_json(text) {
            return Err(malformed());
        }
        if text != "-0" && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
            let small = text.parse::<u64>().map(Self::from).or_else(|_| text.parse::<i64>().map(Self::from));
            if let Ok(number) = small {
                return Ok(number);
            }
        }
        let digits = Digits::parse(text).ok_or_else(malformed)?;
        let float = text.parse().ok().and_then(Self::from_f64);
        let float = float.filter(|number| Digits::parse(&number.0).as_ref() == Some(&digits));
        Ok(float.unwrap_or_else(|| Self(digits.text().into())))
    }
}

/// Whether it is a number as JSON writes it (RFC 8259, section 6): no `+` or zero before it, digits on both sides of the point.
fn is_json(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, power) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let power = power.strip_prefix(['-', '+']).unwrap_or(power);
    digits(whole) && digits(part) && digits(power) && (whole == "0" || !whole.starts_with('0'))
}

impl core::fmt::Display for Number {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0)
    }
}

macro_rules! from_integers {
    ($($integer:ty),*) => { $(
        impl From<$integer> for Number {
            fn from(value: $integer) -> Self {
                Self(value.to_string().into())
            }
        }
    )* };
}
from_integers!(u64, i64, u128, i128);

#[cfg(feature = "serde")]
impl serde::Serialize for Number {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;
        let text = &*self.0;
        if let Ok(value) = text.parse() {
            return serializer.serialize_u64(value);
        }
        if let Ok(value) = text.parse() {
            return serializer.serialize_i64(value);
        }
        // A float if one is exactly it.
        if let Ok(value) = text.parse()
            && Self::from_f64(value).is_some_and(|float| Digits::parse(&float.0) == Digits::parse(text))
        {
            return serializer.serialize_f64(value);
        }
        if let Ok(value) = text.parse() {
            return serializer.serialize_u128(value);
        }
        if let Ok(value) = text.parse() {
            return serializer.serialize_i128(value);
        }
        // More digits than any number of serde's holds: they came in by this token, and go out by it.
        let mut token = serializer.serialize_struct(TOKEN, 1)?;
        token.serialize_field(TOKEN, text)?;
        token.end()
    }
}

/// The number behind [`TOKEN`], which is already read.
#[cfg(feature = "serde")]
pub(super) fn of_token<'de, A: serde::de::MapAccess<'de>>(mut entries: A) -> Result<Number, A::Error> {
    entries.next_value::<String>()?.parse().map_err(serde::de::Error::custom)
}
