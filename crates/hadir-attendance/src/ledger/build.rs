//! A ledger made of rows: what is built, and what is left out and reported.

use super::{Asked, AskedKey, Claims, Held, Ledger, Member, Roster};
use crate::obligation::Obligation;
use crate::problem::RosterProblem;
use crate::seniority::Seniority;
use chrono::NaiveDate;
use hadir_core::ids::{ExemptionId, PersonId, WorkspaceId};
use hadir_core::roster::{Exemption, Person};
use std::collections::{BTreeMap, BTreeSet};

/// One tenant: that of the first row. Rows of others are left out and reported.
struct Tenant {
    expected: Option<WorkspaceId>,
    problems: BTreeSet<RosterProblem>,
}

impl Tenant {
    fn admits(&mut self, found: WorkspaceId) -> bool {
        let expected = *self.expected.get_or_insert(found);
        if expected != found {
            self.problems.insert(RosterProblem::OtherWorkspace { expected, found });
        }
        expected == found
    }

    /// Admits a row about a person who is on the roster.
    fn admits_of(
        &mut self,
        people: &BTreeMap<PersonId, &Person>,
        found: WorkspaceId,
        person: PersonId,
    ) -> bool {
        let admitted = self.admits(found);
        if admitted && !people.contains_key(&person) {
            self.problems.insert(RosterProblem::UnknownPerson { person });
        }
        admitted
    }
}

impl Ledger {
    /// A ledger without evidence, people ordered by the default [`Seniority`], and what is wrong with the
    /// roster.
    ///
    /// The problems lose nothing beside them; a handle that two active people claim at one time credits
    /// neither.
    pub fn new(
        roster: &Roster<'_>,
        obligations: impl IntoIterator<Item = Obligation>,
    ) -> (Self, Vec<RosterProblem>) {
        Self::ordered(roster, obligations, &Seniority::default())
    }

    /// The same with an order of one's own.
    pub fn ordered(
        roster: &Roster<'_>,
        obligations: impl IntoIterator<Item = Obligation>,
        seniority: &Seniority,
    ) -> (Self, Vec<RosterProblem>) {
        let ledger = ledger(roster, obligations, seniority);
        let problems = ledger.problems.iter().cloned().collect();
        (ledger, problems)
    }
}

fn ledger(
    roster: &Roster<'_>,
    obligations: impl IntoIterator<Item = Obligation>,
    seniority: &Seniority,
) -> Ledger {
    let mut tenant = Tenant { expected: None, problems: BTreeSet::new() };
    let people = people(roster.people, &mut tenant);
    let mut handles: BTreeMap<PersonId, Vec<Held>> = BTreeMap::new();
    for row in roster.handles {
        if !tenant.admits_of(&people, row.workspace_id, row.person_id) {
            continue;
        }
        handles.entry(row.person_id).or_default().push(Held::from(row));
    }
    let mut exemptions: BTreeMap<PersonId, Vec<_>> = BTreeMap::new();
    for row in roster.exemptions {
        if !tenant.admits_of(&people, row.workspace_id, row.person_id) {
            continue;
        }
        exemptions.entry(row.person_id).or_default().push(row.clone());
    }
    let mut active: Vec<&Person> = people.values().copied().filter(|person| person.counts()).collect();
    active.sort_by_cached_key(|person| seniority.key(person));
    let mut members: Vec<Member> = active
        .into_iter()
        .map(|person| {
            let mut handles = handles.remove(&person.id).unwrap_or_default();
            handles.sort();
            handles.dedup();
            let mut exemptions = exemptions.remove(&person.id).unwrap_or_default();
            exemptions.sort_by_key(order_of_exemptions);
            exemptions.dedup();
            Member { handles, exemptions, ..Member::new(person.clone()) }
        })
        .collect();
    let (claims, shared) = Claims::of(&mut members);
    tenant.problems.extend(shared);
    let asked = asked(obligations, &mut tenant);
    let inactive = people.values().filter(|person| !person.counts());
    Ledger {
        workspace: tenant.expected,
        order: (0..members.len()).collect(),
        index: members.iter().enumerate().map(|(at, member)| (member.person.id, at)).collect(),
        inactive: inactive.map(|person| person.id).collect(),
        claims,
        members,
        units: roster.units.iter().map(|unit| (unit.id, unit.clone())).collect(),
        asked_index: asked
            .iter()
            .map(|(key, asked)| ((asked.obligation.post_id, asked.obligation.action), *key))
            .collect(),
        asked,
        problems: tenant.problems,
        seniority: seniority.clone(),
    }
}

pub(super) const fn order_of_exemptions(
    row: &Exemption,
) -> (Option<NaiveDate>, Option<NaiveDate>, ExemptionId) {
    (row.first_day, row.last_day, row.id)
}

fn people<'a>(rows: &'a [Person], tenant: &mut Tenant) -> BTreeMap<PersonId, &'a Person> {
    let mut people = BTreeMap::new();
    for person in rows {
        if !tenant.admits(person.workspace_id) {
            continue;
        }
        match people.entry(person.id) {
            std::collections::btree_map::Entry::Vacant(entry) => {
                entry.insert(person);
            }
            std::collections::btree_map::Entry::Occupied(_) => {
                tenant.problems.insert(RosterProblem::RepeatedPerson { person: person.id });
            }
        }
    }
    people
}

fn asked(
    obligations: impl IntoIterator<Item = Obligation>,
    tenant: &mut Tenant,
) -> BTreeMap<AskedKey, Asked> {
    let mut unique: BTreeMap<_, Obligation> = BTreeMap::new();
    for obligation in obligations {
        if !tenant.admits(obligation.workspace_id) {
            continue;
        }
        let key = (obligation.post_id, obligation.action);
        if unique.get(&key).is_some_and(|known| *known != obligation) {
            tenant.problems.insert(RosterProblem::RepeatedObligation { post: obligation.post_id });
        }
        unique.entry(key).or_insert(obligation);
    }
    unique.into_values().map(|obligation| (Asked::key(&obligation), Asked::new(obligation))).collect()
}
