//! The list of the questions of `listening`, by which they are documented and tested.

use super::{influencers, mentions, trends};
use hadir_core::listening::Sentiment;
use rust_decimal::Decimal;

crate::queries::question::questions! {
    Listening:
    free "listening::mentions" [] (whole) scoped "All mentions, the newest first", |s| mentions(s.scope);
    free "listening::mentions, filtered" ["Q5"] ("mentions") scoped "Kind mentions with a text in them or in the author's name, the newest first", |s| {
        mentions(s.scope).in_sentiment(Sentiment::Positive).mentioning(&s.text)
    };
    free "listening::influencers" ["Q13"] ("influencers") scoped "A page of influencers, the one with the most followers first", |s| {
        influencers(s.scope).limit(20)
    };
    free "listening::influencers, filtered" ["R12"] (whole) scoped
        "Influencers on a network by followers, engagement, niche, authenticity and text", |s| {
        influencers(s.scope)
            .on_platform(s.platform)
            .with_followers(0..=u64::MAX)
            .with_engagement(Decimal::ZERO..=Decimal::ONE_HUNDRED)
            .about([s.text.as_str()])
            .at_least_authentic(Decimal::ONE)
            .named_like(&s.text)
            .most_engaging_first()
            .limit(20)
    };
    free "listening::influencers, most authentic first" ["Q13"] ("influencers") scoped "A page of influencers, the most genuine audience first", |s| {
        influencers(s.scope).most_authentic_first().limit(20)
    };
    free "listening::trends" ["Q13"] ("trends") scoped "A page of trends, the fastest growing first", |s| trends(s.scope).limit(20);
    free "listening::trends, filtered" ["Q13"] ("trends") scoped "Trends that were detected on a network in a window, the fastest growing first", |s| {
        trends(s.scope).on_platform(s.platform).detected_in(s.window)
    };
}
