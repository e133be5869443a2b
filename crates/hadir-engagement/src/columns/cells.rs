use super::MISSING;
use crate::{Coverage, Growth, Rate, Total};
use hadir_core::metrics::Count;

/// A counter's sum, and how many rows reported it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Sum {
    pub(super) sum: u64,
    pub(super) known: u64,
}

impl Sum {
    /// With one more cell. Says whether that was too much.
    pub(super) fn add(&mut self, value: u64) -> bool {
        let gone = if value == MISSING { u64::MAX } else { 0 };
        let (sum, overflowed) = self.sum.overflowing_add(value & !gone);
        self.sum = sum;
        self.known = self.known.wrapping_add(!gone & 1); // no more than there are rows
        overflowed
    }

    /// Sums of days whose own sums fit into 64 bits. A bucket's may not, and saturates: see [`Sum::total`].
    pub(super) const fn plus(self, other: Self) -> Self {
        Self { sum: self.sum.saturating_add(other.sum), known: self.known.saturating_add(other.known) }
    }

    pub(super) fn total(self, rows: u64) -> Total {
        let coverage = Coverage::new(self.known, rows).unwrap_or_default();
        if self.sum == u64::MAX {
            Total::overflowed(coverage)
        } else {
            Total::of_sum(self.sum.into(), coverage)
        }
    }
}

/// Numerators and denominators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Pool {
    numerator: u128,
    denominator: u128,
    /// Rates in hundredths of a percent, added up, and how many.
    hundredths: u128,
    defined: u64,
    used: u64,
    partial: u64,
    rows: u64,
}

impl Pool {
    pub(super) const fn rows(&self) -> u64 {
        self.rows
    }

    pub(super) fn add_row(&mut self, row: Option<(u64, u64)>) {
        self.rows = self.rows.saturating_add(1);
        if let Some((numerator, denominator)) = row {
            // 2^64 rows of 64 bits fit into 128.
            self.numerator = self.numerator.saturating_add(numerator.into());
            self.denominator = self.denominator.saturating_add(denominator.into());
            self.used = self.used.saturating_add(1);
        }
    }

    pub(super) fn add(&mut self, rate: Rate) {
        self.rows = self.rows.saturating_add(1);
        self.numerator = self.numerator.saturating_add(rate.numerator());
        self.denominator = self.denominator.saturating_add(rate.denominator());
        self.used = self.used.saturating_add(rate.coverage().used());
        self.partial = self.partial.saturating_add(rate.coverage().partial());
    }

    pub(super) fn add_hundredths(&mut self, rate: u64) {
        if rate != MISSING {
            self.hundredths = self.hundredths.saturating_add(rate.into());
            self.defined = self.defined.saturating_add(1);
        }
    }

    pub(super) const fn plus(self, other: Self) -> Self {
        Self {
            numerator: self.numerator.saturating_add(other.numerator),
            denominator: self.denominator.saturating_add(other.denominator),
            hundredths: self.hundredths.saturating_add(other.hundredths),
            defined: self.defined.saturating_add(other.defined),
            used: self.used.saturating_add(other.used),
            partial: self.partial.saturating_add(other.partial),
            rows: self.rows.saturating_add(other.rows),
        }
    }

    /// Saturated sums become a rate that says so.
    pub(super) fn rate(&self) -> Rate {
        let coverage = Coverage::with_partial(self.partial, self.used, self.rows).unwrap_or_default();
        let full = self.numerator == u128::MAX || self.denominator == u128::MAX;
        if full { Rate::beyond(coverage) } else { Rate::of_sums(self.numerator, self.denominator, coverage) }
    }

    pub(super) fn mean_hundredths(&self) -> Rate {
        let coverage = Coverage::new(self.defined, self.rows).unwrap_or_default();
        Rate::of_sums(self.hundredths, self.defined.into(), coverage)
    }
}

/// Second and followers of the first and the last reading; of one second, the first and the last position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ends {
    first: (i64, u64),
    last: (i64, u64),
}

impl Default for Ends {
    fn default() -> Self {
        Self { first: (i64::MAX, MISSING), last: (i64::MIN, MISSING) }
    }
}

impl Ends {
    /// Takes in a reading from a later position than those before.
    pub(super) const fn add(&mut self, second: i64, followers: u64) {
        if second < self.first.0 {
            self.first = (second, followers);
        }
        if second >= self.last.0 {
            self.last = (second, followers);
        }
    }

    /// Of different days, so that no two seconds are the same.
    pub(super) fn plus(self, other: Self) -> Self {
        Self { first: self.first.min(other.first), last: self.last.max(other.last) }
    }

    pub(super) fn growth(&self) -> Growth {
        if self.last.0 < self.first.0 {
            return Growth::NOTHING;
        }
        let count = |followers: u64| Count::from(Some(followers).filter(|followers| *followers != MISSING));
        Growth::of(count(self.first.1), count(self.last.1))
    }
}

/// The cell of that number.
pub(super) fn at<T>(cells: &mut [T], number: u32) -> Option<&mut T> {
    cells.get_mut(usize::try_from(number).ok()?)
}

/// Cells of accounts by days become cells of accounts by buckets. A cell has `stride` parts.
pub(super) fn fold<T: Copy + Default>(
    cells: &[T],
    stride: usize,
    bucket_of: &[usize],
    buckets: usize,
    plus: impl Fn(T, T) -> T,
) -> Vec<T> {
    let (width, parts) = (bucket_of.len().saturating_mul(stride).max(1), buckets.saturating_mul(stride));
    let mut folded = vec![T::default(); cells.chunks(width).len().saturating_mul(parts)];
    for (days, target) in cells.chunks(width).zip(folded.chunks_mut(parts.max(1))) {
        for (day, &bucket) in days.chunks(stride.max(1)).zip(bucket_of) {
            let held = target.chunks_mut(stride.max(1)).nth(bucket).unwrap_or_default();
            for (held, part) in held.iter_mut().zip(day) {
                *held = plus(*held, *part);
            }
        }
    }
    folded
}
