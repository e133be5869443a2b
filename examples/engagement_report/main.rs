//! Engagement per post type, from a table of posts.
//!
//! `cargo run --example engagement_report -- FILE.csv [--readings FILE.csv] [--year YEAR] [--html FILE] [--json FILE]`
//!
//! Reads the columns of the UCI data set "Facebook metrics" (separator `;`). An empty cell was not reported: it is
//! missing, not zero, and its post is counted but cannot be used in a rate. Every rate says how many posts it rests on,
//! and how sure one can be of it.

#![allow(unreachable_pub, reason = "nothing in an example is reachable from outside")]

mod chart;
mod figures;
mod html;
mod months;
mod page;
mod posts;
mod readings;
mod text;

use clap::Parser;
use figures::Figures;
use std::error::Error;
use std::io::Write;
use std::path::PathBuf;

/// Engagement per post type, from a table of posts.
#[derive(Parser)]
struct Arguments {
    /// A table of posts, with a header and `;` between the cells.
    file: PathBuf,
    /// A table of what posts had when, with a header and `;` between the cells: for the figures by age.
    #[arg(long, value_name = "FILE")]
    readings: Option<PathBuf>,
    /// The year that the months of the table are of: it says none.
    #[arg(long, default_value_t = 2014)]
    year: i32,
    /// Write a page with a chart per type here.
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Write the figures here.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    let (posts, mut problems) = posts::read(&arguments.file)?;
    let all = Figures::of("all types", &posts.iter().collect::<Vec<_>>());
    let types = figures::per_type(&posts);
    let months = months::months(&posts, arguments.year);
    let cohorts = match &arguments.readings {
        Some(file) => {
            let (cohorts, unread) = readings::read(file)?;
            problems.extend(unread);
            cohorts
        }
        None => Vec::new(),
    };

    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", text::report(&all, &types, &months, &cohorts))?;
    for problem in &problems {
        writeln!(out, "could not read {problem}")?;
    }
    if let Some(file) = arguments.html {
        let source = arguments.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        std::fs::write(file, page::page(&source, &all, &types, (&months, &cohorts), &problems))?;
    }
    if let Some(file) = arguments.json {
        std::fs::write(file, serde_json::to_string_pretty(&figures::json(&all, &types, &months, &cohorts))?)?;
    }
    Ok(())
}
