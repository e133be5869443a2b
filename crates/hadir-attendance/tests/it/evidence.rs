//! What more evidence, more rows and other zones may change, and what not.

use crate::fixture::{Team, ask, at, capture, handle, jakarta, person_id, post, post_id, unit_id, workspace};
use chrono::TimeDelta;
use hadir_attendance::{Ledger, Policy, Scope, Selection, Standing};
use hadir_core::ids::{ObservationId, Origin, PersonId};
use hadir_core::observed::{Action, Completeness, ObservedPost, PostAudience};
use hadir_core::platform::Platform;
use hadir_core::roster::PersonRole;
use hadir_core::time::Calendar;
use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, proptest};
use proptest::sample::select;

fn team() -> Team {
    let mut team = Team::default();
    for number in ["0", "1", "2", "3"] {
        team.person(number, number, if number < "2" { "A" } else { "B" });
        team.handle(number, Platform::Instagram, &format!("name_{number}"));
    }
    team
}

/// Posts of the hours of three days.
fn posts(hours: &[i64]) -> Vec<ObservedPost> {
    let posted = |(position, &hours): (usize, &i64)| {
        let mut post = post(Platform::Instagram, &format!("P{position}"), "2026-03-10T00:00:00Z");
        post.posted_at += TimeDelta::hours(hours);
        post.unit_id = (hours % 2 == 0).then(|| unit_id("A"));
        post
    };
    hours.iter().enumerate().map(posted).collect()
}

/// One look: post, hour, who was seen.
type Look = (usize, i64, Vec<u8>);

fn looks() -> impl Strategy<Value = Vec<Look>> {
    prop::collection::vec((0_usize..4, 0_i64..120, prop::collection::vec(0_u8..6, 0..4)), 0..8)
}

fn show(ledger: &mut Ledger, (position, hour, names): &Look, completeness: Completeness) {
    let captured_at = at("2026-03-10T00:00:00Z") + TimeDelta::hours(*hour);
    let mut look = capture(&format!("P{position}"), Action::Like, &captured_at.to_rfc3339());
    look.completeness = completeness;
    look.id = ObservationId::imported(Origin::new(
        "evidence",
        completeness.as_str(),
        &format!("{position} {hour}"),
    ));
    let seen: Vec<_> =
        names.iter().map(|name| handle(Platform::Instagram, &format!("name_{name}"))).collect();
    ledger.capture(&look, &seen);
}

fn show_all(ledger: &mut Ledger, looks: &[Look]) {
    for look in looks {
        show(ledger, look, Completeness::Complete);
    }
}

fn standings(ledger: &Ledger, selection: &Selection, scope: &Scope) -> Vec<(PersonId, Standing)> {
    let report = ledger.report_in(&Policy::AT_LEAST_HALF, selection, scope);
    report.people().map(|person| (person.person().id, person.standing())).collect()
}

fn role(number: u8, role: &str) -> PersonRole {
    PersonRole::new(workspace(), person_id(&number.to_string()), role)
}

proptest! {
    #[test]
    fn one_more_capture_never_takes_a_post_from_anyone(hours in prop::collection::vec(0_i64..72, 4), looks in looks(), more in (0_usize..4, 0_i64..120, prop::collection::vec(0_u8..6, 0..4)), completeness in select(Completeness::ALL)) {
        let (mut ledger, _) = team().ledger(ask().of_all(&posts(&hours)).unwrap());
        show_all(&mut ledger, &looks);
        let before = standings(&ledger, &Selection::ALL, &Scope::everything());
        show(&mut ledger, &more, completeness);
        let after = standings(&ledger, &Selection::ALL, &Scope::everything());
        for ((_, before), (_, after)) in before.iter().zip(&after) {
            prop_assert!(after.taken_part() >= before.taken_part(), "{before:?} {after:?}");
            // Nobody owes more than could be owed, and what was proved is taken back only where a list turns out to
            // have lost names.
            prop_assert!(after.missed <= before.missed + before.undetermined, "{before:?} {after:?}");
            prop_assert_eq!(after.due, before.due);
        }
    }

    #[test]
    fn ledgers_of_days_merge_into_the_ledger_of_all_days(hours in prop::collection::vec(0_i64..72, 4), looks in looks(), cut in 0_i64..72) {
        let all = posts(&hours);
        let midnight = at("2026-03-10T00:00:00Z") + TimeDelta::hours(cut);
        let of = |posts: Vec<ObservedPost>| {
            let (mut ledger, _) = team().ledger(ask().of_all(&posts).unwrap());
            show_all(&mut ledger, &looks);
            ledger
        };
        let (before, after): (Vec<_>, Vec<_>) = all.iter().cloned().partition(|post| post.posted_at < midnight);
        let (mut merged, whole) = (of(before), of(all));
        prop_assert_eq!(merged.merge(&of(after)), vec![]);
        prop_assert!(merged == whole);
        // And the days of the whole add up to it.
        let calendar = jakarta();
        let days: std::collections::BTreeSet<_> = whole.obligations().map(|asked| asked.day).collect();
        let mut sums = [0_u64; 4];
        for &day in &days {
            for (sum, (_, standing)) in sums.iter_mut().zip(standings(&whole, &Selection::ALL.days(day, day), &Scope::everything())) {
                *sum += standing.taken_part();
            }
        }
        let total = standings(&whole, &Selection::ALL, &Scope::everything());
        prop_assert_eq!(sums.to_vec(), total.iter().map(|(_, standing)| standing.taken_part()).collect::<Vec<_>>());
        prop_assert!(days.iter().all(|&day| calendar.day(day).is_ok()));
    }

    #[test]
    fn a_report_depends_on_no_zone_but_the_workspaces(hours in prop::collection::vec(0_i64..72, 4), looks in looks(), zone in select(vec!["UTC", "Asia/Kathmandu", "America/Sao_Paulo", "Pacific/Kiritimati", "Etc/GMT+12", "Europe/Berlin"])) {
        // Whoever stored the posts wrote their times in a zone of their own, and read them again in it.
        let zone: Calendar = zone.parse().unwrap();
        let stored = |posts: &[ObservedPost]| -> Vec<ObservedPost> {
            let elsewhere = |post: &ObservedPost| {
                let text = post.posted_at.with_timezone(&zone.zone()).to_rfc3339();
                ObservedPost { posted_at: chrono::DateTime::parse_from_rfc3339(&text).unwrap().to_utc(), ..post.clone() }
            };
            posts.iter().map(elsewhere).collect()
        };
        let all = posts(&hours);
        let of = |posts: &[ObservedPost]| {
            let (mut ledger, _) = team().ledger(ask().of_all(posts).unwrap());
            show_all(&mut ledger, &looks);
            ledger
        };
        prop_assert!(of(&all) == of(&stored(&all)));
        // The day is seven hours ahead of UTC, all year, and nothing else.
        for asked in of(&all).obligations() {
            prop_assert_eq!(asked.day, (asked.window.start() + TimeDelta::hours(7)).date_naive());
        }
    }

    #[test]
    fn repeated_role_rows_in_any_order_change_nothing(hours in prop::collection::vec(0_i64..72, 4), looks in looks(), holders in prop::collection::vec((0_u8..4, 0_u8..3), 0..6), meant in prop::collection::vec((0_usize..4, 0_u8..3), 0..6), again in any::<prop::sample::Index>(), turn in 0_usize..6) {
        let name = |number: u8| ["dit_alfa", "operator", "bidhumas"][usize::from(number)];
        let roles: Vec<_> = holders.iter().map(|&(number, of)| role(number, name(of))).collect();
        let audiences: Vec<_> = meant.iter().map(|&(position, of)| PostAudience::new(workspace(), post_id(&format!("P{position}")), name(of))).collect();
        let of = |roles: &[PersonRole], audiences: &[PostAudience]| {
            let (mut ledger, _) = team().ledger(ask().audiences(audiences, roles).of_all(&posts(&hours)).unwrap());
            show_all(&mut ledger, &looks);
            let scopes = [Scope::role("dit_alfa", Some(unit_id("A")), roles, audiences), Scope::everything().with_role("operator", roles)];
            scopes.map(|scope| standings(&ledger, &Selection::ALL, &scope))
        };
        let expected = of(&roles, &audiences);
        let (mut more_roles, mut more_audiences) = (roles.clone(), audiences.clone());
        if !roles.is_empty() {
            more_roles.push(PersonRole { role: again.get(&roles).role.to_uppercase(), ..again.get(&roles).clone() });
            more_roles.rotate_left(turn % roles.len());
        }
        if !audiences.is_empty() {
            more_audiences.push(again.get(&audiences).clone());
            more_audiences.rotate_left(turn % audiences.len());
        }
        prop_assert_eq!(of(&more_roles, &more_audiences), expected);
    }
}
