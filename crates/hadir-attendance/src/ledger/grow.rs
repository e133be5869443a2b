//! What may be added to a ledger that has evidence already. Each addition costs what it changes, not what
//! there is.

use super::build::order_of_exemptions;
use super::holder::Held;
use super::{Asked, Holder, Ledger, Member, Recorded};
use crate::evidence::Sighting;
use crate::obligation::Obligation;
use crate::problem::RosterProblem;
use chrono::{DateTime, NaiveDate, Utc};
use hadir_core::ids::{PersonId, WorkspaceId};
use hadir_core::platform::Handle;
use hadir_core::roster::{Exemption, Person, PersonHandle, PersonStatus};
use std::collections::BTreeSet;

impl Ledger {
    /// Adds a person. Their handles and exemptions follow.
    ///
    /// # Errors
    /// [`RosterProblem`] if they are on the roster already, or of another tenant: nothing is changed then.
    pub fn add_person(&mut self, person: Person) -> Result<(), RosterProblem> {
        self.admit(person.workspace_id)?;
        if self.index.contains_key(&person.id) || self.inactive.contains(&person.id) {
            return Err(RosterProblem::RepeatedPerson { person: person.id });
        }
        if person.status != PersonStatus::Active {
            self.inactive.insert(person.id);
            return Ok(());
        }
        let number = self.members.len();
        let before = |&other: &usize| {
            self.members
                .get(other)
                .is_some_and(|member| self.seniority.compare(&member.person, &person).is_lt())
        };
        let place = self.order.partition_point(before);
        self.order.insert(place, number);
        self.index.insert(person.id, number);
        self.members.push(Member { person, handles: Vec::new(), exemptions: Vec::new() });
        Ok(())
    }

    /// Adds a handle of a person, who is credited with what it was seen doing.
    ///
    /// # Errors
    /// [`RosterProblem`] if the person is unknown or of another tenant: nothing is changed then. A handle
    /// that somebody else claims at the same time is added, [noted](Self::problems), and credits neither.
    pub fn add_handle(&mut self, row: &PersonHandle) -> Result<(), RosterProblem> {
        let Some(number) = self.number(row.workspace_id, row.person_id)? else { return Ok(()) };
        let Some(member) = self.members.get_mut(number) else { return Ok(()) };
        let held =
            Held { handle: row.handle.clone(), from: row.valid_from, until: row.valid_until, shared: false };
        let known =
            |other: &Held| (&other.handle, other.from, other.until) == (&held.handle, held.from, held.until);
        if member.handles.iter().any(known) {
            return Ok(());
        }
        member.handles.push(held);
        member.handles.sort();
        let before = self.holders.get(&row.handle).cloned().unwrap_or_default();
        self.share_out(&row.handle, number);
        self.credit_anew(&row.handle, &before);
        Ok(())
    }

    /// Adds an exemption.
    ///
    /// # Errors
    /// [`RosterProblem`] if the person is unknown or of another tenant: nothing is changed then.
    pub fn add_exemption(&mut self, row: Exemption) -> Result<(), RosterProblem> {
        let Some(number) = self.number(row.workspace_id, row.person_id)? else { return Ok(()) };
        if let Some(member) = self.members.get_mut(number)
            && !member.exemptions.contains(&row)
        {
            member.exemptions.push(row);
            member.exemptions.sort_by_key(order_of_exemptions);
        }
        Ok(())
    }

    /// Asks for something more. Its evidence follows.
    ///
    /// # Errors
    /// [`RosterProblem`] if it is asked already, differently, or of another tenant: nothing is changed then.
    pub fn add_obligation(&mut self, obligation: Obligation) -> Result<Recorded, RosterProblem> {
        self.admit(obligation.workspace_id)?;
        let index = (obligation.post_id, obligation.action);
        if let Some(known) = self.asked_index.get(&index).and_then(|key| self.asked.get(key)) {
            return if known.obligation == obligation {
                Ok(Recorded::Known)
            } else {
                Err(RosterProblem::RepeatedObligation { post: obligation.post_id })
            };
        }
        let key = Asked::key(&obligation);
        self.asked_index.insert(index, key);
        self.asked.insert(key, Asked::new(obligation));
        Ok(Recorded::New)
    }

    /// Forgets what was asked for before `day`, with all its evidence, and returns how many obligations that
    /// were. People, handles and exemptions stay.
    pub fn forget_before(&mut self, day: NaiveDate) -> usize {
        let before = self.asked.len();
        self.asked.retain(|_, asked| asked.obligation.day >= day);
        let asked = &self.asked;
        self.asked_index.retain(|_, key| asked.contains_key(key));
        before.saturating_sub(self.asked.len())
    }

    fn admit(&mut self, found: WorkspaceId) -> Result<(), RosterProblem> {
        let expected = *self.workspace.get_or_insert(found);
        if expected == found { Ok(()) } else { Err(RosterProblem::OtherWorkspace { expected, found }) }
    }

    /// The number of a person of this tenant; none for someone who is known and does not count.
    fn number(&mut self, workspace: WorkspaceId, person: PersonId) -> Result<Option<usize>, RosterProblem> {
        self.admit(workspace)?;
        match self.index.get(&person) {
            Some(&number) => Ok(Some(number)),
            None if self.inactive.contains(&person) => Ok(None),
            None => Err(RosterProblem::UnknownPerson { person }),
        }
    }

    /// Says anew who holds a handle, and who shares it.
    fn share_out(&mut self, handle: &Handle, newest: usize) {
        let mut numbers: BTreeSet<usize> =
            self.holders.get(handle).into_iter().flatten().map(|holder| holder.member).collect();
        numbers.insert(newest);
        let claims: Vec<(usize, Held)> = numbers
            .iter()
            .filter_map(|&at| Some((at, self.members.get(at)?)))
            .flat_map(|(at, member)| member.handles.iter().map(move |held| (at, held)))
            .filter(|(_, held)| held.handle == *handle)
            .map(|(at, held)| (at, held.clone()))
            .collect();
        let mut sharing = BTreeSet::new();
        let mut holders = Vec::new();
        for &number in &numbers {
            let Some(member) = self.members.get_mut(number) else { continue };
            let id = member.person.id;
            for held in member.handles.iter_mut().filter(|held| held.handle == *handle) {
                held.shared = claims.iter().any(|(other, claim)| *other != number && claim.overlaps(held));
                if held.shared {
                    sharing.insert(id);
                }
                let Held { from, until, shared, .. } = *held;
                holders.push(Holder { member: number, from, until, shared });
            }
        }
        self.holders.insert(handle.clone(), holders);
        self.problems.retain(|problem| match problem {
            RosterProblem::SharedHandle { handle: shared, .. } => shared != handle,
            _ => true,
        });
        if !sharing.is_empty() {
            let people = sharing.into_iter().collect();
            self.problems.insert(RosterProblem::SharedHandle { handle: handle.clone(), people });
        }
    }

    /// Credits the holders of a handle anew, now and before, wherever it was seen.
    fn credit_anew(&mut self, handle: &Handle, before: &[Holder]) {
        let Self { holders, members, asked, .. } = self;
        let after = holders.get(handle).map_or(&[][..], Vec::as_slice);
        let concerned: BTreeSet<usize> = before.iter().chain(after).map(|holder| holder.member).collect();
        let seen_on = |asked: &&mut Asked| {
            asked.obligation.platform == handle.platform()
                && asked.evidence.sightings.contains_key(handle.as_str())
        };
        for asked in asked.values_mut().filter(seen_on) {
            let Some(&sighting) = asked.evidence.sightings.get(handle.as_str()) else { continue };
            let somebodys =
                |holders: &[Holder]| holders.iter().any(|holder| holder.held_within(sighting).is_some());
            match (somebodys(before), somebodys(after)) {
                (false, true) => asked.strangers = asked.strangers.saturating_sub(1),
                (true, false) => asked.strangers = asked.strangers.saturating_add(1),
                _ => {}
            }
            for &number in &concerned {
                let first = members.get(number).and_then(|member| member.first_seen(asked));
                match first {
                    Some(first) => asked.credited.insert(number, first),
                    None => asked.credited.remove(&number),
                };
            }
        }
    }
}

impl Member {
    /// When a handle of theirs was first seen, from the sightings.
    fn first_seen(&self, asked: &Asked) -> Option<DateTime<Utc>> {
        let seen = |held: &Held| -> Option<DateTime<Utc>> {
            let &sighting: &Sighting = asked.evidence.sightings.get(held.handle.as_str())?;
            held.first_within(sighting)
        };
        self.on(asked.obligation.platform).filter(|held| !held.shared).filter_map(seen).min()
    }
}
