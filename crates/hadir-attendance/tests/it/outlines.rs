//! The thirty-two outlines, each of the sample, in both languages and on both text channels.

use crate::fixture::{
    at, capture, handle, jakarta, person_id, post_id, sample_ledger, sample_posts, sample_team, unit_id,
    workspace,
};
use hadir_attendance::amplification::{Assignment, Link, Register, Submission};
use hadir_attendance::analysis::engagement;
use hadir_attendance::language::Language;
use hadir_attendance::recap::facts::{
    AccountLine, Activity, Card, Complaint, ContactLine, Issue, Letter, LoginLine, OperatorLine,
    ProfileState, Topic, Value,
};
use hadir_attendance::recap::{Facts, Header, Message, Outline, OutlineError, PeriodKind, Recap};
use hadir_attendance::{Ask, Ledger, Policy, Roster, Selection, Status};
use hadir_core::observed::Action;
use hadir_core::platform::Platform;
use hadir_core::time::Period;
use std::collections::BTreeSet;

const RANGGA: &str = "90010001";
const SARI: &str = "90010002";

/// The sample with one Instagram comment beside its likes.
fn ledger() -> Ledger {
    let mut ledger = sample_ledger();
    let comments =
        Ask::new(jakarta()).on(Platform::Instagram, Action::Comment).of_all(&sample_posts()).unwrap();
    for obligation in comments {
        ledger.add_obligation(obligation).unwrap();
    }
    for code in ["C0NT0H_001", "C0NT0H_002", "C0NT0H_003"] {
        let seen = handle(Platform::Instagram, "rangga.c");
        ledger.capture(&capture(code, Action::Comment, "2026-03-11T19:00:00Z"), [&seen]);
    }
    ledger
}

fn register() -> Register {
    let team = sample_team();
    let posts: Vec<_> = sample_posts().into_iter().take(3).collect();
    let obligations = Ask::new(jakarta()).on(Platform::Instagram, Action::Share).of_all(&posts).unwrap();
    let roster = Roster {
        people: &team.people,
        handles: &team.handles,
        exemptions: &team.exemptions,
        units: &team.units,
    };
    let (mut register, _) = Register::new(&roster, obligations);
    for (code, links) in [
        (
            "C0NT0H_001",
            &[
                (Platform::Instagram, "https://www.instagram.com/p/AAAA1/"),
                (Platform::Facebook, "https://www.facebook.com/a/posts/1"),
                (Platform::Tiktok, "https://www.tiktok.com/@rangga_c/video/9"),
            ][..],
        ),
        ("C0NT0H_002", &[(Platform::Instagram, "https://www.instagram.com/p/AAAA2/")][..]),
    ] {
        let links = links.iter().map(|&(platform, link)| Link::find(platform, link).unwrap());
        let when = at("2026-03-11T04:00:00Z");
        let report =
            Submission::new(workspace(), post_id(code), person_id(RANGGA), when, Assignment::Regular, links);
        register.submit(&report.unwrap());
    }
    register
}

pub(crate) fn header(period: Period) -> Header {
    Header {
        scope: "DIREKTORAT ALFA".into(),
        root: Some(unit_id("DIT_ALFA")),
        period,
        calendar: jakarta(),
        taken_at: Some(at("2026-03-12T08:00:00Z")),
    }
}

fn facts(ledger: &Ledger, recap: &Recap) -> Facts {
    let day = "2026-03-11".parse().unwrap();
    let policy: Policy = "C".parse().unwrap();
    let reports = [Platform::Instagram, Platform::Tiktok].map(|platform| {
        let selection = Selection::ALL.days(day, day).platform(platform);
        ledger.report_on(&policy, &selection.action(ask_of(platform)))
    });
    let account = |unit: &str, handle: Option<(Platform, &str)>, activity| AccountLine {
        unit: unit.into(),
        handle: handle.map(|(platform, name)| crate::fixture::handle(platform, name)),
        activity,
    };
    Facts {
        contacts: Some(
            recap.sections[0]
                .people
                .iter()
                .map(|line| ContactLine { who: line.who.clone(), registered: line.who.number != SARI })
                .collect(),
        ),
        operators: Some(
            [("DIREKTORAT ALFA", 1), ("POLRES ARUNA", 2), ("POLRES BAYU", 0)]
                .map(|(unit, operators)| OperatorLine { unit: unit.into(), operators })
                .into(),
        ),
        logins: Some(
            [
                ("alfa_admin", "DIREKTORAT ALFA", "web", "dit_alfa", 3),
                ("bayu_opr", "POLRES BAYU", "mobile", "operator", 1),
            ]
            .map(|(name, unit, source, role, times)| LoginLine {
                name: name.into(),
                unit: unit.into(),
                source: source.into(),
                role: role.into(),
                times,
            })
            .into(),
        ),
        accounts: Some(vec![
            account(
                "POLRES ARUNA",
                Some((Platform::Instagram, "arunasat")),
                Some(Activity { posts: 4, likes: 1210, comments: 33 }),
            ),
            account(
                "POLRES ARUNA",
                Some((Platform::Tiktok, "arunasat")),
                Some(Activity { posts: 0, likes: 0, comments: 0 }),
            ),
            account("POLRES BAYU", Some((Platform::Tiktok, "bayusat")), None),
            account("POLRES CAKRA", None, None),
        ]),
        ranking: Some(engagement(&[&reports[0], &reports[1]], Some(unit_id("DIT_ALFA")))),
        letter: Some(Letter {
            addressee: "Para Kapolres".into(),
            sender: "Direktur Alfa".into(),
            copies: vec!["Kapolda Contoh".into(), "Irwasda".into()],
            remarks: vec!["Kendala dilaporkan lewat https://lapor.example/alfa".into()],
        }),
        told_until: Some(at("2026-03-11T02:05:00Z")),
        addressee: Some(person_id(RANGGA)),
        reminders: 1,
        complaint: Some(Complaint {
            profiles: vec![
                (handle(Platform::Instagram, "rangga.c"), ProfileState::Found),
                (handle(Platform::Tiktok, "rangga_c"), ProfileState::Private),
            ],
            issues: vec![Issue::NotCounted, Issue::PrivateAccount],
            claim_page: "https://klaim.example/".into(),
        }),
        cards: Some(cards()),
        ..recap.facts.clone()
    }
}

fn cards() -> Vec<Card> {
    let text = |text: &str| Value::Text(text.into());
    let card = |topic, fields: &[(Message, Value)], commands: &[&str], links: &[&str]| Card {
        topic,
        fields: fields.to_vec(),
        commands: commands.iter().map(|&command| command.into()).collect(),
        links: links.iter().map(|&link| link.into()).collect(),
    };
    vec![
        card(
            Topic::PremiumRequested,
            &[
                (Message::User, text("bayu_opr")),
                (Message::Tier, text("tier1")),
                (Message::Client, text("POLRES_B")),
                (Message::Bank, text("Bank Contoh")),
                (Message::Account, text("0011")),
                (Message::AccountHolder, text("A. Uji")),
                (Message::Amount, Value::Money(350_000, "IDR".into())),
            ],
            &["grantdash#11", "denydash#11"],
            &["https://bukti.example/11"],
        ),
        card(
            Topic::PremiumApproved,
            &[(Message::Until, Value::Moment(at("2026-04-10T00:00:00Z")))],
            &[],
            &[],
        ),
        card(
            Topic::AccessRequested,
            &[
                (Message::User, text("bayu_opr")),
                (Message::Role, text("operator")),
                (Message::Phone, Value::Unknown),
            ],
            &["approvedash#bayu_opr", "denydash#bayu_opr"],
            &[],
        ),
        card(Topic::AccessApproved, &[(Message::User, text("bayu_opr"))], &[], &[]),
        card(
            Topic::Workspace,
            &[
                (Message::Key, text("DIT_ALFA")),
                (Message::Name, text("DIREKTORAT ALFA")),
                (Message::IsActive, Value::Flag(true)),
                (Message::Operators, Value::Number(1)),
            ],
            &[],
            &["https://www.instagram.com/alfa.resmi/"],
        ),
    ]
}

fn ask_of(platform: Platform) -> Action {
    if platform == Platform::Tiktok { Action::Comment } else { Action::Like }
}

/// The sample with everything that any outline needs.
pub(crate) fn whole(period: Period) -> Recap {
    let ledger = ledger();
    let (first, last) = period.days().unwrap();
    let report = |rule: &str, platform, action| {
        let selection = Selection::ALL.days(first, last).platform(platform).action(action);
        ledger.report_on(&rule.parse().unwrap(), &selection)
    };
    let recap = Recap::about(header(period))
        .with(&report("A", Platform::Instagram, Action::Like))
        .with(&report("E", Platform::Tiktok, Action::Comment))
        .with(&report("I", Platform::Instagram, Action::Comment))
        .with_links(&register(), &"M".parse().unwrap())
        .with_handles(&ledger, &[Platform::Instagram, Platform::Tiktok]);
    let facts = facts(&ledger, &recap);
    Recap { facts, ..recap }
}

fn day() -> Period {
    Period::Day("2026-03-11".parse().unwrap())
}

fn fitting(outline: &Outline) -> Period {
    if outline.periods.contains(&PeriodKind::Day) {
        day()
    } else {
        Period::Week("2026-03-11".parse().unwrap())
    }
}

#[test]
fn all_thirty_two_are_there_once_with_their_numbers_and_with_presets_that_exist() {
    let numbers: Vec<u8> = Outline::catalogue().filter_map(|outline| outline.number).collect();
    assert_eq!(numbers, (1..=32).collect::<Vec<u8>>());
    let names: BTreeSet<&str> = Outline::catalogue().map(|outline| outline.name).collect();
    assert_eq!(names.len(), Outline::catalogue().count());
    for outline in Outline::catalogue() {
        assert_eq!(Outline::of(outline.name), Some(outline));
        assert!(!outline.periods.is_empty() && !outline.parts.is_empty(), "{}", outline.name);
        for rule in outline.rules {
            assert!(Policy::preset(rule).is_some(), "{}: {rule}", outline.name);
        }
    }
}

#[test]
fn each_outline_of_the_sample_in_both_languages_on_both_channels() {
    for outline in Outline::catalogue() {
        let recap = whole(fitting(outline));
        let mut rendered = String::new();
        for &language in Language::ALL {
            let document = outline.compose(&recap, language).unwrap_or_else(|error| panic!("{error}"));
            for (channel, text) in [("text", document.text()), ("whatsapp", document.whatsapp())] {
                let head = ["──── ", language.as_str(), " · ", channel, "\n"];
                rendered.extend(head.into_iter().chain([text.as_str(), "\n"]));
            }
            let page = document.html();
            assert_eq!(crate::recap::unbalanced(&page), Vec::<String>::new(), "{}", outline.name);
        }
        let number = outline.number.map_or_else(|| "ours".to_owned(), |number| format!("R{number:02}"));
        insta::assert_snapshot!(format!("{number}_{}", outline.name), rendered);
    }
}

#[test]
fn every_message_is_in_both_languages_and_every_outline_has_a_title() {
    for message in Message::ALL {
        for &language in Language::ALL {
            let text = message.text(language);
            assert!(!text.trim().is_empty() && text.trim() == text, "{message:?}: {text:?}");
        }
    }
}

/// The page answers in both languages what was asked, what was decided, why, and on which evidence.
#[test]
fn a_persons_page_says_why() {
    let ledger = sample_ledger();
    let policy: Policy = "all".parse().unwrap();
    let reports = [Platform::Instagram, Platform::Tiktok].map(|platform| {
        let day = "2026-03-11".parse().unwrap();
        ledger.report_on(&policy, &Selection::ALL.days(day, day).platform(platform))
    });
    let mut rendered = String::new();
    for &language in Language::ALL {
        let page = header(day()).person_page(&reports.each_ref(), person_id(SARI), language).unwrap();
        rendered.push_str(&page.text());
        rendered.push('\n');
        assert_eq!(crate::recap::unbalanced(&page.html()), Vec::<String>::new());
        assert!(!page.html().contains("RANGGA"));
    }
    insta::assert_snapshot!("person_page", rendered);
    assert!(header(day()).person_page(&reports.each_ref(), person_id("nobody"), Language::English).is_none());
}

#[test]
fn what_an_outline_needs_and_does_not_get_is_named() {
    let empty = Recap::about(header(day()));
    let error = |name: &str, recap: &Recap| {
        Outline::of(name).unwrap().compose(recap, Language::English).unwrap_err().to_string()
    };
    assert_eq!(
        error("user_data", &empty),
        "outline `user_data` needs who has which handle, and the recap has none"
    );
    assert_eq!(
        error("likes_by_unit", &empty),
        "outline `likes_by_unit` needs a section about what it asks for, and the recap has none"
    );
    assert_eq!(error("highest_lowest", &empty), "outline `highest_lowest` is not for a period of kind `day`");
    let mut recap = whole(day());
    recap.facts.addressee = None;
    assert!(matches!(
        Outline::of("reminder").unwrap().compose(&recap, Language::English),
        Err(OutlineError::Missing { outline: "reminder", .. })
    ));
}

#[test]
fn lists_can_be_restricted_to_classes() {
    let recap = whole(day());
    let outline = Outline::of("simple").unwrap().only(&[Status::NoHandle]);
    let text = outline.compose(&recap, Language::English).unwrap().text();
    assert!(text.contains("No handle (1):\n- IPTU TEGUH MISAL"), "{text}");
    assert!(!text.contains("Complete ("), "{text}");
}

/// Whoever is counted is listed, under every preset: lists leave nobody out.
#[test]
fn nobody_is_left_out_of_the_lists() {
    let ledger = sample_ledger();
    for preset in Policy::PRESETS {
        let recap = Recap::about(header(day()))
            .with(&ledger.report_on(&preset.policy, &Selection::ALL.platform(Platform::Instagram)));
        for name in ["likes_by_division", "simple", "by_division", "day_file", "per_post"] {
            let text = Outline::of(name).unwrap().compose(&recap, Language::Indonesian).unwrap().text();
            for person in ["RANGGA CONTOH", "SARI UJI", "TEGUH MISAL", "UTAMI COBA"] {
                assert!(text.contains(person), "{} {name}: {person}\n{text}", preset.name);
            }
        }
    }
}

#[cfg(feature = "json")]
#[test]
fn json_reads_back_with_every_fact() {
    let recap = whole(day());
    let read: Recap = serde_json::from_str(&recap.json().unwrap()).unwrap();
    assert_eq!(read, recap);
    for outline in Outline::catalogue().filter(|outline| outline.periods.contains(&PeriodKind::Day)) {
        let (ours, theirs) =
            (outline.compose(&recap, Language::English), outline.compose(&read, Language::English));
        assert_eq!(ours, theirs, "{}", outline.name);
    }
}
