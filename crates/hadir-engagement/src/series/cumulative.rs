//! A cumulative counter, as it was read at one time.

use super::delta::{Change, Step};
use super::{Basis, Cumulative, Delta, Series, Subject, break_between};
use chrono::{DateTime, Utc};
use hadir_core::metrics::Count;
use hadir_core::time::Window;
use std::collections::BTreeMap;
use thiserror::Error;

/// A cumulative counter, as it was read at one time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Reading {
    /// When it was read.
    pub at: DateTime<Utc>,
    /// What it said.
    pub count: Count,
}

impl Basis for Cumulative {
    type Point = Reading;
}

/// Two readings at the same instant say different things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("two readings at {at}: {one} and {other}")]
pub struct Contradiction {
    /// When.
    pub at: DateTime<Utc>,
    /// The smaller one.
    pub one: u64,
    /// The larger one.
    pub other: u64,
}

impl Series<Cumulative> {
    /// Readings in any order. Of several at one instant they must agree; a reading beats a gap.
    ///
    /// # Errors
    /// [`Contradiction`] if two at the same instant differ.
    pub fn new(
        subject: Subject,
        readings: impl IntoIterator<Item = (DateTime<Utc>, Count)>,
    ) -> Result<Self, Contradiction> {
        let mut by_time = BTreeMap::<DateTime<Utc>, Count>::new();
        for (at, count) in readings {
            let held = by_time.entry(at).or_insert(count);
            match (held.known(), count.known()) {
                (Some(one), Some(other)) if one != other => {
                    return Err(Contradiction { at, one: one.min(other), other: one.max(other) });
                }
                (None, Some(_)) => *held = count,
                _ => {}
            }
        }
        let points = by_time.into_iter().map(|(at, count)| Reading { at, count }).collect();
        Ok(Self { subject, points })
    }

    /// The newest reading that says a number: what the counter stands at.
    pub fn latest(&self) -> Option<(DateTime<Utc>, u64)> {
        self.known().next_back()
    }

    fn known(&self) -> impl DoubleEndedIterator<Item = (DateTime<Utc>, u64)> {
        self.points.iter().filter_map(|reading| Some((reading.at, reading.count.known()?)))
    }

    /// What happened between neighbouring readings. A gap makes a longer step; a decrease is a correction; a step over
    /// a change of definition is refused. There is one step less than there are known readings: what was there at the
    /// first one came at a time that nobody saw. For a post that was followed from the start, give it a reading of 0 at
    /// its publication.
    pub fn deltas(&self) -> Series<Delta> {
        let pairs = self.known().zip(self.known().skip(1));
        let points = pairs.filter_map(|((start, before), (end, after))| {
            let broken = break_between(self.subject.platform, self.subject.metric, start, end);
            let change = match (broken, after.checked_sub(before)) {
                (Some(broken), _) => Change::Refused(broken),
                (None, Some(gain)) => Change::Gain(gain),
                (None, None) => Change::Correction(before.saturating_sub(after)),
            };
            // Times are distinct and ascending, so that there always is a window.
            Window::new(start, end).ok().map(|window| Step { window, change })
        });
        Series { subject: self.subject, points: points.collect() }
    }
}
