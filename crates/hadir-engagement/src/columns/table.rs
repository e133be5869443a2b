//! Columns of equal length, one per counter.

use super::rows::MISSING;
use super::wide::Kernel;
use hadir_core::metrics::{Counts, Metric};
use thiserror::Error;

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
    pub(super) kernel: Option<Kernel>,
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
}
