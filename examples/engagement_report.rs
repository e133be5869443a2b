//! Engagement per post type, from a table of posts.
//!
//! `cargo run --example engagement_report -- FILE.csv [--json FILE]`
//!
//! Reads the columns of the UCI data set "Facebook metrics" (separator `;`). An empty cell was not reported: it is
//! missing, not zero, and its post is counted but cannot be used in a rate.
use clap::Parser;
use comfy_table::{CellAlignment, Table, presets::UTF8_FULL_CONDENSED};
use hadir::core::metrics::{Counts, Metric};
use hadir::engagement::{Formula, Groups, Summary, Undefined, top_by_rate};
use rust_decimal::Decimal;
use serde_json::json;
use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write;
use std::path::PathBuf;

/// Engagement per post type, from a table of posts.
#[derive(Parser)]
struct Arguments {
    /// A table of posts, with a header and `;` between the cells.
    file: PathBuf,
    /// Write the figures here too.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

/// The columns that matter here, and the counters they hold.
const COLUMNS: &[(&str, Metric)] = &[
    ("like", Metric::Likes),
    ("comment", Metric::Comments),
    ("share", Metric::Shares),
    ("T_Reach", Metric::Reach),
    ("T_Impression", Metric::Impressions),
    ("Page_T_Likes", Metric::Followers),
];

/// The column of the post type.
const TYPE: &str = "Type";

struct Post {
    /// Its line in the file: what a reader can find it by.
    line: u64,
    kind: String,
    counts: Counts,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    let (posts, problems) = read(&arguments.file)?;

    let mut types = Groups::new(Formula::REACH);
    let mut all = Summary::new(Formula::REACH);
    for post in &posts {
        types.add(post.kind.as_str(), &post.counts);
        all.add(&post.counts);
    }

    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "{} posts, engagement rate = {}\n\n{}",
        all.posts(),
        all.formula(),
        summaries(&types, &all)
    )?;
    for (kind, _) in types.iter() {
        writeln!(out, "\n{kind}: top five by engagement rate\n{}", top_five(&posts, kind))?;
    }
    for problem in &problems {
        writeln!(out, "could not read {problem}")?;
    }
    if let Some(file) = arguments.json {
        std::fs::write(file, serde_json::to_string_pretty(&figures(&types, &all, &posts))?)?;
    }
    Ok(())
}

/// Reads the table. A bad cell is reported and missing; a bad line is reported and left out.
fn read(file: &PathBuf) -> Result<(Vec<Post>, Vec<String>), Box<dyn Error>> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').trim(csv::Trim::All).from_path(file)?;
    let header = reader.headers()?;
    for column in COLUMNS.iter().map(|(column, _)| *column).chain([TYPE]) {
        if !header.iter().any(|known| known == column) {
            return Err(format!("{} has no column `{column}`", file.display()).into());
        }
    }
    let (mut posts, mut problems) = (Vec::new(), Vec::new());
    for (line, record) in (2_u64..).zip(reader.deserialize()) {
        let cells: BTreeMap<String, String> = match record {
            Ok(cells) => cells,
            Err(error) => {
                problems.push(error.to_string());
                continue;
            }
        };
        let cell = |column: &str| cells.get(column).map_or("", String::as_str);
        let mut counts = Counts::default();
        for &(column, metric) in COLUMNS {
            let text = cell(column);
            match text.parse::<u64>() {
                Ok(count) => counts.set(metric, count.into()),
                Err(_) if text.is_empty() => {}
                Err(error) => problems.push(format!("line {line}, {column}: `{text}` is no count: {error}")),
            }
        }
        posts.push(Post { line, kind: cell(TYPE).to_owned(), counts });
    }
    Ok((posts, problems))
}

fn summaries(types: &Groups<&str>, all: &Summary) -> Table {
    let mut table = Table::new();
    table.load_style(UTF8_FULL_CONDENSED).set_header([
        "type",
        "posts",
        "likes missing",
        "comments missing",
        "shares missing",
        "reach missing",
        "used",
        "pooled %",
        "mean of rates %",
        "median rate %",
    ]);
    for (name, summary) in types.iter().map(|(kind, summary)| (*kind, summary)).chain([("all", all)]) {
        let missing = |metric| summary.total(metric).missing().to_string();
        table.add_row([
            name.to_owned(),
            summary.posts().to_string(),
            missing(Metric::Likes),
            missing(Metric::Comments),
            missing(Metric::Shares),
            missing(Metric::Reach),
            summary.pooled().coverage().used().to_string(),
            text(summary.pooled().percent(2)),
            text(summary.mean_of_rates().percent(2)),
            text(summary.median_rate().percent(2)),
        ]);
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}

/// The five best of some posts, with their rates.
fn best(posts: &[Post], wanted: impl Fn(&Post) -> bool) -> Vec<(&Post, String)> {
    let wanted = posts.iter().filter(|post| wanted(post));
    top_by_rate(5, wanted.map(|post| (post.line, Formula::REACH.rate(&post.counts))))
        .into_iter()
        .filter_map(|(line, rate)| {
            let post = posts.iter().find(|post| post.line == line)?;
            Some((post, text(rate.percent(2))))
        })
        .collect()
}

fn top_five(posts: &[Post], kind: &str) -> Table {
    let mut table = Table::new();
    table
        .load_style(UTF8_FULL_CONDENSED)
        .set_header(["line", "rate %", "likes", "comments", "shares", "reach"]);
    for (post, rate) in best(posts, |post| post.kind == kind) {
        let count = |metric| {
            post.counts.get(metric).known().map_or_else(|| "–".to_owned(), |count| count.to_string())
        };
        table.add_row([
            post.line.to_string(),
            rate,
            count(Metric::Likes),
            count(Metric::Comments),
            count(Metric::Shares),
            count(Metric::Reach),
        ]);
    }
    for column in table.column_iter_mut() {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}

/// A figure, or why there is none.
fn text(figure: Result<Decimal, Undefined>) -> String {
    figure.map_or_else(|undefined| undefined.to_string(), |percent| percent.to_string())
}

fn figures(types: &Groups<&str>, all: &Summary, posts: &[Post]) -> serde_json::Value {
    let figure = |summary: &Summary, best: Vec<(&Post, String)>| {
        let missing = |&(_, metric): &(&str, Metric)| (metric.as_str(), summary.total(metric).missing());
        json!({
            "posts": summary.posts(),
            "missing": COLUMNS.iter().map(missing).collect::<BTreeMap<_, _>>(),
            "pooled": summary.pooled(),
            "pooled_percent": summary.pooled().percent(2).ok(),
            "mean_of_rates_percent": summary.mean_of_rates().percent(2).ok(),
            "median_rate_percent": summary.median_rate().percent(2).ok(),
            "top": best.iter().map(|(post, rate)| json!({ "line": post.line, "percent": rate })).collect::<Vec<_>>(),
        })
    };
    let by_type: BTreeMap<_, _> = types
        .iter()
        .map(|(kind, summary)| (*kind, figure(summary, best(posts, |post| post.kind == *kind))))
        .collect();
    json!({
        "formula": Formula::REACH.to_string(),
        "all": figure(all, best(posts, |_| true)),
        "types": by_type,
    })
}
