//! A formula over columns, resolved once.

use super::kernel::Sum;
use super::rows::{CHUNK, MISSING, Rows, last_rows, rows_of};
use super::table::Columns;
use crate::{Formula, Missing};
use hadir_core::metrics::Metric;

/// The most counters that a numerator has.
pub(super) const PARTS: usize = 5;

/// A formula over columns, resolved once.
pub(super) struct Plan<'a> {
    pub(super) columns: Columns<'a>,
    pub(super) formula: Formula,
    pub(super) sum: u8,
    pub(super) way: Way<'a>,
}

/// Where numerators and denominators come from.
pub(super) enum Way<'a> {
    /// A column is not there, so that no row has a rate.
    Nothing,
    /// So many columns with their weights, by a base.
    By { parts: [(&'a [u64], u64); PARTS], count: usize, base: Denominator<'a> },
}

/// Where denominators come from.
pub(super) enum Denominator<'a> {
    /// The post itself.
    One,
    /// A column.
    Column(&'a [u64]),
    /// The first one, unless it is missing or 0 and the other is not missing.
    Or(&'a [u64], &'a [u64]),
}

impl<'a> Plan<'a> {
    pub(super) fn new(columns: Columns<'a>, formula: &Formula) -> Self {
        let mut weights = formula.interactions.parts().map(|(_, weight)| weight);
        let sum = match formula.interactions.missing {
            Missing::Available => Sum::AVAILABLE,
            Missing::Strict if weights.all(|weight| weight == 1) => Sum::PLAIN,
            Missing::Strict => Sum::WEIGHTED,
        };
        let way = Way::of(&columns, formula).unwrap_or(Way::Nothing);
        Self { columns, formula: *formula, sum, way }
    }
}

impl<'a> Way<'a> {
    fn of(columns: &Columns<'a>, formula: &Formula) -> Option<Self> {
        let mut parts: [(&[u64], u64); PARTS] = [(&[], 0); PARTS];
        let mut count = 0_usize;
        for (held, (metric, weight)) in parts.iter_mut().zip(formula.interactions.parts()) {
            // A column that is not there has all of its counts missing, as an empty one has.
            let column = match (columns.column(metric), formula.interactions.missing) {
                (None, Missing::Strict) => return None,
                (column, _) => column.unwrap_or_default(),
            };
            *held = (column, weight.into());
            count = count.saturating_add(1);
        }
        let base = Denominator::of(columns, formula.base.metrics())?;
        Some(Self::By { parts, count, base })
    }
}

impl<'a> Denominator<'a> {
    fn of(columns: &Columns<'a>, metrics: &[Metric]) -> Option<Self> {
        let column = |metric: &Metric| columns.column(*metric);
        match metrics {
            [] => Some(Self::One),
            [metric] => Some(Self::Column(column(metric)?)),
            [metric, other, ..] => match (column(metric), column(other)) {
                (Some(one), Some(other)) => Some(Self::Or(one, other)),
                (one, other) => Some(Self::Column(one.or(other)?)),
            },
        }
    }

    /// A chunk by number, in place if it lies somewhere as it is.
    pub(super) fn rows<'b>(&self, number: usize, buffer: &'b mut Rows) -> &'b Rows
    where
        'a: 'b,
    {
        static ONES: Rows = [1; CHUNK];
        match self {
            Self::One => return &ONES,
            Self::Column(column) => {
                if let Some([rows]) = rows_of([column], number) {
                    return rows;
                }
                *buffer = last_rows(column, number);
            }
            Self::Or(one, other) => {
                let (one, other) = (last_rows(one, number), last_rows(other, number));
                for (base, (&one, &other)) in buffer.iter_mut().zip(one.iter().zip(&other)) {
                    let other_one = (one == 0 || one == MISSING) && other != MISSING;
                    *base = if other_one { other } else { one };
                }
            }
        }
        buffer
    }
}
