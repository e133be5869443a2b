//! Worked examples of the roll-call system that need more than one rule or more than one list.

use crate::fixture::{
    Team, ask, at, capture, handle, jakarta, person_id, post, post_id, sample_ledger, sample_posts,
    sample_team, unit_id, workspace,
};
use hadir_attendance::amplification::{Assignment, Filing, Register, Submission};
use hadir_attendance::analysis::{UnitOrder, units};
use hadir_attendance::policy::Exempt;
use hadir_attendance::{Ask, Doubt, Ledger, Policy, Roster, Scope, Selection, Status, Totals, Verdict};
use hadir_core::observed::{Action, AmplifiedLinks, Collection, LinkReport, PostAudience};
use hadir_core::platform::Platform;
use hadir_core::roster::PersonRole;
use hadir_core::time::{Period, Window};

const AFTERWARDS: &str = "2026-03-11T19:00:00Z";

fn policy(name: &str) -> Policy {
    name.parse().unwrap()
}

/// Instagram posts of one day, each with whom a complete capture after the day shows.
fn liked(team: &Team, lists: &[&[&str]]) -> Ledger {
    let code = |position: usize| format!("POST_{position}");
    let posts: Vec<_> = (0..lists.len())
        .map(|position| post(Platform::Instagram, &code(position), "2026-03-11T03:00:00Z"))
        .collect();
    let (mut ledger, _) = team.ledger(ask().of_all(&posts).unwrap());
    for (position, list) in lists.iter().enumerate() {
        let handles: Vec<_> = list.iter().map(|raw| handle(Platform::Instagram, raw)).collect();
        ledger.capture(&capture(&code(position), Action::Like, AFTERWARDS), &handles);
    }
    ledger
}

fn people(count: usize, unit: impl Fn(usize) -> &'static str) -> Team {
    let mut team = Team::default();
    for number in 1..=count {
        let text = number.to_string();
        team.person(&text, &text, unit(number));
        team.handle(&text, Platform::Instagram, &format!("u{number}"));
    }
    team
}

#[test]
fn example_1_lists_unit_b_before_unit_a_with_their_numbers() {
    let mut team = people(4, |number| if number <= 2 { "A" } else { "B" });
    team.unit("A", "A");
    team.unit("B", "B");
    team.handles.remove(1);
    let ledger = liked(&team, &[&["u1", "u3"], &["u3"], &[]]);
    let report = ledger.report(&policy("A"));
    let lines = units(&report, UnitOrder::MostComplete, None);
    let said =
        |totals: &Totals| (totals.people, totals.complete, totals.partial, totals.none, totals.no_handle);
    let said: Vec<_> = lines.iter().map(|line| (line.name.as_str(), said(&line.totals))).collect();
    assert_eq!(said, [("B", (2, 1, 0, 1, 0)), ("A", (2, 0, 1, 0, 1))]);
}

#[test]
fn example_3_nobody_with_a_handle_is_behind_and_one_person_has_none() {
    let mut team = people(3, |_| "A");
    team.handles.truncate(2);
    let ledger = liked(&team, &[&["u1", "u2"], &["u1"]]);
    let report = ledger.report(&policy("F"));
    let (totals, statistics) = (report.totals(), report.statistics());
    assert_eq!((totals.complete, statistics.active), (2, 2));
    assert_eq!(hadir_attendance::Share::new(totals.complete, statistics.active).percent(0), Some(100));
    // The backlog: everyone who has not reached the target, without a handle or not.
    assert_eq!(totals.not_yet, 1);
}

#[test]
fn example_4_a_report_by_division_under_rule_c() {
    let ledger = liked(&people(5, |_| "A"), &[&["u1", "u2", "u3"], &["u1", "u2"]]);
    let totals = ledger.report(&policy("C")).totals();
    assert_eq!((totals.people, totals.complete, totals.partial, totals.not_yet), (5, 2, 1, 2));
    assert_eq!(totals.done, 3);
}

#[test]
fn example_5_a_count_never_exceeds_what_was_asked() {
    // The source shows 5 of 3 as 166.7 %: it counts lists of other days. Here they are not asked for.
    let mut ledger = liked(&people(1, |_| "A"), &[&["u1"], &["u1"], &["u1"]]);
    for other in ["OTHER_1", "OTHER_2"] {
        ledger.capture(&capture(other, Action::Like, AFTERWARDS), [&handle(Platform::Instagram, "u1")]);
    }
    let report = ledger.report(&policy("J"));
    let standing = report.person(person_id("1")).unwrap().standing();
    assert_eq!((standing.taken_part(), standing.asked(), standing.status), (3, 3, Status::Complete));
    assert_eq!(report.statistics().average_completion.unwrap().percent(1), Some(1000));
}

#[test]
fn example_9_the_week_of_a_wednesday_runs_from_monday_to_sunday() {
    let (first, last) = Period::Week("2024-06-05".parse().unwrap()).days().unwrap();
    assert_eq!((first.to_string(), last.to_string()), ("2024-06-03".into(), "2024-06-09".into()));
    // In Jakarta: the last instant before, the first and the last of the week, the first after.
    let instants =
        ["2024-06-02T16:59:59Z", "2024-06-02T17:00:00Z", "2024-06-09T16:59:59Z", "2024-06-09T17:00:00Z"];
    let posts: Vec<_> = instants.iter().map(|instant| post(Platform::Instagram, instant, instant)).collect();
    let (mut ledger, _) = people(1, |_| "A").ledger(ask().of_all(&posts).unwrap());
    for code in &instants[..3] {
        let look = capture(code, Action::Like, "2024-06-10T17:00:00Z");
        ledger.capture(&look, [&handle(Platform::Instagram, "u1")]);
    }
    let report = ledger.report_on(&policy("K"), &Selection::ALL.days(first, last));
    let standing = report.person(person_id("1")).unwrap().standing();
    assert_eq!((standing.taken_part(), standing.asked(), standing.status), (2, 2, Status::Complete));
}

#[test]
fn the_sample_window_proves_half_an_hour_and_no_more() {
    let (mut ledger, _) = sample_team().ledger(ask().of_all(&sample_posts()).unwrap());
    let mut look = capture("C0NT0H_001", Action::Like, "2026-03-11T03:30:04Z");
    look.window = Window::new(at("2026-03-11T03:00:00Z"), at("2026-03-11T03:30:00Z")).unwrap();
    ledger.capture(&look, [&handle(Platform::Instagram, "rangga.c")]);
    let report = ledger.report(&policy("B"));
    let first = |number| report.person(person_id(number)).unwrap().verdicts().next().unwrap().1;
    assert_eq!(first("90010001"), Verdict::Met { first_seen: at("2026-03-11T03:30:04Z") });
    assert_eq!(first("90010002"), Verdict::Indeterminate { reason: Doubt::TooEarly });
}

#[test]
fn the_sample_counts_the_same_whatever_role_rows_its_posts_have() {
    let role = |number: &str, role: &str| PersonRole::new(workspace(), person_id(number), role);
    let roles: Vec<_> = ["90010001", "90010002", "90010003", "90010004"]
        .map(|number| role(number, "dit_alfa"))
        .into_iter()
        .chain([role("90010001", "operator")])
        .collect();
    let row = |code: &str, role: &str| PostAudience::new(workspace(), post_id(code), role);
    let mut posts = sample_posts();
    for post in &mut posts {
        post.unit_id = Some(unit_id("DIT_ALFA"));
    }
    let day = "2026-03-11".parse().unwrap();
    let selection = Selection::ALL.days(day, day).platform(Platform::Instagram);
    let counted = |audiences: &[PostAudience]| {
        let (mut ledger, _) =
            sample_team().ledger(ask().audiences(audiences, &roles).of_all(&posts).unwrap());
        let seen = [handle(Platform::Instagram, "rangga.c"), handle(Platform::Instagram, "sari_u")];
        ledger.capture(&capture("C0NT0H_002", Action::Like, AFTERWARDS), &seen);
        let scope = Scope::role("DIT_ALFA", Some(unit_id("DIT_ALFA")), &roles, audiences);
        let report = ledger.report_in(&policy("J"), &selection, &scope);
        (report.totals(), report.statistics(), report.obligations().len())
    };
    let one = counted(&[row("C0NT0H_002", "dit_alfa")]);
    assert_eq!((one.0.people, one.2, one.0.taken_part), (4, 3, 2));
    assert_eq!(counted(&[]), one);
    // Another row, the same row again, and a role that one of them holds beside.
    let many = [row("C0NT0H_002", "dit_alfa"), row("C0NT0H_002", "DIT_ALFA "), row("C0NT0H_002", "operator")];
    assert_eq!(counted(&many), one);
}

fn stored(code: &str, number: &str, links: AmplifiedLinks) -> LinkReport {
    LinkReport::new(workspace(), post_id(code), person_id(number), links, at("2026-03-11T02:00:00Z"))
}

#[test]
fn example_8_an_exempt_person_has_no_links_that_nobody_reported() {
    let mut team = people(1, |_| "A");
    team.exempt("1");
    let posts = ["P1", "P2"].map(|code| post(Platform::Instagram, code, "2026-03-11T02:00:00Z"));
    let obligations = Ask::new(jakarta()).on(Platform::Instagram, Action::Share).of_all(&posts).unwrap();
    let roster = Roster { people: &team.people, handles: &[], exemptions: &team.exemptions, units: &[] };
    // A duplicate role row: the posts twice. The source counts 15 links, and 10 without it; nobody reported any.
    let (register, problems) = Register::new(&roster, obligations.iter().cloned().chain(obligations.clone()));
    assert_eq!(problems, []);
    let report = register.report(&policy("N"), None);
    assert_eq!((report.people[0].links, report.posts.len()), (0, 2));
    assert_eq!(report.people[0].standing.status, Status::Complete);
    let excused = Policy { exempt: Exempt::Excused, ..policy("N") };
    assert_eq!(register.report(&excused, None).people[0].standing.status, Status::Exempt);
}

#[test]
fn the_sample_of_a_special_assignment_is_one_link_of_one_post() {
    let team = sample_team();
    let mut special = post(Platform::Instagram, "KHUSUS_01", "2026-03-11T02:00:00Z");
    special.collection = Collection::Special;
    let regular = post(Platform::Instagram, "C0NT0H_001", "2026-03-11T02:00:00Z");
    let obligations =
        Ask::new(jakarta()).on(Platform::Instagram, Action::Share).of_all([&special, &regular]).unwrap();
    let roster = Roster { people: &team.people, handles: &[], exemptions: &[], units: &[] };
    let (mut register, _) = Register::new(&roster, obligations);
    let reel = AmplifiedLinks {
        instagram: Some("https://www.instagram.com/reel/KHUSUS_01/".into()),
        ..AmplifiedLinks::default()
    };
    let report = stored("KHUSUS_01", "90010001", reel);
    let submission = Submission::stored(&report, Assignment::Special).unwrap();
    assert_eq!(register.submit(&submission), Filing::New);
    let scope = Scope::everything().collection(Collection::Special);
    let report = register.report_in(&policy("M"), &Selection::ALL, &scope);
    assert_eq!(report.posts.len(), 1);
    let rangga = &report.people[0];
    assert_eq!((rangga.standing.met, rangga.standing.asked(), rangga.links), (1, 1, 1));
    // Not a link more than one per post can be reported, so that one is all there is.
    assert_eq!((report.totals.complete, report.totals.none), (1, 3));
}

#[test]
fn the_sample_under_every_preset_is_in_one_class_each() {
    let ledger = sample_ledger();
    for preset in Policy::PRESETS {
        let totals = ledger.report(&preset.policy).totals();
        let classes: u64 = Status::ALL.iter().map(|&status| totals.of_status(status)).sum();
        assert_eq!((classes, totals.people), (4, 4), "{}", preset.name);
    }
}
