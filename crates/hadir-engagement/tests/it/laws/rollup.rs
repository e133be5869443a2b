//! Laws of rollups around nights in which clocks change.

use crate::oracle::{counts, newest, percent};
use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::metrics::{Counts, Metric};
use hadir_core::platform::Platform;
use hadir_core::time::Calendar;
use hadir_engagement::rollup::{Bucket, Granularity, Rollup, Rows};
use hadir_engagement::{Formula, Rate, Undefined};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, proptest};
use std::collections::BTreeMap;

type Row = (u8, u8, DateTime<Utc>, Counts);

/// Distinct times around a night in which Berlin's clocks change, forward or back.
fn rows() -> impl Strategy<Value = Vec<Row>> {
    let change = prop::sample::select(vec![1_774_746_000_i64, 1_792_890_000]);
    let offsets = prop::collection::btree_set(-260_000..260_000_i64, 0..40);
    (change, offsets).prop_flat_map(|(change, offsets)| {
        let row = move |offset: i64| {
            let at = DateTime::from_timestamp(change + offset, 0).unwrap();
            (0..2_u8, 0..4_u8, counts()).prop_map(move |(key, post, counts)| (key, post, at, counts))
        };
        offsets.into_iter().map(row).collect::<Vec<_>>()
    })
}

fn berlin() -> Calendar {
    "Europe/Berlin".parse().unwrap()
}

fn rolled(rows: &[Row], granularity: Granularity, which: Rows) -> Rollup<u8, u8> {
    let mut rollup = Rollup::new(Formula::REACH, berlin(), granularity, which);
    for (key, post, at, counts) in rows {
        rollup.add(*key, *post, *at, counts).unwrap();
    }
    rollup
}

/// A row's interactions and reach, if all are known and do not contradict each other.
fn parts(counts: &Counts) -> Option<(BigInt, BigInt)> {
    let [likes, comments, shares, reach] = [counts.likes, counts.comments, counts.shares, counts.reach]
        .map(|count| count.known().map(BigInt::from));
    let (sum, reach) = (likes? + comments? + shares?, reach?);
    (sum == BigInt::ZERO || reach > BigInt::ZERO).then_some((sum, reach))
}

/// What a percentage should be: of some fractions, or why there is none. Beyond what a decimal holds nothing is said.
fn agrees(found: Result<rust_decimal::Decimal, Undefined>, expected: Result<BigRational, Undefined>) -> bool {
    match (found, expected) {
        (Ok(found), Ok(expected)) => found.to_string() == percent(&expected, 3),
        (Err(Undefined::OutOfRange), Ok(expected)) => percent(&expected, 3).len() > 28,
        (found, expected) => found.err() == expected.err(),
    }
}

proptest! {
    /// Pooled rate, mean, median and sums of every cell, with big rationals, from the rows alone.
    #[test]
    fn every_figure_of_a_rollup_is_that_of_big_rationals(rows in rows(), granularity in prop::sample::select(Granularity::ALL)) {
        for cell in rolled(&rows, granularity, Rows::LastPerPost).aggregates() {
            let mut read = BTreeMap::<u8, Vec<(DateTime<Utc>, Counts)>>::new();
            for (key, post, at, counts) in &rows {
                if key == cell.key && cell.bucket.start() <= *at && *at < cell.bucket.end() {
                    read.entry(*post).or_default().push((*at, *counts));
                }
            }
            let last: Vec<Counts> = read.into_values().map(newest).collect();
            let used: Vec<_> = last.iter().filter_map(parts).collect();
            let defined: Vec<BigRational> = {
                let mut all: Vec<_> = used.iter().filter(|(_, base)| *base > BigInt::ZERO)
                    .map(|(sum, base)| BigRational::new(sum.clone(), base.clone())).collect();
                all.sort();
                all
            };
            let (sum, base) = used.iter().fold((BigInt::ZERO, BigInt::ZERO), |all, row| (all.0 + &row.0, all.1 + &row.1));
            let nothing = if last.is_empty() { Undefined::NoRows } else { Undefined::NothingReported };
            let pooled = if used.is_empty() { Err(nothing) } else if base == BigInt::ZERO { Err(Undefined::ZeroBase) }
                else { Ok(BigRational::new(sum, base)) };
            prop_assert!(agrees(cell.summary.pooled().percent(3), pooled));
            prop_assert_eq!(cell.summary.pooled().coverage().used(), used.len() as u64);
            let count = defined.len();
            let mean = if count == 0 { Err(nothing) } else {
                Ok(defined.iter().sum::<BigRational>() / BigInt::from(count))
            };
            let median = if count == 0 { Err(nothing) } else {
                Ok((&defined[(count - 1) / 2] + &defined[count / 2]) / BigInt::from(2))
            };
            prop_assert!(agrees(cell.summary.mean_of_rates().percent(3), mean));
            prop_assert!(agrees(cell.summary.median_rate().percent(3), median));
            for &metric in Metric::ALL {
                let known: Vec<u128> = last.iter().filter_map(|counts| counts.get(metric).known()).map(u128::from).collect();
                prop_assert_eq!(cell.summary.total(metric).sum().ok(), (!known.is_empty()).then(|| known.iter().sum()));
            }
        }
    }

    /// Hours make the day, days the week and the month, also in the nights in which clocks change: nothing falls between.
    #[test]
    fn short_buckets_make_the_long_ones(rows in rows()) {
        let totals = |granularity, into| {
            let mut all = BTreeMap::<(u8, DateTime<Utc>), (Rate, u64)>::new();
            for cell in rolled(&rows, granularity, Rows::Every).aggregates() {
                let long = Bucket::of(berlin(), into, cell.bucket.start()).unwrap();
                prop_assert!(long.start() <= cell.bucket.start() && cell.bucket.end() <= long.end());
                let held = all.entry((*cell.key, long.start())).or_insert((Rate::NOTHING, 0));
                *held = (held.0 + cell.summary.pooled(), held.1 + cell.rows);
            }
            Ok(all)
        };
        for (short, long) in [(Granularity::Hour, Granularity::Day), (Granularity::Day, Granularity::Week), (Granularity::Day, Granularity::Month)] {
            prop_assert_eq!(totals(short, long)?, totals(long, long)?);
        }
        let counted: u64 = totals(Granularity::Hour, Granularity::Day)?.values().map(|cell| cell.1).sum();
        prop_assert_eq!(counted, rows.len() as u64);
    }

    /// Gains telescope: over all buckets of a post they are its last reading less its first.
    #[test]
    fn gains_telescope(rows in rows(), granularity in prop::sample::select(Granularity::ALL)) {
        let gains = rolled(&rows, granularity, Rows::LastPerPost);
        let mut net = BTreeMap::<u8, i128>::new();
        for gain in gains.gains(Metric::Saves, |_, _| Platform::Instagram) {
            *net.entry(*gain.key).or_default() += gain.net.change().unwrap();
        }
        for (key, found) in net {
            let mut expected = 0_i128;
            for post in 0..4 {
                // The last known reading of each bucket.
                let mut last = BTreeMap::<DateTime<Utc>, Vec<(DateTime<Utc>, Counts)>>::new();
                for (_, _, at, counts) in rows.iter().filter(|row| (row.0, row.1) == (key, post)) {
                    let bucket = Bucket::of(berlin(), granularity, *at).unwrap();
                    last.entry(bucket.start()).or_default().push((*at, *counts));
                }
                let known: Vec<i128> = last.into_values().filter_map(|read| newest(read).saves.known()).map(i128::from).collect();
                expected += known.first().zip(known.last()).map_or(0, |(first, last)| last - first);
            }
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn the_last_complete_bucket_ends_where_the_current_one_begins(
        at in 1_700_000_000..1_800_000_000_i64, granularity in prop::sample::select(Granularity::ALL)
    ) {
        let now = DateTime::from_timestamp(at, 0).unwrap();
        let before = Bucket::last_complete(berlin(), granularity, now).unwrap();
        prop_assert_eq!(before.end(), Bucket::of(berlin(), granularity, now).unwrap().start());
        prop_assert!(before.end() <= now && before.granularity() == granularity);
        if granularity == Granularity::Day {
            let hours = before.window().length();
            prop_assert!([23, 24, 25].map(TimeDelta::hours).contains(&hours));
        }
    }

    #[test]
    fn more_of_a_counter_never_lowers_a_rate(posts in prop::collection::vec(counts(), 1..20), which in any::<prop::sample::Index>(), more in 0..9_u64) {
        let rate = |posts: &[Counts]| posts.iter().map(|post| Formula::REACH.rate(post)).sum::<Rate>();
        let mut raised = posts.clone();
        let post = &mut raised[which.index(posts.len())];
        if let Some(likes) = post.likes.known() { post.likes = likes.saturating_add(more).into(); }
        prop_assert!(rate(&posts).cmp_value(&rate(&raised)).is_le());
    }

    /// Whatever a formula needs and does not get, the base included: the post is counted, and changes nothing else.
    #[test]
    fn a_missing_part_changes_a_rate_only_through_coverage(posts in prop::collection::vec(counts(), 0..20), post in counts(), part in 0..4_usize) {
        let needed = [Metric::Likes, Metric::Comments, Metric::Shares, Metric::Reach];
        let mut hole = post;
        hole.set(needed[part], hadir_core::metrics::Absence::Delayed.into());
        let whole: Rate = posts.iter().map(|post| Formula::REACH.rate(post)).sum();
        let with = whole + Formula::REACH.rate(&hole);
        prop_assert_eq!((with.numerator(), with.denominator()), (whole.numerator(), whole.denominator()));
        prop_assert_eq!(with.coverage().used(), whole.coverage().used());
        prop_assert_eq!(with.coverage().total(), whole.coverage().total() + 1);
        if whole.undefined().is_none() {
            prop_assert_eq!(with.percent(4), whole.percent(4));
        }
    }
}
