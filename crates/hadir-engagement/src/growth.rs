//! Growth: what there was, what there is, and by how much it grew.

use crate::{Coverage, Quotient, Undefined};
use chrono::{DateTime, Utc};
use hadir_core::metrics::{Break, Count, Metric, break_between};
use hadir_core::platform::Platform;

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
    /// The first change of definition because of which an account was not used.
    broken: Option<&'static Break>,
}

impl Growth {
    /// Of no accounts: the identity.
    pub const NOTHING: Self =
        Self { first: 0, last: 0, coverage: Coverage::NOTHING, overflowed: false, broken: None };
    /// Of one account of which an end is missing: counted, not used.
    pub(crate) const UNUSED: Self = Self { coverage: Coverage::UNUSED, ..Self::NOTHING };

    /// Of one account. If one of the ends is missing, the account is counted and not used; nothing is carried forward.
    pub fn of(first: Count, last: Count) -> Self {
        match (first.known(), last.known()) {
            (Some(first), Some(last)) => {
                Self { first: first.into(), last: last.into(), coverage: Coverage::USED, ..Self::NOTHING }
            }
            _ => Self::UNUSED,
        }
    }

    /// Of one account's followers, read at two times on a network. If it changed in between what it counts, the account is
    /// counted and not used, with the change as the [reason](Growth::broken).
    ///
    /// ```
    /// use hadir_core::platform::Platform;
    /// use hadir_engagement::{Growth, Undefined};
    /// let (fans, followers) = ("2025-11-14T00:00:00Z".parse()?, "2025-11-16T00:00:00Z".parse()?);
    /// let step = Growth::between(Platform::Facebook, (fans, 10_000.into()), (followers, 12_500.into()));
    /// assert_eq!(step.net(), Err(Undefined::Redefined)); // and not +25 %
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    pub fn between(platform: Platform, first: (DateTime<Utc>, Count), last: (DateTime<Utc>, Count)) -> Self {
        match break_between(platform, Metric::Followers, first.0, last.0) {
            Some(broken) => Self { broken: Some(broken), ..Self::UNUSED },
            None => Self::of(first.1, last.1),
        }
    }

    /// The first change of definition because of which an account was not used.
    pub const fn broken(&self) -> Option<&'static Break> {
        self.broken
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
            broken: Break::first(self.broken, other.broken),
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
    /// [`Undefined`] if no account had both ends, or the definition changed between them, or a sum overflowed.
    pub fn net(&self) -> Result<i128, Undefined> {
        let signed = |value: u128| i128::try_from(value).map_err(|_| Undefined::Overflowed);
        if self.overflowed {
            Err(Undefined::Overflowed)
        } else if self.coverage.total() == 0 {
            Err(Undefined::NoRows)
        } else if self.coverage.used() == 0 && self.broken.is_some() {
            Err(Undefined::Redefined)
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    broken: Option<Known>,
}

/// A change of definition, read by its network, counter and day.
#[cfg(feature = "serde")]
#[derive(Clone, Copy)]
struct Known(&'static Break);

#[cfg(feature = "serde")]
impl serde::Serialize for Known {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Known {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <&'static Break as serde::Deserialize>::deserialize(deserializer).map(Self)
    }
}

#[cfg(feature = "serde")]
impl From<Growth> for Parts {
    fn from(Growth { first, last, coverage, overflowed, broken }: Growth) -> Self {
        Self { first, last, coverage, overflowed, broken: broken.map(Known) }
    }
}

#[cfg(feature = "serde")]
impl TryFrom<Parts> for Growth {
    type Error = crate::UnusedRows;
    fn try_from(
        Parts { first, last, coverage, overflowed, broken }: Parts,
    ) -> Result<Self, crate::UnusedRows> {
        // The same rule as for a rate of these two.
        crate::Rate::from_parts(first, last, coverage)?;
        Ok(Self { first, last, coverage, overflowed, broken: broken.map(|known| known.0) })
    }
}
