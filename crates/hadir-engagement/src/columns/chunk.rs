use super::Columns;
use crate::{Coverage, Formula, Rate};

/// Rows at a time: small enough for the nearest cache, large enough to forget the loop around it.
pub(super) const CHUNK: usize = 512;

/// Some rows of numerators and denominators, computed column by column in loops that the compiler vectorises.
pub(super) struct Chunk {
    len: usize,
    sums: [u64; CHUNK],
    bases: [u64; CHUNK],
    /// All ones where something is missing.
    missing: [u64; CHUNK],
    /// All counts of the numerator or'ed together: none is larger.
    bits: u64,
    /// All bases or'ed together.
    base_bits: u64,
    weights: u64,
}

impl Chunk {
    pub(super) const fn new() -> Self {
        Self {
            len: 0,
            sums: [0; CHUNK],
            bases: [0; CHUNK],
            missing: [0; CHUNK],
            bits: 0,
            base_bits: 0,
            weights: 0,
        }
    }

    /// Takes in at most [`CHUNK`] rows. False if a weighted sum could exceed 52 bits: then the slow way is the right one.
    pub(super) fn load(&mut self, rows: &Columns<'_>, formula: &Formula) -> bool {
        self.len = rows.len().min(CHUNK);
        self.sums = [0; CHUNK];
        self.missing = [0; CHUNK];
        (self.bits, self.base_bits, self.weights) = (0, 0, 0);
        let mut odd = 0;
        for (metric, weight) in formula.interactions.parts() {
            let Some(column) = rows.column(metric) else {
                self.missing = [u64::MAX; CHUNK];
                continue;
            };
            let weight = u64::from(weight);
            // Five weights of 32 bits.
            self.weights = self.weights.saturating_add(weight);
            let targets = self.sums.iter_mut().zip(&mut self.missing).zip(column);
            // Neither can wrap where it matters: `greatest_sum` is asked before the sums are used.
            let seen = if weight == 1 {
                add_column(targets, u64::wrapping_add)
            } else {
                add_column(targets, |sum, value| sum.wrapping_add(value.wrapping_mul(weight)))
            };
            self.bits |= seen.bits;
            odd |= seen.odd;
        }
        match formula.base.metrics() {
            [] => {
                self.bases = [1; CHUNK];
                self.base_bits = 1;
            }
            [metric, ..] => match rows.column(*metric) {
                None => self.missing = [u64::MAX; CHUNK],
                Some(column) => {
                    let targets = self.bases.iter_mut().zip(&mut self.missing).zip(column);
                    let seen = add_column(targets, |_, value| value);
                    self.base_bits = seen.bits;
                    odd |= seen.odd;
                }
            },
        }
        odd == 0 && self.greatest_sum() < 1 << 52 && self.base_bits < 1 << 52
    }

    fn greatest_sum(&self) -> u128 {
        u128::from(self.bits).saturating_mul(self.weights.into())
    }

    /// The rates in hundredths of a percent, by division of doubles that hold whole numbers. False if those could exceed
    /// 52 bits.
    #[expect(
        clippy::float_arithmetic,
        reason = "whole numbers below 2^52 are exact in a double, and the one rounding of the division is corrected"
    )]
    pub(super) fn hundredths(&self, rates: &mut [u64]) -> bool {
        let greatest = self.greatest_sum().saturating_mul(20_000);
        if greatest.saturating_add(u128::from(self.base_bits).saturating_mul(4)) >= 1 << 52 {
            return false;
        }
        let inputs = self.sums.iter().zip(&self.bases).zip(&self.missing).take(self.len);
        for (rate, ((&sum, &base), &missing)) in rates.iter_mut().zip(inputs) {
            // floor(sum · 10^4 / base + 1/2) = floor((sum · 20 000 + base) / 2 base)
            let numerator = double(sum) * 20_000.0 + double(base);
            let denominator = double(base) * 2.0;
            // To the nearest whole number; then down, if that was up.
            let nearest = (numerator / denominator + WHOLE) - WHOLE;
            let over = if numerator - nearest * denominator < 0.0 { 1.0 } else { 0.0 };
            let quotient = (nearest - over + WHOLE).to_bits() & MANTISSA;
            let none = missing | if denominator > 0.0 { 0 } else { u64::MAX };
            *rate = quotient | none;
        }
        true
    }

    /// One row's numerator and denominator; nothing if one is missing.
    pub(super) fn row(&self, position: usize) -> Option<(u64, u64)> {
        self.missing.get(position).filter(|missing| **missing == 0)?;
        Some((*self.sums.get(position)?, *self.bases.get(position)?))
    }

    /// All rows together.
    pub(super) fn pooled(&self) -> Option<Rate> {
        // 512 sums of 52 bits have 61.
        let (mut numerator, mut denominator, mut used) = (0_u64, 0_u64, 0_u64);
        for ((&sum, &base), &missing) in self.sums.iter().zip(&self.bases).zip(&self.missing).take(self.len) {
            numerator = numerator.wrapping_add(sum & !missing);
            denominator = denominator.wrapping_add(base & !missing);
            used = used.wrapping_add(!missing & 1);
        }
        let total = u64::try_from(self.len).ok()?;
        let coverage = Coverage::new(used, total).ok()?;
        Some(Rate::of_sums(numerator.into(), denominator.into(), coverage))
    }
}

/// 2^52: added to a double below it, it leaves a whole number, whose bits are the lower ones of the sum.
const WHOLE: f64 = 4_503_599_627_370_496.0;
const MANTISSA: u64 = (1 << 52) - 1;

/// A whole number below 2^52 as a double, without a conversion that would not vectorise.
#[expect(clippy::float_arithmetic, reason = "exact: both are whole numbers below 2^53")]
fn double(whole: u64) -> f64 {
    f64::from_bits(whole | WHOLE.to_bits()) - WHOLE
}

/// What went through a column: all counts or'ed together, and whether one has its uppermost bit set without being
/// [`MISSING`](super::MISSING).
struct Seen {
    bits: u64,
    odd: u64,
}

/// Adds a column. What has the uppermost bit is taken for missing (one comparison less), and found out if it is not.
fn add_column<'a>(
    targets: impl Iterator<Item = ((&'a mut u64, &'a mut u64), &'a u64)>,
    add: impl Fn(u64, u64) -> u64,
) -> Seen {
    let mut seen = Seen { bits: 0, odd: 0 };
    for ((sum, missing), &value) in targets {
        let gone = (value.cast_signed() >> 63).cast_unsigned();
        seen.odd |= gone & !value;
        let value = value & !gone;
        seen.bits |= value;
        *missing |= gone;
        *sum = add(*sum, value);
    }
    seen
}
