//! An exact quotient of two sums.

use crate::fraction::{compare, divide};
use crate::rounding::Tail;
use crate::{Rounding, Undefined};
use core::cmp::Ordering;
use num_rational::BigRational;
use rust_decimal::Decimal;

/// An exact quotient that may be negative: a change, a balance, a cost. Always in lowest terms, so that equality is that
/// of values.
///
/// ```
/// use hadir_engagement::Quotient;
/// let change = Quotient::new(-25, 200)?;
/// assert_eq!(change.percent(1)?.to_string(), "-12.5");
/// assert_eq!(change, Quotient::new(-1, 8)?);
/// # Ok::<(), hadir_engagement::Undefined>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(try_from = "Parts", into = "Parts")
)]
pub struct Quotient {
    numerator: i128,
    denominator: u128,
}

impl Quotient {
    /// 0.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };
    /// 1.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// `numerator / denominator`.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`] if the denominator is zero, [`Undefined::Overflowed`] for -2^127 in lowest terms.
    pub fn new(numerator: i128, denominator: u128) -> Result<Self, Undefined> {
        let common = common_divisor(numerator.unsigned_abs(), denominator);
        let denominator = denominator.checked_div(common).filter(|&denominator| denominator > 0);
        let magnitude = numerator.unsigned_abs().checked_div(common);
        let (Some(magnitude), Some(denominator)) = (magnitude, denominator) else {
            return Err(Undefined::ZeroBase);
        };
        signed(magnitude, numerator < 0).map(|numerator| Self { numerator, denominator })
    }

    /// A quotient of two counts.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`] if the denominator is zero, [`Undefined::Overflowed`] from 2^127.
    pub fn of(numerator: u128, denominator: u128) -> Result<Self, Undefined> {
        Self::new(signed(numerator, false)?, denominator)
    }

    /// A decimal, as it is.
    pub fn from_decimal(value: Decimal) -> Self {
        // A decimal's scale ends at 28, and 10^28 is not zero.
        let unit = 10_u128.checked_pow(value.scale()).unwrap_or(1);
        Self::new(value.mantissa(), unit).unwrap_or(Self::ZERO)
    }

    /// The numerator in lowest terms.
    pub const fn numerator(self) -> i128 {
        self.numerator
    }

    /// The denominator in lowest terms.
    pub const fn denominator(self) -> u128 {
        self.denominator
    }

    /// The sum.
    ///
    /// # Errors
    /// [`Undefined::Overflowed`] if it does not fit.
    pub fn plus(self, other: Self) -> Result<Self, Undefined> {
        let sum = || {
            let common = common_divisor(self.denominator, other.denominator);
            let (mine, theirs) =
                (other.denominator.checked_div(common)?, self.denominator.checked_div(common)?);
            let left = self.numerator.checked_mul(i128::try_from(mine).ok()?)?;
            let right = other.numerator.checked_mul(i128::try_from(theirs).ok()?)?;
            Self::new(left.checked_add(right)?, self.denominator.checked_mul(mine)?).ok()
        };
        sum().ok_or(Undefined::Overflowed)
    }

    /// The difference.
    ///
    /// # Errors
    /// [`Undefined::Overflowed`] if it does not fit.
    pub fn minus(self, other: Self) -> Result<Self, Undefined> {
        let numerator = other.numerator.checked_neg().ok_or(Undefined::Overflowed)?;
        self.plus(Self { numerator, ..other })
    }

    /// The product.
    ///
    /// # Errors
    /// [`Undefined::Overflowed`] if it does not fit.
    pub fn times(self, other: Self) -> Result<Self, Undefined> {
        let product = || {
            let one = Self::new(self.numerator, other.denominator).ok()?;
            let two = Self::new(other.numerator, self.denominator).ok()?;
            let denominator = one.denominator.checked_mul(two.denominator)?;
            Self::new(one.numerator.checked_mul(two.numerator)?, denominator).ok()
        };
        product().ok_or(Undefined::Overflowed)
    }

    /// What it takes of `other` to make this.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`] if `other` is zero, [`Undefined::Overflowed`] if the quotient does not fit.
    pub fn over(self, other: Self) -> Result<Self, Undefined> {
        let denominator = other.numerator.unsigned_abs();
        if denominator == 0 {
            return Err(Undefined::ZeroBase);
        }
        let upside_down = Self { numerator: signed(other.denominator, other.numerator < 0)?, denominator };
        self.times(upside_down)
    }

    /// Its distance from zero.
    #[must_use]
    pub const fn abs(self) -> Self {
        // `i128::MIN`, which has no absolute value, is no numerator.
        Self { numerator: self.numerator.saturating_abs(), ..self }
    }

    /// The same as a big fraction.
    pub(crate) fn exact(self) -> BigRational {
        BigRational::new_raw(self.numerator.into(), self.denominator.into())
    }

    /// The nearest one to a big fraction: itself if it fits, else rounded to 18 decimals, half away from zero.
    #[expect(clippy::arithmetic_side_effects, reason = "big fractions grow, and the unit is not zero")]
    pub(crate) fn nearest(value: &BigRational) -> Result<Self, Undefined> {
        const UNIT: u64 = 1_000_000_000_000_000_000;
        let parts = |value: &BigRational| {
            Self::new(i128::try_from(value.numer()).ok()?, u128::try_from(value.denom()).ok()?).ok()
        };
        let rounded = || {
            let unit = BigRational::from_integer(UNIT.into());
            parts(&((value * &unit).round() / unit))
        };
        parts(value).or_else(rounded).ok_or(Undefined::Overflowed)
    }

    /// As a decimal with `scale` places, half away from zero.
    ///
    /// # Errors
    /// [`Undefined::OutOfRange`] if a decimal cannot hold it.
    pub fn decimal(self, scale: u32) -> Result<Decimal, Undefined> {
        self.shifted(0, scale, Rounding::HalfAwayFromZero)
    }

    /// In percent with `scale` decimals, half away from zero.
    ///
    /// # Errors
    /// [`Undefined::OutOfRange`] if a decimal cannot hold it.
    pub fn percent(self, scale: u32) -> Result<Decimal, Undefined> {
        self.shifted(2, scale, Rounding::HalfAwayFromZero)
    }

    /// `10^shift` times as much with `scale` decimals, rounded once as said.
    ///
    /// # Errors
    /// [`Undefined::OutOfRange`] if a decimal cannot hold it.
    pub fn shifted(self, shift: u32, scale: u32, rounding: Rounding) -> Result<Decimal, Undefined> {
        if scale > Decimal::MAX_SCALE {
            return Err(Undefined::OutOfRange);
        }
        let magnitude = self.numerator.unsigned_abs();
        let division =
            divide(magnitude, scale.saturating_add(shift), self.denominator).ok_or(Undefined::OutOfRange)?;
        let mut value = rounding.decimal(division.quotient, Tail::of(division), scale)?;
        value.set_sign_negative(self.numerator < 0 && !value.is_zero());
        Ok(value)
    }

    /// The nearest whole number, half away from zero.
    ///
    /// # Errors
    /// [`Undefined::Overflowed`] if it does not fit.
    pub fn round(self) -> Result<i128, Undefined> {
        let division =
            divide(self.numerator.unsigned_abs(), 0, self.denominator).ok_or(Undefined::ZeroBase)?;
        let up = matches!(Tail::of(division), Tail::Half | Tail::MoreThanHalf);
        let rounded = division.quotient.checked_add(u128::from(up)).ok_or(Undefined::Overflowed)?;
        signed(rounded, self.numerator < 0)
    }
}

fn signed(magnitude: u128, negative: bool) -> Result<i128, Undefined> {
    let zero = 0_i128;
    let value =
        if negative { zero.checked_sub_unsigned(magnitude) } else { zero.checked_add_unsigned(magnitude) };
    // The one number that has no opposite is none of ours: so that a distance and a difference are always exact.
    value.filter(|value| *value != i128::MIN).ok_or(Undefined::Overflowed)
}

fn common_divisor(mut one: u128, mut other: u128) -> u128 {
    while let Some(rest) = one.checked_rem(other) {
        (one, other) = (other, rest);
    }
    one.max(1)
}

impl Ord for Quotient {
    fn cmp(&self, other: &Self) -> Ordering {
        let parts = |value: &Self| (value.numerator.unsigned_abs(), value.denominator);
        match (self.numerator < 0, other.numerator < 0) {
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            (false, false) => compare(parts(self), parts(other)),
            (true, true) => compare(parts(other), parts(self)),
        }
    }
}

impl PartialOrd for Quotient {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<u64> for Quotient {
    fn from(value: u64) -> Self {
        Self { numerator: value.into(), denominator: 1 }
    }
}

impl From<i64> for Quotient {
    fn from(value: i64) -> Self {
        Self { numerator: value.into(), denominator: 1 }
    }
}

impl TryFrom<crate::Rate> for Quotient {
    type Error = Undefined;
    fn try_from(rate: crate::Rate) -> Result<Self, Undefined> {
        rate.undefined().map_or(Ok(()), Err)?;
        Self::of(rate.numerator(), rate.denominator())
    }
}

/// `-1/8`.
impl core::fmt::Display for Quotient {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

/// What is written of a quotient.
#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
struct Parts {
    #[serde(with = "crate::written::number")]
    numerator: i128,
    #[serde(with = "crate::written::number")]
    denominator: u128,
}

#[cfg(feature = "serde")]
impl From<Quotient> for Parts {
    fn from(Quotient { numerator, denominator }: Quotient) -> Self {
        Self { numerator, denominator }
    }
}

#[cfg(feature = "serde")]
impl TryFrom<Parts> for Quotient {
    type Error = Undefined;
    fn try_from(Parts { numerator, denominator }: Parts) -> Result<Self, Undefined> {
        Self::new(numerator, denominator)
    }
}
