//! Whose posts and which people count.

use crate::fixture::{Team, ask, at, jakarta, person_id, post, post_id, unit_id, workspace};
use hadir_attendance::{Policy, Scope, ScopeError, Selection};
use hadir_core::observed::{Collection, ObservedPost, PostAudience};
use hadir_core::platform::Platform;
use hadir_core::roster::PersonRole;
use hadir_core::time::{Period, Window};

fn team() -> Team {
    let mut team = Team::default();
    for (code, parent, region) in [
        ("DIT", None, "CONTOH"),
        ("A", Some("DIT"), "CONTOH"),
        ("A1", Some("A"), "LAIN"),
        ("X", None, "LAIN"),
    ] {
        team.unit(code, code);
        let unit = team.units.last_mut().unwrap();
        (unit.parent_id, unit.region) = (parent.map(unit_id), Some(region.into()));
    }
    for (number, unit) in [("1", "DIT"), ("2", "A"), ("3", "A1"), ("4", "X")] {
        team.person(number, number, unit);
        team.handle(number, Platform::Instagram, &format!("u{number}"));
    }
    team
}

fn posts() -> Vec<ObservedPost> {
    let mut posts = vec![
        post(Platform::Instagram, "ofDIT", "2026-03-10T18:30:00Z"),
        post(Platform::Instagram, "ofA", "2026-03-11T02:00:00Z"),
        post(Platform::Instagram, "none", "2026-03-11T03:00:00Z"),
        post(Platform::Instagram, "special", "2026-03-11T02:00:00Z"),
        post(Platform::Instagram, "next", "2026-03-11T17:00:00Z"),
    ];
    posts[0].unit_id = Some(unit_id("DIT"));
    posts[1].unit_id = Some(unit_id("A"));
    posts[3].unit_id = Some(unit_id("A"));
    posts[3].collection = Collection::Special;
    posts[4].unit_id = Some(unit_id("DIT"));
    posts
}

fn counted(scope: &Scope) -> (Vec<String>, Vec<String>) {
    let team = team();
    let (ledger, _) = team.ledger(ask().of_all(&posts()).unwrap());
    let report = ledger.report_in(&Policy::ALL, &Selection::ALL, scope);
    let mut people: Vec<_> = report.people().map(|person| person.person().number.clone()).collect();
    people.sort();
    assert!(report.people().all(|person| person.standing().asked() == report.obligations().len() as u64));
    (report.obligations().map(|line| line.obligation().code.clone()).collect(), people)
}

#[test]
fn each_scope_has_its_posts_and_its_people() {
    let units = team().units;
    let all = ["ofDIT", "ofA", "special", "none", "next"];
    let (mut posts, people) = counted(&Scope::everything());
    posts.sort();
    let mut expected = all.to_vec();
    expected.sort_unstable();
    assert_eq!((posts, people.len()), (expected.into_iter().map(Into::into).collect(), 4));
    let texts = |list: &[&str]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
    let directorate = Scope::directorate(unit_id("DIT"), &units).unwrap();
    assert_eq!(counted(&directorate), (texts(&["ofDIT", "next"]), texts(&["1", "2", "3"])));
    assert_eq!(
        counted(&Scope::within(unit_id("DIT"), unit_id("A"))),
        (texts(&["ofDIT", "next"]), texts(&["2"]))
    );
    assert_eq!(counted(&Scope::unit(unit_id("A"))).1, texts(&["2"]));
    assert_eq!(counted(&Scope::region("lain", &units).unwrap()), (texts(&[]), texts(&["3", "4"])));
    assert_eq!(counted(&directorate.among([person_id("3"), person_id("4")])).1, texts(&["3"]));
}

fn role(number: &str, role: &str) -> PersonRole {
    PersonRole::new(workspace(), person_id(number), role)
}

#[test]
fn a_role_has_its_holders_of_any_unit_and_its_posts() {
    let texts = |list: &[&str]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
    let roles = [role("2", "bidhumas"), role("4", "BidHumas"), role("3", "a")];
    let audience = PostAudience::new(workspace(), post_id("none"), "BIDHUMAS");
    let scope = Scope::role("bidhumas", Some(unit_id("DIT")), &roles, std::slice::from_ref(&audience));
    assert_eq!(counted(&scope), (texts(&["ofDIT", "none", "next"]), texts(&["2", "4"])));
    let scope = Scope::role("bidhumas", None, &roles, &[audience]);
    assert_eq!(counted(&scope), (texts(&["none"]), texts(&["2", "4"])));
    let units = team().units;
    let a = units.iter().find(|unit| unit.code == "A").unwrap();
    let scope = Scope::unit_and_role(a, &roles);
    assert_eq!(counted(&scope), (texts(&["special", "ofA"]), texts(&["2", "3"])));
    assert_eq!(counted(&scope.with_role("bidhumas", &roles)).1, texts(&["2"]));
}

#[test]
fn a_collection_restricts_reports_as_it_restricts_lists_of_posts() {
    let scope = Scope::unit(unit_id("A")).collection(Collection::Special);
    assert_eq!(counted(&scope).0, ["special"]);
}

#[test]
fn an_unknown_unit_or_region_is_an_error_and_a_loop_ends() {
    let mut units = team().units;
    let unknown = unit_id("nowhere");
    assert_eq!(Scope::directorate(unknown, &units), Err(ScopeError::UnknownUnit { unit: unknown, known: 4 }));
    assert_eq!(Scope::region("x", &units), Err(ScopeError::UnknownRegion { region: "x".into() }));
    units[0].parent_id = Some(unit_id("A1"));
    assert!(Scope::directorate(unit_id("DIT"), &units).is_ok());
}

#[test]
fn posts_of_a_day_are_those_of_the_workspaces_day() {
    let day = Period::Day("2026-03-11".parse().unwrap()).window(jakarta()).unwrap();
    let mut posts = posts();
    let again = posts[1].clone();
    posts.push(again);
    posts.reverse();
    let codes = |scope: &Scope, window: Window| {
        scope.posts(&posts, window).into_iter().map(|post| post.code.clone()).collect::<Vec<_>>()
    };
    assert_eq!(codes(&Scope::everything(), day), ["ofDIT", "ofA", "special", "none"]);
    assert_eq!(codes(&Scope::unit(unit_id("A")).collection(Collection::Special), day), ["special"]);
    let last_second = Window::new(at("2026-03-11T16:59:59Z"), at("2026-03-11T17:00:00Z")).unwrap();
    assert!(codes(&Scope::everything(), last_second).is_empty());
}
