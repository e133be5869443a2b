//! A table of readings: what posts had when, for the figures by age.

use crate::figures::FORMULA;
use hadir::core::metrics::{Count, Counts, Metric};
use hadir::engagement::Summary;
use hadir::engagement::cohorts::{Age, Cohorts};
use std::error::Error;
use std::path::Path;

/// The ages at which posts are compared.
pub const AGES: [(&str, Age); 4] =
    [("1 hour", Age::HOUR), ("24 hours", Age::DAY), ("7 days", Age::WEEK), ("last known", Age::LIFETIME)];

const COLUMNS: [(&str, Metric); 4] = [
    ("like", Metric::Likes),
    ("comment", Metric::Comments),
    ("share", Metric::Shares),
    ("T_Reach", Metric::Reach),
];

/// What posts of a type had at an age.
pub struct Cohort {
    pub kind: String,
    pub age: &'static str,
    pub summary: Summary,
}

/// The cohorts of each type, and what could not be read: a line with a bad time or number is reported and left out.
pub fn read(file: &Path) -> Result<(Vec<Cohort>, Vec<String>), Box<dyn Error>> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').trim(csv::Trim::All).from_path(file)?;
    let header = reader.headers()?.clone();
    for column in ["Post", "Type", "Published", "Read"].into_iter().chain(COLUMNS.map(|(column, _)| column)) {
        if !header.iter().any(|known| known == column) {
            return Err(format!("{} has no column `{column}`", file.display()).into());
        }
    }
    let mut cohorts = Cohorts::new(FORMULA, AGES.map(|(_, age)| age));
    let mut problems = Vec::new();
    for record in reader.records() {
        if let Err(problem) =
            record.map_err(Into::into).and_then(|record| take(&mut cohorts, &header, &record))
        {
            problems.push(problem.to_string());
        }
    }
    if cohorts.before_publication() > 0 {
        problems
            .push(format!("{} readings from before their post was published", cohorts.before_publication()));
    }
    let of = |kind: &String| {
        let figures: Vec<_> = cohorts.of(kind).collect();
        let named = AGES.into_iter().zip(figures);
        named.map(|((age, _), (_, summary))| Cohort { kind: kind.clone(), age, summary }).collect::<Vec<_>>()
    };
    Ok((cohorts.keys().flat_map(of).collect(), problems))
}

/// Takes in one line.
fn take(
    cohorts: &mut Cohorts<String, String>,
    header: &csv::StringRecord,
    record: &csv::StringRecord,
) -> Result<(), Box<dyn Error>> {
    let line = record.position().map_or(0, csv::Position::line);
    let cell = |column: &str| {
        let place = header.iter().position(|known| known == column);
        place.and_then(|place| record.get(place)).unwrap_or_default()
    };
    let time = |column: &str| {
        let text = cell(column);
        text.parse().map_err(|error| format!("line {line}, {column}: `{text}` is no time: {error}"))
    };
    let mut counts = Counts::default();
    for (column, metric) in COLUMNS {
        let text = cell(column);
        if !text.is_empty() {
            let number = text.parse::<i64>();
            let number =
                number.map_err(|error| format!("line {line}, {column}: `{text}` is no count: {error}"))?;
            counts.set(metric, Count::reported(number));
        }
    }
    cohorts.add(cell("Type").to_owned(), cell("Post").to_owned(), time("Published")?, time("Read")?, &counts);
    Ok(())
}
