//! What holds for every team, every list of posts and all evidence.

use crate::fixture::{Team, ask, at, capture, handle, jakarta, post, post_id, workspace};
use crate::world::{PLATFORMS, account, ledger, look, minute, name, named, policy, said, someone, world};
use hadir_attendance::{Policy, Recorded, Selection, Status, VerdictKind};
use hadir_core::observed::{Action, Completeness, Participation};
use hadir_core::platform::Platform;
use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, proptest};

proptest! {
    #[test]
    fn a_report_equals_the_oracle(people in prop::collection::vec(someone(), 0..8), looks in prop::collection::vec(look(), 0..12), policy in policy()) {
        let world = world(&people, &looks);
        let ledger = ledger(&world);
        let report = ledger.report(&policy);
        prop_assert_eq!(report.people().len(), world.people.iter().filter(|person| world.counts(person)).count());
        for person in report.people() {
            let verdicts: Vec<VerdictKind> = person.verdicts().map(|(_, verdict)| verdict.kind()).collect();
            let expected: Vec<VerdictKind> =
                report.obligations().map(|line| world.verdict(person.person(), line.obligation(), &policy)).collect();
            prop_assert_eq!(verdicts, expected);
            prop_assert_eq!(person.standing().status, world.status(person.person(), &policy), "{:?}", person.standing());
        }
    }

    #[test]
    fn the_classes_partition_the_people_and_nobody_did_more_than_was_asked(people in prop::collection::vec(someone(), 0..10), looks in prop::collection::vec(look(), 0..12), policy in policy()) {
        let ledger = ledger(&world(&people, &looks));
        let report = ledger.report(&policy);
        let totals = report.totals();
        let classes: u64 = Status::ALL.iter().map(|&status| totals.of_status(status)).sum();
        prop_assert_eq!(classes, totals.people);
        prop_assert_eq!(totals.people, report.people().len() as u64);
        let units = report.by_unit();
        prop_assert_eq!(units.iter().map(|group| group.totals.people).sum::<u64>(), totals.people);
        prop_assert_eq!(units.iter().map(|group| group.totals.taken_part).sum::<u64>(), totals.taken_part);
        for person in report.people() {
            let standing = person.standing();
            prop_assert!(standing.taken_part() <= standing.asked());
            prop_assert_eq!(standing.due, standing.met + standing.late + standing.missed + standing.undetermined + standing.no_handle);
        }
        for line in report.obligations() {
            let all: u64 = VerdictKind::ALL.iter().map(|&kind| line.counts().of(kind)).sum();
            prop_assert_eq!(all, totals.people);
        }
    }

    #[test]
    fn no_order_of_anything_changes_the_report(people in prop::collection::vec(someone(), 0..8), looks in prop::collection::vec(look(), 0..10), policy in policy(), seed in any::<u64>()) {
        let world = world(&people, &looks);
        let expected = ledger(&world);
        let mut shuffled = world;
        let mut state = seed | 1;
        let mut rotate = |length: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            if length == 0 { 0 } else { (state >> 33) as usize % length }
        };
        shuffled.people.reverse();
        let by = rotate(shuffled.people.len());
        shuffled.people.rotate_left(by);
        let by = rotate(shuffled.handles.len());
        shuffled.handles.rotate_left(by);
        shuffled.obligations.reverse();
        shuffled.observations.reverse();
        let by = rotate(shuffled.participations.len());
        shuffled.participations.rotate_left(by);
        let other = ledger(&shuffled);
        prop_assert_eq!(said(&expected.report(&policy)), said(&other.report(&policy)));
        prop_assert!(expected == other);
    }

    #[test]
    fn the_same_evidence_twice_changes_nothing(people in prop::collection::vec(someone(), 0..8), looks in prop::collection::vec(look(), 0..10)) {
        let world = world(&people, &looks);
        let once = ledger(&world);
        let mut twice = once.clone();
        for observation in &world.observations {
            prop_assert_eq!(twice.observe(observation), Recorded::Known);
        }
        for participation in &world.participations {
            prop_assert_eq!(twice.record(participation), Recorded::Known);
        }
        prop_assert!(once == twice);
    }

    #[test]
    fn being_seen_never_lowers_a_standing(people in prop::collection::vec(someone(), 1..8), looks in prop::collection::vec(look(), 0..10), policy in policy(), post in 0_usize..5, who in named(16), minutes in 0_i64..1820) {
        let world = world(&people, &looks);
        let before = ledger(&world);
        let mut after = before.clone();
        let (platform, action) = PLATFORMS[post % 2];
        after.record(&Participation { platform_user_id: who.1.map(account), ..Participation::new(workspace(), post_id(&format!("P{post}")), action, handle(platform, &name(who.0)), minute(minutes)) });
        // One more post done may open what was settled at partial: it may now be complete.
        let rank = |status: Status| match status {
            Status::None => 0,
            Status::Complete => 2,
            _ => 1,
        };
        let (before, after) = (before.report(&policy), after.report(&policy));
        for (old, new) in before.people().zip(after.people()) {
            let (old, new) = (old.standing(), new.standing());
            prop_assert!(new.taken_part() >= old.taken_part());
            prop_assert!(rank(new.status) >= rank(old.status), "{old:?} {new:?}");
        }
    }

    #[test]
    fn nobody_is_absent_without_a_complete_capture(people in prop::collection::vec(someone(), 1..8), looks in prop::collection::vec(look(), 0..10), policy in policy()) {
        let mut world = world(&people, &looks);
        for observation in &mut world.observations {
            if observation.completeness == Completeness::Complete {
                observation.completeness = Completeness::Truncated;
            }
        }
        let ledger = ledger(&world);
        let report = ledger.report(&policy);
        for person in report.people() {
            prop_assert_eq!(person.standing().missed, 0);
        }
    }
}

#[test]
fn a_zone_other_than_the_workspaces_changes_nothing() {
    // Days come from the calendar of the question alone.
    let posts = [post(Platform::Instagram, "P0", "2026-03-10T18:30:00Z")];
    let obligation = ask().of(&posts[0]).unwrap().remove(0);
    assert_eq!(obligation.day, jakarta().day_of(posts[0].posted_at));
    assert_eq!(obligation.day.to_string(), "2026-03-11");
    assert_eq!(obligation.window.end(), at("2026-03-11T18:00:00Z"));
}

#[test]
fn evidence_that_nobody_asked_for_is_not_kept() {
    let team = Team::default();
    let (mut ledger, _) = team.ledger(vec![]);
    let before = ledger.clone();
    assert_eq!(ledger.observe(&capture("P9", Action::Like, "2026-03-11T19:00:00Z")), Recorded::NotAsked);
    assert!(ledger == before);
    assert_eq!(ledger.report(&Policy::ALL).selection(), &Selection::ALL);
}
