//! What an interval over posts is made of: sums that merge.

use super::fixed::ln;
use crate::{Kind, Quotient, Rate, Undefined};

/// Posts below which there is no interval: with fewer, nothing simple keeps its word.
pub const MINIMUM_POSTS: u64 = 10;

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
    pub(super) logs: i128,
    #[cfg_attr(feature = "serde", serde(with = "crate::written::number"))]
    pub(super) squares: i128,
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

    /// Why there is no interval, if there is none.
    pub(super) fn check(&self) -> Result<(), Undefined> {
        if self.of == Kind::Mixed {
            Err(Undefined::Mixed)
        } else if self.overflowed {
            Err(Undefined::Overflowed)
        } else if self.posts < MINIMUM_POSTS || self.k == 0 {
            Err(Undefined::TooFew)
        } else if self.most == self.k {
            Err(Undefined::Carried)
        } else {
            Ok(())
        }
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
