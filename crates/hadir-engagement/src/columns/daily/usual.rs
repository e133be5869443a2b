//! What a row with all counters adds to a rate: so that only other rows have to say.

use crate::columns::plan::{Denominator, PARTS, Plan, Way};
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
