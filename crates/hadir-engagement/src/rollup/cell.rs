//! The readings of one key in one bucket.

use super::reading::Reading;
use super::{Bucket, Rows};
use crate::Growth;
use chrono::{DateTime, Utc};
use core::cmp::Ordering;
use hadir_core::metrics::{Count, Counts};
use hadir_core::platform::Platform;
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
    /// What is known of each post.
    #[cfg_attr(feature = "serde", serde(with = "crate::written::map"))]
    last: BTreeMap<P, Reading>,
    /// Every row, where that is asked for.
    every: Vec<Counts>,
    rows: u64,
    followers: Option<Ends>,
}

/// The first and the last reading of a stock.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub(crate) struct Ends {
    first: At,
    last: At,
}

/// When, and how many.
pub(crate) type At = (DateTime<Utc>, u64);

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

    /// From the last reading before, if there is one; else from its own first one to another. One reading alone tells of no
    /// growth.
    pub(crate) fn growth(self, before: Option<At>, platform: Option<Platform>) -> Growth {
        let Some(first) = before.or_else(|| Some(self.first).filter(|first| first.0 < self.last.0)) else {
            return Growth::UNUSED;
        };
        let (first, last) = ((first.0, Count::from(first.1)), (self.last.0, Count::from(self.last.1)));
        match platform {
            Some(platform) => Growth::between(platform, first, last),
            None => Growth::of(first.1, last.1),
        }
    }

    pub(crate) const fn last(self) -> At {
        self.last
    }
}

impl<P: Ord> Cell<P> {
    pub(crate) const fn new(bucket: Bucket) -> Self {
        Self { bucket, last: BTreeMap::new(), every: Vec::new(), rows: 0, followers: None }
    }

    pub(crate) fn add(&mut self, rows: Rows, post: P, at: DateTime<Utc>, counts: &Counts) {
        self.rows = self.rows.saturating_add(1);
        match rows {
            Rows::LastPerPost => self.keep(post, &Reading::new(at, *counts)),
            Rows::Every => self.every.push(*counts),
        }
    }

    fn keep(&mut self, post: P, reading: &Reading) {
        self.last.entry(post).or_insert(*reading).take(reading);
    }

    pub(crate) fn add_followers(&mut self, at: DateTime<Utc>, followers: Count) {
        if let Some(followers) = followers.known() {
            let reading = Ends { first: (at, followers), last: (at, followers) };
            self.followers = Some(self.followers.map_or(reading, |ends| ends.plus(reading)));
        }
    }

    pub(crate) fn merge(&mut self, other: Self) {
        for (post, row) in other.last {
            self.keep(post, &row);
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
    pub(crate) fn readings(&self) -> impl Iterator<Item = (&P, &Reading)> {
        self.last.iter()
    }

    /// When its rows were read, as far as that is kept.
    #[cfg(feature = "serde")]
    pub(crate) fn times(&self) -> impl Iterator<Item = DateTime<Utc>> {
        let ends = self.followers.into_iter().flat_map(|ends| [ends.first.0, ends.last.0]);
        self.last.values().flat_map(Reading::times).chain(ends)
    }

    /// The rows that count.
    pub(crate) fn counted(&self) -> impl Iterator<Item = &Counts> {
        self.every.iter().chain(self.last.values().map(Reading::counts))
    }
}
