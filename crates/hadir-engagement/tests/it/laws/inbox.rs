use chrono::{DateTime, NaiveTime, TimeDelta, Utc, Weekday};
use hadir_core::time::Calendar;
use hadir_engagement::Undefined;
use hadir_engagement::inbox::hours::BusinessHours;
use hadir_engagement::inbox::response::{Quantile, Waits};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, proptest};

fn waits() -> impl Strategy<Value = Vec<(u64, bool)>> {
    prop::collection::vec((0..30_u64, any::<bool>()), 0..60)
}

fn of(rows: &[(u64, bool)]) -> Waits {
    let mut waits = Waits::default();
    for &(seconds, ended) in rows {
        if ended { waits.ended(seconds) } else { waits.lasts(seconds) }
    }
    waits
}

/// Kaplan and Meier, as in the textbook.
fn textbook(rows: &[(u64, bool)], percent: i64) -> Option<u64> {
    let mut survival = BigRational::from_integer(1.into());
    let left = BigRational::new(BigInt::from(100 - percent), 100.into());
    let mut times: Vec<u64> = rows.iter().filter(|row| row.1).map(|row| row.0).collect();
    times.sort_unstable();
    times.dedup();
    times.into_iter().find(|&time| {
        let at_risk = rows.iter().filter(|row| row.0 >= time).count();
        let ended = rows.iter().filter(|row| row.0 == time && row.1).count();
        survival *= BigRational::new(BigInt::from(at_risk - ended), BigInt::from(at_risk));
        survival <= left
    })
}

proptest! {
    #[test]
    fn quantiles_are_those_of_kaplan_and_meier(rows in waits(), percent in 0..100_u8) {
        let found = of(&rows).quantile(Quantile::percent(percent).unwrap());
        let none = if rows.is_empty() { Undefined::NoRows } else { Undefined::TooFew };
        prop_assert_eq!(found, textbook(&rows, percent.into()).ok_or(none));
    }

    #[test]
    fn without_the_unanswered_the_median_is_the_median(mut seconds in prop::collection::vec(0..99_u64, 1..40)) {
        let rows: Vec<_> = seconds.iter().map(|&seconds| (seconds, true)).collect();
        seconds.sort_unstable();
        prop_assert_eq!(of(&rows).quantile(Quantile::MEDIAN), Ok(seconds[(seconds.len() - 1) / 2]));
    }

    #[test]
    fn merging_parts_equals_the_whole(rows in waits(), at in any::<prop::sample::Index>()) {
        let (left, right) = rows.split_at(at.index(rows.len() + 1));
        let mut merged = of(right);
        merged.merge(&of(left));
        prop_assert_eq!(merged, of(&rows));
    }

    #[test]
    fn someone_who_still_waits_never_makes_it_look_faster(rows in waits(), longer in 0..99_u64) {
        let before = of(&rows).quantile(Quantile::MEDIAN);
        let mut more = of(&rows);
        more.lasts(longer);
        let after = more.quantile(Quantile::MEDIAN);
        prop_assert!(after.unwrap_or(u64::MAX) >= before.unwrap_or(0) || before.is_err());
    }

    #[test]
    fn business_time_adds_up_and_inverts(
        from in 1_770_000_000..1_800_000_000_i64, first in 0..400_000_i64, second in 0..400_000_i64, minutes in 1..3_000_i64
    ) {
        let team = team();
        let at = |seconds| DateTime::<Utc>::from_timestamp(seconds, 0).unwrap();
        let (a, b, c) = (at(from), at(from + first), at(from + first + second));
        prop_assert_eq!(team.elapsed(a, b) + team.elapsed(b, c), team.elapsed(a, c));
        prop_assert!(team.elapsed(a, b) <= b - a);
        let due = team.after(a, TimeDelta::minutes(minutes)).unwrap();
        prop_assert_eq!(team.elapsed(a, due), TimeDelta::minutes(minutes));
    }
}

/// Open on weekdays, over noon and in the night in which clocks change, with a holiday.
fn team() -> BusinessHours {
    let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
    let weekdays = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
    let hours = BusinessHours::new("Europe/Berlin".parse::<Calendar>().unwrap())
        .open(Weekday::Sun, at(1, 30), at(3, 30))
        .closed("2026-05-01".parse().unwrap());
    weekdays
        .into_iter()
        .fold(hours, |hours, day| hours.open(day, at(13, 0), at(17, 0)).open(day, at(9, 0), at(12, 30)))
}

#[test]
fn the_night_of_the_change_is_an_hour_shorter_or_longer() {
    let elapsed = |from: &str, until: &str| team().elapsed(from.parse().unwrap(), until.parse().unwrap());
    assert_eq!(elapsed("2026-03-28T20:00:00Z", "2026-03-29T06:00:00Z"), TimeDelta::minutes(60)); // 1:30 to 2:00, 3:00 to 3:30
    assert_eq!(elapsed("2026-10-24T20:00:00Z", "2026-10-25T06:00:00Z"), TimeDelta::minutes(180));
    assert_eq!(elapsed("2026-05-01T00:00:00Z", "2026-05-01T23:00:00Z"), TimeDelta::zero());
    let never = BusinessHours::new(Calendar::UTC);
    assert_eq!(never.after("2026-05-01T00:00:00Z".parse().unwrap(), TimeDelta::minutes(1)), None);
}
