//! What does not fit into 64-bit sums.

use super::cell::Narrow;
use crate::columns::plan::{Denominator, PARTS, Plan, Way};
use crate::{Coverage, Rate, Total};
use hadir_core::metrics::Metric;

/// What a row with all counters adds to a rate: so that only other rows have to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Usual {
    /// Whether it has a numerator and a denominator.
    pub(super) used: bool,
    /// Whether it lacks a part of the numerator all the same: one that has no column.
    pub(super) partial: bool,
    /// The positions of the numerator's counters, with their weights.
    pub(super) parts: [(usize, u64); PARTS],
    pub(super) count: usize,
    /// The position of the denominator; each row is 1 if it has none.
    pub(super) base: Option<usize>,
}

impl Usual {
    pub(super) fn of(plan: &Plan<'_>) -> Self {
        let none = Self { used: false, partial: false, parts: [(0, 0); PARTS], count: 0, base: None };
        let Way::By { count, base, .. } = &plan.way else { return none };
        let position = |metric: Metric| plan.columns.present().position(|(each, _)| each == metric);
        let mut usual = Self { used: true, ..none };
        for (metric, weight) in plan.formula.interactions.parts() {
            let Some(position) = position(metric) else {
                usual.partial = true;
                continue;
            };
            if let Some(part) = usual.parts.get_mut(usual.count) {
                *part = (position, weight.into());
                usual.count = usual.count.saturating_add(1);
            }
        }
        if *count > 0 && usual.count == 0 {
            return none; // all parts are missing
        }
        usual.base = match base {
            Denominator::One => None,
            Denominator::Column(_) | Denominator::Or(..) => {
                plan.formula.base.metrics().iter().find_map(|metric| position(*metric))
            }
        };
        usual
    }
}

/// What does not fit into 64-bit sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wide {
    pub(super) rows: u64,
    pub(super) rate: Rate,
    pub(super) hundredths: u128,
    pub(super) rated: u64,
    /// By position of the metric among those that have a column.
    pub(super) totals: [Total; Metric::ALL.len()],
}

impl Wide {
    pub(super) const NOTHING: Self = Self {
        rows: 0,
        rate: Rate::NOTHING,
        hundredths: 0,
        rated: 0,
        totals: [Total::NOTHING; Metric::ALL.len()],
    };

    /// Of a cell, and the sum of each metric with the number of rows that lack it.
    pub(super) fn of(cell: &Narrow, sums: impl Iterator<Item = (u64, u32)>) -> Self {
        let mut totals = [Total::NOTHING; Metric::ALL.len()];
        for (total, (sum, absent)) in totals.iter_mut().zip(sums) {
            let coverage = Coverage::new(cell.rows.saturating_sub(absent.into()), cell.rows);
            *total = Total::of_sum(sum.into(), coverage.unwrap_or_default());
        }
        let coverage = Coverage::with_partial(cell.partial, cell.used, cell.rows).unwrap_or_default();
        Self {
            rows: cell.rows,
            rate: Rate::of_sums(cell.numerator.into(), cell.denominator.into(), coverage),
            hundredths: cell.hundredths.into(),
            rated: cell.rated,
            totals,
        }
    }

    pub(super) fn plus(&mut self, other: &Self) {
        self.rows = self.rows.saturating_add(other.rows);
        self.rate = self.rate.plus(other.rate);
        // 2^64 rows of 64 bits fit into 128.
        self.hundredths = self.hundredths.saturating_add(other.hundredths);
        self.rated = self.rated.saturating_add(other.rated);
        for (total, other) in self.totals.iter_mut().zip(&other.totals) {
            *total = total.plus(*other);
        }
    }

    pub(super) fn mean_hundredths(&self) -> Rate {
        let coverage = Coverage::new(self.rated, self.rows).unwrap_or_default();
        Rate::of_sums(self.hundredths, self.rated.into(), coverage)
    }
}
