//! How sure one can be of a pooled rate, with the posts as what is drawn: an interval of the rate of all posts that such a
//! page would publish, from those that it did.
//!
//! One account may like, comment and share, and what a post gets hangs together; so people reached are no independent
//! trials, and an interval by trials ([`confidence`](super::confidence)) is many times too narrow for a page. Posts are what
//! varies. Both intervals here are on the logarithm of the rate, with Student's quantiles, and in whole numbers: no float, so
//! that every machine gives the same digits. How often they hold the truth is simulated in the tests of this crate, and
//! printed in `docs/intervals.md`.

mod change;
mod fixed;
mod interval;
mod sums;

pub use change::{PostsChange, change_of_posts};
pub use interval::{PostsInterval, Tails, interval_of_posts};
pub use sums::{MINIMUM_POSTS, PostSums};

crate::registry::definition::definitions! {
    [] "posts_interval" 1 Percent Whole, "r x exp(-+ t x sqrt(n/(n-1) x sum of (k - r m)^2) / sum of k), over posts with interactions k and base m; t of n - 1 degrees; mergeable", "fewer than ten posts, or no interactions: undefined; spread rates: said to be heavy-tailed", "ratio estimator, linearised on the logarithm";
    [] "posts_interval_jackknife" 1 Percent Whole, "r x exp(-+ t x sqrt((n-1)/n x sum of (d - mean d)^2)), d the logarithm of the rate without one post", "as posts_interval; one post that has all interactions: undefined", "jackknife";
    [] "posts_change" 1 Percent Whole, "r2/r1 - 1, from r2/r1 x exp(-w) - 1 to r2/r1 x exp(w) - 1, w the root of the sum of the squared widths of both posts_interval_jackknife", "as posts_interval_jackknife of either; rates of different things: refused", "MOVER, Zou and Donner 2008";
}
