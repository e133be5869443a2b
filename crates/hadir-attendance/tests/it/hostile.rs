//! Days as they happen: captures that contradict one another or come in any order, clocks that are set, people who move, hide or
//! have two accounts, posts that are gone. Each has a right number or a named doubt, and nobody is accused for any of it.

use crate::fixture::*;
use chrono::NaiveDate;
use hadir_attendance::amplification::{Assignment, Link, Questioned, Register, Submission};
use hadir_attendance::{
    Ask, Doubt, Due, Hidden, Ledger, NotDue, Policy, Roster, Selection, Status, Unseen, Verdict, VerdictKind,
};
use hadir_core::ids::{ObservationId, Origin, PostingId};
use hadir_core::observed::{Action, Completeness, Observation};
use hadir_core::platform::{Handle, Platform};
use hadir_core::roster::Posting;
use std::time::Duration;

const POSTED: &str = "2026-03-10T20:00:00Z";
/// After the end of the business day of the post, and its grace.
const AFTER: &str = "2026-03-11T18:30:00Z";

fn people(handles: &[(&str, &str)]) -> Team {
    let mut team = Team::default();
    team.unit("A", "ARUNA");
    for &(number, name) in handles {
        if !team.people.iter().any(|person| person.number == number) {
            team.person(number, number, "A");
        }
        if !name.is_empty() {
            team.handle(number, Platform::Instagram, name);
        }
    }
    team
}

fn asked(team: &Team, ask: &Ask, posted: &[&str]) -> Ledger {
    let posts: Vec<_> = posted
        .iter()
        .enumerate()
        .map(|(at, posted)| post(Platform::Instagram, &format!("P{at}"), posted))
        .collect();
    team.ledger(ask.of_all(&posts).unwrap()).0
}

fn look(ledger: &mut Ledger, post: &str, at: &str, names: &[&str]) {
    look_as(ledger, Observation { readable: names.len() as u64, ..capture(post, Action::Like, at) }, names);
}

fn look_as(ledger: &mut Ledger, observation: Observation, names: &[&str]) {
    let handles: Vec<Handle> = names.iter().map(|name| handle(Platform::Instagram, name)).collect();
    ledger.capture(&observation, &handles);
}

fn verdicts(ledger: &Ledger, number: &str, selection: &Selection) -> Vec<Verdict> {
    let report = ledger.report_on(&Policy::ALL, selection);
    report.person(person_id(number)).unwrap().verdicts().map(|(_, verdict)| verdict).collect()
}

fn verdict(ledger: &Ledger, number: &str) -> Verdict {
    verdicts(ledger, number, &Selection::ALL)[0]
}

fn doubt(ledger: &Ledger, number: &str) -> Option<Doubt> {
    match verdict(ledger, number) {
        Verdict::Indeterminate { reason } => Some(reason),
        _ => None,
    }
}

fn is_absent(ledger: &Ledger, number: &str) -> bool {
    matches!(verdict(ledger, number).kind(), VerdictKind::NotMet | VerdictKind::MetLate)
}

#[test]
fn nobody_and_nothing_is_no_rate_and_no_accusation() {
    let empty = Team::default();
    let ledger = asked(&empty, &ask(), &[POSTED]);
    let report = ledger.report(&Policy::ALL);
    assert_eq!((report.people().len(), report.totals().people, report.totals().rate().of), (0, 0, 0));
    assert_eq!(report.totals().rate().percent(1), None);
    let quiet = asked(&people(&[("1", "budi.a")]), &ask(), &[]);
    let report = quiet.report(&Policy::ALL);
    assert_eq!(report.person(person_id("1")).unwrap().standing().status, Status::NoTasks);
    assert_eq!(report.totals().rate().percent(1), None);
}

#[test]
fn captures_in_any_order_say_the_same() {
    let team = people(&[("1", "budi.a"), ("2", "ani_")]);
    let captures: [(&str, &[&str]); 3] = [
        ("2026-03-11T10:00:00Z", &["budi.a", "x1", "x2"]),
        ("2026-03-11T16:00:00Z", &["budi.a", "x1", "x2", "x3"]),
        (AFTER, &["budi.a", "x1", "x2", "x3"]),
    ];
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
    let said: Vec<_> = orders
        .iter()
        .map(|order| {
            let mut ledger = asked(&team, &ask(), &[POSTED]);
            for &at in order {
                look(&mut ledger, "P0", captures[at].0, captures[at].1);
            }
            (verdict(&ledger, "1"), verdict(&ledger, "2"))
        })
        .collect();
    assert!(said.iter().all(|verdicts| *verdicts == said[0]), "{said:?}");
    assert_eq!((said[0].0.kind(), said[0].1.kind()), (VerdictKind::Met, VerdictKind::NotMet));
}

#[test]
fn of_two_captures_of_one_time_that_contradict_whoever_is_seen_took_part() {
    let team = people(&[("1", "budi.a"), ("2", "ani_")]);
    let mut ledger = asked(&team, &ask(), &[POSTED]);
    let second = ObservationId::imported(Origin::new("sample", "other", AFTER));
    look(&mut ledger, "P0", AFTER, &["budi.a", "x1"]);
    let other = Observation { id: second, readable: 2, ..capture("P0", Action::Like, AFTER) };
    look_as(&mut ledger, other, &["ani_", "x1"]);
    assert_eq!(verdict(&ledger, "1").kind(), VerdictKind::Met);
    assert_eq!(verdict(&ledger, "2").kind(), VerdictKind::Met);
}

#[test]
fn a_full_capture_and_a_failed_or_empty_one_do_not_accuse() {
    let team = people(&[("1", "budi.a"), ("2", "ani_")]);
    for completeness in [Completeness::Failed, Completeness::Truncated, Completeness::Complete] {
        let mut ledger = asked(&team, &ask(), &[POSTED]);
        look(&mut ledger, "P0", "2026-03-11T16:00:00Z", &["budi.a", "x1", "x2"]);
        look_as(&mut ledger, Observation { completeness, ..capture("P0", Action::Like, AFTER) }, &[]);
        assert!(!is_absent(&ledger, "2"), "{completeness:?}");
        assert_eq!(verdict(&ledger, "1").kind(), VerdictKind::Met);
    }
}

#[test]
fn a_capture_of_days_later_shows_who_took_part_and_not_when() {
    let team = people(&[("1", "budi.a"), ("2", "ani_")]);
    let mut ledger = asked(&team, &ask(), &[POSTED]);
    // Nobody looked in time: whoever stands there may have been in time.
    look(&mut ledger, "P0", "2026-03-14T00:00:00Z", &["budi.a"]);
    assert_eq!(verdict(&ledger, "1").kind(), VerdictKind::Met);
    assert_eq!(verdict(&ledger, "2").kind(), VerdictKind::NotMet);
    // Just after midnight, while the grace runs: too early to tell.
    let mut ledger = asked(&team, &ask(), &[POSTED]);
    look(&mut ledger, "P0", "2026-03-11T17:10:00Z", &["budi.a"]);
    assert_eq!(doubt(&ledger, "2"), Some(Doubt::TooEarly));
}

#[test]
fn a_day_on_which_clocks_are_set_has_its_own_length() {
    let team = people(&[("1", "budi.a")]);
    let berlin =
        |due: Due| Ask::new("Europe/Berlin".parse().unwrap()).on(Platform::Instagram, Action::Like).due(due);
    let end = |due: Due, posted: &str| {
        let obligation = &berlin(due).of(&post(Platform::Instagram, "P", posted)).unwrap()[0];
        (obligation.day, obligation.window.end())
    };
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    // 23 hours, 25 hours.
    let no_grace = Due::AfterDay(Duration::ZERO);
    assert_eq!(end(no_grace, "2026-03-28T23:00:00Z"), (day("2026-03-29"), at("2026-03-29T22:00:00Z")));
    assert_eq!(end(no_grace, "2026-10-24T22:00:00Z"), (day("2026-10-25"), at("2026-10-25T23:00:00Z")));
    // A time that the day does not have, and one that it has twice.
    let half_past_two = Due::At("02:30:00".parse().unwrap());
    let (_, skipped) = end(half_past_two, "2026-03-28T23:30:00Z");
    assert!(skipped > at("2026-03-29T01:00:00Z"), "{skipped}");
    assert_eq!(end(half_past_two, "2026-10-24T22:30:00Z").1, at("2026-10-25T00:30:00Z"));
    // Who likes in the hour that comes twice is in time.
    let mut ledger = asked(&team, &berlin(no_grace), &["2026-10-24T22:00:00Z"]);
    look(&mut ledger, "P0", "2026-10-25T22:59:00Z", &["budi.a"]);
    assert_eq!(verdict(&ledger, "1").kind(), VerdictKind::Met);
}

#[test]
fn two_accounts_of_one_person_are_one_person() {
    let team = people(&[("1", "budi.a"), ("1", "budi.kedua"), ("2", "ani_")]);
    let mut ledger = asked(&team, &ask(), &[POSTED]);
    look(&mut ledger, "P0", AFTER, &["budi.kedua", "BUDI.A"]);
    let report = ledger.report(&Policy::ALL);
    assert_eq!(report.person(person_id("1")).unwrap().standing().taken_part(), 1);
    assert_eq!(report.totals().taken_part, 1);
}

#[test]
fn two_people_with_one_account_are_told_apart_by_nobody() {
    let team = people(&[("1", "bersama"), ("2", "Bersama"), ("3", "ani_")]);
    for names in [&["bersama"][..], &[]] {
        let mut ledger = asked(&team, &ask(), &[POSTED]);
        look(&mut ledger, "P0", AFTER, names);
        assert_eq!(
            (doubt(&ledger, "1"), doubt(&ledger, "2")),
            (Some(Doubt::SharedHandle), Some(Doubt::SharedHandle))
        );
        assert_eq!(verdict(&ledger, "3").kind(), VerdictKind::NotMet);
    }
}

#[test]
fn exemptions_that_overlap_excuse_once() {
    let mut team = people(&[("1", "budi.a"), ("2", "ani_")]);
    let span = |first: &str, last: &str| (Some(first.parse().unwrap()), Some(last.parse().unwrap()));
    for (at, (first, last)) in
        [span("2026-03-09", "2026-03-11"), span("2026-03-11", "2026-03-12")].into_iter().enumerate()
    {
        let exemption = team.exempt("1");
        exemption.id =
            hadir_core::ids::ExemptionId::imported(Origin::new("sample", "exemption", &at.to_string()));
        (exemption.first_day, exemption.last_day) = (first, last);
    }
    let mut ledger = asked(&team, &ask(), &[POSTED]);
    look(&mut ledger, "P0", AFTER, &["ani_"]);
    let report = ledger.report(&Policy::ALL);
    let standing = report.person(person_id("1")).unwrap().standing();
    assert_eq!((standing.exempt, standing.due, standing.missed), (1, 0, 0));
    assert_eq!(report.totals().rate().percent(1), Some(1000));
}

#[test]
fn a_post_that_is_gone_before_it_is_due_is_owed_by_nobody() {
    let team = people(&[("1", "budi.a"), ("2", "ani_")]);
    let mut ledger = asked(&team, &ask(), &[POSTED]);
    look(&mut ledger, "P0", "2026-03-11T02:00:00Z", &["budi.a"]);
    ledger.withdraw(post_id("P0"), at("2026-03-11T03:00:00Z"));
    look(&mut ledger, "P0", AFTER, &[]);
    assert_eq!(verdict(&ledger, "1").kind(), VerdictKind::Met);
    let withdrawn = Verdict::NotDue { reason: NotDue::Withdrawn };
    assert_eq!(verdict(&ledger, "2"), withdrawn);
    // Before it was withdrawn it was open, afterwards it is not any more, also while the day runs.
    let at_noon = |instant: &str| verdicts(&ledger, "2", &Selection::ALL.as_of(at(instant)))[0];
    assert_eq!(at_noon("2026-03-11T02:30:00Z"), Verdict::NotDue { reason: NotDue::StillOpen });
    assert_eq!(at_noon("2026-03-11T05:00:00Z"), withdrawn);
}

#[test]
fn at_noon_nothing_is_known_of_the_evening() {
    let team = people(&[("1", "budi.a"), ("2", "ani_"), ("3", "sari_u")]);
    let mut ledger = asked(&team, &ask(), &[POSTED]);
    look(&mut ledger, "P0", "2026-03-11T02:00:00Z", &["budi.a", "x1"]);
    look(&mut ledger, "P0", AFTER, &["budi.a", "ani_", "x1", "x2"]);
    let seen = |selection: &Selection| {
        let report = ledger.report_on(&Policy::ALL, selection);
        let asked = report.obligations().next().unwrap();
        let statuses = ["1", "2", "3"].map(|id| report.person(person_id(id)).unwrap().standing().status);
        let totals = report.totals();
        assert_eq!(totals.of_status(Status::StillOpen), totals.still_open);
        assert_eq!(asked.is_open(), selection.as_of.is_some_and(|now| now < asked.obligation().window.end()));
        (asked.handles_seen(), asked.strangers(), report.strangers(), asked.captures().len(), statuses)
    };
    let open = Status::StillOpen;
    let noon = Selection::ALL.as_of(at("2026-03-11T05:00:00Z"));
    assert_eq!(seen(&noon), (2, 1, 1, 1, [Status::Complete, open, open]));
    let dawn = Selection::ALL.as_of(at("2026-03-11T01:59:59Z"));
    assert_eq!(seen(&dawn), (0, 0, 0, 0, [open; 3]));
    // Before it went out nothing is asked of anybody.
    let before = ledger.report_on(&Policy::ALL, &Selection::ALL.as_of(at("2026-03-10T19:59:59Z")));
    assert_eq!((before.obligations().count(), before.totals().still_open), (0, 0));
    let all = (4, 2, 2, 2, [Status::Complete, Status::Complete, Status::None]);
    assert_eq!(seen(&Selection::ALL), all);
    assert_eq!(seen(&Selection::ALL.as_of(at("2026-03-13T00:00:00Z"))), all);
}

#[test]
fn who_was_hidden_is_neither_absent_nor_late() {
    let team = people(&[("1", "budi.a"), ("2", "ani_")]);
    let mut ledger = asked(&team, &ask(), &[POSTED]);
    look(&mut ledger, "P0", AFTER, &["x1"]);
    look(&mut ledger, "P0", "2026-03-12T06:00:00Z", &["x1", "budi.a"]);
    assert_eq!(verdict(&ledger, "1").kind(), VerdictKind::MetLate);
    for number in ["1", "2"] {
        let hidden = Unseen {
            person_id: person_id(number),
            platform: Platform::Instagram,
            why: Hidden::Private,
            from: None,
            until: Some(at("2026-03-12T00:00:00Z")),
        };
        ledger.add_unseen(hidden).unwrap();
    }
    assert_eq!(verdict(&ledger, "1").kind(), VerdictKind::Met);
    assert_eq!(doubt(&ledger, "2"), Some(Doubt::Unseen));
}

#[test]
fn who_moves_owes_each_unit_what_it_asked_on_their_days() {
    let mut team = people(&[("1", "budi.a"), ("2", "ani_")]);
    team.unit("B", "BAYU");
    let days = ["2026-03-10T20:00:00Z", "2026-03-15T20:00:00Z"];
    let mut ledger = asked(&team, &ask(), &days);
    for (at, after) in [AFTER, "2026-03-16T18:30:00Z"].iter().enumerate() {
        let names: &[&str] = if at == 0 { &["budi.a", "ani_"] } else { &["ani_"] };
        look(&mut ledger, &format!("P{at}"), after, names);
    }
    let (aruna, bayu) = (unit_id("A"), unit_id("B"));
    for (n, unit_id, first, last) in
        [("1", aruna, None, Some("2026-03-14")), ("2", bayu, Some("2026-03-15"), None)]
    {
        ledger
            .add_posting(Posting {
                workspace_id: workspace(),
                id: PostingId::imported(Origin::new("sample", "posting", n)),
                person_id: person_id("1"),
                unit_id,
                first_day: first.map(|day: &str| day.parse().unwrap()),
                last_day: last.map(|day: &str| day.parse().unwrap()),
            })
            .unwrap();
    }
    let report = ledger.report(&Policy::ALL);
    let groups = report.by_unit();
    let of = |unit| {
        let group = groups.iter().find(|group| group.key == unit).unwrap();
        let person = group.people.iter().find(|person| person.person().id == person_id("1")).unwrap();
        (person.standing().met, person.standing().missed, person.verdicts().count())
    };
    assert_eq!((of(aruna), of(bayu)), ((1, 0, 1), (0, 1, 1)));
    let rates: Vec<_> =
        groups.iter().map(|group| (group.totals.rate().part, group.totals.rate().of)).collect();
    assert_eq!(rates, [(3, 3), (0, 1)]);
    // What was asked of all units together is what was asked of everybody.
    let whole = report.totals().rate();
    assert_eq!((whole.part, whole.of), (3, 4));
}

#[test]
fn a_link_that_is_no_share_of_its_own_is_questioned() {
    let team = sample_team();
    let posts: Vec<_> = ["ASKED_1", "ASKED_2"].map(|code| post(Platform::Instagram, code, POSTED)).into();
    let obligations = Ask::new(jakarta()).on(Platform::Instagram, Action::Share).of_all(&posts).unwrap();
    let roster = Roster { people: &team.people, handles: &[], exemptions: &[], units: &[] };
    let (mut register, _) = Register::new(&roster, obligations);
    for (number, code, address) in [
        ("90010001", "ASKED_1", "https://www.instagram.com/p/ASKED_1/"),
        ("90010001", "ASKED_2", "https://www.instagram.com/p/SHARE_1/?igsh=abc"),
        ("90010002", "ASKED_1", "https://www.instagram.com/p/SHARE_1/"),
        ("90010003", "ASKED_1", "https://www.instagram.com/p/SHARE_3/"),
        ("90010003", "ASKED_2", "https://www.instagram.com/p/SHARE_3/"),
        ("90010004", "ASKED_1", "https://www.instagram.com/p/SHARE_4/"),
    ] {
        let link = Link::find(Platform::Instagram, address).unwrap();
        let (who, what) = (person_id(number), post_id(code));
        let when = at("2026-03-11T02:00:00Z");
        register.submit(&Submission::new(workspace(), what, who, when, Assignment::Regular, [link]).unwrap());
    }
    let report = register.report(&Policy::ALL, None);
    let questioned: Vec<_> = report.questioned().map(|(link, _, why)| (link.address(), why)).collect();
    assert_eq!(
        questioned,
        [
            ("https://www.instagram.com/p/ASKED_1/", Questioned::Asked),
            ("https://www.instagram.com/p/SHARE_1/", Questioned::OtherAddress),
            ("https://www.instagram.com/p/SHARE_1/?igsh=abc", Questioned::OtherAddress),
            ("https://www.instagram.com/p/SHARE_3/", Questioned::SeveralPosts),
        ]
    );
}

#[test]
fn presets_that_take_unreadable_entries_for_strangers_print_how_many_there_were() {
    use hadir_attendance::recap::Note;
    let team = people(&[("1", "budi.a"), ("2", "ani_")]);
    let mut ledger = asked(&team, &ask(), &[POSTED]);
    let observation = Observation { readable: 1, unreadable: 3, ..capture("P0", Action::Like, AFTER) };
    look_as(&mut ledger, observation, &["budi.a"]);
    assert_eq!(doubt(&ledger, "2"), Some(Doubt::Unreadable));
    for preset in Policy::PRESETS.iter().filter(|preset| preset.name.len() == 1) {
        let report = ledger.report(&preset.policy);
        let recap = hadir_attendance::recap::Recap::about(header()).with(&report);
        let told = &recap.notes;
        let entries: Vec<u64> = told
            .iter()
            .filter_map(|note| match note {
                Note::Unreadable { entries, .. } => Some(*entries),
                _ => None,
            })
            .collect();
        assert_eq!(entries, [3], "{}", preset.name);
    }
}

fn header() -> hadir_attendance::recap::Header {
    hadir_attendance::recap::Header {
        scope: "sample".into(),
        root: None,
        period: hadir_core::time::Period::Day("2026-03-11".parse().unwrap()),
        calendar: jakarta(),
        taken_at: None,
    }
}
