//! What is divided by what, post by post: a rate's definition as data, for those who compute it elsewhere.

use super::Metric;

/// What is divided by what, post by post: a rate's definition as data, for those who compute it elsewhere.
///
/// ```
/// use hadir_core::metrics::{Denominator, Metric, Missing, Ratio};
/// let ratio = Ratio {
///     numerator: vec![(Metric::Likes, 1), (Metric::Comments, 2)],
///     missing: Missing::Strict,
///     denominator: Denominator::Counter(Metric::Reach),
/// };
/// # let _ = ratio;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ratio {
    /// The counters that are added up, each with its weight.
    pub numerator: Vec<(Metric, u32)>,
    /// What becomes of a post of which some of these are missing.
    pub missing: Missing,
    /// What their sum is divided by.
    pub denominator: Denominator,
}

crate::text_enum! {
    /// What becomes of a post of which a part of the numerator is missing.
    pub enum Missing {
        /// It is counted, not used. A part that is missing could have been anything.
        Strict = "strict",
        /// It is used with the parts that are there, if there are any, and counted as partial. Such a figure is a lower
        /// bound.
        Available = "available",
    }
}

/// What a sum of interactions is divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Denominator {
    /// The post itself: 1.
    Posts,
    /// A counter.
    Counter(Metric),
    /// The first counter, unless it is missing or zero and the second is there.
    Otherwise(Metric, Metric),
}

/// The exact parts of a pooled rate: sums over the posts that could be used, and how many those were.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Pool {
    /// The sum of numerators of the used posts.
    pub numerator: u128,
    /// The sum of denominators of the used posts.
    pub denominator: u128,
    /// Posts used although a part of their numerator was missing.
    pub partial: u64,
    /// Posts used.
    pub used: u64,
    /// Posts in all.
    pub total: u64,
}
