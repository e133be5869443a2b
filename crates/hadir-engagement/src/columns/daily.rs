//! Figures per key (an account, say) and day, in one pass over columns; weeks and months come from the days.

mod cell;
mod cells;
mod figure;
mod fill;
mod usual;
mod wide;

pub use figure::Figure;

use super::{Columns, Days, Keys};
use crate::Formula;
use crate::rollup::Granularity;
use cells::Cells;
use chrono::NaiveDate;
use fill::Fill;
use hadir_core::metrics::Metric;
use thiserror::Error;

/// Figures per key (an account, say) and day, in one pass over columns; weeks and months come from the days.
///
/// Each row is a post's: reduce cumulative readings to one per post first (see [`Rollup`](crate::rollup::Rollup)). Sums
/// are exact, however large.
///
/// ```
/// use hadir_core::{metrics::Metric, time::Calendar};
/// use hadir_engagement::{Base, Formula, Interactions};
/// use hadir_engagement::columns::{Columns, Daily, Days, Keys};
/// use hadir_engagement::rollup::Granularity;
/// let posts = Columns::new(3).with(Metric::Likes, &[5, 10, 15])?.with(Metric::Reach, &[100, 100, 100])?;
/// let days = Days::new("Asia/Jakarta".parse()?, "2026-03-10".parse()?, "2026-03-16".parse()?)?;
/// let likes = Formula { interactions: Interactions { likes: 1, ..Interactions::NONE }, base: Base::Reach };
/// // The first two on Tuesday the 10th and Wednesday the 11th in Jakarta, of account 0.
/// let accounts = Keys::new(2, &[0, 0, 1]);
/// let daily = Daily::new(&posts, &likes, &days, &accounts, &[1_773_140_400, 1_773_169_200, 1_773_169_200])?;
/// let weekly = daily.by(Granularity::Week);
/// let week = weekly.get(0, 0).ok_or("no such bucket")?;
/// assert_eq!(week.rate().to_string(), "7.50 % (2 of 2)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Daily {
    formula: Formula,
    days: Days,
    buckets: Vec<NaiveDate>,
    metrics: Vec<Metric>,
    keys: usize,
    cells: Cells,
    outside: u64,
}

/// More cells than there are numbers for, or more seconds. [`Rollup`](crate::rollup::Rollup) has room for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(
    "{keys} keys by {days} days; there may be fewer than 2^32 cells, of 136 years: take fewer keys or days at a time"
)]
pub struct TooManyCells {
    /// Keys.
    pub keys: usize,
    /// Days.
    pub days: usize,
}

impl Daily {
    /// Of posts, the key of each, and the second (of Unix time) that it belongs to. Rows of other keys and of other days
    /// are counted as [outside](Self::outside) and left out; so are rows without a key or a second.
    ///
    /// # Errors
    /// [`TooManyCells`] if there are 2^32 or more, or more than 136 years.
    pub fn new(
        posts: &Columns<'_>,
        formula: &Formula,
        days: &Days,
        keys: &Keys<'_>,
        seconds: &[i64],
    ) -> Result<Self, TooManyCells> {
        Self::of(posts, formula, days, keys, || Fill::new(posts, formula, days, keys, seconds).cells())
    }

    fn of(
        posts: &Columns<'_>,
        formula: &Formula,
        days: &Days,
        keys: &Keys<'_>,
        cells: impl FnOnce() -> Cells,
    ) -> Result<Self, TooManyCells> {
        let number = keys.count().checked_mul(days.len()).and_then(|cells| u32::try_from(cells).ok());
        if number.is_none_or(|number| number == cells::NOWHERE) || !days.fit_32_bits() {
            return Err(TooManyCells { keys: keys.count(), days: days.len() });
        }
        let cells = cells();
        Ok(Self {
            formula: *formula,
            days: days.clone(),
            buckets: days.dates().to_vec(),
            metrics: posts.present().map(|(metric, _)| metric).collect(),
            keys: keys.count(),
            outside: u64::try_from(posts.len()).unwrap_or(u64::MAX).saturating_sub(cells.rows()),
            cells,
        })
    }

    /// As [`new`](Self::new), on all threads of the current pool.
    ///
    /// # Errors
    /// As [`new`](Self::new).
    #[cfg(feature = "rayon")]
    pub fn par_new(
        posts: &Columns<'_>,
        formula: &Formula,
        days: &Days,
        keys: &Keys<'_>,
        seconds: &[i64],
    ) -> Result<Self, TooManyCells> {
        use rayon::iter::{IntoParallelIterator, ParallelIterator};
        let threads = rayon::current_num_threads().max(1);
        let rows = posts.len().div_ceil(threads);
        let part = |thread: usize| {
            let from = thread.saturating_mul(rows).min(posts.len());
            let until = from.saturating_add(rows).min(posts.len());
            let seconds = seconds.get(from.min(seconds.len())..until.min(seconds.len())).unwrap_or_default();
            Fill::new(&posts.slice(from, until), formula, days, &keys.slice(from, until), seconds).cells()
        };
        let plus = |mut cells: Cells, later: Cells| {
            cells.plus(&later, Some);
            cells
        };
        Self::of(posts, formula, days, keys, || {
            let parts = (0..threads).into_par_iter().map(part).map(Some);
            let all = parts.reduce(
                || None,
                |one, later| match (one, later) {
                    (Some(one), Some(later)) => Some(plus(one, later)),
                    (one, later) => one.or(later),
                },
            );
            all.unwrap_or_else(|| part(0))
        })
    }

    /// The same by longer buckets. (By hour, it stays by day: seconds are gone.)
    #[must_use]
    pub fn by(&self, granularity: Granularity) -> Self {
        let (bucket_of, buckets) = self.days.buckets(granularity);
        if self.buckets.len() != bucket_of.len() {
            return self.clone(); // already longer than days
        }
        let mut cells = self.cells.like(buckets.len());
        cells.plus(&self.cells, |day| bucket_of.get(day).copied());
        Self {
            formula: self.formula,
            days: self.days.clone(),
            buckets,
            metrics: self.metrics.clone(),
            keys: self.keys,
            cells,
            outside: self.outside,
        }
    }

    /// The buckets, by the first day of each that is in range.
    pub fn buckets(&self) -> &[NaiveDate] {
        &self.buckets
    }

    /// How many keys.
    pub const fn keys(&self) -> usize {
        self.keys
    }

    /// Rows that belong to no key or no day of these.
    pub const fn outside(&self) -> u64 {
        self.outside
    }
}
