//! What came in per key and bucket of one counter.

use super::buckets::{Bucket, Buckets};
use super::cells::{Reader, halves};
use super::group::{GroupBy, KeyText};
use super::latest::{Known, bucket_of, readings};
use crate::codec::Scalar;
use crate::dialect::{Bound, Dialect};
use crate::error::DecodeProblem;
use crate::scope::Scope;
use crate::statement::Query;
use crate::value::{Instant, Kind, Value};
use core::marker::PhantomData;
use hadir_core::metrics::{BREAKS, Break, Metric};

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
    /// Steps over a change of definition, which are in neither.
    pub refused: u64,
    /// The first of those changes: why steps were refused.
    pub reason: Option<&'static Break>,
}

/// What came in per key and bucket: the last number read of each post in the bucket less the last one in an earlier
/// bucket of the question. A post's first bucket has no reading before, and adds nothing.
/// Where the network changed what it counts between the two readings, the step is refused, with the
/// [change](hadir_core::metrics::BREAKS) as its reason.
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
        let breaks = breaks_of(self.metric);
        let platform = (!breaks.is_empty()).then_some("platform_of");
        let readings = readings::<K>(self.scope, &self.buckets, &columns, Known::Timed, platform, &mut bound);
        let broken = number(&breaks, dialect, &mut bound);
        let step = |kind: &str, change: &str| {
            halves(dialect, &format!("(CASE WHEN broken_by IS NULL AND {kind} THEN {change} END)"))
        };
        let figures = [dialect.whole("bucket_number")]
            .into_iter()
            .chain(step("now_at > was_at", "now_at - was_at"))
            .chain(step("now_at < was_at", "was_at - now_at"))
            .chain(["COUNT(broken_by)".to_owned(), dialect.whole("MIN(broken_by)")]);
        let figures: Vec<String> = figures.collect();
        let kinds = kind.into_iter().chain(core::iter::repeat_n(Kind::Int, figures.len())).collect();
        let figures = figures.join(",\n  ");
        let before = format!(
            "OVER (PARTITION BY post_id, CASE WHEN {metric} IS NULL THEN 0 ELSE 1 END ORDER BY bucket_number)"
        );
        let platform = platform.map(|column| format!("{column}, ")).unwrap_or_default();
        // Readings without a number are neither before nor after anything.
        let text = format!(
            "WITH {readings}, pairs AS (\n  SELECT {outer}{platform}bucket_number, {metric} AS now_at, captured_at,\n    \
             LAG({metric}) {before} AS was_at,\n    LAG(captured_at) {before} AS since_at\n  \
             FROM readings WHERE place = 1\n), steps AS (\n  SELECT {outer}bucket_number, now_at, was_at, {broken} AS \
             broken_by\n  FROM pairs\n)\nSELECT {outer}{figures}\nFROM steps\nGROUP BY {group}bucket_number\n\
             ORDER BY {order}bucket_number"
        );
        let buckets = self.buckets.clone();
        Query::computing(dialect, dialect.finish(&text, &bound), kinds, move |cells| {
            let key = K::read(cells)?;
            let mut reader = Reader::new("gains", cells);
            Ok(Gained {
                key,
                bucket: bucket_of(&buckets, &mut reader)?,
                gained: reader.halves("gained")?,
                corrected: reader.halves("corrected")?,
                refused: reader.count("refused")?,
                reason: reason(&breaks, &mut reader)?,
            })
        })
    }
}

/// The changes of a counter's definition, the earlier before the later.
fn breaks_of(metric: Metric) -> Vec<&'static Break> {
    let mut breaks: Vec<_> = BREAKS.iter().filter(|each| each.metric == metric).collect();
    breaks.sort_by_key(|each| (each.from, each.platform));
    breaks
}

/// The number of the first change between two readings of a pair that both say a number, if there is one.
fn number(breaks: &[&Break], dialect: Dialect, bound: &mut Bound) -> String {
    let cases = breaks.iter().enumerate().filter_map(|(number, each)| {
        let platform = bound.place(Value::Text(each.platform.as_str().to_owned()));
        let at = bound.place(Value::Instant(Instant::first_from(each.at())?));
        Some(format!(
            " WHEN now_at IS NOT NULL AND platform_of = {platform} AND since_at < {at} AND captured_at >= {at} THEN {number}"
        ))
    });
    let cases: String = cases.collect();
    if cases.is_empty() {
        let none = bound.place(Value::Null(Kind::Int));
        return dialect.typed(&none, Kind::Int);
    }
    format!("CASE{cases} END")
}

fn reason(
    breaks: &[&'static Break],
    reader: &mut Reader<'_, '_>,
) -> Result<Option<&'static Break>, crate::DecodeError> {
    let number: Option<u64> = reader.optional("reason", crate::codec::Count::from_value)?;
    let Some(number) = number else { return Ok(None) };
    let found = usize::try_from(number).ok().and_then(|number| breaks.get(number).copied());
    let unknown = || DecodeProblem::Text(format!("there is no change of definition {number}").into());
    found.map(Some).ok_or_else(|| reader.error("reason", unknown()))
}
