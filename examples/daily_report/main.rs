//! A roster and captures in, attendance and engagement out, through every layer.
//!
//! `cargo run --example daily_report -- [--data DIR] [--db FILE] [--day DATE] [--period day|week|month] [--zone ZONE]
//! [--at TIME] [--policy NAME] [--lang id|en] [--outline NAME] [--person NUMBER] [--html FILE] [--json FILE]`
//!
//! Reads a folder in the shapes that such systems really have, stores it in SQLite, reads it back, takes attendance of a
//! day, its week or its month, and computes what came of its posts. With `--person` it answers why one person stands
//! where they stand. Running it twice on one database changes nothing.

#![allow(unreachable_pub, reason = "nothing in an example is reachable from outside")]

mod attendance;
mod engagement;
mod folder;
mod page;
mod store;
mod words;

use attendance::Attendance;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use clap::Parser;
use folder::Folder;
use hadir::attendance::Policy;
use hadir::attendance::language::Language;
use hadir::attendance::recap::Outline;
use hadir::core::time::{Calendar, Period};
use std::error::Error;
use std::io::Write;
use std::path::PathBuf;
use words::Words;

/// Attendance and engagement of a day, a week or a month.
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
    /// The day itself, its week or its month.
    #[arg(long, default_value = "day")]
    period: Span,
    /// The time of the day that the recap speaks of, as `12:00`: what is done by then, and what has time left. Without it, all
    /// is over.
    #[arg(long, value_name = "TIME", value_parser = time_of_day)]
    at: Option<NaiveTime>,
    /// The zone of the business day.
    #[arg(long, default_value = "Asia/Jakarta")]
    zone: Calendar,
    /// When somebody has done enough: `at_least_half`, `all`, `any`, or one of the rules `A` to `N`.
    #[arg(long, default_value = "at_least_half")]
    policy: Policy,
    /// The language: `id` or `en`.
    #[arg(long, default_value = "id")]
    lang: Language,
    /// One of the outlines of the catalogue instead of the overview: `simple`, `highest_lowest`, ….
    #[arg(long, value_name = "NAME")]
    outline: Option<String>,
    /// The page of one person instead of the recap, by service number.
    #[arg(long, value_name = "NUMBER")]
    person: Option<String>,
    /// Write the page here.
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Write the figures here.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

fn time_of_day(text: &str) -> Result<NaiveTime, chrono::ParseError> {
    NaiveTime::parse_from_str(text, "%H:%M")
}

/// How long a period is.
#[derive(Clone, Copy, clap::ValueEnum)]
enum Span {
    Day,
    Week,
    Month,
}

impl Span {
    const fn around(self, day: NaiveDate) -> Period {
        match self {
            Self::Day => Period::Day(day),
            Self::Week => Period::Week(day),
            Self::Month => Period::Month(day),
        }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    let Arguments { day, zone, lang, policy, .. } = arguments;
    let words = Words::of(lang);

    let folder = Folder::read(&arguments.data)?;
    let mut connection = store::open(arguments.db.as_deref(), now())?;
    store::save(&mut connection, &folder)?;

    // Of a day, the chart shows its week.
    let period = arguments.period.around(day);
    let shown = if let Span::Day = arguments.period { Period::Week(day) } else { period };
    let stored = store::load(&connection, &folder.workspace.key, shown.window(zone)?)?;
    let at = arguments.at.and_then(|time| zone.zone().from_local_datetime(&day.and_time(time)).earliest());
    let attendance = Attendance::take(&stored, period, zone, policy, at.map(|at| at.to_utc()))?;
    let days = |period: Period| period.days().unwrap_or((day, day));
    let engagement = engagement::compute(&stored, days(period), days(shown), zone);
    let recap = attendance.recap();

    let document = match (&arguments.person, &arguments.outline) {
        (Some(number), _) => attendance
            .person(number, lang)
            .ok_or_else(|| format!("nobody who counts has the number `{number}`"))?,
        (None, Some(name)) => {
            Outline::of(name).ok_or_else(|| format!("there is no outline `{name}`"))?.compose(&recap, lang)?
        }
        (None, None) => recap.overview(lang).and(page::blocks(&engagement, &folder.problems, words)?),
    };
    writeln!(std::io::stdout().lock(), "{}", document.text())?;

    if let Some(file) = arguments.html {
        std::fs::write(file, document.html())?;
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
