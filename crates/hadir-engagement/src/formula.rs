//! An engagement rate's definition: which interactions, divided by what.

use crate::{Base, Interactions};
use hadir_core::metrics::Counts;

/// An engagement rate's definition: which interactions, divided by what. Two rates compare only if their formulas are
/// equal.
///
/// A post takes part if its base is known and its [interactions](Interactions::of) are; otherwise it is counted and
/// not used, and shows in [`Rate::coverage`](crate::Rate::coverage). A post with interactions and a base of zero contradicts itself (who liked
/// it without seeing it?), and is counted and not used either; one with neither adds nothing, and alone it has no rate.
///
/// ```
/// use hadir_core::metrics::Counts;
/// use hadir_engagement::{Base, Formula, Interactions};
/// let counts = Counts {
///     likes: 45.into(), comments: 12.into(), shares: 3.into(), followers: 9_000.into(), ..Counts::default()
/// };
/// assert_eq!(Formula::FOLLOWERS.rate(&counts).percent(2)?.to_string(), "0.67");
///
/// let weighted = Formula {
///     interactions: Interactions { likes: 1, comments: 2, shares: 2, ..Interactions::NONE },
///     base: Base::Followers,
/// };
/// assert_eq!(weighted.rate(&counts).numerator(), 75);
/// # Ok::<(), hadir_engagement::Undefined>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Formula {
    /// The numerator.
    pub interactions: Interactions,
    /// The denominator.
    pub base: Base,
}

impl Formula {
    /// Likes, comments and shares by reach.
    pub const REACH: Self = Self::public(Base::Reach);
    /// Likes, comments, shares and saves by reach.
    pub const REACH_WITH_SAVES: Self = Self { interactions: Interactions::WITH_SAVES, base: Base::Reach };
    /// Likes, comments and shares by impressions.
    pub const IMPRESSIONS: Self = Self::public(Base::Impressions);
    /// Likes, comments and shares by views.
    pub const VIEWS: Self = Self::public(Base::Views);
    /// Likes, comments and shares by followers at that time.
    pub const FOLLOWERS: Self = Self::public(Base::Followers);
    /// Likes, comments and shares per post.
    pub const PER_POST: Self = Self::public(Base::Posts);

    const fn public(base: Base) -> Self {
        Self { interactions: Interactions::PUBLIC, base }
    }

    /// Whether a post contradicts itself: it has interactions, and a base of zero.
    pub fn contradicts(&self, counts: &Counts) -> bool {
        let interactions = self.interactions.of(counts).known().is_some_and(|sum| sum > 0);
        interactions && self.base.of(counts) == Some(0)
    }
}

/// `(likes + 2 comments + 2 shares) / followers`.
impl core::fmt::Display for Formula {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("(")?;
        for (position, (metric, weight)) in self.interactions.parts().enumerate() {
            f.write_str(if position == 0 { "" } else { " + " })?;
            if weight == 1 { write!(f, "{metric}")? } else { write!(f, "{weight} {metric}")? }
        }
        write!(f, ") / {}", self.base)
    }
}
