//! Who waits or waited for an answer, and for how long.

use crate::inbox::clock::Clock;
use crate::{Coverage, Rate, Undefined};
use chrono::{DateTime, Utc};
use core::cmp::Ordering;
use num_bigint::BigUint;
use std::collections::BTreeMap;
use thiserror::Error;

/// Someone who waits, or waited, for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Wait {
    /// Since when.
    pub since: DateTime<Utc>,
    /// Until when, if it has ended.
    pub answered: Option<DateTime<Utc>>,
}

impl Wait {
    /// As it stands at `now`: an answer to come is none, and a wait to come is not there.
    #[must_use]
    pub fn as_of(&self, now: DateTime<Utc>) -> Option<Self> {
        let answered = self.answered.filter(|at| *at <= now);
        (self.since <= now).then_some(Self { since: self.since, answered })
    }
}

/// A share between 0 and 1 that a quantile is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(try_from = "u8", into = "u8")
)]
pub struct Quantile {
    percent: u8,
}

impl Quantile {
    /// Half.
    pub const MEDIAN: Self = Self { percent: 50 };
    /// Nine of ten.
    pub const P90: Self = Self { percent: 90 };

    /// 99 of a hundred.
    pub const P99: Self = Self { percent: 99 };

    /// So many of a hundred; none above 99.
    pub const fn percent(percent: u8) -> Option<Self> {
        if percent < 100 { Some(Self { percent }) } else { None }
    }

    /// How many of a hundred.
    pub const fn of_hundred(self) -> u8 {
        self.percent
    }
}

/// How long waits last, those that have not ended included: who has waited an hour and has no answer waits more than an
/// hour. Leaving such people out rewards ignoring them.
///
/// The quantiles are those of Kaplan and Meier, with exact fractions. It merges.
///
/// ```
/// use hadir_engagement::{Undefined, inbox::response::{Quantile, Waits}};
/// let mut waits = Waits::default();
/// for minutes in [1, 2, 3] { waits.ended(minutes * 60); }
/// for minutes in [60, 70, 80, 90] { waits.lasts(minutes * 60); }
/// assert_eq!(waits.quantile(Quantile::MEDIAN), Err(Undefined::TooFew)); // and not two minutes
/// assert_eq!(waits.answered().percent(0)?.to_string(), "43");
/// # Ok::<(), Undefined>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Waits {
    /// By seconds: how many ended then, and how many had lasted so long when last seen.
    at: BTreeMap<u64, (u64, u64)>,
}

impl Waits {
    /// Of waits, as they stand at `now`: one that begins later is not there. One that ends before it began has lasted no
    /// time.
    pub fn at(waits: impl IntoIterator<Item = Wait>, now: DateTime<Utc>) -> Self {
        Self::at_by(Clock::Always, waits, now)
    }

    /// The same by the time that counts.
    pub fn at_by(clock: Clock<'_>, waits: impl IntoIterator<Item = Wait>, now: DateTime<Utc>) -> Self {
        let mut all = Self::default();
        for wait in waits.into_iter().filter_map(|wait| wait.as_of(now)) {
            let length = clock.elapsed(wait.since, wait.answered.unwrap_or(now)).num_seconds();
            let seconds = u64::try_from(length).unwrap_or(0);
            if wait.answered.is_some() { all.ended(seconds) } else { all.lasts(seconds) }
        }
        all
    }

    /// One that ended after so many seconds.
    pub fn ended(&mut self, seconds: u64) {
        let (ended, _) = self.at.entry(seconds).or_default();
        *ended = ended.saturating_add(1);
    }

    /// One that has lasted so many seconds, and has not ended.
    pub fn lasts(&mut self, seconds: u64) {
        let (_, lasting) = self.at.entry(seconds).or_default();
        *lasting = lasting.saturating_add(1);
    }

    /// Takes in others.
    pub fn merge(&mut self, other: &Self) {
        for (seconds, more) in &other.at {
            let held = self.at.entry(*seconds).or_default();
            *held = (held.0.saturating_add(more.0), held.1.saturating_add(more.1));
        }
    }

    fn counted(&self) -> (u64, u64) {
        self.at
            .values()
            .fold((0, 0), |sum, here| (sum.0.saturating_add(here.0), sum.1.saturating_add(here.1)))
    }

    /// How many were answered, of all.
    pub fn answered(&self) -> Rate {
        let (ended, lasting) = self.counted();
        let all = ended.saturating_add(lasting);
        let coverage = Coverage::new(all, all).unwrap_or_default();
        Rate::of_sums(ended.into(), all.into(), coverage)
    }

    /// The shortest time, in seconds, after which at least that share of waits has ended.
    ///
    /// # Errors
    /// [`Undefined::NoRows`] of none; [`Undefined::TooFew`] if too few have ended to tell.
    #[expect(clippy::arithmetic_side_effects, reason = "big integers grow instead of overflowing")]
    pub fn quantile(&self, quantile: Quantile) -> Result<u64, Undefined> {
        let (ended, lasting) = self.counted();
        let mut at_risk = ended.saturating_add(lasting);
        if at_risk == 0 {
            return Err(Undefined::NoRows);
        }
        let left = BigUint::from(100_u8.saturating_sub(quantile.percent));
        // The share that still waits is survivors / exposed. As long as nobody leaves without an answer, those at risk
        // are the survivors of the step before, and the two cancel.
        let (mut survivors, mut exposed) = (BigUint::from(at_risk), BigUint::from(at_risk));
        let mut cancels = true;
        for (seconds, (ended, lasting)) in &self.at {
            if *ended > 0 {
                let rest = at_risk.saturating_sub(*ended);
                if cancels {
                    survivors = survivors / at_risk * rest;
                } else {
                    exposed *= at_risk;
                    survivors *= rest;
                    cancels = true;
                }
                let order = (&survivors * 100_u8).cmp(&(&exposed * &left));
                if order != Ordering::Greater {
                    return Ok(*seconds);
                }
                at_risk = rest;
            }
            if *lasting > 0 {
                at_risk = at_risk.saturating_sub(*lasting);
                cancels = false;
            }
        }
        Err(Undefined::TooFew)
    }
}

/// A share of which no quantile is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("no quantile at {0} %: expected 0 to 99")]
pub struct NoQuantile(pub u8);

impl TryFrom<u8> for Quantile {
    type Error = NoQuantile;
    fn try_from(percent: u8) -> Result<Self, NoQuantile> {
        Self::percent(percent).ok_or(NoQuantile(percent))
    }
}

impl From<Quantile> for u8 {
    fn from(quantile: Quantile) -> Self {
        quantile.percent
    }
}
