//! One key in one bucket of a `Daily`.

use super::Daily;
use super::cell::Narrow;
use super::wide::Wide;
use crate::{Growth, Rate, Total};
use chrono::NaiveDate;
use hadir_core::metrics::{Count, Metric};
use hadir_core::platform::Platform;

/// One key in one bucket of a [`Daily`].
#[derive(Debug, Clone, Copy)]
pub struct Figure<'a> {
    daily: &'a Daily,
    key: usize,
    bucket: usize,
    slot: u32,
}

impl Daily {
    /// The figures of a key in a bucket, both by number; nothing if it has no rows.
    pub fn get(&self, key: usize, bucket: usize) -> Option<Figure<'_>> {
        let slot = self.cells.find(bucket, key)?;
        Some(Figure { daily: self, key, bucket, slot })
    }

    /// The figures of every key and bucket that has rows: bucket by bucket, and in a bucket key by key.
    pub fn iter(&self) -> impl Iterator<Item = Figure<'_>> {
        self.cells.iter().map(|(bucket, key, slot)| Figure { daily: self, key, bucket, slot })
    }
}

impl<'a> Figure<'a> {
    /// The number of its key.
    pub const fn key(&self) -> usize {
        self.key
    }

    /// The number of its bucket.
    pub const fn bucket(&self) -> usize {
        self.bucket
    }

    /// The first day of the bucket that is in range.
    pub fn day(&self) -> NaiveDate {
        self.daily.buckets.get(self.bucket).copied().unwrap_or_default()
    }

    fn whole(&self) -> Wide {
        self.daily.cells.whole(self.slot)
    }

    /// Its rows.
    pub fn rows(&self) -> u64 {
        self.daily.cells.sole(self.slot).map_or_else(|| self.whole().rows, |cell| cell.rows)
    }

    /// The sum of every counter that has a column.
    pub fn totals(&self) -> impl Iterator<Item = (Metric, Total)> + use<'a> {
        self.daily.metrics.iter().copied().zip(self.whole().totals)
    }

    /// The pooled rate.
    pub fn rate(&self) -> Rate {
        self.whole().rate.said(self.daily.formula)
    }

    /// The mean of the rows' rates, each rounded to hundredths of a percent first: as a [ratio](Rate::ratio), in
    /// hundredths. ([`mean_of_rates`](crate::mean_of_rates) rounds once.)
    pub fn mean_hundredths(&self) -> Rate {
        self.whole().mean_hundredths()
    }

    /// The pooled rate in hundredths of a percent, half away from zero; nothing if there is none, or none below 2^64.
    /// The same as [`rate`](Self::rate) says, and faster.
    pub fn hundredths(&self) -> Option<u64> {
        let fast = |cell: Narrow| rounded(cell.numerator, 10_000, cell.denominator);
        let cell = self.daily.cells.sole(self.slot);
        cell.and_then(fast).or_else(|| u64::try_from(self.rate().percent(2).ok()?.mantissa()).ok())
    }

    /// The mean of the rows' rounded rates in hundredths of a percent, half away from zero; nothing if no row has a rate.
    /// The same as [`mean_hundredths`](Self::mean_hundredths) says, and faster.
    pub fn mean(&self) -> Option<u64> {
        let fast = |cell: Narrow| rounded(cell.hundredths, 1, cell.rated);
        let cell = self.daily.cells.sole(self.slot);
        cell.and_then(fast).or_else(|| u64::try_from(self.mean_hundredths().ratio(0).ok()?.mantissa()).ok())
    }

    /// Followers, from the last reading of the buckets before to the last one in this; in the first, from its first reading.
    /// The key has to tell accounts apart: followers of several accounts under one key would be taken for one that jumps.
    pub fn followers(&self) -> Growth {
        self.grown(None)
    }

    /// The same on a network: refused over a change of what it counts.
    pub fn followers_on(&self, platform: Platform) -> Growth {
        self.grown(Some(platform))
    }

    fn grown(&self, platform: Option<Platform>) -> Growth {
        let Some([first, last]) = self.daily.cells.ends(self.bucket, self.key, self.slot) else {
            return Growth::NOTHING;
        };
        let count = |(_, followers): (u32, u64)| Count::from(followers);
        let at = |(second, _): (u32, u64)| self.daily.days.instant(second);
        match (platform, at(first), at(last)) {
            _ if first.0 == last.0 => Growth::UNUSED,
            (Some(platform), Some(from), Some(until)) => {
                Growth::between(platform, (from, count(first)), (until, count(last)))
            }
            _ => Growth::of(count(first), count(last)),
        }
    }
}

/// `numerator · factor / denominator`, half away from zero. Nothing if the denominator is 0, or if it takes more than 64
/// bits on the way.
fn rounded(numerator: u64, factor: u64, denominator: u64) -> Option<u64> {
    let twice = numerator.checked_mul(factor)?.checked_mul(2)?.checked_add(denominator)?;
    twice.checked_div(denominator.checked_mul(2)?)
}
