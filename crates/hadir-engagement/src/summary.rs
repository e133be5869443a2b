//! Everything that is said of a set of posts, mergeable.

#[cfg(feature = "serde")]
mod written;

use crate::metrics::posts::{PostsInterval, interval_of_posts};
use crate::{Average, Formula, Rate, Total, Undefined, mean_of_rates, median_rate};
use chrono::{DateTime, Utc};
use hadir_core::metrics::{Counts, Metric};
use thiserror::Error;

/// What came of a set of posts under one formula: sums with their missing cells, the pooled rate, and the averages.
///
/// Merging is associative and commutative up to the order of [`Summary::rates`], and every figure is independent of
/// that order. It keeps one rate per post, which is what a mean and a median need.
///
/// Stored (with the `serde` feature), its sums have the names of their counters, and the form a version: a counter that
/// is added later is one of which no post told.
///
/// ```
/// use hadir_core::metrics::{Counts, Metric};
/// use hadir_engagement::{Formula, Summary};
/// let mut page = Summary::new(Formula::REACH);
/// page.add(&Counts { likes: 5.into(), comments: 0.into(), shares: 0.into(), reach: 100.into(), ..Counts::default() });
/// page.add(&Counts { likes: 9.into(), reach: 100.into(), ..Counts::default() });
/// assert_eq!(page.posts(), 2);
/// assert_eq!(page.total(Metric::Likes).sum(), Ok(14));
/// assert_eq!(page.total(Metric::Comments).missing(), 1);
/// assert_eq!(page.pooled().to_string(), "5.00 % (1 of 2)");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    formula: Formula,
    totals: [Total; Metric::ALL.len()],
    engagement: Total,
    rates: Vec<Rate>,
}

/// Two summaries under different formulas do not merge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a summary of {expected} cannot take in one of {found}")]
pub struct DifferentFormula {
    /// The formula of the summary that was to grow.
    pub expected: Formula,
    /// The formula of the other one.
    pub found: Formula,
}

impl Summary {
    /// Of no posts.
    pub const fn new(formula: Formula) -> Self {
        Self {
            formula,
            totals: [Total::NOTHING; Metric::ALL.len()],
            engagement: Total::NOTHING,
            rates: Vec::new(),
        }
    }

    /// Takes in one post.
    pub fn add(&mut self, counts: &Counts) {
        for (total, (_, count)) in self.totals.iter_mut().zip(counts.iter()) {
            *total = total.plus(count.into());
        }
        self.engagement = self.engagement.plus(self.formula.interactions.of(counts).into());
        self.rates.push(self.formula.rate(counts));
    }

    /// With its sums said to be lifetime totals as of that instant.
    pub(crate) fn at(mut self, instant: DateTime<Utc>) -> Self {
        self.totals = self.totals.map(|total| total.at(instant));
        self.engagement = self.engagement.at(instant);
        self
    }

    /// Takes in another summary.
    ///
    /// # Errors
    /// [`DifferentFormula`] if the other one has another formula; this one is then unchanged.
    pub fn merge(&mut self, other: Self) -> Result<(), DifferentFormula> {
        if self.formula != other.formula {
            return Err(DifferentFormula { expected: self.formula, found: other.formula });
        }
        for (total, more) in self.totals.iter_mut().zip(other.totals) {
            *total = total.plus(more);
        }
        self.engagement = self.engagement.plus(other.engagement);
        self.rates.extend(other.rates);
        Ok(())
    }

    /// The definition of its rates.
    pub const fn formula(&self) -> Formula {
        self.formula
    }

    /// How many posts.
    pub fn posts(&self) -> u64 {
        u64::try_from(self.rates.len()).unwrap_or(u64::MAX)
    }

    /// The sum of one counter, and how many of its cells were missing. Adding up reach or followers counts people
    /// once per post.
    pub fn total(&self, metric: Metric) -> Total {
        self.totals().find(|(each, _)| *each == metric).map_or(Total::NOTHING, |(_, total)| total)
    }

    /// The sum of every counter, in declaration order.
    pub fn totals(&self) -> impl Iterator<Item = (Metric, Total)> {
        Metric::ALL.iter().copied().zip(self.totals)
    }

    /// The sum of interactions, of the posts whose interactions are known, base or not.
    pub const fn engagement(&self) -> Total {
        self.engagement
    }

    /// The rate of each post, in the order in which they came.
    pub fn rates(&self) -> &[Rate] {
        &self.rates
    }

    /// All interactions divided by all bases, of the posts of which both are known.
    pub fn pooled(&self) -> Rate {
        self.rates.iter().sum()
    }

    /// In which range the pooled rate lies, with the posts as what varies: see [`interval_of_posts`].
    ///
    /// # Errors
    /// As [`interval_of_posts`].
    pub fn interval(&self, scale: u32) -> Result<PostsInterval, Undefined> {
        interval_of_posts(&self.rates, scale)
    }

    /// The mean of the posts' rates.
    pub fn mean_of_rates(&self) -> Average {
        mean_of_rates(self.rates.iter().copied())
    }

    /// The median of the posts' rates.
    pub fn median_rate(&self) -> Average {
        median_rate(self.rates.iter().copied())
    }
}

impl Extend<Counts> for Summary {
    fn extend<I: IntoIterator<Item = Counts>>(&mut self, posts: I) {
        posts.into_iter().for_each(|counts| self.add(&counts));
    }
}

impl<'a> Extend<&'a Counts> for Summary {
    fn extend<I: IntoIterator<Item = &'a Counts>>(&mut self, posts: I) {
        posts.into_iter().for_each(|counts| self.add(counts));
    }
}
