//! Group figures accuse nobody; reminders go to whom something is left to do; what is copied from a message is what was
//! written.

use crate::fixture::*;
use hadir_attendance::analysis::{
    Compliance, RateChange, Target, attendance_rate, changes, engagement, on_time_rate, streak,
};
use hadir_attendance::language::Language;
use hadir_attendance::recap::facts::Letter;
use hadir_attendance::recap::{Header, Outline, Recap, WHATSAPP_BUSINESS};
use hadir_attendance::roll::{Directory, Engine, Evidence, RawHandles, Tally};
use hadir_attendance::{Ledger, Policy, Selection, Share, Status};
use hadir_core::observed::{Action, Completeness, Observation};
use hadir_core::platform::{Handle, Platform};
use hadir_core::time::Period;
use proptest::prelude::{prop, prop_assert, proptest};

const AFTER: &str = "2026-03-11T18:30:00Z";
const NAMES: [&str; 4] = ["budi.a", "ani_", "sari_u", "tono.t"];

fn team(people: usize, with_handle: usize) -> Team {
    let mut team = Team::default();
    team.unit("A", "POLRES ARUNA");
    for (at, name) in NAMES.iter().enumerate().take(people) {
        let number = at.to_string();
        team.person(&number, &format!("P{at}"), "A");
        if at < with_handle {
            team.handle(&number, Platform::Instagram, name);
        }
    }
    team
}

fn two_posts(team: &Team) -> Ledger {
    let posts = [
        post(Platform::Instagram, "P0", "2026-03-10T20:00:00Z"),
        post(Platform::Instagram, "P1", "2026-03-10T21:00:00Z"),
    ];
    team.ledger(ask().of_all(&posts).unwrap()).0
}

fn look(ledger: &mut Ledger, post: &str, at: &str, completeness: Completeness, names: &[&str]) {
    let handles: Vec<Handle> = names.iter().map(|name| handle(Platform::Instagram, name)).collect();
    ledger.capture(&Observation { completeness, ..capture(post, Action::Like, at) }, &handles);
}

fn header() -> Header {
    Header {
        scope: "Direktorat Alfa".into(),
        root: None,
        period: Period::Day("2026-03-11".parse().unwrap()),
        calendar: jakarta(),
        taken_at: None,
    }
}

#[test]
fn who_is_excused_is_outside_of_every_rate() {
    let mut team = team(2, 2);
    team.exempt("1");
    let mut ledger = two_posts(&team);
    for post in ["P0", "P1"] {
        look(&mut ledger, post, AFTER, Completeness::Complete, &["budi.a"]);
    }
    let report = ledger.report(&Policy::ALL);
    assert_eq!(report.totals().rate(), Share::new(2, 2));
    assert_eq!(report.statistics().participation, Share::new(1, 1));
    assert_eq!(report.statistics().average_completion.and_then(|share| share.percent(1)), Some(1000));
    assert_eq!(report.by_unit()[0].totals.rate(), Share::new(2, 2));
    assert_eq!(Target::of_directorate(&report.totals()).deficit(), 0);
}

#[test]
fn what_cannot_be_told_is_bounds_and_no_debt() {
    let team = team(2, 1);
    let mut ledger = two_posts(&team);
    look(&mut ledger, "P0", AFTER, Completeness::Complete, &["budi.a"]);
    look(&mut ledger, "P1", AFTER, Completeness::Failed, &[]);
    let totals = ledger.report(&Policy::ALL).totals();
    assert_eq!(totals.rate(), Share::new(1, 1));
    assert_eq!((totals.bounds().at_least, totals.bounds().at_most), (Share::new(1, 4), Share::new(4, 4)));
}

#[test]
fn a_unit_of_which_nothing_is_known_has_no_class() {
    let team = team(2, 2);
    let mut ledger = two_posts(&team);
    for post in ["P0", "P1"] {
        look(&mut ledger, post, AFTER, Completeness::Failed, &[]);
    }
    let report = ledger.report(&Policy::AT_LEAST_HALF);
    let lines = engagement(&[&report], None);
    assert_eq!((lines[0].score, lines[0].compliance()), (None, None));
    let mut recap = Recap::about(header()).with(&report);
    recap.facts.ranking = Some(lines);
    recap.facts.letter =
        Some(Letter { addressee: "Kasat".into(), sender: "Dir".into(), copies: vec![], remarks: vec![] });
    let letter = Outline::of("compliance_letter").unwrap().compose(&recap, Language::Indonesian).unwrap();
    assert!(!letter.text().contains("ARUNA: 0"), "{}", letter.text());
    // What is known is classed.
    let mut ledger = two_posts(&team);
    for post in ["P0", "P1"] {
        look(&mut ledger, post, AFTER, Completeness::Complete, &["budi.a", "ani_"]);
    }
    let report = ledger.report(&Policy::AT_LEAST_HALF);
    assert_eq!(engagement(&[&report], None)[0].compliance(), Some(Compliance::Active));
}

#[test]
fn a_count_accuses_nobody_whom_the_ledger_does_not() {
    let mut team = team(4, 0);
    for number in ["0", "1"] {
        team.handle(number, Platform::Instagram, "bersama");
    }
    team.handle("3", Platform::Instagram, "tono.t").valid_from = Some(at("2026-01-01T00:00:00Z"));
    let mut ledger = two_posts(&team);
    for post in ["P0", "P1"] {
        look(&mut ledger, post, AFTER, Completeness::Complete, &["bersama", "tono.t"]);
    }
    let report = ledger.report(&Policy::ALL);
    let directory = Directory::of(&ledger, Platform::Instagram);
    let mut tally = Tally::new(&directory);
    let list: RawHandles = ["bersama", "tono.t"].into_iter().collect();
    for _ in 0..2 {
        tally.take(&directory, &list, Evidence::Conclusive).unwrap();
    }
    for (number, person) in report.people().enumerate() {
        let (ledger, engine) = (person.standing().status, tally.standing(number as u32, &Policy::ALL).status);
        assert!(
            engine != Status::None || ledger == Status::None,
            "{}: {ledger:?} {engine:?}",
            person.person().name
        );
    }
}

#[test]
fn reminders_go_to_whom_something_is_left_and_to_nobody_else() {
    let team = team(3, 3);
    let mut ledger = two_posts(&team);
    for post in ["P0", "P1"] {
        look(&mut ledger, post, "2026-03-11T07:50:00Z", Completeness::Complete, &["budi.a"]);
    }
    let noon = Selection::ALL.as_of(at("2026-03-11T08:00:00Z"));
    let report = ledger.report_on(&Policy::ALL, &noon);
    assert_eq!(report.person(person_id("0")).unwrap().standing().taken_part(), 2);
    let reminder = |number: &str| {
        let mut recap = Recap::about(header()).with(&report);
        recap.facts.addressee = Some(person_id(number));
        Outline::of("reminder").unwrap().compose(&recap, Language::Indonesian).unwrap().text()
    };
    assert!(reminder("0").contains("Semua tugas selesai"), "{}", reminder("0"));
    let left = reminder("1");
    assert!(
        !left.contains("Semua tugas selesai") && left.contains("P0") && left.contains("sampai"),
        "{left}"
    );
}

#[test]
fn a_handle_that_is_copied_from_a_message_is_that_handle() {
    for name in ["sari_u", "_sari", "sari_", "a_b._c", "x.y"] {
        let mut team = team(1, 0);
        team.handle("0", Platform::Instagram, name);
        let mut ledger = two_posts(&team);
        for post in ["P0", "P1"] {
            look(&mut ledger, post, AFTER, Completeness::Complete, &[]);
        }
        let recap = Recap::about(header()).with(&ledger.report(&Policy::ALL));
        for document in [
            recap.overview(Language::Indonesian),
            Outline::of("simple").unwrap().compose(&recap, Language::Indonesian).unwrap(),
        ] {
            let text = document.whatsapp();
            for word in text.split_whitespace().filter(|word| word.contains('@')) {
                let bare = word.trim_matches(['`', '(', ')', ',']);
                assert_eq!(
                    Handle::parse(Platform::Instagram, bare).unwrap().as_str(),
                    name,
                    "{word} in {text}"
                );
            }
        }
    }
}

#[test]
fn long_messages_are_cut_between_their_lists() {
    let mut team = Team::default();
    team.unit("A", "POLRES ARUNA");
    for at in 0..400 {
        let number = at.to_string();
        team.person(&number, &format!("NAMA PANJANG KE {at}"), "A").division =
            Some(format!("SAT {}", at % 7));
        team.handle(&number, Platform::Instagram, &format!("akun_{at}"));
    }
    let mut ledger = two_posts(&team);
    for post in ["P0", "P1"] {
        look(&mut ledger, post, AFTER, Completeness::Complete, &["akun_1", "akun_399"]);
    }
    let recap = Recap::about(header()).with(&ledger.report(&Policy::ALL));
    for document in [
        recap.overview(Language::Indonesian),
        Outline::of("simple").unwrap().compose(&recap, Language::Indonesian).unwrap(),
    ] {
        let whole = document.whatsapp();
        let messages = document.whatsapp_messages(WHATSAPP_BUSINESS);
        assert!(messages.len() > 1);
        for message in &messages {
            assert!(message.encode_utf16().count() <= WHATSAPP_BUSINESS);
            assert_eq!(message.matches("```").count() % 2, 0, "{message}");
        }
        // Nothing is lost.
        let together = messages.join("\n");
        assert!(whole.lines().all(|line| together.contains(line)));
    }
}

#[test]
fn the_figures_that_the_catalogue_names() {
    let team = team(2, 2);
    let mut ledger = two_posts(&team);
    look(&mut ledger, "P0", "2026-03-11T18:00:00Z", Completeness::Complete, &["budi.a"]);
    look(&mut ledger, "P0", AFTER, Completeness::Complete, &["budi.a", "ani_"]);
    look(&mut ledger, "P1", AFTER, Completeness::Complete, &["budi.a", "ani_"]);
    let report = ledger.report(&Policy::ALL);
    let ani = report.person(person_id("1")).unwrap();
    assert_eq!(attendance_rate(&ani.standing()), Share::new(2, 2));
    assert_eq!(on_time_rate(&ani.standing()), Share::new(1, 2));
    assert_eq!(streak(&ani), 1);
    let empty = two_posts(&team);
    let change = changes(&empty.report(&Policy::ALL), &report);
    assert_eq!(change[0].change, RateChange::Unknown);
    assert_eq!(changes(&report, &report)[0].change, RateChange::Same);
}

proptest! {
    /// Whatever is true of what cannot be told, the truth lies between the bounds.
    #[test]
    fn group_bounds_contain_the_truth(did in prop::collection::vec(prop::array::uniform2(proptest::bool::ANY), 4), seen in prop::array::uniform2(0_u8..3)) {
        let team = team(4, 3);
        let mut ledger = two_posts(&team);
        for (post, seen) in seen.iter().enumerate() {
            let names: Vec<&str> = (0..3).filter(|person| did[*person][post]).map(|person| NAMES[person]).collect();
            let completeness = [Completeness::Complete, Completeness::Truncated, Completeness::Failed][*seen as usize];
            let shown = if completeness == Completeness::Complete { &names[..] } else { &names[..names.len() / 2] };
            look(&mut ledger, &format!("P{post}"), AFTER, completeness, shown);
        }
        let truth = did.iter().flatten().filter(|did| **did).count() as u64;
        let bounds = ledger.report(&Policy::ALL).totals().bounds();
        let truth = Share::new(truth, 8);
        prop_assert!(bounds.at_least.compare(truth).is_le() && truth.compare(bounds.at_most).is_le(), "{bounds:?} {truth:?}");
        // Nobody who did it is absent where the list could have shown it.
        for person in ledger.report(&Policy::ALL).people() {
            let number: usize = person.person().number.parse().unwrap();
            for (post, (_, verdict)) in person.verdicts().enumerate() {
                prop_assert!(!did[number][post] || verdict.kind() != hadir_attendance::VerdictKind::NotMet);
            }
        }
    }
}

#[test]
fn engines_are_stored_in_parts_and_come_back() {
    use hadir_attendance::roll::{Matrix, PartsError};
    let names: Vec<Handle> = NAMES.iter().map(|name| handle(Platform::Instagram, name)).collect();
    let directory = Directory::new(Platform::Instagram, 4, names.iter().zip(0..));
    let (mut tally, mut matrix) = (Tally::new(&directory), Matrix::new(&directory));
    for (list, evidence) in
        [(&["budi.a", "tono.t"][..], Evidence::Conclusive), (&["ani_"], Evidence::Inconclusive)]
    {
        let list: RawHandles = list.iter().copied().collect();
        tally.take(&directory, &list, evidence).unwrap();
        matrix.take(&directory, &list, evidence).unwrap();
    }
    assert_eq!(Tally::from_parts(&directory, tally.parts()).unwrap(), tally);
    assert_eq!(Matrix::from_parts(&directory, &matrix.parts()).unwrap(), matrix);
    let other = Directory::new(Platform::Instagram, 4, names.iter().take(2).zip(0..));
    assert!(matches!(Tally::from_parts(&other, tally.parts()), Err(PartsError::OtherDirectory(_))));
    let newer = hadir_attendance::roll::TallyParts { version: 99, ..tally.parts() };
    assert!(matches!(Tally::from_parts(&directory, newer), Err(PartsError::Version { found: 99 })));
}
