use crate::oracle::{counts, instant};
use chrono::{DateTime, Utc};
use hadir_core::ids::{MetricAggregateId, Origin, WorkspaceId};
use hadir_core::metrics::{Absence, Counts, Metric};
use hadir_core::platform::Platform;
use hadir_core::time::Calendar;
use hadir_engagement::rollup::{Bucket, Granularity, Owner, Rollup, Rows};
use hadir_engagement::series::Net;
use hadir_engagement::{Formula, Rate};
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
            let last: BTreeMap<u8, (DateTime<Utc>, Counts)> = posts.iter().map(|post| {
                let row = inside.iter().filter(|row| row.1 == *post).max_by_key(|row| row.2).unwrap();
                (*post, (row.2, row.3))
            }).collect();
            prop_assert_eq!(cell.posts, posts.len() as u64);
            prop_assert_eq!(cell.rows, inside.len() as u64);
            let pooled: Rate = last.values().map(|(_, counts)| Formula::REACH.rate(counts)).sum();
            prop_assert_eq!(cell.summary.pooled(), pooled);
            let known: Vec<u64> = last.values().filter_map(|(_, counts)| counts.likes.known()).collect();
            prop_assert_eq!(cell.likes.map(|likes| (likes.least, likes.greatest)), known.iter().min().copied().zip(known.iter().max().copied()));
            let mut followers: Vec<_> = inside.iter().filter_map(|row| Some((row.2, row.3.followers.known()?))).collect();
            followers.sort_unstable();
            let net = followers.first().zip(followers.last()).map(|(first, last)| i128::from(last.1) - i128::from(first.1));
            prop_assert_eq!(cell.followers.net().ok(), net);
        }
        prop_assert_eq!(seen, rows.len());
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
    assert_eq!(rollup.aggregates().next().unwrap().followers.net(), Ok(0));
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
