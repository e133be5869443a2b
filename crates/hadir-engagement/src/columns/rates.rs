//! Rates of columns: of each post, and of all together.

use super::chunk::Chunk;
use super::plan::Plan;
use super::rows::CHUNK;
use super::table::Columns;
use crate::{Formula, Rate};

impl Columns<'_> {
    /// Each post's rate in hundredths of a percent, rounded half away from zero; [`MISSING`](super::MISSING) where there is none, or
    /// none below [`MISSING`](super::MISSING).
    pub fn hundredths(&self, formula: &Formula) -> Vec<u64> {
        let mut rates = vec![0; self.len()];
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
    pub(super) const fn chunks(&self) -> usize {
        self.len().div_ceil(CHUNK)
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
        let mut rates = vec![0; self.len()];
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
        let blocks = (0..self.len().div_ceil(BLOCK)).into_par_iter().map(|block| block.saturating_mul(BLOCK));
        blocks
            .map(|from| self.slice(from, from.saturating_add(BLOCK)).pooled(formula))
            .reduce(|| Rate::NOTHING, Rate::plus)
    }
}

/// Rows that a thread takes at a time.
#[cfg(feature = "rayon")]
const BLOCK: usize = 1 << 16;
