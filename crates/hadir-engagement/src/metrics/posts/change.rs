//! By how much the rate of some posts differs from that of others, with the posts as what varies.

use super::fixed::ONE;
use super::interval::{Tails, factor, spread};
use crate::{Kind, Quotient, Rate, Undefined};
use num_bigint::{BigInt, BigUint};
use rust_decimal::Decimal;

/// How much higher or lower one pooled rate is than another, and how sure that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PostsChange {
    /// The relative change, as a fraction of 1: 1/2 is half as much again.
    pub change: Quotient,
    /// The least that it may be, as a fraction of 1.
    #[cfg_attr(feature = "serde", serde(with = "hadir_core::json::decimal"))]
    pub low: Decimal,
    /// The most that it may be.
    #[cfg_attr(feature = "serde", serde(with = "hadir_core::json::decimal"))]
    pub high: Decimal,
    /// Whether that is to be believed: heavy, if the rates of either are spread widely.
    pub tails: Tails,
}

impl PostsChange {
    /// Whether no change at all lies within the range, so that these posts do not tell the two rates apart.
    pub fn is_within_chance(&self) -> bool {
        self.low <= Decimal::ZERO && self.high >= Decimal::ZERO
    }
}

/// The relative change from the rate of some posts to that of others (this month's and the last's, videos and photos, two
/// campaigns), with its 95 % range as fractions of 1, rounded outwards to `scale` decimals. Both have to have an
/// [interval](super::interval_of_posts) of their own; the two ranges are put together on the logarithm (MOVER), since posts
/// of the one say nothing of the other.
///
/// ```
/// use hadir_engagement::{Rate, Undefined, metrics::posts::change_of_posts};
/// let posts = |times: u128| -> Vec<Rate> {
///     (1..=12).map(|n| Rate::of(times * (10 + n * 7 % 12), 900 + 50 * n)).collect()
/// };
/// let change = change_of_posts(&posts(2), &posts(3), 2)?;
/// assert_eq!(change.change.percent(0)?.to_string(), "50");
/// assert_eq!((change.low.to_string(), change.high.to_string()), ("0.14".into(), "0.97".into()));
/// assert!(change_of_posts(&posts(2), &posts(2), 2)?.is_within_chance());
/// assert_eq!(change_of_posts(&posts(2), &posts(3)[..9], 2), Err(Undefined::TooFew));
/// # Ok::<(), Undefined>(())
/// ```
///
/// # Errors
/// As [`interval_of_posts`](super::interval_of_posts) of either; [`Undefined::Mixed`] if they are rates of different things.
#[expect(clippy::arithmetic_side_effects, reason = "big integers grow; no sum and no exponential is 0 here")]
pub fn change_of_posts(previous: &[Rate], current: &[Rate], scale: u32) -> Result<PostsChange, Undefined> {
    let kind = previous.iter().chain(current).fold(Kind::Unsaid, |kind, rate| kind.join(rate.kind()));
    if kind == Kind::Mixed {
        return Err(Undefined::Mixed);
    }
    let ((before, far), (now, near)) = (spread(previous)?, spread(current)?);
    if scale > 18 {
        return Err(Undefined::OutOfRange);
    }
    let square = |width: i128| BigUint::from(width.unsigned_abs()).pow(2);
    let width = (square(far) + square(near)).sqrt() + 1_u8;
    let factor = factor(i128::try_from(&width).map_err(|_| Undefined::Carried)?)?;
    let ((k, m), (now_k, now_m)) = (before.ratio(), now.ratio());
    let (up, down) = (BigInt::from(now_k) * m, BigInt::from(now_m) * k);
    let unit = BigInt::from(10_u8).pow(scale);
    let low = &up * ONE * &unit / (&down * &factor);
    let below = &down * ONE;
    let high = (&up * &factor * &unit + &below - 1_u8) / below;
    let decimal = |units: BigInt| {
        let units = i128::try_from(units - &unit).map_err(|_| Undefined::OutOfRange)?;
        Decimal::try_from_i128_with_scale(units, scale).map_err(|_| Undefined::OutOfRange)
    };
    let tails = [before.tails(), now.tails()];
    let tails = if tails.contains(&Tails::Heavy) { Tails::Heavy } else { Tails::Ordinary };
    let relative = Quotient::of(now_k, now_m)?.over(Quotient::of(k, m)?)?.minus(Quotient::ONE)?;
    Ok(PostsChange { change: relative, low: decimal(low)?, high: decimal(high)?, tails })
}
