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

/// The last reading of each post in each bucket that it was read in, by bucket and post: what rollups are made of.
pub fn last_readings(scope: Scope, buckets: &Buckets) -> LastReadings {
    LastReadings { scope, buckets: buckets.clone() }
}

impl LastReadings {
    /// The query in a dialect.
    pub fn build(&self, dialect: Dialect) -> Query<(Bucket, PostSnapshot)> {
        let mut bound = Bound::default();
        let columns: Vec<&str> = PostSnapshot::table().column_names().collect();
        let readings = readings::<()>(self.scope, &self.buckets, &columns, None, &mut bound);
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

/// `readings`: the readings of the window, each with its bucket, its place among those of its post in the bucket (the
/// last is the first) and the key, and the network of its post under a name, if asked for.
pub(super) fn readings<K: Key>(
    scope: Scope,
    buckets: &Buckets,
    columns: &[&str],
    platform: Option<&str>,
    bound: &mut Bound,
) -> String {
    let key = KeyText::of::<K>();
    let workspace = bound.place(Value::Uuid(scope.workspace_id().as_uuid()));
    let bucket = buckets.number("s.captured_at", bound);
    let within = buckets.within("s.captured_at", bound);
    let selected: Vec<String> = columns.iter().map(|column| format!("s.{column}")).collect();
    let platform = platform.map(|name| format!("p.platform AS {name}, ")).unwrap_or_default();
    let (selected, inner) = (selected.join(", "), key.inner + &platform);
    let join = if inner.is_empty() {
        ""
    } else {
        "\n  JOIN observed_posts p ON p.workspace_id = s.workspace_id AND p.id = s.post_id"
    };
    format!(
        "numbered AS (\n  SELECT {inner}{selected}, {bucket} AS bucket_number\n  FROM post_snapshots s{join}\n  \
         WHERE s.workspace_id = {workspace} AND {within}\n), readings AS (\n  SELECT numbered.*, ROW_NUMBER() OVER \
         (PARTITION BY post_id, bucket_number ORDER BY captured_at DESC) AS place\n  FROM numbered\n)"
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
