use crate::{Coverage, Quotient, Undefined};
use hadir_core::metrics::Count;

/// How a stock (followers) moved between two readings. Over accounts it pools: the sum of changes by the sum of
/// beginnings, and no average of percentages.
///
/// ```
/// use hadir_engagement::Growth;
/// let accounts = [Growth::of(10.into(), 20.into()), Growth::of(990.into(), 980.into())];
/// let all: Growth = accounts.into_iter().sum();
/// assert_eq!(all.net()?, 0); // and not +49.5 %
/// assert_eq!(accounts[0].rate()?.percent(1)?.to_string(), "100.0");
/// # Ok::<(), hadir_engagement::Undefined>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(try_from = "Parts", into = "Parts")
)]
pub struct Growth {
    first: u128,
    last: u128,
    coverage: Coverage,
    overflowed: bool,
}

impl Growth {
    /// Of no accounts: the identity.
    pub const NOTHING: Self = Self { first: 0, last: 0, coverage: Coverage::NOTHING, overflowed: false };

    /// Of one account. If one of the ends is missing, the account is counted and not used; nothing is carried forward.
    pub fn of(first: Count, last: Count) -> Self {
        match (first.known(), last.known()) {
            (Some(first), Some(last)) => {
                Self { first: first.into(), last: last.into(), coverage: Coverage::USED, overflowed: false }
            }
            _ => Self { coverage: Coverage::UNUSED, ..Self::NOTHING },
        }
    }

    /// Pools two; the same as `+`.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let (first, last) = (self.first.checked_add(other.first), self.last.checked_add(other.last));
        let (coverage, overrun) = self.coverage.plus(other.coverage);
        Self {
            first: first.unwrap_or(u128::MAX),
            last: last.unwrap_or(u128::MAX),
            coverage,
            overflowed: self.overflowed | other.overflowed | overrun | first.is_none() | last.is_none(),
        }
    }

    /// The sum of beginnings; meaningless after an overflow.
    pub const fn first(&self) -> u128 {
        self.first
    }

    /// The sum of ends; meaningless after an overflow.
    pub const fn last(&self) -> u128 {
        self.last
    }

    /// How many accounts were seen, and of how many both ends are known.
    pub const fn coverage(&self) -> Coverage {
        self.coverage
    }

    /// What came on top; negative if it shrank.
    ///
    /// # Errors
    /// [`Undefined`] if no account had both ends, or a sum overflowed.
    pub fn net(&self) -> Result<i128, Undefined> {
        let signed = |value: u128| i128::try_from(value).map_err(|_| Undefined::Overflowed);
        if self.overflowed {
            Err(Undefined::Overflowed)
        } else if self.coverage.total() == 0 {
            Err(Undefined::NoRows)
        } else if self.coverage.used() == 0 {
            Err(Undefined::NothingReported)
        } else {
            signed(self.last)?.checked_sub(signed(self.first)?).ok_or(Undefined::Overflowed)
        }
    }

    /// What came on top, by what was there.
    ///
    /// # Errors
    /// As [`Growth::net`]; [`Undefined::ZeroBase`] if nothing was there: such an account is new, and did not grow by any
    /// percentage.
    pub fn rate(&self) -> Result<Quotient, Undefined> {
        Quotient::new(self.net()?, self.first)
    }
}

impl core::ops::Add for Growth {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.plus(other)
    }
}

impl core::iter::Sum for Growth {
    fn sum<I: Iterator<Item = Self>>(accounts: I) -> Self {
        accounts.fold(Self::NOTHING, Self::plus)
    }
}

/// What is written of a growth.
#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
struct Parts {
    #[serde(with = "crate::written::number")]
    first: u128,
    #[serde(with = "crate::written::number")]
    last: u128,
    coverage: Coverage,
    #[serde(default)]
    overflowed: bool,
}

#[cfg(feature = "serde")]
impl From<Growth> for Parts {
    fn from(Growth { first, last, coverage, overflowed }: Growth) -> Self {
        Self { first, last, coverage, overflowed }
    }
}

#[cfg(feature = "serde")]
impl TryFrom<Parts> for Growth {
    type Error = crate::UnusedRows;
    fn try_from(Parts { first, last, coverage, overflowed }: Parts) -> Result<Self, crate::UnusedRows> {
        // The same rule as for a rate of these two.
        crate::Rate::from_parts(first, last, coverage)?;
        Ok(Self { first, last, coverage, overflowed })
    }
}
