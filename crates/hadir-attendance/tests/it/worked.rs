//! The worked examples of the roll-call system, with its numbers.

use crate::fixture::{Team, ask, at, capture, handle, person_id, post, sample_ledger, unit_id};
use hadir_attendance::{Ledger, Policy, Report, Selection, Standing, Status, VerdictKind};
use hadir_core::observed::Action;
use hadir_core::platform::Platform;

fn day() -> Selection {
    let day = "2026-03-11".parse().unwrap();
    Selection::ALL.days(day, day)
}

fn policy(name: &str) -> Policy {
    name.parse().unwrap()
}

fn standing(report: &Report<'_>, number: &str) -> Standing {
    report.person(person_id(number)).unwrap().standing()
}

fn n_of_t(report: &Report<'_>, number: &str) -> (u64, u64, Status) {
    let standing = standing(report, number);
    (standing.taken_part(), standing.asked(), standing.status)
}

const RANGGA: &str = "90010001";
const SARI: &str = "90010002";
const TEGUH: &str = "90010003";
const UTAMI: &str = "90010004";

#[test]
fn the_sample_counts_as_documented() {
    let ledger = sample_ledger();
    let selection = day().platform(Platform::Instagram);
    let report = ledger.report_on(&Policy::AT_LEAST_HALF, &selection);
    assert_eq!(n_of_t(&report, RANGGA), (2, 3, Status::Complete));
    assert_eq!(n_of_t(&report, SARI), (2, 3, Status::Complete));
    assert_eq!(n_of_t(&report, TEGUH), (0, 3, Status::NoHandle));
    assert_eq!(n_of_t(&report, UTAMI), (1, 3, Status::Exempt));
    assert!(report.person(person_id("90010005")).is_none());
    let totals = report.totals();
    assert_eq!((totals.people, totals.complete, totals.no_handle, totals.exempt), (4, 2, 1, 1));
    assert_eq!(report.strangers(), 1);
    // The post of 16:59:59Z belongs to the day, that of 17:00:00Z to the next.
    let codes: Vec<_> = report.obligations().map(|line| line.obligation().code.as_str()).collect();
    assert_eq!(codes, ["C0NT0H_001", "C0NT0H_002", "C0NT0H_003"]);
    // Sari may be behind the unreadable entry of the second post.
    let sari: Vec<_> =
        report.person(person_id(SARI)).unwrap().verdicts().map(|(_, verdict)| verdict.kind()).collect();
    assert_eq!(sari, [VerdictKind::Met, VerdictKind::Indeterminate, VerdictKind::Met]);
}

#[test]
fn the_sample_under_rules_a_and_b() {
    let ledger = sample_ledger();
    let selection = day().platform(Platform::Instagram);
    let a = ledger.report_on(&policy("A"), &selection);
    assert_eq!(n_of_t(&a, RANGGA), (2, 3, Status::Complete));
    assert_eq!(n_of_t(&a, SARI), (2, 3, Status::Complete));
    assert_eq!(n_of_t(&a, UTAMI), (1, 3, Status::Partial));
    assert_eq!(n_of_t(&a, TEGUH), (0, 3, Status::NoHandle));
    let excusing = Policy { exempt: hadir_attendance::policy::Exempt::Complete, ..policy("A") };
    assert_eq!(n_of_t(&ledger.report_on(&excusing, &selection), UTAMI), (1, 3, Status::Complete));
    let b = ledger.report_on(&policy("B"), &selection);
    assert_eq!(n_of_t(&b, RANGGA), (2, 3, Status::Partial));
    assert_eq!(n_of_t(&b, SARI), (2, 3, Status::Partial));
    assert_eq!(n_of_t(&b, UTAMI), (1, 3, Status::Partial));
    assert_eq!(n_of_t(&b, TEGUH), (0, 3, Status::None));
}

#[test]
fn the_sample_as_the_recap_service_has_it() {
    let ledger = sample_ledger();
    let report = ledger.report_on(&policy("J"), &day().platform(Platform::Instagram));
    let (totals, statistics) = (report.totals(), report.statistics());
    assert_eq!((totals.partial, totals.no_handle, totals.complete, totals.none), (3, 1, 0, 0));
    assert_eq!(statistics.total_actions, 5);
    assert_eq!(statistics.average_completion.unwrap().percent(1), Some(556));
    assert_eq!(statistics.participation.percent(1), Some(1000));
}

#[test]
fn the_sample_on_tiktok() {
    let ledger = sample_ledger();
    let report = ledger.report_on(&policy("E"), &day().platform(Platform::Tiktok));
    assert_eq!(n_of_t(&report, RANGGA), (2, 2, Status::Complete));
    assert_eq!(n_of_t(&report, TEGUH), (1, 2, Status::Complete));
    assert_eq!(n_of_t(&report, SARI), (0, 2, Status::NoHandle));
    assert_eq!(n_of_t(&report, UTAMI), (0, 2, Status::None));
    assert_eq!(report.strangers(), 1);
}

#[test]
fn the_sample_over_both_platforms() {
    let ledger = sample_ledger();
    let report = ledger.report_on(&Policy::ALL, &day());
    // What is asked where no handle is known does not count against anyone.
    let teguh = standing(&report, TEGUH);
    assert_eq!((teguh.due, teguh.met, teguh.missed, teguh.no_handle), (5, 1, 1, 3));
    assert_eq!(teguh.status, Status::Partial);
    let rangga = standing(&report, RANGGA);
    assert_eq!((rangga.due, rangga.met, rangga.missed, rangga.status), (5, 4, 1, Status::Partial));
    let names: Vec<_> = report.people().map(|person| person.person().name.clone()).collect();
    assert_eq!(names, ["RANGGA CONTOH", "TEGUH MISAL", "SARI UJI", "UTAMI COBA"]);
}

/// Posts of one platform, each with the handles that a complete capture after the day shows.
fn taken(team: &Team, platform: Platform, lists: &[&[&str]]) -> Ledger {
    let action = if platform == Platform::Tiktok { Action::Comment } else { Action::Like };
    let code = |position: usize| format!("POST_{position}");
    let posts: Vec<_> =
        (0..lists.len()).map(|position| post(platform, &code(position), "2026-03-11T03:00:00Z")).collect();
    let (mut ledger, _) = team.ledger(ask().of_all(&posts).unwrap());
    for (position, list) in lists.iter().enumerate() {
        let handles: Vec<_> = list.iter().map(|raw| handle(platform, raw)).collect();
        ledger.capture(&capture(&code(position), action, "2026-03-11T19:00:00Z"), &handles);
    }
    ledger
}

#[test]
fn example_1_likes_of_a_directorate_under_rule_a() {
    let mut team = Team::default();
    for (number, unit) in [("1", "A"), ("2", "A"), ("3", "B"), ("4", "B")] {
        team.person(number, number, unit);
        if number != "2" {
            team.handle(number, Platform::Instagram, &format!("u{number}"));
        }
    }
    let ledger = taken(&team, Platform::Instagram, &[&["u1", "u3"], &["u3"], &[]]);
    let report = ledger.report(&policy("A"));
    assert_eq!(n_of_t(&report, "1"), (1, 3, Status::Partial));
    assert_eq!(n_of_t(&report, "2"), (0, 3, Status::NoHandle));
    assert_eq!(n_of_t(&report, "3"), (2, 3, Status::Complete));
    assert_eq!(n_of_t(&report, "4"), (0, 3, Status::None));
    let totals = report.totals();
    assert_eq!((totals.people, totals.done, totals.complete, totals.partial), (4, 2, 1, 1));
    assert_eq!((totals.not_yet, totals.no_handle), (2, 1));
}

#[test]
fn example_3_tiktok_of_a_unit_under_rule_f() {
    let mut team = Team::default();
    for number in ["1", "2", "3"] {
        team.person(number, number, "A");
    }
    team.handle("1", Platform::Tiktok, "u1");
    team.handle("2", Platform::Tiktok, "u2");
    let ledger = taken(&team, Platform::Tiktok, &[&["u1", "u2"], &["u1"]]);
    let report = ledger.report(&policy("F"));
    let totals = report.totals();
    assert_eq!((totals.complete, totals.none), (2, 1));
    let with_handle = report.statistics().active;
    assert_eq!((with_handle, totals.taken_part), (2, 3));
    // Reached 2 of 2; interactions 3 of 2 people times a target of one.
    assert_eq!(hadir_attendance::Share::new(totals.taken_part, with_handle).percent(0), Some(150));
}

#[test]
fn example_5_the_recap_service_under_rule_j() {
    let mut team = Team::default();
    for number in ["1", "2", "3", "4"] {
        team.person(number, number, "A");
        if number != "4" {
            team.handle(number, Platform::Instagram, &format!("u{number}"));
        }
    }
    let ledger = taken(&team, Platform::Instagram, &[&["u1", "u2"], &["u1"], &["u1", "u1"]]);
    let report = ledger.report(&policy("J"));
    let (totals, statistics) = (report.totals(), report.statistics());
    assert_eq!((totals.complete, totals.partial, totals.none, totals.no_handle), (1, 1, 1, 1));
    assert_eq!(statistics.average_completion.unwrap().percent(1), Some(444));
    assert_eq!(statistics.participation.percent(1), Some(667));
    assert_eq!(statistics.total_actions, 4);
}

#[test]
fn example_5_without_posts() {
    let mut team = Team::default();
    team.person("1", "with", "A");
    team.handle("1", Platform::Instagram, "u1");
    team.person("2", "without", "A");
    let (ledger, _) = team.ledger(vec![]);
    let report = ledger.report_on(&policy("J"), &Selection::ALL.platform(Platform::Instagram));
    assert_eq!(n_of_t(&report, "1"), (0, 0, Status::NoTasks));
    assert_eq!(n_of_t(&report, "2"), (0, 0, Status::NoHandle));
    assert_eq!(report.statistics().average_completion, None);
    assert_eq!(standing(&ledger.report(&policy("K")), "1").status, Status::None);
    assert_eq!(standing(&ledger.report(&policy("L")), "1").status, Status::Complete);
}

#[test]
fn example_10_exempt_and_seen_once() {
    let mut team = Team::default();
    team.person("1", "exempt", "A");
    team.handle("1", Platform::Instagram, "u1");
    team.exempt("1");
    let ledger = taken(&team, Platform::Instagram, &[&["u1"], &[]]);
    assert_eq!(n_of_t(&ledger.report(&policy("B")), "1"), (1, 2, Status::Partial));
    assert_eq!(n_of_t(&ledger.report(&Policy::ALL), "1"), (1, 2, Status::Exempt));
    assert_eq!(n_of_t(&ledger.report(&policy("M")), "1"), (1, 2, Status::Complete));
}

#[test]
fn groups_are_in_order_of_their_names() {
    let ledger = sample_ledger();
    let report = ledger.report_on(&Policy::AT_LEAST_HALF, &day().platform(Platform::Instagram));
    let units = report.by_unit();
    assert_eq!(
        units.iter().map(|group| group.key).collect::<Vec<_>>(),
        [unit_id("POLRES_A"), unit_id("POLRES_B")]
    );
    assert_eq!(units[0].totals.complete, 2);
    assert_eq!((units[1].totals.no_handle, units[1].totals.exempt), (1, 1));
    let line = report.obligations().nth(1).unwrap();
    assert_eq!((line.unreadable(), line.handles_seen(), line.strangers()), (1, 2, 0));
    assert_eq!(line.captures()[0].captured_at, at("2026-03-11T19:00:00Z"));
}
