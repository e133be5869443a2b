//! What does not fit into 64-bit sums.

use super::cell::Narrow;
use crate::{Coverage, Rate, Total};
use hadir_core::metrics::Metric;

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
