//! Posts as columns: the same figures as row by row, at the speed of memory.
//!
//! A column is a slice of counts in which [`MISSING`] stands for a counter that is not there. Counters that a table does
//! not have at all need no column. Every figure equals that of the rows, to the last digit; tests compare.

mod cells;
mod chunk;
mod daily;
mod days;

pub use daily::{Daily, Figure, TooLarge};
pub use days::{Days, NoDays};

use crate::{Formula, Missing, Rate};
use chunk::{CHUNK, Chunk};
use hadir_core::metrics::{Counts, Metric};
use thiserror::Error;

/// A counter that is not there. No real counter is as large.
pub const MISSING: u64 = u64::MAX;

/// Columns of equal length, one per counter.
///
/// ```
/// use hadir_core::metrics::Metric;
/// use hadir_engagement::{Base, Formula, Interactions};
/// use hadir_engagement::columns::{Columns, MISSING};
/// let posts = Columns::new(4)
///     .with(Metric::Likes, &[7, 29, 5, 5])?
///     .with(Metric::Reach, &[20_000, 800, MISSING, 0])?;
/// let likes = Formula { interactions: Interactions { likes: 1, ..Interactions::NONE }, base: Base::Reach };
/// assert_eq!(posts.hundredths(&likes), [4, 363, MISSING, MISSING]); // 0.04 %, 3.63 %
/// assert_eq!(posts.pooled(&likes).to_string(), "0.20 % (3 of 4)");
/// # Ok::<(), hadir_engagement::columns::LengthMismatch>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Columns<'a> {
    len: usize,
    columns: [Option<&'a [u64]>; Metric::ALL.len()],
}

/// A column that is longer or shorter than the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the column of {metric} has {found} rows, the others {expected}")]
pub struct LengthMismatch {
    /// Its counter.
    pub metric: Metric,
    /// The length of the others.
    pub expected: usize,
    /// Its own.
    pub found: usize,
}

impl<'a> Columns<'a> {
    /// So many posts, nothing of which is known yet.
    pub const fn new(len: usize) -> Self {
        Self { len, columns: [None; Metric::ALL.len()] }
    }

    /// With the column of a counter.
    ///
    /// # Errors
    /// [`LengthMismatch`] if it has another length.
    pub fn with(mut self, metric: Metric, column: &'a [u64]) -> Result<Self, LengthMismatch> {
        if column.len() != self.len {
            return Err(LengthMismatch { metric, expected: self.len, found: column.len() });
        }
        for (each, held) in Metric::ALL.iter().zip(&mut self.columns) {
            if *each == metric {
                *held = Some(column);
            }
        }
        Ok(self)
    }

    /// How many posts.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The column of a counter.
    pub fn column(&self, metric: Metric) -> Option<&'a [u64]> {
        self.present().find(|(each, _)| *each == metric).map(|(_, column)| column)
    }

    /// The columns that are there.
    pub(crate) fn present(&self) -> impl Iterator<Item = (Metric, &'a [u64])> {
        Metric::ALL.iter().zip(self.columns).filter_map(|(metric, column)| Some((*metric, column?)))
    }

    /// One post. Beyond the last it has no counters.
    pub fn row(&self, position: usize) -> Counts {
        let known = |column: &[u64]| column.get(position).copied().filter(|value| *value != MISSING);
        self.present().map(|(metric, column)| (metric, known(column).into())).collect()
    }

    /// The posts from one position until just before another.
    #[must_use]
    pub fn slice(&self, from: usize, until: usize) -> Self {
        let until = until.min(self.len);
        let from = from.min(until);
        let columns = self.columns.map(|column| column.and_then(|column| column.get(from..until)));
        Self { len: until.saturating_sub(from), columns }
    }

    /// Whether the fast way computes this formula: strict, and by a single counter.
    fn is_plain(formula: &Formula) -> bool {
        formula.interactions.missing == Missing::Strict && formula.base.metrics().len() < 2
    }

    /// Each post's rate in hundredths of a percent, rounded half away from zero; [`MISSING`] where there is none, or
    /// none below [`MISSING`].
    pub fn hundredths(&self, formula: &Formula) -> Vec<u64> {
        let mut rates = vec![MISSING; self.len];
        self.hundredths_into(formula, &mut rates);
        rates
    }

    /// The same, into a buffer. Positions beyond the shorter of the two stay as they are.
    pub fn hundredths_into(&self, formula: &Formula, rates: &mut [u64]) {
        let mut chunk = Chunk::new();
        for (from, rates) in (0..self.len).step_by(CHUNK).zip(rates.chunks_mut(CHUNK)) {
            let part = self.slice(from, from.saturating_add(rates.len()));
            part.chunk_hundredths(formula, &mut chunk, rates);
        }
    }

    /// Loads a chunk of rows, and computes their rates. Says whether the chunk holds the rows: else only the slow way is
    /// the right one.
    fn chunk_hundredths(&self, formula: &Formula, chunk: &mut Chunk, rates: &mut [u64]) -> bool {
        let loaded = Self::is_plain(formula) && chunk.load(self, formula);
        if !(loaded && chunk.hundredths(rates)) {
            for (position, rate) in rates.iter_mut().enumerate().take(self.len) {
                *rate = slowly(formula.rate(&self.row(position)));
            }
        }
        loaded
    }

    /// The rate of all posts together.
    pub fn pooled(&self, formula: &Formula) -> Rate {
        let mut chunk = Chunk::new();
        let parts = (0..self.len).step_by(CHUNK).map(|from| self.slice(from, from.saturating_add(CHUNK)));
        parts
            .map(|part| {
                let fast = Self::is_plain(formula) && chunk.load(&part, formula);
                let pooled = if fast { chunk.pooled() } else { None };
                pooled
                    .unwrap_or_else(|| (0..part.len).map(|position| formula.rate(&part.row(position))).sum())
            })
            .sum()
    }

    /// As [`hundredths`](Self::hundredths), on all threads of the current pool.
    #[cfg(feature = "rayon")]
    pub fn par_hundredths(&self, formula: &Formula) -> Vec<u64> {
        use rayon::iter::{IndexedParallelIterator, ParallelIterator};
        use rayon::slice::ParallelSliceMut;
        let mut rates = vec![MISSING; self.len];
        rates.par_chunks_mut(BLOCK).enumerate().for_each(|(block, rates)| {
            let from = block.saturating_mul(BLOCK);
            self.slice(from, from.saturating_add(BLOCK)).hundredths_into(formula, rates);
        });
        rates
    }

    /// As [`pooled`](Self::pooled), on all threads of the current pool.
    #[cfg(feature = "rayon")]
    pub fn par_pooled(&self, formula: &Formula) -> Rate {
        use rayon::iter::{IntoParallelIterator, ParallelIterator};
        let blocks = (0..self.len.div_ceil(BLOCK)).into_par_iter().map(|block| block.saturating_mul(BLOCK));
        blocks
            .map(|from| self.slice(from, from.saturating_add(BLOCK)).pooled(formula))
            .reduce(|| Rate::NOTHING, Rate::plus)
    }
}

/// Rows that a thread takes at a time.
#[cfg(feature = "rayon")]
const BLOCK: usize = 1 << 16;

fn slowly(rate: Rate) -> u64 {
    let hundredths = || {
        let percent = rate.percent(2).ok()?;
        u64::try_from(percent.mantissa()).ok()
    };
    hundredths().unwrap_or(MISSING)
}
