//! Posts as columns: the same figures as row by row, at the speed of memory.
//!
//! A column is a slice of counts in which [`MISSING`] stands for a counter that is not there. Counters that a table does
//! not have at all need no column. Every figure equals that of the rows, to the last digit; tests compare.

mod best;
mod chunk;
mod daily;
mod days;
mod kernel;
mod keys;
mod percentiles;
mod plan;
mod signed;
mod wide;

pub use best::Best;
pub use daily::{Daily, Figure, TooManyCells};
pub use days::{Days, NoDays};
pub use kernel::Kernel;
pub use keys::Keys;
pub use percentiles::Percentiles;
pub use signed::{Cell, Validity, counts};

use crate::{Formula, Rate};
use chunk::{CHUNK, Chunk};
use hadir_core::metrics::{Counts, Metric};
use plan::Plan;
use thiserror::Error;

/// A counter that is not there. No real counter is as large. Signed numbers and bitmaps of what is there become such columns
/// by [`counts`].
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
/// // Five likes of nobody contradict themselves: counted, not used.
/// assert_eq!(posts.pooled(&likes).to_string(), "0.17 % (2 of 4)");
/// # Ok::<(), hadir_engagement::columns::LengthMismatch>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Columns<'a> {
    len: usize,
    held: [Option<&'a [u64]>; Metric::ALL.len()],
    kernel: Option<Kernel>,
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
        Self { len, held: [None; Metric::ALL.len()], kernel: None }
    }

    /// With the column of a counter.
    ///
    /// # Errors
    /// [`LengthMismatch`] if it has another length.
    pub fn with(mut self, metric: Metric, column: &'a [u64]) -> Result<Self, LengthMismatch> {
        if column.len() != self.len {
            return Err(LengthMismatch { metric, expected: self.len, found: column.len() });
        }
        for (each, held) in Metric::ALL.iter().zip(&mut self.held) {
            if *each == metric {
                *held = Some(column);
            }
        }
        Ok(self)
    }

    /// With rates computed by that kernel, which gives the same figures; by the portable one if the processor does not
    /// have it. Without, it is the [widest](Kernel::widest).
    #[must_use]
    pub const fn with_kernel(self, kernel: Kernel) -> Self {
        Self { kernel: Some(kernel), ..self }
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
        Metric::ALL.iter().zip(self.held).filter_map(|(metric, column)| Some((*metric, column?)))
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
        let held = self.held.map(|column| column.and_then(|column| column.get(from..until)));
        Self { len: until.saturating_sub(from), held, ..*self }
    }

    /// Each post's rate in hundredths of a percent, rounded half away from zero; [`MISSING`] where there is none, or
    /// none below [`MISSING`].
    pub fn hundredths(&self, formula: &Formula) -> Vec<u64> {
        let mut rates = vec![0; self.len];
        self.hundredths_into(formula, &mut rates);
        rates
    }

    /// The same, into a buffer. Positions beyond the shorter of the two stay as they are.
    pub fn hundredths_into(&self, formula: &Formula, rates: &mut [u64]) {
        let (plan, mut chunk) = (Plan::new(*self, formula), Chunk::new());
        for (number, rates) in (0..self.chunks()).zip(rates.chunks_mut(CHUNK)) {
            chunk.load(&plan, number);
            for (rate, found) in rates.iter_mut().zip(chunk.rates()) {
                *rate = *found;
            }
        }
    }

    /// How many chunks of rows there are, the last of which may be shorter.
    const fn chunks(&self) -> usize {
        self.len.div_ceil(CHUNK)
    }

    /// The rate of all posts together.
    pub fn pooled(&self, formula: &Formula) -> Rate {
        let (plan, mut chunk) = (Plan::new(*self, formula), Chunk::new());
        let numbers = 0..self.chunks();
        numbers
            .map(|number| {
                chunk.load(&plan, number);
                chunk.pooled(&plan)
            })
            .sum()
    }

    /// As [`hundredths`](Self::hundredths), on all threads of the current pool.
    #[cfg(feature = "rayon")]
    pub fn par_hundredths(&self, formula: &Formula) -> Vec<u64> {
        use rayon::iter::{IndexedParallelIterator, ParallelIterator};
        use rayon::slice::ParallelSliceMut;
        let mut rates = vec![0; self.len];
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
