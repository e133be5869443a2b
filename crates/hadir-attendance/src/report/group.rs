//! People with something in common.

use super::{PersonReport, Statistics, Totals};
use crate::policy::Policy;
use hadir_core::roster::Person;
use std::collections::BTreeMap;

/// People with something in common.
#[derive(Debug, Clone)]
pub struct Group<'r, K> {
    /// What they have in common.
    pub key: K,
    /// Their classes together.
    pub totals: Totals,
    /// Shares and means over them.
    pub statistics: Statistics,
    /// They, in order of seniority.
    pub people: Vec<PersonReport<'r>>,
}

pub(super) fn by<'r, K: Ord>(
    people: impl Iterator<Item = PersonReport<'r>>,
    key: impl Fn(&Person) -> K,
    policy: &Policy,
) -> Vec<Group<'r, K>> {
    keyed(people.map(|person| (key(person.person()), person)), policy)
}

pub(super) fn keyed<'r, K: Ord>(
    people: impl Iterator<Item = (K, PersonReport<'r>)>,
    policy: &Policy,
) -> Vec<Group<'r, K>> {
    let mut groups: BTreeMap<K, Vec<PersonReport<'r>>> = BTreeMap::new();
    for (key, person) in people {
        groups.entry(key).or_default().push(person);
    }
    let group = |(key, people): (K, Vec<PersonReport<'r>>)| {
        let standings: Vec<_> = people.iter().map(PersonReport::standing).collect();
        Group { key, totals: Totals::of(&standings, policy), statistics: Statistics::of(&standings), people }
    };
    groups.into_iter().map(group).collect()
}
