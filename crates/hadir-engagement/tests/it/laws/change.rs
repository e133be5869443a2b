//! Laws of changes between periods.

use crate::oracle::instant;
use chrono::TimeDelta;
use hadir_core::metrics::{Metric, break_between};
use hadir_core::platform::Platform;
use hadir_core::time::{Calendar, Period, Window};
use hadir_engagement::metrics::change::{
    Basis, Evidenced, Incomparable, Measured, a_year_before, compare, period_change, period_difference,
    previous_in,
};
use hadir_engagement::{Coverage, Quotient, Undefined};
use proptest::prelude::{prop, prop_assert_eq, proptest};

fn measured(id: &'static str, window: Window, value: i64) -> Measured {
    Measured { definition: (id, 1), basis: Basis::OccurredIn, window, value: Quotient::from(value) }
}

fn month(calendar: Calendar, day: &str) -> Window {
    Period::Month(day.parse().unwrap()).window(calendar).unwrap()
}

#[test]
fn months_and_weeks_compare_per_day_whatever_clocks_did() {
    let berlin: Calendar = "Europe/Berlin".parse().unwrap();
    for calendar in [Calendar::UTC, berlin] {
        let (february, march) = (month(calendar, "2026-02-10"), month(calendar, "2026-03-10"));
        let change =
            period_change(&measured("engagement", february, 280), &measured("engagement", march, 310));
        assert_eq!(change, Ok(Quotient::ZERO), "{calendar:?}");
    }
    // The week and the Sunday on which clocks go forward.
    let week = |day: &str| Period::Week(day.parse().unwrap()).window(berlin).unwrap();
    let (before, short) = (week("2026-03-16"), week("2026-03-23"));
    assert_eq!(short.length(), TimeDelta::hours(167));
    let change =
        period_change(&measured("engagement", before, 70), &measured("engagement", short, 77)).unwrap();
    assert_eq!(change.percent(1).unwrap().to_string(), "10.0");
    let day = |day: &str| berlin.day(day.parse().unwrap()).unwrap();
    let change = period_change(
        &measured("engagement", day("2026-03-28"), 10),
        &measured("engagement", day("2026-03-29"), 11),
    );
    assert_eq!(change.unwrap().percent(0).unwrap().to_string(), "10");
    // A rate is none of a day: it compares as it is, whatever the lengths.
    let (february, march) = (month(berlin, "2026-02-10"), month(berlin, "2026-03-10"));
    let change = period_change(&measured("rate_by_reach", february, 2), &measured("rate_by_reach", march, 3));
    assert_eq!(change.unwrap().percent(0).unwrap().to_string(), "50");
    // Of what nobody registered, nobody knows.
    let change = period_change(&measured("of_theirs", february, 2), &measured("of_theirs", march, 3));
    assert!(matches!(change, Err(Incomparable::Length { .. })));
}

#[test]
fn a_negative_base_is_no_base_and_the_difference_is_there() {
    let week = |from: &str, until: &str| Window::new(instant(from), instant(until)).unwrap();
    let one = week("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z");
    let next = week("2026-03-09T00:00:00Z", "2026-03-16T00:00:00Z");
    for (before, now, difference) in [(-10, 5, 15_i64), (-10, -5, 5), (-10, -20, -10)] {
        let (before, now) = (measured("follower_net", one, before), measured("follower_net", next, now));
        assert_eq!(period_change(&before, &now), Err(Incomparable::Undefined(Undefined::NegativeBase)));
        assert_eq!(period_difference(&before, &now), Ok(Quotient::from(difference)));
    }
    let zero = period_change(&measured("follower_net", one, 0), &measured("follower_net", next, 5));
    assert_eq!(zero, Err(Incomparable::Undefined(Undefined::ZeroBase)));
}

#[test]
fn coverage_stands_beside_a_change_and_a_new_definition_is_refused() {
    let (october, november) = (month(Calendar::UTC, "2025-10-01"), month(Calendar::UTC, "2025-11-01"));
    let of = |figure, used, platform| Evidenced {
        figure,
        coverage: Coverage::new(used, 500).unwrap(),
        platform,
        metrics: &[Metric::Impressions],
    };
    let (before, now) = (measured("engagement", october, 310), measured("engagement", november, 330));
    let compared = compare(&of(before, 500, Some(Platform::X)), &of(now, 12, Some(Platform::X))).unwrap();
    assert_eq!((compared.previous.used(), compared.current.used()), (500, 12));
    assert_eq!(compared.relative.unwrap().percent(0).unwrap().to_string(), "10");
    let refused = compare(&of(before, 500, None), &of(now, 500, Some(Platform::Facebook)));
    let broken = break_between(Platform::Facebook, Metric::Impressions, october.start(), november.end());
    assert_eq!(refused, Err(Incomparable::Broken(broken.unwrap())));
}

#[test]
fn the_period_before_is_the_one_that_people_mean() {
    let berlin: Calendar = "Europe/Berlin".parse().unwrap();
    assert_eq!(previous_in(berlin, month(berlin, "2026-03-05")), Some(month(berlin, "2026-02-05")));
    let quarter =
        Window::new(month(berlin, "2026-01-05").start(), month(berlin, "2026-03-05").end()).unwrap();
    let before = Window::new(month(berlin, "2025-10-05").start(), month(berlin, "2025-12-05").end()).unwrap();
    assert_eq!(previous_in(berlin, quarter), Some(before));
    let week = |day: &str| Period::Week(day.parse().unwrap()).window(berlin).unwrap();
    assert_eq!(previous_in(berlin, week("2026-04-01")), Some(week("2026-03-25"))); // of 167 hours
    let hours = Window::new(instant("2026-03-10T08:00:00Z"), instant("2026-03-10T11:00:00Z")).unwrap();
    assert_eq!(previous_in(berlin, hours).unwrap().start(), instant("2026-03-10T05:00:00Z"));
    assert_eq!(a_year_before(berlin, hours), None);
    let leap = berlin.day("2024-02-29".parse().unwrap()).unwrap();
    assert_eq!(
        a_year_before(berlin, leap).unwrap().start(),
        berlin.day("2023-02-28".parse().unwrap()).unwrap().start()
    );
}

/// Around leap days every day has one day a year before, and a month has its month.
#[test]
fn leap_days_make_no_day_a_year_before_vanish_or_grow() {
    let day = |day: &str| Calendar::UTC.day(day.parse().unwrap()).unwrap();
    for (later, earlier) in [
        ("2028-02-28", "2027-02-28"),
        ("2028-02-29", "2027-02-28"),
        ("2028-03-01", "2027-03-01"),
        ("2029-02-28", "2028-02-28"),
        ("2029-03-01", "2028-03-01"),
    ] {
        assert_eq!(a_year_before(Calendar::UTC, day(later)), Some(day(earlier)), "{later}");
    }
    for (later, earlier) in [("2029-02-01", "2028-02-01"), ("2028-02-01", "2027-02-01")] {
        let found = a_year_before(Calendar::UTC, month(Calendar::UTC, later));
        assert_eq!(found, Some(month(Calendar::UTC, earlier)), "{later}");
    }
}

/// Samoa had no 30th of December 2011.
#[test]
fn a_day_that_a_zone_left_out_is_not_the_day_before() {
    let apia: Calendar = "Pacific/Apia".parse().unwrap();
    let day = |day: &str| apia.day(day.parse().unwrap()).unwrap();
    assert_eq!(previous_in(apia, day("2011-12-31")), Some(day("2011-12-29")));
}

proptest! {
    #[test]
    fn the_month_before_ends_where_the_month_begins(day in 0..4_000_i64, zone in prop::sample::select(vec!["UTC", "Europe/Berlin", "America/Sao_Paulo"])) {
        let calendar: Calendar = zone.parse().unwrap();
        let date = chrono::NaiveDate::from_ymd_opt(2020, 1, 1).unwrap() + TimeDelta::days(day);
        let month = Period::Month(date).window(calendar).unwrap();
        let before = previous_in(calendar, month).unwrap();
        prop_assert_eq!(before.end(), month.start());
        let first = calendar.day_of(before.start());
        prop_assert_eq!(Period::Month(first).window(calendar).unwrap(), before);
    }
}
