//! What a rate is a rate of: which interactions by what, or which registered metric; and so in what unit.

use crate::{Formula, Interactions, Missing};

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
