//! The business days of which posts are asked about, and when their posts are due.

use crate::error::EncodeProblem;
use crate::value::{Day, Instant};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use core::time::Duration;
use hadir_core::time::Calendar;
use thiserror::Error;

/// The business days of which posts are asked about, and when their posts are due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Days {
    first: Day,
    last: Day,
    list: Vec<DueDay>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DueDay {
    pub(super) day: Day,
    pub(super) start: Instant,
    pub(super) end: Instant,
    /// The end of the day, and the grace.
    pub(super) due: Instant,
}

/// Days that cannot be asked about.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DaysError {
    /// There is none, or too many.
    #[error("from {first} to {last} there are no days, or more than {most}")]
    Count {
        /// The first that was given.
        first: NaiveDate,
        /// The last that was given.
        last: NaiveDate,
        /// How many there may be.
        most: usize,
    },
    /// A grace that databases cannot tell from another: they count in microseconds.
    #[error("a grace of {0:?} is not a whole number of microseconds")]
    Grace(Duration),
    /// A day that no engine can store, or that is due when none can.
    #[error("{day}: {problem}")]
    Beyond {
        /// The day.
        day: NaiveDate,
        /// What is wrong with it.
        problem: EncodeProblem,
    },
}

impl Days {
    /// How many days one statement carries at most.
    pub const MOST: usize = 3_660;

    /// The business days of `calendar` from `first` to `last`, both included; their posts are due `grace` after the end
    /// of their day. Dates that the zone skipped have no posts.
    ///
    /// # Errors
    /// [`DaysError`] if there are none or too many, or if one cannot be bound exactly.
    pub fn new(
        calendar: Calendar,
        first: NaiveDate,
        last: NaiveDate,
        grace: Duration,
    ) -> Result<Self, DaysError> {
        let count = last.signed_duration_since(first).num_days().saturating_add(1);
        let count = usize::try_from(count).ok().filter(|count| (1..=Self::MOST).contains(count));
        let count = count.ok_or(DaysError::Count { first, last, most: Self::MOST })?;
        if !grace.subsec_nanos().is_multiple_of(1_000) {
            return Err(DaysError::Grace(grace));
        }
        let mut days = Vec::with_capacity(count);
        for date in first.iter_days().take(count) {
            let beyond = |problem| DaysError::Beyond { day: date, problem };
            let Ok(window) = calendar.day(date) else { continue };
            let due =
                TimeDelta::from_std(grace).ok().and_then(|grace| window.end().checked_add_signed(grace));
            let due = due.unwrap_or(DateTime::<Utc>::MAX_UTC);
            days.push(DueDay {
                day: Day::new(date).map_err(beyond)?,
                start: Instant::new(window.start()).map_err(beyond)?,
                end: Instant::new(window.end()).map_err(beyond)?,
                due: Instant::new(due).map_err(beyond)?,
            });
        }
        let bound = |day: NaiveDate| Day::new(day).map_err(|problem| DaysError::Beyond { day, problem });
        Ok(Self { first: bound(first)?, last: bound(last)?, list: days })
    }

    pub(super) const fn first(&self) -> Day {
        self.first
    }

    pub(super) const fn last(&self) -> Day {
        self.last
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = DueDay> + '_ {
        self.list.iter().copied()
    }
}
