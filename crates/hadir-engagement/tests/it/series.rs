//! Series of readings, worked out by hand.

use crate::oracle::instant;
use chrono::{DateTime, Utc};
use hadir_core::metrics::{Count, Metric};
use hadir_core::platform::Platform;
use hadir_core::time::Calendar;
use hadir_engagement::rollup::Granularity;
use hadir_engagement::series::{BREAKS, Change, Cumulative, Net, Series, Subject, break_between};
use proptest::prelude::{Just, Strategy, any, prop, prop_assert_eq, prop_oneof, proptest};

const LIKES: Subject = Subject { platform: Platform::Instagram, metric: Metric::Likes };

fn readings() -> impl Strategy<Value = Vec<(DateTime<Utc>, Count)>> {
    let count = prop_oneof![
        3 => (0..500_u64).prop_map(Count::Known),
        1 => any::<u64>().prop_map(Count::Known),
        1 => Just(Count::default()),
    ];
    prop::collection::btree_map(1_700_000_000..1_702_000_000_i64, count, 0..40).prop_map(|readings| {
        readings.into_iter().map(|(at, count)| (DateTime::from_timestamp(at, 0).unwrap(), count)).collect()
    })
}

proptest! {
    #[test]
    fn steps_telescope(readings in readings()) {
        let known: Vec<i128> = readings.iter().filter_map(|(_, count)| count.known()).map(i128::from).collect();
        let net = Series::<Cumulative>::new(LIKES, readings).unwrap().deltas().sum();
        let expected = known.first().zip(known.last()).map_or(0, |(first, last)| last - first);
        prop_assert_eq!(net.change(), Some(expected));
        let ups: u128 = known.windows(2).map(|pair| (pair[1] - pair[0]).max(0).unsigned_abs()).sum();
        prop_assert_eq!(net.gained, ups);
    }

    #[test]
    fn buckets_share_the_steps_out(readings in readings(), granularity in prop::sample::select(Granularity::ALL)) {
        let steps = Series::<Cumulative>::new(LIKES, readings).unwrap().deltas();
        let berlin: Calendar = "Europe/Berlin".parse().unwrap();
        let buckets = steps.per_bucket(berlin, granularity).unwrap();
        let all = buckets.values().fold(Net::default(), |sum, (_, net)| sum.plus(*net));
        prop_assert_eq!(all, steps.sum());
    }

    #[test]
    fn the_order_of_readings_does_not_matter(readings in readings()) {
        let forward = Series::<Cumulative>::new(LIKES, readings.clone()).unwrap();
        prop_assert_eq!(Series::<Cumulative>::new(LIKES, readings.into_iter().rev()).unwrap(), forward);
    }
}

#[test]
fn no_delta_is_made_over_a_change_of_definition() {
    let impressions = Subject { platform: Platform::Instagram, metric: Metric::Impressions };
    let readings = [
        (instant("2025-04-19T12:00:00Z"), 100.into()),
        (instant("2025-04-20T12:00:00Z"), 110.into()),
        (instant("2025-04-21T12:00:00Z"), 900.into()),
        (instant("2025-04-22T12:00:00Z"), 905.into()),
    ];
    let steps = Series::<Cumulative>::new(impressions, readings).unwrap().deltas();
    let changes: Vec<_> = steps.points().iter().map(|step| step.change).collect();
    assert_eq!(changes[0], Change::Gain(10));
    assert!(matches!(changes[1], Change::Refused(broken) if broken.from.to_string() == "2025-04-21"));
    assert_eq!(changes[2], Change::Gain(5));
    assert_eq!((steps.sum().gained, steps.sum().refused, steps.sum().change()), (15, 1, None));
    // Likes were not redefined.
    assert_eq!(Series::<Cumulative>::new(LIKES, readings).unwrap().deltas().sum().change(), Some(805));
}

#[test]
fn a_break_lies_on_the_first_instant_of_its_day() {
    let between = |after: &str, until: &str| {
        break_between(Platform::Instagram, Metric::Views, instant(after), instant(until)).is_some()
    };
    assert!(between("2025-04-20T23:59:59Z", "2025-04-21T00:00:00Z"));
    assert!(!between("2025-04-21T00:00:00Z", "2025-04-22T00:00:00Z"));
    assert!(!between("2025-04-20T00:00:00Z", "2025-04-20T23:59:59Z"));
    assert!(BREAKS.iter().all(|each| each.from > chrono::NaiveDate::MIN));
}

#[test]
fn readings_that_contradict_each_other_are_refused() {
    let at = instant("2026-01-01T00:00:00Z");
    let error = Series::<Cumulative>::new(LIKES, [(at, 5.into()), (at, 4.into())]).unwrap_err();
    assert_eq!(error.to_string(), "two readings at 2026-01-01 00:00:00 UTC: 4 and 5");
    let series = Series::<Cumulative>::new(LIKES, [(at, Count::default()), (at, 4.into())]).unwrap();
    assert_eq!(series.latest(), Some((at, 4)));
}
