use crate::verdict::Doubt;
use chrono::{DateTime, Utc};
use hadir_core::ids::ObservationId;
use hadir_core::observed::{Completeness, Observation};
use hadir_core::platform::PlatformUserId;
use hadir_core::time::Window;
use std::collections::{BTreeMap, BTreeSet};

/// What remains of a capture once the people it saw are merged: how far it can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Capture {
    /// When it was taken.
    pub captured_at: DateTime<Utc>,
    /// The time in which an engagement had to happen for it to be listed.
    pub window: Window,
    /// How much of the list it has.
    pub completeness: Completeness,
    /// Entries whose author could be read.
    pub readable: u64,
    /// Entries whose author could not be read.
    pub unreadable: u64,
}

impl Capture {
    /// Which of two rows of one capture counts: the later, then the less conclusive.
    pub(crate) fn weight(&self) -> impl Ord + use<> {
        let Self { captured_at, window, completeness, readable, unreadable } = *self;
        (captured_at, completeness, unreadable, readable, window)
    }
}

impl From<&Observation> for Capture {
    fn from(observation: &Observation) -> Self {
        Self {
            captured_at: observation.captured_at,
            window: observation.window,
            completeness: observation.completeness,
            readable: observation.readable,
            unreadable: observation.unreadable,
        }
    }
}

/// When somebody was seen: the union of all captures that saw them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sighting {
    pub(crate) first: DateTime<Utc>,
    pub(crate) last: DateTime<Utc>,
}

impl Sighting {
    pub(crate) fn merge(&mut self, other: Self) {
        self.first = self.first.min(other.first);
        self.last = self.last.max(other.last);
    }
}

/// Whether captures with unreadable entries prove anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trust {
    Strict,
    UnreadableAreStrangers,
}

/// The captures of one list, and whom they saw.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Evidence {
    pub(crate) captures: BTreeMap<ObservationId, Capture>,
    /// By handle.
    pub(crate) sightings: BTreeMap<Box<str>, Seen>,
    /// The handles under which an account was seen: one, unless it was renamed meanwhile.
    pub(crate) names: BTreeMap<PlatformUserId, BTreeSet<Box<str>>>,
}

/// When a handle was seen, with each account behind it and without one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Seen {
    unidentified: Option<Sighting>,
    identified: BTreeMap<PlatformUserId, Sighting>,
}

impl Seen {
    /// Each account behind the handle, none where the capture did not tell, with its sighting.
    pub(crate) fn parts(&self) -> impl Iterator<Item = (Option<&PlatformUserId>, Sighting)> {
        let unidentified = self.unidentified.iter().map(|&span| (None, span));
        unidentified.chain(self.identified.iter().map(|(account, &span)| (Some(account), span)))
    }

    /// Widens a part, and returns it if it grew.
    pub(crate) fn widen(&mut self, account: Option<&PlatformUserId>, span: Sighting) -> Option<Sighting> {
        let known = match account {
            None => self.unidentified.as_mut(),
            Some(account) => self.identified.get_mut(account),
        };
        if let Some(known) = known {
            let before = *known;
            known.merge(span);
            return (*known != before).then_some(*known);
        }
        match account {
            None => self.unidentified = Some(span),
            Some(account) => {
                self.identified.insert(account.clone(), span);
            }
        }
        Some(span)
    }
}

impl Evidence {
    pub(crate) const EMPTY: Self =
        Self { captures: BTreeMap::new(), sightings: BTreeMap::new(), names: BTreeMap::new() };

    /// When complete captures, taken while `held` was true, first covered the whole of `window`.
    pub(crate) fn proved_at(
        &self,
        window: Window,
        trust: Trust,
        held: impl Fn(DateTime<Utc>) -> bool,
    ) -> Option<DateTime<Utc>> {
        let conclusive = |capture: &&Capture| {
            capture.completeness == Completeness::Complete
                && (trust == Trust::UnreadableAreStrangers || capture.unreadable == 0)
                && held(capture.captured_at)
        };
        let mut captures: Vec<&Capture> = self.captures.values().filter(conclusive).collect();
        captures.sort_by_key(|capture| capture.captured_at);
        let mut covered = Covered::default();
        captures.iter().find_map(|capture| {
            // A capture shows nothing of what happens after it was taken.
            covered.add(capture.window.start(), capture.window.end().min(capture.captured_at));
            covered.contains(window).then_some(capture.captured_at)
        })
    }

    /// Why `window` is not proved.
    pub(crate) fn doubt(
        &self,
        window: Window,
        trust: Trust,
        held: impl Fn(DateTime<Utc>) -> bool + Copy,
    ) -> Doubt {
        if trust == Trust::Strict && self.proved_at(window, Trust::UnreadableAreStrangers, held).is_some() {
            return Doubt::Unreadable;
        }
        if self.proved_at(window, trust, |_| true).is_some() {
            return Doubt::HandleNotHeld;
        }
        let last = self.captures.values().max_by_key(|capture| (capture.captured_at, capture.completeness));
        match last {
            None => Doubt::NotFetched,
            Some(capture) => match capture.completeness {
                Completeness::NotFetched => Doubt::NotFetched,
                Completeness::Failed => Doubt::Failed,
                Completeness::Truncated => Doubt::Truncated,
                Completeness::Complete if capture.captured_at < window.end() => Doubt::TooEarly,
                Completeness::Complete => Doubt::Gap,
            },
        }
    }
}

/// A union of half-open intervals, kept disjoint.
#[derive(Default)]
struct Covered(BTreeMap<DateTime<Utc>, DateTime<Utc>>);

impl Covered {
    fn add(&mut self, mut start: DateTime<Utc>, mut end: DateTime<Utc>) {
        if start >= end {
            return;
        }
        while let Some((&from, &until)) = self.0.range(..=end).next_back() {
            if until < start {
                break;
            }
            start = start.min(from);
            end = end.max(until);
            self.0.remove(&from);
        }
        self.0.insert(start, end);
    }

    fn contains(&self, window: Window) -> bool {
        self.0.range(..=window.start()).next_back().is_some_and(|(_, &until)| window.end() <= until)
    }
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "the numbers of tests are small")]
mod tests {
    use super::*;
    use proptest::prelude::{prop, prop_assert_eq, proptest};

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(second, 0).unwrap()
    }

    proptest! {
        #[test]
        fn covered_equals_counting_seconds(spans in prop::collection::vec((0_i64..40, 0_i64..40), 0..12), start in 0_i64..40, length in 1_i64..20) {
            let mut covered = Covered::default();
            for &(from, until) in &spans {
                covered.add(at(from), at(until));
            }
            let window = Window::new(at(start), at(start + length)).unwrap();
            let oracle = (start..start + length).all(|second| spans.iter().any(|&(from, until)| from <= second && second < until));
            prop_assert_eq!(covered.contains(window), oracle);
        }
    }
}
