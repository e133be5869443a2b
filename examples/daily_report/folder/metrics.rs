//! The counters of a folder's posts.

use super::posts::find;
use super::table::rows;
use super::{FolderError, Problem, Problems};
use hadir::core::metrics::{Counts, Metric, PostSnapshot};
use hadir::core::observed::ObservedPost;
use std::collections::BTreeMap;
use std::path::Path;

/// A cell per column name.
type Row = BTreeMap<String, String>;

pub(super) fn snapshots(
    folder: &Path,
    posts: &[ObservedPost],
    problems: &mut Vec<Problem>,
) -> Result<Vec<PostSnapshot>, FolderError> {
    let mut snapshots = Vec::new();
    rows(folder, "metrics.csv", problems, |row: Row, line, problems| {
        match (find_post(&row, posts), cell(&row, "captured_at").parse()) {
            (Ok(post), Ok(captured_at)) => snapshots.push(PostSnapshot::new(
                post.workspace_id,
                post.id,
                captured_at,
                counts(&row, line, problems),
            )),
            (Err(why), _) => problems.report(format!("{line}, post"), why),
            (_, Err(error)) => problems.report(format!("{line}, captured_at"), error),
        }
    })?;
    Ok(snapshots)
}

fn cell<'a>(row: &'a Row, column: &str) -> &'a str {
    row.get(column).map_or("", String::as_str)
}

fn find_post<'a>(row: &Row, posts: &'a [ObservedPost]) -> Result<&'a ObservedPost, String> {
    let platform = cell(row, "platform").parse().map_err(|error| format!("{error}"))?;
    let code = cell(row, "post");
    find(posts, platform, code).ok_or_else(|| format!("no {platform} post `{code}` in posts.json"))
}

/// One counter per column; an empty cell was not reported, which is not zero.
fn counts(row: &Row, line: &str, problems: &mut Problems<'_>) -> Counts {
    let mut counts = Counts::default();
    for &metric in Metric::ALL {
        let cell = cell(row, metric.as_str());
        match cell.parse::<u64>() {
            Ok(count) => counts.set(metric, count.into()),
            Err(_) if cell.is_empty() => {}
            Err(error) => {
                problems.report(format!("{line}, {metric}"), format!("`{cell}` is no count: {error}"));
            }
        }
    }
    counts
}
