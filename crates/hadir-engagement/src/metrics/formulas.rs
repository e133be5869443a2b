//! Metrics that are a [`Formula`], under their own names.

use crate::{Base, Formula, Interactions};

crate::registry::definition::definitions! {
    [1] "rate_by_reach" 1 Percent Pooled, "(likes + comments + shares) / reach", "a post without a part or without reach is counted, not used; so is one with interactions and reach 0, which contradict each other; reach 0 alone is undefined", "Hootsuite";
    [2] "mean_rate_by_reach" 1 Percent Mean, "sum of the posts' rates by reach / posts with such a rate", "no post with a rate: undefined", "Hootsuite";
    [3] "rate_by_followers" 1 Percent Pooled, "E / followers when the post was published", "followers have to be dated: the counter beside the post", "Hootsuite, NapoleonCat";
    [4] "rate_by_impressions" 1 Percent Pooled, "E / impressions", "deprecated on Instagram and Facebook: use views", "Hootsuite; LinkedIn, Pinterest";
    [5] "rate_by_views" 1 Percent Pooled, "E / views", "a view is what the network says it is, since when it says so", "Buffer, Socialinsider";
    [8] "weighted_rate" 1 Percent Pooled, "sum of weight x interactions / base", "a counter of weight 0 may be missing", "Hootsuite (factored), Shoutrrr";
    [9] "median_brand_rate" 1 Percent Median, "median over brands of the mean of E / followers over the brand's posts", "a brand without a rate is counted, not used", "Rival IQ";
    [10] "engagement" 1 Count Sum, "likes + comments + shares", "a post without a part is counted, not used; the lenient set gives a lower bound and says so", "common";
    [11] "engagement_per_post" 1 Ratio Pooled, "E / posts", "no posts: undefined", "common";
    [12] "applause" 1 Ratio Pooled, "likes / posts", "no posts: undefined", "Kaushik, TrueSocialMetrics";
    [13] "conversation" 1 Ratio Pooled, "comments / posts", "no posts: undefined", "Kaushik, TrueSocialMetrics";
    [] "conversation_by_followers" 1 Percent Pooled, "comments / followers", "as rate_by_followers", "agencies";
    [14] "amplification" 1 Ratio Pooled, "shares / posts", "no posts: undefined", "Kaushik, TrueSocialMetrics";
    [] "amplification_by_followers" 1 Percent Pooled, "shares / followers", "as rate_by_followers", "agencies";
    [15] "virality" 1 Percent Pooled, "shares / impressions", "as rate_by_impressions", "agencies";
    [] "rate_by_reach_with_saves" 1 Percent Pooled, "(likes + comments + shares + saves) / reach", "as rate_by_reach", "workspace data model; Instagram/Facebook schema";
    [32] "click_through" 1 Percent Pooled, "clicks / impressions", "as rate_by_impressions", "Pinterest; platform schema reference";
    [33] "save_rate" 1 Percent Pooled, "saves / impressions", "as rate_by_impressions", "Pinterest";
}

const fn one(interactions: Interactions, base: Base) -> Formula {
    Formula { interactions, base }
}

impl Formula {
    /// Likes per post. See [`Rate::ratio`](crate::Rate::ratio).
    pub const APPLAUSE: Self = one(Interactions { likes: 1, ..Interactions::NONE }, Base::Posts);
    /// Comments per post. See [`Rate::ratio`](crate::Rate::ratio).
    pub const CONVERSATION: Self = one(Interactions { comments: 1, ..Interactions::NONE }, Base::Posts);
    /// Shares per post. See [`Rate::ratio`](crate::Rate::ratio).
    pub const AMPLIFICATION: Self = one(Interactions { shares: 1, ..Interactions::NONE }, Base::Posts);
    /// Comments by followers: the other meaning of "conversation".
    pub const CONVERSATION_BY_FOLLOWERS: Self =
        one(Interactions { comments: 1, ..Interactions::NONE }, Base::Followers);
    /// Shares by followers: amplification, relative to the audience.
    pub const AMPLIFICATION_BY_FOLLOWERS: Self =
        one(Interactions { shares: 1, ..Interactions::NONE }, Base::Followers);
    /// Shares by impressions.
    pub const VIRALITY: Self = one(Interactions { shares: 1, ..Interactions::NONE }, Base::Impressions);
    /// Clicks by impressions.
    pub const CLICK_THROUGH: Self = one(Interactions { clicks: 1, ..Interactions::NONE }, Base::Impressions);
    /// Saves by impressions.
    pub const SAVE_RATE: Self = one(Interactions { saves: 1, ..Interactions::NONE }, Base::Impressions);
    /// Likes, and comments and shares at twice their weight, by followers, as Shoutrrr weighs them.
    pub const WEIGHTED: Self =
        one(Interactions { likes: 1, comments: 2, shares: 2, ..Interactions::NONE }, Base::Followers);
}
