//! The interval of a rate over posts from sums that merge.

use super::fixed::ln;
use super::interval::{PostsInterval, Tails, around};
use crate::metrics::student::{UNIT, t_95};
use crate::{Kind, Quotient, Rate, Undefined};
use num_bigint::{BigInt, BigUint};
use num_rational::BigRational;

/// What an interval over posts is made of: how many posts, the sums of their interactions and bases, of the squares and
/// products of these, and of the logarithms of their rates. Exact whole numbers; it merges, split anywhere, in any order.
///
/// ```
/// use hadir_engagement::{Rate, metrics::posts::PostSums};
/// let post = |likes: u128, reach: u128| Rate::of(likes, reach);
/// let (mut one, mut other) = (PostSums::default(), PostSums::default());
/// one.extend((1..9).map(|n| post(10 + n, 1_000)));
/// other.extend((1..9).map(|n| post(20 - n, 1_100 + 10 * n)));
/// one.merge(&other);
/// let interval = one.interval(4)?;
/// assert_eq!((interval.posts, interval.low.to_string(), interval.high.to_string()), (16, "0.0127".into(), "0.0154".into()));
/// # Ok::<(), hadir_engagement::Undefined>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PostSums {
    #[cfg_attr(feature = "serde", serde(default))]
    of: Kind,
    posts: u64,
    #[cfg_attr(feature = "serde", serde(with = "crate::written::number"))]
    k: u128,
    #[cfg_attr(feature = "serde", serde(with = "crate::written::number"))]
    m: u128,
    #[cfg_attr(feature = "serde", serde(with = "crate::written::number"))]
    kk: u128,
    #[cfg_attr(feature = "serde", serde(with = "crate::written::number"))]
    km: u128,
    #[cfg_attr(feature = "serde", serde(with = "crate::written::number"))]
    mm: u128,
    /// The most interactions of one post.
    #[cfg_attr(feature = "serde", serde(with = "crate::written::number"))]
    most: u128,
    /// Logarithms of rates, and their squares, in units of 2^-40.
    #[cfg_attr(feature = "serde", serde(with = "crate::written::number"))]
    logs: i128,
    #[cfg_attr(feature = "serde", serde(with = "crate::written::number"))]
    squares: i128,
    overflowed: bool,
}

impl PostSums {
    /// Takes in one post: a rate of a single row. One without a value says nothing.
    pub fn add(&mut self, rate: Rate) {
        self.of = self.of.join(rate.kind());
        if rate.undefined().is_some() {
            return;
        }
        match self.with(rate.numerator(), rate.denominator()) {
            Some(sums) => *self = sums,
            None => self.overflowed = true,
        }
    }

    fn with(&self, k: u128, m: u128) -> Option<Self> {
        // Half an interaction more, so that a post without any has a logarithm, too.
        let log = ln(k.checked_mul(2)?.checked_add(1)?, m.checked_mul(2)?)? >> 20;
        Some(Self {
            of: self.of,
            posts: self.posts.checked_add(1)?,
            k: self.k.checked_add(k)?,
            m: self.m.checked_add(m)?,
            kk: self.kk.checked_add(k.checked_mul(k)?)?,
            km: self.km.checked_add(k.checked_mul(m)?)?,
            mm: self.mm.checked_add(m.checked_mul(m)?)?,
            most: self.most.max(k),
            logs: self.logs.checked_add(log)?,
            squares: self.squares.checked_add(log.checked_mul(log)? >> 40)?,
            overflowed: self.overflowed,
        })
    }

    /// Takes in others.
    pub fn merge(&mut self, other: &Self) {
        let kind = self.of.join(other.of);
        let sum = || {
            Some(Self {
                of: kind,
                posts: self.posts.checked_add(other.posts)?,
                k: self.k.checked_add(other.k)?,
                m: self.m.checked_add(other.m)?,
                kk: self.kk.checked_add(other.kk)?,
                km: self.km.checked_add(other.km)?,
                mm: self.mm.checked_add(other.mm)?,
                most: self.most.max(other.most),
                logs: self.logs.checked_add(other.logs)?,
                squares: self.squares.checked_add(other.squares)?,
                overflowed: self.overflowed | other.overflowed,
            })
        };
        *self = sum().unwrap_or(Self { of: kind, overflowed: true, ..*self });
    }

    /// How many posts had a rate.
    pub const fn posts(&self) -> u64 {
        self.posts
    }

    /// How many posts, the sums of interactions and of bases, of squared interactions, of products, and of squared bases:
    /// all that an interval needs.
    pub const fn parts(&self) -> (u64, u128, u128, u128, u128, u128) {
        (self.posts, self.k, self.m, self.kk, self.km, self.mm)
    }

    /// The share of all interactions that the post with the most of them has.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`] without interactions.
    pub fn largest(&self) -> Result<Quotient, Undefined> {
        Quotient::of(self.most, self.k)
    }

    /// How the rates of posts are spread: heavily, if the standard deviation of their logarithms is above 1.
    #[expect(clippy::arithmetic_side_effects, reason = "big integers grow instead of overflowing")]
    pub(super) fn tails(&self) -> Tails {
        // n·Σl² − (Σl)² > n(n − 1), in units of 2^-80.
        let (n, sum) = (BigInt::from(self.posts), BigInt::from(self.logs));
        let spread = ((&n * self.squares) << 40_u8) - &sum * &sum;
        let limit = (&n * (&n - 1_u8)) << 80_u8;
        if spread > limit { Tails::Heavy } else { Tails::Ordinary }
    }

    /// Why there is no interval, if there is none.
    pub(super) fn check(&self) -> Result<(), Undefined> {
        if self.of == Kind::Mixed {
            Err(Undefined::Mixed)
        } else if self.overflowed {
            Err(Undefined::Overflowed)
        } else if self.posts < super::MINIMUM_POSTS || self.k == 0 {
            Err(Undefined::TooFew)
        } else if self.most == self.k {
            Err(Undefined::Carried)
        } else {
            Ok(())
        }
    }

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
        let (k, m, n) = (BigInt::from(self.k), BigInt::from(self.m), BigInt::from(self.posts));
        // Σ(k − rm)² / (Σk)², with r = Σk / Σm.
        let squares = &m * &m * self.kk - BigInt::from(2_u8) * &k * &m * self.km + &k * &k * self.mm;
        let degrees: BigInt = &n - 1_u8;
        let variance = BigRational::new(squares * &n, &m * &m * &k * &k * &degrees);
        let quantile = t_95(usize::try_from(&degrees).unwrap_or(usize::MAX)).ok_or(Undefined::TooFew)?;
        let t = BigRational::new(quantile.into(), UNIT.into());
        let square = &t * &t * variance * BigRational::from_integer(BigInt::from(1_u8) << 120_u8);
        let width = BigUint::try_from(square.ceil().to_integer()).unwrap_or_default().sqrt() + 1_u8;
        around(self, i128::try_from(&width).map_err(|_| Undefined::Carried)?, scale)
    }

    /// All interactions, and all bases.
    pub(super) const fn ratio(&self) -> (u128, u128) {
        (self.k, self.m)
    }
}

impl Extend<Rate> for PostSums {
    fn extend<I: IntoIterator<Item = Rate>>(&mut self, posts: I) {
        posts.into_iter().for_each(|rate| self.add(rate));
    }
}
