//! How much of what was asked makes complete.

use core::num::NonZeroU32;
use thiserror::Error;

/// What complete requires.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Threshold {
    /// Everything.
    All,
    /// At least this many; everything where less is asked.
    Count(NonZeroU32),
    /// At least a fraction of what is asked.
    Fraction(Fraction),
}

/// A fraction of what is asked, and how it becomes a whole number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(try_from = "RawFraction", into = "RawFraction")
)]
pub struct Fraction {
    numerator: u32,
    denominator: NonZeroU32,
    rounding: Rounding,
}

#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
struct RawFraction {
    numerator: u32,
    denominator: u32,
    rounding: Rounding,
}

#[cfg(feature = "serde")]
impl TryFrom<RawFraction> for Fraction {
    type Error = ZeroDenominator;
    fn try_from(raw: RawFraction) -> Result<Self, ZeroDenominator> {
        Self::new(raw.numerator, raw.denominator, raw.rounding)
    }
}

#[cfg(feature = "serde")]
impl From<Fraction> for RawFraction {
    fn from(Fraction { numerator, denominator, rounding }: Fraction) -> Self {
        Self { numerator, denominator: denominator.get(), rounding }
    }
}

/// A fraction of nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{numerator}/0 is no fraction: the denominator must be above zero")]
pub struct ZeroDenominator {
    /// The numerator that was given.
    pub numerator: u32,
}

crate::text_enum! {
    /// How a fraction of a count becomes a whole number.
    pub enum Rounding {
        /// Up: the smallest count whose share is at least the fraction.
        Up = "up",
        /// To the nearest, halves up.
        Nearest = "nearest",
        /// Down.
        Down = "down",
    }
}

impl Fraction {
    /// One half, rounded up: the same as a share of at least 50 %.
    pub const HALF: Self =
        Self { numerator: 1, denominator: NonZeroU32::MIN.saturating_add(1), rounding: Rounding::Up };

    /// `numerator / denominator` of what is asked.
    ///
    /// # Errors
    /// [`ZeroDenominator`].
    pub const fn new(numerator: u32, denominator: u32, rounding: Rounding) -> Result<Self, ZeroDenominator> {
        match NonZeroU32::new(denominator) {
            Some(denominator) => Ok(Self { numerator, denominator, rounding }),
            None => Err(ZeroDenominator { numerator }),
        }
    }

    /// The numerator.
    pub const fn numerator(self) -> u32 {
        self.numerator
    }

    /// The denominator.
    pub const fn denominator(self) -> NonZeroU32 {
        self.denominator
    }

    /// How it is rounded.
    pub const fn rounding(self) -> Rounding {
        self.rounding
    }

    fn of(self, asked: u64) -> u64 {
        let denominator = u128::from(self.denominator.get());
        let product = u128::from(asked).saturating_mul(u128::from(self.numerator));
        let half = denominator.checked_div(2).unwrap_or(0);
        let whole = match self.rounding {
            Rounding::Up => product.checked_next_multiple_of(denominator).unwrap_or(product),
            Rounding::Nearest => product.saturating_add(half),
            Rounding::Down => product,
        };
        whole.checked_div(denominator).and_then(|whole| u64::try_from(whole).ok()).unwrap_or(u64::MAX)
    }
}

impl Threshold {
    /// How many of `asked` are required: at least one, so that nobody is complete for having done nothing.
    pub fn required(self, asked: u64) -> u64 {
        let required = match self {
            Self::All => asked,
            Self::Count(count) => asked.min(u64::from(count.get())),
            Self::Fraction(fraction) => fraction.of(asked),
        };
        required.max(1)
    }
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "the numbers of tests are small")]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop_assert_eq, proptest};

    #[test]
    fn half_of_small_counts_as_the_source_has_it() {
        let half = Threshold::Fraction(Fraction::HALF);
        assert_eq!([1, 2, 3, 4, 5].map(|asked| half.required(asked)), [1, 1, 2, 2, 3]);
    }

    proptest! {
        #[test]
        fn rounding_up_is_the_same_as_comparing_shares(numerator in 0_u32..50, denominator in 1_u32..50, asked in 1_u64..500, done in 1_u64..500) {
            let up = Threshold::Fraction(Fraction::new(numerator, denominator, Rounding::Up).unwrap());
            let share = u128::from(done) * u128::from(denominator) >= u128::from(asked) * u128::from(numerator);
            prop_assert_eq!(done >= up.required(asked), share);
        }

        #[test]
        fn rounding_is_what_its_name_says(numerator in 0_u32..50, denominator in 1_u32..50, asked in 0_u64..500) {
            let exact = |rounding| Fraction::new(numerator, denominator, rounding).unwrap().of(asked);
            let (product, by) = (asked * u64::from(numerator), u64::from(denominator));
            prop_assert_eq!(exact(Rounding::Down), product / by);
            prop_assert_eq!(exact(Rounding::Up), product.div_ceil(by));
            prop_assert_eq!(exact(Rounding::Nearest), if product % by * 2 >= by { product / by + 1 } else { product / by });
        }

        #[test]
        fn no_count_overflows(numerator in any::<u32>(), denominator in 1_u32.., asked in any::<u64>()) {
            for &rounding in Rounding::ALL {
                Threshold::Fraction(Fraction::new(numerator, denominator, rounding).unwrap()).required(asked);
            }
        }
    }
}
