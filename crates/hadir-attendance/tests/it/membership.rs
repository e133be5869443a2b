//! Who joined or left within the period is asked for the days between.

use crate::fixture::{Team, ask, at, capture, handle, jakarta, person_id, post};
use hadir_attendance::language::Language;
use hadir_attendance::{Ledger, NotDue, Policy, Report, Selection, Status, Verdict};
use hadir_core::observed::Action;
use hadir_core::platform::Platform;
use hadir_core::roster::{Membership, PersonStatus};

/// One post on each of three days, each captured whole; `one` liked the first and the last.
fn three_days(team: &Team) -> Ledger {
    let days = ["2026-03-10", "2026-03-11", "2026-03-12"];
    let posts: Vec<_> =
        days.iter().map(|day| post(Platform::Instagram, day, &format!("{day}T02:00:00Z"))).collect();
    let (mut ledger, problems) = team.ledger(ask().of_all(&posts).unwrap());
    assert_eq!(problems, []);
    for (position, day) in days.iter().enumerate() {
        let seen: Vec<_> = (position != 1).then(|| handle(Platform::Instagram, "one")).into_iter().collect();
        ledger.capture(&capture(day, Action::Like, "2026-03-13T19:00:00Z"), &seen);
    }
    ledger
}

fn member(first: Option<&str>, last: Option<&str>) -> Team {
    let mut team = Team::default();
    let day = |day: &str| day.parse().unwrap();
    team.person("1", "one", "A").membership = Membership::new(first.map(day), last.map(day)).unwrap();
    team.handle("1", Platform::Instagram, "one");
    team
}

fn counted(report: &Report<'_>) -> (u64, u64, u64, Status) {
    let standing = report.person(person_id("1")).unwrap().standing();
    (standing.taken_part(), standing.asked(), standing.not_due, standing.status)
}

#[test]
fn only_days_between_the_first_and_the_last_are_due() {
    let expect = |first, last, expected| {
        let ledger = three_days(&member(first, last));
        assert_eq!(counted(&ledger.report(&Policy::ALL)), expected, "{first:?} {last:?}");
    };
    expect(None, None, (2, 3, 0, Status::Partial));
    expect(Some("2026-03-11"), None, (1, 2, 1, Status::Partial));
    expect(Some("2026-03-12"), None, (1, 1, 2, Status::Complete));
    expect(None, Some("2026-03-10"), (1, 1, 2, Status::Complete));
    // A like of a day on which nothing was asked counts neither for nor against.
    expect(Some("2026-03-11"), Some("2026-03-11"), (0, 1, 2, Status::None));
}

#[test]
fn nobody_is_listed_who_belonged_on_no_day_of_the_report() {
    let ledger = three_days(&member(Some("2026-03-13"), None));
    assert_eq!(ledger.report(&Policy::ALL).people().len(), 0);
    let until = |day: &str| Selection::ALL.days("2026-03-01".parse().unwrap(), day.parse().unwrap());
    assert_eq!(ledger.report_on(&Policy::ALL, &until("2026-03-12")).people().len(), 0);
    // They joined within the period, after its last post: they missed nothing, also where an empty day means "none".
    for policy in [Policy::ALL, "K".parse().unwrap()] {
        let report = ledger.report_on(&policy, &until("2026-03-13"));
        assert_eq!(counted(&report), (0, 0, 3, Status::NoTasks));
    }
}

#[test]
fn whoever_left_counts_until_their_last_day_and_not_without_one() {
    let mut team = member(None, Some("2026-03-11"));
    team.people[0].status = PersonStatus::Inactive;
    assert_eq!(counted(&three_days(&team).report(&Policy::ALL)), (1, 2, 1, Status::Partial));
    team.people[0].membership = Membership::ALWAYS;
    assert_eq!(three_days(&team).report(&Policy::ALL).people().len(), 0);
}

#[test]
fn the_reason_is_told() {
    let ledger = three_days(&member(Some("2026-03-11"), Some("2026-03-12")));
    let report = ledger.report(&Policy::ALL);
    let person = report.person(person_id("1")).unwrap();
    assert_eq!(person.verdicts().next().unwrap().1, Verdict::NotDue { reason: NotDue::NotMember });
    let first = |language| person.explain(language, jakarta()).lines().nth(1).unwrap().to_owned();
    assert_eq!(
        first(Language::English),
        "Instagram 2026-03-10 (10 March 2026 09:00): not a member on that day (a member from 11 March 2026 to 12 March 2026)"
    );
    assert_eq!(
        first(Language::Indonesian),
        "Instagram 2026-03-10 (10 Maret 2026 09.00): bukan anggota pada hari itu (anggota 11 Maret 2026 sampai 12 Maret 2026)"
    );
    assert!(person.explain(Language::English, jakarta()).contains("Only days of membership are asked for."));
    assert_eq!(ledger.obligations().next().unwrap().window.start(), at("2026-03-10T02:00:00Z"));
}
