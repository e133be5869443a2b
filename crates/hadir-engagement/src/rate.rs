//! A pooled rate: sums of interactions and bases, exact and mergeable.

mod coverage;
mod kind;
mod of_post;
mod said;
mod undefined;

pub use coverage::{Coverage, ImpossibleCoverage, UnusedRows};
pub use kind::Kind;
pub use said::DifferentKinds;
pub use undefined::Undefined;

use crate::Rounding;
use crate::fraction::{compare, divide};
use crate::rounding::Tail;
use core::cmp::Ordering;
use rust_decimal::Decimal;

/// A fraction that knows how much it has seen: exact numerator and denominator, and how many rows they come from.
///
/// Adding two rates pools them: numerators with numerators, denominators with denominators. It is associative and
/// commutative, [`Rate::NOTHING`] is its identity, and the sum does not depend on where the rows were split. A sum
/// beyond `u128` (or more than `u64` rows) is never wrong silently: it becomes
/// [`Undefined::Overflowed`] and stays so. It knows [what it is a rate of](Kind), too: rates of different things become
/// [`Undefined::Mixed`] when they are added, and stay so.
///
/// Equality (`==`) compares the parts and the coverage, so that figures from elsewhere (a database, say) are checked
/// against those computed here; whether two are rates of the same thing, [`compare`](Rate::compare) knows.
///
/// ```
/// use hadir_engagement::{Rate, Undefined};
/// let small = Rate::of(1, 10);    // 10 %
/// let large = Rate::of(1, 990);   // 0.1 %
/// let both = small + large + Rate::UNUSED;
/// assert_eq!(both.percent(1)?.to_string(), "0.2"); // 2 of 1 000, and no average of 10 and 0.1
/// assert_eq!(both.to_string(), "0.20 % (2 of 3)");
/// assert_eq!(Rate::NOTHING.percent(2), Err(Undefined::NoRows));
/// # Ok::<(), Undefined>(())
/// ```
#[derive(Debug, Clone, Copy, Default)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(try_from = "Parts", into = "Parts")
)]
pub struct Rate {
    /// [`Kind::Unsaid`] as long as nothing was used.
    kind: Kind,
    numerator: u128,
    denominator: u128,
    coverage: Coverage,
    overflowed: bool,
}

impl Rate {
    /// No rows at all: the identity of addition.
    pub const NOTHING: Self = Self::of_sums(0, 0, Coverage::NOTHING);
    /// One row that cannot be used, because something is missing.
    pub const UNUSED: Self = Self::of_sums(0, 0, Coverage::UNUSED);

    /// One row: `numerator` of `denominator`.
    pub const fn of(numerator: u128, denominator: u128) -> Self {
        Self::of_sums(numerator, denominator, Coverage::USED)
    }

    /// One row of which a part of the numerator is missing: a lower bound.
    pub const fn partial(numerator: u128, denominator: u128) -> Self {
        Self::of_sums(numerator, denominator, Coverage::PARTIAL)
    }

    /// From sums that were made elsewhere, in a database for example.
    ///
    /// ```
    /// use hadir_engagement::{Coverage, Rate};
    /// let page = Rate::from_parts(75, 2_005, Coverage::new(2, 3)?)?;
    /// assert_eq!(page.to_string(), "3.74 % (2 of 3)");
    /// assert!(Rate::from_parts(75, 2_005, Coverage::new(0, 3)?).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`UnusedRows`] for sums to which no row can have added anything.
    pub const fn from_parts(
        numerator: u128,
        denominator: u128,
        coverage: Coverage,
    ) -> Result<Self, UnusedRows> {
        if coverage.used() == 0 && (numerator > 0 || denominator > 0) {
            return Err(UnusedRows { total: coverage.total() });
        }
        Ok(Self::of_sums(numerator, denominator, coverage))
    }

    /// From sums that only used rows have added to.
    pub(crate) const fn of_sums(numerator: u128, denominator: u128, coverage: Coverage) -> Self {
        Self { kind: Kind::Unsaid, numerator, denominator, coverage, overflowed: false }
    }

    /// Of rows whose sums did not fit.
    pub(crate) const fn beyond(coverage: Coverage) -> Self {
        Self { kind: Kind::Unsaid, numerator: u128::MAX, denominator: u128::MAX, coverage, overflowed: true }
    }

    /// The exact sum of numerators of the used rows; meaningless after an overflow.
    pub const fn numerator(&self) -> u128 {
        self.numerator
    }

    /// The exact sum of denominators of the used rows; meaningless after an overflow.
    pub const fn denominator(&self) -> u128 {
        self.denominator
    }

    /// How many rows were seen, and how many of them used.
    pub const fn coverage(&self) -> Coverage {
        self.coverage
    }

    /// Why there is no value, if there is none.
    pub const fn undefined(&self) -> Option<Undefined> {
        if matches!(self.kind, Kind::Mixed) {
            Some(Undefined::Mixed)
        } else if self.overflowed {
            Some(Undefined::Overflowed)
        } else if self.coverage.total() == 0 {
            Some(Undefined::NoRows)
        } else if self.coverage.used() == 0 {
            Some(Undefined::NothingReported)
        } else if self.denominator == 0 {
            Some(Undefined::ZeroBase)
        } else {
            None
        }
    }

    /// In percent, with `scale` decimals, half away from zero.
    ///
    /// # Errors
    /// [`Undefined`], with the reason why there is no such number.
    pub fn percent(&self, scale: u32) -> Result<Decimal, Undefined> {
        self.percent_with(scale, Rounding::HalfAwayFromZero)
    }

    /// In percent, with `scale` decimals, rounded once as said.
    ///
    /// # Errors
    /// [`Undefined`], with the reason why there is no such number.
    pub fn percent_with(&self, scale: u32, rounding: Rounding) -> Result<Decimal, Undefined> {
        self.shifted(2, scale, rounding)
    }

    /// As a plain quotient, with `scale` decimals, half away from zero: what an average per post is.
    ///
    /// # Errors
    /// [`Undefined`], with the reason why there is no such number.
    pub fn ratio(&self, scale: u32) -> Result<Decimal, Undefined> {
        self.ratio_with(scale, Rounding::HalfAwayFromZero)
    }

    /// As a plain quotient, with `scale` decimals, rounded once as said.
    ///
    /// # Errors
    /// [`Undefined`], with the reason why there is no such number.
    pub fn ratio_with(&self, scale: u32, rounding: Rounding) -> Result<Decimal, Undefined> {
        self.shifted(0, scale, rounding)
    }

    /// `numerator · 10^shift / denominator` with `scale` decimals.
    fn shifted(&self, shift: u32, scale: u32, rounding: Rounding) -> Result<Decimal, Undefined> {
        match self.undefined() {
            Some(reason) => Err(reason),
            None => fraction_decimal(self.numerator, self.denominator, shift, scale, rounding),
        }
    }

    /// Pools two rates; the same as `+`.
    #[must_use]
    #[inline]
    pub fn plus(self, other: Self) -> Self {
        let (numerator, numerator_lost) = add(self.numerator, other.numerator);
        let (denominator, denominator_lost) = add(self.denominator, other.denominator);
        let (coverage, rows_lost) = self.coverage.plus(other.coverage);
        let lost = numerator_lost | denominator_lost | rows_lost;
        let kind = self.kind.join(other.kind);
        Self { kind, numerator, denominator, coverage, overflowed: self.overflowed | other.overflowed | lost }
    }

    /// Compares by value, exactly, whatever they are rates of; [`compare`](Rate::compare) looks at that, too. A rate
    /// without a value is below all others; two such are equal.
    ///
    /// Equality of rates (`==`) is stricter: it compares the parts and the coverage.
    #[must_use]
    pub fn cmp_value(&self, other: &Self) -> Ordering {
        match (self.undefined(), other.undefined()) {
            (None, None) => compare((self.numerator, self.denominator), (other.numerator, other.denominator)),
            (one, another) => one.is_none().cmp(&another.is_none()),
        }
    }
}

impl PartialEq for Rate {
    fn eq(&self, other: &Self) -> bool {
        self.counted() == other.counted()
    }
}

impl Eq for Rate {}

impl core::hash::Hash for Rate {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.counted().hash(state);
    }
}

impl Rate {
    /// All but what it is called.
    const fn counted(&self) -> (u128, u128, Coverage, bool, bool) {
        let mixed = matches!(self.kind, Kind::Mixed);
        (self.numerator, self.denominator, self.coverage, self.overflowed, mixed)
    }
}

/// `numerator · 10^shift / denominator` as a decimal.
fn fraction_decimal(
    numerator: u128,
    denominator: u128,
    shift: u32,
    scale: u32,
    rounding: Rounding,
) -> Result<Decimal, Undefined> {
    if scale > Decimal::MAX_SCALE {
        return Err(Undefined::OutOfRange);
    }
    let division =
        divide(numerator, scale.saturating_add(shift), denominator).ok_or(Undefined::OutOfRange)?;
    rounding.decimal(division.quotient, Tail::of(division), scale)
}

impl core::ops::Add for Rate {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.plus(other)
    }
}

/// Saturating, and whether it had to: so that the outcome does not depend on the order.
fn add(one: u128, other: u128) -> (u128, bool) {
    one.checked_add(other).map_or((u128::MAX, true), |sum| (sum, false))
}

impl core::ops::AddAssign for Rate {
    fn add_assign(&mut self, other: Self) {
        *self = self.plus(other);
    }
}

impl core::iter::Sum for Rate {
    fn sum<I: Iterator<Item = Self>>(rates: I) -> Self {
        rates.fold(Self::NOTHING, Self::plus)
    }
}

impl<'a> core::iter::Sum<&'a Self> for Rate {
    fn sum<I: Iterator<Item = &'a Self>>(rates: I) -> Self {
        rates.copied().sum()
    }
}

/// `4.98 % (1 of 1)`, `12.50 (2 of 2)` of what is no percentage, or `undefined: nothing reported (0 of 3)`. Two decimals,
/// or the formatter's precision.
impl core::fmt::Display for Rate {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let scale = f.precision().map_or(2, |precision| u32::try_from(precision).unwrap_or(u32::MAX));
        let percent = matches!(self.kind.unit(), None | Some(crate::registry::Unit::Percent));
        match if percent { self.percent(scale) } else { self.ratio(scale) } {
            Ok(value) if percent => write!(f, "{value} % ({})", self.coverage),
            Ok(value) => write!(f, "{value} ({})", self.coverage),
            Err(reason) => write!(f, "undefined: {reason} ({})", self.coverage),
        }
    }
}

/// What is written of a rate. What was written before rates knew their kind has none, and is read as unsaid.
#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
struct Parts {
    #[serde(default, skip_serializing_if = "Kind::is_unsaid")]
    of: Kind,
    #[serde(with = "crate::written::number")]
    numerator: u128,
    #[serde(with = "crate::written::number")]
    denominator: u128,
    coverage: Coverage,
    #[serde(default)]
    overflowed: bool,
}

#[cfg(feature = "serde")]
impl From<Rate> for Parts {
    fn from(Rate { kind, numerator, denominator, coverage, overflowed }: Rate) -> Self {
        Self { of: kind, numerator, denominator, coverage, overflowed }
    }
}

#[cfg(feature = "serde")]
impl TryFrom<Parts> for Rate {
    type Error = UnusedRows;
    fn try_from(parts: Parts) -> Result<Self, UnusedRows> {
        let rate = Self::from_parts(parts.numerator, parts.denominator, parts.coverage)?;
        Ok(Self { overflowed: parts.overflowed, ..rate }.said(parts.of))
    }
}
