//! Adding, restoring and merging give the ledger that is computed at once.

use crate::fixture::capture;
use crate::oracle::World;
use crate::world::{ledger, look, minute, policy, said, someone, world};
use hadir_attendance::{Ledger, Policy, Recorded, Roster};
use hadir_core::ids::Origin;
use hadir_core::observed::Action;
use proptest::prelude::{Strategy, any, prop, prop_assert_eq, proptest};

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
