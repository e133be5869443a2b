//! Vectors of listening metrics.

use super::{Vector, text, vector};
use chrono::TimeDelta;
use hadir_engagement::listening::cluster::clusters;
use hadir_engagement::listening::crisis::{Hour, crisis, score};
use hadir_engagement::listening::influencer::{
    Parts, Profile, authenticity, overall, reach_score, relevance, roi, tier,
};
use hadir_engagement::listening::mention::{
    Influence, belong_together, influence, shape, similarity, viral_score,
};
use hadir_engagement::listening::reputation::{fall_alert, reputation, star_alert, time_points};
use hadir_engagement::listening::sentiment::{
    Sentiment, SentimentScore, Tally, UNHEARD, conversation, trend,
};
use hadir_engagement::listening::share::shares;
use hadir_engagement::listening::trend::{TrendPolicy, growth, hashtag_velocity, momentum, status, virality};
use hadir_engagement::{Quotient, Rate};
use std::collections::BTreeSet;

fn quotient(numerator: i128, denominator: u128) -> Quotient {
    Quotient::new(numerator, denominator).unwrap()
}

fn mood(score: &str) -> SentimentScore {
    SentimentScore::new(score.parse().unwrap()).unwrap()
}

fn sentiments() -> Vec<Vector> {
    let tally = Tally { positive: 6, neutral: 2, negative: 2 };
    let heard = |scores: &[&str]| {
        let scores: Vec<_> = scores.iter().map(|score| mood(score)).collect();
        format!("{:?}", conversation(&scores).unwrap())
    };
    let stars = |stars: &str| {
        let (label, score) = SentimentScore::of_stars(stars.parse().unwrap()).unwrap();
        format!("{label} {}", score.value())
    };
    let of = |label| SentimentScore::of(label, "0.7".parse().unwrap()).unwrap().value();
    let timeline = |scores: [&str; 4]| trend(&scores.map(mood)).unwrap();
    let old: Vec<_> = ["1"; 5].into_iter().chain(["-1"; 10]).collect();
    vec![
        vector("sentiment_balance", text(tally.balance(10).unwrap().percent(1)), "40.0"),
        vector("sentiment_balance", tally.balance(11).unwrap_err(), "too few to tell"),
        vector("sentiment_score", of(Sentiment::Negative), "-7/10"),
        vector("sentiment_score", of(Sentiment::Neutral), "0/1"),
        vector("sentiment_score", SentimentScore::of_words(3, 1).value(), "1/3"),
        vector("sentiment_fallback", format!("{} {}", UNHEARD.0, UNHEARD.1), "neutral 0.5"),
        vector("conversation_sentiment", heard(&["0.2"]), "Some(Neutral)"),
        vector("conversation_sentiment", heard(&["0.21"]), "Some(Positive)"),
        vector("conversation_sentiment", heard(&["-0.2"]), "Some(Neutral)"),
        vector("conversation_sentiment", heard(&old), "Some(Negative)"), // the last ten alone
        vector("conversation_sentiment", heard(&[]), "None"),
        vector(
            "review_sentiment",
            ["5", "4", "3.9", "3", "2", "1"].map(stars).join(", "),
            "positive 1/1, positive 1/2, neutral 0/1, neutral 0/1, negative -1/2, negative -1/1",
        ),
        vector("dominant_sentiment", tally.dominant(), "positive"),
        vector("dominant_sentiment", Tally { positive: 3, neutral: 1, negative: 3 }.dominant(), "neutral"),
        vector("sentiment_trend", timeline(["0", "0", "0.05", "0.14"]), "stable"),
        vector("sentiment_trend", timeline(["0", "0", "0.1", "0.1"]), "improving"),
        vector("sentiment_trend", timeline(["0.5", "0", "-0.1", "0"]), "declining"),
    ]
}

fn trends() -> Vec<Vector> {
    let state = |percent: i128, policy| status(quotient(percent, 100), policy).unwrap().to_string();
    let states =
        |policy| [501, 500, 91, 90, 71, 51, 41, 40, -20, -21].map(|percent| state(percent, policy)).join(" ");
    let terms = |text: &str| text.split(' ').map(str::to_owned).collect::<BTreeSet<_>>();
    // Neighbours share two of four terms; the ends share none, and belong together all the same.
    let talk: Vec<(u8, BTreeSet<String>)> = vec![
        (1, terms("flood road rain")),
        (2, terms("flood road help")),
        (3, terms("flood help boat")),
        (4, terms("help boat food")),
        (5, terms("boat food tent")),
        (6, terms("goal match")),
        (7, BTreeSet::new()),
    ];
    let common = similarity(&terms("flood road rain"), &terms("flood road help")).unwrap();
    vec![
        vector("trend_growth", growth(20, 50).unwrap(), "3/2"),
        vector("trend_growth", growth(0, 7).unwrap(), "7/1"),
        vector("trend_growth", growth(0, 4).unwrap_err(), "too few to tell"),
        vector(
            "trend_status",
            states(TrendPolicy::AsRun),
            "viral viral viral emerging emerging rising rising stable stable declining",
        ),
        vector(
            "trend_status",
            states(TrendPolicy::AsWritten),
            "viral emerging rising rising rising rising stable stable stable declining",
        ),
        vector("virality_score", text(virality(12, 600, 50_000).unwrap().decimal(2)), "38.60"),
        vector("virality_score", virality(0, 0, 0).unwrap_err(), "no rows"),
        vector("hashtag_velocity", hashtag_velocity(&[10, 20, 0, 3]).unwrap(), "1/1"), // 1, -1, 3
        vector("hashtag_velocity", hashtag_velocity(&[10]).unwrap_err(), "too few to tell"),
        vector(
            "viral_mention",
            viral_score(Quotient::from(80_u64), 90_000, Influence::Influencer, quotient(1, 2)).unwrap(),
            "84/1",
        ),
        vector("term_similarity", format!("{common} {}", belong_together(common)), "1/2 true"),
        vector(
            "trend_momentum",
            [501, 100, 40, -20].map(|p| momentum(quotient(p, 100)).percent(0).unwrap().to_string()).join(" "),
            "100 100 40 0",
        ),
        vector("trend_clusters", format!("{:?}", clusters(talk.clone())), "[[1, 2, 3, 4, 5]]"),
        vector("trend_clusters", format!("{:?}", clusters(talk.into_iter().skip(1))), "[]"), // four are too few
        vector("author_influence", influence(10_000, 0), "influencer"),
        vector("author_influence", influence(1_000, 50), "ordinary"),
        vector(
            "spam_shape",
            [shape(None, 15, 10), shape(None, 16, 0), shape(None, 0, 11)].map(|s| s.to_string()).join(" "),
            "ordinary spam spam",
        ),
        vector("share_of_voice", text(shares([("us", 3), ("them", 9)])["us"].percent(0)), "25"),
        vector(
            "share_of_engagement",
            text(shares([("us", 0), ("them", 0)])["us"].percent(0)),
            "the base is zero",
        ),
    ]
}

fn crises() -> Vec<Vector> {
    let hour = Hour {
        mentions: 40,
        negative: 30,
        influencers: 2,
        sentiment: mood("-0.6"),
        sentiment_change: quotient(-3, 10),
        volume_change: Quotient::from(3_u64),
    };
    let quiet = Hour { mentions: 9, ..hour };
    let kind = |hour: &Hour| format!("{:?}", crisis(hour).unwrap());
    vec![
        vector("crisis_score", score(&hour).unwrap(), "53"), // 18 + 6 + 12 + 11.25 + 4 + 2
        vector("crisis_score", score(&quiet).unwrap_err(), "too few to tell"),
        vector("crisis", kind(&hour), "Some(SentimentSpike)"),
        vector("crisis", kind(&Hour { sentiment: mood("-0.5"), ..hour }), "Some(Volume)"), // 50.25 -> 50
        vector("crisis", kind(&Hour { volume_change: Quotient::from(2_u64), ..hour }), "None"), // 49.25
    ]
}

fn people() -> Vec<Vector> {
    let profile = Profile {
        followers: 20_000,
        following: 1_000,
        posts: 100,
        likes: 10_000,
        comments: 500,
        engagement: Rate::of(6, 100),
        recent: &[100, 110, 90, 105],
    };
    let real = authenticity(&profile).unwrap();
    let steps = |profile: &Profile<'_>| {
        let points = authenticity(profile).unwrap();
        format!(
            "{} {} {} {} {}",
            points.growth, points.consistency, points.quality, points.comments, points.score
        )
    };
    let bare = Profile {
        followers: 0,
        following: 0,
        posts: 3,
        likes: 0,
        comments: 0,
        engagement: Rate::of(0, 1),
        recent: &[],
    };
    let parts = Parts {
        reach: reach_score(10_000),
        engagement: 90,
        authenticity: 70,
        relevance: relevance(5, 3, 4),
        consistency: 85,
    };
    vec![
        // 100 posts of 20 000; a variation of 0.08; 20 : 1 and 6 %: 0.4 x 100 + 0.6 x 90; 5 % comments.
        vector("authenticity", steps(&profile), "100 100 94 100 98"),
        // Infinitely many posts a follower; too few posts; 0 : 0 and 0 %; no likes.
        vector("authenticity", steps(&bare), "40 70 40 50 51"), // 10 + 21 + 12 + 7.5
        vector("authenticity", real.label(), "Excellent"),
        vector(
            "bot_share",
            format!("{} {:?} {}", real.bot_percent(), real.split(20_010), real.warns()),
            "2 (400, 19610) false",
        ),
        vector("influencer_overall", overall(parts), "84"),
        vector(
            "influencer_tier",
            [1_000_000, 999_999, 10_000, 1_000, 999].map(|n| tier(n).to_string()).join(" "),
            "mega macro micro nano emerging",
        ),
        vector("influencer_roi", text(roi(20_000, 10, 5_000).unwrap().percent(0)), "150"),
        vector("influencer_roi", roi(0, 10, 5_000).unwrap_err(), "the base is zero"),
        vector("influencer_roi", roi(5, 0, 5_000).unwrap_err(), "nothing reported"),
        vector(
            "reputation",
            reputation(Rate::of(45, 10), Rate::of(9, 10), Rate::of(1, 2), Some(TimeDelta::hours(5))).unwrap(),
            "79",
        ),
        vector(
            "reputation",
            [1, 2, 12, 13, 25, 49].map(|h| time_points(Some(TimeDelta::hours(h))).to_string()).join(" "),
            "10 8 6 4 2 0",
        ),
        vector(
            "review_alert",
            format!("{:?}", ["1", "2", "3"].map(|s| star_alert(s.parse().unwrap()))),
            "[Some(Critical), Some(High), None]",
        ),
        vector(
            "review_alert",
            format!("{:?}", fall_alert(quotient(9, 2), quotient(4, 1)).unwrap()),
            "Some(High)",
        ),
    ]
}

pub(super) fn all() -> Vec<Vector> {
    [sentiments(), trends(), crises(), people()].concat()
}
