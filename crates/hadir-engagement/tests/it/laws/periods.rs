//! Laws of periods, and the coverage of forecasts.

use chrono::{DateTime, TimeDelta};
use hadir_core::time::{Calendar, Window};
use hadir_engagement::Quotient;
use hadir_engagement::Undefined;
use hadir_engagement::inbox::priority::{Category, Intent, Keyword, Priority, Signals};
use hadir_engagement::inbox::routing::{Tag, confidence, route};
use hadir_engagement::listening::sentiment::SentimentScore;
use hadir_engagement::listening::trend::momentum;
use hadir_engagement::metrics::change::{bucket_changes, previous};
use hadir_engagement::metrics::forecast::{forecast, line, reach_forecast};
use hadir_engagement::publishing::best_time::{Slot, next_slot};
use hadir_engagement::publishing::utm::default_utm;
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, proptest};
use rust_decimal::Decimal;

fn big(quotient: Quotient) -> BigRational {
    BigRational::new(quotient.numerator().into(), quotient.denominator().into())
}

fn decimal(value: Decimal) -> BigRational {
    BigRational::new(value.mantissa().into(), BigInt::from(10).pow(value.scale()))
}

fn signals() -> impl Strategy<Value = Signals> {
    let score = (-100..=100_i64).prop_map(|score| SentimentScore::new(Decimal::new(score, 2)).unwrap());
    let (intent, category) = (prop::sample::select(Intent::ALL), prop::sample::select(Category::ALL));
    (score, intent, category, prop::sample::select(Keyword::ALL))
        .prop_map(|(sentiment, intent, category, keyword)| Signals { sentiment, intent, category, keyword })
}

proptest! {
    /// The margin of the residuals, as the textbook has it, in floating point.
    #[test]
    fn a_forecast_is_as_wide_as_its_residuals_and_wider_further_ahead(days in prop::collection::vec(0..1_000_000_u64, 30..60), ahead in 1..60_u32) {
        let (found, later) = (forecast(&days, ahead, 6).unwrap(), forecast(&days, ahead + 1, 6).unwrap());
        let n = days.len() as f64;
        let xs = || (0..days.len()).map(|x| x as f64);
        let ys = || days.iter().map(|&y| y as f64);
        let (mx, my) = (xs().sum::<f64>() / n, ys().sum::<f64>() / n);
        let sxx: f64 = xs().map(|x| (x - mx) * (x - mx)).sum();
        let slope: f64 = xs().zip(ys()).map(|(x, y)| (x - mx) * (y - my)).sum::<f64>() / sxx;
        let rest: f64 = xs().zip(ys()).map(|(x, y)| (y - my - slope * (x - mx)).powi(2)).sum();
        let at = n - 1.0 + f64::from(ahead);
        let error = (rest / (n - 2.0) * (1.0 + 1.0 / n + (at - mx).powi(2) / sxx)).sqrt();
        let margin: f64 = found.margin.to_string().parse().unwrap();
        // Student's quantile for 28 degrees of freedom is 2.0484..., for 57 it is 2.0024...
        prop_assert!(margin >= 2.002 * error * 0.999_999 && margin <= 2.0486 * error * 1.000_001 + 1e-6, "{margin} of {error}");
        prop_assert!(later.margin > found.margin || rest < 1e-9);
        let reached = line(&days).unwrap().at(days.len() as u64 - 1 + u64::from(ahead)).unwrap();
        prop_assert_eq!(found.expected, reached.max(Quotient::ZERO));
        prop_assert!(found.low >= Quotient::ZERO && found.low <= found.expected && found.expected <= found.high);
    }

    /// The source's margin is the least decimal of its scale whose square is 1.96² variances or more.
    #[test]
    fn the_forecast_of_the_source_lies_on_the_line_between_its_bounds(days in prop::collection::vec(0..1_000_000_u64, 30..60), ahead in 1..30_u32, scale in 0..9_u32) {
        let found = reach_forecast(&days, ahead, scale).unwrap();
        let count = BigRational::from_integer(days.len().into());
        let mean = days.iter().map(|&day| BigRational::from_integer(day.into())).sum::<BigRational>() / &count;
        let square = |day: u64| { let far = BigRational::from_integer(day.into()) - &mean; &far * &far };
        let variance = days.iter().map(|&day| square(day)).sum::<BigRational>() / &count;
        let wanted = variance * BigRational::new(BigInt::from(196 * 196), BigInt::from(10_000));
        let (margin, unit) = (decimal(found.margin), BigRational::new(1.into(), BigInt::from(10).pow(scale)));
        prop_assert!(&margin * &margin >= wanted);
        let less = &margin - &unit;
        prop_assert!(less < BigRational::from_integer(0.into()) || &less * &less < wanted);
        let reached = line(&days).unwrap().at(days.len() as u64 - 1 + u64::from(ahead)).unwrap();
        prop_assert_eq!(found.expected, reached.max(Quotient::ZERO));
        prop_assert_eq!(big(found.high), (big(reached) + &margin).max(BigRational::from_integer(0.into())));
        prop_assert!(found.low >= Quotient::ZERO && found.low <= found.expected);
    }

    #[test]
    fn no_forecast_panics(days in prop::collection::vec(any::<u64>(), 0..40), ahead in any::<u32>(), scale in any::<u32>()) {
        let found = forecast(&days, ahead, scale);
        prop_assert_eq!(found == Err(Undefined::TooFew), days.len() < 30);
        prop_assert_eq!(reach_forecast(&days, ahead, scale) == Err(Undefined::TooFew), days.len() < 30);
    }

    #[test]
    fn changes_of_buckets_are_those_of_big_rationals(buckets in prop::collection::vec(prop::sample::select(vec![0, 1, 7, 30, u64::MAX]), 0..9)) {
        let found = bucket_changes(&buckets);
        prop_assert_eq!(found.len(), buckets.len());
        for (place, change) in found.into_iter().enumerate() {
            match place.checked_sub(1).map(|before| buckets[before]) {
                None => prop_assert_eq!(change, Err(Undefined::NoRows)),
                Some(0) => prop_assert_eq!(change, Err(Undefined::ZeroBase)),
                Some(before) => {
                    let step = BigInt::from(buckets[place]) - before;
                    prop_assert_eq!(big(change.unwrap()), BigRational::new(step, before.into()));
                }
            }
        }
    }

    #[test]
    fn the_previous_period_is_as_long_and_touches(start in 0..2_000_000_000_i64, length in 1..99_999_999_i64) {
        let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
        let window = Window::new(at(start), at(start + length)).unwrap();
        let before = previous(window).unwrap();
        prop_assert_eq!((before.end(), before.length()), (window.start(), window.length()));
    }

    /// More than an hour ahead, at the beginning of a proposed slot, and none of them begins sooner.
    #[test]
    fn the_next_slot_is_the_soonest_that_is_far_enough(
        now in 1_774_000_000..1_800_000_000_i64, slots in prop::collection::vec((0..7_u8, 0..24_u8), 1..5),
        zone in prop::sample::select(vec!["UTC", "Asia/Jakarta", "Europe/Berlin", "Australia/Lord_Howe"])
    ) {
        let calendar: Calendar = zone.parse().unwrap();
        let now = DateTime::from_timestamp(now, 0).unwrap();
        let slots: Vec<Slot> = slots.into_iter().map(|(day, hour)| Slot::new(chrono::Weekday::try_from(day).unwrap(), hour).unwrap()).collect();
        let next = next_slot(calendar, slots.iter().copied(), now).unwrap();
        let hour = TimeDelta::hours(1);
        prop_assert!(next - now > hour);
        prop_assert!(slots.contains(&Slot::of(calendar, next)));
        // Minute by minute: before it, no slot begins that is far enough.
        let mut at = now + hour + TimeDelta::seconds(1);
        while at < next {
            let begins = slots.contains(&Slot::of(calendar, at)) && Slot::of(calendar, at - TimeDelta::minutes(1)) != Slot::of(calendar, at);
            prop_assert!(!begins || at - TimeDelta::minutes(1) <= now + hour, "{at} before {next}");
            at += TimeDelta::minutes(1);
        }
    }

    #[test]
    fn a_campaign_in_an_address_is_words_and_hyphens(name in "\\PC{0,20}") {
        let Some(slug) = default_utm(&name).campaign else {
            prop_assert!(!name.chars().any(char::is_alphanumeric));
            return Ok(());
        };
        prop_assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"));
        prop_assert!(!slug.contains([' ', '/', '?', '&', '#', '=']));
        let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).count();
        prop_assert_eq!(slug.matches('-').count() + 1, words);
    }

    #[test]
    fn rules_route_by_what_they_name(signals in signals()) {
        let found = route(&signals);
        let has = |tag| found.tags.contains(&tag);
        prop_assert_eq!(found.priority == Some(Priority::Urgent), signals.category == Category::Urgent);
        prop_assert_eq!(has(Tag::Urgent), signals.category == Category::Urgent);
        prop_assert_eq!(has(Tag::Sales), signals.intent == Intent::Sales);
        prop_assert_eq!(has(Tag::Complaint), has(Tag::NeedsAttention));
        prop_assert_eq!(has(Tag::Sales), has(Tag::Opportunity));
        prop_assert!(!has(Tag::Complaint) || signals.sentiment.value() < Quotient::ZERO);
        let mut distinct = found.tags.clone();
        distinct.dedup();
        prop_assert_eq!(&distinct, &found.tags);
        prop_assert!(found.priority.is_some() || !has(Tag::Spam));
    }

    #[test]
    fn confidence_lies_between_its_parts(signals in signals(), intent in 0..=100_i128, category in 0..=100_i128) {
        let [intent, category] = [intent, category].map(|part| Quotient::new(part, 100).unwrap());
        let parts = [signals.sentiment.value().abs(), intent, category];
        let found = confidence(&signals, intent, category).unwrap();
        prop_assert!(parts.iter().min().unwrap() <= &found && &found <= parts.iter().max().unwrap());
    }

    #[test]
    fn momentum_is_growth_cut_off(growth in -500..900_i128) {
        let growth = Quotient::new(growth, 100).unwrap();
        let found = momentum(growth);
        prop_assert!(found >= Quotient::ZERO && found <= Quotient::ONE);
        prop_assert_eq!(found == growth, growth >= Quotient::ZERO && growth <= Quotient::ONE);
    }
}
