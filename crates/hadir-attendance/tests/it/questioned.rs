//! Evidence that cannot be believed proves nobody's absence; and what people and lists are corrected to counts at once.

use crate::fixture::*;
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use hadir_attendance::{
    Ask, Audience, Doubt, Due, Hidden, Ledger, NotDue, Policy, Selection, Unseen, Verdict, VerdictKind,
};
use hadir_core::ids::{Origin, PostingId, UnitId};
use hadir_core::observed::{Action, Completeness, Observation};
use hadir_core::platform::Platform;
use hadir_core::roster::Posting;
use std::time::Duration;

const LATER: &str = "2026-03-11T18:30:00Z";

fn one_post() -> (Team, Ledger) {
    let mut team = Team::default();
    for number in ["1", "2", "3", "4"] {
        team.person(number, number, "A");
        team.handle(number, Platform::Instagram, &format!("name_{number}"));
    }
    let (ledger, problems) =
        team.ledger(ask().of_all(&[post(Platform::Instagram, "P", "2026-03-10T20:00:00Z")]).unwrap());
    assert_eq!(problems, []);
    (team, ledger)
}

fn named(numbers: &[u8]) -> Vec<hadir_core::platform::Handle> {
    numbers.iter().map(|number| handle(Platform::Instagram, &format!("name_{number}"))).collect()
}

fn verdict_of(ledger: &Ledger, number: &str, selection: &Selection) -> Verdict {
    let report = ledger.report_on(&Policy::ALL, selection);
    let person = report.person(person_id(number)).unwrap();
    person.verdicts().next().unwrap().1
}

fn doubt(ledger: &Ledger, number: &str) -> Option<Doubt> {
    match verdict_of(ledger, number, &Selection::ALL) {
        Verdict::Indeterminate { reason } => Some(reason),
        _ => None,
    }
}

fn look(at: &str, readable: u64) -> Observation {
    Observation { readable, ..capture("P", Action::Like, at) }
}

#[test]
fn a_list_that_lost_its_names_proves_nothing() {
    let (_, mut ledger) = one_post();
    ledger.capture(&look("2026-03-11T12:00:00Z", 3), &named(&[1, 2, 3]));
    ledger.capture(&look(LATER, 0), []);
    assert_eq!(doubt(&ledger, "4"), Some(Doubt::Shrunk));
    assert_eq!(verdict_of(&ledger, "1", &Selection::ALL).kind(), VerdictKind::Met);
}

#[test]
fn a_short_list_between_two_long_ones_proves_nothing() {
    let (_, mut ledger) = one_post();
    let strangers: Vec<_> =
        (0..40).map(|at| handle(Platform::Instagram, &format!("stranger_{at}"))).collect();
    for at in ["2026-03-11T12:00:00Z", "2026-03-12T12:00:00Z"] {
        ledger.capture(&Observation { completeness: Completeness::Truncated, ..look(at, 40) }, &strangers);
    }
    ledger.capture(&look(LATER, 3), &strangers[..3]);
    assert_eq!(doubt(&ledger, "4"), Some(Doubt::Shrunk));
}

#[test]
fn a_list_shorter_than_the_networks_own_count_proves_nothing() {
    let (_, mut ledger) = one_post();
    ledger.capture(&Observation { reported: Some(1_500), ..look(LATER, 1) }, &named(&[1]));
    assert_eq!(doubt(&ledger, "4"), Some(Doubt::CountMismatch));
    let (_, mut ledger) = one_post();
    ledger.capture(&Observation { reported: Some(1), ..look(LATER, 1) }, &named(&[1]));
    assert_eq!(verdict_of(&ledger, "4", &Selection::ALL).kind(), VerdictKind::NotMet);
}

#[test]
fn what_was_announced_and_not_recorded_proves_nothing() {
    let (_, mut ledger) = one_post();
    ledger.observe(&look(LATER, 69));
    assert_eq!(doubt(&ledger, "4"), Some(Doubt::Unrecorded));
    ledger.capture(&look(LATER, 69), &named(&[1]));
    assert_eq!(doubt(&ledger, "4"), Some(Doubt::Unrecorded));
}

#[test]
fn who_cannot_be_seen_is_not_absent() {
    let (_, mut ledger) = one_post();
    ledger.capture(&look(LATER, 1), &named(&[1]));
    let hidden = |from: Option<&str>, until: Option<&str>| Unseen {
        person_id: person_id("4"),
        platform: Platform::Instagram,
        why: Hidden::Private,
        from: from.map(at),
        until: until.map(at),
    };
    ledger.add_unseen(hidden(None, Some("2026-03-10T19:00:00Z"))).unwrap();
    assert_eq!(verdict_of(&ledger, "4", &Selection::ALL).kind(), VerdictKind::NotMet);
    ledger.add_unseen(hidden(Some("2026-03-11T10:00:00Z"), None)).unwrap();
    assert_eq!(doubt(&ledger, "4"), Some(Doubt::Unseen));
    let (restored, problems) = Ledger::restore(&ledger.snapshot(), &hadir_attendance::Seniority::default());
    assert_eq!(problems, []);
    assert_eq!(doubt(&restored, "4"), Some(Doubt::Unseen));
}

#[test]
fn clocks_are_believed_as_far_as_is_said() {
    let (team, _) = one_post();
    for (margin, kind) in [(0, VerdictKind::NotMet), (3_600, VerdictKind::Indeterminate)] {
        let ask = ask().margin(Duration::from_secs(margin));
        let (mut ledger, _) =
            team.ledger(ask.of_all(&[post(Platform::Instagram, "P", "2026-03-10T20:00:00Z")]).unwrap());
        ledger.capture(&look(LATER, 1), &named(&[1]));
        assert_eq!(verdict_of(&ledger, "4", &Selection::ALL).kind(), kind);
    }
}

#[test]
fn a_withdrawn_obligation_is_not_owed() {
    let (_, mut ledger) = one_post();
    ledger.capture(&look(LATER, 1), &named(&[1]));
    assert_eq!(ledger.withdraw(post_id("P"), at("2026-03-11T03:00:00Z")), 1);
    assert_eq!(verdict_of(&ledger, "4", &Selection::ALL), Verdict::NotDue { reason: NotDue::Withdrawn });
    assert_eq!(verdict_of(&ledger, "1", &Selection::ALL).kind(), VerdictKind::Met);
    // Taken down after it was due, and nobody looked before.
    let (_, mut ledger) = one_post();
    ledger.capture(&look("2026-03-12T18:00:00Z", 1), &named(&[1]));
    ledger.withdraw(post_id("P"), at("2026-03-12T00:00:00Z"));
    assert_eq!(doubt(&ledger, "4"), Some(Doubt::PostGone));
}

#[test]
fn who_is_asked_is_decided_on_the_day() {
    let mut team = Team::default();
    team.person("1", "1", "BAYU");
    team.handle("1", Platform::Instagram, "name_1");
    let bayu = team.people[0].unit_id;
    let aruna = unit_id("ARUNA");
    let ask = ask().audience(Audience::Units([bayu].into()));
    let days = ["2026-03-10T20:00:00Z", "2026-03-16T20:00:00Z"];
    let posts: Vec<_> =
        days.iter().enumerate().map(|(n, day)| post(Platform::Instagram, &format!("P{n}"), day)).collect();
    let (mut ledger, _) = team.ledger(ask.of_all(&posts).unwrap());
    for (n, day) in ["2026-03-11T18:00:00Z", "2026-03-17T18:00:00Z"].iter().enumerate() {
        ledger.capture(&capture(&format!("P{n}"), Action::Like, day), []);
    }
    let kinds = |ledger: &Ledger, scope: &hadir_attendance::Scope| {
        let report = ledger.report_in(&Policy::ALL, &Selection::ALL, scope);
        report
            .people()
            .flat_map(|person| person.verdicts().map(|(_, verdict)| verdict.kind()).collect::<Vec<_>>())
            .collect::<Vec<_>>()
    };
    let everything = hadir_attendance::Scope::everything();
    assert_eq!(kinds(&ledger, &everything), [VerdictKind::NotMet, VerdictKind::NotMet]);
    let posting = |n: &str, unit_id: UnitId, first: Option<&str>, last: Option<&str>| Posting {
        workspace_id: workspace(),
        id: PostingId::imported(Origin::new("sample", "posting", n)),
        person_id: person_id("1"),
        unit_id,
        first_day: first.map(|day| day.parse().unwrap()),
        last_day: last.map(|day| day.parse().unwrap()),
    };
    ledger.add_posting(posting("1", bayu, Some("2026-03-15"), None)).unwrap();
    assert_eq!(kinds(&ledger, &everything), [VerdictKind::NotDue, VerdictKind::NotMet]);
    ledger.add_posting(posting("2", aruna, None, Some("2026-03-14"))).unwrap();
    assert_eq!(kinds(&ledger, &everything), [VerdictKind::NotDue, VerdictKind::NotMet]);
    let (restored, _) = Ledger::restore(&ledger.snapshot(), &hadir_attendance::Seniority::default());
    assert!(restored == ledger);
}

#[test]
fn corrections_on_a_live_ledger() {
    let (_, mut ledger) = one_post();
    ledger.capture(&look(LATER, 1), &named(&[1]));
    let mut person = ledger.snapshot().people[0].clone();
    person.name = "another name".into();
    ledger.correct_person(person.clone()).unwrap();
    assert_eq!(ledger.report(&Policy::ALL).person(person.id).unwrap().person().name, "another name");
    ledger.end_membership(person_id("4"), "2026-03-10".parse().unwrap()).unwrap();
    assert!(ledger.report(&Policy::ALL).person(person_id("4")).is_none());
    assert!(ledger.end_membership(person_id("unknown"), "2026-03-10".parse().unwrap()).is_err());
    // A handle that ended before the sighting credits nobody.
    let name = handle(Platform::Instagram, "name_1");
    assert_eq!(verdict_of(&ledger, "1", &Selection::ALL).kind(), VerdictKind::Met);
    ledger.end_handle(person_id("1"), &name, at("2026-03-10T21:00:00Z")).unwrap();
    assert_eq!(verdict_of(&ledger, "1", &Selection::ALL).kind(), VerdictKind::Indeterminate);
    assert!(ledger.end_handle(person_id("1"), &name, at("2026-03-10T21:00:00Z")).is_err());
    let (restored, _) = Ledger::restore(&ledger.snapshot(), &hadir_attendance::Seniority::default());
    assert_eq!(restored.report(&Policy::ALL).totals(), ledger.report(&Policy::ALL).totals());
}

#[test]
fn as_of_any_instant_what_is_done_is_done_and_what_is_not_has_time_left() {
    let (_, mut ledger) = one_post();
    ledger.capture(&look("2026-03-11T07:50:00Z", 1), &named(&[1]));
    ledger.capture(&look("2026-03-11T12:00:00Z", 2), &named(&[1, 2]));
    let noon = Selection::ALL.as_of(at("2026-03-11T08:00:00Z"));
    assert_eq!(verdict_of(&ledger, "1", &noon).kind(), VerdictKind::Met);
    // Seen in the evening: at noon it was not done.
    assert_eq!(verdict_of(&ledger, "2", &noon), Verdict::NotDue { reason: NotDue::StillOpen });
    assert_eq!(verdict_of(&ledger, "4", &noon), Verdict::NotDue { reason: NotDue::StillOpen });
    let report = ledger.report_on(&Policy::ALL, &noon);
    assert_eq!(report.person(person_id("1")).unwrap().standing().taken_part(), 1);
}

#[test]
fn obligations_end_at_a_time_of_day_or_so_long_after_publication() {
    let due = |due: Due, posted: &str| -> DateTime<Utc> {
        let ask = Ask::new(jakarta()).on(Platform::Instagram, Action::Like).due(due);
        ask.of(&post(Platform::Instagram, "P", posted)).unwrap()[0].window.end()
    };
    let nine = Due::At(NaiveTime::from_hms_opt(21, 0, 0).unwrap());
    assert_eq!(due(nine, "2026-03-11T03:00:00Z"), at("2026-03-11T14:00:00Z"));
    // Published at half past ten in the evening: until nine of the next day.
    assert_eq!(due(nine, "2026-03-11T15:30:00Z"), at("2026-03-12T14:00:00Z"));
    let day = Due::AfterPost(Duration::from_hours(24));
    assert_eq!(due(day, "2026-03-11T15:30:00Z"), at("2026-03-11T15:30:00Z") + TimeDelta::hours(24));
    assert_eq!(due(Due::AfterDay(Duration::ZERO), "2026-03-11T15:30:00Z"), at("2026-03-11T17:00:00Z"));
}
