//! A cell: the sums of one key in one bucket, in one cache line.

use super::usual::Usual;
use crate::columns::kernel::NEAR;
use core::hint::select_unpredictable;

/// What rows add to: their number, their rates in hundredths of a percent, the first metrics.
pub(super) const LANES: usize = NEAR + 2;

/// Which lane is what.
pub(super) struct Lane;

impl Lane {
    /// Of rows below, of their rates above.
    pub(super) const ROWS: usize = 0;
    pub(super) const RATES: usize = 1;
    pub(super) const METRICS: usize = 2;
}

/// The figures of one key and bucket, in one cache line: the lower 31 bits of each sum. What exceeds them is carried to a
/// table that few need.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
pub(super) struct Cell {
    /// Two lanes in each: the first below, the second above.
    pub(super) pairs: [u64; LANES / 2],
    pub(super) ends: Ends,
    /// The number of its [`Odd`], from 1; 0 if it has none.
    pub(super) odd: u32,
}

const _: () = assert!(size_of::<Cell>() == 64);

/// The uppermost bit of a lane: it has to be carried.
pub(super) const CARRY: u32 = 1 << 31;

/// Of the lanes of a pair.
pub(super) const CARRIES: u64 = 1 << 31 | 1 << 63;

/// Followers at the first and at the last reading; of one second, at the first and at the last position. Each is the
/// second, from the first day on, and then the lower 32 bits of the followers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ends {
    pub(super) first: u64,
    pub(super) last: u64,
}

impl Ends {
    /// No second is as late as the first here.
    pub(super) const NONE: Self = Self { first: u64::MAX, last: 0 };

    /// Takes in a reading from a later position than those before. Says whether it is the first now, and the last.
    #[inline]
    pub(super) fn add(&mut self, reading: u64) -> (bool, bool) {
        // Selected, not branched: a branch would wait for the cell to arrive, and be guessed wrong.
        let second = reading >> 32;
        let (before, after) = (second < self.first >> 32, second >= self.last >> 32);
        self.first = select_unpredictable(before, reading, self.first);
        self.last = select_unpredictable(after, reading, self.last);
        (before, after)
    }

    /// Takes in the ends of later positions.
    #[inline]
    pub(super) fn plus(&mut self, later: Self) {
        let before = later.first >> 32 < self.first >> 32;
        // No reading is no last one, not even of the first second.
        let after = later.first != u64::MAX && later.last >> 32 >= self.last >> 32;
        self.first = select_unpredictable(before, later.first, self.first);
        self.last = select_unpredictable(after, later.last, self.last);
    }

    /// Second, and the lower bits of followers.
    pub(super) fn halves(reading: u64) -> (u32, u32) {
        let half = |half: u64| u32::try_from(half).unwrap_or_default();
        (half(reading >> 32), half(reading & u64::from(u32::MAX)))
    }
}

impl Cell {
    /// A lane.
    #[inline]
    pub(super) fn lane(&self, lane: usize) -> u32 {
        let pair = self.pairs.get(lane / 2).copied().unwrap_or_default();
        u32::try_from(pair >> shift(lane) & u64::from(u32::MAX)).unwrap_or_default()
    }

    pub(super) const NEW: Self = Self { pairs: [0; LANES / 2], ends: Ends::NONE, odd: 0 };
}

/// How far above the lowest bit of its pair a lane begins.
pub(super) const fn shift(lane: usize) -> u32 {
    if lane.is_multiple_of(2) { 0 } else { 32 }
}

/// What rows of a cell differ in from a usual one, which has all counters and a rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Odd {
    /// How many lack each of the first metrics.
    pub(super) absent: [u32; NEAR],
    /// Used, where a usual row is not; or not, where it is.
    pub(super) used: u32,
    /// Likewise, rows that lack a part of the numerator.
    pub(super) partial: u32,
    /// Likewise, rows with a rate.
    pub(super) rated: u32,
    /// By how much the weighted sums of its counters exceed its numerators.
    pub(super) numerator: u64,
    /// By how much the sum of the counter below exceeds its denominators.
    pub(super) denominator: u64,
}

impl Odd {
    /// Adds, which does not wrap as long as the bound of all cells is observed.
    #[inline]
    pub(super) fn add(&mut self, other: &Self) {
        self.used = self.used.wrapping_add(other.used);
        self.partial = self.partial.wrapping_add(other.partial);
        self.rated = self.rated.wrapping_add(other.rated);
        self.numerator = self.numerator.wrapping_add(other.numerator);
        self.denominator = self.denominator.wrapping_add(other.denominator);
        for (absent, other) in self.absent.iter_mut().zip(&other.absent) {
            *absent = absent.wrapping_add(*other);
        }
    }
}

/// The counts and sums of a cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Narrow {
    pub(super) rows: u64,
    /// Rows with a numerator and a denominator.
    pub(super) used: u64,
    /// Of them, those that lack a part of the numerator.
    pub(super) partial: u64,
    /// Rows with a rate.
    pub(super) rated: u64,
    pub(super) numerator: u64,
    pub(super) denominator: u64,
    /// Rates in hundredths of a percent, added up.
    pub(super) hundredths: u64,
}

impl Narrow {
    /// Of rows that are as usual but for what is odd. A metric's sum is asked for by position.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "so that only what the caller takes of it is computed")]
    pub(super) fn of(
        rows: u64,
        hundredths: u64,
        usual: &Usual,
        odd: Odd,
        sum: impl Fn(usize) -> u64,
    ) -> Self {
        let count = |usually: bool, odd: u32| {
            let odd = u64::from(odd);
            if usually { rows.saturating_sub(odd) } else { odd }
        };
        let parts = usual.parts.iter().take(usual.count);
        let numerator =
            parts.fold(0_u64, |all, (metric, weight)| all.wrapping_add(sum(*metric).wrapping_mul(*weight)));
        let denominator = usual.base.map_or(if usual.used { rows } else { 0 }, &sum);
        Self {
            rows,
            used: count(usual.used, odd.used),
            partial: count(usual.partial, odd.partial),
            rated: count(usual.used, odd.rated),
            numerator: numerator.wrapping_sub(odd.numerator),
            denominator: denominator.wrapping_sub(odd.denominator),
            hundredths,
        }
    }
}
