//! Reported links, with the numbers of the roll-call system.

use crate::fixture::{at, jakarta, person_id, post, post_id, sample_team, workspace};
use chrono::{DateTime, Utc};
use hadir_attendance::amplification::{
    Assignment, Filing, Link, LinkProblem, Register, Submission, SubmissionError,
};
use hadir_attendance::{Ask, Policy, Roster, Status};
use hadir_core::observed::Action;
use hadir_core::platform::Platform;
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
    assert_eq!(open.totals.no_tasks, 2);
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
