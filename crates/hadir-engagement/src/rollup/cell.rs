use super::{Bucket, Rows};
use crate::Growth;
use chrono::{DateTime, Utc};
use core::cmp::Ordering;
use hadir_core::metrics::{Count, Counts};
use std::collections::BTreeMap;

/// What is kept of one key in one bucket.
#[derive(Debug, Clone)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(bound(serialize = "P: serde::Serialize", deserialize = "P: Ord + serde::Deserialize<'de>"))
)]
pub(crate) struct Cell<P> {
    bucket: Bucket,
    /// The last row of each post.
    #[cfg_attr(feature = "serde", serde(with = "crate::written::map"))]
    last: BTreeMap<P, (DateTime<Utc>, Counts)>,
    /// Every row, where that is asked for.
    every: Vec<Counts>,
    rows: u64,
    followers: Option<Ends>,
}

/// The first and the last reading of a stock.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub(crate) struct Ends {
    first: (DateTime<Utc>, u64),
    last: (DateTime<Utc>, u64),
}

impl Ends {
    /// Of readings at the same instant the larger one counts, so that their order does not matter.
    pub(crate) fn plus(self, other: Self) -> Self {
        let first = match self.first.0.cmp(&other.first.0) {
            Ordering::Less => self.first,
            Ordering::Greater => other.first,
            Ordering::Equal => self.first.max(other.first),
        };
        Self { first, last: self.last.max(other.last) }
    }

    pub(crate) fn growth(self) -> Growth {
        Growth::of(self.first.1.into(), self.last.1.into())
    }
}

/// The later row; of two at the same instant the greater one, counter by counter, so that their order does not matter.
fn later(one: &(DateTime<Utc>, Counts), other: &(DateTime<Utc>, Counts)) -> Ordering {
    let values = |counts: &Counts| -> Vec<_> {
        counts.iter().map(|(_, count)| (count.known(), count.absence())).collect()
    };
    one.0.cmp(&other.0).then_with(|| values(&one.1).cmp(&values(&other.1)))
}

impl<P: Ord> Cell<P> {
    pub(crate) const fn new(bucket: Bucket) -> Self {
        Self { bucket, last: BTreeMap::new(), every: Vec::new(), rows: 0, followers: None }
    }

    pub(crate) fn add(&mut self, rows: Rows, post: P, at: DateTime<Utc>, counts: &Counts) {
        self.rows = self.rows.saturating_add(1);
        match rows {
            Rows::LastPerPost => self.keep(post, (at, *counts)),
            Rows::Every => self.every.push(*counts),
        }
    }

    fn keep(&mut self, post: P, row: (DateTime<Utc>, Counts)) {
        let held = self.last.entry(post).or_insert(row);
        if later(held, &row).is_lt() {
            *held = row;
        }
    }

    pub(crate) fn add_followers(&mut self, at: DateTime<Utc>, followers: Count) {
        if let Some(followers) = followers.known() {
            let reading = Ends { first: (at, followers), last: (at, followers) };
            self.followers = Some(self.followers.map_or(reading, |ends| ends.plus(reading)));
        }
    }

    pub(crate) fn merge(&mut self, other: Self) {
        for (post, row) in other.last {
            self.keep(post, row);
        }
        self.every.extend(other.every);
        self.rows = self.rows.saturating_add(other.rows);
        self.followers = match (self.followers, other.followers) {
            (Some(one), Some(other)) => Some(one.plus(other)),
            (one, other) => one.or(other),
        };
    }

    pub(crate) const fn bucket(&self) -> Bucket {
        self.bucket
    }

    pub(crate) const fn rows(&self) -> u64 {
        self.rows
    }

    pub(crate) const fn followers(&self) -> Option<Ends> {
        self.followers
    }

    /// Posts told apart; none with [`Rows::Every`].
    pub(crate) fn last_rows(&self) -> impl Iterator<Item = (&P, DateTime<Utc>, &Counts)> {
        self.last.iter().map(|(post, (at, counts))| (post, *at, counts))
    }

    /// When its rows were read, as far as that is kept.
    #[cfg(feature = "serde")]
    pub(crate) fn times(&self) -> impl Iterator<Item = DateTime<Utc>> {
        let ends = self.followers.into_iter().flat_map(|ends| [ends.first.0, ends.last.0]);
        self.last.values().map(|(at, _)| *at).chain(ends)
    }

    /// The rows that count.
    pub(crate) fn counted(&self) -> impl Iterator<Item = &Counts> {
        self.every.iter().chain(self.last_rows().map(|(.., counts)| counts))
    }
}
