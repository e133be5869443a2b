//! Laws of waits and promises.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc, Weekday};
use hadir_core::inbox::{SlaClock, SlaConfig};
use hadir_core::time::Calendar;
use hadir_engagement::Undefined;
use hadir_engagement::inbox::clock::Clock;
use hadir_engagement::inbox::hours::BusinessHours;
use hadir_engagement::inbox::response::{
    Author, Message, Quantile, Wait, Waits, backlog_age, backlog_age_by, first_waits, first_waits_of,
    response_rate,
};
use hadir_engagement::inbox::sla::{
    Awaiting, SlaState, attainment, attainment_by, attainment_of, deadline, state, state_at,
};
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

/// What a promise of so many minutes, in business time or not, says of one wait at one time, in every way to ask.
fn answers(
    config: &SlaConfig,
    team: &BusinessHours,
    wait: Wait,
    now: DateTime<Utc>,
) -> (bool, Vec<&'static str>) {
    let clock = if config.clock == SlaClock::Always { Clock::Always } else { Clock::Open(team) };
    let limit = TimeDelta::minutes(config.first_response_minutes.into());
    let due = deadline(config, Awaiting::FirstResponse, wait.since, Some(team)).unwrap();
    let ended = wait.answered.filter(|at| *at <= now);
    let missed = ended.unwrap_or(now) > due;
    let rates = [
        attainment_of(config, Awaiting::FirstResponse, [&wait], Some(team), now),
        attainment_by(clock, [&wait], limit, now),
    ];
    let mut wrong = Vec::new();
    for rate in rates {
        let expected = match (wait.since > now, missed, ended) {
            (false, true, _) => (1, 0),
            (false, false, Some(_)) => (1, 1),
            (true, ..) | (false, false, None) => (0, 0),
        };
        if (u128::from(rate.coverage().used()), rate.numerator()) != expected {
            wrong.push("attainment");
        }
    }
    if wait.answered.is_none() && wait.since <= now {
        let state = state_at(config, Awaiting::FirstResponse, wait.since, Some(team), now);
        if (state == Some(SlaState::Breached)) != missed {
            wrong.push("state");
        }
        if backlog_age_by(clock, [&wait], now) != Some(clock.elapsed(wait.since, now)) {
            wrong.push("backlog");
        }
    }
    (missed, wrong)
}

proptest! {
    #[test]
    fn state_deadline_attainment_and_backlog_agree_at_every_instant(
        from in 1_774_000_000..1_776_000_000_i64, minutes in 1..900_u32, asked in -100_000..300_000_i64,
        answered in prop::option::of(0..400_000_i64), open in any::<bool>()
    ) {
        let at = |seconds| DateTime::<Utc>::from_timestamp(seconds, 0).unwrap();
        let wait = Wait { since: at(from), answered: answered.map(|after| at(from + after)) };
        let config = promise(minutes, open);
        let team = team();
        let (_, wrong) = answers(&config, &team, wait, at(from + asked));
        prop_assert_eq!(wrong, Vec::<&str>::new());
        // And at the very borders.
        let due = deadline(&config, Awaiting::FirstResponse, wait.since, Some(&team)).unwrap();
        for second in [-1, 0, 1] {
            let wait = Wait { answered: Some(due + TimeDelta::seconds(second)), ..wait };
            let (missed, wrong) = answers(&config, &team, wait, due + TimeDelta::days(9));
            prop_assert_eq!((missed, wrong), (second > 0, Vec::new()));
        }
    }
}

fn promise(minutes: u32, open: bool) -> SlaConfig {
    SlaConfig {
        clock: if open { SlaClock::BusinessHours } else { SlaClock::Always },
        ..SlaConfig::new(
            hadir_core::ids::WorkspaceId::imported(hadir_core::ids::Origin::new("test", "workspace", "1")),
            hadir_core::ids::SlaConfigId::imported(hadir_core::ids::Origin::new("test", "sla", "1")),
            "promise",
            hadir_core::inbox::Priority::High,
            minutes,
            minutes,
        )
    }
}

#[test]
fn an_answer_before_its_deadline_is_kept_and_one_after_it_is_not() {
    let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    let asked = at("2026-03-16T10:00:00Z");
    let limit = TimeDelta::minutes(60);
    for (seconds, kept) in [(3_600, true), (3_601, false), (3_630, false)] {
        let wait = Wait { since: asked, answered: Some(asked + TimeDelta::seconds(seconds)) };
        assert_eq!(attainment([&wait], limit, at("2026-03-16T12:00:00Z")).numerator() == 1, kept);
        assert_eq!(state(TimeDelta::seconds(seconds), 60) == SlaState::Breached, !kept, "{seconds}");
    }
}

#[test]
fn nothing_looks_into_the_future() {
    let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    let noon = at("2026-03-16T12:00:00Z");
    let wait = Wait { since: at("2026-03-16T11:00:00Z"), answered: Some(at("2026-03-16T13:00:00Z")) };
    let rate = response_rate([&wait], TimeDelta::hours(3), noon);
    assert_eq!((rate.coverage().used(), rate.coverage().total()), (0, 1));
    assert_eq!(backlog_age([&wait], noon), Some(TimeDelta::hours(1)));
    let later = Wait { since: at("2026-03-16T14:00:00Z"), answered: None };
    assert_eq!(response_rate([&later], TimeDelta::hours(3), noon).coverage().total(), 0);
    assert_eq!(backlog_age([&later], noon), None);
    assert_eq!(Waits::at([later], noon), Waits::default());
}

#[test]
fn who_says_thanks_and_is_resolved_waits_for_nothing() {
    let at = |hour: u32| format!("2026-03-16T{hour:02}:00:00Z").parse::<DateTime<Utc>>().unwrap();
    let message = |hour, author| Message { at: at(hour), author };
    let talk = [message(9, Author::Customer), message(10, Author::Person), message(11, Author::Customer)];
    assert_eq!(first_waits(&talk).len(), 2);
    let waits = first_waits_of(&talk, &[at(12)]);
    assert_eq!(waits, [Wait { since: at(9), answered: Some(at(10)) }]);
    assert_eq!(first_waits_of(&talk, &[at(8)]).len(), 2);
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

#[test]
fn a_night_belongs_to_the_day_on_which_it_begins() {
    let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
    let instant = |text: &str| text.parse().unwrap();
    let night = BusinessHours::new(Calendar::UTC).open(Weekday::Mon, at(21, 0), at(2, 0));
    assert_eq!(
        night.elapsed(instant("2026-03-09T20:00:00Z"), instant("2026-03-10T03:00:00Z")),
        TimeDelta::hours(5)
    );
    assert_eq!(
        night.elapsed(instant("2026-03-10T01:00:00Z"), instant("2026-03-10T03:00:00Z")),
        TimeDelta::hours(1)
    );
    assert_eq!(
        night.after(instant("2026-03-09T20:00:00Z"), TimeDelta::hours(4)),
        Some(instant("2026-03-10T01:00:00Z"))
    );
    // The eve of a holiday ends at midnight, and what overlaps counts once.
    let eve = night.clone().closed("2026-03-10".parse().unwrap());
    assert_eq!(
        eve.elapsed(instant("2026-03-09T20:00:00Z"), instant("2026-03-10T03:00:00Z")),
        TimeDelta::hours(3)
    );
    let twice = night.open(Weekday::Tue, at(1, 0), at(3, 0));
    assert_eq!(
        twice.elapsed(instant("2026-03-09T20:00:00Z"), instant("2026-03-10T05:00:00Z")),
        TimeDelta::hours(6)
    );
}

#[test]
fn a_desk_that_never_closes_loses_no_minute() {
    use hadir_core::inbox::BusinessHours as Written;
    use hadir_core::time::Weekdays;
    let midnight = NaiveTime::MIN;
    for end in
        [midnight, NaiveTime::from_hms_opt(23, 59, 0).unwrap(), NaiveTime::from_hms_opt(23, 59, 59).unwrap()]
    {
        let hours = BusinessHours::of(&Written::new(midnight, end, Weekdays::ALL).unwrap(), Calendar::UTC);
        let elapsed =
            hours.elapsed("2026-03-09T23:00:00Z".parse().unwrap(), "2026-03-10T01:00:00Z".parse().unwrap());
        assert_eq!(elapsed, TimeDelta::minutes(120), "{end}");
    }
}
