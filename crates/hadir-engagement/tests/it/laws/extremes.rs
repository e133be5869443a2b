//! Nothing panics or wraps at the ends of the numbers.

use crate::oracle::{counts, posts};
use hadir_core::metrics::{Count, Metric};
use hadir_engagement::explain::Explainer;
use hadir_engagement::followers::watch::shown_growth;
use hadir_engagement::followers::{Flow, total};
use hadir_engagement::listening::influencer::{relevance, roi};
use hadir_engagement::listening::trend::{TrendPolicy, growth, hashtag_velocity, status};
use hadir_engagement::metrics::cost::{Cost, PriceList};
use hadir_engagement::metrics::daily::{Stock, average_daily_rate, daily_rate};
use hadir_engagement::metrics::operations::{advocacy_points, budget_state, compact};
use hadir_engagement::metrics::proportion::{adoption, frequency, reach_rate, view_through};
use hadir_engagement::metrics::video::Playback;
use hadir_engagement::publishing::evergreen;
use hadir_engagement::publishing::goal::{progress, status as goal_status};
use hadir_engagement::{Formula, Growth, Quotient, Rounding, Summary, Total, Undefined};
use num_bigint::BigInt;
use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, proptest};

/// Small, arbitrary, and the greatest there is.
fn number() -> impl Strategy<Value = u64> {
    proptest::prop_oneof![0..9_u64, any::<u64>(), proptest::prelude::Just(u64::MAX)]
}

proptest! {
    /// Nothing panics, and whatever has a value is the exact one.
    #[test]
    fn no_64_bit_numbers_are_too_large(numbers in prop::array::uniform8(number()), days in any::<u32>(), other in any::<u32>()) {
        let [a, b, c, d, e, f, g, h] = numbers;
        let exact = |found: Result<Quotient, Undefined>, numerator: BigInt, denominator: BigInt| match found {
            Ok(found) => BigInt::from(found.numerator()) * denominator == numerator * BigInt::from(found.denominator()),
            Err(reason) => (reason == Undefined::ZeroBase) == (denominator == BigInt::ZERO),
        };
        let big = |number: u64| BigInt::from(number);
        let cost = Cost::new(a, "IDR".parse().unwrap(), b).plus(Cost::new(c, "IDR".parse().unwrap(), d)).unwrap();
        prop_assert!(exact(cost.per_mille(), (big(a) + big(c)) * 1_000, big(b) + big(d)));
        prop_assert!(exact(cost.per_unit(), big(a) + big(c), big(b) + big(d)));
        prop_assert!(exact(advocacy_points(a, b, c), big(a) * 1_000 + big(b) + big(c) * 10, 100.into()));
        prop_assert!(exact(progress(a, b), big(a), big(b)));
        prop_assert!(exact(Growth::of(a.into(), b.into()).rate(), big(b) - big(a), big(a)));
        if a > 0 && b > 0 {
            let earned = big(b) * big(c);
            prop_assert!(roi(a, b, c).is_err() || exact(roi(a, b, c), earned - big(a), big(a)));
        }
        prop_assert_eq!(BigInt::from(shown_growth(a, Some(b))), big(a) - big(b));
        prop_assert_eq!(Flow::of(a.into(), b.into()).net().map(BigInt::from), Some(big(a) - big(b)));
        prop_assert_eq!(BigInt::from(total([a.into(), b.into()]).sum().unwrap()), big(a) + big(b));
        let engagement: Total = [Count::from(a), b.into()].into_iter().sum();
        let daily = daily_rate(engagement, c.into());
        prop_assert!(BigInt::from(daily.numerator()) == big(a) + big(b) || (c == 0 && daily.coverage().used() == 0));
        let mean = average_daily_rate(engagement, days, Stock::Mean { sum: u128::from(c) + u128::from(d), readings: e });
        prop_assert!(mean.undefined().is_some() || BigInt::from(mean.denominator()) == (big(c) + big(d)) * days);
        let quartiles = [a, b, c, d, e].map(Count::from);
        let video = Playback { quartiles, watch_seconds: f.into(), duration_seconds: g.into(), three_second_views: h.into(), ..Playback::default() };
        prop_assert_eq!(video.retention().is_err(), [a, b, c, d, e].windows(2).any(|pair| pair[1] > pair[0]));
        // Watched without anybody who played it contradicts itself.
        let whole = big(a) * big(g);
        let viewed = video.average_share_viewed();
        prop_assert_eq!(viewed.coverage().used(), u64::from(whole > BigInt::ZERO || f == 0));
        prop_assert_eq!(BigInt::from(viewed.denominator()), whole);
        let list = PriceList { version: "v".into(), currency: "IDR".parse().unwrap(), per_mille: vec![(Metric::Likes, b)] };
        let liked = hadir_core::metrics::Counts { likes: a.into(), ..Default::default() };
        let value = list.earned_media_value(&liked).map(|found| found.value);
        prop_assert!(value.is_err() || exact(value, big(a) * big(b), 1_000.into()));
        let grown = growth(a, b);
        prop_assert_eq!(grown.is_err(), b < 5);
        if let Ok(grown) = grown {
            prop_assert!(TrendPolicy::ALL.iter().all(|&policy| status(grown, policy).is_ok() || b > u64::MAX / 200));
        }
        let _ = (hashtag_velocity(&numbers), adoption(a, b).percent(2), compact(a), budget_state(a, b));
        let _ = (relevance(days, other, days), evergreen::priority(days, other), progress(a, b).map(goal_status));
    }

    #[test]
    fn no_counters_are_too_large(post in counts(), posts in posts(), scale in 0..30_u32) {
        for rate in [reach_rate(&post), frequency(&post), view_through(&post)] {
            prop_assert_eq!(rate.percent(0).is_err(), rate.undefined().is_some());
        }
        let (mut summary, mut explainer) = (Summary::new(Formula::WEIGHTED), Explainer::new(Formula::WEIGHTED));
        for post in &posts {
            summary.add(post);
            explainer.add(post);
        }
        let _ = (summary.mean_of_rates().percent(scale), summary.median_rate().percent(scale), summary.engagement().mean().ratio(scale));
        prop_assert!(!explainer.explain(scale, Rounding::AwayFromZero).to_string().is_empty());
        prop_assert_eq!(explainer.rate(), summary.pooled());
    }
}
