//! The interval of a rate over posts: of those at hand, or from sums that merge.

use super::fixed::{ONE, exp, ln, times};
use super::sums::PostSums;
use crate::metrics::student::{UNIT, t_95};
use crate::rounding::Tail;
use crate::{Quotient, Rate, Rounding, Undefined};
use num_bigint::{BigInt, BigUint};
use num_rational::BigRational;
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

impl PostSums {
    /// The interval over posts, as fractions of 1 (per post where that is the base), bounds rounded outwards to `scale`
    /// decimals: linearised on the logarithm. Where the posts are at hand, [`interval_of_posts`](super::interval_of_posts)
    /// is better.
    ///
    /// # Errors
    /// [`Undefined::TooFew`] below [`MINIMUM_POSTS`](super::MINIMUM_POSTS) or without interactions, [`Undefined::Carried`] if
    /// one post has all of them, [`Undefined::Mixed`] of rates of different things.
    #[expect(clippy::arithmetic_side_effects, reason = "big fractions grow; sums and degrees are not 0 here")]
    pub fn interval(&self, scale: u32) -> Result<PostsInterval, Undefined> {
        self.check()?;
        let (posts, k, m, kk, km, mm) = self.parts();
        let (k, m, n) = (BigInt::from(k), BigInt::from(m), BigInt::from(posts));
        // Σ(k − rm)² / (Σk)², with r = Σk / Σm.
        let squares = &m * &m * kk - BigInt::from(2_u8) * &k * &m * km + &k * &k * mm;
        let degrees: BigInt = &n - 1_u8;
        let variance = BigRational::new(squares * &n, &m * &m * &k * &k * &degrees);
        let quantile = t_95(usize::try_from(&degrees).unwrap_or(usize::MAX)).ok_or(Undefined::TooFew)?;
        let t = BigRational::new(quantile.into(), UNIT.into());
        let square = &t * &t * variance * BigRational::from_integer(BigInt::from(1_u8) << 120_u8);
        let width = BigUint::try_from(square.ceil().to_integer()).unwrap_or_default().sqrt() + 1_u8;
        around(self, i128::try_from(&width).map_err(|_| Undefined::Carried)?, scale)
    }

    /// How the rates of posts are spread: heavily, if the standard deviation of their logarithms is above 1.
    #[expect(clippy::arithmetic_side_effects, reason = "big integers grow instead of overflowing")]
    pub(super) fn tails(&self) -> Tails {
        // n·Σl² − (Σl)² > n(n − 1), in units of 2^-80.
        let (n, sum) = (BigInt::from(self.posts()), BigInt::from(self.logs));
        let spread = ((&n * self.squares) << 40_u8) - &sum * &sum;
        let limit = (&n * (&n - 1_u8)) << 80_u8;
        if spread > limit { Tails::Heavy } else { Tails::Ordinary }
    }
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
