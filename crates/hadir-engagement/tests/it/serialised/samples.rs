//! A value, or every value, of each public type that is stored.

use crate::oracle::instant;
use hadir_core::ids::{MetricAggregateId, Origin, WorkspaceId};
use hadir_core::metrics::{Absence, Count, Counts, Metric};
use hadir_core::observed::Completeness;
use hadir_core::platform::Platform;
use hadir_core::time::{Calendar, Window};
use hadir_engagement::explain::{Explainer, Explanation, explain};
use hadir_engagement::followers::Flow;
use hadir_engagement::followers::changes::{Changes, Listing, follower_changes};
use hadir_engagement::followers::watch::{Skip, Timeframe, Wanted, Watched};
use hadir_engagement::inbox::hours::BusinessHours;
use hadir_engagement::inbox::priority::{Category, Intent, Keyword, Signals};
use hadir_engagement::inbox::response::{Author, Message, Quantile, Wait, Waits};
use hadir_engagement::inbox::routing::{Tag, route};
use hadir_engagement::inbox::sla::{Awaiting, SlaState};
use hadir_engagement::listening::crisis::{Anomaly, Hour};
use hadir_engagement::listening::influencer::{Authenticity, AuthenticityLabel, Parts, Tier};
use hadir_engagement::listening::mention::{Influence, Shape};
use hadir_engagement::listening::reputation::Alert;
use hadir_engagement::listening::sentiment::{Mood, SentimentScore, Tally};
use hadir_engagement::listening::trend::TrendPolicy;
use hadir_engagement::metrics::audience::{Additivity, Audience};
use hadir_engagement::metrics::change::{Basis, Comparison, Measured};
use hadir_engagement::metrics::confidence::{LowerBound, interval};
use hadir_engagement::metrics::cost::{Cost, PriceList};
use hadir_engagement::metrics::daily::Stock;
use hadir_engagement::metrics::forecast::{Direction, Severity, forecast, line};
use hadir_engagement::metrics::operations::BudgetState;
use hadir_engagement::metrics::posts::{PostSums, Tails, change_of_posts};
use hadir_engagement::metrics::video::Playback;
use hadir_engagement::preset::{Preset, Stored};
use hadir_engagement::publishing::best_time::{
    DEFAULT_SLOTS, Evidence, best_times, slot_rates, weekday_and_hour,
};
use hadir_engagement::publishing::evergreen::{EvergreenClass, Rotation};
use hadir_engagement::publishing::goal::GoalStatus;
use hadir_engagement::registry::{self, Aggregation, Unit};
use hadir_engagement::rollup::{
    Aggregate, Bucket, Extremes, Gain, Granularity, Owner, Published, Rollup, Rows,
};
use hadir_engagement::series::{Change, Cumulative, Net, Reading, Series, Step, Subject};
use hadir_engagement::{
    Base, Coverage, Formula, Groups, Growth, Interactions, Kind, Quotient, Rate, Rounding, Summary, Top,
    Total, Undefined, Volume, mean_of_rates,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Debug;

/// A type, and whether its values come back.
pub(super) struct Sample {
    pub(super) name: &'static str,
    pub(super) check: Box<dyn Fn() -> Result<(), String>>,
}

/// Values come back as they print and as they are written again. A rollup also prints which buckets it has found so
/// far, which is not stored.
fn sample<T: Serialize + DeserializeOwned + Debug + 'static>(
    name: &'static str,
    values: impl IntoIterator<Item = T> + 'static,
) -> Sample {
    let values: Vec<T> = values.into_iter().collect();
    let path = std::any::type_name::<T>().split('<').next().unwrap_or_default();
    assert_eq!(path.rsplit("::").next(), Some(name));
    let check = move || {
        assert!(!values.is_empty());
        for value in &values {
            let json = serde_json::to_string(value).map_err(|error| error.to_string())?;
            let read: T = serde_json::from_str(&json).map_err(|error| format!("{error} in {json}"))?;
            let again = serde_json::to_string(&read).map_err(|error| error.to_string())?;
            if again != json
                || (!["Rollup", "Published"].contains(&name) && format!("{read:?}") != format!("{value:?}"))
            {
                return Err(format!("{value:?} is read as {read:?} from {json}"));
            }
        }
        Ok(())
    };
    Sample { name, check: Box::new(check) }
}

/// Every word of vocabularies.
macro_rules! words {
    ($($name:ident)+) => { vec![$( sample(stringify!($name), $name::ALL.iter().copied()) ),+] };
}

/// Values of types, by the names of the types.
macro_rules! values {
    ($( $name:ident: $values:expr; )+) => { vec![$( sample(stringify!($name), $values) ),+] };
}

fn counts(likes: u64) -> Counts {
    let absent = Count::from(Absence::Withheld);
    Counts {
        likes: likes.into(),
        comments: 0.into(),
        shares: 1.into(),
        reach: 100.into(),
        views: absent,
        ..Counts::default()
    }
}

fn at(hour: u32) -> chrono::DateTime<chrono::Utc> {
    instant(&format!("2026-03-10T{hour:02}:00:00Z"))
}

fn rollup(rows: Rows) -> Rollup<String, u8> {
    let jakarta = "Asia/Jakarta".parse().unwrap();
    let mut days = Rollup::new(Formula::REACH, jakarta, Granularity::Day, rows);
    for hour in [1, 8, 20] {
        days.add("page".to_owned(), 1, at(hour), &counts(hour.into())).unwrap();
        days.add_followers("page".to_owned(), at(hour), Count::from(u64::from(hour))).unwrap();
    }
    days.add("page".to_owned(), 2, at(9), &Counts::default()).unwrap();
    days
}

fn published() -> Published<String, u8> {
    let mut days = Published::new(Formula::REACH, "Asia/Jakarta".parse().unwrap(), Granularity::Day);
    days.add("page".to_owned(), 1, at(1), at(9), &counts(5)).unwrap();
    days.add("page".to_owned(), 1, at(1), at(11), &Counts { likes: 7.into(), ..Counts::default() }).unwrap();
    days
}

fn owned<K: Clone>(aggregate: Aggregate<&K>) -> Aggregate<K> {
    let Aggregate { key, bucket, posts, rows, summary, likes, rates, followers } = aggregate;
    Aggregate { key: key.clone(), bucket, posts, rows, summary, likes, rates, followers }
}

/// Impressions over Instagram's change of definition: a gain, a refusal, a correction.
fn series() -> Series<Cumulative> {
    let subject = Subject { platform: Platform::Instagram, metric: Metric::Impressions };
    let readings = [("2025-04-19", 5), ("2025-04-20", 9), ("2025-04-22", 50), ("2025-04-23", 40)];
    let read = readings.map(|(day, count)| (instant(&format!("{day}T00:00:00Z")), Count::from(count)));
    Series::new(subject, read.into_iter().chain([(at(1), Count::default())])).unwrap()
}

fn signals() -> Signals {
    Signals {
        sentiment: SentimentScore::new("-0.8".parse().unwrap()).unwrap(),
        intent: Intent::Complaint,
        category: Category::Urgent,
        keyword: Keyword::None,
    }
}

fn explainer() -> Explainer {
    let mut explainer = Explainer::new(Formula::REACH);
    explainer.add(&counts(5));
    explainer.add(&Counts { reach: Absence::Withheld.into(), ..counts(5) });
    explainer
}

fn explanations() -> [Explanation; 3] {
    let definition = registry::find("rate_by_reach").unwrap();
    [
        explainer().explain(2, Rounding::HalfEven),
        explain(definition, &Rate::NOTHING, 2).input("posts", 0),
        hadir_engagement::explain::explain_word(definition, "viral"),
    ]
}

fn prices() -> PriceList {
    PriceList {
        version: "2026".into(),
        currency: "IDR".parse().unwrap(),
        per_mille: vec![(Metric::Likes, 2_000)],
    }
}

fn vocabularies() -> Vec<Sample> {
    words! {
        Additivity Aggregation Alert Anomaly AuthenticityLabel Awaiting Base Basis BudgetState Category Direction
        EvergreenClass Evidence GoalStatus Influence Intent Keyword Mood Preset Rotation Rounding Rows Severity
        Shape Skip SlaState Tag Tails Tier Timeframe TrendPolicy Unit Wanted
    }
}

fn figures() -> Vec<Sample> {
    let beyond = Rate::of(u128::MAX, 1) + Rate::of(1, 1);
    let reasons = [
        Undefined::NoRows,
        Undefined::NothingReported,
        Undefined::ZeroBase,
        Undefined::TooFew,
        Undefined::NoShare,
        Undefined::Overflowed,
        Undefined::NegativeBase,
        Undefined::Corrected,
        Undefined::Redefined,
        Undefined::Cumulative,
        Undefined::NoTrials,
        Undefined::Carried,
        Undefined::Mixed,
        Undefined::OutOfRange,
    ];
    let kinds = [Kind::Unsaid, Kind::of(Formula::REACH), Kind::Metric("response_rate"), Kind::Mixed];
    let means = [vec![], vec![Rate::UNUSED], vec![Rate::of(1, 3), Rate::of(u128::MAX, 7)], vec![beyond]];
    let mut summary = Summary::new(Formula::REACH);
    summary.extend([counts(4), Counts::default()]);
    let mut top = Top::new(2);
    top.extend([
        ("a".to_owned(), Rate::of(1, 3)),
        ("b".to_owned(), Rate::UNUSED),
        ("c".to_owned(), Rate::of(1, 2)),
    ]);
    let groups: Groups<(u8, String)> = hadir_engagement::group(
        Formula::VIEWS,
        [((1, "x".to_owned()), counts(1)), ((2, "y".to_owned()), counts(2))],
    );
    let sum: Total = [Count::from(7), Count::default()].into_iter().sum();
    values! {
        Average: means.map(mean_of_rates);
        Coverage: [Coverage::default(), Coverage::with_partial(1, 2, 3).unwrap()];
        Formula: [Formula::REACH, Formula { interactions: Interactions::ALL.available(), base: Base::Posts }];
        Groups: [groups];
        Growth: [Growth::between(Platform::Facebook, (instant("2025-11-14T00:00:00Z"), 1.into()), (instant("2025-11-16T00:00:00Z"), 2.into())), Growth::NOTHING, Growth::of(1.into(), None.into()), Growth::of(u64::MAX.into(), 3.into())];
        Interactions: [Interactions::PUBLIC, Interactions { likes: u32::MAX, ..Interactions::NONE }];
        Kind: kinds;
        Quotient: [Quotient::ZERO, Quotient::new(-1, 8).unwrap(), Quotient::new(i128::MAX, u128::MAX).unwrap()];
        Rate: [Formula::REACH.rate(&counts(3)), Formula::REACH.rate(&counts(3)).said(Formula::VIEWS), Rate::NOTHING, Rate::UNUSED, Rate::of(u128::MAX, 7), Rate::partial(1, 0), beyond];
        Summary: [summary];
        Top: [top];
        Total: [sum.at(at(3)), sum.at(at(3)) + sum.at(at(4)), Total::NOTHING, Total::from(Count::default()), sum, Total::from(Volume::AtLeast(5))];
        Undefined: reasons;
        Volume: [Volume::Unknown, Volume::AtLeast(u128::MAX), Volume::Exactly(0)];
    }
}

fn times() -> Vec<Sample> {
    let owner = Owner {
        workspace_id: WorkspaceId::imported(Origin::new("test", "workspace", "1")),
        id: MetricAggregateId::imported(Origin::new("test", "aggregate", "1")),
        account_id: None,
        platform: Some(Platform::X),
    };
    let gains: Vec<Gain<String>> = rollup(Rows::LastPerPost)
        .gains(Metric::Likes, |_, _| Platform::X)
        .map(|Gain { key, bucket, net }| Gain { key: key.clone(), bucket, net })
        .collect();
    let steps = series().deltas();
    let cells = rollup(Rows::LastPerPost).aggregates().map(owned).collect::<Vec<_>>();
    let extremes = Extremes { least: Rate::of(1, 3), greatest: Rate::of(1, 2) };
    let changes: Vec<Change> = steps.points().iter().map(|step| step.change).collect();
    let points: Vec<Step> = steps.points().to_vec();
    let read: Vec<Reading> = series().points().to_vec();
    let mut all = values! {
        Aggregate: cells;
        Bucket: Granularity::ALL.iter().map(|&each| Bucket::of(Calendar::UTC, each, at(8)).unwrap());
        Change: changes;
        Extremes: [extremes];
        Gain: gains;
        Net: [Net::default(), steps.sum()];
        Owner: [owner];
        Reading: read;
        Published: [published()];
        Rollup: [rollup(Rows::LastPerPost), rollup(Rows::Every)];
        Step: points;
        Subject: [steps.subject()];
    };
    // One name, two types.
    let (readings, deltas) = (sample("Series", [series()]), sample("Series", [series().deltas()]));
    let check = move || (readings.check)().and_then(|()| (deltas.check)());
    all.push(Sample { name: "Series", check: Box::new(check) });
    all
}

fn metrics() -> Vec<Sample> {
    let window = Window::new(at(1), at(2)).unwrap();
    let measured = |definition| Measured { definition, basis: Basis::Lifetime, window, value: Quotient::ONE };
    let (cost, estimated) =
        (Cost::new(7, "USD".parse().unwrap(), 0), prices().earned_media_value(&counts(9)));
    let video = Playback { skips: 4.into(), watch_seconds: Absence::Delayed.into(), ..Playback::default() };
    let posts = || [(at(9), Rate::of(1, 20)), (at(10), Rate::UNUSED)];
    let (best, marginal) =
        (best_times(Calendar::UTC, posts(), 2, 3).unwrap(), weekday_and_hour(Calendar::UTC, posts()));
    let days: Vec<u64> = (0..30).map(|day| day * day).collect();
    let mut sums = PostSums::default();
    let rates: Vec<Rate> = (1..20).map(|n| Rate::of(n, 100 * n + 7)).collect();
    sums.extend(rates.iter().copied());
    let seen = Coverage::new(2, 3).unwrap();
    let compared = |relative| Comparison {
        relative,
        difference: Quotient::ONE,
        previous: seen,
        current: Coverage::default(),
    };
    values! {
        Audience: [Audience { at_least: 9, at_most: None }, Audience { at_least: 9, at_most: Some(11) }];
        Comparison: [compared(Ok(Quotient::ONE)), compared(Err(Undefined::ZeroBase))];
        Cost: [cost];
        Estimated: [estimated.unwrap()];
        Exact: explanations().into_iter().filter_map(|each| each.exact);
        Explainer: [explainer()];
        Explanation: explanations();
        Figure: Preset::ALL.iter().map(|preset| preset.percent(&counts(7)));
        Forecast: [forecast(&days, 3, 2).unwrap()];
        Input: explanations().into_iter().flat_map(|each| each.inputs);
        Interval: [interval(Rate::of(12, 20), 1, 4).unwrap()];
        Line: [line(&days).unwrap()];
        LowerBound: [LowerBound::of(Rate::of(12, 20), 1), LowerBound::of(Rate::of(12, 20), 99)];
        Measured: [measured(("engagement", 1)), measured(("engagement", 7))];
        Missed: explanations().into_iter().flat_map(|each| each.missing);
        Playback: [Playback::default(), video];
        PostSums: [sums, PostSums::default()];
        PostsChange: [change_of_posts(&rates, &rates, 4).unwrap()];
        PostsInterval: [sums.interval(4).unwrap()];
        PriceList: [prices()];
        Slot: DEFAULT_SLOTS.map(|(slot, _)| slot);
        SlotEstimate: best;
        SlotRate: slot_rates(Calendar::UTC, [(at(9), counts(1)), (at(10), Counts::default())]);
        Stock: [Stock::AtStart(1), Stock::AtEnd(2), Stock::Mean { sum: u128::MAX, readings: 3 }];
        Stored: [Stored::from(Stored::MAX), Stored::Saturated { exact: "1000.00".parse().unwrap() }];
        Times: [marginal.unwrap()];
        Value: explanations().map(|each| each.value);
    }
}

fn people() -> Vec<Sample> {
    let listing =
        |users: &[u32], completeness| Listing { users: users.iter().copied().collect(), completeness };
    let (whole, cut) = (listing(&[1, 2], Completeness::Complete), listing(&[2, 9], Completeness::Truncated));
    let changes: Vec<Changes<u32>> = [
        follower_changes(None, &whole),
        follower_changes(Some(&whole), &cut),
        follower_changes(Some(&cut), &whole),
    ]
    .into();
    let wait = Wait { since: at(1), answered: Some(at(2)) };
    let open = Wait { answered: None, ..wait };
    let hours =
        chrono::NaiveTime::from_hms_opt(9, 0, 0).zip(chrono::NaiveTime::from_hms_opt(17, 30, 0)).unwrap();
    let team = BusinessHours::new("Asia/Jakarta".parse().unwrap())
        .open(chrono::Weekday::Sun, hours.0, hours.1)
        .closed("2026-05-01".parse().unwrap());
    let hour = Hour {
        mentions: 40,
        negative: 30,
        influencers: 2,
        sentiment: SentimentScore::NEUTRAL,
        sentiment_change: Quotient::ZERO,
        volume_change: Quotient::ONE,
    };
    values! {
        Authenticity: [Authenticity { growth: 1, consistency: 2, quality: 3, comments: 4, score: 5 }];
        Author: [Author::Customer, Author::Person, Author::Machine];
        BusinessHours: [team];
        Changes: changes;
        Flow: [Flow::of(5.into(), None.into())];
        Hour: [hour];
        Listing: [whole, cut];
        Message: [Message { at: at(1), author: Author::Machine }];
        Parts: [Parts { reach: 1, engagement: 2, authenticity: 3, relevance: 4, consistency: 5 }];
        Quantile: [Quantile::MEDIAN, Quantile::P90];
        Route: [route(&signals())];
        SentimentScore: [SentimentScore::NEUTRAL, signals().sentiment];
        Signals: [signals()];
        Tally: [Tally { positive: 1, neutral: 2, negative: 3 }];
        Wait: [wait, open];
        Waits: [Waits::default(), Waits::at([wait, open], at(5))];
        Watched: [Watched { platform: Platform::X, wanted: Wanted::Enabled, locked_at: Some(at(3)) }];
    }
}

pub(super) fn all() -> Vec<Sample> {
    [vocabularies(), figures(), times(), metrics(), people()].into_iter().flatten().collect()
}
