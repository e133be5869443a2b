//! Rows in pieces that fit the nearest cache.

use super::kernel::{Job, Lanes, Sum};
use super::plan::{PARTS, Plan, Way};
use super::rows::{CHUNK, MISSING, Rows, last_rows, rows_of};
use super::wide::{self, Kernel};
use crate::{Coverage, Rate};

/// What a chunk knows of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    /// Numerators, denominators and rates.
    All,
    /// Numerators and denominators; rates may exceed the range of the kernel.
    Sums,
    /// Nothing: only row by row.
    Rows,
}

/// Some rows of numerators, denominators and rates.
pub(super) struct Chunk {
    from: usize,
    len: usize,
    known: Known,
    /// No numerator is larger.
    bound: u128,
    lanes: Lanes,
}

impl Chunk {
    pub(super) const fn new() -> Self {
        Self { from: 0, len: 0, known: Known::All, bound: 0, lanes: Lanes::NOTHING }
    }

    /// Computes the rows of that chunk by number.
    pub(super) fn load(&mut self, plan: &Plan<'_>, number: usize) {
        self.from = number.saturating_mul(CHUNK);
        self.len = plan.columns.len().saturating_sub(self.from).min(CHUNK);
        match &plan.way {
            Way::Nothing => (self.lanes, self.bound, self.known) = (Lanes::NOTHING, 0, Known::All),
            Way::By { count: 0, .. } => self.compute::<0>(plan, number),
            Way::By { count: 1, .. } => self.compute::<1>(plan, number),
            Way::By { count: 2, .. } => self.compute::<2>(plan, number),
            Way::By { count: 3, .. } => self.compute::<3>(plan, number),
            Way::By { count: 4, .. } => self.compute::<4>(plan, number),
            Way::By { .. } => self.compute::<PARTS>(plan, number),
        }
        if self.known != Known::All {
            for (position, rate) in (self.from..).zip(&mut self.lanes.rates).take(self.len) {
                *rate = slowly(plan.formula.rate(&plan.columns.row(position)));
            }
        }
    }

    fn compute<const COUNT: usize>(&mut self, plan: &Plan<'_>, number: usize) {
        let Way::By { parts, base, .. } = &plan.way else { return };
        let mut columns: [&[u64]; COUNT] = [&[]; COUNT];
        let mut weights = [0; COUNT];
        for ((column, weight), part) in columns.iter_mut().zip(&mut weights).zip(parts) {
            (*column, *weight) = *part;
        }
        let mut buffer = [0; CHUNK];
        let base = base.rows(number, &mut buffer);
        if let Some(rows) = rows_of(columns, number) {
            self.run(plan, rows, weights, base);
        } else {
            let rows = columns.map(|column| last_rows(column, number));
            self.run(plan, rows.each_ref(), weights, base);
        }
    }

    fn run<const COUNT: usize>(
        &mut self,
        plan: &Plan<'_>,
        parts: [&Rows; COUNT],
        weights: [u64; COUNT],
        base: &Rows,
    ) {
        let kernel = plan.columns.kernel.unwrap_or_else(Kernel::widest);
        let job = Job { parts, weights, base, out: &mut self.lanes };
        match plan.sum {
            Sum::PLAIN => wide::compute::<COUNT, { Sum::PLAIN }>(kernel, job),
            Sum::WEIGHTED => wide::compute::<COUNT, { Sum::WEIGHTED }>(kernel, job),
            _ => wide::compute::<COUNT, { Sum::AVAILABLE }>(kernel, job),
        }
        // Five weights of 32 bits, each times 64.
        let weights = weights.iter().fold(0_u128, |all, weight| all.saturating_add(u128::from(*weight)));
        self.bound = u128::from(self.lanes.bound).saturating_mul(weights);
        let base = u128::from(self.lanes.base_bound);
        self.known = if self.bound >= 1 << 52 || base >= 1 << 52 {
            Known::Rows
        } else if self.bound.saturating_mul(20_000).saturating_add(base.saturating_mul(4)) >= 1 << 52 {
            Known::Sums
        } else {
            Known::All
        };
    }

    /// Hundredths of a percent, [`MISSING`] where there is none.
    pub(super) fn rates(&self) -> &[u64] {
        self.lanes.rates.get(..self.len).unwrap_or_default()
    }

    /// All that the kernel computed, and what no numerator, denominator and rate exceeds. Nothing if it could not.
    pub(super) fn lanes(&self) -> Option<(&Lanes, u128)> {
        let rate = self.bound.saturating_mul(10_000).saturating_add(1);
        (self.known == Known::All).then_some((&self.lanes, rate.max(self.lanes.base_bound.into())))
    }

    /// The rate of one row, exactly.
    pub(super) fn rate(&self, plan: &Plan<'_>, position: usize) -> Rate {
        plan.formula.rate(&plan.columns.row(self.from.saturating_add(position)))
    }

    /// All rows together.
    pub(super) fn pooled(&self, plan: &Plan<'_>) -> Rate {
        if self.known == Known::Rows {
            return (0..self.len).map(|position| self.rate(plan, position)).sum();
        }
        let Lanes { sums, bases, missing, partial, .. } = &self.lanes;
        // 512 sums of 52 bits have 61.
        let sum = |rows: &Rows| rows.iter().take(self.len).fold(0_u64, |sum, row| sum.wrapping_add(*row));
        let count =
            |rows: &Rows| rows.iter().take(self.len).fold(0_u64, |sum, row| sum.wrapping_add(row & 1));
        let total = u64::try_from(self.len).unwrap_or_default();
        let used = total.saturating_sub(count(missing));
        let coverage = Coverage::with_partial(count(partial), used, total).unwrap_or_default();
        Rate::of_sums(sum(sums).into(), sum(bases).into(), coverage).said(plan.formula)
    }
}

fn slowly(rate: Rate) -> u64 {
    let hundredths = || {
        let percent = rate.percent(2).ok()?;
        u64::try_from(percent.mantissa()).ok()
    };
    hundredths().unwrap_or(MISSING)
}
