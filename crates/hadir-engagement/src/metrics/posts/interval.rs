//! The interval of a rate over the posts at hand.

use super::PostSums;
use super::fixed::{ONE, exp, ln, times};
use crate::metrics::student::{UNIT, t_95};
use crate::rounding::Tail;
use crate::{Quotient, Rate, Rounding, Undefined};
use num_bigint::{BigInt, BigUint};
use rust_decimal::Decimal;

hadir_core::text_enum! {
    /// How the rates of posts are spread, and so how far an interval is to be believed.
    pub enum Tails {
        /// The interval keeps its word about as often as it says.
        Ordinary = "ordinary",
        /// Rates differ by more than a factor of e in the usual case: what the largest posts will do is not in the posts that
        /// there are, and no simple interval holds the truth as often as it says.
        Heavy = "heavy",
    }
}

/// The range of a pooled rate over posts, and what to make of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PostsInterval {
    /// The lower bound, as a fraction of 1.
    #[cfg_attr(feature = "serde", serde(with = "hadir_core::json::decimal"))]
    pub low: Decimal,
    /// The upper bound.
    #[cfg_attr(feature = "serde", serde(with = "hadir_core::json::decimal"))]
    pub high: Decimal,
    /// How many posts it rests on.
    pub posts: u64,
    /// The share of all interactions that the post with the most of them has: how far one post carries the figure.
    pub largest: Quotient,
    /// Whether it is to be believed.
    pub tails: Tails,
}

/// The interval over posts that are at hand, one rate each, as fractions of 1 (per post where that is the base), bounds
/// rounded outwards to `scale` decimals: by a jackknife on the logarithm, which looks what the rate would be without each of
/// the posts. Posts without a rate say nothing.
///
/// ```
/// use hadir_engagement::{Rate, Undefined, metrics::posts::interval_of_posts};
/// let posts: Vec<Rate> = (1..=12).map(|n| Rate::of(10 + n * 7 % 12, 900 + 50 * n)).collect();
/// let interval = interval_of_posts(&posts, 4)?;
/// assert_eq!((interval.low.to_string(), interval.high.to_string()), ("0.0104".into(), "0.0154".into()));
/// assert_eq!(interval_of_posts(&posts[..9], 4), Err(Undefined::TooFew));
/// # Ok::<(), Undefined>(())
/// ```
///
/// # Errors
/// As [`PostSums::interval`].
pub fn interval_of_posts(posts: &[Rate], scale: u32) -> Result<PostsInterval, Undefined> {
    let (sums, width) = spread(posts)?;
    around(&sums, width, scale)
}

/// The sums of posts that are at hand, and how far their rate reaches up and down, on its logarithm.
pub(super) fn spread(posts: &[Rate]) -> Result<(PostSums, i128), Undefined> {
    let mut sums = PostSums::default();
    sums.extend(posts.iter().copied());
    sums.check()?;
    let (all, base) = sums.ratio();
    let rated = || posts.iter().filter(|rate| rate.undefined().is_none());
    let mut without = Vec::with_capacity(posts.len());
    for rate in rated() {
        // Of the whole, what is left without this post: the rates' logarithms but for a constant.
        let left = ln(all.saturating_sub(rate.numerator()), all).ok_or(Undefined::Carried)?;
        let below = ln(base.saturating_sub(rate.denominator()), base).ok_or(Undefined::Carried)?;
        without.push(left.saturating_sub(below));
    }
    let n = i128::from(sums.posts());
    let sum = without.iter().try_fold(0_i128, |sum, each| sum.checked_add(*each));
    let squares = || {
        let mean = sum?.checked_div(n)?;
        without.iter().try_fold(0_i128, |sum, each| {
            let away = each.checked_sub(mean)?;
            sum.checked_add(times(away, away)?)
        })
    };
    let squares = squares().and_then(|squares| u128::try_from(squares).ok()).ok_or(Undefined::Carried)?;
    let degrees = usize::try_from(n).unwrap_or(usize::MAX).saturating_sub(1);
    let quantile = t_95(degrees).ok_or(Undefined::TooFew)?;
    let width = width(squares, n, quantile).ok_or(Undefined::Carried)?;
    Ok((sums, width))
}

/// `t · √((n − 1)/n · squares)`, rounded up.
#[expect(clippy::arithmetic_side_effects, reason = "big integers grow, and there are posts to divide by")]
fn width(squares: u128, n: i128, quantile: u32) -> Option<i128> {
    let (n, quantile) = (BigUint::from(u128::try_from(n).ok()?), BigUint::from(quantile));
    let square = (&n - 1_u8) * squares * &quantile * &quantile * (BigUint::from(1_u8) << 60_u8);
    let root = (square / (n * UNIT * UNIT)).sqrt();
    i128::try_from(&root).ok()?.checked_add(1)
}

/// `exp(width)`, rounded up, in units of [`ONE`].
#[expect(clippy::arithmetic_side_effects, reason = "big integers grow")]
pub(super) fn factor(width: i128) -> Result<BigInt, Undefined> {
    // So wide that it says nothing.
    let factor = exp(width).ok_or(Undefined::Carried)?;
    // Rounded down by less than a trillionth.
    Ok(BigInt::from(factor) + BigInt::from(factor >> 39) + 1_u8)
}

/// From `r / exp(width)` to `r · exp(width)`, rounded outwards.
#[expect(clippy::arithmetic_side_effects, reason = "big integers grow; no base and no exponential is 0")]
pub(super) fn around(sums: &PostSums, width: i128, scale: u32) -> Result<PostsInterval, Undefined> {
    if scale > 18 {
        return Err(Undefined::OutOfRange);
    }
    let factor = factor(width)?;
    let ((k, m), unit) = (sums.ratio(), BigInt::from(10_u8).pow(scale));
    let (k, m) = (BigInt::from(k), BigInt::from(m));
    let low = &k * ONE * &unit / (&m * &factor);
    let below = &m * ONE;
    let high = (&k * &factor * &unit + &below - 1_u8) / below;
    let decimal = |units: BigInt| {
        let units = u128::try_from(units).map_err(|_| Undefined::OutOfRange)?;
        Rounding::TowardZero.decimal(units, Tail::Nothing, scale)
    };
    Ok(PostsInterval {
        low: decimal(low)?,
        high: decimal(high)?,
        posts: sums.posts(),
        largest: sums.largest()?,
        tails: sums.tails(),
    })
}
