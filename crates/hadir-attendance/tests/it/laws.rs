//! What holds for every team, every list of posts and all evidence.

use crate::fixture::{Team, ask, at, capture, handle, jakarta, post, post_id, workspace};
use crate::oracle::World;
use chrono::{DateTime, TimeDelta, Utc};
use hadir_attendance::{Ledger, Policy, Recorded, Report, Roster, Selection, Status, VerdictKind};
use hadir_core::ids::{ObservationId, Origin};
use hadir_core::observed::{Action, Completeness, Observation, Participation};
use hadir_core::platform::{Platform, PlatformUserId};
use hadir_core::roster::{Membership, PersonStatus};
use hadir_core::time::Window;
use proptest::prelude::{Just, Strategy, any, prop, prop_assert, prop_assert_eq, proptest};
use std::collections::BTreeMap;

const PLATFORMS: [(Platform, Action); 2] =
    [(Platform::Instagram, Action::Like), (Platform::Tiktok, Action::Comment)];

fn minute(minutes: i64) -> DateTime<Utc> {
    // Minute 200 is midnight in Jakarta: the first two posts belong to the day before.
    at("2026-03-10T13:40:00Z") + TimeDelta::minutes(minutes)
}

/// One person: active, exempt, a handle name per platform out of few, so that some are shared, and the days of
/// March between which they belong.
type Someone = (bool, bool, Option<Named>, Option<Named>, (Option<u32>, Option<u32>));
/// A handle, and the account behind it, out of few.
type Named = (u8, Option<u8>);
/// One capture: post, from, until, taken, completeness, unreadable, accounts seen.
type Look = (usize, i64, i64, i64, Completeness, u64, Vec<Named>);

fn someone() -> impl Strategy<Value = Someone> {
    (
        prop::bool::weighted(0.9),
        prop::bool::weighted(0.15),
        prop::option::of(named(12)),
        prop::option::of(named(12)),
        (prop::option::weighted(0.2, 9_u32..13), prop::option::weighted(0.2, 9_u32..13)),
    )
}

fn named(names: u8) -> impl Strategy<Value = Named> {
    (0..names, prop::option::weighted(0.4, 0..names))
}

fn look() -> impl Strategy<Value = Look> {
    let completeness = proptest::prelude::prop_oneof![
        4 => Just(Completeness::Complete),
        1 => prop::sample::select(Completeness::ALL),
    ];
    let taken = proptest::prelude::prop_oneof![-60_i64..1100, 260_i64..400, 1700_i64..1820];
    (
        0_usize..5,
        -300_i64..600,
        1_i64..2500,
        taken,
        completeness,
        prop::bool::weighted(0.2),
        prop::collection::vec(named(16), 0..6),
    )
        .prop_map(|(post, from, length, taken, completeness, unreadable, seen)| {
            (post, from, from + length, taken, completeness, u64::from(unreadable), seen)
        })
}

fn membership((first, last): (Option<u32>, Option<u32>)) -> Membership {
    let day = |day| chrono::NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
    let (first, last) = match (first, last) {
        (Some(one), Some(other)) => (Some(one.min(other)), Some(one.max(other))),
        either => either,
    };
    Membership::new(first.map(day), last.map(day)).unwrap()
}

fn name(number: u8) -> String {
    format!("name_{number}")
}

fn account(number: u8) -> PlatformUserId {
    PlatformUserId::from(u64::from(number))
}

fn world(people: &[Someone], looks: &[Look]) -> World {
    let mut team = Team::default();
    for (position, &(active, exempt, instagram, tiktok, days)) in people.iter().enumerate() {
        let number = position.to_string();
        let person = team.person(&number, &number, if position % 2 == 0 { "A" } else { "B" });
        person.status = if active { PersonStatus::Active } else { PersonStatus::Inactive };
        person.membership = membership(days);
        for (platform, name_of) in [(Platform::Instagram, instagram), (Platform::Tiktok, tiktok)] {
            if let Some((name_of, id)) = name_of {
                team.handle(&number, platform, &name(name_of)).platform_user_id = id.map(account);
            }
        }
        if exempt {
            team.exempt(&number);
        }
    }
    let posts: Vec<_> = (0..5_usize)
        .map(|position| {
            let posted_at = minute(position as i64 * 100).to_rfc3339();
            post(PLATFORMS[position % 2].0, &format!("P{position}"), &posted_at)
        })
        .collect();
    let mut observations = Vec::new();
    let mut seen: BTreeMap<_, Participation> = BTreeMap::new();
    for (number, (position, from, until, taken, completeness, unreadable, names)) in looks.iter().enumerate()
    {
        let (platform, action) = PLATFORMS[position % 2];
        let captured_at = minute(*taken);
        observations.push(Observation {
            workspace_id: workspace(),
            id: ObservationId::imported(Origin::new("law", "capture", &number.to_string())),
            post_id: post_id(&format!("P{position}")),
            action,
            window: Window::new(minute(*from), minute(*until)).unwrap(),
            captured_at,
            completeness: *completeness,
            readable: names.len() as u64,
            unreadable: *unreadable,
        });
        for &(number, id) in names {
            let (handle, platform_user_id) = (handle(platform, &name(number)), id.map(account));
            let key = (*position, handle.clone(), platform_user_id.clone());
            let entry = seen.entry(key).or_insert_with(|| Participation {
                workspace_id: workspace(),
                post_id: post_id(&format!("P{position}")),
                action,
                handle,
                platform_user_id,
                first_seen: captured_at,
                last_seen: captured_at,
            });
            entry.first_seen = entry.first_seen.min(captured_at);
            entry.last_seen = entry.last_seen.max(captured_at);
        }
    }
    let obligations = ask().of_all(&posts).unwrap();
    let Team { people, handles, exemptions, .. } = team;
    World {
        people,
        handles,
        exemptions,
        obligations,
        observations,
        participations: seen.into_values().collect(),
    }
}

fn ledger(world: &World) -> Ledger {
    let World { people, handles, exemptions, obligations, observations, participations } = world;
    let roster = Roster { people, handles, exemptions, units: &[] };
    let (mut ledger, _) = Ledger::new(&roster, obligations.clone());
    for observation in observations {
        ledger.observe(observation);
    }
    for participation in participations {
        ledger.record(participation);
    }
    ledger
}

/// Everything a report says, to compare.
fn said(report: &Report<'_>) -> String {
    let people: Vec<_> = report
        .people()
        .map(|person| {
            (
                person.person().id,
                person.standing(),
                person.verdicts().map(|(_, verdict)| verdict).collect::<Vec<_>>(),
            )
        })
        .collect();
    let lines: Vec<_> = report
        .obligations()
        .map(|line| (line.obligation().post_id, line.counts(), line.strangers()))
        .collect();
    format!("{people:?} {lines:?} {:?}", report.totals())
}

fn policy() -> impl Strategy<Value = Policy> {
    prop::sample::select(Policy::PRESETS).prop_map(|preset| preset.policy)
}

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
        after.record(&Participation {
            workspace_id: workspace(),
            post_id: post_id(&format!("P{post}")),
            action,
            handle: handle(platform, &name(who.0)),
            platform_user_id: who.1.map(account),
            first_seen: minute(minutes),
            last_seen: minute(minutes),
        });
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

/// The rows of a world, in one list, to be added one by one.
#[derive(Debug, Clone)]
enum Row {
    Person(usize),
    Handle(usize),
    Exemption(usize),
    Obligation(usize),
    Observation(usize),
    Participation(usize),
}

fn rows(world: &World) -> [Vec<Row>; 6] {
    [
        (0..world.people.len()).map(Row::Person).collect(),
        (0..world.obligations.len()).map(Row::Obligation).collect(),
        (0..world.handles.len()).map(Row::Handle).collect(),
        (0..world.exemptions.len()).map(Row::Exemption).collect(),
        (0..world.observations.len()).map(Row::Observation).collect(),
        (0..world.participations.len()).map(Row::Participation).collect(),
    ]
}

fn add(ledger: &mut Ledger, world: &World, row: &Row) {
    match *row {
        Row::Person(at) => ledger.add_person(world.people[at].clone()).unwrap(),
        Row::Handle(at) => ledger.add_handle(&world.handles[at]).unwrap(),
        Row::Exemption(at) => ledger.add_exemption(world.exemptions[at].clone()).unwrap(),
        Row::Obligation(at) => {
            ledger.add_obligation(world.obligations[at].clone()).unwrap();
        }
        Row::Observation(at) => {
            ledger.observe(&world.observations[at]);
        }
        Row::Participation(at) => {
            ledger.record(&world.participations[at]);
        }
    }
}

fn nothing() -> Ledger {
    Ledger::new(&Roster { people: &[], handles: &[], exemptions: &[], units: &[] }, []).0
}

/// Gives some handles bounds, so that renames and re-use are met.
fn bounded(world: &mut World, bounds: &[(Option<i64>, Option<i64>)]) {
    for (row, &(from, until)) in world.handles.iter_mut().zip(bounds) {
        row.valid_from = from.map(minute);
        row.valid_until = until.map(minute);
    }
}

fn bounds() -> impl Strategy<Value = Vec<(Option<i64>, Option<i64>)>> {
    let end = || prop::option::weighted(0.3, 0_i64..1820);
    prop::collection::vec((end(), end()), 20)
}

proptest! {
    #[test]
    fn adding_row_by_row_equals_computing_anew(people in prop::collection::vec(someone(), 0..8), looks in prop::collection::vec(look(), 0..10), bounds in bounds(), policy in policy(), late in any::<u64>()) {
        let mut world = world(&people, &looks);
        bounded(&mut world, &bounds);
        let mut incremental = nothing();
        let [people, obligations, handles, exemptions, observations, participations] = rows(&world);
        // People and posts first; of the rest a part before and a part after the evidence.
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for (at, row) in handles.into_iter().chain(exemptions).enumerate() {
            if late >> (at % 64) & 1 == 0 { before.push(row) } else { after.push(row) }
        }
        let evidence = observations.into_iter().chain(participations);
        let mut people = people;
        people.reverse();
        for row in people.iter().chain(&obligations).chain(&before).chain(&evidence.collect::<Vec<_>>()).chain(&after) {
            add(&mut incremental, &world, row);
        }
        let anew = ledger(&world);
        prop_assert_eq!(said(&incremental.report(&policy)), said(&anew.report(&policy)));
        prop_assert_eq!(incremental.problems(), anew.problems());
        prop_assert_eq!(incremental.contradictions(), anew.contradictions());
    }

    #[test]
    fn a_restored_snapshot_is_the_ledger(people in prop::collection::vec(someone(), 1..8), looks in prop::collection::vec(look(), 0..10), bounds in bounds()) {
        let mut world = world(&people, &looks);
        bounded(&mut world, &bounds);
        let ledger = ledger(&world);
        let (restored, _) = Ledger::restore(&ledger.snapshot(), &hadir_attendance::Seniority::default());
        prop_assert_eq!(said(&restored.report(&Policy::ALL)), said(&ledger.report(&Policy::ALL)));
        prop_assert_eq!(restored.snapshot(), ledger.snapshot());
    }

    #[test]
    fn shards_merge_into_the_whole(people in prop::collection::vec(someone(), 1..8), looks in prop::collection::vec(look(), 0..12), cut in 0_usize..12, posts in 0_usize..6, policy in policy()) {
        let whole = world(&people, &looks);
        let shard = |first: bool| {
            let mut shard = world(&people, &looks);
            let keep = |at: usize, cut: usize| (at < cut) == first;
            let numbered = |length: usize, cut: usize| (0..length).map(move |at| keep(at, cut));
            let mut kept = numbered(shard.observations.len(), cut);
            shard.observations.retain(|_| kept.next().unwrap());
            let mut kept = numbered(shard.participations.len(), cut);
            shard.participations.retain(|_| kept.next().unwrap());
            let mut kept = numbered(shard.obligations.len(), posts);
            // Both know the evidence of their own days alone.
            shard.obligations.retain(|_| kept.next().unwrap());
            let mut shard_ledger = ledger(&shard);
            // And the other's posts, so that evidence is shared out by the cut alone.
            for obligation in &whole.obligations {
                shard_ledger.add_obligation(obligation.clone()).unwrap();
            }
            for observation in &shard.observations {
                shard_ledger.observe(observation);
            }
            for participation in &shard.participations {
                shard_ledger.record(participation);
            }
            shard_ledger
        };
        let (left, right, whole) = (shard(true), shard(false), ledger(&whole));
        let mut merged = left.clone();
        let _ = merged.merge(&right);
        prop_assert_eq!(said(&merged.report(&policy)), said(&whole.report(&policy)));
        let mut other_way = right.clone();
        let _ = other_way.merge(&left);
        prop_assert_eq!(said(&other_way.report(&policy)), said(&whole.report(&policy)));
        let _ = merged.merge(&right);
        prop_assert_eq!(said(&merged.report(&policy)), said(&whole.report(&policy)));
    }
}

#[test]
fn rows_of_another_tenant_are_refused() {
    use hadir_core::ids::WorkspaceId;
    let mut ledger = crate::fixture::sample_ledger();
    let before = ledger.clone();
    let other = WorkspaceId::imported(Origin::new("sample", "clients", "OTHER"));
    let mut person = crate::fixture::sample_team().people[0].clone();
    person.workspace_id = other;
    assert!(ledger.add_person(person).is_err());
    let mut observation = capture("C0NT0H_001", Action::Like, "2026-03-11T20:00:00Z");
    observation.workspace_id = other;
    assert_eq!(ledger.capture(&observation, []), Recorded::NotAsked);
    assert!(ledger == before);
}
