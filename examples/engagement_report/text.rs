//! The report as text.

use crate::figures::{FORMULA, Figures, at_least};
use comfy_table::{CellAlignment, Table, presets::UTF8_FULL_CONDENSED};
use core::fmt::Write;
use hadir::core::metrics::Metric;
use hadir::engagement::Undefined;
use hadir::engagement::metrics::posts::Tails;
use rust_decimal::Decimal;

pub fn report(all: &Figures, types: &[Figures]) -> String {
    let mut text = format!("{} posts, engagement rate = {FORMULA}\n\n", all.summary.posts());
    // Writing to a `String` cannot fail.
    let _ = writeln!(text, "{}", summaries(all, types));
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
