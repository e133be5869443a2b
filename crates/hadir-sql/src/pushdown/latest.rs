//! The last reading of each post in each bucket.

use super::buckets::{Bucket, Buckets};
use super::cells::Reader;
use super::group::KeyText;
use super::group::sealed::Key;
use crate::dialect::{Bound, Dialect};
use crate::error::DecodeProblem;
use crate::schema::Row;
use crate::scope::Scope;
use crate::statement::Query;
use crate::value::{Kind, Value};
use hadir_core::metrics::PostSnapshot;

/// The last reading of each post in each bucket.
#[derive(Debug, Clone)]
pub struct LastReadings {
    scope: Scope,
    buckets: Buckets,
}

/// The last reading of each post in each bucket that it was read in, by bucket and post, gaps included. Rollups look further
/// back, counter by counter, where the last one has a gap.
pub fn last_readings(scope: Scope, buckets: &Buckets) -> LastReadings {
    LastReadings { scope, buckets: buckets.clone() }
}

impl LastReadings {
    /// The query in a dialect.
    pub fn build(&self, dialect: Dialect) -> Query<(Bucket, PostSnapshot)> {
        let mut bound = Bound::default();
        let columns: Vec<&str> = PostSnapshot::table().column_names().collect();
        let readings = readings::<()>(self.scope, &self.buckets, &columns, Known::AsRead, None, &mut bound);
        let columns_text = columns.join(", ");
        let bucket = dialect.whole("bucket_number");
        let text = format!(
            "WITH {readings}\nSELECT {bucket}, {columns_text} FROM readings WHERE place = 1\n\
             ORDER BY bucket_number, post_id"
        );
        let kinds = [Kind::Int].into_iter().chain(PostSnapshot::table().kinds.iter().copied()).collect();
        let buckets = self.buckets.clone();
        Query::computing(dialect, dialect.finish(&text, &bound), kinds, move |cells| {
            let bucket = bucket_of(&buckets, &mut Reader::new("last_readings", cells))?;
            Ok((bucket, PostSnapshot::decode(cells)?))
        })
    }
}

/// What the last reading of a post in a bucket says.
#[derive(Clone, Copy)]
pub(super) enum Known {
    /// What was read, gaps included.
    AsRead,
    /// Of each counter the newest number in the bucket: a reading beats a gap.
    Newest,
    /// That, and when it was read, of the one counter that is asked about.
    Timed,
}

/// `readings`: the readings of the window, each with its bucket, its place among those of its post in the bucket (the
/// last is the first) and the key, and the network of its post under a name, if asked for. `columns` are the post, the
/// time, and then counters.
pub(super) fn readings<K: Key>(
    scope: Scope,
    buckets: &Buckets,
    columns: &[&str],
    known: Known,
    platform: Option<&str>,
    bound: &mut Bound,
) -> String {
    let key = KeyText::of::<K>();
    let workspace = bound.place(Value::Uuid(scope.workspace_id().as_uuid()));
    let bucket = buckets.number("s.captured_at", bound);
    let within = buckets.within("s.captured_at", bound);
    let selected: Vec<String> = columns.iter().map(|column| format!("s.{column}")).collect();
    let platform_name = platform;
    let platform = platform.map(|name| format!("p.platform AS {name}, ")).unwrap_or_default();
    let (selected, inner) = (selected.join(", "), format!("{}{platform}", key.inner));
    let join = if inner.is_empty() {
        ""
    } else {
        "\n  JOIN observed_posts p ON p.workspace_id = s.workspace_id AND p.id = s.post_id"
    };
    let counters = columns.get(2..).unwrap_or_default();
    let newest = |value: &str, counter: &str| {
        format!(
            "FIRST_VALUE(numbered.{value}) OVER (PARTITION BY post_id, bucket_number ORDER BY CASE WHEN \
             numbered.{counter} IS NULL THEN 1 ELSE 0 END, numbered.captured_at DESC)"
        )
    };
    let each = match (known, counters) {
        (Known::AsRead, _) | (_, []) => "numbered.*".to_owned(),
        (Known::Newest | Known::Timed, [first, ..]) => {
            let platform = platform_name.map(|name| format!("numbered.{name}, ")).unwrap_or_default();
            let at = match known {
                Known::Timed => format!("{} AS captured_at", newest("captured_at", first)),
                Known::Newest | Known::AsRead => "numbered.captured_at".to_owned(),
            };
            let newest: Vec<String> =
                counters.iter().map(|counter| format!("{} AS {counter}", newest(counter, counter))).collect();
            let newest = newest.join(",\n    ");
            let key = key.outer;
            format!("{key}{platform}numbered.post_id, {at}, numbered.bucket_number,\n    {newest}")
        }
    };
    format!(
        "numbered AS (\n  SELECT {inner}{selected}, {bucket} AS bucket_number\n  FROM post_snapshots s{join}\n  \
         WHERE s.workspace_id = {workspace} AND {within}\n), readings AS (\n  SELECT {each}, ROW_NUMBER() OVER \
         (PARTITION BY post_id, bucket_number ORDER BY numbered.captured_at DESC) AS place\n  FROM numbered\n)"
    )
}

pub(super) fn bucket_of(
    buckets: &Buckets,
    reader: &mut Reader<'_, '_>,
) -> Result<Bucket, crate::DecodeError> {
    let number = reader.count("bucket")?;
    let unknown = || DecodeProblem::Text(format!("there is no bucket {number}").into());
    buckets.get(number).ok_or_else(|| reader.error("bucket", unknown()))
}
