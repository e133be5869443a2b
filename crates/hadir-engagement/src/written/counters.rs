//! A value per counter: written by names, and read by names or, as they were written once, in a row.

use hadir_core::metrics::Metric;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use thiserror::Error;

/// One value per counter.
#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Counters<T> {
    /// By name.
    Named(BTreeMap<Metric, T>),
    /// In the order that counters had when this was the form.
    Row(Vec<T>),
}

/// The counters of the first form, in their order. It is history: counters that came later are not in it.
const ROW: [Metric; 10] = [
    Metric::Likes,
    Metric::Comments,
    Metric::Shares,
    Metric::Saves,
    Metric::Clicks,
    Metric::Reach,
    Metric::Impressions,
    Metric::Views,
    Metric::Plays,
    Metric::Followers,
];

/// More values than there were counters.
#[derive(Debug, Error)]
#[error("{found} sums in a row: there were never more than {most}, and newer ones have names")]
pub(crate) struct NotCounters {
    found: usize,
    most: usize,
}

impl<T: Copy> Counters<T> {
    /// Of every counter, in declaration order.
    pub(crate) fn of(values: [T; Metric::ALL.len()]) -> Self {
        Self::Named(Metric::ALL.iter().copied().zip(values).collect())
    }

    /// Of every counter, in declaration order; `missing` for those that are not there.
    ///
    /// # Errors
    /// [`NotCounters`] if there are too many in a row.
    pub(crate) fn into_array(self, missing: T) -> Result<[T; Metric::ALL.len()], NotCounters> {
        let named = match self {
            Self::Named(named) => named,
            Self::Row(row) if row.len() > ROW.len() => {
                return Err(NotCounters { found: row.len(), most: ROW.len() });
            }
            Self::Row(row) => ROW.into_iter().zip(row).collect(),
        };
        let mut values = [missing; Metric::ALL.len()];
        for (value, metric) in values.iter_mut().zip(Metric::ALL) {
            *value = named.get(metric).copied().unwrap_or(missing);
        }
        Ok(values)
    }
}
