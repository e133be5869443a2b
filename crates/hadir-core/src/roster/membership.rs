//! The days on which somebody belonged: half open, never hollow.

use chrono::NaiveDate;
use thiserror::Error;

/// The days on which a person belongs to the organisation: from a first day to a last day, both included, each optional.
///
/// Nothing is asked of a person on other days.
///
/// ```
/// use hadir_core::roster::Membership;
///
/// let joined = "2026-03-11".parse()?;
/// let membership = Membership::new(Some(joined), None)?;
/// assert!(membership.covers(joined));
/// assert!(!membership.covers("2026-03-10".parse()?));
/// assert!(Membership::new(Some(joined), Some("2026-03-10".parse()?)).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(try_from = "Days", into = "Days")
)]
pub struct Membership {
    first_day: Option<NaiveDate>,
    last_day: Option<NaiveDate>,
}

/// A membership that would end before it has begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a membership must not end before it starts: the first day is {first_day}, the last {last_day}")]
pub struct MembershipError {
    /// The first day that was given.
    pub first_day: NaiveDate,
    /// The last day that was given.
    pub last_day: NaiveDate,
}

impl Membership {
    /// As long as anyone knows, and until further notice.
    pub const ALWAYS: Self = Self { first_day: None, last_day: None };

    /// From `first_day` (none: as long as anyone knows) to `last_day` (none: until further notice), both included.
    ///
    /// # Errors
    /// [`MembershipError`] if the last day is before the first.
    pub fn new(first_day: Option<NaiveDate>, last_day: Option<NaiveDate>) -> Result<Self, MembershipError> {
        match first_day.zip(last_day) {
            Some((first_day, last_day)) if last_day < first_day => {
                Err(MembershipError { first_day, last_day })
            }
            _ => Ok(Self { first_day, last_day }),
        }
    }

    /// The first day; none: as long as anyone knows.
    pub const fn first_day(self) -> Option<NaiveDate> {
        self.first_day
    }

    /// The last day, included; none: until further notice.
    pub const fn last_day(self) -> Option<NaiveDate> {
        self.last_day
    }

    /// Whether it includes `day`.
    pub fn covers(self, day: NaiveDate) -> bool {
        self.touches(day, day)
    }

    /// Whether it includes any day from `first` to `last`, both included. Never, if `last` is before `first`.
    pub fn touches(self, first: NaiveDate, last: NaiveDate) -> bool {
        let from = self.first_day.map_or(first, |day| day.max(first));
        let until = self.last_day.map_or(last, |day| day.min(last));
        from <= until
    }
}

#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
struct Days {
    #[serde(default)]
    first_day: Option<NaiveDate>,
    #[serde(default)]
    last_day: Option<NaiveDate>,
}

#[cfg(feature = "serde")]
impl TryFrom<Days> for Membership {
    type Error = MembershipError;
    fn try_from(Days { first_day, last_day }: Days) -> Result<Self, MembershipError> {
        Self::new(first_day, last_day)
    }
}

#[cfg(feature = "serde")]
impl From<Membership> for Days {
    fn from(Membership { first_day, last_day }: Membership) -> Self {
        Self { first_day, last_day }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{prop, prop_assert_eq, proptest};

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, number).unwrap()
    }

    proptest! {
        #[test]
        fn touching_equals_looking_at_every_day(first in prop::option::of(1_u32..31), last in prop::option::of(1_u32..31), from in 1_u32..31, until in 1_u32..31) {
            let made = Membership::new(first.map(day), last.map(day));
            prop_assert_eq!(made.is_err(), first.zip(last).is_some_and(|(first, last)| last < first));
            let Ok(membership) = made else { return Ok(()) };
            let inside = |day: u32| first.is_none_or(|first| first <= day) && last.is_none_or(|last| day <= last);
            prop_assert_eq!(membership.touches(day(from), day(until)), (from..=until).any(inside));
            prop_assert_eq!(membership.covers(day(from)), inside(from));
        }
    }
}
