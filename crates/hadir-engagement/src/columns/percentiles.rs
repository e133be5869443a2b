//! Quantiles of the values of each key, and how many of its rows had a value.

use super::chunk::Chunk;
use super::plan::Plan;
use super::rows::CHUNK;
use super::{Columns, Keys, MISSING};
use crate::inbox::response::Quantile;
use crate::{Coverage, Formula};

/// Quantiles of the values of each key, and how many of its rows had a value.
///
/// By nearest rank: the smallest value that is not below so many of a hundred values, and so always one that is there.
/// Since rounding keeps order, quantiles of [rounded rates](super::Columns::hundredths) are the rounded quantiles of the
/// exact ones. (A [`median_rate`](crate::median_rate) of an even number of rates is the mean of two.)
///
/// ```
/// use hadir_engagement::columns::{Keys, MISSING};
/// use hadir_engagement::inbox::response::Quantile;
/// let quantiles = Keys::new(2, &[0; 5]).percentiles(&[Quantile::MEDIAN, Quantile::P90], &[40, 10, MISSING, 30, 20]);
/// assert_eq!(quantiles.of(0), [20, 40]);
/// assert_eq!(quantiles.coverage(0).to_string(), "4 of 5");
/// assert_eq!(quantiles.of(1), [MISSING, MISSING]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Percentiles {
    quantiles: usize,
    values: Vec<u64>,
    coverage: Vec<Coverage>,
}

impl Percentiles {
    /// A key's, in the order in which they were asked for; [`MISSING`] if it has no values. None for a key that there is
    /// not.
    pub fn of(&self, key: usize) -> &[u64] {
        let within = || {
            let from = key.checked_mul(self.quantiles)?;
            self.values.get(from..from.checked_add(self.quantiles)?)
        };
        within().unwrap_or_default()
    }

    /// How many rows of a key had a value, of how many.
    pub fn coverage(&self, key: usize) -> Coverage {
        self.coverage.get(key).copied().unwrap_or_default()
    }
}

/// The values of some rows, key by key.
struct Sorted<T> {
    /// Where each key's rows begin, and where they all end: there is room for a value of every row.
    begins: Vec<usize>,
    /// Where each key's values end.
    ends: Vec<usize>,
    values: Vec<T>,
}

impl<T: Copy + Default + TryFrom<u64>> Sorted<T> {
    /// Counts, and then puts every value where it belongs. All values but [`MISSING`] fit into `T`.
    fn of(keys: &Keys<'_>, values: &[u64]) -> Self {
        let keys = keys.slice(0, values.len());
        let mut sorted = Self::new(&keys);
        sorted.take(keys.numbers(), values);
        sorted
    }

    /// Room for a value of each row.
    fn new(keys: &Keys<'_>) -> Self {
        let mut rows = vec![0_usize; keys.count()];
        for key in keys.numbers() {
            if let Some(rows) = usize::try_from(*key).ok().and_then(|key| rows.get_mut(key)) {
                *rows = rows.wrapping_add(1);
            }
        }
        let (mut begins, mut next) = (Vec::with_capacity(rows.len().saturating_add(1)), 0_usize);
        begins.push(0);
        begins.extend(rows.into_iter().map(|rows| {
            next = next.saturating_add(rows);
            next
        }));
        let ends = begins.iter().copied().take(keys.count()).collect();
        Self { begins, ends, values: vec![T::default(); next] }
    }

    /// Takes the next rows. What does not fit into `T` becomes 0.
    fn take(&mut self, keys: &[u32], values: &[u64]) {
        for (key, value) in keys.iter().zip(values) {
            let Some(end) = usize::try_from(*key).ok().and_then(|key| self.ends.get_mut(key)) else {
                continue;
            };
            // Always written, and kept if it is a value.
            if let Some(place) = self.values.get_mut(*end) {
                *place = T::try_from(*value).unwrap_or_default();
            }
            *end = end.wrapping_add(usize::from(*value != MISSING));
        }
    }

    /// The values of a key.
    fn of_key(&self, key: usize) -> &[T] {
        let within = || self.values.get(*self.begins.get(key)?..*self.ends.get(key)?);
        within().unwrap_or_default()
    }

    /// How many rows a key has.
    fn rows(&self, key: usize) -> usize {
        let begin = self.begins.get(key);
        let end = key.checked_add(1).and_then(|next| self.begins.get(next));
        begin.zip(end).map_or(0, |(begin, end)| end.saturating_sub(*begin))
    }
}

/// The most buckets of a histogram, in bits: few enough to stay in the nearest cache.
const BUCKET_BITS: u32 = 11;

/// One bucket of a histogram.
#[derive(Clone, Copy, Default)]
struct Bucket {
    count: u32,
    /// The number, from 1, of a bucket that is looked at again; else 0.
    wanted: u32,
}

/// Selects values by rank. A histogram says in which bucket the value lies; only those buckets are looked at again, all in
/// one pass.
struct Selection<T> {
    /// The values of several parts.
    values: Vec<T>,
    buckets: Vec<Bucket>,
    /// The values in wanted buckets.
    wanted: Vec<Vec<T>>,
    /// For each quantile, its number among the wanted and its rank there.
    places: Vec<Option<(usize, usize)>>,
}

impl<T: Copy + Ord + Into<u64> + Default + TryFrom<u64>> Selection<T> {
    const fn new() -> Self {
        Self { values: Vec::new(), buckets: Vec::new(), wanted: Vec::new(), places: Vec::new() }
    }

    /// The quantiles of a key.
    fn quantiles(&mut self, parts: &[Sorted<T>], key: usize, quantiles: &[Quantile], found: &mut [u64]) {
        if let [part] = parts {
            return self.select(part.of_key(key), quantiles, found);
        }
        let mut values = core::mem::take(&mut self.values);
        values.clear();
        for part in parts {
            values.extend_from_slice(part.of_key(key));
        }
        self.select(&values, quantiles, found);
        self.values = values;
    }

    fn select(&mut self, values: &[T], quantiles: &[Quantile], found: &mut [u64]) {
        let greatest = values.iter().fold(0_u64, |all, value| all | (*value).into());
        let bits = u64::BITS.saturating_sub(greatest.leading_zeros());
        // About as many buckets as values.
        let bucket_bits = values.len().checked_ilog2().unwrap_or_default().clamp(1, BUCKET_BITS);
        let shift = bits.saturating_sub(bucket_bits);
        let bucket_of = |value: T| usize::try_from(value.into() >> shift).unwrap_or(usize::MAX);
        self.buckets.clear();
        self.buckets.resize(1 << bucket_bits, Bucket::default());
        for &value in values {
            if let Some(bucket) = self.buckets.get_mut(bucket_of(value)) {
                bucket.count = bucket.count.wrapping_add(1);
            }
        }
        let mut wanted = 0_usize;
        self.places.clear();
        for quantile in quantiles {
            let place = rank(*quantile, values.len()).and_then(|rank| self.place(rank, &mut wanted));
            self.places.push(place);
        }
        self.wanted.iter_mut().for_each(Vec::clear);
        self.wanted.resize_with(wanted.max(self.wanted.len()), Vec::new);
        for &value in values {
            let number = self.buckets.get(bucket_of(value)).map_or(0, |bucket| bucket.wanted);
            if number > 0
                && let Some(wanted) = nth(&mut self.wanted, number)
            {
                wanted.push(value);
            }
        }
        for (place, found) in self.places.iter().zip(found) {
            let wanted = place.and_then(|(number, rank)| Some((self.wanted.get_mut(number)?, rank)));
            *found = match wanted {
                Some((wanted, rank)) if rank < wanted.len() => (*wanted.select_nth_unstable(rank).1).into(),
                _ => MISSING,
            };
        }
    }

    /// The bucket of a rank, by its number among the wanted, and the rank within.
    fn place(&mut self, mut rank: usize, wanted: &mut usize) -> Option<(usize, usize)> {
        for bucket in &mut self.buckets {
            let count = usize::try_from(bucket.count).unwrap_or(usize::MAX);
            if rank < count {
                if bucket.wanted == 0 {
                    *wanted = wanted.saturating_add(1);
                    bucket.wanted = u32::try_from(*wanted).ok()?;
                }
                return Some((usize::try_from(bucket.wanted).ok()?.checked_sub(1)?, rank));
            }
            rank = rank.saturating_sub(count);
        }
        None
    }
}

/// By number from 1.
fn nth<T>(all: &mut [T], number: u32) -> Option<&mut T> {
    all.get_mut(usize::try_from(number).ok()?.checked_sub(1)?)
}

/// The position of a quantile among so many values in order: that of the value that is not below so many of a hundred.
fn rank(quantile: Quantile, len: usize) -> Option<usize> {
    let len = u128::try_from(len).ok()?;
    let at_least = len.checked_mul(quantile.of_hundred().into())?.div_ceil(100).max(1);
    usize::try_from(at_least.checked_sub(1)?).ok().filter(|_| len > 0)
}

/// What every value fits into: all of them or'ed together.
fn bits(values: &[u64]) -> u64 {
    // MISSING becomes 0.
    values.iter().fold(0, |bits, value| bits | value.wrapping_add(1))
}

fn percentiles<T>(parts: &[Sorted<T>], keys: usize, quantiles: &[Quantile]) -> Percentiles
where
    T: Copy + Ord + Into<u64> + Default + TryFrom<u64>,
{
    let mut values = vec![MISSING; keys.saturating_mul(quantiles.len())];
    let mut selection = Selection::new();
    for (key, found) in values.chunks_mut(quantiles.len().max(1)).enumerate() {
        selection.quantiles(parts, key, quantiles, found);
    }
    Percentiles { quantiles: quantiles.len(), values, coverage: coverage(parts, keys) }
}

fn coverage<T: Copy + Default + TryFrom<u64>>(parts: &[Sorted<T>], keys: usize) -> Vec<Coverage> {
    let of_key = |key| {
        let sum = |of: fn(&Sorted<T>, usize) -> usize| {
            let sum = parts.iter().fold(0_usize, |sum, part| sum.saturating_add(of(part, key)));
            u64::try_from(sum).unwrap_or(u64::MAX)
        };
        Coverage::new(sum(|part, key| part.of_key(key).len()), sum(Sorted::rows)).unwrap_or_default()
    };
    (0..keys).map(of_key).collect()
}

impl Keys<'_> {
    /// Quantiles of the values of each key. [`MISSING`] is left out, and counted.
    pub fn percentiles(&self, quantiles: &[Quantile], values: &[u64]) -> Percentiles {
        // Half the memory where it is enough.
        if u32::try_from(bits(values)).is_ok() {
            percentiles(&[Sorted::<u32>::of(self, values)], self.count(), quantiles)
        } else {
            percentiles(&[Sorted::<u64>::of(self, values)], self.count(), quantiles)
        }
    }
}

impl Columns<'_> {
    /// Quantiles of the rates of each key's rows, in [hundredths](Self::hundredths) of a percent. Rates are not written
    /// down in between.
    ///
    /// ```
    /// use hadir_core::metrics::Metric;
    /// use hadir_engagement::columns::{Columns, Keys};
    /// use hadir_engagement::inbox::response::Quantile;
    /// use hadir_engagement::{Base, Formula, Interactions};
    /// let posts = Columns::new(3).with(Metric::Likes, &[5, 9, 7])?.with(Metric::Reach, &[100, 100, 100])?;
    /// let likes = Formula { interactions: Interactions { likes: 1, ..Interactions::NONE }, base: Base::Reach };
    /// let quantiles = posts.percentiles(&likes, &Keys::new(1, &[0, 0, 0]), &[Quantile::MEDIAN]);
    /// assert_eq!(quantiles.of(0), [700]);
    /// # Ok::<(), hadir_engagement::columns::LengthMismatch>(())
    /// ```
    pub fn percentiles(&self, formula: &Formula, keys: &Keys<'_>, quantiles: &[Quantile]) -> Percentiles {
        let keys = keys.slice(0, self.len());
        let (plan, mut chunk) = (Plan::new(*self, formula), Chunk::new());
        let (mut sorted, mut all) = (Sorted::<u32>::new(&keys), 0);
        for (number, numbers) in keys.numbers().chunks(CHUNK).enumerate() {
            chunk.load(&plan, number);
            all |= bits(chunk.rates());
            sorted.take(numbers, chunk.rates());
        }
        if u32::try_from(all).is_err() {
            return keys.percentiles(quantiles, &self.hundredths(formula));
        }
        percentiles(&[sorted], keys.count(), quantiles)
    }
}

/// On all threads of the current pool.
#[cfg(feature = "rayon")]
mod parallel {
    use super::{Keys, MISSING, Percentiles, Quantile, Selection, Sorted, bits, coverage};
    use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};
    use rayon::slice::{ParallelSlice, ParallelSliceMut};

    impl Keys<'_> {
        /// As [`percentiles`](Self::percentiles), on all threads of the current pool.
        pub fn par_percentiles(&self, quantiles: &[Quantile], values: &[u64]) -> Percentiles {
            let bits = values.par_chunks(1 << 16).map(bits).reduce(|| 0, |one, other| one | other);
            if u32::try_from(bits).is_ok() {
                par_percentiles::<u32>(self, quantiles, values)
            } else {
                par_percentiles::<u64>(self, quantiles, values)
            }
        }
    }

    fn par_percentiles<T>(keys: &Keys<'_>, quantiles: &[Quantile], values: &[u64]) -> Percentiles
    where
        T: Copy + Ord + Into<u64> + Default + TryFrom<u64> + Send + Sync,
    {
        let threads = rayon::current_num_threads().max(1);
        let rows = keys.numbers().len().min(values.len()).div_ceil(threads);
        let parts: Vec<Sorted<T>> = (0..threads)
            .into_par_iter()
            .map(|thread| {
                let from = thread.saturating_mul(rows).min(values.len());
                let until = from.saturating_add(rows).min(values.len());
                Sorted::of(&keys.slice(from, until), values.get(from..until).unwrap_or_default())
            })
            .collect();
        let mut found = vec![MISSING; keys.count().saturating_mul(quantiles.len())];
        found.par_chunks_mut(quantiles.len().max(1)).enumerate().for_each_init(
            Selection::new,
            |selection, (key, found)| {
                selection.quantiles(&parts, key, quantiles, found);
            },
        );
        Percentiles { quantiles: quantiles.len(), values: found, coverage: coverage(&parts, keys.count()) }
    }
}
