//! A rollup as it is written down, and checked when it is read: every cell is a bucket of the calendar, and every row
//! lies in its bucket.

use super::cell::Cell;
use super::{Bucket, Buckets, Granularity, Published, Rollup, Rows};
use crate::Formula;
use chrono::{DateTime, Utc};
use hadir_core::time::{Calendar, NoSuchDay};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(bound(deserialize = "K: serde::Deserialize<'de>, P: Ord + serde::Deserialize<'de>"))]
pub(crate) struct Parts<K, P> {
    #[serde(default = "crate::written::version::first")]
    version: u16,
    formula: Formula,
    calendar: Calendar,
    granularity: Granularity,
    rows: Rows,
    cells: Vec<(K, Cell<P>)>,
}

#[derive(Debug, Error)]
pub(crate) enum Impossible {
    #[error(transparent)]
    Version(#[from] crate::written::version::Unknown),
    #[error(transparent)]
    Day(#[from] NoSuchDay),
    #[error("from {start} there is no {granularity} bucket in {calendar}")]
    Bucket { start: DateTime<Utc>, granularity: Granularity, calendar: Calendar },
    #[error("a row of the bucket from {start} lies outside")]
    Row { start: DateTime<Utc> },
    #[error("two cells of one key from {start}")]
    Twice { start: DateTime<Utc> },
}

impl<K, P> Serialize for Rollup<K, P>
where
    K: Ord + Clone + Serialize,
    P: Ord + Clone + Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Parts::from(self.clone()).serialize(serializer)
    }
}

impl<'de, K, P> Deserialize<'de> for Rollup<K, P>
where
    K: Ord + Clone + Deserialize<'de>,
    P: Ord + Clone + Deserialize<'de>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_from(Parts::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl<K, P> From<Rollup<K, P>> for Parts<K, P> {
    fn from(rollup: Rollup<K, P>) -> Self {
        Self {
            version: VERSION,
            formula: rollup.formula,
            calendar: rollup.buckets.calendar(),
            granularity: rollup.buckets.granularity(),
            rows: rollup.rows,
            cells: rollup.cells.into_iter().map(|((key, _), cell)| (key, cell)).collect(),
        }
    }
}

impl<K: Ord, P: Ord> TryFrom<Parts<K, P>> for Rollup<K, P> {
    type Error = Impossible;
    fn try_from(parts: Parts<K, P>) -> Result<Self, Impossible> {
        let Parts { version, formula, calendar, granularity, rows, cells: listed } = parts;
        crate::written::version::check("rollup", version, VERSION)?;
        let mut cells = std::collections::BTreeMap::new();
        for (key, cell) in listed {
            let start = cell.bucket().start();
            if Bucket::of(calendar, granularity, start)? != cell.bucket() {
                return Err(Impossible::Bucket { start, granularity, calendar });
            }
            if !cell.times().all(|at| cell.bucket().window().contains(at)) {
                return Err(Impossible::Row { start });
            }
            if cells.insert((key, start), cell).is_some() {
                return Err(Impossible::Twice { start });
            }
        }
        Ok(Self { formula, buckets: Buckets::new(calendar, granularity), rows, cells })
    }
}

/// Of readings with their counters' own times. The form before had one time per row, and is read.
const VERSION: u16 = 2;

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(bound(deserialize = "K: serde::Deserialize<'de>, P: Ord + serde::Deserialize<'de>"))]
pub(crate) struct ByPublication<K, P> {
    version: u16,
    formula: Formula,
    calendar: Calendar,
    granularity: Granularity,
    cells: Vec<(K, Cell<P>)>,
}

impl<K, P> Serialize for Published<K, P>
where
    K: Ord + Clone + Serialize,
    P: Ord + Clone + Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        ByPublication::from(self.clone()).serialize(serializer)
    }
}

impl<'de, K, P> Deserialize<'de> for Published<K, P>
where
    K: Ord + Clone + Deserialize<'de>,
    P: Ord + Clone + Deserialize<'de>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_from(ByPublication::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl<K, P> From<Published<K, P>> for ByPublication<K, P> {
    fn from(published: Published<K, P>) -> Self {
        Self {
            version: 1,
            formula: published.formula,
            calendar: published.buckets.calendar(),
            granularity: published.buckets.granularity(),
            cells: published.cells.into_iter().map(|((key, _), cell)| (key, cell)).collect(),
        }
    }
}

impl<K: Ord, P: Ord> TryFrom<ByPublication<K, P>> for Published<K, P> {
    type Error = Impossible;
    fn try_from(parts: ByPublication<K, P>) -> Result<Self, Impossible> {
        let ByPublication { version, formula, calendar, granularity, cells: listed } = parts;
        crate::written::version::check("rollup by publication", version, 1)?;
        let mut cells = std::collections::BTreeMap::new();
        for (key, cell) in listed {
            let start = cell.bucket().start();
            if Bucket::of(calendar, granularity, start)? != cell.bucket() {
                return Err(Impossible::Bucket { start, granularity, calendar });
            }
            if cells.insert((key, start), cell).is_some() {
                return Err(Impossible::Twice { start });
            }
        }
        Ok(Self { formula, buckets: Buckets::new(calendar, granularity), cells })
    }
}
