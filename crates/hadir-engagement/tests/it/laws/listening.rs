//! Laws of mentions and crises.

use hadir_engagement::listening::crisis::{Hour, crisis, score};
use hadir_engagement::listening::influencer::{Parts, Profile, authenticity, overall};
use hadir_engagement::listening::mention::similarity;
use hadir_engagement::listening::sentiment::{SentimentScore, Tally};
use hadir_engagement::listening::share::shares;
use hadir_engagement::listening::trend::virality;
use hadir_engagement::{Quotient, Rate};
use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, proptest};
use rust_decimal::Decimal;

proptest! {
    #[test]
    fn shares_make_a_whole(panel in prop::collection::vec((0..5_u8, any::<u64>()), 0..20)) {
        let all = shares(panel.iter().copied());
        let parts: u128 = all.values().map(Rate::numerator).sum();
        for share in all.values() {
            prop_assert_eq!(share.denominator(), parts);
        }
    }

    #[test]
    fn scores_stay_within_their_scale(
        counts in prop::collection::vec(any::<u64>(), 7), recent in prop::collection::vec(any::<u32>(), 0..9),
        sentiment in -100..=100_i64, change in -200..=200_i64, volume in -100..10_000_i64
    ) {
        let recent: Vec<u64> = recent.into_iter().map(u64::from).collect();
        let profile = Profile {
            followers: counts[0], following: counts[1], posts: counts[2], likes: counts[3], comments: counts[4],
            engagement: Rate::of(counts[5].into(), u128::from(counts[0]).max(1)), recent: &recent};
        let found = authenticity(&profile).unwrap();
        prop_assert!((40..=100).contains(&found.score));
        let (suspicious, real) = found.split(counts[0]);
        prop_assert_eq!(suspicious + real, counts[0]);
        let hour = Hour {
            mentions: counts[0].max(10), negative: counts[1].min(counts[0].max(10)), influencers: counts[2],
            sentiment: SentimentScore::new(Decimal::new(sentiment, 2)).unwrap(),
            sentiment_change: Quotient::new(change.into(), 100).unwrap(),
            volume_change: Quotient::new(volume.into(), 100).unwrap(),
        };
        prop_assert!(score(&hour).unwrap() <= 100);
        prop_assert!(crisis(&hour).unwrap().is_none() || score(&hour).unwrap() >= 50);
        let viral = virality(counts[0].max(1), counts[1].into(), counts[2].into()).unwrap();
        prop_assert!(viral >= Quotient::ZERO && viral <= Quotient::from(100_u64));
    }

    #[test]
    fn overall_points_lie_between_the_least_and_the_greatest(points in prop::array::uniform5(0..=100_u8)) {
        let [reach, engagement, authenticity, relevance, consistency] = points;
        let all = overall(Parts { reach, engagement, authenticity, relevance, consistency });
        prop_assert!(points.iter().any(|&each| u64::from(each) <= all) && points.iter().any(|&each| u64::from(each) >= all));
    }

    #[test]
    fn balance_lies_between_minus_one_and_one(positive in any::<u64>(), neutral in any::<u64>(), negative in any::<u64>()) {
        let tally = Tally { positive, neutral, negative };
        if let Ok(balance) = tally.balance(1) {
            prop_assert!(balance.abs() <= Quotient::ONE);
            let turned = Tally { positive: negative, neutral, negative: positive }.balance(1).unwrap();
            prop_assert_eq!(balance.plus(turned).unwrap(), Quotient::ZERO);
        }
    }

    #[test]
    fn similarity_is_symmetric(one in prop::collection::btree_set(0..9_u8, 0..9), other in prop::collection::btree_set(0..9_u8, 0..9)) {
        prop_assert_eq!(similarity(&one, &other), similarity(&other, &one));
        if !one.is_empty() {
            prop_assert_eq!(similarity(&one, &one), Ok(Quotient::ONE));
        }
    }
}

#[test]
fn ordinary_days_of_a_hashtag_have_a_velocity() {
    use hadir_engagement::listening::trend::hashtag_velocity;
    let days = [983_u32, 1_021, 997, 1_049, 1_013, 967, 1_033, 1_061, 991, 1_009, 1_039, 977, 1_051, 1_063];
    let by_hand =
        days.windows(2).map(|pair| f64::from(pair[1]) / f64::from(pair[0]) - 1.0).sum::<f64>() / 13.0;
    let found = hashtag_velocity(&days.map(u64::from)).unwrap();
    let found: f64 = found.decimal(15).unwrap().to_string().parse().unwrap();
    assert!((found - by_hand).abs() < 1e-14, "{found} {by_hand}");
    let month: Vec<u64> = (0..400).map(|day| 900 + day * 37 % 211).collect();
    assert!(hashtag_velocity(&month).is_ok());
}
