//! The days of the folder, who is seldom seen on them, and how its files write time.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

/// The number of someone in POLRES CAKRA who, on [`BLIND_DAY`], is listed under every post but the Instagram post whose
/// only capture is truncated.
pub const MISSES_ONLY_THE_TRUNCATED_LIKES: &str = "90020001";

/// The number of someone in POLRES CAKRA who, on [`BLIND_DAY`], is listed under every post but the only TikTok video, whose
/// only capture is truncated.
pub const MISSES_ONLY_THE_TRUNCATED_COMMENTS: &str = "90020002";

/// The business day on which one Instagram post and the only TikTok video have nothing but a truncated capture.
pub const BLIND_DAY: NaiveDate = day(12);

pub(super) const FIRST_DAY: u32 = 9;

pub(super) const LAST_DAY: u32 = 15;

pub(super) const SAMPLE_DAY: NaiveDate = day(11);

/// A day of March 2026.
pub(super) const fn day(of_month: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(2026, 3, of_month) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

/// The instant at `hour:minute` UTC of a date.
pub(super) fn at(date: NaiveDate, hour: u32, minute: u32) -> DateTime<Utc> {
    let minutes = TimeDelta::minutes(i64::from(hour * 60 + minute));
    date.and_time(chrono::NaiveTime::MIN).and_utc() + minutes
}

/// An instant as the files write it.
pub(super) fn text(instant: DateTime<Utc>) -> String {
    instant.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// A value as JSON on one line. What the generator makes can always be written.
pub(super) fn line<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
