//! The arithmetic of a chunk of rows, in lines that the compiler vectorises.

use super::rows::{CHUNK, MISSING, Rows};

/// How a numerator is added up.
pub(super) struct Sum;

impl Sum {
    /// All weights are 1; a row that lacks a part has none.
    pub(super) const PLAIN: u8 = 0;
    /// By weight; a row that lacks a part has none.
    pub(super) const WEIGHTED: u8 = 1;
    /// By weight; a row that lacks a part makes do with the others.
    pub(super) const AVAILABLE: u8 = 2;
}

/// Rows of a formula: the columns of its numerator with their weights, and its base.
pub(super) struct Job<'a, const PARTS: usize> {
    pub(super) parts: [&'a Rows; PARTS],
    pub(super) weights: [u64; PARTS],
    pub(super) base: &'a Rows,
    pub(super) out: &'a mut Lanes,
}

/// What comes out of a [`Job`].
pub(super) struct Lanes {
    /// Numerators of the rows that can be used; else 0.
    pub(super) sums: Rows,
    /// Their denominators.
    pub(super) bases: Rows,
    /// All ones in rows that cannot be used, because something is missing or contradicts itself.
    pub(super) missing: Rows,
    /// All ones in rows that are used although a part is missing; 0 unless [`Sum::AVAILABLE`].
    pub(super) partial: Rows,
    /// Hundredths of a percent, [`MISSING`] where there is none.
    pub(super) rates: Rows,
    /// No count of the numerator is larger.
    pub(super) bound: u64,
    /// No base is larger.
    pub(super) base_bound: u64,
}

impl Lanes {
    pub(super) const NOTHING: Self = Self {
        sums: [0; CHUNK],
        bases: [0; CHUNK],
        missing: [u64::MAX; CHUNK],
        partial: [0; CHUNK],
        rates: [MISSING; CHUNK],
        bound: 0,
        base_bound: 0,
    };
}

/// 2^52: added to a double below it, it leaves a whole number, whose bits are the lower ones of the sum.
const WHOLE: f64 = 4_503_599_627_370_496.0;
const MANTISSA: u64 = (1 << 52) - 1;

/// A whole number below 2^52 as a double, without a conversion that would not vectorise.
#[inline(always)]
#[expect(clippy::float_arithmetic, reason = "exact: both are whole numbers below 2^53")]
#[expect(clippy::inline_always, reason = "so that it is compiled for its caller's processor")]
fn double(whole: u64) -> f64 {
    f64::from_bits(whole | WHOLE.to_bits()) - WHOLE
}

/// Computes a chunk in one pass that the compiler vectorises. What it wrote is right if and only if the bounds that it
/// found are small enough; what exceeds 52 bits wraps.
#[inline(always)]
#[expect(clippy::inline_always, reason = "so that it is compiled for its caller's processor")]
#[expect(clippy::float_arithmetic, reason = "whole numbers below 2^52; the division's rounding is corrected")]
#[expect(clippy::indexing_slicing, reason = "rows below CHUNK, the length of every array")]
pub(super) fn compute<const PARTS: usize, const SUM: u8>(job: Job<'_, PARTS>) {
    let Job { parts, weights, base, out } = job;
    let (mut bound, mut base_bound) = (0, 0);
    for row in 0..CHUNK {
        let (mut any, mut all, mut sum) = (0, u64::MAX, 0_u64);
        for (part, weight) in parts.iter().zip(weights) {
            let value = part[row];
            (any, all) = (any | value, all & value);
            // MISSING becomes 0, and what lies between it and 2^63 remains huge.
            bound |= value.wrapping_add(1);
            let value = if SUM == Sum::AVAILABLE { value & !gone(value) } else { value };
            sum = sum.wrapping_add(if SUM == Sum::PLAIN { value } else { value.wrapping_mul(weight) });
        }
        base_bound |= base[row].wrapping_add(1);
        // Interactions by nothing contradict themselves: the row cannot be used.
        let contradicts = if base[row] == 0 && sum != 0 { u64::MAX } else { 0 };
        let missing = if SUM == Sum::AVAILABLE {
            let missing = gone(base[row]) | contradicts | if PARTS == 0 { 0 } else { gone(all) };
            out.partial[row] = gone(any) & !missing;
            missing
        } else {
            gone(any | base[row]) | contradicts
        };
        let (sum, base) = (sum & !missing, base[row] & !missing);
        // floor(sum · 10^4 / base + 1/2) = floor((sum · 20 000 + base) / 2 base)
        let (numerator, denominator) = (double(sum) * 20_000.0 + double(base), double(base) * 2.0);
        // To the nearest whole number; then down, if that was up.
        let nearest = (numerator / denominator + WHOLE) - WHOLE;
        let over = if numerator - nearest * denominator < 0.0 { 1.0 } else { 0.0 };
        let quotient = (nearest - over + WHOLE).to_bits() & MANTISSA;
        out.sums[row] = sum;
        out.bases[row] = base;
        out.missing[row] = missing;
        // Missing, or by 0.
        out.rates[row] = if base == 0 { MISSING } else { quotient };
    }
    (out.bound, out.base_bound) = (bound, base_bound);
}

/// All ones if the uppermost bit is: as in [`MISSING`], and in what exceeds every bound.
#[inline(always)]
#[expect(clippy::inline_always, reason = "so that it is compiled for its caller's processor")]
const fn gone(value: u64) -> u64 {
    (value.cast_signed() >> 63).cast_unsigned()
}

/// Columns on their way into cells that hold 32 bits of a sum at a time.
pub(super) struct Narrowing<'a, const COLUMNS: usize> {
    /// Seconds from the first day on, and the column that is read as followers.
    pub(super) seconds: &'a [u32; CHUNK],
    pub(super) followers: Option<&'a Rows>,
    pub(super) columns: [&'a Rows; COLUMNS],
    pub(super) lanes: &'a Lanes,
    /// What denominators usually are.
    pub(super) base: &'a Rows,
    /// What [`Lanes::missing`] and [`Lanes::partial`] usually are.
    pub(super) missing: u64,
    pub(super) partial: u64,
    pub(super) out: &'a mut Narrowed,
}

/// So many columns are narrowed; others are only looked through.
pub(super) const NEAR: usize = 8;
const PAIRS: usize = NEAR / 2;

/// What comes out of a [`Narrowing`]. Each 64 bits hold two sums of a cell.
pub(super) struct Narrowed {
    /// The lower halves of two columns, 0 where they are missing: the first below, the second above.
    pub(super) pairs: [Rows; PAIRS],
    /// 1, and above it the lower half of the rate, or 0.
    pub(super) rates: Rows,
    /// The lower half of followers, and above it the second; [`MISSING`] if they are.
    pub(super) readings: Rows,
    /// 1 where a row is not as usual, else 0.
    pub(super) odd: [u32; CHUNK],
    /// No value is larger.
    pub(super) bound: u64,
    /// No rate is larger.
    pub(super) rate_bound: u64,
}

impl Narrowed {
    pub(super) const NOTHING: Self = Self {
        pairs: [[0; CHUNK]; PAIRS],
        rates: [0; CHUNK],
        readings: [MISSING; CHUNK],
        odd: [0; CHUNK],
        bound: 0,
        rate_bound: 0,
    };
}

/// Narrows a chunk of columns, and marks the rows in which one is missing, or of which the rate is not as usual.
#[inline(always)]
#[expect(clippy::inline_always, reason = "so that it is compiled for its caller's processor")]
#[expect(
    clippy::indexing_slicing,
    reason = "rows below CHUNK, the length of every array; columns below COLUMNS"
)]
pub(super) fn narrow<const COLUMNS: usize>(job: Narrowing<'_, COLUMNS>) {
    let Narrowing { seconds, followers, columns, lanes, base, missing, partial, out } = job;
    let mut bound = 0;
    let mut any = [0; CHUNK];
    let (pairs, last) = columns.as_chunks::<2>();
    for ([one, other], out) in pairs.iter().zip(&mut out.pairs) {
        for row in 0..CHUNK {
            let (low, high) = (one[row], other[row]);
            any[row] |= low | high;
            bound |= low.wrapping_add(1) | high.wrapping_add(1);
            out[row] = (low & !gone(low) & LOW) | (high & !gone(high)) << 32;
        }
    }
    for (one, out) in last.iter().zip(out.pairs.iter_mut().skip(pairs.len())) {
        for row in 0..CHUNK {
            let low = one[row];
            any[row] |= low;
            bound |= low.wrapping_add(1);
            out[row] = low & !gone(low) & LOW;
        }
    }
    for column in columns.iter().skip(NEAR) {
        for row in 0..CHUNK {
            any[row] |= column[row];
            bound |= column[row].wrapping_add(1);
        }
    }
    let mut rate_bound = 0;
    for row in 0..CHUNK {
        let rate = lanes.rates[row];
        rate_bound |= rate.wrapping_add(1);
        out.rates[row] = 1 | (rate & !gone(rate)) << 32;
        let unusual = (lanes.bases[row] ^ base[row]) | gone(rate);
        let unusual = (unusual & !missing) | (lanes.missing[row] ^ missing) | (lanes.partial[row] ^ partial);
        out.odd[row] = u32::from((unusual | gone(any[row])) != 0);
    }
    if let Some(followers) = followers {
        for row in 0..CHUNK {
            let read = followers[row];
            out.readings[row] = (u64::from(seconds[row]) << 32 | (read & LOW)) | gone(read);
        }
    }
    (out.bound, out.rate_bound) = (bound, rate_bound);
}

/// The lower half.
const LOW: u64 = (1 << 32) - 1;
