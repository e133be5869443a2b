//! People with followers: how real these are, and what the person is worth to a campaign.

mod authenticity;
mod overall;

pub use authenticity::{Authenticity, AuthenticityLabel, Profile, authenticity};
pub use overall::{Parts, Tier, overall, reach_score, relevance, roi, tier};

crate::registry::definition::definitions! {
    [] "authenticity" 1 Points Whole, "0.25 growth + 0.30 consistency + 0.30 follower quality + 0.15 comments by likes, each by steps, rounded", "as each step says", "platform schema reference";
    [] "bot_share" 1 Percent Whole, "100 - authenticity; suspicious followers = followers x that, rounded", "-", "platform schema reference";
    [] "influencer_overall" 1 Points Whole, "0.25 reach + 0.30 engagement + 0.25 authenticity + 0.15 relevance + 0.05 consistency, rounded", "-", "platform schema reference";
    [] "influencer_tier" 1 Class Whole, "from 1 000 000 mega, 100 000 macro, 10 000 micro, 1 000 nano, else emerging", "-", "platform schema reference";
    [] "influencer_roi" 1 Percent Whole, "(revenue - spend) / spend, revenue = 50 USD x conversions", "undefined unless both are above 0", "platform schema reference";
}
