//! What a rate is a rate of: which interactions by what, or which registered metric; and so in what unit.

use super::Rate;
use crate::registry::{self, Unit};
use crate::{Base, Formula, Interactions, Missing};
use core::cmp::Ordering;
use thiserror::Error;

/// What a rate is a rate of: which interactions by what, or which registered metric; and so in what unit.
///
/// Kinds join: what says nothing fits every other, two that differ are [mixed](Self::Mixed), and so they stay.
///
/// ```
/// use hadir_core::metrics::Counts;
/// use hadir_engagement::{Formula, Rate, Undefined};
/// let post = Counts {
///     likes: 8.into(), comments: 1.into(), shares: 1.into(), reach: 100.into(), followers: 900.into(), ..Counts::default()
/// };
/// let (by_reach, by_followers) = (Formula::REACH.rate(&post), Formula::FOLLOWERS.rate(&post));
/// assert_eq!((by_reach + Rate::UNUSED).percent(0)?.to_string(), "10");
/// assert_eq!((by_reach + by_followers).percent(0), Err(Undefined::Mixed));
/// assert!(by_reach.compare(&by_followers).is_err());
/// # Ok::<(), Undefined>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
pub enum Kind {
    /// Nobody said, or nothing was used yet: it fits every other.
    #[default]
    Unsaid,
    /// Interactions by a base. What becomes of missing parts is no part of it: that shows in the coverage.
    Formula(Formula),
    /// A registered metric, by its id.
    Metric(&'static str),
    /// Of several kinds that were put together: no figure at all.
    Mixed,
}

impl Kind {
    /// That of a formula's rates.
    pub const fn of(formula: Formula) -> Self {
        let interactions = Interactions { missing: Missing::Strict, ..formula.interactions };
        Self::Formula(Formula { interactions, base: formula.base })
    }

    /// What two of these kinds are together.
    #[must_use]
    #[inline]
    pub fn join(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unsaid, kind) | (kind, Self::Unsaid) => kind,
            (one, other) if one == other => one,
            _ => Self::Mixed,
        }
    }

    #[cfg(feature = "serde")]
    pub(crate) const fn is_unsaid(&self) -> bool {
        matches!(self, Self::Unsaid)
    }

    /// What it is measured in; nothing where nobody said.
    pub fn unit(self) -> Option<Unit> {
        match self {
            Self::Unsaid | Self::Mixed => None,
            Self::Formula(Formula { base: Base::Posts, .. }) => Some(Unit::Ratio),
            Self::Formula(_) => Some(Unit::Percent),
            Self::Metric(id) => registry::find(id).map(|definition| definition.unit),
        }
    }
}

impl From<Formula> for Kind {
    fn from(formula: Formula) -> Self {
        Self::of(formula)
    }
}

/// `(likes + comments + shares) / reach`, `response_rate`.
impl core::fmt::Display for Kind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Unsaid => f.write_str("unsaid"),
            Self::Formula(formula) => formula.fmt(f),
            Self::Metric(id) => f.write_str(id),
            Self::Mixed => f.write_str("mixed"),
        }
    }
}

/// Two rates that are not of the same kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a rate of {one} does not compare with one of {other}")]
pub struct DifferentKinds {
    /// Of the one.
    pub one: Kind,
    /// Of the other.
    pub other: Kind,
}

impl Rate {
    /// What it is a rate of.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The same figure, said to be of that kind: for sums that were made elsewhere. One that is of another kind already
    /// becomes [mixed](Kind::Mixed), as in a sum; one of which nothing was used stays without a kind.
    #[must_use]
    pub fn said(self, kind: impl Into<Kind>) -> Self {
        let kind = if self.coverage.used() == 0 { Kind::Unsaid } else { self.kind.join(kind.into()) };
        Self { kind, ..self }
    }

    /// The same figure of one used row, which had no kind before.
    pub(crate) const fn of_kind(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    /// The same figure, said to be of nothing in particular: where the kind is written once for many.
    #[cfg(feature = "serde")]
    pub(crate) fn unsaid(self) -> Self {
        let kind = if self.kind == Kind::Mixed { Kind::Mixed } else { Kind::Unsaid };
        Self { kind, ..self }
    }

    /// Compares by value, exactly, with one of the same kind. A rate without a value is below all others.
    ///
    /// # Errors
    /// [`DifferentKinds`] if they are rates of different things.
    pub fn compare(&self, other: &Self) -> Result<Ordering, DifferentKinds> {
        match self.kind.join(other.kind) {
            Kind::Mixed => Err(DifferentKinds { one: self.kind, other: other.kind }),
            _ => Ok(self.cmp_value(other)),
        }
    }
}

/// A metric is read by its id; one that is not registered is refused.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Kind {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        enum Written {
            Unsaid,
            Formula(Formula),
            Metric(String),
            Mixed,
        }
        Ok(match <Written as serde::Deserialize>::deserialize(deserializer)? {
            Written::Unsaid => Self::Unsaid,
            Written::Formula(formula) => Self::of(formula),
            Written::Metric(id) => {
                let unknown = || serde::de::Error::custom(format_args!("no metric `{id}` is registered"));
                Self::Metric(registry::find(&id).ok_or_else(unknown)?.id)
            }
            Written::Mixed => Self::Mixed,
        })
    }
}
