//! An hour, day, week or month.

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use hadir_core::metrics::Granularity;
use hadir_core::time::{Calendar, NoSuchDay, Period, Window};
use std::collections::BTreeMap;

/// An hour, day, week or month. Buckets partition time: each instant lies in exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Bucket {
    window: Window,
    granularity: Granularity,
}

impl Bucket {
    /// The one that `instant` lies in.
    ///
    /// # Errors
    /// [`NoSuchDay`] at the very ends of time.
    pub fn of(
        calendar: Calendar,
        granularity: Granularity,
        instant: DateTime<Utc>,
    ) -> Result<Self, NoSuchDay> {
        let date = calendar.day_of(instant);
        let window = match granularity {
            Granularity::Hour => calendar.hour(instant)?,
            Granularity::Day => calendar.day(date)?,
            Granularity::Week => Period::Week(date).window(calendar)?,
            Granularity::Month => Period::Month(date).window(calendar)?,
        };
        Ok(Self { window, granularity })
    }

    /// The last one that is over: at one in the morning of a Monday, the week before.
    ///
    /// # Errors
    /// [`NoSuchDay`] at the very ends of time.
    pub fn last_complete(
        calendar: Calendar,
        granularity: Granularity,
        now: DateTime<Utc>,
    ) -> Result<Self, NoSuchDay> {
        let start = Self::of(calendar, granularity, now)?.start();
        let before = start.checked_sub_signed(TimeDelta::nanoseconds(1));
        let out = NoSuchDay { date: calendar.day_of(now), zone: calendar.zone() };
        Self::of(calendar, granularity, before.ok_or(out)?)
    }

    /// Its first instant.
    pub const fn start(&self) -> DateTime<Utc> {
        self.window.start()
    }

    /// The first instant after it.
    pub const fn end(&self) -> DateTime<Utc> {
        self.window.end()
    }

    /// From start to end.
    pub const fn window(&self) -> Window {
        self.window
    }

    /// How long such a bucket is.
    pub const fn granularity(&self) -> Granularity {
        self.granularity
    }

    /// `2026-03-10 08:00`, `2026-03-10`, `2026-W11`, `2026-03`, in the calendar's zone. Where clocks go back, two hours
    /// have the same label; their starts differ.
    pub fn label(&self, calendar: Calendar) -> String {
        let date = calendar.day_of(self.start());
        match self.granularity {
            Granularity::Hour => {
                self.start().with_timezone(&calendar.zone()).format("%Y-%m-%d %H:00").to_string()
            }
            Granularity::Day => date.to_string(),
            Granularity::Week => format!("{}-W{:02}", date.iso_week().year(), date.iso_week().week()),
            Granularity::Month => date.format("%Y-%m").to_string(),
        }
    }
}

/// Finds buckets, and remembers those found: an instant in a known bucket costs one look-up and no calendar.
#[derive(Debug, Clone)]
pub struct Buckets {
    calendar: Calendar,
    granularity: Granularity,
    latest: Option<Bucket>,
    known: BTreeMap<DateTime<Utc>, Bucket>,
}

impl Buckets {
    /// Of a calendar.
    pub const fn new(calendar: Calendar, granularity: Granularity) -> Self {
        Self { calendar, granularity, latest: None, known: BTreeMap::new() }
    }

    /// What its buckets are cut from.
    pub const fn calendar(&self) -> Calendar {
        self.calendar
    }

    /// How long its buckets are.
    pub const fn granularity(&self) -> Granularity {
        self.granularity
    }

    /// The bucket that `instant` lies in.
    ///
    /// # Errors
    /// [`NoSuchDay`] at the very ends of time.
    pub fn of(&mut self, instant: DateTime<Utc>) -> Result<Bucket, NoSuchDay> {
        if let Some(bucket) = self.latest.filter(|bucket| bucket.window.contains(instant)) {
            return Ok(bucket);
        }
        let held = self.known.range(..=instant).next_back().map(|(_, bucket)| *bucket);
        let bucket = if let Some(bucket) = held.filter(|bucket| bucket.window.contains(instant)) {
            bucket
        } else {
            let bucket = Bucket::of(self.calendar, self.granularity, instant)?;
            self.known.insert(bucket.start(), bucket);
            bucket
        };
        self.latest = Some(bucket);
        Ok(bucket)
    }

    /// Whether the two cut time alike.
    pub(crate) fn agree(&self, other: &Self) -> bool {
        self.calendar == other.calendar && self.granularity == other.granularity
    }
}
