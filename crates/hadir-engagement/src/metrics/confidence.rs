//! How sure one can be of a share of independent trials (messages answered, promises kept, people who enrolled): the Wilson
//! score interval, and a minimum to rest on. A rate of interactions is none: see [`posts`](super::posts).

use crate::{Kind, Rate, Rounding, Score, Undefined};
use core::cmp::Ordering;
use num_bigint::BigUint;
use rust_decimal::Decimal;

crate::registry::definition::definitions! {
    [] "wilson_interval" 1 Percent Whole, "(2k + z^2 -+ z sqrt(z^2 + 4k(n-k)/n)) / (2(n + z^2)), z = 1.96, bounds rounded outwards", "n below the minimum, k above n, or a rate of interactions, whose base counts no independent trials: undefined", "Wilson 1927";
}

/// A range that was made so that 95 of 100 such ranges hold the share that trials like these have in the long run, as
/// fractions of 1. Bounds are rounded outwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Interval {
    /// The lower bound.
    #[cfg_attr(feature = "serde", serde(with = "hadir_core::json::decimal"))]
    pub low: Decimal,
    /// The upper bound.
    #[cfg_attr(feature = "serde", serde(with = "hadir_core::json::decimal"))]
    pub high: Decimal,
}

/// `z = 1.96`, in hundredths.
const Z_HUNDREDTHS: u32 = 196;

/// The Wilson interval of a share whose base counts independent trials: messages received, people invited. `minimum` is the
/// base below which there is too little to say anything.
///
/// Accounts reached are no such trials: one may like, comment and share, and what a post gets hangs together. Simulated, it
/// holds the rate of a page in 4 to 36 of 100 cases; so a [`Formula`](crate::Formula)'s rate is refused here, and has an
/// [interval over posts](super::posts).
///
/// Computed in whole numbers, so that every machine gives the same digits.
///
/// ```
/// use hadir_engagement::{Rate, metrics::confidence::interval};
/// let few = interval(Rate::of(12, 20), 10, 4)?;
/// assert_eq!((few.low.to_string(), few.high.to_string()), ("0.3865".into(), "0.7812".into()));
/// # Ok::<(), hadir_engagement::Undefined>(())
/// ```
///
/// # Errors
/// [`Undefined::NoTrials`] for a rate of interactions, [`Undefined::TooFew`] below the minimum, [`Undefined::NoShare`] if the numerator exceeds the base (interactions by
/// followers can), and whatever leaves the rate itself without a value.
pub fn interval(rate: Rate, minimum: u128, scale: u32) -> Result<Interval, Undefined> {
    if let Kind::Formula(_) = rate.kind() {
        return Err(Undefined::NoTrials);
    }
    wilson(rate, minimum, scale)
}

fn wilson(rate: Rate, minimum: u128, scale: u32) -> Result<Interval, Undefined> {
    rate.undefined().map_or(Ok(()), Err)?;
    let (k, n) = (rate.numerator(), rate.denominator());
    if n < minimum {
        return Err(Undefined::TooFew);
    }
    if k > n {
        return Err(Undefined::NoShare);
    }
    if scale > 18 {
        return Err(Undefined::OutOfRange);
    }
    let (low, high) = bounds(k, n, scale);
    let decimal = |units: &BigUint, rounding: Rounding| {
        let units = u128::try_from(units).map_err(|_| Undefined::OutOfRange)?;
        rounding.decimal(units, crate::rounding::Tail::Nothing, scale)
    };
    Ok(Interval { low: decimal(&low, Rounding::TowardZero)?, high: decimal(&high, Rounding::TowardZero)? })
}

/// Both bounds in units of the last place. With everything times `n · 10^4`:
/// `(2kn·10^4 + n·z² ∓ z·√(n·(n·z² + 4k(n-k)·10^4))) / (2n(n·10^4 + z²))`, `z` in hundredths.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "big integers grow; k <= n, and the denominator is not zero"
)]
fn bounds(k: u128, n: u128, scale: u32) -> (BigUint, BigUint) {
    // Digits of the root beyond those that are kept: it is below 2n(n·10^4 + z²), so that 40 more than n's suffice.
    const GUARD: u32 = 60;
    let (k, n) = (BigUint::from(k), BigUint::from(n));
    let ten = |power: u32| BigUint::from(10_u8).pow(power);
    let (z, unit) = (BigUint::from(Z_HUNDREDTHS), ten(4));
    let z2 = &z * &z;
    let middle = &k * &n * 2_u8 * &unit + &n * &z2;
    let under = &n * (&n * &z2 + &k * (&n - &k) * 4_u8 * &unit) * &z2;
    let whole = &n * (&n * &unit + &z2) * 2_u8;
    // Scaled up by 10^GUARD: √ is rounded down to `root`, and lies below `root + 1`.
    let root = (under * ten(2 * GUARD)).sqrt();
    let middle = middle * ten(GUARD);
    let divisor = &whole * ten(GUARD);
    let above = &root + 1_u8;
    let low = if middle > above { (&middle - above) * ten(scale) / &divisor } else { BigUint::ZERO };
    let numerator = (middle + root + 1_u8) * ten(scale);
    let high = (numerator + &divisor - 1_u8) / &divisor;
    (low, high.min(ten(scale)))
}

/// Ranks rates by the lower bound that they would have as shares of trials, so that 12 of 20 does not outrank 900 of 1 000. A
/// way to rank that trusts large bases more, and no statement about the rate. One without a bound comes last.
///
/// ```
/// use hadir_engagement::{Rate, Top, metrics::confidence::LowerBound};
/// let mut top = Top::new(2);
/// for (post, rate) in [("few", Rate::of(12, 20)), ("many", Rate::of(560, 1_000))] {
///     top.push(post, LowerBound::of(rate, 10));
/// }
/// assert_eq!(top.into_vec()[0].0, "many"); // though 60 % is more than 56 %
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct LowerBound {
    rate: Rate,
    #[cfg_attr(feature = "serde", serde(default, with = "hadir_core::json::decimal"))]
    low: Option<Decimal>,
}

impl LowerBound {
    /// Of a rate, if its base is `minimum` at least.
    pub fn of(rate: Rate, minimum: u128) -> Self {
        Self { rate, low: wilson(rate, minimum, 18).ok().map(|interval| interval.low) }
    }

    /// The rate.
    pub const fn rate(&self) -> Rate {
        self.rate
    }

    /// The lower bound as a fraction of 1, to 18 decimals.
    pub const fn low(&self) -> Option<Decimal> {
        self.low
    }
}

impl Score for LowerBound {
    fn cmp_score(&self, other: &Self) -> Ordering {
        self.low.cmp(&other.low).then_with(|| self.rate.cmp_score(&other.rate))
    }

    fn kind(&self) -> Kind {
        self.rate.kind()
    }

    fn unranked(self) -> Self {
        Self { rate: self.rate.unranked(), low: None }
    }
}
