//! What came of one key in one bucket.

use super::{Bucket, cell::Cell};
use crate::{Formula, Growth, Rate, Summary, Total};
use core::cmp::Ordering;
use hadir_core::ids::{MetricAggregateId, SocialAccountId, WorkspaceId};
use hadir_core::metrics::{Absence, Count, Metric, MetricAggregate};
use hadir_core::platform::Platform;

/// What came of one key in one bucket.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Aggregate<K> {
    /// What it is about.
    pub key: K,
    /// When.
    pub bucket: Bucket,
    /// Posts that were read at all, each counted once; with [`Rows::Every`](super::Rows::Every), the rows.
    pub posts: u64,
    /// Rows that were read.
    pub rows: u64,
    /// Sums, pooled rate, mean and median of the rows that count.
    pub summary: Summary,
    /// The fewest and the most likes of a row.
    pub likes: Option<Extremes<u64>>,
    /// The lowest and the highest rate of a row that has one.
    pub rates: Option<Extremes<Rate>>,
    /// Followers from the last reading before the bucket to the last one in it; in the first bucket, from its first reading.
    pub followers: Growth,
}

/// The least and the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Extremes<T> {
    /// The least.
    pub least: T,
    /// The greatest.
    pub greatest: T,
}

impl<T: Copy> Extremes<T> {
    /// Of some values in the order of `compare`; nothing of none.
    pub fn of(values: impl IntoIterator<Item = T>, compare: impl Fn(&T, &T) -> Ordering) -> Option<Self> {
        values.into_iter().fold(None, |held: Option<Self>, value| {
            Some(held.map_or(Self { least: value, greatest: value }, |held| Self {
                least: if compare(&value, &held.least).is_lt() { value } else { held.least },
                greatest: if compare(&value, &held.greatest).is_gt() { value } else { held.greatest },
            }))
        })
    }
}

impl<K> Aggregate<K> {
    pub(super) fn new<P: Ord>(key: K, cell: &Cell<P>, formula: Formula, followers: Growth) -> Self {
        let mut summary = Summary::new(formula);
        summary.extend(cell.counted());
        let likes = cell.counted().filter_map(|counts| counts.get(Metric::Likes).known());
        let likes = Extremes::of(likes, u64::cmp);
        let defined = summary.rates().iter().copied().filter(|rate| rate.undefined().is_none());
        let rates = Extremes::of(defined, Rate::cmp_value);
        Self {
            key,
            bucket: cell.bucket(),
            posts: summary.posts(),
            rows: cell.rows(),
            likes,
            rates,
            followers,
            summary,
        }
    }
}

/// Whose figures a stored aggregate holds.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Owner {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// The id of the aggregate.
    pub id: MetricAggregateId,
    /// The account; none: all of the workspace.
    pub account_id: Option<SocialAccountId>,
    /// The network; none: all.
    pub platform: Option<Platform>,
}

/// A sum as a column holds it: 64 bits, or why there is none.
fn stored(total: Total) -> Count {
    match total.sum().map(u64::try_from) {
        Ok(Ok(sum)) => Count::Known(sum),
        Ok(Err(_)) | Err(_) => Count::Absent(Absence::NotReported),
    }
}

impl<K> Aggregate<K> {
    /// As a stored record: sums counter by counter over the rows that count, the mean of the posts' rates in percent
    /// with `scale` decimals (none if no post has a rate), followers at the end less those at the last reading before (none
    /// if there was none, or the network changed what it counts). A sum without a
    /// reported cell, or beyond 64 bits, is absent, and not 0.
    pub fn record(&self, owner: &Owner, scale: u32) -> MetricAggregate {
        let Owner { workspace_id, id, account_id, platform } = owner.clone();
        let growth = self.followers.net().ok();
        MetricAggregate {
            account_id,
            platform,
            posts: self.posts.into(),
            rows: self.rows.into(),
            totals: self.summary.totals().map(|(metric, total)| (metric, stored(total))).collect(),
            engagement: stored(self.summary.engagement()),
            mean_rate: self.summary.mean_of_rates().percent(scale).ok(),
            follower_growth: growth.and_then(|net| i64::try_from(net).ok()),
            ..MetricAggregate::new(workspace_id, id, self.bucket.granularity(), self.bucket.window())
        }
    }
}
