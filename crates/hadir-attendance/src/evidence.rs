//! The captures of one list, and whom they saw.

use crate::verdict::Doubt;
use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::ids::ObservationId;
use hadir_core::observed::{Action, Completeness, Observation};
use hadir_core::platform::PlatformUserId;
use hadir_core::time::Window;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

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
    /// How many there were by the network's own count, where the capture told.
    #[cfg_attr(feature = "serde", serde(default))]
    pub reported: Option<u64>,
}

impl Capture {
    /// Which of two rows of one capture counts: the later, then the less conclusive.
    pub(crate) fn weight(&self) -> impl Ord + use<> {
        let Self { captured_at, window, completeness, readable, unreadable, reported } = *self;
        (captured_at, completeness, unreadable, reported, readable, window)
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
            reported: observation.reported,
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

    /// The complete captures, in order of time, each with what keeps it from proving anything.
    ///
    /// What was seen later and before is known to have been there in between.
    pub(crate) fn looks(&self, action: Action, gone_at: Option<DateTime<Utc>>) -> Vec<Look> {
        let complete =
            self.captures.values().filter(|capture| capture.completeness == Completeness::Complete);
        let mut looks: Vec<Look> = complete
            .map(|&capture| {
                let gone = gone_at.is_some_and(|gone| gone <= capture.captured_at);
                let doubt = if gone {
                    Some(Doubt::PostGone)
                } else {
                    self.counted_at(&capture).doubt(&capture, action)
                };
                Look { capture, doubt }
            })
            .collect();
        looks.sort_by_key(|look| look.capture.captured_at);
        looks
    }

    fn counted_at(&self, capture: &Capture) -> Counted {
        let mut counted = Counted::default();
        for (_, span) in self.sightings.values().flat_map(Seen::parts) {
            let at = capture.captured_at;
            counted.held = counted.held.saturating_add(u64::from(span.first <= at && at <= span.last));
            counted.kept = counted.kept.saturating_add(u64::from(span.first < at && at <= span.last));
            counted.lost = counted.lost.saturating_add(u64::from(span.last < at));
        }
        counted
    }

    /// Why `window` is not proved.
    pub(crate) fn doubt(
        &self,
        looks: &[Look],
        asked: Span,
        trust: Trust,
        held: impl Fn(DateTime<Utc>) -> bool,
    ) -> Doubt {
        let proved = |counts: &dyn Fn(&Look) -> bool| proved_at(looks, asked, counts).is_some();
        let held = |look: &Look| held(look.capture.captured_at);
        if proved(&|look| look.doubt.is_none() && held(look)) {
            return Doubt::Unreadable;
        }
        if proved(&|look| look.doubt.is_none() && look.is_readable(trust)) {
            return Doubt::HandleNotHeld;
        }
        if let Some(doubt) = looks.iter().rev().find_map(|look| look.doubt).filter(|_| proved(&held)) {
            return doubt;
        }
        let last = self.captures.values().max_by_key(|capture| (capture.captured_at, capture.completeness));
        match last {
            None => Doubt::NotFetched,
            Some(capture) => match capture.completeness {
                Completeness::NotFetched => Doubt::NotFetched,
                Completeness::Failed => Doubt::Failed,
                Completeness::Truncated => Doubt::Truncated,
                Completeness::Complete if asked.shown(capture.captured_at) < asked.window.end() => {
                    Doubt::TooEarly
                }
                Completeness::Complete => Doubt::Gap,
            },
        }
    }
}

/// A list that has lost more than one in so many of the names it had, and more than one name, is not the list that it was.
const SHRUNK: u64 = 10;

/// How many names a complete list had by what all captures together know.
#[derive(Default)]
struct Counted {
    /// Seen at its time, or before and after.
    held: u64,
    /// Of them, seen before.
    kept: u64,
    /// Seen before, and not at its time nor later.
    lost: u64,
}

impl Counted {
    fn doubt(&self, capture: &Capture, action: Action) -> Option<Doubt> {
        let entries = capture.readable.saturating_add(capture.unreadable);
        // A person likes once, and may comment often; pages overlap, so that a list has some twice.
        let unrecorded = match action {
            Action::Like => self.held.saturating_mul(2) < capture.readable,
            Action::Comment | Action::Share => self.held == 0 && capture.readable > 0,
        };
        let many = self.lost.saturating_mul(SHRUNK) > self.lost.saturating_add(self.kept);
        let short = capture.readable > 0
            && entries.saturating_mul(SHRUNK) < self.kept.saturating_mul(SHRUNK.saturating_sub(1));
        if capture.reported.is_some_and(|reported| entries < reported) {
            Some(Doubt::CountMismatch)
        } else if many && self.lost > 1 || short {
            Some(Doubt::Shrunk)
        } else {
            unrecorded.then_some(Doubt::Unrecorded)
        }
    }
}

/// A complete capture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Look {
    pub(crate) capture: Capture,
    /// What keeps it from proving anything, whatever the policy.
    pub(crate) doubt: Option<Doubt>,
}

impl Look {
    pub(crate) const fn is_readable(&self, trust: Trust) -> bool {
        matches!(trust, Trust::UnreadableAreStrangers) || self.capture.unreadable == 0
    }
}

/// The time that has to be covered, and how far clocks are believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) window: Window,
    pub(crate) margin: Duration,
}

impl Span {
    /// Until when a capture shows what happened: it shows nothing of what happens after it was taken.
    fn shown(&self, captured_at: DateTime<Utc>) -> DateTime<Utc> {
        let margin = TimeDelta::from_std(self.margin).ok();
        margin.and_then(|margin| captured_at.checked_sub_signed(margin)).unwrap_or(DateTime::<Utc>::MIN_UTC)
    }
}

/// When the captures that count first covered the whole of a window.
pub(crate) fn proved_at(
    looks: &[Look],
    asked: Span,
    counts: impl Fn(&Look) -> bool,
) -> Option<DateTime<Utc>> {
    let mut covered = Covered::default();
    looks.iter().filter(|look| counts(look)).find_map(|Look { capture, .. }| {
        covered.add(capture.window.start(), capture.window.end().min(asked.shown(capture.captured_at)));
        covered.contains(asked.window).then_some(capture.captured_at)
    })
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
