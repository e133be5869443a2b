//! Which counters are added up, and with what weight.

use hadir_core::metrics::{Count, Counts, Metric};

pub use hadir_core::metrics::Missing;

/// Which counters are added up, and with what weight. Weight 0 leaves a counter out, so that it may be missing.
///
/// ```
/// use hadir_engagement::{Interactions, Missing};
/// let weighted = Interactions { likes: 1, comments: 2, shares: 2, ..Interactions::NONE };
/// let lenient = Interactions { missing: Missing::Available, ..Interactions::WITH_SAVES };
/// # let _ = (weighted, lenient);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Interactions {
    /// Weight of a like or other reaction.
    pub likes: u32,
    /// Weight of a comment.
    pub comments: u32,
    /// Weight of a share.
    pub shares: u32,
    /// Weight of a save.
    pub saves: u32,
    /// Weight of a click.
    pub clicks: u32,
    /// What becomes of a post of which one of these is missing.
    pub missing: Missing,
}

/// The interactions of one post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Volume {
    /// Not to be told: a part is missing, or with [`Missing::Available`] all of them.
    Unknown,
    /// Of the parts that are there; others are missing.
    AtLeast(#[cfg_attr(feature = "serde", serde(with = "crate::written::number"))] u128),
    /// All parts are there.
    Exactly(#[cfg_attr(feature = "serde", serde(with = "crate::written::number"))] u128),
}

impl Interactions {
    /// Nothing at all; to start from.
    pub const NONE: Self =
        Self { likes: 0, comments: 0, shares: 0, saves: 0, clicks: 0, missing: Missing::Strict };
    /// What anybody can see: likes, comments, shares.
    pub const PUBLIC: Self = Self { likes: 1, comments: 1, shares: 1, ..Self::NONE };
    /// What anybody can see, and saves.
    pub const WITH_SAVES: Self = Self { saves: 1, ..Self::PUBLIC };
    /// All of them: likes, comments, shares, saves, clicks.
    pub const ALL: Self = Self { clicks: 1, ..Self::WITH_SAVES };

    /// The same set, which makes do with what is there.
    #[must_use]
    pub const fn available(self) -> Self {
        Self { missing: Missing::Available, ..self }
    }

    /// The counters that take part, with their weights.
    pub fn parts(&self) -> impl Iterator<Item = (Metric, u32)> {
        [
            (Metric::Likes, self.likes),
            (Metric::Comments, self.comments),
            (Metric::Shares, self.shares),
            (Metric::Saves, self.saves),
            (Metric::Clicks, self.clicks),
        ]
        .into_iter()
        .filter(|(_, weight)| *weight > 0)
    }

    /// The weighted sum for one post. It cannot overflow: five products of 96 bits.
    ///
    /// ```
    /// use hadir_core::metrics::Counts;
    /// use hadir_engagement::{Interactions, Volume};
    /// let counts = Counts { likes: 45.into(), comments: 12.into(), ..Counts::default() };
    /// assert_eq!(Interactions::PUBLIC.of(&counts), Volume::Unknown);
    /// assert_eq!(Interactions::PUBLIC.available().of(&counts), Volume::AtLeast(57));
    /// ```
    #[inline]
    pub fn of(&self, counts: &Counts) -> Volume {
        let mut sum = 0_u128;
        let (mut known, mut absent) = (false, false);
        let parts = [
            (counts.likes, self.likes),
            (counts.comments, self.comments),
            (counts.shares, self.shares),
            (counts.saves, self.saves),
            (counts.clicks, self.clicks),
        ];
        for (count, weight) in parts {
            match count {
                _ if weight == 0 => {}
                Count::Known(count) => {
                    known = true;
                    // 64 bits by 32, five times: nothing wraps.
                    sum = sum.wrapping_add(u128::from(count).wrapping_mul(u128::from(weight)));
                }
                Count::Absent(_) => absent = true,
            }
        }
        match (absent, self.missing) {
            (false, _) => Volume::Exactly(sum),
            (true, Missing::Available) if known => Volume::AtLeast(sum),
            (true, _) => Volume::Unknown,
        }
    }
}

impl Volume {
    /// The number, if there is one.
    pub const fn known(self) -> Option<u128> {
        match self {
            Self::Unknown => None,
            Self::AtLeast(sum) | Self::Exactly(sum) => Some(sum),
        }
    }
}

/// `58`, `at least 57`, `unknown`.
impl core::fmt::Display for Volume {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Unknown => f.write_str("unknown"),
            Self::AtLeast(sum) => write!(f, "at least {sum}"),
            Self::Exactly(sum) => sum.fmt(f),
        }
    }
}
