//! CSV files, row by row: what cannot be read costs only itself.

use super::{FolderError, Problem, Problems, text};
use serde::de::DeserializeOwned;
use std::path::Path;

/// Reads the rows of a CSV file. `row` gets each readable row; what it refuses, and what is no row, becomes a problem.
pub(super) fn rows<Row: DeserializeOwned>(
    folder: &Path,
    file: &str,
    all: &mut Vec<Problem>,
    mut row: impl FnMut(Row, &str, &mut Problems<'_>),
) -> Result<(), FolderError> {
    let content = text(&folder.join(file))?;
    let mut problems = Problems { file, all };
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(content.as_bytes());
    let header = reader.headers().cloned().unwrap_or_default();
    for record in reader.records() {
        let read = record.and_then(|record| {
            let line = record.position().map_or(0, csv::Position::line);
            Ok((line, record.deserialize(Some(&header))?))
        });
        match read {
            Ok((line, read)) => row(read, &format!("line {line}"), &mut problems),
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                problems.report(format!("line {line}"), &error);
            }
        }
    }
    Ok(())
}
