//! One test per rule of the crate's documentation.

use crate::fixture::{Team, ask, at, capture, handle, person_id, post};
use hadir_attendance::{
    Audience, Doubt, Ledger, NotDue, Policy, RosterProblem, Selection, Seniority, Status, Verdict,
};
use hadir_core::observed::{Action, Completeness, Observation, ObservedPost};
use hadir_core::platform::Platform;
use hadir_core::time::Window;

const LAST: &str = "2026-03-11T16:59:59Z";
const DUE: &str = "2026-03-11T18:00:00Z";

fn one_post() -> Vec<ObservedPost> {
    vec![post(Platform::Instagram, "P", LAST)]
}

fn one_person() -> Team {
    let mut team = Team::default();
    team.person("1", "one", "A");
    team.handle("1", Platform::Instagram, "one");
    team
}

fn look(captured_at: &str, seen: &[&str], ledger: &mut Ledger) {
    look_as(capture("P", Action::Like, captured_at), seen, ledger);
}

fn look_as(observation: Observation, seen: &[&str], ledger: &mut Ledger) {
    let handles: Vec<_> = seen.iter().map(|raw| handle(Platform::Instagram, raw)).collect();
    ledger.capture(&observation, &handles);
}

fn verdict(ledger: &Ledger) -> Verdict {
    let report = ledger.report(&Policy::ALL);
    report.person(person_id("1")).unwrap().verdicts().next().unwrap().1
}

fn doubt(ledger: &Ledger) -> Doubt {
    match verdict(ledger) {
        Verdict::Indeterminate { reason } => reason,
        other => panic!("{other:?}"),
    }
}

fn empty() -> Ledger {
    one_person().ledger(ask().of_all(&one_post()).unwrap()).0
}

#[test]
fn a_post_of_the_last_second_has_its_grace() {
    let mut ledger = empty();
    look("2026-03-11T17:00:00Z", &[], &mut ledger);
    assert_eq!(doubt(&ledger), Doubt::TooEarly);
    look("2026-03-11T17:59:59Z", &[], &mut ledger);
    assert_eq!(doubt(&ledger), Doubt::TooEarly);
    look(DUE, &[], &mut ledger);
    assert_eq!(verdict(&ledger), Verdict::NotMet { proved_at: at(DUE) });
}

#[test]
fn late_is_first_seen_after_absence_was_proved() {
    let mut ledger = empty();
    look("2026-03-11T20:00:00Z", &["one"], &mut ledger);
    // Nobody looked in between: the doubt is in favour of the person.
    assert_eq!(verdict(&ledger), Verdict::Met { first_seen: at("2026-03-11T20:00:00Z") });
    look("2026-03-11T18:30:00Z", &[], &mut ledger);
    let late =
        Verdict::MetLate { first_seen: at("2026-03-11T20:00:00Z"), proved_at: at("2026-03-11T18:30:00Z") };
    assert_eq!(verdict(&ledger), late);
    look("2026-03-11T18:10:00Z", &["one"], &mut ledger);
    assert_eq!(verdict(&ledger), Verdict::Met { first_seen: at("2026-03-11T18:10:00Z") });
}

#[test]
fn every_doubt_has_its_name() {
    let mut ledger = empty();
    assert_eq!(doubt(&ledger), Doubt::NotFetched);
    for (completeness, expected) in [
        (Completeness::Failed, Doubt::Failed),
        (Completeness::Truncated, Doubt::Truncated),
        (Completeness::NotFetched, Doubt::NotFetched),
    ] {
        let mut ledger = empty();
        look_as(Observation { completeness, ..capture("P", Action::Like, DUE) }, &[], &mut ledger);
        assert_eq!(doubt(&ledger), expected);
        assert_eq!(ledger.report(&Policy::ALL).totals().indeterminate, 1);
        assert_eq!(ledger.report(&"B".parse().unwrap()).totals().indeterminate, 1);
    }
    look_as(Observation { unreadable: 1, ..capture("P", Action::Like, DUE) }, &[], &mut ledger);
    assert_eq!(doubt(&ledger), Doubt::Unreadable);
    assert_eq!(ledger.report(&"B".parse().unwrap()).totals().none, 1);
    let mut ledger = empty();
    let window = Window::new(at("2026-03-11T17:30:00Z"), at(DUE)).unwrap();
    look_as(Observation { window, ..capture("P", Action::Like, DUE) }, &[], &mut ledger);
    assert_eq!(doubt(&ledger), Doubt::Gap);
    // Two captures that touch cover what neither does alone.
    look("2026-03-11T17:30:00Z", &[], &mut ledger);
    assert_eq!(verdict(&ledger), Verdict::NotMet { proved_at: at(DUE) });
}

#[test]
fn of_two_rows_of_one_capture_the_later_counts_then_the_less_conclusive() {
    let whole = capture("P", Action::Like, DUE);
    let cut = Observation { completeness: Completeness::Truncated, ..whole.clone() };
    let again = Observation { captured_at: at("2026-03-11T18:30:00Z"), ..whole.clone() };
    for rows in [[&whole, &cut], [&cut, &whole]] {
        let mut ledger = empty();
        for row in rows {
            ledger.observe(row);
        }
        assert_eq!(doubt(&ledger), Doubt::Truncated);
        ledger.observe(&again);
        ledger.observe(&cut);
        assert!(matches!(
            verdict(&ledger),
            Verdict::NotMet { .. } | Verdict::Indeterminate { reason: Doubt::Gap }
        ));
    }
}

#[test]
fn a_like_that_disappeared_was_given() {
    let mut ledger = empty();
    look("2026-03-11T17:10:00Z", &["one"], &mut ledger);
    look("2026-03-11T19:00:00Z", &[], &mut ledger);
    assert_eq!(verdict(&ledger), Verdict::Met { first_seen: at("2026-03-11T17:10:00Z") });
}

#[test]
fn one_undetermined_post_and_nothing_else_is_not_none() {
    let mut ledger = empty();
    look_as(
        Observation { completeness: Completeness::Truncated, ..capture("P", Action::Like, DUE) },
        &[],
        &mut ledger,
    );
    for preset in Policy::PRESETS {
        let report = ledger.report(&preset.policy);
        assert_eq!(
            report.person(person_id("1")).unwrap().standing().status,
            Status::Indeterminate,
            "{}",
            preset.name
        );
    }
}

#[test]
fn two_people_with_one_handle_are_named_and_neither_is_credited() {
    let mut team = one_person();
    team.person("2", "two", "A");
    team.handle("2", Platform::Instagram, "ONE");
    team.person("3", "three", "A");
    team.handle("3", Platform::Instagram, "three");
    let (mut ledger, problems) = team.ledger(ask().of_all(&one_post()).unwrap());
    let mut people = vec![person_id("1"), person_id("2")];
    people.sort();
    assert_eq!(
        problems,
        [RosterProblem::SharedHandle { handle: handle(Platform::Instagram, "one"), people }]
    );
    look(DUE, &["one", "three", "nobody"], &mut ledger);
    assert_eq!(doubt(&ledger), Doubt::SharedHandle);
    let report = ledger.report(&Policy::ALL);
    assert_eq!((report.totals().complete, report.totals().indeterminate), (1, 2));
    assert_eq!(report.strangers(), 1);
}

#[test]
fn a_handle_of_ones_own_beside_a_shared_one_credits_but_does_not_accuse() {
    let mut team = one_person();
    team.handle("1", Platform::Instagram, "own");
    team.person("2", "two", "A");
    team.handle("2", Platform::Instagram, "one");
    let (mut ledger, _) = team.ledger(ask().of_all(&one_post()).unwrap());
    look(DUE, &[], &mut ledger);
    assert_eq!(doubt(&ledger), Doubt::SharedHandle);
    look("2026-03-11T18:05:00Z", &["own"], &mut ledger);
    assert!(matches!(verdict(&ledger), Verdict::MetLate { .. }));
}

#[test]
fn a_handle_is_theirs_while_it_is() {
    let mut team = one_person();
    team.handles[0].valid_until = Some(at("2026-03-11T17:30:00Z"));
    team.person("2", "two", "A");
    team.handle("2", Platform::Instagram, "one").valid_from = Some(at("2026-03-11T17:30:00Z"));
    let (mut ledger, problems) = team.ledger(ask().of_all(&one_post()).unwrap());
    assert_eq!(problems, []);
    look("2026-03-11T17:20:00Z", &["one"], &mut ledger);
    assert_eq!(verdict(&ledger), Verdict::Met { first_seen: at("2026-03-11T17:20:00Z") });
    look(DUE, &[], &mut ledger);
    let report = ledger.report(&Policy::ALL);
    let second = report.person(person_id("2")).unwrap().verdicts().next().unwrap().1;
    assert_eq!(second, Verdict::NotMet { proved_at: at(DUE) });
    // The first capture of the one who lost the handle proves nothing about later.
    let mut lapsed = team.ledger(ask().of_all(&one_post()).unwrap()).0;
    look(DUE, &[], &mut lapsed);
    assert_eq!(doubt(&lapsed), Doubt::HandleNotHeld);
}

#[test]
fn exemptions_are_by_business_day() {
    let mut team = one_person();
    let day = "2026-03-11".parse().unwrap();
    let exemption = team.exempt("1");
    (exemption.first_day, exemption.last_day) = (Some(day), Some(day));
    let mut posts = one_post();
    posts.push(post(Platform::Instagram, "NEXT", "2026-03-11T17:00:00Z"));
    let (ledger, _) = team.ledger(ask().of_all(&posts).unwrap());
    let report = ledger.report(&Policy::ALL);
    let standing = report.person(person_id("1")).unwrap().standing();
    assert_eq!((standing.exempt, standing.due), (1, 1));
}

#[test]
fn an_audience_and_an_open_window_are_not_due() {
    let audience = Audience::Units([crate::fixture::unit_id("B")].into());
    let (ledger, _) = one_person().ledger(ask().audience(audience).of_all(&one_post()).unwrap());
    assert_eq!(verdict(&ledger), Verdict::NotDue { reason: NotDue::NotAsked });
    let ledger = empty();
    let report = ledger.report_on(&Policy::ALL, &Selection::ALL.as_of(at("2026-03-11T17:59:59Z")));
    let person = report.person(person_id("1")).unwrap();
    assert_eq!(person.verdicts().next().unwrap().1, Verdict::NotDue { reason: NotDue::StillOpen });
    assert_eq!((person.standing().status, person.standing().not_due), (Status::StillOpen, 1));
}

#[test]
fn bad_rows_lose_nothing_beside_them() {
    let mut team = one_person();
    let again = team.people[0].clone();
    team.people.push(again);
    team.handle("9", Platform::Instagram, "nine");
    let (ledger, problems) = team.ledger(ask().of_all(&one_post()).unwrap());
    assert!(problems.contains(&RosterProblem::RepeatedPerson { person: person_id("1") }));
    assert!(problems.contains(&RosterProblem::UnknownPerson { person: person_id("9") }));
    assert_eq!(ledger.report(&Policy::ALL).people().len(), 1);
}

#[test]
fn seniority_is_total_and_places_are_no_positions() {
    let mut team = Team::default();
    let mut add = |number: &str, name: &str, rank: Option<&str>, position: Option<&str>| {
        let person = team.person(number, name, "A");
        (person.rank, person.position) = (rank.map(Into::into), position.map(Into::into));
    };
    add("1", "clerk", Some("PPPK"), Some("STAF DIREKTORAT"));
    add("2", "deputy", Some("AKBP"), Some("WADIRBINMAS"));
    add("3", "director", Some("KBP"), Some("DIRBINMAS"));
    add("4", "bripda", Some("BRIPDA"), None);
    add("5", "akp", Some("AKP"), None);
    add("6", "akbp", Some("akbp"), None);
    add("7", "unknown", Some("KETUA RT"), None);
    add("8", "same", None, None);
    add("9", "same", None, None);
    let order = Seniority::default();
    let mut people = team.people.clone();
    people.reverse();
    people.sort_by(|left, right| order.compare(left, right));
    let numbers: Vec<_> = people.iter().map(|person| person.number.as_str()).collect();
    assert_eq!(numbers, ["3", "2", "6", "5", "4", "1", "8", "9", "7"]);
}

#[test]
fn explain_says_why_and_on_what_evidence() {
    let ledger = crate::fixture::sample_ledger();
    let day = "2026-03-11".parse().unwrap();
    let selection = Selection::ALL.days(day, day).platform(Platform::Instagram);
    let report = ledger.report_on(&"B".parse().unwrap(), &selection);
    let rangga = report.person(person_id("90010001")).unwrap();
    let text = rangga.explain(hadir_attendance::language::Language::English, crate::fixture::jakarta());
    let lines: Vec<_> = text.lines().collect();
    assert!(
        lines[0].starts_with(
            "RANGGA CONTOH: partial; 2 of 3 tasks done; complete requires 3. Complete: all tasks."
        )
    );
    assert_eq!(lines[1], "Instagram C0NT0H_001 (11 March 2026 01:30): done, first seen 12 March 2026 02:00");
    assert_eq!(
        lines[3],
        "Instagram C0NT0H_003 (11 March 2026 23:59): @rangga.c not among 1 like seen in complete captures until 12 March 2026 02:00"
    );
    let report = ledger.report_on(&Policy::ALL, &selection);
    let id = |number| {
        let person = report.person(person_id(number)).unwrap();
        person.explain(hadir_attendance::language::Language::Indonesian, crate::fixture::jakarta())
    };
    let sari = id("90010002");
    assert!(
        sari.contains("SARI UJI: belum pasti; 2 dari 3 tugas, 1 belum pasti; lengkap mulai 3."),
        "{sari}"
    );
    assert!(
        sari.contains("belum pasti: @sari_u tidak terlihat, tetapi ada entri yang tidak terbaca"),
        "{sari}"
    );
    assert!(id("90010003").contains("username belum terdaftar"));
    assert!(id("90010004").contains("dikecualikan, ikut juga, terlihat 12 Maret 2026 02.00"));
}
