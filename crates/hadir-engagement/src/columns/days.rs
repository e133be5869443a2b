//! Consecutive days of a calendar, numbered from 0, so that an instant finds its day by one division and a correction.

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
        self.finder().find(second).map(|(day, _)| day)
    }

    /// A finder of many days.
    pub(super) fn finder(&self) -> Finder<'_> {
        Finder {
            starts: &self.starts,
            origin: self.starts.first().copied().unwrap_or_default(),
            day: 0,
            from: 0,
            until: 0,
            turns: 0,
        }
    }

    /// The number of the day of an instant.
    pub fn number_of(&self, instant: DateTime<Utc>) -> Option<usize> {
        self.number(instant.timestamp())
    }

    /// Whether every second of them can be counted from the first one on in 32 bits.
    pub(super) fn fit_32_bits(&self) -> bool {
        let ends = self.starts.first().zip(self.starts.last());
        ends.is_some_and(|(first, last)| {
            last.checked_sub(*first).is_some_and(|all| u32::try_from(all).is_ok())
        })
    }

    /// The instant of a second that is counted from the first day on.
    pub(super) fn instant(&self, second: u32) -> Option<DateTime<Utc>> {
        DateTime::from_timestamp(self.starts.first()?.checked_add(second.into())?, 0)
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

/// Finds days; fastest if the next one is often the same.
pub(super) struct Finder<'a> {
    starts: &'a [i64],
    origin: i64,
    /// The day that was found last, and its seconds.
    day: usize,
    from: i64,
    until: i64,
    turns: usize,
}

impl Finder<'_> {
    /// The number of the day that a second lies in, and how many seconds that is from the first day on (at most as many
    /// as 32 bits hold).
    #[inline]
    pub(super) fn find(&mut self, second: i64) -> Option<(usize, u32)> {
        if second < self.from || second >= self.until {
            self.look(second)?;
        }
        // The same day, so that it does not overflow.
        Some((self.day, u32::try_from(second.wrapping_sub(self.origin)).unwrap_or(u32::MAX)))
    }

    /// The day that all of these seconds lie in, if it is one; and the first second of the first day.
    pub(super) fn sole(&mut self, seconds: &[i64]) -> Option<(usize, i64)> {
        self.find(*seconds.first()?)?;
        let ends = |(least, greatest): (i64, i64), second: &i64| (least.min(*second), greatest.max(*second));
        let (least, greatest) = seconds.iter().fold((i64::MAX, i64::MIN), ends);
        (least >= self.from && greatest < self.until).then_some((self.day, self.origin))
    }

    /// How often the next day was another one, since this was asked last.
    pub(super) fn turns(&mut self) -> usize {
        core::mem::take(&mut self.turns)
    }

    fn look(&mut self, second: i64) -> Option<()> {
        self.turns = self.turns.wrapping_add(1);
        // No day is longer than 25 hours nor shorter than 23, so that the guess is close.
        let guess = usize::try_from(second.checked_sub(self.origin)? / 86_400).ok()?;
        let mut day = guess.min(self.starts.len().checked_sub(2)?);
        while second < *self.starts.get(day)? {
            day = day.checked_sub(1)?;
        }
        let mut until = *self.starts.get(day.saturating_add(1))?;
        while second >= until {
            day = day.saturating_add(1);
            until = *self.starts.get(day.saturating_add(1))?;
        }
        (self.day, self.from, self.until) = (day, *self.starts.get(day)?, until);
        Some(())
    }
}
