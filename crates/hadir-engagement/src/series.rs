//! Counters over time. A counter of a post's life is cumulative; what happened in between are its steps. The two are
//! different types, and only steps can be added up.

mod cumulative;
mod delta;
#[cfg(feature = "serde")]
mod written;

pub use cumulative::{Contradiction, Reading};
pub use delta::{Change, Net, Step};
/// Changes of definition.
pub use hadir_core::metrics::{BREAKS, Break, break_between};

use hadir_core::metrics::Metric;
use hadir_core::platform::Platform;

/// What a series counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Subject {
    /// The network: it defines what it counts, and when the definition changed.
    pub platform: Platform,
    /// The counter.
    pub metric: Metric,
}

/// How the points of a series are to be read.
pub trait Basis: sealed::Sealed {
    /// A point of such a series.
    type Point: Clone + core::fmt::Debug + PartialEq;
}

/// Each point says how many there have been since the beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cumulative {}

/// Each point says how many came since the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delta {}

mod sealed {
    #[allow(unnameable_types, reason = "that is what seals the trait")]
    pub trait Sealed {}
    impl Sealed for super::Cumulative {}
    impl Sealed for super::Delta {}
}

/// One counter over time, in order of time.
///
/// ```
/// use hadir_core::{metrics::Metric, platform::Platform};
/// use hadir_engagement::series::{Cumulative, Series, Subject};
/// let subject = Subject { platform: Platform::Instagram, metric: Metric::Likes };
/// let at = |text: &str| text.parse::<chrono::DateTime<chrono::Utc>>();
/// let likes = Series::<Cumulative>::new(subject, [
///     (at("2026-03-10T08:00:00Z")?, 100.into()),
///     (at("2026-03-10T09:00:00Z")?, 140.into()),
///     (at("2026-03-10T10:00:00Z")?, None.into()), // not read: the next step spans two hours
///     (at("2026-03-10T11:00:00Z")?, 135.into()),  // spam was purged
/// ])?;
/// let net = likes.deltas().sum();
/// assert_eq!((net.gained, net.corrected), (40, 5));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// A cumulative series has no sum: adding 100, 140 and 135 up counts everything again and again.
///
/// ```compile_fail,E0599
/// use hadir_engagement::series::{Cumulative, Series};
/// fn total(likes: &Series<Cumulative>) -> u128 {
///     likes.sum().gained
/// }
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(bound(serialize = "B::Point: serde::Serialize"))
)]
pub struct Series<B: Basis> {
    subject: Subject,
    points: Vec<B::Point>,
}

impl<B: Basis> Series<B> {
    /// What it counts.
    pub const fn subject(&self) -> Subject {
        self.subject
    }

    /// Its points, in order of time.
    pub fn points(&self) -> &[B::Point] {
        &self.points
    }
}
