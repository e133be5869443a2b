use crate::rollup::Granularity;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use hadir_core::time::{Calendar, NoSuchDay};
use thiserror::Error;

/// Consecutive days of a calendar, numbered from 0, so that an instant finds its day by one division and a correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Days {
    dates: Vec<NaiveDate>,
    /// The first second of each day, and of the one after the last.
    starts: Vec<i64>,
}

/// A range of days that ends before it begins, or is none in its zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoDays {
    /// It ends before it begins.
    #[error("the range ends on {last}, before it begins on {first}")]
    Backwards {
        /// Its first day.
        first: NaiveDate,
        /// Its last.
        last: NaiveDate,
    },
    /// Its days are none in the zone.
    #[error(transparent)]
    NoSuchDay(#[from] NoSuchDay),
}

impl Days {
    /// From the first day to the last, both included. A day that the zone skipped is left out.
    ///
    /// # Errors
    /// [`NoDays`] if that is none.
    pub fn new(calendar: Calendar, first: NaiveDate, last: NaiveDate) -> Result<Self, NoDays> {
        let (mut dates, mut starts, mut end) = (Vec::new(), Vec::new(), None);
        for date in first.iter_days().take_while(|date| *date <= last) {
            if let Ok(day) = calendar.day(date) {
                dates.push(date);
                starts.push(day.start().timestamp());
                end = Some(day.end().timestamp());
            }
        }
        match end {
            Some(end) => {
                starts.push(end);
                Ok(Self { dates, starts })
            }
            None if last < first => Err(NoDays::Backwards { first, last }),
            None => Err(NoDays::NoSuchDay(NoSuchDay { date: first, zone: calendar.zone() })),
        }
    }

    /// How many days.
    pub const fn len(&self) -> usize {
        self.dates.len()
    }

    /// Whether there is none: there always is.
    pub const fn is_empty(&self) -> bool {
        self.dates.is_empty()
    }

    /// The days.
    pub fn dates(&self) -> &[NaiveDate] {
        &self.dates
    }

    /// The number of the day that a second (of Unix time) lies in, if it is one of these.
    pub fn number(&self, second: i64) -> Option<usize> {
        let (first, last) = (*self.starts.first()?, *self.starts.last()?);
        if second < first || second >= last {
            return None;
        }
        // No day is longer than 25 hours nor shorter than 23, so that the guess is close.
        let guess = usize::try_from(second.saturating_sub(first) / 86_400).ok()?;
        let mut day = guess.min(self.dates.len().saturating_sub(1));
        while self.starts.get(day).is_some_and(|start| second < *start) {
            day = day.checked_sub(1)?;
        }
        while self.starts.get(day.saturating_add(1)).is_some_and(|next| second >= *next) {
            day = day.saturating_add(1);
        }
        Some(day)
    }

    /// The number of the day of an instant.
    pub fn number_of(&self, instant: DateTime<Utc>) -> Option<usize> {
        self.number(instant.timestamp())
    }

    /// For each day, the number of its bucket, from 0; and the first day of each bucket. Hours are days here.
    pub(super) fn buckets(&self, granularity: Granularity) -> (Vec<usize>, Vec<NaiveDate>) {
        let key = |date: NaiveDate| match granularity {
            Granularity::Hour | Granularity::Day => (i64::from(date.num_days_from_ce()), 0),
            Granularity::Week => (i64::from(date.iso_week().year()), date.iso_week().week()),
            Granularity::Month => (i64::from(date.year()), date.month()),
        };
        let (mut numbers, mut firsts, mut held) = (Vec::with_capacity(self.len()), Vec::new(), None);
        for &date in &self.dates {
            if held != Some(key(date)) {
                held = Some(key(date));
                firsts.push(date);
            }
            numbers.push(firsts.len().saturating_sub(1));
        }
        (numbers, firsts)
    }
}
