//! Groups posts by key in one go.

use crate::{DifferentFormula, Formula, Rate, Summary};
use hadir_core::metrics::Counts;
use std::collections::BTreeMap;

/// One [`Summary`] per key: post, platform, unit, day, anything that is ordered. Its order is that of the keys.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(
        into = "Listed<K>",
        try_from = "Listed<K>",
        bound(serialize = "K: Clone + serde::Serialize", deserialize = "K: Ord + serde::Deserialize<'de>")
    )
)]
pub struct Groups<K> {
    formula: Formula,
    groups: BTreeMap<K, Summary>,
}

/// Groups posts by key in one go.
///
/// ```
/// use hadir_core::metrics::Counts;
/// use hadir_core::platform::Platform;
/// use hadir_engagement::{Base, Formula, Interactions, group};
/// let likes_by_reach =
///     Formula { interactions: Interactions { likes: 1, ..Interactions::NONE }, base: Base::Reach };
/// let post = |likes: u64, reach: u64| Counts { likes: likes.into(), reach: reach.into(), ..Counts::default() };
/// let groups = group(
///     likes_by_reach,
///     [
///         (Platform::Tiktok, post(9, 100)),
///         (Platform::Instagram, post(1, 100)),
///         (Platform::Tiktok, post(1, 900)),
///     ],
/// );
/// let text: Vec<_> = groups.iter().map(|(platform, group)| format!("{platform} {}", group.pooled())).collect();
/// assert_eq!(text, ["instagram 1.00 % (1 of 1)", "tiktok 1.00 % (2 of 2)"]);
/// ```
pub fn group<K: Ord>(formula: Formula, posts: impl IntoIterator<Item = (K, Counts)>) -> Groups<K> {
    let mut groups = Groups::new(formula);
    for (key, counts) in posts {
        groups.add(key, &counts);
    }
    groups
}

impl<K> Groups<K> {
    /// No groups yet.
    pub const fn new(formula: Formula) -> Self {
        Self { formula, groups: BTreeMap::new() }
    }

    /// The definition of the rates of all groups.
    pub const fn formula(&self) -> Formula {
        self.formula
    }

    /// The groups in the order of their keys.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &Summary)> {
        self.groups.iter()
    }

    /// How many groups.
    pub fn len(&self) -> usize {
        self.groups.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// The rate of all groups together.
    pub fn pooled(&self) -> Rate {
        self.groups.values().map(Summary::pooled).sum()
    }
}

impl<K: Ord> Groups<K> {
    /// Takes in one post.
    pub fn add(&mut self, key: K, counts: &Counts) {
        self.groups.entry(key).or_insert_with(|| Summary::new(self.formula)).add(counts);
    }

    /// Takes in other groups, key by key.
    ///
    /// # Errors
    /// [`DifferentFormula`] if the others have another formula; these are then unchanged.
    pub fn merge(&mut self, other: Self) -> Result<(), DifferentFormula> {
        if self.formula != other.formula {
            return Err(DifferentFormula { expected: self.formula, found: other.formula });
        }
        for (key, summary) in other.groups {
            self.groups.entry(key).or_insert_with(|| Summary::new(self.formula)).merge(summary)?;
        }
        Ok(())
    }

    /// The summary of one key.
    pub fn get(&self, key: &K) -> Option<&Summary> {
        self.groups.get(key)
    }
}

impl<K> IntoIterator for Groups<K> {
    type Item = (K, Summary);
    type IntoIter = std::collections::btree_map::IntoIter<K, Summary>;
    fn into_iter(self) -> Self::IntoIter {
        self.groups.into_iter()
    }
}

/// What is written of groups: a list, because keys need not be text.
#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
struct Listed<K> {
    formula: Formula,
    groups: Vec<(K, Summary)>,
}

#[cfg(feature = "serde")]
impl<K> From<Groups<K>> for Listed<K> {
    fn from(Groups { formula, groups }: Groups<K>) -> Self {
        Self { formula, groups: groups.into_iter().collect() }
    }
}

#[cfg(feature = "serde")]
impl<K: Ord> TryFrom<Listed<K>> for Groups<K> {
    type Error = DifferentFormula;
    fn try_from(listed: Listed<K>) -> Result<Self, DifferentFormula> {
        let mut groups = Self::new(listed.formula);
        for (key, summary) in listed.groups {
            groups.groups.entry(key).or_insert_with(|| Summary::new(listed.formula)).merge(summary)?;
        }
        Ok(groups)
    }
}
