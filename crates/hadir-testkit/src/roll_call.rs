//! The folder that the examples read: one directorate, three units, 120 people, a week of posts and what was seen.
//!
//! Everything in it is invented. The units ARUNA and BAYU, the five people in them, the six posts of Wednesday
//! 2026-03-11 and the night after, and the first captures of these are the worked example of [`sample`](crate::sample),
//! spelled as its source spells them. The rest is generated from a fixed seed, with the faults that such data has: cells
//! that cannot be read, captures that stopped half way, failed or were never taken.
//!
//! `cargo run -p hadir-testkit --bin make_roll_call -- examples/data/roll_call` writes it.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "small constants, and a test that reads all of the output"
)]

mod captures;
mod metrics;
mod people;
mod posts;
pub(crate) mod sample;

use crate::random::Random;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use std::collections::BTreeMap;

/// The number of someone in POLRES CAKRA who, on [`BLIND_DAY`], is listed under every post but the Instagram post whose
/// only capture is truncated.
pub const MISSES_ONLY_THE_TRUNCATED_LIKES: &str = "90020001";
/// The number of someone in POLRES CAKRA who, on [`BLIND_DAY`], is listed under every post but the only TikTok video, whose
/// only capture is truncated.
pub const MISSES_ONLY_THE_TRUNCATED_COMMENTS: &str = "90020002";
/// The business day on which one Instagram post and the only TikTok video have nothing but a truncated capture.
pub const BLIND_DAY: NaiveDate = day(12);

const SEED: u64 = 0x6861_6469_7220_2026;
const FIRST_DAY: u32 = 9;
const LAST_DAY: u32 = 15;
const SAMPLE_DAY: NaiveDate = day(11);

/// Every file of the folder: its path, with `/`, and its text.
pub fn files() -> BTreeMap<String, String> {
    let mut random = Random::new(SEED);
    let people = people::people(&mut random);
    let posts = posts::posts(&mut random);
    let taken = captures::captures(&mut random, &people, &posts);
    let mut files = BTreeMap::from([
        ("workspace.json".to_owned(), sample::WORKSPACE.to_owned()),
        ("units.csv".to_owned(), sample::UNITS.to_owned()),
        ("people.csv".to_owned(), people::csv(&people)),
        ("posts.json".to_owned(), posts::json(&posts)),
        ("metrics.csv".to_owned(), metrics::csv(&mut random, &posts)),
    ]);
    for capture in taken {
        let name = format!("captures/{}", capture.file_name());
        let before = files.insert(name, capture.json());
        debug_assert!(before.is_none(), "two captures in one file");
    }
    files
}

/// A day of March 2026.
const fn day(of_month: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(2026, 3, of_month) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

/// The instant at `hour:minute` UTC of a date.
fn at(date: NaiveDate, hour: u32, minute: u32) -> DateTime<Utc> {
    let minutes = TimeDelta::minutes(i64::from(hour * 60 + minute));
    date.and_time(chrono::NaiveTime::MIN).and_utc() + minutes
}

/// An instant as the files write it.
fn text(instant: DateTime<Utc>) -> String {
    instant.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// A value as JSON on one line. What the generator makes can always be written.
fn line<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
