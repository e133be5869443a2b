use crate::{Coverage, Rate, Undefined, UnusedRows, Volume};
use hadir_core::metrics::Count;

/// A sum of one counter that knows how many of its cells were missing. It merges like a [`Rate`](crate::Rate).
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
}

impl Total {
    /// The sum of no cells: the identity.
    pub const NOTHING: Self = Self { sum: 0, coverage: Coverage::NOTHING, overflowed: false };

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
        Self { sum, coverage, overflowed: false }
    }

    /// The exact sum of the cells that were reported.
    ///
    /// # Errors
    /// [`Undefined`] if there were none, or if the sum overflowed.
    pub const fn sum(&self) -> Result<u128, Undefined> {
        if self.overflowed {
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

    /// The mean of the cells that were reported: the sum by how many they are. See [`Rate::ratio`].
    pub fn mean(&self) -> Rate {
        if self.overflowed {
            return Rate::beyond(self.coverage);
        }
        Rate::of_sums(self.sum, self.coverage.used().into(), self.coverage)
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
            Some(value) => Self { sum: value.into(), coverage: Coverage::USED, overflowed: false },
            None => Self { sum: 0, coverage: Coverage::UNUSED, overflowed: false },
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
        Self { sum, coverage, overflowed: false }
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
}

#[cfg(feature = "serde")]
impl From<Total> for Parts {
    fn from(Total { sum, coverage, overflowed }: Total) -> Self {
        Self { sum, coverage, overflowed }
    }
}

#[cfg(feature = "serde")]
impl TryFrom<Parts> for Total {
    type Error = UnusedRows;
    fn try_from(parts: Parts) -> Result<Self, UnusedRows> {
        Ok(Self { overflowed: parts.overflowed, ..Self::from_parts(parts.sum, parts.coverage)? })
    }
}
