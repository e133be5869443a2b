//! What a network reports for a post at one time: a `Count` per `Metric`.

use super::Count;

/// Declares the names of counters and the record that holds them: one line per counter.
macro_rules! counters {
    (
        $(#[$enum_meta:meta])* enum $names:ident;
        $(#[$struct_meta:meta])* struct $counts:ident;
        $( $(#[$meta:meta])* $metric:ident $field:ident = $word:literal ),+ $(,)?
    ) => {
        crate::text_enum! {
            $(#[$enum_meta])*
            pub enum $names { $( $(#[$meta])* $metric = $word ),+ }
        }

        $(#[$struct_meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
        pub struct $counts { $( $(#[$meta])* pub $field: Count ),+ }

        impl $counts {
            /// The counter of `metric`.
            pub const fn get(&self, metric: $names) -> Count {
                match metric { $( $names::$metric => self.$field ),+ }
            }

            /// Sets the counter of `metric`.
            pub const fn set(&mut self, metric: $names, count: Count) {
                match metric { $( $names::$metric => self.$field = count ),+ }
            }

            /// Every counter, in declaration order.
            pub fn iter(&self) -> impl Iterator<Item = ($names, Count)> {
                $names::ALL.iter().map(|&metric| (metric, self.get(metric)))
            }
        }

        impl FromIterator<($names, Count)> for $counts {
            fn from_iter<I: IntoIterator<Item = ($names, Count)>>(counts: I) -> Self {
                let mut all = Self::default();
                for (metric, count) in counts {
                    all.set(metric, count);
                }
                all
            }
        }
    };
}

counters! {
    /// A counter that networks report for a post.
    enum Metric;
    /// What a network reports for a post at one time: a [`Count`] per [`Metric`].
    ///
    /// ```
    /// use hadir_core::metrics::{Counts, Metric};
    /// let counts = Counts { likes: 79.into(), shares: 17.into(), reach: 2_752.into(), ..Counts::default() };
    /// assert_eq!(counts.get(Metric::Likes).known(), Some(79));
    /// assert_eq!(counts.comments.known(), None); // not reported, not zero
    /// ```
    struct Counts;
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

counters! {
    /// A counter that networks report for an account.
    enum AccountMetric;
    /// What a network reports for an account at one time: a [`Count`] per [`AccountMetric`].
    ///
    /// Followers, following, posts, videos and total likes are stocks: what there is. The others are flows: what came
    /// in over the [`Span`](super::Span) that the snapshot names.
    struct AccountCounts;
    /// Accounts that follow it.
    Followers followers = "followers",
    /// Accounts that it follows.
    Following following = "following",
    /// Posts that it has.
    Posts posts = "posts",
    /// Long videos that it has.
    Videos videos = "videos",
    /// Likes that all of its posts have together.
    TotalLikes total_likes = "total_likes",
    /// Accounts that saw it: unique, so never to be added over days.
    Reach reach = "reach",
    /// Times that anything of it was shown.
    Impressions impressions = "impressions",
    /// Likes, comments and shares together, as the source adds them up.
    Engagement engagement = "engagement",
    /// Views of its profile.
    ProfileViews profile_views = "profile_views",
    /// Clicks on the address in its profile.
    WebsiteClicks website_clicks = "website_clicks",
    /// Clicks on the e-mail button of its profile.
    EmailClicks email_clicks = "email_clicks",
}
