//! The best rows of each key, and how many of its rows could be ranked.

use super::chunk::Chunk;
use super::plan::Plan;
use super::rows::CHUNK;
use super::{Columns, Keys, MISSING};
use crate::{Coverage, Formula, Rate, Score, Top};
use core::cmp::Ordering;

/// The best rows of each key, and how many of its rows could be ranked.
///
/// ```
/// use hadir_core::metrics::Metric;
/// use hadir_engagement::{Base, Formula, Interactions};
/// use hadir_engagement::columns::{Columns, Keys, MISSING};
/// let posts = Columns::new(4)
///     .with(Metric::Likes, &[5, 9, 9, 7])?
///     .with(Metric::Reach, &[100, 100, MISSING, 100])?;
/// let likes = Formula { interactions: Interactions { likes: 1, ..Interactions::NONE }, base: Base::Reach };
/// let best = posts.best(&likes, &Keys::new(2, &[0, 0, 0, 1]), 2);
/// let positions: Vec<_> = best.of(0).iter().map(|(position, rate)| format!("{position}: {rate}")).collect();
/// assert_eq!(positions, ["1: 9.00 % (1 of 1)", "0: 5.00 % (1 of 1)"]);
/// assert_eq!(best.coverage(0).to_string(), "2 of 3");
/// # Ok::<(), hadir_engagement::columns::LengthMismatch>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Best<S> {
    best: Vec<Vec<(usize, S)>>,
    coverage: Vec<Coverage>,
}

impl<S> Best<S> {
    /// The best rows of a key: position and score, best first. None for a key that there is not.
    pub fn of(&self, key: usize) -> &[(usize, S)] {
        self.best.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    /// How many rows of a key could be ranked, of how many.
    pub fn coverage(&self, key: usize) -> Coverage {
        self.coverage.get(key).copied().unwrap_or_default()
    }

    /// Every key's best rows, by number.
    pub fn iter(&self) -> impl Iterator<Item = &[(usize, S)]> {
        self.best.iter().map(Vec::as_slice)
    }
}

/// A value as a score: more is better.
#[derive(Debug, Clone, Copy)]
struct Value(u64);

impl Score for Value {
    fn cmp_score(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

/// The best so far. Most rows are worse than what is held, which one comparison tells.
struct Ranking<S> {
    tops: Vec<Top<usize, S>>,
    tallies: Vec<Tally>,
}

/// Of one key.
#[derive(Clone, Copy, Default)]
struct Tally {
    /// Rows below it are not among the best. A row's height is its value and 1, and 0 without a value.
    floor: u64,
    rows: u64,
    known: u64,
}

const fn height(value: u64) -> u64 {
    value.wrapping_add(1)
}

impl<S: Score> Ranking<S> {
    fn new(limit: usize, keys: usize) -> Self {
        let tops = core::iter::repeat_with(|| Top::new(limit)).take(keys).collect();
        Self { tops, tallies: vec![Tally::default(); keys] }
    }

    /// Counts a row. Says whether it may be among the best.
    #[inline]
    fn counts(&mut self, key: u32, value: u64) -> bool {
        let tally = usize::try_from(key).ok().and_then(|key| self.tallies.get_mut(key));
        tally.is_some_and(|tally| {
            tally.rows = tally.rows.wrapping_add(1);
            tally.known = tally.known.wrapping_add(u64::from(value != MISSING));
            height(value) >= tally.floor
        })
    }

    /// Offers a row; then nothing lower than the worst that is held has to be.
    fn offer(&mut self, key: u32, position: usize, score: S, floor: impl Fn(&S) -> u64) {
        let Ok(key) = usize::try_from(key) else { return };
        if let (Some(top), Some(tally)) = (self.tops.get_mut(key), self.tallies.get_mut(key)) {
            top.push(position, score);
            tally.floor = top.worst().map_or(0, floor);
        }
    }

    fn done(self) -> Best<S> {
        let coverage = |tally: &Tally| Coverage::new(tally.known, tally.rows).unwrap_or_default();
        let coverage = self.tallies.iter().map(coverage).collect();
        Best { best: self.tops.into_iter().map(Top::into_vec).collect(), coverage }
    }

    #[cfg(feature = "rayon")]
    fn plus(mut self, other: Self) -> Self {
        for (top, other) in self.tops.iter_mut().zip(other.tops) {
            top.merge(other);
        }
        for (tally, other) in self.tallies.iter_mut().zip(other.tallies) {
            tally.rows = tally.rows.saturating_add(other.rows);
            tally.known = tally.known.saturating_add(other.known);
        }
        self
    }
}

impl Keys<'_> {
    /// The rows of each key with the greatest values; of equal values, those that come first. [`MISSING`] is not ranked.
    ///
    /// ```
    /// use hadir_engagement::columns::{Keys, MISSING};
    /// let best = Keys::new(1, &[0; 4]).best(2, &[7, MISSING, 9, 7]);
    /// assert_eq!(best.of(0), [(2, 9), (0, 7)]);
    /// assert_eq!(best.coverage(0).to_string(), "3 of 4");
    /// ```
    pub fn best(&self, limit: usize, values: &[u64]) -> Best<u64> {
        values_of(self.ranked(limit, 0, values).done())
    }

    fn ranked(&self, limit: usize, from: usize, values: &[u64]) -> Ranking<Value> {
        let mut ranking = Ranking::new(limit, self.count());
        ranking.take(self.numbers(), from, values);
        ranking
    }
}

impl Ranking<Value> {
    /// Ranks values, the first of them at the position `from`.
    fn take(&mut self, keys: &[u32], from: usize, values: &[u64]) {
        for (position, (&key, &value)) in (from..).zip(keys.iter().zip(values)) {
            if self.counts(key, value) && value != MISSING {
                // An equal one that comes later does not displace it.
                self.offer(key, position, Value(value), |worst| height(worst.0).saturating_add(1));
            }
        }
    }
}

fn values_of(best: Best<Value>) -> Best<u64> {
    let values = |rows: Vec<(usize, Value)>| rows.into_iter().map(|(position, value)| (position, value.0));
    Best { best: best.best.into_iter().map(|rows| values(rows).collect()).collect(), coverage: best.coverage }
}

impl Columns<'_> {
    /// The rows of each key with the best rates, exactly as [`Top`] ranks them: by value; of equal values the one with
    /// the larger base, then the one that comes first. Rows without a rate come last, so that they show only if there
    /// are not enough others.
    pub fn best(&self, formula: &Formula, keys: &Keys<'_>, limit: usize) -> Best<Rate> {
        self.ranked(formula, keys, limit, 0).done()
    }

    /// The rows of each key with the best rates in [hundredths](Self::hundredths) of a percent; of equal hundredths, those
    /// that come first. Rows without a rate are not ranked. The rates are not written down in between.
    ///
    /// ```
    /// use hadir_core::metrics::Metric;
    /// use hadir_engagement::columns::{Columns, Keys};
    /// use hadir_engagement::{Base, Formula, Interactions};
    /// let posts = Columns::new(3).with(Metric::Likes, &[5, 9, 7])?.with(Metric::Reach, &[100, 100, 100])?;
    /// let likes = Formula { interactions: Interactions { likes: 1, ..Interactions::NONE }, base: Base::Reach };
    /// let keys = Keys::new(1, &[0, 0, 0]);
    /// let best = posts.best_hundredths(&likes, &keys, 2);
    /// assert_eq!(best.of(0), [(1, 900), (2, 700)]);
    /// assert_eq!(best, keys.best(2, &posts.hundredths(&likes)));
    /// # Ok::<(), hadir_engagement::columns::LengthMismatch>(())
    /// ```
    pub fn best_hundredths(&self, formula: &Formula, keys: &Keys<'_>, limit: usize) -> Best<u64> {
        values_of(self.ranked_hundredths(formula, keys, limit, 0).done())
    }

    fn ranked_hundredths(
        &self,
        formula: &Formula,
        keys: &Keys<'_>,
        limit: usize,
        from: usize,
    ) -> Ranking<Value> {
        let mut ranking = Ranking::new(limit, keys.count());
        let (plan, mut chunk) = (Plan::new(*self, formula), Chunk::new());
        for (number, keys) in (0..self.chunks()).zip(keys.numbers().chunks(CHUNK)) {
            chunk.load(&plan, number);
            ranking.take(keys, from.saturating_add(number.saturating_mul(CHUNK)), chunk.rates());
        }
        ranking
    }

    fn ranked(&self, formula: &Formula, keys: &Keys<'_>, limit: usize, from: usize) -> Ranking<Rate> {
        let mut ranking = Ranking::new(limit, keys.count());
        let (plan, mut chunk) = (Plan::new(*self, formula), Chunk::new());
        // Rounding keeps order, so that what is lower when rounded is worse.
        let floor = |worst: &Rate| match worst.percent(2).map(|percent| u64::try_from(percent.mantissa())) {
            Ok(Ok(hundredths)) => height(hundredths),
            _ => 0,
        };
        for (number, keys) in (0..self.chunks()).zip(keys.numbers().chunks(CHUNK)) {
            chunk.load(&plan, number);
            let first = number.saturating_mul(CHUNK);
            let exact = chunk.lanes().is_some();
            for (position, (&key, &hundredths)) in keys.iter().zip(chunk.rates()).enumerate() {
                let rate = || chunk.rate(&plan, position);
                // Where not everything fits, MISSING may also be a rate that is too large.
                let huge = !exact && hundredths == MISSING && rate().undefined().is_none();
                if ranking.counts(key, if huge { MISSING - 1 } else { hundredths }) {
                    let place = from.saturating_add(first).saturating_add(position);
                    ranking.offer(key, place, rate(), floor);
                }
            }
        }
        ranking
    }
}

/// On all threads of the current pool.
#[cfg(feature = "rayon")]
mod parallel {
    use super::{Best, Ranking, Value, values_of};
    use crate::columns::{Columns, Keys};
    use crate::{Formula, Rate, Score};
    use rayon::iter::{IntoParallelIterator, ParallelIterator};

    /// Ranks rows in as many parts as there are threads: the first rows of each part are all among its best.
    fn ranked<S: Score + Send>(
        rows: usize,
        keys: usize,
        limit: usize,
        part: impl Fn(usize, usize) -> Ranking<S> + Sync,
    ) -> Ranking<S> {
        let threads = rayon::current_num_threads().max(1);
        let each = rows.div_ceil(threads);
        let parts = (0..threads).into_par_iter().map(|thread| {
            let from = thread.saturating_mul(each).min(rows);
            part(from, from.saturating_add(each).min(rows))
        });
        parts.reduce(|| Ranking::new(limit, keys), Ranking::plus)
    }

    impl Keys<'_> {
        /// As [`best`](Self::best), on all threads of the current pool.
        pub fn par_best(&self, limit: usize, values: &[u64]) -> Best<u64> {
            let rows = self.numbers().len().min(values.len());
            let ranking: Ranking<Value> = ranked(rows, self.count(), limit, |from, until| {
                self.slice(from, until).ranked(limit, from, values.get(from..until).unwrap_or_default())
            });
            values_of(ranking.done())
        }
    }

    impl Columns<'_> {
        /// As [`best`](Self::best), on all threads of the current pool.
        pub fn par_best(&self, formula: &Formula, keys: &Keys<'_>, limit: usize) -> Best<Rate> {
            let ranking = ranked(self.len(), keys.count(), limit, |from, until| {
                self.slice(from, until).ranked(formula, &keys.slice(from, until), limit, from)
            });
            ranking.done()
        }

        /// As [`best_hundredths`](Self::best_hundredths), on all threads of the current pool.
        pub fn par_best_hundredths(&self, formula: &Formula, keys: &Keys<'_>, limit: usize) -> Best<u64> {
            let ranking = ranked(self.len(), keys.count(), limit, |from, until| {
                self.slice(from, until).ranked_hundredths(formula, &keys.slice(from, until), limit, from)
            });
            values_of(ranking.done())
        }
    }
}
