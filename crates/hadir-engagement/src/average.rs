//! The arithmetic mean of rates.

#[cfg(feature = "serde")]
mod written;

use crate::rounding::Tail;
use crate::{Coverage, Kind, Rate, Rounding, Undefined};
use core::cmp::Ordering;
use num_bigint::BigUint;
use rust_decimal::Decimal;

/// An average of rates: each counts the same, however small its base. Not a rate; [`Rate`]s are pooled by adding them.
///
/// Exact: a fraction of big integers. Rates without a value are left out, and show in [`Average::coverage`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Average {
    /// [`Kind::Unsaid`] of no rates.
    kind: Kind,
    numerator: BigUint,
    denominator: BigUint,
    coverage: Coverage,
    overflowed: bool,
}

/// The arithmetic mean of rates.
///
/// Exact for every input. The sum is built as a balanced tree of fractions of big integers, so that the numbers stay
/// small until the last steps; rates with equal denominators are added first, so that many posts with the same base
/// cost no more than one. Memory grows with the number of different denominators.
///
/// ```
/// use hadir_engagement::{Rate, mean_of_rates};
/// let rates = [Rate::of(1, 10), Rate::of(1, 990), Rate::UNUSED];
/// let mean = mean_of_rates(rates);
/// assert_eq!(mean.percent(2)?.to_string(), "5.05"); // pooled, it is 0.20
/// assert_eq!(mean.coverage().to_string(), "2 of 3");
/// # Ok::<(), hadir_engagement::Undefined>(())
/// ```
pub fn mean_of_rates(rates: impl IntoIterator<Item = Rate>) -> Average {
    let Defined { kind, mut fractions, coverage, overflowed } = Defined::of(rates);
    fractions.sort_unstable_by_key(|(_, denominator)| *denominator);
    let mut terms: Vec<(BigUint, BigUint)> = Vec::new();
    for same in fractions.chunk_by(|(_, one), (_, other)| one == other) {
        let sum = same.iter().map(|(numerator, _)| BigUint::from(*numerator)).sum();
        terms.extend(same.first().map(|(_, denominator)| (sum, BigUint::from(*denominator))));
    }
    while terms.len() > 1 {
        terms = terms.chunks(2).filter_map(plus).collect();
    }
    let (numerator, denominator) = terms.pop().unwrap_or_default();
    Average { kind, numerator, denominator: big_product(&denominator, coverage.used()), coverage, overflowed }
}

/// The middle one of rates by value; of an even number, the mean of the two in the middle.
///
/// ```
/// use hadir_engagement::{Rate, median_rate};
/// let rates = [Rate::of(1, 10), Rate::of(9, 10), Rate::of(2, 10), Rate::of(0, 0)];
/// assert_eq!(median_rate(rates).percent(0)?.to_string(), "20");
/// # Ok::<(), hadir_engagement::Undefined>(())
/// ```
pub fn median_rate(rates: impl IntoIterator<Item = Rate>) -> Average {
    let Defined { kind, mut fractions, coverage, overflowed } = Defined::of(rates);
    let by_value = |one: &(u128, u128), other: &(u128, u128)| crate::fraction::compare(*one, *other);
    let zero = BigUint::ZERO;
    let undefined = Average { kind, numerator: zero.clone(), denominator: zero, coverage, overflowed };
    let Some(last) = fractions.len().checked_sub(1) else { return undefined };
    let even = last % 2 == 1;
    let (_, lower, above) = fractions.select_nth_unstable_by(last / 2, by_value);
    let lower = *lower;
    let upper = if even { above.iter().copied().min_by(by_value).unwrap_or(lower) } else { lower };
    let pair = [lower, upper].map(|(n, d)| (BigUint::from(n), BigUint::from(d)));
    let (numerator, denominator) = plus(&pair).unwrap_or_default();
    Average { kind, numerator, denominator: big_product(&denominator, 2), coverage, overflowed }
}

/// The median over brands of each one's mean of rates: what benchmarks of whole industries are. Means without a value
/// are left out, and counted; so is how many rates those rest on, in [`Average::coverage`] of each.
pub fn median_of_means(brands: impl IntoIterator<Item = Average>) -> Average {
    let mut means = Vec::new();
    let (mut kind, mut coverage, mut overflowed) = (Kind::Unsaid, Coverage::NOTHING, false);
    for mean in brands {
        let defined = mean.fraction().is_some();
        (kind, overflowed) = (kind.join(mean.kind), overflowed | mean.overflowed);
        let whole = if mean.coverage.is_complete() { Coverage::USED } else { Coverage::PARTIAL };
        coverage = coverage.plus(if defined { whole } else { Coverage::UNUSED }).0;
        means.extend(defined.then_some(mean));
    }
    means.sort_by(by_mean);
    let middle =
        |position: usize| means.get(position).map(|mean| (mean.numerator.clone(), mean.denominator.clone()));
    let pair: Vec<_> =
        middle(means.len().saturating_sub(1) / 2).into_iter().chain(middle(means.len() / 2)).collect();
    let (numerator, denominator) = plus(&pair).unwrap_or_default();
    Average { kind, numerator, denominator: big_product(&denominator, 2), coverage, overflowed }
}

/// Compares averages by value, exactly; one without a value is below all others.
#[expect(clippy::arithmetic_side_effects, reason = "big integers grow instead of overflowing")]
pub(crate) fn by_mean(one: &Average, other: &Average) -> Ordering {
    let defined = |average: &Average| average.fraction().is_some();
    match (defined(one), defined(other)) {
        (true, true) => (&one.numerator * &other.denominator).cmp(&(&other.numerator * &one.denominator)),
        (one, other) => one.cmp(&other),
    }
}

/// The rates that have a value, as fractions.
struct Defined {
    kind: Kind,
    fractions: Vec<(u128, u128)>,
    coverage: Coverage,
    overflowed: bool,
}

impl Defined {
    fn of(rates: impl IntoIterator<Item = Rate>) -> Self {
        let mut all = Self {
            kind: Kind::Unsaid,
            fractions: Vec::new(),
            coverage: Coverage::NOTHING,
            overflowed: false,
        };
        for rate in rates {
            all.kind = all.kind.join(rate.kind());
            let row = match rate.undefined() {
                None => {
                    all.fractions.push((rate.numerator(), rate.denominator()));
                    if rate.coverage().partial() == 0 { Coverage::USED } else { Coverage::PARTIAL }
                }
                Some(reason) => {
                    all.overflowed |= reason == Undefined::Overflowed;
                    Coverage::UNUSED
                }
            };
            all.coverage = all.coverage.plus(row).0;
        }
        all
    }
}

/// The sum of one or two fractions.
#[expect(clippy::arithmetic_side_effects, reason = "big integers grow instead of overflowing")]
fn plus(terms: &[(BigUint, BigUint)]) -> Option<(BigUint, BigUint)> {
    match terms {
        [(a, b), (c, d)] if b == d => Some((a + c, b.clone())),
        [(a, b), (c, d)] => Some((a * d + c * b, b * d)),
        [one] => Some(one.clone()),
        _ => None,
    }
}

#[expect(clippy::arithmetic_side_effects, reason = "big integers grow instead of overflowing")]
fn big_product(one: &BigUint, other: u64) -> BigUint {
    one * other
}

/// `numerator · 10^power / denominator`, and what is left over.
#[expect(clippy::arithmetic_side_effects, reason = "big integers grow, and the denominator is not zero")]
fn divided(numerator: &BigUint, power: u32, denominator: &BigUint) -> Result<(u128, Tail), Undefined> {
    if *denominator == BigUint::ZERO {
        return Err(Undefined::ZeroBase);
    }
    let scaled = numerator * BigUint::from(10_u8).pow(power);
    let quotient = &scaled / denominator;
    let remainder = scaled - &quotient * denominator;
    let tail = match (&remainder * 2_u8).cmp(denominator) {
        _ if remainder == BigUint::ZERO => Tail::Nothing,
        Ordering::Less => Tail::LessThanHalf,
        Ordering::Equal => Tail::Half,
        Ordering::Greater => Tail::MoreThanHalf,
    };
    u128::try_from(&quotient).map(|quotient| (quotient, tail)).map_err(|_| Undefined::OutOfRange)
}

impl Average {
    /// What it is an average of.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// How many rates were seen, and how many of them had a value.
    pub const fn coverage(&self) -> Coverage {
        self.coverage
    }

    /// In percent, with `scale` decimals, half away from zero.
    ///
    /// # Errors
    /// [`Undefined`], with the reason why there is no such number; [`Undefined::NothingReported`] if there were rates
    /// and none had a value.
    pub fn percent(&self, scale: u32) -> Result<Decimal, Undefined> {
        self.percent_with(scale, Rounding::HalfAwayFromZero)
    }

    /// In percent, with `scale` decimals, rounded once as said.
    ///
    /// # Errors
    /// As [`Average::percent`].
    pub fn percent_with(&self, scale: u32, rounding: Rounding) -> Result<Decimal, Undefined> {
        self.shifted(2, scale, rounding)
    }

    /// As a plain quotient, with `scale` decimals, rounded once as said: of averages per post.
    ///
    /// # Errors
    /// As [`Average::percent`].
    pub fn ratio_with(&self, scale: u32, rounding: Rounding) -> Result<Decimal, Undefined> {
        self.shifted(0, scale, rounding)
    }

    /// The exact fraction, if there is a value.
    pub(crate) fn fraction(&self) -> Option<(&BigUint, &BigUint)> {
        let is_some = self.kind != Kind::Mixed && !self.overflowed && self.coverage.used() > 0;
        is_some.then_some((&self.numerator, &self.denominator))
    }

    fn shifted(&self, shift: u32, scale: u32, rounding: Rounding) -> Result<Decimal, Undefined> {
        if self.kind == Kind::Mixed {
            return Err(Undefined::Mixed);
        }
        if self.overflowed {
            return Err(Undefined::Overflowed);
        }
        match (self.coverage.total(), self.coverage.used()) {
            (0, _) => return Err(Undefined::NoRows),
            (_, 0) => return Err(Undefined::NothingReported),
            _ if scale > Decimal::MAX_SCALE => return Err(Undefined::OutOfRange),
            _ => {}
        }
        let (quotient, tail) = divided(&self.numerator, scale.saturating_add(shift), &self.denominator)?;
        rounding.decimal(quotient, tail, scale)
    }
}

/// `5.05 % (2 of 3)`. Two decimals, or the formatter's precision.
impl core::fmt::Display for Average {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let scale = f.precision().map_or(2, |precision| u32::try_from(precision).unwrap_or(u32::MAX));
        match self.percent(scale) {
            Ok(percent) => write!(f, "{percent} % ({})", self.coverage),
            Err(reason) => write!(f, "undefined: {reason} ({})", self.coverage),
        }
    }
}
