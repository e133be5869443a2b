//! Figures by hour, day, ISO week and month of a [`Calendar`], per any key.
//!
//! Metric rows of posts are cumulative: a post that was read 24 times in a day has 24 rows, and the last one says it
//! all. So a [`Rollup`] takes, per post and bucket, the newest reading of each counter that says a number: a reading beats a
//! gap. Adding up every row is there under its own name ([`Rows::Every`]), for comparison with systems that do so.
//!
//! Which day a figure belongs to is two questions. A [`Rollup`] goes by when something was read; [`Published`] by when the
//! post was published, however often and late it was read. What posts had by a certain age are [`cohorts`](crate::cohorts).

mod aggregate;
mod bucket;
mod cell;
mod difference;
mod published;
mod reading;
mod rows;
#[cfg(feature = "serde")]
mod written;

pub use aggregate::{Aggregate, Extremes, Owner};
pub use bucket::{Bucket, Buckets};
pub use difference::DifferentRollup;
pub use hadir_core::metrics::Granularity;
pub use published::Published;
pub(crate) use reading::Reading;
pub use rows::Rows;

use crate::series::{Change, Net, break_between};
use crate::{DifferentFormula, Formula, Growth};
use cell::Cell;
use chrono::{DateTime, Utc};
use hadir_core::metrics::{Count, Counts, Metric};
use hadir_core::platform::Platform;
use hadir_core::time::{Calendar, NoSuchDay};
use std::collections::BTreeMap;

crate::registry::definition::definitions! {
    [] "metric_aggregate" 2 Count Whole, "per key and bucket (hour, day, ISO week, month of a zone): sums, pooled rate, mean and median of rates, extremes, distinct posts, from the newest known reading of each counter of each post; growth of followers = last - last of the bucket before", "each sum says how many of its cells were missing", "platform schema reference, repaired";
    [] "metric_aggregate_every_row" 1 Count Whole, "the same from every row, as if each were a post: counts a post as often as it was read", "as metric_aggregate", "platform schema reference";
    [] "aggregation_window" 1 Class Whole, "the last hour, day, ISO week or month that is over: yesterday, the week before this Monday, last month", "-", "platform schema reference";
    [] "by_publication" 1 Count Whole, "per key and bucket of publication: sums, pooled rate and averages of the posts published in it, from the newest known reading of each counter", "as metric_aggregate", "common";
    [] "gained_in_bucket" 1 Count Sum, "last reading of a post in the bucket - its last reading before", "no reading before: nothing; a decrease is a correction; over a change of definition: refused, with the reason", "this library";
}

/// Figures per key and bucket. `K` is what to group by (account, platform, campaign, workspace, …), `P` tells posts
/// apart.
///
/// It merges: shards may be rolled up apart, split anywhere, in any order.
///
/// ```
/// use hadir_core::{metrics::Counts, time::Calendar};
/// use hadir_engagement::{Formula, rollup::{Granularity, Rollup, Rows}};
/// let jakarta: Calendar = "Asia/Jakarta".parse()?;
/// let mut days = Rollup::new(Formula::REACH, jakarta, Granularity::Day, Rows::LastPerPost);
/// let counts = |likes: u64| Counts {
///     likes: likes.into(), comments: 0.into(), shares: 0.into(), reach: 100.into(), ..Counts::default()
/// };
/// days.add("page", 1, "2026-03-10T18:30:00Z".parse()?, &counts(5))?; // the 11th in Jakarta
/// days.add("page", 1, "2026-03-11T09:00:00Z".parse()?, &counts(8))?; // the same post, later
/// let day = days.aggregates().next().ok_or("nothing")?;
/// assert_eq!(day.bucket.label(jakarta), "2026-03-11");
/// assert_eq!((day.posts, day.rows), (1, 2));
/// assert_eq!(day.summary.pooled().to_string(), "8.00 % (1 of 1)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Rollup<K, P> {
    formula: Formula,
    buckets: Buckets,
    rows: Rows,
    cells: BTreeMap<(K, DateTime<Utc>), Cell<P>>,
}

/// What came of one key in one bucket, by the steps of one counter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Gain<K> {
    /// What it is about.
    pub key: K,
    /// When.
    pub bucket: Bucket,
    /// What came.
    pub net: Net,
}

impl<K: Ord + Clone, P: Ord + Clone> Rollup<K, P> {
    /// Of nothing.
    pub const fn new(formula: Formula, calendar: Calendar, granularity: Granularity, rows: Rows) -> Self {
        Self { formula, buckets: Buckets::new(calendar, granularity), rows, cells: BTreeMap::new() }
    }

    fn cell(&mut self, key: K, at: DateTime<Utc>) -> Result<&mut Cell<P>, NoSuchDay> {
        let bucket = self.buckets.of(at)?;
        Ok(self.cells.entry((key, bucket.start())).or_insert_with(|| Cell::new(bucket)))
    }

    /// Takes in what was read of a post at one time.
    ///
    /// # Errors
    /// [`NoSuchDay`] for instants at the very ends of time.
    pub fn add(&mut self, key: K, post: P, at: DateTime<Utc>, counts: &Counts) -> Result<(), NoSuchDay> {
        let rows = self.rows;
        self.cell(key, at)?.add(rows, post, at, counts);
        Ok(())
    }

    /// Takes in how many followers an account had at one time. Here the key has to tell accounts apart; for several
    /// accounts together, add their [`Growth`]s up.
    ///
    /// # Errors
    /// [`NoSuchDay`] for instants at the very ends of time.
    pub fn add_followers(
        &mut self,
        account: K,
        at: DateTime<Utc>,
        followers: Count,
    ) -> Result<(), NoSuchDay> {
        self.cell(account, at)?.add_followers(at, followers);
        Ok(())
    }

    /// Takes in another rollup.
    ///
    /// # Errors
    /// [`DifferentRollup`] if it is about something else; this one is then unchanged.
    pub fn merge(&mut self, other: Self) -> Result<(), DifferentRollup> {
        if self.formula != other.formula {
            return Err(DifferentFormula { expected: self.formula, found: other.formula }.into());
        }
        if !self.buckets.agree(&other.buckets) || self.rows != other.rows {
            let (expected, found) = (self.buckets.granularity(), other.buckets.granularity());
            return Err(DifferentRollup::Buckets { expected, found });
        }
        for (at, cell) in other.cells {
            let bucket = cell.bucket();
            self.cells.entry(at).or_insert_with(|| Cell::new(bucket)).merge(cell);
        }
        Ok(())
    }

    /// The figures, by key and then by time. Sums are lifetime totals as of the end of each bucket: they add up over keys,
    /// and not over buckets (see [`Total`](crate::Total)); what came in each bucket are its [gains](Self::gains).
    ///
    /// Followers grow from the last reading before a bucket to the last one in it, so that the growths of buckets add up to
    /// that of the whole. To have steps over a change of definition refused, say on which network each key is:
    /// [`aggregates_on`](Self::aggregates_on).
    pub fn aggregates(&self) -> impl Iterator<Item = Aggregate<&K>> {
        self.aggregates_on(|_| None)
    }

    /// The same, with the network of each key, where it is of one: growth of followers over a change of what that counts
    /// is refused.
    pub fn aggregates_on(
        &self,
        platform: impl Fn(&K) -> Option<Platform>,
    ) -> impl Iterator<Item = Aggregate<&K>> {
        let mut before: Option<(&K, cell::At)> = None;
        self.cells.iter().map(move |((key, _), cell)| {
            let earlier = before.filter(|(held, _)| *held == key).map(|(_, at)| at);
            let growth = cell.followers().map_or(Growth::NOTHING, |ends| ends.growth(earlier, platform(key)));
            if let Some(ends) = cell.followers() {
                before = Some((key, ends.last()));
            }
            let aggregate = Aggregate::new(key, cell, self.formula, growth);
            match self.rows {
                Rows::LastPerPost => {
                    let summary = aggregate.summary.at(cell.bucket().end());
                    Aggregate { summary, ..aggregate }
                }
                Rows::Every => aggregate,
            }
        })
    }

    /// What came in each bucket, by key and time: the last reading of each post in the bucket less its last reading
    /// before, of readings that say a number. A post's first bucket has no reading before, so that it adds nothing.
    /// `platform` says on which network a post is: where that network changed what it counts between the two readings, the
    /// step is refused, with the change as its reason.
    ///
    /// With [`Rows::Every`] posts are not told apart, and there is nothing to say.
    pub fn gains(
        &self,
        metric: Metric,
        platform: impl Fn(&K, &P) -> Platform,
    ) -> impl Iterator<Item = Gain<&K>> {
        self.gains_since(metric, platform, |_, _| None)
    }

    /// The same of posts that are known from their beginning: at its publication a post had nothing, so that its first
    /// bucket gains what its first reading says, and all buckets together what its last one says.
    pub fn gains_since(
        &self,
        metric: Metric,
        platform: impl Fn(&K, &P) -> Platform,
        published: impl Fn(&K, &P) -> Option<DateTime<Utc>>,
    ) -> impl Iterator<Item = Gain<&K>> {
        let mut before = BTreeMap::<(&K, &P), cell::At>::new();
        self.cells.iter().map(move |((key, _), cell)| {
            let mut net = Net::default();
            for (post, reading) in cell.readings() {
                let Some((at, now)) = reading.of(metric) else { continue };
                let beginning = || published(key, post).filter(|start| *start <= at).map(|start| (start, 0));
                if let Some((earlier, then)) = before.insert((key, post), (at, now)).or_else(beginning) {
                    let broken = break_between(platform(key, post), metric, earlier, at);
                    net = net.with(match (broken, now.checked_sub(then)) {
                        (Some(broken), _) => Change::Refused(broken),
                        (None, Some(gain)) => Change::Gain(gain),
                        (None, None) => Change::Correction(then.saturating_sub(now)),
                    });
                }
            }
            Gain { key, bucket: cell.bucket(), net }
        })
    }

    /// The growth of followers of all buckets of one account, from the first reading to the last.
    pub fn growth(&self, account: &K) -> Growth {
        self.grown(account, None)
    }

    /// The same on a network: refused over a change of what it counts.
    pub fn growth_on(&self, account: &K, platform: Platform) -> Growth {
        self.grown(account, Some(platform))
    }

    fn grown(&self, account: &K, platform: Option<Platform>) -> Growth {
        let ends =
            self.cells.iter().filter(|((key, _), _)| key == account).filter_map(|(_, cell)| cell.followers());
        ends.reduce(cell::Ends::plus).map_or(Growth::NOTHING, |ends| ends.growth(None, platform))
    }
}
