//! Figures per key and bucket, from the newest number of each counter of each post in the bucket.

use super::buckets::{Bucket, Buckets};
use super::cells::{Reader, halves, too_large};
use super::group::{GroupBy, KeyText};
use super::latest::{Known, bucket_of, readings};
use crate::dialect::{Bound, Dialect};
use crate::error::DecodeError;
use crate::scope::Scope;
use crate::statement::Query;
use crate::value::Kind;
use core::marker::PhantomData;
use hadir_core::metrics::{Denominator, Metric, Missing, Pool, Ratio};
use std::collections::BTreeSet;

/// Figures per key and bucket, from the newest number of each counter of each post in the bucket.
#[derive(Debug, Clone)]
pub struct Rollup<K> {
    scope: Scope,
    ratio: Ratio,
    buckets: Buckets,
    counters: Vec<Metric>,
    key: PhantomData<fn() -> K>,
}

/// What came of one key in one bucket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pooled<K> {
    /// What it is about.
    pub key: K,
    /// When.
    pub bucket: Bucket,
    /// Readings in the bucket.
    pub rows: u64,
    /// The parts of the pooled rate; `total` is the number of distinct posts.
    pub pool: Pool,
    /// The sums of the counters that were asked for, in that order.
    pub sums: Vec<CounterSum>,
}

/// The sum of one counter over the posts read in a bucket: lifetime totals as of its end, which do not add up over buckets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CounterSum {
    /// The counter.
    pub metric: Metric,
    /// The sum of what was reported.
    pub sum: u128,
    /// Of how many posts it was reported.
    pub known: u64,
}

/// Pools `ratio` over the posts read in each bucket, by key and bucket: of each counter of a post the newest reading in the
/// bucket that says a number. A post with interactions and a base of zero contradicts itself: it is counted, not used. Buckets in which nothing was read
/// have no row.
///
/// ```
/// # use hadir_core::{ids::WorkspaceId, metrics::{Denominator, Granularity, Metric, Missing, Ratio}, platform::Platform, time::Window};
/// use hadir_sql::{Dialect, Scope, pushdown};
/// # let scope = Scope::of(WorkspaceId::from_uuid(uuid::Uuid::from_u128(7)));
/// # let march = Window::new("2026-03-01T00:00:00Z".parse()?, "2026-04-01T00:00:00Z".parse()?)?;
/// let days = pushdown::Buckets::new("Asia/Jakarta".parse()?, Granularity::Day, march)?;
/// let ratio = Ratio {
///     numerator: vec![(Metric::Likes, 1), (Metric::Comments, 1), (Metric::Shares, 1)],
///     missing: Missing::Strict,
///     denominator: Denominator::Counter(Metric::Reach),
/// };
/// let per_platform = pushdown::rollup::<Platform>(scope, &ratio, &days).build(Dialect::Postgres);
/// # let _ = per_platform;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn rollup<K: GroupBy>(scope: Scope, ratio: &Ratio, buckets: &Buckets) -> Rollup<K> {
    let (ratio, buckets) = (ratio.clone(), buckets.clone());
    Rollup { scope, ratio, buckets, counters: Vec::new(), key: PhantomData }
}

impl<K: GroupBy> Rollup<K> {
    /// Adds these counters up, too.
    #[must_use]
    pub fn counters(mut self, counters: &[Metric]) -> Self {
        self.counters = counters.to_vec();
        self
    }

    /// The query in a dialect.
    pub fn build(&self, dialect: Dialect) -> Query<Pooled<K>> {
        let mut bound = Bound::default();
        let (key, ratio) = (KeyText::of::<K>(), Terms::of(&self.ratio, dialect));
        let columns = self.columns();
        let readings = readings::<K>(self.scope, &self.buckets, &columns, Known::Newest, None, &mut bound);
        let Terms { used, whole, denominator, parts, consistent } = &ratio;
        let used_only = |number: &str| format!("(CASE WHEN used_row = 1 THEN {number} END)");
        let mut figures = vec![
            dialect.whole("bucket_number"),
            "COUNT(*)".to_owned(),
            "COUNT(CASE WHEN place = 1 THEN 1 END)".to_owned(),
            "COUNT(CASE WHEN used_row = 1 THEN 1 END)".to_owned(),
            "COUNT(CASE WHEN used_row = 1 AND whole_row = 0 THEN 1 END)".to_owned(),
        ];
        figures.extend(halves(dialect, &used_only("base_of")));
        for part in parts {
            figures.extend(halves(dialect, &used_only(part)));
        }
        for metric in &self.counters {
            let last = format!("(CASE WHEN place = 1 THEN {metric} END)");
            figures.push(format!("COUNT{last}"));
            figures.extend(halves(dialect, &last));
        }
        let KeyText { outer, group, order, kind, .. } = key;
        let kinds = kind.into_iter().chain(core::iter::repeat_n(Kind::Int, figures.len())).collect();
        let figures = figures.join(",\n  ");
        let text = format!(
            "WITH {readings}, judged AS (\n  SELECT readings.*, {denominator} AS base_of, CASE WHEN {whole} THEN 1 \
             ELSE 0 END AS whole_row,\n    CASE WHEN place = 1 AND {denominator} IS NOT NULL AND ({used}){consistent} THEN 1 \
             ELSE 0 END AS used_row\n  FROM readings\n)\nSELECT {outer}{figures}\nFROM judged\nGROUP BY \
             {group}bucket_number\nORDER BY {order}bucket_number"
        );
        let Self { ratio, buckets, counters, .. } = self.clone();
        Query::computing(dialect, dialect.finish(&text, &bound), kinds, move |cells| {
            let key = K::read(cells)?;
            let mut reader = Reader::new("rollup", cells);
            let bucket = bucket_of(&buckets, &mut reader)?;
            let rows = reader.count("rows")?;
            let pool = pool(&ratio, &mut reader)?;
            let sum = |metric: &Metric| {
                let known = reader.count(metric.as_str())?;
                Ok(CounterSum { metric: *metric, known, sum: reader.halves(metric.as_str())? })
            };
            let sums = counters.iter().map(sum).collect::<Result<_, DecodeError>>()?;
            Ok(Pooled { key, bucket, rows, pool, sums })
        })
    }

    /// The columns that are looked at.
    fn columns(&self) -> Vec<&'static str> {
        let base = match self.ratio.denominator {
            Denominator::Posts => vec![],
            Denominator::Counter(metric) => vec![metric],
            Denominator::Otherwise(first, second) => vec![first, second],
        };
        let parts = self.ratio.numerator.iter().map(|(metric, _)| *metric);
        let metrics: BTreeSet<Metric> = parts.chain(base).chain(self.counters.iter().copied()).collect();
        ["post_id", "captured_at"].into_iter().chain(metrics.into_iter().map(Metric::as_str)).collect()
    }
}

/// A ratio as conditions and expressions over a reading.
struct Terms {
    /// Whether the numerator can be used.
    used: String,
    /// Whether nothing of it is missing.
    whole: String,
    denominator: String,
    parts: Vec<&'static str>,
    /// That a post does not contradict itself, as a further condition: interactions by nothing.
    consistent: String,
}

impl Terms {
    fn of(ratio: &Ratio, dialect: Dialect) -> Self {
        let parts: Vec<&'static str> = ratio.numerator.iter().map(|(metric, _)| metric.as_str()).collect();
        let there = |joint: &str| {
            parts.iter().map(|part| format!("{part} IS NOT NULL")).collect::<Vec<_>>().join(joint)
        };
        let whole = if parts.is_empty() { "1 = 1".to_owned() } else { there(" AND ") };
        let used = match ratio.missing {
            Missing::Available if !parts.is_empty() => there(" OR "),
            Missing::Available | Missing::Strict => whole.clone(),
        };
        let denominator = match ratio.denominator {
            Denominator::Posts => dialect.whole("1"),
            Denominator::Counter(metric) => metric.as_str().to_owned(),
            Denominator::Otherwise(first, second) => {
                format!("COALESCE(NULLIF({first}, 0), {second}, {first})")
            }
        };
        let nothing = ratio.numerator.iter().filter(|(_, weight)| *weight > 0);
        let nothing: Vec<_> = nothing.map(|(part, _)| format!("COALESCE({part}, 0) = 0")).collect();
        let consistent = match ratio.denominator {
            Denominator::Counter(_) | Denominator::Otherwise(..) if !nothing.is_empty() => {
                format!(" AND ({denominator} <> 0 OR ({}))", nothing.join(" AND "))
            }
            _ => String::new(),
        };
        Self { used, whole, denominator, parts, consistent }
    }
}

fn pool(ratio: &Ratio, reader: &mut Reader<'_, '_>) -> Result<Pool, DecodeError> {
    let (total, used, partial) = (reader.count("total")?, reader.count("used")?, reader.count("partial")?);
    let denominator = reader.halves("denominator")?;
    let mut numerator = 0_u128;
    for (_, weight) in &ratio.numerator {
        let weighted = reader.halves("numerator")?.checked_mul(u128::from(*weight));
        let sum = weighted.and_then(|weighted| weighted.checked_add(numerator));
        numerator = sum.ok_or_else(|| reader.error("numerator", too_large()))?;
    }
    Ok(Pool { numerator, denominator, partial, used, total })
}
