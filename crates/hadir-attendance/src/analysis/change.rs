//! What changed from one report to the next: units and totals side by side.

use crate::report::{Report, Totals};
use crate::share::{Bounds, Share};
use hadir_core::ids::UnitId;
use std::collections::BTreeMap;

/// How a rate moved from one period to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum RateChange {
    /// Higher, whatever is true of what cannot be told.
    Up,
    /// Lower, whatever is true of what cannot be told.
    Down,
    /// The same, and nothing is open.
    Same,
    /// What cannot be told may make it either.
    Unknown,
}

/// A unit in two periods.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct UnitChange {
    /// The unit.
    pub unit: UnitId,
    /// Its name, or its id where neither roster describes it.
    pub name: String,
    /// Its rate before; of nothing where it had nobody.
    pub before: Share,
    /// Its rate after.
    pub after: Share,
    /// How it moved.
    pub change: RateChange,
}

/// The units of two reports, of two weeks or two months, in order of their names.
pub fn changes(before: &Report<'_>, after: &Report<'_>) -> Vec<UnitChange> {
    let mut units: BTreeMap<UnitId, (Option<String>, Totals, Totals)> = BTreeMap::new();
    for (report, is_after) in [(before, false), (after, true)] {
        for group in report.by_unit() {
            let (name, earlier, later) = units.entry(group.key).or_default();
            *name = report.unit(group.key).map(|unit| unit.name.clone()).or_else(|| name.take());
            *(if is_after { later } else { earlier }) = group.totals;
        }
    }
    let line = |(unit, (name, before, after)): (UnitId, (Option<String>, Totals, Totals))| UnitChange {
        unit,
        name: name.unwrap_or_else(|| unit.to_string()),
        before: before.rate(),
        after: after.rate(),
        change: moved(&before.bounds(), &after.bounds()),
    };
    let mut lines: Vec<UnitChange> = units.into_iter().map(line).collect();
    lines.sort_by_cached_key(|line| (line.name.to_lowercase(), line.unit));
    lines
}

fn moved(before: &Bounds, after: &Bounds) -> RateChange {
    if before.at_least.of == 0 || after.at_least.of == 0 {
        RateChange::Unknown
    } else if before.is_below(after) {
        RateChange::Up
    } else if after.is_below(before) {
        RateChange::Down
    } else if before.is_exact() && after.is_exact() {
        RateChange::Same
    } else {
        RateChange::Unknown
    }
}
