//! What posts had by a certain age: an hour, a day, a week after publication. So a post of yesterday compares with one of
//! last year, and a young one is not taken for a weak one.

use crate::rollup::Reading;
use crate::{DifferentFormula, Formula, Summary};
use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::metrics::Counts;
use std::collections::BTreeMap;
use thiserror::Error;

crate::registry::definition::definitions! {
    [] "cohort" 1 Count Whole, "per key and age since publication: sums, pooled rate and averages, from the newest known reading of each counter not after that age, and not more than a slack before it", "a post without such a reading is counted, not used", "this library";
}

/// An age at which posts are compared, and how much before it a reading may have been taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Age {
    after: TimeDelta,
    slack: TimeDelta,
}

/// An age that no post has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("an age of {after}, read up to {slack} before: both are 0 or more")]
pub struct NoAge {
    /// The age.
    pub after: TimeDelta,
    /// The slack.
    pub slack: TimeDelta,
}

impl Age {
    /// An hour after publication, read up to a quarter of an hour before.
    pub const HOUR: Self = Self { after: TimeDelta::hours(1), slack: TimeDelta::minutes(15) };
    /// A day after publication, read up to three hours before.
    pub const DAY: Self = Self { after: TimeDelta::hours(24), slack: TimeDelta::hours(3) };
    /// A week after publication, read up to a day before.
    pub const WEEK: Self = Self { after: TimeDelta::hours(168), slack: TimeDelta::hours(24) };
    /// Whenever it was read last: what the post has come to.
    pub const LIFETIME: Self = Self { after: TimeDelta::MAX, slack: TimeDelta::MAX };

    /// So long after publication, read no earlier than `slack` before.
    ///
    /// # Errors
    /// [`NoAge`] if one of them is negative.
    pub fn new(after: TimeDelta, slack: TimeDelta) -> Result<Self, NoAge> {
        let none = TimeDelta::zero();
        if after >= none && slack >= none { Ok(Self { after, slack }) } else { Err(NoAge { after, slack }) }
    }

    /// How long after publication.
    pub const fn after(self) -> TimeDelta {
        self.after
    }

    /// Whether a reading at that age counts.
    fn takes(self, age: TimeDelta) -> bool {
        let early = self.after.checked_sub(&self.slack).unwrap_or(TimeDelta::zero());
        age >= TimeDelta::zero() && age <= self.after && age >= early
    }
}

/// Figures per key and age since publication. `K` is what to group by, `P` tells posts apart. It merges.
///
/// ```
/// use hadir_core::metrics::Counts;
/// use hadir_engagement::Formula;
/// use hadir_engagement::cohorts::{Age, Cohorts};
/// let counts = |likes: u64| Counts {
///     likes: likes.into(), comments: 0.into(), shares: 0.into(), reach: 1_000.into(), ..Counts::default()
/// };
/// let mut posts = Cohorts::new(Formula::REACH, [Age::HOUR, Age::DAY, Age::LIFETIME]);
/// let noon = "2026-03-10T12:00:00Z".parse()?;
/// posts.add("page", 1, noon, "2026-03-10T12:50:00Z".parse()?, &counts(20));
/// posts.add("page", 1, noon, "2026-03-13T09:00:00Z".parse()?, &counts(90));
/// let page: Vec<_> = posts.of(&"page").map(|(_, summary)| summary.pooled().to_string()).collect();
/// assert_eq!(page[0], "2.00 % (1 of 1)");
/// assert_eq!(page[1], "undefined: nothing reported (0 of 1)"); // nobody read it then
/// assert_eq!(page[2], "9.00 % (1 of 1)");
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cohorts<K, P> {
    formula: Formula,
    ages: Vec<Age>,
    /// Per key and post, what was known at each age.
    posts: BTreeMap<K, BTreeMap<P, Vec<Option<Reading>>>>,
    early: u64,
}

/// Two sets of cohorts that are not about the same do not merge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DifferentCohorts {
    /// Their formulas differ.
    #[error(transparent)]
    Formula(#[from] DifferentFormula),
    /// Their ages differ.
    #[error("cohorts of different ages do not merge")]
    Ages,
}

impl<K: Ord, P: Ord> Cohorts<K, P> {
    /// Of nothing, at those ages.
    pub fn new(formula: Formula, ages: impl IntoIterator<Item = Age>) -> Self {
        Self { formula, ages: ages.into_iter().collect(), posts: BTreeMap::new(), early: 0 }
    }

    /// Takes in what was read at one time of a post that was published at another. A reading from before the publication
    /// says nothing of any age, and is [counted](Self::before_publication).
    pub fn add(&mut self, key: K, post: P, published: DateTime<Utc>, read: DateTime<Utc>, counts: &Counts) {
        let age = read.signed_duration_since(published);
        self.early = self.early.saturating_add(u64::from(age < TimeDelta::zero()));
        let found = Reading::new(read, *counts);
        let held = self.posts.entry(key).or_default().entry(post);
        let held = held.or_insert_with(|| vec![None; self.ages.len()]);
        for (_, held) in self.ages.iter().zip(held).filter(|(at, _)| at.takes(age)) {
            match held {
                Some(held) => held.take(&found),
                None => *held = Some(found),
            }
        }
    }

    /// Takes in others.
    ///
    /// # Errors
    /// [`DifferentCohorts`] if they are about something else; these are then unchanged.
    pub fn merge(&mut self, other: Self) -> Result<(), DifferentCohorts> {
        if self.formula != other.formula {
            return Err(DifferentFormula { expected: self.formula, found: other.formula }.into());
        }
        if self.ages != other.ages {
            return Err(DifferentCohorts::Ages);
        }
        for (key, posts) in other.posts {
            let mine = self.posts.entry(key).or_default();
            for (post, found) in posts {
                let held = mine.entry(post).or_insert_with(|| vec![None; self.ages.len()]);
                for (held, found) in held.iter_mut().zip(found) {
                    match (held.as_mut(), found) {
                        (Some(held), Some(found)) => held.take(&found),
                        (None, found) => *held = found,
                        (Some(_), None) => {}
                    }
                }
            }
        }
        self.early = self.early.saturating_add(other.early);
        Ok(())
    }

    /// The definition of its rates.
    pub const fn formula(&self) -> Formula {
        self.formula
    }

    /// Readings from before their post was published.
    pub const fn before_publication(&self) -> u64 {
        self.early
    }

    /// The keys.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.posts.keys()
    }

    /// The figures of a key at each age, in the order of the ages. Every post counts at every age; one that was not read
    /// then has nothing to say there.
    pub fn of(&self, key: &K) -> impl Iterator<Item = (Age, Summary)> {
        let posts = self.posts.get(key);
        self.ages.iter().enumerate().map(move |(place, age)| {
            let mut summary = Summary::new(self.formula);
            for held in posts.into_iter().flat_map(BTreeMap::values) {
                let reading = held.get(place).copied().flatten();
                summary.add(&reading.map_or_else(Counts::default, |reading| *reading.counts()));
            }
            (*age, summary)
        })
    }
}
