//! Rollups, worked out by hand.

use crate::oracle::{counts, instant, newest};
use chrono::{DateTime, Utc};
use hadir_core::ids::{MetricAggregateId, Origin, WorkspaceId};
use hadir_core::metrics::{Absence, Count, Counts, Metric};
use hadir_core::platform::Platform;
use hadir_core::time::Calendar;
use hadir_engagement::cohorts::{Age, Cohorts};
use hadir_engagement::rollup::{Bucket, Granularity, Owner, Published, Rollup, Rows};
use hadir_engagement::series::Net;
use hadir_engagement::{Formula, Rate, Summary, Total, Undefined};
use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, proptest};
use std::collections::{BTreeMap, BTreeSet};

type Row = (u8, u8, DateTime<Utc>, Counts);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    // Around the end of March, when Europe's clocks go forward; distinct times.
    let times = prop::collection::btree_set(1_774_000_000..1_775_500_000_i64, 0..40);
    times.prop_flat_map(|times| {
        let row = |at: i64| {
            let at = DateTime::from_timestamp(at, 0).unwrap();
            (0..3_u8, 0..5_u8, counts()).prop_map(move |(key, post, counts)| (key, post, at, counts))
        };
        times.into_iter().map(row).collect::<Vec<_>>()
    })
}

fn zones() -> impl Strategy<Value = Calendar> {
    let zones =
        ["UTC", "Asia/Jakarta", "Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Apia"];
    prop::sample::select(zones.to_vec()).prop_map(|zone| zone.parse().unwrap())
}

fn rolled(rows: &[Row], calendar: Calendar, granularity: Granularity, which: Rows) -> Rollup<u8, u8> {
    let mut rollup = Rollup::new(Formula::REACH, calendar, granularity, which);
    for (key, post, at, counts) in rows {
        rollup.add(*key, *post, *at, counts).unwrap();
        rollup.add_followers(*key, *at, counts.followers).unwrap();
    }
    rollup
}

fn figures(rollup: &Rollup<u8, u8>, calendar: Calendar) -> Vec<String> {
    let text = |metric| -> Vec<_> {
        rollup.gains(metric, |_, _| Platform::Instagram).map(|gain| format!("{gain:?}")).collect()
    };
    rollup
        .aggregates()
        .map(|cell| {
            let summary = &cell.summary;
            let totals: Vec<_> =
                summary.totals().map(|(metric, total)| format!("{metric} {total}")).collect();
            format!(
                "{} {} {:?} {} {} {} {} {} {:?} {:?} {totals:?}",
                cell.key,
                cell.bucket.label(calendar),
                cell.bucket,
                cell.posts,
                cell.rows,
                summary.pooled(),
                summary.mean_of_rates(),
                summary.median_rate(),
                cell.likes,
                cell.followers,
            )
        })
        .chain(text(Metric::Likes))
        .collect()
}

proptest! {
    #[test]
    fn figures_are_those_of_a_scan_over_all_rows(
        rows in rows(), calendar in zones(), granularity in prop::sample::select(Granularity::ALL)
    ) {
        let rollup = rolled(&rows, calendar, granularity, Rows::LastPerPost);
        let mut seen = 0;
        for cell in rollup.aggregates() {
            let inside: Vec<&Row> =
                rows.iter().filter(|(key, _, at, _)| *key == *cell.key && cell.bucket.window().contains(*at)).collect();
            seen += inside.len();
            let posts: BTreeSet<u8> = inside.iter().map(|(_, post, _, _)| *post).collect();
            let last: BTreeMap<u8, Counts> = posts.iter().map(|post| {
                (*post, newest(inside.iter().filter(|row| row.1 == *post).map(|row| (row.2, row.3)).collect()))
            }).collect();
            prop_assert_eq!(cell.posts, posts.len() as u64);
            prop_assert_eq!(cell.rows, inside.len() as u64);
            let pooled: Rate = last.values().map(|counts| Formula::REACH.rate(counts)).sum();
            prop_assert_eq!(cell.summary.pooled(), pooled);
            let known: Vec<u64> = last.values().filter_map(|counts| counts.likes.known()).collect();
            prop_assert_eq!(cell.likes.map(|likes| (likes.least, likes.greatest)), known.iter().min().copied().zip(known.iter().max().copied()));
            // From the last reading before the bucket, or else from the first in it, to the last in it.
            let own = rows.iter().filter(|row| row.0 == *cell.key);
            let mut read: Vec<_> = own.filter_map(|row| Some((row.2, row.3.followers.known()?))).collect();
            read.sort_unstable();
            let (before, within): (Vec<_>, Vec<_>) =
                read.into_iter().filter(|read| read.0 < cell.bucket.end()).partition(|read| read.0 < cell.bucket.start());
            let first = before.last().or_else(|| within.first().filter(|_| within.len() > 1));
            let net = first.zip(within.last()).map(|(first, last)| i128::from(last.1) - i128::from(first.1));
            prop_assert_eq!(cell.followers.net().ok(), net);
        }
        prop_assert_eq!(seen, rows.len());
    }

    /// The growths of days add up to that of the whole, and are those of the readings.
    #[test]
    fn growth_telescopes(rows in rows(), calendar in zones(), granularity in prop::sample::select(Granularity::ALL)) {
        let rollup = rolled(&rows, calendar, granularity, Rows::LastPerPost);
        for key in 0..3_u8 {
            let days = rollup.aggregates().filter(|day| *day.key == key).filter_map(|day| day.followers.net().ok());
            let whole = rollup.growth(&key).net();
            prop_assert_eq!(days.sum::<i128>(), whole.unwrap_or(0));
        }
    }

    /// What came on each day since publication adds up to what the post has come to.
    #[test]
    fn days_of_gains_add_up_to_the_lifetime(rows in rows(), calendar in zones()) {
        let rollup = rolled(&rows, calendar, Granularity::Day, Rows::LastPerPost);
        let start = DateTime::from_timestamp(1_773_000_000, 0).unwrap();
        let gains = rollup.gains_since(Metric::Likes, |_, _| Platform::X, |_, _| Some(start));
        let sum = gains.fold(Net::default(), |net, gain| net.plus(gain.net));
        let mut lifetime = BTreeMap::<(u8, u8), Vec<(DateTime<Utc>, Counts)>>::new();
        for (key, post, at, counts) in &rows { lifetime.entry((*key, *post)).or_default().push((*at, *counts)); }
        let lifetime: i128 = lifetime.into_values().filter_map(|rows| newest(rows).likes.known()).map(i128::from).sum();
        prop_assert_eq!(sum.change(), Some(lifetime));
    }

    /// By day of publication, each post counts once, where it was published, with all that is known of it.
    #[test]
    fn by_publication_each_post_counts_once(rows in rows(), calendar in zones(), at in any::<prop::sample::Index>()) {
        let published = |key: u8, post: u8| DateTime::from_timestamp(1_773_000_000 + i64::from(key) * 90_000 + i64::from(post) * 40_000, 0).unwrap();
        let all = |rows: &[Row]| {
            let mut days = Published::new(Formula::REACH, calendar, Granularity::Day);
            for (key, post, at, counts) in rows { days.add(*key, *post, published(*key, *post), *at, counts).unwrap(); }
            days
        };
        let days = all(&rows);
        let mut posts = BTreeMap::<(u8, u8), Vec<(DateTime<Utc>, Counts)>>::new();
        for (key, post, at, counts) in &rows { posts.entry((*key, *post)).or_default().push((*at, *counts)); }
        let mut expected = BTreeMap::<(u8, DateTime<Utc>), Summary>::new();
        for ((key, post), readings) in posts {
            let start = Bucket::of(calendar, Granularity::Day, published(key, post)).unwrap().start();
            expected.entry((key, start)).or_insert_with(|| Summary::new(Formula::REACH)).add(&newest(readings));
        }
        let shown = |days: &Published<u8, u8>| -> Vec<_> {
            days.aggregates().map(|day| ((*day.key, day.bucket.start()), day.summary)).collect()
        };
        prop_assert_eq!(shown(&days), expected.into_iter().collect::<Vec<_>>());
        let (left, right) = rows.split_at(at.index(rows.len() + 1));
        let mut merged = all(right);
        merged.merge(all(left)).unwrap();
        prop_assert_eq!(shown(&merged), shown(&days));
    }

    /// At the end of time a cohort is what its posts have come to; and it merges.
    #[test]
    fn a_cohort_at_infinity_is_the_lifetime(rows in rows(), at in any::<prop::sample::Index>()) {
        let start = DateTime::from_timestamp(1_774_000_000, 0).unwrap();
        let all = |rows: &[Row]| {
            let mut posts = Cohorts::new(Formula::REACH, [Age::DAY, Age::WEEK, Age::LIFETIME]);
            for (key, post, at, counts) in rows { posts.add(*key, *post, start, *at, counts); }
            posts
        };
        let cohorts = all(&rows);
        let mut lifetime = Published::new(Formula::REACH, Calendar::UTC, Granularity::Month);
        for (key, post, at, counts) in &rows { lifetime.add(*key, *post, start, *at, counts).unwrap(); }
        for month in lifetime.aggregates() {
            let ages: Vec<Summary> = cohorts.of(month.key).map(|(_, summary)| summary).collect();
            prop_assert_eq!(&ages[2], &month.summary);
            prop_assert!(ages.iter().all(|summary| summary.posts() == month.posts));
        }
        for key in cohorts.keys() {
            for (age, summary) in cohorts.of(key).take(2) {
                let early = age.after() - if age == Age::DAY { chrono::TimeDelta::hours(3) } else { chrono::TimeDelta::hours(24) };
                let mut posts = BTreeMap::<u8, Vec<_>>::new();
                for row in rows.iter().filter(|row| row.0 == *key) {
                    let held = posts.entry(row.1).or_default();
                    if row.2 - start <= age.after() && row.2 - start >= early { held.push((row.2, row.3)); }
                }
                let mut expected = Summary::new(Formula::REACH);
                expected.extend(posts.into_values().map(newest));
                prop_assert_eq!(summary, expected);
            }
        }
        let (left, right) = rows.split_at(at.index(rows.len() + 1));
        let mut merged = all(right);
        merged.merge(all(left)).unwrap();
        prop_assert_eq!(merged, cohorts);
    }

    #[test]
    fn splitting_merging_and_order_do_not_matter(
        rows in rows(), calendar in zones(), granularity in prop::sample::select(Granularity::ALL),
        which in prop::sample::select(Rows::ALL), at in any::<prop::sample::Index>()
    ) {
        let whole = rolled(&rows, calendar, granularity, which);
        let (left, right) = rows.split_at(at.index(rows.len() + 1));
        let mut merged = rolled(right, calendar, granularity, which);
        merged.merge(rolled(left, calendar, granularity, which)).unwrap();
        prop_assert_eq!(figures(&merged, calendar), figures(&whole, calendar));
        let reversed: Vec<_> = rows.iter().rev().copied().collect();
        prop_assert_eq!(figures(&rolled(&reversed, calendar, granularity, which), calendar), figures(&whole, calendar));
    }

    #[test]
    fn buckets_partition_time(at in 0..2_000_000_000_i64, calendar in zones(), granularity in prop::sample::select(Granularity::ALL)) {
        let at = DateTime::from_timestamp(at, 0).unwrap();
        let bucket = Bucket::of(calendar, granularity, at).unwrap();
        prop_assert!(bucket.window().contains(at));
        prop_assert_eq!(Bucket::of(calendar, granularity, bucket.start()).unwrap(), bucket);
        let next = Bucket::of(calendar, granularity, bucket.end()).unwrap();
        prop_assert_eq!(next.start(), bucket.end());
        prop_assert!(next.start() > at);
    }
}

#[test]
fn days_on_which_clocks_change_have_23_and_25_hours() {
    let berlin: Calendar = "Europe/Berlin".parse().unwrap();
    let hours = |day: &str| {
        let day = berlin.day(day.parse().unwrap()).unwrap();
        let mut at = day.start();
        let mut labels = Vec::new();
        while at < day.end() {
            let hour = Bucket::of(berlin, Granularity::Hour, at).unwrap();
            labels.push(hour.label(berlin));
            at = hour.end();
        }
        labels
    };
    assert_eq!(hours("2026-03-29").len(), 23);
    assert_eq!(hours("2026-03-29")[2], "2026-03-29 03:00");
    assert_eq!(hours("2026-10-25").len(), 25);
    assert_eq!(hours("2026-10-25")[2..4], ["2026-10-25 02:00", "2026-10-25 02:00"]);
}

#[test]
fn labels_are_those_of_the_platform_schema_reference() {
    let label =
        |granularity, at| Bucket::of(Calendar::UTC, granularity, instant(at)).unwrap().label(Calendar::UTC);
    assert_eq!(label(Granularity::Hour, "2026-03-10T08:59:59Z"), "2026-03-10 08:00");
    assert_eq!(label(Granularity::Day, "2026-03-10T08:59:59Z"), "2026-03-10");
    assert_eq!(label(Granularity::Week, "2027-01-03T23:59:59Z"), "2026-W53");
    assert_eq!(label(Granularity::Month, "2026-03-31T23:59:59Z"), "2026-03");
}

/// One post, read every hour of a day, up to 24 likes.
#[test]
fn a_post_that_is_read_often_counts_once() {
    let row = |hour: u64| {
        let at = instant("2026-03-10T00:30:00Z") + chrono::TimeDelta::hours(hour.cast_signed());
        let counts = Counts {
            likes: (hour + 1).into(),
            comments: 0.into(),
            shares: 0.into(),
            reach: 100.into(),
            ..Counts::default()
        };
        (0, 0, at, counts)
    };
    let rows: Vec<Row> = (0..24).map(row).collect();
    let likes = |which| {
        let rollup = rolled(&rows, Calendar::UTC, Granularity::Day, which);
        let day = rollup.aggregates().next().unwrap();
        (day.posts, day.rows, day.summary.total(Metric::Likes).sum().unwrap())
    };
    assert_eq!(likes(Rows::LastPerPost), (1, 24, 24));
    assert_eq!(likes(Rows::Every), (24, 24, 300));
    let hourly = rolled(&rows, Calendar::UTC, Granularity::Hour, Rows::LastPerPost);
    let gained: u128 =
        hourly.gains(Metric::Likes, |_, _| Platform::Instagram).map(|gain| gain.net.gained).sum();
    assert_eq!(gained, 23); // the first reading has none before it
}

#[test]
fn rollups_of_different_things_do_not_merge() {
    let rollup = |granularity| rolled(&[], Calendar::UTC, granularity, Rows::LastPerPost);
    let error = rollup(Granularity::Day).merge(rollup(Granularity::Week)).unwrap_err();
    assert!(error.to_string().starts_with("a rollup by day cannot take in one by week"), "{error}");
    assert!(
        rolled(&[], Calendar::UTC, Granularity::Day, Rows::Every).merge(rollup(Granularity::Day)).is_err()
    );
}

#[test]
fn growth_spans_the_buckets_of_an_account() {
    let mut rollup = Rollup::<_, u8>::new(Formula::REACH, Calendar::UTC, Granularity::Day, Rows::LastPerPost);
    for (account, at, followers) in [
        ("a", "2026-03-12T00:00:00Z", 130),
        ("a", "2026-03-10T00:00:00Z", 100),
        ("b", "2026-03-10T00:00:00Z", 7),
    ] {
        rollup.add_followers(account, instant(at), followers.into()).unwrap();
    }
    assert_eq!(rollup.growth(&"a").net(), Ok(30));
    assert_eq!(rollup.growth(&"a").rate().unwrap().percent(0).unwrap().to_string(), "30");
    assert!(rollup.growth(&"c").net().is_err());
    let days: Vec<_> = rollup.aggregates().map(|day| day.followers.net()).collect();
    // One reading alone tells of no growth.
    assert_eq!(days, [Err(Undefined::NothingReported), Ok(30), Err(Undefined::NothingReported)]);
}

/// A gain over Instagram's change from impressions to views says nothing, and says why.
#[test]
fn no_gain_is_made_over_a_change_of_definition() {
    let mut days = Rollup::new(Formula::IMPRESSIONS, Calendar::UTC, Granularity::Day, Rows::LastPerPost);
    for (at, impressions) in [
        ("2025-04-19T12:00:00Z", 100_u64),
        ("2025-04-20T12:00:00Z", 110),
        ("2025-04-21T12:00:00Z", 900),
        ("2025-04-22T12:00:00Z", 905),
    ] {
        let counts =
            Counts { impressions: impressions.into(), likes: impressions.into(), ..Counts::default() };
        days.add("page", 1, instant(at), &counts).unwrap();
    }
    let nets = |metric, platform| -> Vec<_> {
        days.gains(metric, move |_, _| platform).map(|gain| gain.net).collect()
    };
    let instagram = nets(Metric::Impressions, Platform::Instagram);
    assert_eq!(instagram.iter().map(Net::change).collect::<Vec<_>>(), [Some(0), Some(10), None, Some(5)]);
    assert_eq!(
        instagram[2].reason.unwrap().to_string(),
        "instagram impressions from 2025-04-21: impressions and plays were replaced by views (Graph API v22)"
    );
    assert_eq!((instagram[2].refused, instagram[2].gained), (1, 0));
    // Likes were not redefined, nor were X's impressions.
    assert_eq!(nets(Metric::Likes, Platform::Instagram)[2].change(), Some(790));
    assert_eq!(nets(Metric::Impressions, Platform::X)[2].change(), Some(790));
    // The sum keeps the reason.
    let all = instagram.into_iter().fold(Net::default(), Net::plus);
    assert_eq!((all.gained, all.refused, all.change()), (15, 1, None));
    assert!(all.reason.is_some());
}

#[test]
fn a_stored_aggregate_says_what_is_missing_and_not_zero() {
    let mut days = Rollup::new(Formula::REACH, Calendar::UTC, Granularity::Day, Rows::LastPerPost);
    let post = |likes: u64| Counts {
        likes: likes.into(),
        comments: 1.into(),
        shares: 0.into(),
        reach: 100.into(),
        ..Counts::default()
    };
    days.add("page", 1, instant("2026-03-10T08:00:00Z"), &post(3)).unwrap();
    days.add("page", 1, instant("2026-03-10T09:00:00Z"), &post(5)).unwrap();
    days.add("page", 2, instant("2026-03-10T09:00:00Z"), &Counts { reach: 0.into(), ..post(u64::MAX) })
        .unwrap();
    days.add_followers("page", instant("2026-03-10T01:00:00Z"), 90.into()).unwrap();
    days.add_followers("page", instant("2026-03-10T21:00:00Z"), 84.into()).unwrap();
    let day = days.aggregates().next().unwrap();
    let origin = Origin::new("test", "aggregate", "1");
    let (workspace_id, id) = (WorkspaceId::imported(origin), MetricAggregateId::imported(origin));
    let owner = Owner { workspace_id, id, account_id: None, platform: Some(Platform::Instagram) };
    let record = day.record(&owner, 2);
    assert_eq!((record.granularity, record.window), (Granularity::Day, day.bucket.window()));
    assert_eq!((record.posts, record.rows), (2.into(), 3.into()));
    assert_eq!(record.totals.comments, 2.into());
    assert_eq!(record.totals.reach, 100.into());
    assert_eq!(record.totals.likes.known(), None); // beyond 64 bits: not stored, and not cut off
    assert_eq!(record.totals.saves, Absence::NotReported.into());
    assert_eq!(record.mean_rate.unwrap().to_string(), "6.00"); // of the one post that has a rate
    assert_eq!(record.follower_growth, Some(-6));
}

fn likes(likes: u64) -> Counts {
    Counts {
        likes: likes.into(),
        comments: 0.into(),
        shares: 0.into(),
        reach: 1_000.into(),
        ..Counts::default()
    }
}

#[test]
fn lifetime_totals_of_days_do_not_add_up_and_their_gains_do() {
    let mut days = Rollup::new(Formula::REACH, Calendar::UTC, Granularity::Day, Rows::LastPerPost);
    for (at, count) in
        [("2026-03-10T05:00:00Z", 100), ("2026-03-11T05:00:00Z", 110), ("2026-03-12T05:00:00Z", 112)]
    {
        days.add("page", 1, instant(at), &likes(count)).unwrap();
        days.add("other", 2, instant(at), &likes(count)).unwrap();
    }
    let total = |key: &str| -> Vec<Total> {
        days.aggregates().filter(|day| *day.key == key).map(|day| day.summary.total(Metric::Likes)).collect()
    };
    assert_eq!(total("page").into_iter().sum::<Total>().sum(), Err(Undefined::Cumulative));
    assert_eq!(
        total("page").into_iter().sum::<Total>().plus(Total::NOTHING).sum(),
        Err(Undefined::Cumulative)
    );
    // Over keys, as of the same time, they do.
    assert_eq!((total("page")[2] + total("other")[2]).sum(), Ok(224));
    assert_eq!(total("page")[2].as_of(), Some(instant("2026-03-13T00:00:00Z")));
    let gains =
        days.gains_since(Metric::Likes, |_, _| Platform::X, |_, _| Some(instant("2026-03-09T05:00:00Z")));
    let gained: Vec<u128> = gains.filter(|gain| *gain.key == "page").map(|gain| gain.net.gained).collect();
    assert_eq!(gained, [100, 10, 2]);
}

#[test]
fn a_reading_beats_a_gap_that_comes_after_it() {
    let mut days = Rollup::new(Formula::REACH, Calendar::UTC, Granularity::Day, Rows::LastPerPost);
    days.add("p", 1, instant("2026-03-10T22:00:00Z"), &likes(5)).unwrap();
    let delayed = Counts { reach: Absence::Delayed.into(), ..likes(6) };
    days.add("p", 1, instant("2026-03-10T23:00:00Z"), &delayed).unwrap();
    let day = days.aggregates().next().unwrap();
    assert_eq!(day.summary.total(Metric::Reach).sum(), Ok(1_000));
    assert_eq!(day.summary.pooled().to_string(), "0.60 % (1 of 1)");
    let mut days = Rollup::new(Formula::REACH, Calendar::UTC, Granularity::Day, Rows::LastPerPost);
    for (at, count) in [
        ("2026-03-09T12:00:00Z", Some(100)),
        ("2026-03-10T09:00:00Z", Some(150)),
        ("2026-03-10T21:00:00Z", None),
        ("2026-03-11T12:00:00Z", Some(160)),
    ] {
        days.add("p", 1, instant(at), &Counts { likes: count.into(), ..Counts::default() }).unwrap();
    }
    let gained: Vec<u128> =
        days.gains(Metric::Likes, |_, _| Platform::X).map(|gain| gain.net.gained).collect();
    assert_eq!(gained, [0, 50, 10]);
}

#[test]
fn followers_do_not_grow_over_a_change_of_definition() {
    let mut days = Rollup::<_, u8>::new(Formula::REACH, Calendar::UTC, Granularity::Day, Rows::LastPerPost);
    for (at, followers) in [
        ("2025-11-13T12:00:00Z", 10_000_u64),
        ("2025-11-14T12:00:00Z", 10_010),
        ("2025-11-15T12:00:00Z", 12_500),
        ("2025-11-16T12:00:00Z", 12_520),
    ] {
        days.add_followers("page", instant(at), Count::from(followers)).unwrap();
    }
    let facebook: Vec<_> =
        days.aggregates_on(|_| Some(Platform::Facebook)).map(|day| day.followers.net()).collect();
    assert_eq!(facebook, [Err(Undefined::NothingReported), Ok(10), Err(Undefined::Redefined), Ok(20)]);
    assert_eq!(days.growth_on(&"page", Platform::Facebook).net(), Err(Undefined::Redefined));
    assert!(days.growth_on(&"page", Platform::Facebook).broken().is_some());
    assert_eq!(days.growth_on(&"page", Platform::X).net(), Ok(2_520));
}
