//! Figures by the day of publication.

use super::cell::Cell;
use super::{Aggregate, Bucket, Buckets, DifferentRollup, Granularity, Rows};
use crate::{DifferentFormula, Formula, Growth};
use chrono::{DateTime, Utc};
use hadir_core::metrics::Counts;
use hadir_core::time::{Calendar, NoSuchDay};
use std::collections::BTreeMap;

/// Figures per key and bucket of publication: what the posts of a day have come to, however often and late they were read.
/// The other question, what was read on a day, is for a [`Rollup`](super::Rollup).
///
/// Each post counts once, with the newest reading of each counter that says a number; so that, other than those of a rollup,
/// sums of buckets add up. A post has one time of publication: with two, it would count in both buckets. It merges.
///
/// ```
/// use hadir_core::{metrics::{Counts, Metric}, time::Calendar};
/// use hadir_engagement::{Formula, Total, rollup::{Granularity, Published}};
/// let mut days = Published::new(Formula::REACH, Calendar::UTC, Granularity::Day);
/// let likes = |likes: u64| Counts { likes: likes.into(), ..Counts::default() };
/// let (monday, tuesday) = ("2026-03-09T08:00:00Z".parse()?, "2026-03-10T08:00:00Z".parse()?);
/// for (day, read) in [("2026-03-10T08:00:00Z", 100), ("2026-03-11T08:00:00Z", 110), ("2026-03-12T08:00:00Z", 112)] {
///     days.add("page", 1, monday, day.parse()?, &likes(read))?;
///     days.add("page", 2, tuesday, day.parse()?, &likes(read / 2))?;
/// }
/// let sums: Vec<Total> = days.aggregates().map(|day| day.summary.total(Metric::Likes)).collect();
/// assert_eq!(sums.iter().map(|sum| sum.sum()).collect::<Vec<_>>(), [Ok(112), Ok(56)]);
/// assert_eq!(sums.into_iter().sum::<Total>().sum(), Ok(168));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Published<K, P> {
    pub(super) formula: Formula,
    pub(super) buckets: Buckets,
    pub(super) cells: BTreeMap<(K, DateTime<Utc>), Cell<P>>,
}

impl<K: Ord + Clone, P: Ord + Clone> Published<K, P> {
    /// Of nothing.
    pub const fn new(formula: Formula, calendar: Calendar, granularity: Granularity) -> Self {
        Self { formula, buckets: Buckets::new(calendar, granularity), cells: BTreeMap::new() }
    }

    /// Takes in what was read at one time of a post that was published at another.
    ///
    /// # Errors
    /// [`NoSuchDay`] for publications at the very ends of time.
    pub fn add(
        &mut self,
        key: K,
        post: P,
        published: DateTime<Utc>,
        read: DateTime<Utc>,
        counts: &Counts,
    ) -> Result<(), NoSuchDay> {
        let bucket: Bucket = self.buckets.of(published)?;
        let cell = self.cells.entry((key, bucket.start())).or_insert_with(|| Cell::new(bucket));
        cell.add(Rows::LastPerPost, post, read, counts);
        Ok(())
    }

    /// Takes in another one.
    ///
    /// # Errors
    /// [`DifferentRollup`] if it is about something else; this one is then unchanged.
    pub fn merge(&mut self, other: Self) -> Result<(), DifferentRollup> {
        if self.formula != other.formula {
            return Err(DifferentFormula { expected: self.formula, found: other.formula }.into());
        }
        if !self.buckets.agree(&other.buckets) {
            let (expected, found) = (self.buckets.granularity(), other.buckets.granularity());
            return Err(DifferentRollup::Buckets { expected, found });
        }
        for (at, cell) in other.cells {
            let bucket = cell.bucket();
            self.cells.entry(at).or_insert_with(|| Cell::new(bucket)).merge(cell);
        }
        Ok(())
    }

    /// The figures, by key and then by time of publication.
    pub fn aggregates(&self) -> impl Iterator<Item = Aggregate<&K>> {
        let figures = self.cells.iter();
        figures.map(|((key, _), cell)| Aggregate::new(key, cell, self.formula, Growth::NOTHING))
    }
}
