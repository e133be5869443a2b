//! The table of posts.

use hadir::core::metrics::{Counts, Metric};
use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

/// The columns that matter here, and the counters they hold.
pub const COLUMNS: &[(&str, Metric)] = &[
    ("like", Metric::Likes),
    ("comment", Metric::Comments),
    ("share", Metric::Shares),
    ("T_Reach", Metric::Reach),
    ("T_Impression", Metric::Impressions),
    ("Page_T_Likes", Metric::Followers),
];

/// The column of the post type.
const TYPE: &str = "Type";

/// The column of the month of publication, where there is one.
const MONTH: &str = "Month";

pub struct Post {
    /// Its line in the file: what a reader can find it by.
    pub line: u64,
    pub kind: String,
    /// In which month it was published, from 1 to 12.
    pub month: Option<u32>,
    pub counts: Counts,
}

/// Reads the table. A bad cell is reported and missing; a bad line is reported and left out.
pub fn read(file: &Path) -> Result<(Vec<Post>, Vec<String>), Box<dyn Error>> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').trim(csv::Trim::All).from_path(file)?;
    let header = reader.headers()?;
    for column in COLUMNS.iter().map(|(column, _)| *column).chain([TYPE]) {
        if !header.iter().any(|known| known == column) {
            return Err(format!("{} has no column `{column}`", file.display()).into());
        }
    }
    let (mut posts, mut problems) = (Vec::new(), Vec::new());
    let header = header.clone();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                problems.push(error.to_string());
                continue;
            }
        };
        // Where it begins, whatever line breaks there are in quotes before.
        let line = record.position().map_or(0, csv::Position::line);
        let cells: BTreeMap<&str, &str> = header.iter().zip(&record).collect();
        let cell = |column: &str| cells.get(column).copied().unwrap_or_default();
        let mut counts = Counts::default();
        for &(column, metric) in COLUMNS {
            let text = cell(column);
            match text.parse::<u64>() {
                Ok(count) => counts.set(metric, count.into()),
                Err(_) if text.is_empty() => {}
                Err(error) => problems.push(format!("line {line}, {column}: `{text}` is no count: {error}")),
            }
        }
        let month = cell(MONTH);
        let found = month.parse::<u32>().ok().filter(|month| (1..=12).contains(month));
        if found.is_none() && !month.is_empty() {
            problems.push(format!("line {line}, {MONTH}: `{month}` is no month: expected 1 to 12"));
        }
        posts.push(Post { line, kind: cell(TYPE).to_owned(), month: found, counts });
    }
    Ok((posts, problems))
}
