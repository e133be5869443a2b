use super::buckets::{Bucket, Buckets};
use super::cells::{Reader, halves};
use super::group::{GroupBy, KeyText};
use super::latest::{bucket_of, readings};
use crate::dialect::{Bound, Dialect};
use crate::scope::Scope;
use crate::statement::Query;
use crate::value::Kind;
use core::marker::PhantomData;
use hadir_core::metrics::Metric;

/// What came in per key and bucket of one counter.
#[derive(Debug, Clone)]
pub struct Gains<K> {
    scope: Scope,
    metric: Metric,
    buckets: Buckets,
    key: PhantomData<fn() -> K>,
}

/// What came in of one key in one bucket.
#[allow(clippy::struct_field_names, reason = "the words of `Net`")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gained<K> {
    /// What it is about.
    pub key: K,
    /// When.
    pub bucket: Bucket,
    /// All increases.
    pub gained: u128,
    /// All decreases, as a magnitude: corrections, not negative engagement.
    pub corrected: u128,
}

/// What came in per key and bucket: the last reading of each post in the bucket less its last reading in an earlier
/// bucket of the question, where both say a number. A post's first bucket has no reading before, and adds nothing.
pub fn gains<K: GroupBy>(scope: Scope, metric: Metric, buckets: &Buckets) -> Gains<K> {
    Gains { scope, metric, buckets: buckets.clone(), key: PhantomData }
}

impl<K: GroupBy> Gains<K> {
    /// The query in a dialect.
    pub fn build(&self, dialect: Dialect) -> Query<Gained<K>> {
        let mut bound = Bound::default();
        let KeyText { outer, group, order, kind, .. } = KeyText::of::<K>();
        let metric = self.metric.as_str();
        let columns = ["post_id", "captured_at", metric];
        let readings = readings::<K>(self.scope, &self.buckets, &columns, &mut bound);
        let figures = [dialect.whole("bucket_number")]
            .into_iter()
            .chain(halves(dialect, "(CASE WHEN now_at > was_at THEN now_at - was_at END)"))
            .chain(halves(dialect, "(CASE WHEN now_at < was_at THEN was_at - now_at END)"));
        let figures: Vec<String> = figures.collect();
        let kinds = kind.into_iter().chain(core::iter::repeat_n(Kind::Int, figures.len())).collect();
        let figures = figures.join(",\n  ");
        // Readings without a number are neither before nor after anything.
        let text = format!(
            "WITH {readings}, steps AS (\n  SELECT {outer}bucket_number, {metric} AS now_at, LAG({metric}) OVER \
             (PARTITION BY post_id, CASE WHEN {metric} IS NULL THEN 0 ELSE 1 END ORDER BY bucket_number) AS was_at\n  \
             FROM readings WHERE place = 1\n)\nSELECT {outer}{figures}\nFROM steps\nGROUP BY {group}bucket_number\n\
             ORDER BY {order}bucket_number"
        );
        let buckets = self.buckets.clone();
        Query::asking(dialect.finish(&text, &bound), kinds, move |cells| {
            let key = K::read(cells)?;
            let mut reader = Reader::new("gains", cells);
            Ok(Gained {
                key,
                bucket: bucket_of(&buckets, &mut reader)?,
                gained: reader.halves("gained")?,
                corrected: reader.halves("corrected")?,
            })
        })
    }
}
