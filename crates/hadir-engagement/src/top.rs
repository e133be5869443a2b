//! The best posts by rate.

use crate::{Interactions, Kind, Rate, Volume};
use core::cmp::Ordering;
use hadir_core::metrics::Counts;
use std::collections::BinaryHeap;

/// What a ranking goes by.
pub trait Score {
    /// Greater is better. Equal scores are told apart by the key.
    fn cmp_score(&self, other: &Self) -> Ordering;

    /// What it is a figure of. Only figures of one kind are ranked.
    fn kind(&self) -> Kind {
        Kind::Unsaid
    }

    /// Itself without a value, because it was to be ranked with figures of another kind.
    #[must_use]
    fn unranked(self) -> Self
    where
        Self: Sized,
    {
        self
    }
}

/// By value; of equal values the one with the larger base; without a value last.
impl Score for Rate {
    fn cmp_score(&self, other: &Self) -> Ordering {
        self.cmp_value(other).then_with(|| match self.undefined() {
            None => self.denominator().cmp(&other.denominator()),
            Some(_) => Ordering::Equal,
        })
    }

    fn kind(&self) -> Kind {
        Self::kind(self)
    }

    fn unranked(self) -> Self {
        self.said(Kind::Mixed)
    }
}

/// By number; of equal numbers an exact one before a lower bound; unknown last.
impl Score for Volume {
    fn cmp_score(&self, other: &Self) -> Ordering {
        self.known().cmp(&other.known()).then(self.cmp(other))
    }
}

/// The best `k` of a stream, in a total order: best score first, then smallest key. It holds `k` entries, merges, and
/// does not depend on the order of the stream. Keys are taken to be distinct.
///
/// Rates of different [kinds](Kind) do not rank: a ranking that was offered such gives each of those it holds back as
/// [mixed](crate::Undefined::Mixed), in the order of their keys.
///
/// ```
/// use hadir_engagement::{Rate, Top};
/// let mut best = Top::new(2);
/// best.extend([("a", Rate::of(1, 3)), ("b", Rate::UNUSED), ("c", Rate::of(2, 6)), ("d", Rate::of(1, 2))]);
/// let keys: Vec<_> = best.into_vec().into_iter().map(|(key, _)| key).collect();
/// assert_eq!(keys, ["d", "c"]); // 2 of 6 rests on more than 1 of 3
/// ```
#[derive(Debug, Clone)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(
        into = "Listed<K, S>",
        from = "Listed<K, S>",
        bound(
            serialize = "K: Ord + Clone + serde::Serialize, S: Score + Clone + serde::Serialize",
            deserialize = "K: Ord + serde::Deserialize<'de>, S: Score + serde::Deserialize<'de>"
        )
    )
)]
pub struct Top<K, S> {
    limit: usize,
    kind: Kind,
    worst_first: BinaryHeap<Entry<K, S>>,
}

/// Greatest is worst, so that a heap's root is the next to go.
#[derive(Debug, Clone)]
struct Entry<K, S> {
    key: K,
    score: S,
}

impl<K: Ord, S: Score> Ord for Entry<K, S> {
    fn cmp(&self, other: &Self) -> Ordering {
        other.score.cmp_score(&self.score).then_with(|| self.key.cmp(&other.key))
    }
}

impl<K: Ord, S: Score> PartialOrd for Entry<K, S> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<K: Ord, S: Score> PartialEq for Entry<K, S> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl<K: Ord, S: Score> Eq for Entry<K, S> {}

impl<K: Ord, S: Score> Top<K, S> {
    /// The best `limit` of nothing.
    pub const fn new(limit: usize) -> Self {
        Self { limit, kind: Kind::Unsaid, worst_first: BinaryHeap::new() }
    }

    /// Offers one entry.
    pub fn push(&mut self, key: K, score: S) {
        self.kind = self.kind.join(score.kind());
        let entry = Entry { key, score };
        if self.worst_first.len() < self.limit {
            self.worst_first.push(entry);
        } else if let Some(mut worst) = self.worst_first.peek_mut()
            && entry < *worst
        {
            *worst = entry;
        }
    }

    /// The score of the next one to go, if there is no room for more.
    pub(crate) fn worst(&self) -> Option<&S> {
        self.worst_first.peek().filter(|_| self.worst_first.len() >= self.limit).map(|entry| &entry.score)
    }

    /// Offers all entries of another one. The limit stays, unless the other one held fewer and may have let some go:
    /// then nobody knows more than the best so many.
    pub fn merge(&mut self, other: Self) {
        if other.worst_first.len() >= other.limit {
            self.limit = self.limit.min(other.limit);
        }
        self.kind = self.kind.join(other.kind);
        while self.worst_first.len() > self.limit {
            self.worst_first.pop();
        }
        for Entry { key, score } in other.worst_first {
            self.push(key, score);
        }
    }

    /// What all that was offered is a figure of.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The best ones, best first; of figures of different kinds, those that are held, without a value.
    pub fn into_vec(self) -> Vec<(K, S)> {
        let mixed = self.kind == Kind::Mixed;
        let best = self.worst_first.into_sorted_vec().into_iter();
        let mut best: Vec<_> =
            best.map(|Entry { key, score }| (key, if mixed { score.unranked() } else { score })).collect();
        if mixed {
            best.sort_by(|one, other| one.0.cmp(&other.0));
        }
        best
    }
}

impl<K: Ord, S: Score> Extend<(K, S)> for Top<K, S> {
    fn extend<I: IntoIterator<Item = (K, S)>>(&mut self, entries: I) {
        entries.into_iter().for_each(|(key, score)| self.push(key, score));
    }
}

/// The best `limit` by rate. Those without a rate come last, so they show only if there are not enough others.
pub fn top_by_rate<K: Ord>(limit: usize, rates: impl IntoIterator<Item = (K, Rate)>) -> Vec<(K, Rate)> {
    let mut top = Top::new(limit);
    top.extend(rates);
    top.into_vec()
}

/// The best `limit` by interactions. Those whose interactions are unknown come last.
///
/// ```
/// use hadir_core::metrics::Counts;
/// use hadir_engagement::{Interactions, Volume, top_by_engagement};
/// let likes = Interactions { likes: 1, ..Interactions::NONE };
/// let post = |likes: Option<u64>| Counts { likes: likes.into(), ..Counts::default() };
/// let top = top_by_engagement(2, likes, [("x", post(None)), ("y", post(Some(0))), ("z", post(Some(7)))]);
/// assert_eq!(top, [("z", Volume::Exactly(7)), ("y", Volume::Exactly(0))]);
/// ```
pub fn top_by_engagement<K: Ord>(
    limit: usize,
    interactions: Interactions,
    posts: impl IntoIterator<Item = (K, Counts)>,
) -> Vec<(K, Volume)> {
    let mut top = Top::new(limit);
    top.extend(posts.into_iter().map(|(key, counts)| (key, interactions.of(&counts))));
    top.into_vec()
}

/// What is written of a ranking: best first.
#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
struct Listed<K, S> {
    limit: usize,
    #[serde(default, skip_serializing_if = "Kind::is_unsaid")]
    of: Kind,
    best: Vec<(K, S)>,
}

#[cfg(feature = "serde")]
impl<K: Ord, S: Score> From<Top<K, S>> for Listed<K, S> {
    fn from(top: Top<K, S>) -> Self {
        Self { limit: top.limit, of: top.kind, best: top.into_vec() }
    }
}

#[cfg(feature = "serde")]
impl<K: Ord, S: Score> From<Listed<K, S>> for Top<K, S> {
    fn from(listed: Listed<K, S>) -> Self {
        let mut top = Self { kind: listed.of, ..Self::new(listed.limit) };
        top.extend(listed.best);
        top
    }
}
