//! How many rows a figure is made of, and how many were left out.

use thiserror::Error;

/// How much a figure has seen: rows in all, those that could be used, and among them those of which a part was missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(try_from = "Parts", into = "Parts")
)]
pub struct Coverage {
    used: u64,
    partial: u64,
    total: u64,
}

/// More rows used than there are, or more partial ones than used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(
    "impossible coverage: {partial} partial of {used} used of {total} rows; expected partial <= used <= total"
)]
pub struct ImpossibleCoverage {
    /// Rows used although a part was missing.
    pub partial: u64,
    /// Rows used.
    pub used: u64,
    /// Rows in all.
    pub total: u64,
}

/// Sums that no row can have added to: none of the rows was used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a sum without a used row: none of {total} rows was used, so that sums have to be 0")]
pub struct UnusedRows {
    /// Rows in all.
    pub total: u64,
}

impl Coverage {
    pub(crate) const NOTHING: Self = Self { used: 0, partial: 0, total: 0 };
    pub(crate) const UNUSED: Self = Self { used: 0, partial: 0, total: 1 };
    pub(crate) const USED: Self = Self { used: 1, partial: 0, total: 1 };
    pub(crate) const PARTIAL: Self = Self { used: 1, partial: 1, total: 1 };

    /// None of `total` rows.
    pub(crate) const fn unused(total: u64) -> Self {
        Self { used: 0, partial: 0, total }
    }

    /// `used` of `total` rows, all of them whole.
    ///
    /// # Errors
    /// [`ImpossibleCoverage`] if more are used than there are.
    pub const fn new(used: u64, total: u64) -> Result<Self, ImpossibleCoverage> {
        Self::with_partial(0, used, total)
    }

    /// `used` of `total` rows, of which `partial` lacked a part of their numerator.
    ///
    /// # Errors
    /// [`ImpossibleCoverage`] unless `partial <= used <= total`.
    pub const fn with_partial(partial: u64, used: u64, total: u64) -> Result<Self, ImpossibleCoverage> {
        if partial <= used && used <= total {
            Ok(Self { used, partial, total })
        } else {
            Err(ImpossibleCoverage { partial, used, total })
        }
    }

    /// Rows that could be used.
    pub const fn used(self) -> u64 {
        self.used
    }

    /// Rows used although a part of their numerator was missing (only with
    /// [`Missing::Available`](crate::Missing::Available)).
    pub const fn partial(self) -> u64 {
        self.partial
    }

    /// Rows in all.
    pub const fn total(self) -> u64 {
        self.total
    }

    /// Whether every row was used, and whole.
    pub const fn is_complete(self) -> bool {
        self.used == self.total && self.partial == 0
    }

    /// The sum, and whether a counter had to saturate. `partial <= used <= total` is kept by saturation.
    #[inline]
    pub(crate) fn plus(self, other: Self) -> (Self, bool) {
        let sum = Self {
            used: self.used.saturating_add(other.used),
            partial: self.partial.saturating_add(other.partial),
            total: self.total.saturating_add(other.total),
        };
        (sum, self.total.checked_add(other.total).is_none())
    }
}

/// `496 of 500`; `496 of 500, 12 partial`.
impl core::fmt::Display for Coverage {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{} of {}", self.used, self.total)?;
        if self.partial > 0 { write!(f, ", {} partial", self.partial) } else { Ok(()) }
    }
}

#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
struct Parts {
    used: u64,
    #[serde(default)]
    partial: u64,
    total: u64,
}

#[cfg(feature = "serde")]
impl From<Coverage> for Parts {
    fn from(Coverage { used, partial, total }: Coverage) -> Self {
        Self { used, partial, total }
    }
}

#[cfg(feature = "serde")]
impl TryFrom<Parts> for Coverage {
    type Error = ImpossibleCoverage;
    fn try_from(Parts { used, partial, total }: Parts) -> Result<Self, ImpossibleCoverage> {
        Self::with_partial(partial, used, total)
    }
}
