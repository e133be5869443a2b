//! Readings of a counter in a bucket: the first, the last, the newest that is known.

use chrono::{DateTime, Utc};
use hadir_core::metrics::{Count, Counts, Metric};

/// What is known of one post: of each counter the newest reading that says a number, and when it was; of a counter that
/// none says, the newest reason. A reading beats a gap, whichever came later. It does not depend on the order of readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(from = "written::Read", into = "written::Parts")
)]
pub(crate) struct Reading {
    counts: Counts,
    /// When each counter was read, in declaration order.
    times: [DateTime<Utc>; Metric::ALL.len()],
}

/// A number before a gap; then the later one; of two at the same instant the greater.
fn rank(at: DateTime<Utc>, count: Count) -> impl Ord {
    (count.known().is_some(), at, count.known(), count.absence())
}

impl Reading {
    /// Of one reading.
    pub(crate) const fn new(at: DateTime<Utc>, counts: Counts) -> Self {
        Self { counts, times: [at; Metric::ALL.len()] }
    }

    /// With another one.
    pub(crate) fn take(&mut self, other: &Self) {
        for ((metric, at), later) in Metric::ALL.iter().zip(&mut self.times).zip(&other.times) {
            let (held, found) = (self.counts.get(*metric), other.counts.get(*metric));
            if rank(*at, held) < rank(*later, found) {
                self.counts.set(*metric, found);
                *at = *later;
            }
        }
    }

    /// What is known.
    pub(crate) const fn counts(&self) -> &Counts {
        &self.counts
    }

    /// When a counter was read, and what it said.
    pub(crate) fn of(&self, metric: Metric) -> Option<(DateTime<Utc>, u64)> {
        let (at, _) = self.times.iter().zip(Metric::ALL).find(|(_, each)| **each == metric)?;
        Some((*at, self.counts.get(metric).known()?))
    }

    /// When its counters were read.
    #[cfg(feature = "serde")]
    pub(crate) fn times(&self) -> impl Iterator<Item = DateTime<Utc>> {
        self.times.into_iter()
    }
}

#[cfg(feature = "serde")]
mod written {
    //! As it is written: when it was read last, and which counters are of earlier readings. The form before was a pair.

    use super::Reading;
    use chrono::{DateTime, Utc};
    use hadir_core::metrics::{Counts, Metric};
    use std::collections::BTreeMap;

    #[derive(serde::Serialize, serde::Deserialize)]
    pub(super) struct Parts {
        at: DateTime<Utc>,
        counts: Counts,
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        earlier: BTreeMap<Metric, DateTime<Utc>>,
    }

    #[derive(serde::Deserialize)]
    #[serde(untagged)]
    pub(super) enum Read {
        Now(Parts),
        Before(DateTime<Utc>, Counts),
    }

    impl From<Reading> for Parts {
        fn from(Reading { counts, times }: Reading) -> Self {
            let at = times.iter().copied().max().unwrap_or_default();
            let earlier = Metric::ALL.iter().copied().zip(times).filter(|(_, time)| *time != at).collect();
            Self { at, counts, earlier }
        }
    }

    impl From<Read> for Reading {
        fn from(read: Read) -> Self {
            let Parts { at, counts, earlier } = match read {
                Read::Now(parts) => parts,
                Read::Before(at, counts) => return Self::new(at, counts),
            };
            let mut reading = Self::new(at, counts);
            for (time, metric) in reading.times.iter_mut().zip(Metric::ALL) {
                *time = earlier.get(metric).copied().unwrap_or(at);
            }
            reading
        }
    }
}
