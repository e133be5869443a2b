//! Exact decimals in JSON: written as text, read from text and from numbers.
//!
//! `rust_decimal` writes and reads as the features of a whole build say, and any crate in it can switch them. What stands
//! here is the same in every build: `"12.50"` is written; `"12.50"`, `12.5`, `12` and `1.25e1` are read. Text with more
//! digits than a decimal holds is refused; a number is rounded to 28 places, as whoever wrote it meant a fraction. A float
//! beyond 64 bits may have lost digits before it came here, and is refused too.
//!
//! For fields of your own, which may be a `Decimal`, an `Option` of one, or a map of them:
//!
//! ```
//! use rust_decimal::Decimal;
//! # #[cfg(feature = "serde")] {
//! #[derive(serde::Serialize, serde::Deserialize)]
//! struct Offer {
//!     #[serde(with = "hadir_core::json::decimal")]
//!     price: Decimal,
//!     #[serde(default, with = "hadir_core::json::decimal")]
//!     rebate: Option<Decimal>,
//! }
//! # }
//! ```

#[cfg(feature = "serde")]
mod fields;
#[cfg(feature = "serde")]
pub use fields::{Decimals, deserialize, serialize};

use super::digits::Digits;
use rust_decimal::Decimal;
use thiserror::Error;

/// What a decimal cannot be read from.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotADecimal {
    /// It is not written as a number.
    #[error("`{0}` is not a decimal number: digits with a point, as `12.50`")]
    Malformed(Box<str>),
    /// It has more digits than fit: 28, all of which may stand behind the point.
    #[error("`{0}` has more digits than a decimal holds, which is 28")]
    TooLong(Box<str>),
}

fn shown(text: &str) -> Box<str> {
    text.chars().take(64).collect::<String>().into()
}

/// The decimal that a text says, exactly.
///
/// ```
/// use hadir_core::json::decimal;
/// assert_eq!(decimal::exact("12.50")?.to_string(), "12.50");
/// assert_eq!(decimal::exact("1.25e1")?.to_string(), "12.5");
/// assert!(decimal::exact("0.12345678901234567890123456789012").is_err());
/// # Ok::<(), decimal::NotADecimal>(())
/// ```
///
/// # Errors
/// [`NotADecimal`] if it is no number, or does not fit.
pub fn exact(text: &str) -> Result<Decimal, NotADecimal> {
    let digits = Digits::parse(text).ok_or_else(|| NotADecimal::Malformed(shown(text)))?;
    // As it stands it keeps the zeros at its end; without them it may fit where it did not.
    let kept = if text.contains(['e', 'E']) { None } else { Decimal::from_str_exact(text).ok() };
    let shortest = || Decimal::from_str_exact(&digits.text()).ok();
    kept.or_else(shortest).ok_or_else(|| NotADecimal::TooLong(shown(text)))
}

/// The decimal of a number, rounded to the places that a decimal has.
#[cfg(feature = "serde")]
fn nearest(text: &str) -> Result<Decimal, NotADecimal> {
    exact(text).or_else(|wrong| {
        let digits = Digits::parse(text).ok_or_else(|| wrong.clone())?;
        if digits.vanishes(i64::from(Decimal::MAX_SCALE)) {
            return Ok(Decimal::ZERO);
        }
        digits.text().parse().map_err(|_| wrong)
    })
}
