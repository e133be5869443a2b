use super::{Bucket, cell::Cell};
use crate::{Formula, Growth, Rate, Summary};
use core::cmp::Ordering;
use hadir_core::metrics::Metric;

/// What came of one key in one bucket.
#[derive(Debug, Clone)]
pub struct Aggregate<'a, K> {
    /// What it is about.
    pub key: &'a K,
    /// When.
    pub bucket: Bucket,
    /// Posts that were read at all, each counted once; with [`Rows::Every`](super::Rows::Every), the rows.
    pub posts: u64,
    /// Rows that were read.
    pub rows: u64,
    /// Sums, pooled rate, mean and median of the rows that count.
    pub summary: Summary,
    /// The fewest and the most likes of a row.
    pub likes: Option<Extremes<u64>>,
    /// The lowest and the highest rate of a row that has one.
    pub rates: Option<Extremes<Rate>>,
    /// Followers from the first reading of the bucket to the last.
    pub followers: Growth,
}

/// The least and the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extremes<T> {
    /// The least.
    pub least: T,
    /// The greatest.
    pub greatest: T,
}

impl<T: Copy> Extremes<T> {
    /// Of some values in the order of `compare`; nothing of none.
    pub fn of(values: impl IntoIterator<Item = T>, compare: impl Fn(&T, &T) -> Ordering) -> Option<Self> {
        values.into_iter().fold(None, |held: Option<Self>, value| {
            Some(held.map_or(Self { least: value, greatest: value }, |held| Self {
                least: if compare(&value, &held.least).is_lt() { value } else { held.least },
                greatest: if compare(&value, &held.greatest).is_gt() { value } else { held.greatest },
            }))
        })
    }
}

impl<'a, K> Aggregate<'a, K> {
    pub(super) fn new<P: Ord>(key: &'a K, cell: &Cell<P>, formula: Formula) -> Self {
        let mut summary = Summary::new(formula);
        summary.extend(cell.counted());
        let likes = cell.counted().filter_map(|counts| counts.get(Metric::Likes).known());
        let likes = Extremes::of(likes, u64::cmp);
        let defined = summary.rates().iter().copied().filter(|rate| rate.undefined().is_none());
        let rates = Extremes::of(defined, Rate::cmp_value);
        Self {
            key,
            bucket: cell.bucket(),
            posts: summary.posts(),
            rows: cell.rows(),
            likes,
            rates,
            followers: cell.followers().map_or(Growth::NOTHING, super::cell::Ends::growth),
            summary,
        }
    }
}
