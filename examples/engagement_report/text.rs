//! The report as text.

use crate::figures::{FORMULA, Figures, at_least};
use crate::months::Month;
use crate::readings::Cohort;
use comfy_table::{CellAlignment, Table, presets::UTF8_FULL_CONDENSED};
use core::fmt::Write;
use hadir::core::metrics::Metric;
use hadir::engagement::Undefined;
use hadir::engagement::metrics::posts::Tails;
use rust_decimal::Decimal;

pub fn report(all: &Figures, types: &[Figures], months: &[Month], cohorts: &[Cohort]) -> String {
    let mut text = format!("{} posts, engagement rate = {FORMULA}\n\n", all.summary.posts());
    // Writing to a `String` cannot fail.
    let _ = writeln!(text, "{}", summaries(all, types));
    if !months.is_empty() {
        let _ = writeln!(text, "\nby month of publication, against the month before\n{}", by_month(months));
    }
    if !cohorts.is_empty() {
        let _ = writeln!(text, "\nby age since publication\n{}", by_age(cohorts));
    }
    let _ = writeln!(text, "\nall posts, explained:\n{}", all.explained);
    for figures in types {
        let _ =
            writeln!(text, "\n{}: the best by what their rate is at least\n{}", figures.name, best(figures));
    }
    text.truncate(text.trim_end().len());
    text
}

fn summaries(all: &Figures, types: &[Figures]) -> Table {
    let header =
        ["type", "posts", "used", "rate %", "95 % interval", "mean of rates %", "median rate %", "missing"];
    let mut table = table(&header);
    for figures in types.iter().chain([all]) {
        let missing: Vec<_> =
            figures.missing().map(|(metric, posts)| format!("{metric} in {posts}")).collect();
        table.add_row([
            figures.name.clone(),
            figures.summary.posts().to_string(),
            figures.pooled().coverage().used().to_string(),
            figure(figures.pooled().percent(2)),
            interval(figures),
            figure(figures.mean().percent(2)),
            figure(figures.median().percent(2)),
            if missing.is_empty() { "–".to_owned() } else { missing.join(", ") },
        ]);
    }
    align(&mut table, 1..7);
    table
}

fn by_month(months: &[Month]) -> Table {
    let mut table = table(&MONTHS);
    for month in months {
        table.add_row(month_cells(month));
    }
    align(&mut table, 1..8);
    table
}

fn by_age(cohorts: &[Cohort]) -> Table {
    let mut table = table(&COHORTS);
    for cohort in cohorts {
        table.add_row(cohort_cells(cohort));
    }
    align(&mut table, 2..5);
    table
}

/// What is shown of a month.
pub const MONTHS: [&str; 8] = [
    "month",
    "posts",
    "used",
    "rate %",
    "95 % interval",
    "rate against before",
    "95 % interval of that",
    "interactions per day against before",
];

/// What is shown of a cohort.
pub const COHORTS: [&str; 5] = ["type", "age", "read then", "rate %", "95 % interval"];

pub fn month_cells(month: &Month) -> [String; 8] {
    let none = || "–".to_owned();
    let change = month.change.as_ref();
    let rate = change.map(|change| &change.rate);
    let figures = &month.figures;
    [
        figures.name.clone(),
        figures.summary.posts().to_string(),
        figures.pooled().coverage().used().to_string(),
        figure(figures.pooled().percent(2)),
        interval(figures),
        rate.map_or_else(none, |rate| {
            signed(rate.as_ref().map_err(|reason| *reason).and_then(|rate| rate.change.percent(0)))
        }),
        rate.map_or_else(none, |rate| match rate {
            Ok(rate) => format!(
                "{} to {}{}",
                signed(hundredfold(rate.low)),
                signed(hundredfold(rate.high)),
                if rate.tails == Tails::Heavy { " ?" } else { "" }
            ),
            Err(reason) => reason.to_string(),
        }),
        change.map_or_else(none, |change| match &change.engagement {
            Ok(compared) => format!(
                "{} ({} and {} posts)",
                signed(compared.relative.and_then(|change| change.percent(0))),
                compared.previous,
                compared.current
            ),
            Err(reason) => reason.to_string(),
        }),
    ]
}

pub fn cohort_cells(cohort: &Cohort) -> [String; 5] {
    let rate = cohort.summary.pooled();
    let range = cohort.summary.interval(4).map(|found| {
        let mark = if found.tails == Tails::Heavy { " ?" } else { "" };
        let [low, high] = [found.low, found.high].map(|bound| figure(hundredfold(bound)));
        format!("{low} to {high}{mark}")
    });
    [
        cohort.kind.clone(),
        cohort.age.to_owned(),
        rate.coverage().to_string(),
        figure(rate.percent(2)),
        range.unwrap_or_else(|reason| reason.to_string()),
    ]
}

fn hundredfold(fraction: Decimal) -> Result<Decimal, Undefined> {
    let percent = fraction.checked_mul(Decimal::ONE_HUNDRED).ok_or(Undefined::OutOfRange)?;
    Ok(percent.normalize())
}

/// `+12 %`.
fn signed(percent: Result<Decimal, Undefined>) -> String {
    percent.map_or_else(|undefined| undefined.to_string(), |percent| format!("{percent:+} %"))
}

fn best(figures: &Figures) -> Table {
    let mut table = table(&["line", "rate %", "at least %", "likes", "comments", "shares", "reach"]);
    for (line, counts, bound) in &figures.best {
        let count =
            |metric| counts.get(metric).known().map_or_else(|| "–".to_owned(), |count| count.to_string());
        table.add_row([
            line.to_string(),
            figure(bound.rate().percent(2)),
            figure(at_least(bound)),
            count(Metric::Likes),
            count(Metric::Comments),
            count(Metric::Shares),
            count(Metric::Reach),
        ]);
    }
    align(&mut table, 0..7);
    table
}

fn table(header: &[&str]) -> Table {
    let mut table = Table::new();
    table.load_style(UTF8_FULL_CONDENSED).set_header(header);
    table
}

fn align(table: &mut Table, right: core::ops::Range<usize>) {
    for column in right {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
}

/// A figure, or why there is none.
pub fn figure(figure: Result<Decimal, Undefined>) -> String {
    figure.map_or_else(|undefined| undefined.to_string(), |percent| percent.to_string())
}

/// The range of a rate, and a mark where it is not to be believed; or why there is none.
pub fn interval(figures: &Figures) -> String {
    let mark = if figures.tails() == Some(Tails::Heavy) { " ?" } else { "" };
    let range = |(low, high)| format!("{low:.2} to {high:.2}{mark}");
    figures.interval().map_or_else(|undefined| undefined.to_string(), range)
}
