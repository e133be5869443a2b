//! Totals per counter, overflow remembered.

use crate::{Coverage, Rate, Undefined, UnusedRows, Volume};
use chrono::{DateTime, Utc};
use hadir_core::metrics::Count;

/// A sum of one counter that knows how many of its cells were missing. It merges like a [`Rate`](crate::Rate).
///
/// Counters of posts are lifetime totals: those as of Monday and those as of Tuesday do not add up, since Tuesday's hold
/// Monday's. A total that says [as of when](Total::as_of) it stands (those of a [`Rollup`](crate::rollup::Rollup) do) adds up
/// with others as of then; with one as of another time it becomes [`Undefined::Cumulative`], for good.
///
/// ```
/// use hadir_core::metrics::{Absence, Count};
/// use hadir_engagement::{Total, Undefined};
/// let likes: Total = [79.into(), Count::Absent(Absence::Delayed), 0.into()].into_iter().sum();
/// assert_eq!(likes.sum(), Ok(79));
/// assert_eq!(likes.to_string(), "79 (2 of 3)");
/// assert_eq!(Total::from(Count::Absent(Absence::Delayed)).sum(), Err(Undefined::NothingReported));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(try_from = "Parts", into = "Parts")
)]
pub struct Total {
    sum: u128,
    coverage: Coverage,
    overflowed: bool,
    as_of: AsOf,
}

/// As of when a sum of lifetime counters stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
enum AsOf {
    /// Nobody said: it fits every other.
    #[default]
    Unsaid,
    /// That instant.
    At(DateTime<Utc>),
    /// Different ones, which count the same things again: no figure.
    Several,
}

impl AsOf {
    fn join(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unsaid, any) | (any, Self::Unsaid) => any,
            (one, other) if one == other => one,
            _ => Self::Several,
        }
    }

    #[cfg(feature = "serde")]
    fn is_unsaid(&self) -> bool {
        *self == Self::Unsaid
    }
}

impl Total {
    /// The sum of no cells: the identity.
    pub const NOTHING: Self = Self::of_sum(0, Coverage::NOTHING);

    /// From a sum that was made elsewhere, in a database for example.
    ///
    /// # Errors
    /// [`UnusedRows`] for a sum to which no cell can have added anything.
    pub const fn from_parts(sum: u128, coverage: Coverage) -> Result<Self, UnusedRows> {
        if coverage.used() == 0 && sum > 0 {
            return Err(UnusedRows { total: coverage.total() });
        }
        Ok(Self::of_sum(sum, coverage))
    }

    /// From a sum that only reported cells have added to.
    pub(crate) const fn of_sum(sum: u128, coverage: Coverage) -> Self {
        Self { sum, coverage, overflowed: false, as_of: AsOf::Unsaid }
    }

    /// The exact sum of the cells that were reported.
    ///
    /// # Errors
    /// [`Undefined`] if there were none, or if the sum overflowed.
    pub const fn sum(&self) -> Result<u128, Undefined> {
        if matches!(self.as_of, AsOf::Several) {
            Err(Undefined::Cumulative)
        } else if self.overflowed {
            Err(Undefined::Overflowed)
        } else if self.coverage.total() == 0 {
            Err(Undefined::NoRows)
        } else if self.coverage.used() == 0 {
            Err(Undefined::NothingReported)
        } else {
            Ok(self.sum)
        }
    }

    /// How many cells there were, and how many were reported.
    pub const fn coverage(&self) -> Coverage {
        self.coverage
    }

    /// The same sum of lifetime counters, as of that instant.
    #[must_use]
    pub fn at(self, instant: DateTime<Utc>) -> Self {
        let as_of = if self.coverage.used() == 0 { AsOf::Unsaid } else { self.as_of.join(AsOf::At(instant)) };
        Self { as_of, ..self }
    }

    /// As of when it stands, if it says so.
    pub const fn as_of(&self) -> Option<DateTime<Utc>> {
        match self.as_of {
            AsOf::At(instant) => Some(instant),
            AsOf::Unsaid | AsOf::Several => None,
        }
    }

    /// The mean of the cells that were reported: the sum by how many they are. See [`Rate::ratio`].
    pub fn mean(&self) -> Rate {
        let mean = if self.overflowed {
            Rate::beyond(self.coverage)
        } else {
            Rate::of_sums(self.sum, self.coverage.used().into(), self.coverage)
        };
        if self.as_of == AsOf::Several { mean.said(crate::Kind::Mixed) } else { mean }
    }

    /// Adds two sums; the same as `+`.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let exact = self.sum.checked_add(other.sum);
        let (coverage, rows_lost) = self.coverage.plus(other.coverage);
        Self {
            sum: exact.unwrap_or(u128::MAX),
            coverage,
            overflowed: self.overflowed | other.overflowed | exact.is_none() | rows_lost,
            as_of: self.as_of.join(other.as_of),
        }
    }

    /// How many cells were missing.
    pub const fn missing(&self) -> u64 {
        self.coverage.total().saturating_sub(self.coverage.used())
    }
}

impl From<Count> for Total {
    fn from(count: Count) -> Self {
        match count.known() {
            Some(value) => Self::of_sum(value.into(), Coverage::USED),
            None => Self::of_sum(0, Coverage::UNUSED),
        }
    }
}

impl From<Volume> for Total {
    fn from(volume: Volume) -> Self {
        let (sum, coverage) = match volume {
            Volume::Unknown => (0, Coverage::UNUSED),
            Volume::AtLeast(sum) => (sum, Coverage::PARTIAL),
            Volume::Exactly(sum) => (sum, Coverage::USED),
        };
        Self::of_sum(sum, coverage)
    }
}

impl core::ops::Add for Total {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.plus(other)
    }
}

impl core::ops::AddAssign for Total {
    fn add_assign(&mut self, other: Self) {
        *self = self.plus(other);
    }
}

impl core::iter::Sum for Total {
    fn sum<I: Iterator<Item = Self>>(totals: I) -> Self {
        totals.fold(Self::NOTHING, Self::plus)
    }
}

impl core::iter::Sum<Count> for Total {
    fn sum<I: Iterator<Item = Count>>(counts: I) -> Self {
        counts.map(Self::from).sum()
    }
}

/// `79 (2 of 3)`.
impl core::fmt::Display for Total {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.sum() {
            Ok(sum) => write!(f, "{sum} ({})", self.coverage),
            Err(reason) => write!(f, "undefined: {reason} ({})", self.coverage),
        }
    }
}

/// What is written of a total.
#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
struct Parts {
    #[serde(with = "crate::written::number")]
    sum: u128,
    coverage: Coverage,
    #[serde(default)]
    overflowed: bool,
    #[serde(default, skip_serializing_if = "AsOf::is_unsaid")]
    as_of: AsOf,
}

#[cfg(feature = "serde")]
impl From<Total> for Parts {
    fn from(Total { sum, coverage, overflowed, as_of }: Total) -> Self {
        Self { sum, coverage, overflowed, as_of }
    }
}

#[cfg(feature = "serde")]
impl TryFrom<Parts> for Total {
    type Error = UnusedRows;
    fn try_from(parts: Parts) -> Result<Self, UnusedRows> {
        let Parts { sum, coverage, overflowed, as_of } = parts;
        Ok(Self { overflowed, as_of, ..Self::from_parts(sum, coverage)? })
    }
}
