//! What interactions are divided by.

use hadir_core::metrics::{Count, Counts, Metric};

hadir_core::text_enum! {
    /// What interactions are divided by.
    pub enum Base {
        /// Accounts that saw the post.
        Reach = "reach",
        /// Times it was shown.
        Impressions = "impressions",
        /// Times it was viewed, as the network defines a view.
        Views = "views",
        /// Times its video was started.
        Plays = "plays",
        /// Followers of the account at that time. Adding these up over posts weighs each post by its audience.
        Followers = "followers",
        /// The post itself: 1. The rate is then an average per post; see [`Rate::ratio`](crate::Rate::ratio).
        Posts = "posts",
        /// Reach unless it is missing or zero, then impressions. Mixes two denominators: only for comparison with
        /// systems that do so (the platform schema reference's metric fetchers).
        ReachOrImpressions = "reach_or_impressions",
    }
}

impl Base {
    /// The base of one post, or nothing if it was not reported.
    ///
    /// ```
    /// use hadir_core::metrics::Counts;
    /// use hadir_engagement::Base;
    /// let counts = Counts { reach: 0.into(), impressions: 70.into(), ..Counts::default() };
    /// assert_eq!(Base::Reach.of(&counts), Some(0));
    /// assert_eq!(Base::Views.of(&counts), None);
    /// assert_eq!(Base::Posts.of(&counts), Some(1));
    /// assert_eq!(Base::ReachOrImpressions.of(&counts), Some(70));
    /// ```
    #[inline]
    pub const fn of(self, counts: &Counts) -> Option<u64> {
        match self {
            Self::Reach => counts.reach.known(),
            Self::Impressions => counts.impressions.known(),
            Self::Views => counts.views.known(),
            Self::Plays => counts.plays.known(),
            Self::Followers => counts.followers.known(),
            Self::Posts => Some(1),
            Self::ReachOrImpressions => match (counts.reach, counts.impressions) {
                (Count::Known(0) | Count::Absent(_), Count::Known(impressions)) => Some(impressions),
                (reach, _) => reach.known(),
            },
        }
    }

    /// The counters that it looks at.
    pub const fn metrics(self) -> &'static [Metric] {
        match self {
            Self::Reach => &[Metric::Reach],
            Self::Impressions => &[Metric::Impressions],
            Self::Views => &[Metric::Views],
            Self::Plays => &[Metric::Plays],
            Self::Followers => &[Metric::Followers],
            Self::Posts => &[],
            Self::ReachOrImpressions => &[Metric::Reach, Metric::Impressions],
        }
    }
}
