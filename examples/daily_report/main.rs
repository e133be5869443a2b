//! A roster and captures in, attendance and engagement out, through every layer.
//!
//! `cargo run --example daily_report -- [--data DIR] [--db FILE] [--day DATE] [--zone ZONE] [--policy NAME]
//! [--lang id|en] [--html FILE] [--json FILE]`
//!
//! Reads a folder in the shapes that such systems really have, stores it in SQLite, reads it back, takes attendance of a
//! day and computes what came of its posts. Running it twice on one database changes nothing.

#![allow(unreachable_pub, reason = "nothing in an example is reachable from outside")]

mod attendance;
mod engagement;
mod folder;
mod page;
mod store;
mod words;

use chrono::{DateTime, NaiveDate, Utc};
use clap::Parser;
use folder::{Folder, Problem};
use hadir::attendance::Policy;
use hadir::attendance::language::Language;
use hadir::core::time::{Calendar, Period};
use std::error::Error;
use std::io::Write;
use std::path::PathBuf;
use words::Words;

/// Attendance and engagement of one day.
#[derive(Parser)]
struct Arguments {
    /// The folder to read.
    #[arg(long, value_name = "DIR", default_value = "examples/data/roll_call")]
    data: PathBuf,
    /// The database to keep it in; in memory without one.
    #[arg(long, value_name = "FILE")]
    db: Option<PathBuf>,
    /// The business day.
    #[arg(long, value_name = "DATE", default_value = "2026-03-11")]
    day: NaiveDate,
    /// The zone of the business day.
    #[arg(long, default_value = "Asia/Jakarta")]
    zone: Calendar,
    /// When somebody has done enough: `at_least_half`, `all`, `any`, or one of the rules `A` to `N`.
    #[arg(long, default_value = "at_least_half")]
    policy: Policy,
    /// The language: `id` or `en`.
    #[arg(long, default_value = "id")]
    lang: Language,
    /// Write the page here.
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Write the figures here.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    let Arguments { day, zone, lang, policy, .. } = arguments;
    let words = Words::of(lang);

    let folder = Folder::read(&arguments.data)?;
    let mut connection = store::open(arguments.db.as_deref(), now())?;
    store::save(&mut connection, &folder)?;

    let week = Period::Week(day);
    let stored = store::load(&connection, &folder.workspace.key, week.window(zone)?)?;
    let recap = attendance::take(&stored, day, zone, &policy)?;
    let engagement = engagement::compute(&stored, day, week.days().unwrap_or((day, day)), zone);

    let mut out = std::io::stdout().lock();
    writeln!(out, "{}\n\n{}", recap.text(lang), words.engagement)?;
    for (title, lines) in [
        (words.post, &engagement.posts),
        (words.platform, &engagement.platforms),
        (words.unit, &engagement.units),
    ] {
        writeln!(out, "{}", engagement::table(words.header(title), lines))?;
    }
    for (platform, formula) in &engagement.formulas {
        writeln!(out, "{platform}: {formula}")?;
    }
    writeln!(out, "\n{}: {}", words.unread, folder.problems.len())?;
    for Problem { file, place, why } in &folder.problems {
        writeln!(out, "- {file}, {place}: {why}")?;
    }

    if let Some(file) = arguments.html {
        std::fs::write(file, recap.html(lang, &page::extras(&engagement, &folder.problems, words)?))?;
    }
    if let Some(file) = arguments.json {
        let report =
            serde_json::json!({ "recap": recap, "engagement": engagement, "unread": folder.problems });
        std::fs::write(file, serde_json::to_string_pretty(&report)?)?;
    }
    Ok(())
}

/// The only clock in the house: the layers below take the time as an argument.
#[allow(clippy::disallowed_methods, reason = "a program may read the clock, the library does not")]
fn now() -> DateTime<Utc> {
    DateTime::from(std::time::SystemTime::now())
}
