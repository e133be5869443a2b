//! One of the buckets of a question.

use crate::dialect::Bound;
use crate::value::{Instant, Value};
use chrono::{DateTime, Utc};
use hadir_core::metrics::Granularity;
use hadir_core::time::{Calendar, NoSuchDay, Period, Window};
use std::sync::Arc;
use thiserror::Error;

/// One of the buckets of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bucket {
    /// Its place, from 0.
    pub number: usize,
    /// From start to end: all of the hour, day, week or month, also where the question begins or ends inside it.
    pub window: Window,
}

/// A window of time, cut into the hours, days, weeks or months of a calendar.
///
/// ```
/// use hadir_core::metrics::Granularity;
/// use hadir_core::time::Window;
/// use hadir_sql::pushdown::Buckets;
///
/// let window = Window::new("2026-03-28T12:00:00Z".parse()?, "2026-03-30T00:00:00Z".parse()?)?;
/// let days = Buckets::new("Europe/Berlin".parse()?, Granularity::Day, window)?;
/// let hours: Vec<i64> = days.iter().map(|day| day.window.length().num_hours()).collect();
/// assert_eq!(hours, [24, 23, 24]); // the 28th, the short 29th, and two hours of the 30th
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Buckets {
    window: Window,
    cut: Arc<[Window]>,
}

/// A window that cannot be cut.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BucketsError {
    /// A day of it cannot be computed.
    #[error(transparent)]
    Day(#[from] NoSuchDay),
    /// It has more buckets than one statement should carry.
    #[error("{window:?} has more than {most} buckets: ask for less at once, or for longer buckets")]
    TooMany {
        /// The window.
        window: Window,
        /// How many there may be.
        most: usize,
    },
}

impl Buckets {
    /// How many buckets one statement carries at most: more than a year of hours. Each is a bound value.
    pub const MOST: usize = 10_000;

    /// The buckets that `window` touches.
    ///
    /// # Errors
    /// [`BucketsError`] if the window reaches to the ends of time, or has too many of them.
    pub fn new(calendar: Calendar, granularity: Granularity, window: Window) -> Result<Self, BucketsError> {
        let mut cut = Vec::new();
        let mut next = window.start();
        while next < window.end() {
            if cut.len() >= Self::MOST {
                return Err(BucketsError::TooMany { window, most: Self::MOST });
            }
            let date = calendar.day_of(next);
            let bucket = match granularity {
                Granularity::Hour => calendar.hour(next)?,
                Granularity::Day => calendar.day(date)?,
                Granularity::Week => Period::Week(date).window(calendar)?,
                Granularity::Month => Period::Month(date).window(calendar)?,
            };
            next = bucket.end();
            cut.push(bucket);
        }
        Ok(Self { window, cut: cut.into() })
    }

    /// What is asked about: only what was read in it counts.
    pub const fn window(&self) -> Window {
        self.window
    }

    /// The buckets, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Bucket> + '_ {
        self.cut.iter().enumerate().map(|(number, &window)| Bucket { number, window })
    }

    pub(super) fn get(&self, number: u64) -> Option<Bucket> {
        let number = usize::try_from(number).ok()?;
        self.cut.get(number).map(|&window| Bucket { number, window })
    }

    /// The condition that `column` lies in the window.
    pub(super) fn within(&self, column: &str, bound: &mut Bound) -> String {
        let Some(start) = Instant::first_from(self.window.start()) else { return "1 = 2".to_owned() };
        let start = bound.place(Value::Instant(start));
        match Instant::first_from(self.window.end()) {
            Some(end) => {
                let end = bound.place(Value::Instant(end));
                format!("{column} >= {start} AND {column} < {end}")
            }
            None => format!("{column} >= {start}"),
        }
    }

    /// The number of the bucket that `column` lies in: a binary search in the text, so that a row costs as many
    /// comparisons as the number of buckets has digits in base two, on every engine.
    pub(super) fn number(&self, column: &str, bound: &mut Bound) -> String {
        let starts: Vec<DateTime<Utc>> = self.cut.iter().map(Window::start).collect();
        search(column, &starts, 0, bound)
    }
}

/// `starts` are those of the buckets from number `first` on.
fn search(column: &str, starts: &[DateTime<Utc>], first: usize, bound: &mut Bound) -> String {
    let middle = starts.len().div_ceil(2);
    let (Some((left, right)), true) = (starts.split_at_checked(middle), starts.len() > 1) else {
        return first.to_string();
    };
    let boundary = right.first().and_then(|&start| Instant::first_from(start));
    let left = search(column, left, first, bound);
    // Nothing is stored after the last instant.
    let Some(boundary) = boundary else { return left };
    let boundary = bound.place(Value::Instant(boundary));
    let right = search(column, right, first.saturating_add(middle), bound);
    format!("CASE WHEN {column} < {boundary} THEN {left} ELSE {right} END")
}
