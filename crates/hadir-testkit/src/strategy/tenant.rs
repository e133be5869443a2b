use super::{
    exemption, observation, observed_post, participation, person, person_handle, post_snapshot, unit,
    workspace,
};
use crate::tenant::Tenant;
use hadir_core::ids::{ObservedPostId, PersonId, UnitId, WorkspaceId};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use proptest::sample::Index;
use std::collections::BTreeSet;

/// A workspace with everything in it, of which every reference holds and no key occurs twice. See [`Tenant`].
///
/// At least one unit, person and post, at most a few of each: breadth comes from the number of cases.
pub fn tenant() -> impl Strategy<Value = Tenant> {
    // What refers to something is made for a placeholder, and given its place afterwards.
    let nowhere = WorkspaceId::from_uuid(uuid::Uuid::nil());
    let (no_unit, no_person) = (UnitId::from_uuid(uuid::Uuid::nil()), PersonId::from_uuid(uuid::Uuid::nil()));
    let no_post = ObservedPostId::from_uuid(uuid::Uuid::nil());
    let at = any::<Index>;
    let roster = (
        workspace(),
        vec((unit(nowhere, None), at()), 1..4),
        vec((person(nowhere, no_unit), at()), 1..6),
        vec((person_handle(nowhere, no_person), at()), 0..8),
        vec((exemption(nowhere, no_person), at()), 0..3),
    );
    let seen = (
        vec((observed_post(nowhere, None), at()), 1..5),
        vec((observation(nowhere, no_post), at()), 0..6),
        vec((participation(nowhere, no_post), at()), 0..10),
        vec((post_snapshot(nowhere, no_post), at()), 0..6),
    );
    (roster, seen).prop_map(
        |((workspace, units, people, handles, exemptions), (posts, seen, took_part, counted))| {
            let mut workspace = workspace;
            // Tenants of one test share a database, and their keys must differ.
            workspace.key = format!("{}:{}.", workspace.id.as_uuid().simple(), workspace.key);
            let mut tenant = Tenant {
                workspace,
                units: Vec::new(),
                people: Vec::new(),
                handles: Vec::new(),
                exemptions: Vec::new(),
                posts: Vec::new(),
                observations: Vec::new(),
                participations: Vec::new(),
                snapshots: Vec::new(),
            };
            tenant.place_roster(units, people, handles, exemptions);
            tenant.place_seen(posts, seen, took_part, counted);
            tenant
        },
    )
}

type Placed<T> = Vec<(T, Index)>;

/// Makes a text a key: none is another's, not even where trailing blanks or case are ignored.
fn key(position: usize, text: &str) -> String {
    format!("{position}:{text}.")
}

impl Tenant {
    fn place_roster(
        &mut self,
        units: Placed<hadir_core::roster::Unit>,
        people: Placed<hadir_core::roster::Person>,
        handles: Placed<hadir_core::roster::PersonHandle>,
        exemptions: Placed<hadir_core::roster::Exemption>,
    ) {
        let workspace_id = self.workspace.id;
        let mut ids = BTreeSet::new();
        for (position, (mut unit, at)) in units.into_iter().enumerate() {
            unit.workspace_id = workspace_id;
            unit.code = key(position, &unit.code);
            // The last choice is no parent, so that there may be several roots.
            let above: Vec<Option<UnitId>> =
                self.units.iter().map(|unit| Some(unit.id)).chain([None]).collect();
            unit.parent_id = *at.get(&above);
            if ids.insert(unit.id) {
                self.units.push(unit);
            }
        }
        let mut ids = BTreeSet::new();
        for (position, (mut person, at)) in people.into_iter().enumerate() {
            person.workspace_id = workspace_id;
            person.number = key(position, &person.number);
            person.unit_id = at.get(&self.units).id;
            if ids.insert(person.id) {
                self.people.push(person);
            }
        }
        let mut taken = BTreeSet::new();
        for (mut handle, at) in handles {
            handle.workspace_id = workspace_id;
            handle.person_id = at.get(&self.people).id;
            if taken.insert(handle.handle.clone()) {
                self.handles.push(handle);
            }
        }
        let mut ids = BTreeSet::new();
        for (mut exemption, at) in exemptions {
            exemption.workspace_id = workspace_id;
            exemption.person_id = at.get(&self.people).id;
            if ids.insert(exemption.id) {
                self.exemptions.push(exemption);
            }
        }
    }

    fn place_seen(
        &mut self,
        posts: Placed<hadir_core::observed::ObservedPost>,
        observations: Placed<hadir_core::observed::Observation>,
        participations: Placed<hadir_core::observed::Participation>,
        snapshots: Placed<hadir_core::metrics::PostSnapshot>,
    ) {
        let workspace_id = self.workspace.id;
        let mut ids = BTreeSet::new();
        for (position, (mut post, at)) in posts.into_iter().enumerate() {
            post.workspace_id = workspace_id;
            post.code = key(position, &post.code);
            let units: Vec<Option<UnitId>> =
                self.units.iter().map(|unit| Some(unit.id)).chain([None]).collect();
            post.unit_id = *at.get(&units);
            if ids.insert(post.id) {
                self.posts.push(post);
            }
        }
        let mut ids = BTreeSet::new();
        for (mut observation, at) in observations {
            observation.workspace_id = workspace_id;
            observation.post_id = at.get(&self.posts).id;
            if ids.insert(observation.id) {
                self.observations.push(observation);
            }
        }
        let mut keys = BTreeSet::new();
        for (mut participation, at) in participations {
            participation.workspace_id = workspace_id;
            participation.post_id = at.get(&self.posts).id;
            if keys.insert((participation.post_id, participation.action, participation.handle.clone())) {
                self.participations.push(participation);
            }
        }
        let mut keys = BTreeSet::new();
        for (mut snapshot, at) in snapshots {
            snapshot.workspace_id = workspace_id;
            snapshot.post_id = at.get(&self.posts).id;
            if keys.insert((snapshot.post_id, snapshot.captured_at)) {
                self.snapshots.push(snapshot);
            }
        }
    }
}
