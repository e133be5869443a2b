//! Engagement per post type, from a table of posts.
//!
//! `cargo run --example engagement_report -- FILE.csv [--html FILE] [--json FILE]`
//!
//! Reads the columns of the UCI data set "Facebook metrics" (separator `;`). An empty cell was not reported: it is
//! missing, not zero, and its post is counted but cannot be used in a rate. Every rate says how many posts it rests on,
//! and how sure one can be of it.

#![allow(unreachable_pub, reason = "nothing in an example is reachable from outside")]

mod chart;
mod figures;
mod html;
mod page;
mod posts;
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
    /// Write a page with a chart per type here.
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Write the figures here.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    let (posts, problems) = posts::read(&arguments.file)?;
    let all = Figures::of("all types", &posts.iter().collect::<Vec<_>>());
    let types = figures::per_type(&posts);

    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", text::report(&all, &types))?;
    for problem in &problems {
        writeln!(out, "could not read {problem}")?;
    }
    if let Some(file) = arguments.html {
        let source = arguments.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        std::fs::write(file, page::page(&source, &all, &types, &problems))?;
    }
    if let Some(file) = arguments.json {
        std::fs::write(file, serde_json::to_string_pretty(&figures::json(&all, &types))?)?;
    }
    Ok(())
}
