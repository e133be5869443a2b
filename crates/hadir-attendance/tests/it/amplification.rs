//! Reported links, with the numbers of the roll-call system.

use crate::fixture::{at, jakarta, person_id, post, post_id, sample_team, workspace};
use chrono::{DateTime, Utc};
use hadir_attendance::amplification::{
    Assignment, Filing, Link, LinkProblem, Register, StoredReportError, Submission, SubmissionError,
};
use hadir_attendance::{Ask, Policy, Roster, Scope, Selection, Status};
use hadir_core::observed::{Action, AmplifiedLinks, LinkReport as StoredReport};
use hadir_core::platform::Platform;
use hadir_core::roster::Membership;
use proptest::prelude::{any, prop, prop_assert_eq, proptest};

const RANGGA: &str = "90010001";

fn register(posts: &[&str]) -> Register {
    let team = sample_team();
    let posts: Vec<_> =
        posts.iter().map(|code| post(Platform::Instagram, code, "2026-03-11T02:00:00Z")).collect();
    let obligations = Ask::new(jakarta()).on(Platform::Instagram, Action::Share).of_all(&posts).unwrap();
    let roster = Roster { people: &team.people, handles: &[], exemptions: &team.exemptions, units: &[] };
    // Twice the same obligations: a post with two role rows counts once.
    Register::new(&roster, obligations.iter().cloned().chain(obligations.clone())).0
}

fn address(platform: Platform) -> &'static str {
    match platform {
        Platform::Instagram => "https://www.instagram.com/p/AAAA1/",
        Platform::Facebook => "https://www.facebook.com/a/posts/1",
        Platform::X => "https://x.com/a/status/1",
        Platform::Tiktok => "https://www.tiktok.com/@rangga_c/video/9",
        _ => "https://youtu.be/abc",
    }
}

fn report(code: &str, number: &str, when: DateTime<Utc>, platforms: &[Platform]) -> Submission {
    let links = platforms.iter().map(|&platform| Link::find(platform, address(platform)).unwrap());
    Submission::new(workspace(), post_id(code), person_id(number), when, Assignment::Regular, links).unwrap()
}

#[test]
fn example_6_five_links_of_one_post_are_one_task_of_two() {
    let mut register = register(&["P1", "P2"]);
    let all = Assignment::Regular.platforms();
    assert_eq!(register.submit(&report("P1", RANGGA, at("2026-03-11T04:00:00Z"), all)), Filing::New);
    let report = register.report(&"M".parse().unwrap(), None);
    let line = report.people.iter().find(|line| line.person.number == RANGGA).unwrap();
    assert_eq!((line.standing.met, line.standing.missed, line.links), (1, 1, 5));
    assert_eq!(line.standing.status, Status::Partial);
}

#[test]
fn the_sample_is_two_of_three_with_four_links() {
    let mut register = register(&["C0NT0H_001", "C0NT0H_002", "C0NT0H_003"]);
    let when = at("2026-03-11T04:00:00Z");
    register.submit(&report(
        "C0NT0H_001",
        RANGGA,
        when,
        &[Platform::Instagram, Platform::Facebook, Platform::Tiktok],
    ));
    register.submit(&report("C0NT0H_002", RANGGA, when, &[Platform::Instagram]));
    // Of a post that nobody asked for: it neither counts nor lowers anyone.
    assert_eq!(register.submit(&report("C0NT0H_009", RANGGA, when, &[Platform::X])), Filing::NotAsked);
    let report = register.report(&"M".parse().unwrap(), None);
    let line = report.people.iter().find(|line| line.person.number == RANGGA).unwrap();
    assert_eq!((line.standing.met, line.standing.asked(), line.links), (2, 3, 4));
    assert_eq!(line.standing.status, Status::Partial);
    assert_eq!(report.links[&Platform::Instagram], 2);
    assert_eq!(report.reporters[&post_id("C0NT0H_003")], 0);
    // Example 8: exempt is done, and invents no links.
    let utami = report.people.iter().find(|line| line.person.name == "UTAMI COBA").unwrap();
    assert_eq!((utami.standing.status, utami.standing.asked(), utami.links), (Status::Complete, 3, 0));
}

#[test]
fn the_first_report_decides_on_lateness_and_the_last_holds() {
    let mut register = register(&["P1"]);
    let late = report("P1", RANGGA, at("2026-03-11T18:00:00Z"), &[Platform::X, Platform::Facebook]);
    assert_eq!(register.submit(&late), Filing::New);
    let standing = |register: &Register| {
        let report = register.report(&Policy::ALL, None);
        let line = report.people.iter().find(|line| line.person.number == RANGGA).unwrap();
        (line.standing.met, line.standing.late, line.links)
    };
    assert_eq!(standing(&register), (0, 1, 2));
    assert_eq!(
        register.submit(&report("P1", RANGGA, at("2026-03-11T17:59:59Z"), &[Platform::X])),
        Filing::Amended
    );
    assert_eq!(standing(&register), (1, 0, 2));
    assert_eq!(register.submit(&late), Filing::Known);
    let open = register.report(&Policy::ALL, Some(at("2026-03-11T12:00:00Z")));
    assert_eq!(open.totals.still_open, 2);
}

#[test]
fn links_lie_on_a_host_of_their_platform() {
    let problem = |platform, text| Link::find(platform, text).unwrap_err().problem;
    assert_eq!(problem(Platform::Facebook, "tidak ada"), LinkProblem::NoAddress);
    assert_eq!(
        problem(Platform::Facebook, address(Platform::Tiktok)),
        LinkProblem::ForeignHost("www.tiktok.com".into())
    );
    assert_eq!(
        problem(Platform::Instagram, "https://evilinstagram.com/p/A/"),
        LinkProblem::ForeignHost("evilinstagram.com".into())
    );
    assert_eq!(problem(Platform::Instagram, "https://www.instagram.com/"), LinkProblem::NoPath);
    assert_eq!(problem(Platform::Youtube, "https://youtu.be//), lihat"), LinkProblem::NoPath);
    assert_eq!(problem(Platform::X, "(https://x.com)"), LinkProblem::NoPath);
    let found = Link::find(Platform::Youtube, "lihat (HTTPS://youtu.be/abc), ya").unwrap();
    assert_eq!(found.address(), "HTTPS://youtu.be/abc");
}

#[test]
fn a_special_assignment_is_an_instagram_post() {
    let special = |links: Vec<Link>| {
        Submission::new(
            workspace(),
            post_id("P"),
            person_id(RANGGA),
            at("2026-03-11T04:00:00Z"),
            Assignment::Special,
            links,
        )
    };
    let instagram = |address: &str| Link::find(Platform::Instagram, address).unwrap();
    for good in ["reel/KHUSUS_01/", "p/A/", "tv/A", "some.account/p/A/?x=1"] {
        assert!(special(vec![instagram(&format!("https://www.instagram.com/{good}"))]).is_ok(), "{good}");
    }
    assert!(matches!(
        special(vec![instagram("https://www.instagram.com/rangga/")]),
        Err(SubmissionError::NotAPost { .. })
    ));
    assert_eq!(special(vec![]), Err(SubmissionError::NoLinks));
    let x = Link::find(Platform::X, address(Platform::X)).unwrap();
    assert!(matches!(special(vec![x]), Err(SubmissionError::NotAsked { platform: Platform::X, .. })));
}

#[test]
fn a_stored_report_is_checked_column_by_column() {
    let links = AmplifiedLinks {
        instagram: Some(address(Platform::Instagram).into()),
        facebook: Some(address(Platform::Tiktok).into()),
        x: Some("none".into()),
        ..AmplifiedLinks::default()
    };
    let mut report = StoredReport {
        submitted_at: Some(at("2026-03-11T18:00:00Z")),
        ..StoredReport::new(workspace(), post_id("P1"), person_id(RANGGA), links, at("2026-03-11T02:00:00Z"))
    };
    let error = Submission::stored(&report, Assignment::Regular).unwrap_err().to_string();
    assert_eq!(
        error,
        "no facebook link: `www.tiktok.com` is not a host of the platform; no x link: no address in the text"
    );
    report.links = AmplifiedLinks::default();
    let nothing = StoredReportError::Submission(SubmissionError::NoLinks);
    assert_eq!(Submission::stored(&report, Assignment::Regular), Err(nothing));
    report.links.tiktok = Some(address(Platform::Tiktok).into());
    // The time of submission decides, not that of the post, which the source writes.
    let mut register = register(&["P1"]);
    assert_eq!(register.submit(&Submission::stored(&report, Assignment::Regular).unwrap()), Filing::New);
    let said = register.report(&Policy::ALL, None);
    assert_eq!((said.people[0].standing.met, said.people[0].standing.late), (0, 1));
}

#[test]
fn a_link_of_two_people_is_named_and_units_add_up() {
    let mut register = register(&["P1", "P2"]);
    let when = at("2026-03-11T04:00:00Z");
    register.submit(&report("P1", RANGGA, when, &[Platform::X, Platform::Tiktok]));
    register.submit(&report("P2", "90010003", when, &[Platform::X]));
    let said = register.report(&Policy::ALL, None);
    let shared: Vec<_> = said.shared().map(|(link, people)| (link.platform(), people.len())).collect();
    assert_eq!(shared, [(Platform::X, 2)]);
    assert_eq!(said.reported.len(), 2);
    let order: Vec<_> =
        said.by_links().into_iter().map(|line| (line.person.number.as_str(), line.links)).collect();
    assert_eq!(order[..2], [(RANGGA, 2), ("90010003", 1)]);
    let units = said.by_unit();
    let people: u64 = units.iter().map(|unit| unit.totals.people).sum();
    let links: u64 = units.iter().map(|unit| unit.links).sum();
    assert_eq!((people, links), (said.totals.people, said.links.values().sum()));
    assert_eq!(said.reporters.values().sum::<u64>(), 2);
}

#[test]
fn who_did_not_belong_on_the_day_is_not_asked_to_share() {
    let mut team = sample_team();
    let day = |day: &str| Some(day.parse().unwrap());
    team.people[0].membership = Membership::new(day("2026-03-12"), None).unwrap();
    team.people[1].membership = Membership::new(None, day("2026-03-11")).unwrap();
    let posts =
        ["2026-03-11", "2026-03-12"].map(|day| post(Platform::Instagram, day, &format!("{day}T02:00:00Z")));
    let obligations = Ask::new(jakarta()).on(Platform::Instagram, Action::Share).of_all(&posts).unwrap();
    let roster = Roster { people: &team.people, handles: &[], exemptions: &[], units: &[] };
    let (register, _) = Register::new(&roster, obligations);
    let asked = |selection: &Selection| {
        let said = register.report_in(&Policy::ALL, selection, &Scope::everything());
        said.people.iter().map(|line| (line.person.name.clone(), line.standing.asked())).collect::<Vec<_>>()
    };
    let all = asked(&Selection::ALL);
    assert!(all.contains(&("RANGGA CONTOH".into(), 1)) && all.contains(&("SARI UJI".into(), 1)), "{all:?}");
    let first = "2026-03-11".parse().unwrap();
    let names: Vec<_> = asked(&Selection::ALL.days(first, first)).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["TEGUH MISAL", "SARI UJI", "UTAMI COBA"]);
}

proptest! {
    #[test]
    fn no_order_of_reports_matters(when in prop::collection::vec((0_i64..100, 0_usize..5), 1..6), turn in any::<usize>()) {
        let reports: Vec<Submission> = when.iter().map(|&(minutes, platform)| {
            let when = at("2026-03-11T17:00:00Z") + chrono::TimeDelta::minutes(minutes);
            report("P1", RANGGA, when, &Assignment::Regular.platforms()[platform..=platform])
        }).collect();
        let mut turned = reports.clone();
        turned.rotate_left(turn % reports.len());
        turned.reverse();
        let filed = |reports: &[Submission]| {
            let mut register = register(&["P1"]);
            for report in reports {
                register.submit(report);
            }
            register
        };
        prop_assert_eq!(filed(&reports), filed(&turned));
        let (left, right) = reports.split_at(turn % reports.len());
        let (mut merged, mut other_way) = (filed(left), filed(right));
        prop_assert_eq!(merged.merge(&filed(right)), vec![]);
        prop_assert_eq!(other_way.merge(&filed(left)), vec![]);
        prop_assert_eq!(&merged, &filed(&reports));
        prop_assert_eq!(&other_way, &merged);
    }

    #[test]
    fn no_text_panics(text in any::<String>()) {
        for &platform in Platform::ALL {
            if let Ok(link) = Link::find(platform, &text) {
                let again = Link::find(platform, link.address());
                prop_assert_eq!(again, Ok(link));
            }
        }
    }
}
