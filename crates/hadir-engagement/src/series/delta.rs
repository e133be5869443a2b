//! What came between two readings.

use super::{Basis, Break, Delta, Series};
use crate::rollup::{Bucket, Buckets, Granularity};
use chrono::{DateTime, Utc};
use hadir_core::time::{Calendar, NoSuchDay, Window};
use std::collections::BTreeMap;

/// What came between two readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Step {
    /// From the one reading to the other: after the start, the end included.
    pub window: Window,
    /// What came.
    pub change: Change,
}

impl Basis for Delta {
    type Point = Step;
}

/// How a cumulative counter moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Change {
    /// It grew, or stayed.
    Gain(u64),
    /// It shrank: unlikes, a purge of spam, a reset. Not negative engagement.
    Correction(u64),
    /// The network changed its definition in between; the difference would say nothing.
    Refused(&'static Break),
}

/// The sum of steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Net {
    /// All gains. (2^64 steps of 2^64 fit.)
    #[cfg_attr(feature = "serde", serde(with = "crate::written::number"))]
    pub gained: u128,
    /// All corrections, as a magnitude.
    #[cfg_attr(feature = "serde", serde(with = "crate::written::number"))]
    pub corrected: u128,
    /// Steps over a change of definition, which are in neither.
    pub refused: u64,
    /// The first of those changes: why steps were refused.
    pub reason: Option<&'static Break>,
}

impl Net {
    /// Gains less corrections; nothing if a step was refused or the difference does not fit.
    pub fn change(&self) -> Option<i128> {
        let gained = i128::try_from(self.gained).ok()?;
        let corrected = i128::try_from(self.corrected).ok()?;
        gained.checked_sub(corrected).filter(|_| self.refused == 0)
    }

    /// With one more step.
    #[must_use]
    pub fn with(self, change: Change) -> Self {
        match change {
            Change::Gain(gain) => Self { gained: self.gained.saturating_add(gain.into()), ..self },
            Change::Correction(loss) => {
                Self { corrected: self.corrected.saturating_add(loss.into()), ..self }
            }
            Change::Refused(reason) => Self {
                refused: self.refused.saturating_add(1),
                reason: Break::first(self.reason, Some(reason)),
                ..self
            },
        }
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            gained: self.gained.saturating_add(other.gained),
            corrected: self.corrected.saturating_add(other.corrected),
            refused: self.refused.saturating_add(other.refused),
            reason: Break::first(self.reason, other.reason),
        }
    }
}

impl Series<Delta> {
    /// All steps together.
    pub fn sum(&self) -> Net {
        self.points.iter().fold(Net::default(), |net, step| net.with(step.change))
    }

    /// The steps per bucket, each booked where it ended: when it was seen, which is all that anybody knows.
    ///
    /// # Errors
    /// [`NoSuchDay`] for instants at the very ends of time.
    pub fn per_bucket(
        &self,
        calendar: Calendar,
        granularity: Granularity,
    ) -> Result<BTreeMap<DateTime<Utc>, (Bucket, Net)>, NoSuchDay> {
        let mut buckets = Buckets::new(calendar, granularity);
        let mut nets = BTreeMap::<DateTime<Utc>, (Bucket, Net)>::new();
        for step in &self.points {
            let bucket = buckets.of(step.window.end())?;
            let (_, net) = nets.entry(bucket.start()).or_insert((bucket, Net::default()));
            *net = net.with(step.change);
        }
        Ok(nets)
    }
}
