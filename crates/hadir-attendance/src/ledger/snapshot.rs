//! Everything a ledger knows, as plain records: to store it, to send it, and to merge it into another.

use super::{Ledger, Roster};
use crate::obligation::Obligation;
use crate::problem::RosterProblem;
use crate::seniority::Seniority;
use crate::unseen::Unseen;
use hadir_core::observed::{Observation, Participation};
use hadir_core::platform::Handle;
use hadir_core::record::Rest;
use hadir_core::roster::{Exemption, Person, PersonHandle, Posting, Unit};

/// Everything a ledger knows, as plain records: to store it, to send it, and to merge it into another.
///
/// What is derived (who is credited, who shares a handle) is not in it: restoring computes it anew.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Snapshot {
    /// The people who count.
    pub people: Vec<Person>,
    /// Their handles.
    pub handles: Vec<PersonHandle>,
    /// Their exemptions.
    pub exemptions: Vec<Exemption>,
    /// Where they belonged when.
    #[cfg_attr(feature = "serde", serde(default))]
    pub postings: Vec<Posting>,
    /// When they could not be seen.
    #[cfg_attr(feature = "serde", serde(default))]
    pub unseen: Vec<Unseen>,
    /// The units.
    pub units: Vec<Unit>,
    /// What was asked, in order.
    pub obligations: Vec<Obligation>,
    /// The captures.
    pub observations: Vec<Observation>,
    /// Whom they saw, on the roster or not.
    pub participations: Vec<Participation>,
}

impl Ledger {
    /// Everything it knows.
    pub fn snapshot(&self) -> Snapshot {
        let mut snapshot = Snapshot { units: self.units.values().cloned().collect(), ..Snapshot::default() };
        let Some(workspace_id) = self.workspace else { return snapshot };
        for member in self.order.iter().filter_map(|&at| self.members.get(at)) {
            snapshot.people.push(member.person.clone());
            snapshot.exemptions.extend(member.exemptions.iter().cloned());
            snapshot.postings.extend(member.postings.iter().cloned());
            snapshot.unseen.extend(member.unseen.iter().cloned());
            snapshot.handles.extend(member.handles.iter().map(|held| PersonHandle {
                workspace_id,
                person_id: member.person.id,
                handle: held.handle.clone(),
                platform_user_id: held.account.clone(),
                valid_from: held.from,
                valid_until: held.until,
                rest: Rest,
            }));
        }
        for asked in self.asked.values() {
            let Obligation { post_id, action, platform, .. } = asked.obligation;
            snapshot.obligations.push(asked.obligation.clone());
            snapshot.observations.extend(asked.evidence.captures.iter().map(|(&id, capture)| Observation {
                workspace_id,
                id,
                post_id,
                action,
                window: capture.window,
                captured_at: capture.captured_at,
                completeness: capture.completeness,
                readable: capture.readable,
                unreadable: capture.unreadable,
                reported: capture.reported,
                rest: Rest,
            }));
            for (name, seen) in &asked.evidence.sightings {
                // A canonical name is read as itself.
                let Ok(handle) = Handle::parse(platform, name) else { continue };
                snapshot.participations.extend(seen.parts().map(|(account, span)| Participation {
                    workspace_id,
                    post_id,
                    action,
                    handle: handle.clone(),
                    platform_user_id: account.cloned(),
                    first_seen: span.first,
                    last_seen: span.last,
                    rest: Rest,
                }));
            }
        }
        snapshot
    }

    /// The ledger of a snapshot, and what is wrong with its roster.
    pub fn restore(snapshot: &Snapshot, seniority: &Seniority) -> (Self, Vec<RosterProblem>) {
        let Snapshot {
            people,
            handles,
            exemptions,
            postings,
            unseen,
            units,
            obligations,
            observations,
            participations,
        } = snapshot;
        let roster = Roster { people, handles, exemptions, units };
        let (mut ledger, mut problems) = Self::ordered(&roster, obligations.iter().cloned(), seniority);
        problems.extend(postings.iter().filter_map(|row| ledger.add_posting(row.clone()).err()));
        problems.extend(unseen.iter().filter_map(|row| ledger.add_unseen(row.clone()).err()));
        for observation in observations {
            ledger.observe(observation);
        }
        for participation in participations {
            ledger.record(participation);
        }
        (ledger, problems)
    }

    /// Adds all that another ledger of the same tenant knows: another day, another account, another shard of
    /// the evidence or of the people.
    ///
    /// Merging is commutative, associative and idempotent as far as reports go. What contradicts what is
    /// known here is left out and returned.
    pub fn merge(&mut self, other: &Self) -> Vec<RosterProblem> {
        let mut problems = Vec::new();
        let Snapshot {
            people,
            handles,
            exemptions,
            postings,
            unseen,
            units,
            obligations,
            observations,
            participations,
        } = other.snapshot();
        for person in people {
            let known = self.index.get(&person.id).and_then(|&at| self.members.get(at));
            if known.is_none_or(|known| known.person != person) {
                problems.extend(self.add_person(person).err());
            }
        }
        problems.extend(handles.iter().filter_map(|row| self.add_handle(row).err()));
        problems.extend(exemptions.into_iter().filter_map(|row| self.add_exemption(row).err()));
        problems.extend(postings.into_iter().filter_map(|row| self.add_posting(row).err()));
        problems.extend(unseen.into_iter().filter_map(|row| self.add_unseen(row).err()));
        for unit in units {
            self.units.entry(unit.id).or_insert(unit);
        }
        problems.extend(obligations.into_iter().filter_map(|row| self.add_obligation(row).err()));
        for observation in &observations {
            self.observe(observation);
        }
        for participation in &participations {
            self.record(participation);
        }
        problems
    }
}
