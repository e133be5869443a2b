//! Numbers and rows as strangers have them: each gives the right figure, or says why there is none.

use crate::oracle::instant;
use hadir_core::metrics::{Absence, Count, Counts, Metric};
use hadir_core::time::Calendar;
use hadir_engagement::cohorts::{Age, Cohorts};
use hadir_engagement::columns::{Columns, MISSING, Validity, counts};
use hadir_engagement::metrics::confidence::interval;
use hadir_engagement::metrics::daily::{daily_rate, posting_frequency};
use hadir_engagement::metrics::posts::{change_of_posts, interval_of_posts};
use hadir_engagement::rollup::{Bucket, Granularity, Rollup, Rows};
use hadir_engagement::{
    Formula, Growth, Rate, Summary, Total, Undefined, Volume, mean_of_rates, median_rate,
};

fn post(likes: impl Into<Count>, reach: impl Into<Count>) -> Counts {
    Counts {
        likes: likes.into(),
        comments: 0.into(),
        shares: 0.into(),
        reach: reach.into(),
        ..Counts::default()
    }
}

#[test]
fn signed_numbers_below_zero_are_kept_back_and_no_counts() {
    let withheld = Count::Absent(Absence::Withheld);
    for number in [-1, i64::MIN] {
        assert_eq!(Count::reported(number), withheld);
        assert!(Count::try_from(number).is_err());
        assert_eq!(Formula::REACH.rate(&post(Count::reported(number), 10)).coverage().used(), 0);
    }
    assert_eq!(counts(&[i64::MIN, -1, 0, i64::MAX], None), [MISSING, MISSING, 0, i64::MAX.unsigned_abs()]);
    assert_eq!(counts(&[u64::MAX, 7], None), [MISSING, 7]);
    assert_eq!(counts::<i32>(&[], None), [0_u64; 0]);
}

/// What stands behind a null is arbitrary; bits are counted from the least significant one, from an offset, and there are
/// none beyond the end.
#[test]
fn a_cell_that_a_bitmap_does_not_have_is_missing_whatever_stands_there() {
    let values = [5_i64, 0, 9, -3, 11];
    let bitmap = [0b1110_1011_u8, 0b0000_0001];
    assert_eq!(counts(&values, Some(Validity::new(&bitmap, 0))), [5, 0, MISSING, MISSING, MISSING]);
    assert_eq!(counts(&values, Some(Validity::new(&bitmap, 5))), [5, 0, 9, MISSING, MISSING]);
    for (bits, offset) in [(&bitmap[..], 16), (&bitmap[..], usize::MAX), (&[][..], 0)] {
        assert_eq!(counts(&values, Some(Validity::new(bits, offset))), [MISSING; 5]);
    }
    let reach = counts(&[100_i64; 5], None);
    let likes = counts(&values, Some(Validity::new(&bitmap, 0)));
    let columns = Columns::new(5).with(Metric::Likes, &likes).unwrap().with(Metric::Reach, &reach).unwrap();
    let formula = Formula {
        interactions: hadir_engagement::Interactions { likes: 1, ..hadir_engagement::Interactions::NONE },
        ..Formula::REACH
    };
    assert_eq!(columns.pooled(&formula).to_string(), "2.50 % (2 of 5)");
}

#[test]
fn no_followers_are_no_base_and_more_interactions_than_reach_no_share() {
    let five = Total::from(Volume::Exactly(5));
    assert_eq!(daily_rate(five, 0.into()).percent(2), Err(Undefined::NothingReported));
    assert_eq!(Growth::of(0.into(), 50.into()).net(), Ok(50));
    assert_eq!(
        Growth::of(0.into(), 50.into()).rate().and_then(|rate| rate.percent(2)),
        Err(Undefined::ZeroBase)
    );
    // A rate may be above 100 %: one account may do several things. A share of trials may not.
    let rate = Formula::REACH.rate(&post(30, 10));
    assert_eq!(rate.percent(0).unwrap().to_string(), "300");
    assert_eq!(interval(Rate::of(30, 10), 1, 4).err(), Some(Undefined::NoShare));
    assert_eq!(posting_frequency(3, 0).ratio(2), Err(Undefined::ZeroBase));
}

#[test]
fn the_largest_counters_add_up_and_scales_beyond_a_decimal_say_so() {
    let mut page = Summary::new(Formula::REACH);
    page.extend([post(u64::MAX, u64::MAX); 40]);
    assert_eq!(page.total(Metric::Likes).sum(), Ok(40 * u128::from(u64::MAX)));
    assert_eq!(page.pooled().percent(2).unwrap().to_string(), "100.00");
    let third = Rate::of(1, 3);
    assert_eq!(third.ratio(28).unwrap().to_string(), format!("0.{}", "3".repeat(28)));
    assert_eq!(third.ratio(29), Err(Undefined::OutOfRange));
    assert_eq!(Rate::of(u128::MAX, 1).percent(0), Err(Undefined::OutOfRange));
    let posts = [Rate::of(1 << 60, 1 << 60); 12];
    assert_eq!(interval_of_posts(&posts, 2).unwrap().low.to_string(), "0.99");
    let huge: Vec<Rate> = (0..12).map(|_| Rate::of(u128::MAX / 2, u128::MAX / 2)).collect();
    assert_eq!(interval_of_posts(&huge, 2), Err(Undefined::Overflowed));
    assert_eq!(change_of_posts(&huge, &posts, 2), Err(Undefined::Overflowed));
}

#[test]
fn nothing_one_and_the_same_have_their_figures_or_their_reasons() {
    let none = Summary::new(Formula::REACH);
    assert_eq!(none.pooled().percent(2), Err(Undefined::NoRows));
    assert_eq!(none.mean_of_rates().percent(2), Err(Undefined::NoRows));
    assert_eq!(interval_of_posts(&[], 2), Err(Undefined::TooFew));
    assert_eq!(change_of_posts(&[], &[], 2), Err(Undefined::TooFew));
    let one = [Rate::of(3, 100)];
    assert_eq!(mean_of_rates(one).percent(2), median_rate(one).percent(2));
    assert_eq!(interval_of_posts(&one, 2), Err(Undefined::TooFew));
    let same = [Rate::of(3, 100); 30];
    let found = interval_of_posts(&same, 4).unwrap();
    assert_eq!((found.low.to_string(), found.high.to_string()), ("0.0299".into(), "0.0301".into()));
    assert!(change_of_posts(&same, &same, 4).unwrap().is_within_chance());
    let others: Vec<Rate> = same.iter().map(|rate| rate.said(Formula::FOLLOWERS)).collect();
    let said: Vec<Rate> = same.iter().map(|rate| rate.said(Formula::REACH)).collect();
    assert_eq!(change_of_posts(&said, &others, 4), Err(Undefined::Mixed));
}

/// Two readings of one instant, in any order, and readings out of order, are the same figures.
#[test]
fn readings_twice_and_out_of_order_change_nothing() {
    let readings = [
        ("2026-03-10T08:00:00Z", 10),
        ("2026-03-10T20:00:00Z", 30),
        ("2026-03-10T20:00:00Z", 28),
        ("2026-03-11T09:00:00Z", 25),
        ("2026-03-11T21:00:00Z", 40),
    ];
    let figures = |order: &[usize]| {
        let mut days = Rollup::new(Formula::REACH, Calendar::UTC, Granularity::Day, Rows::LastPerPost);
        for place in order {
            let (at, likes) = readings[*place];
            days.add("page", 1, instant(at), &post(likes, 100)).unwrap();
        }
        days.aggregates().map(|day| day.summary.pooled().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(figures(&[0, 1, 2, 3, 4]), ["30.00 % (1 of 1)", "40.00 % (1 of 1)"]);
    for order in [[4, 3, 2, 1, 0], [2, 4, 0, 1, 3], [1, 0, 4, 3, 2]] {
        assert_eq!(figures(&order), figures(&[0, 1, 2, 3, 4]));
    }
}

#[test]
fn weeks_at_the_ends_of_years_and_halves_of_hours_have_their_buckets() {
    let label = |zone: &str, granularity, at: &str| {
        let calendar: Calendar = zone.parse().unwrap();
        let bucket = Bucket::of(calendar, granularity, instant(at)).unwrap();
        assert!(bucket.window().contains(instant(at)), "{at}");
        bucket.label(calendar)
    };
    assert_eq!(label("UTC", Granularity::Week, "2027-01-01T00:00:00Z"), "2026-W53");
    assert_eq!(label("UTC", Granularity::Week, "2024-12-30T00:00:00Z"), "2025-W01");
    assert_eq!(label("UTC", Granularity::Day, "2028-02-29T23:59:59Z"), "2028-02-29");
    assert_eq!(label("Asia/Kathmandu", Granularity::Day, "2026-03-09T18:15:00Z"), "2026-03-10");
    assert_eq!(label("Asia/Kathmandu", Granularity::Hour, "2026-03-09T18:15:00Z"), "2026-03-10 00:00");
    // Clocks go by half an hour here.
    for minute in 0..180 {
        let at = instant("2026-04-04T14:00:00Z") + chrono::TimeDelta::minutes(minute);
        let calendar: Calendar = "Australia/Lord_Howe".parse().unwrap();
        assert!(Bucket::of(calendar, Granularity::Hour, at).unwrap().window().contains(at));
    }
}

#[test]
fn a_reading_from_before_its_post_is_of_no_age() {
    let mut cohorts = Cohorts::new(Formula::REACH, [Age::HOUR, Age::LIFETIME]);
    let published = instant("2026-03-10T12:00:00Z");
    cohorts.add("page", 1, published, instant("2026-03-10T11:59:59Z"), &post(9, 100));
    assert_eq!(cohorts.before_publication(), 1);
    let of: Vec<_> = cohorts.of(&"page").map(|(_, figures)| figures.pooled().percent(2)).collect();
    assert_eq!(of, [Err(Undefined::NothingReported); 2]);
    let (first, last) = (chrono::DateTime::<chrono::Utc>::MIN_UTC, chrono::DateTime::<chrono::Utc>::MAX_UTC);
    cohorts.add("page", 2, first, last, &post(9, 100));
    cohorts.add("page", 3, last, first, &post(9, 100));
    assert_eq!(cohorts.before_publication(), 2);
}
