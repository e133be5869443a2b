use super::Count;

/// Declares [`Metric`] and [`Counts`] together: one line per counter.
macro_rules! counters {
    ($( $(#[$meta:meta])* $metric:ident $field:ident = $word:literal ),+ $(,)?) => {
        crate::text_enum! {
            /// A counter that networks report for a post.
            pub enum Metric { $( $(#[$meta])* $metric = $word ),+ }
        }

        /// What a network reports for a post at one time: a [`Count`] per [`Metric`].
        ///
        /// ```
        /// use hadir_core::metrics::{Counts, Metric};
        /// let counts = Counts { likes: 79.into(), shares: 17.into(), reach: 2_752.into(), ..Counts::default() };
        /// assert_eq!(counts.get(Metric::Likes).known(), Some(79));
        /// assert_eq!(counts.comments.known(), None); // not reported, not zero
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
        pub struct Counts { $( $(#[$meta])* pub $field: Count ),+ }

        impl Counts {
            /// The counter of `metric`.
            pub const fn get(&self, metric: Metric) -> Count {
                match metric { $( Metric::$metric => self.$field ),+ }
            }

            /// Sets the counter of `metric`.
            pub const fn set(&mut self, metric: Metric, count: Count) {
                match metric { $( Metric::$metric => self.$field = count ),+ }
            }
        }
    };
}

counters! {
    /// Likes and other reactions.
    Likes likes = "likes",
    /// Comments, replies included.
    Comments comments = "comments",
    /// Shares, reposts, retweets.
    Shares shares = "shares",
    /// Saves, bookmarks.
    Saves saves = "saves",
    /// Clicks on the post.
    Clicks clicks = "clicks",
    /// Accounts that saw it: unique, so never to be added over posts or days as if they were different people.
    Reach reach = "reach",
    /// Times it was shown.
    Impressions impressions = "impressions",
    /// Times it was watched or viewed, as the network defines a view.
    Views views = "views",
    /// Times its video was started.
    Plays plays = "plays",
    /// Followers of the account at that time: a stock, not a flow.
    Followers followers = "followers",
}

impl Counts {
    /// Every counter, in declaration order.
    pub fn iter(&self) -> impl Iterator<Item = (Metric, Count)> {
        Metric::ALL.iter().map(|&metric| (metric, self.get(metric)))
    }
}

impl FromIterator<(Metric, Count)> for Counts {
    fn from_iter<I: IntoIterator<Item = (Metric, Count)>>(counts: I) -> Self {
        let mut all = Self::default();
        for (metric, count) in counts {
            all.set(metric, count);
        }
        all
    }
}
