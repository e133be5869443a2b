//! What may be added to a ledger that has evidence already. Each addition costs what it changes, not what
//! there is.

use super::build::order_of_exemptions;
use super::claims::shared_account;
use super::{Asked, AskedKey, Held, Ledger, Member, Recorded, Seen};
use crate::obligation::Obligation;
use crate::problem::RosterProblem;
use crate::unseen::Unseen;
use chrono::{DateTime, NaiveDate, Utc};
use hadir_core::ids::{ObservedPostId, PersonId, WorkspaceId};
use hadir_core::platform::{Handle, Platform, PlatformUserId};
use hadir_core::roster::{Exemption, Membership, Person, PersonHandle, Posting};
use std::collections::{BTreeMap, BTreeSet};

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
        if !person.counts() {
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
        self.members.push(Member::new(person));
        Ok(())
    }

    /// Adds a handle of a person, who is credited with what it was seen doing.
    ///
    /// # Errors
    /// [`RosterProblem`] if the person is unknown or of another tenant: nothing is changed then. A handle
    /// that somebody else claims at the same time is added, [noted](Self::problems), and credits neither.
    pub fn add_handle(&mut self, row: &PersonHandle) -> Result<(), RosterProblem> {
        let Some(number) = self.number(row.workspace_id, row.person_id)? else { return Ok(()) };
        let Some(member) = self.members.get(number) else { return Ok(()) };
        let held = Held::from(row);
        if member.handles.iter().any(|other| other.is_row(&held)) {
            return Ok(());
        }
        // Whatever else claims the account may be shared from now on.
        let account = held.account.as_ref().map(|account| (row.handle.platform(), account.clone()));
        let claimants = account.as_ref().and_then(|key| self.claims.accounts.get(key)).into_iter().flatten();
        let rows = claimants.filter_map(|&at| self.members.get(at)).flat_map(|member| &member.handles);
        let also = rows.filter(|other| held.account.is_some() && other.account == held.account);
        let handles: BTreeSet<Handle> =
            also.map(|held| held.handle.clone()).chain([row.handle.clone()]).collect();
        let before = self.strangers_among(&handles, held.account.as_ref());
        self.claims.claim(number, &held);
        if let Some(member) = self.members.get_mut(number) {
            member.handles.push(held.clone());
            member.handles.sort();
        }
        self.share_out(&handles, account.as_ref());
        self.credit_anew(&handles, held.account.as_ref(), &before);
        Ok(())
    }

    /// Adds a posting: where a person belonged on some days. Once one is known, what is asked of their units is asked of
    /// them on the days of a posting there alone.
    ///
    /// # Errors
    /// [`RosterProblem`] if the person is unknown or of another tenant: nothing is changed then.
    pub fn add_posting(&mut self, row: Posting) -> Result<(), RosterProblem> {
        let Some(number) = self.number(row.workspace_id, row.person_id)? else { return Ok(()) };
        if let Some(member) = self.members.get_mut(number) {
            member.postings.retain(|known| known.id != row.id);
            member.postings.push(row);
            member.postings.sort_by_key(|row| (row.first_day, row.last_day, row.id));
        }
        Ok(())
    }

    /// Takes note of a time in which nothing that a person does could be seen.
    ///
    /// # Errors
    /// [`RosterProblem::UnknownPerson`] if the person is not on the roster: nothing is changed then.
    pub fn add_unseen(&mut self, row: Unseen) -> Result<(), RosterProblem> {
        match self.index.get(&row.person_id).and_then(|&number| self.members.get_mut(number)) {
            Some(member) => {
                if let Err(place) = member.unseen.binary_search(&row) {
                    member.unseen.insert(place, row);
                }
                Ok(())
            }
            None if self.inactive.contains(&row.person_id) => Ok(()),
            None => Err(RosterProblem::UnknownPerson { person: row.person_id }),
        }
    }

    /// Replaces what is known of a person: a name, a rank, a unit, the days of their membership. Handles and evidence stay.
    ///
    /// # Errors
    /// [`RosterProblem::UnknownPerson`] if they are not on the roster, [`RosterProblem::OtherWorkspace`] if they are of
    /// another tenant: nothing is changed then.
    pub fn correct_person(&mut self, person: Person) -> Result<(), RosterProblem> {
        let Some(number) = self.number(person.workspace_id, person.id)? else { return Ok(()) };
        self.order.retain(|&other| other != number);
        let before = |&other: &usize| {
            let other = self.members.get(other);
            other.is_some_and(|member| self.seniority.compare(&member.person, &person).is_lt())
        };
        let place = self.order.partition_point(before);
        self.order.insert(place, number);
        if let Some(member) = self.members.get_mut(number) {
            member.person = person;
        }
        Ok(())
    }

    /// Ends a membership: after `last_day` nothing is asked of the person.
    ///
    /// # Errors
    /// [`RosterProblem::UnknownPerson`] if they are not on the roster; [`RosterProblem::EndsBeforeItBegins`] if they
    /// began later.
    pub fn end_membership(&mut self, person: PersonId, last_day: NaiveDate) -> Result<(), RosterProblem> {
        let number = *self.index.get(&person).ok_or(RosterProblem::UnknownPerson { person })?;
        let member = self.members.get_mut(number).ok_or(RosterProblem::UnknownPerson { person })?;
        member.person.membership = Membership::new(member.person.membership.first_day(), Some(last_day))
            .map_err(|_| RosterProblem::EndsBeforeItBegins { person })?;
        Ok(())
    }

    /// Ends a handle: from `until` on it is not the person's, and credits them no more.
    ///
    /// # Errors
    /// [`RosterProblem::UnknownPerson`] if they are not on the roster; [`RosterProblem::UnknownHandle`] if they have no
    /// such handle that is open; [`RosterProblem::EndsBeforeItBegins`] if it began later.
    pub fn end_handle(
        &mut self,
        person: PersonId,
        handle: &Handle,
        until: DateTime<Utc>,
    ) -> Result<(), RosterProblem> {
        let number = *self.index.get(&person).ok_or(RosterProblem::UnknownPerson { person })?;
        let handles = BTreeSet::from([handle.clone()]);
        let Some(member) = self.members.get(number) else {
            return Err(RosterProblem::UnknownPerson { person });
        };
        let open = member.handles.iter().find(|held| held.handle == *handle && held.until.is_none());
        let Some(held) = open else {
            return Err(RosterProblem::UnknownHandle { person, handle: handle.clone() });
        };
        if held.from.is_some_and(|from| until <= from) {
            return Err(RosterProblem::EndsBeforeItBegins { person });
        }
        let (old, account) = (held.clone(), held.account.clone());
        let key = account.as_ref().map(|account| (handle.platform(), account.clone()));
        let before = self.strangers_among(&handles, account.as_ref());
        if let Some(member) = self.members.get_mut(number) {
            for held in member.handles.iter_mut().filter(|held| held.is_row(&old)) {
                held.until = Some(until);
            }
            member.handles.sort();
        }
        self.share_out(&handles, key.as_ref());
        self.credit_anew(&handles, account.as_ref(), &before);
        Ok(())
    }

    /// Withdraws what was asked about a post: it was taken down, or the order was given up. Whoever did it did it; captures
    /// of later prove nothing, and what was not due by then is not due. Returns how many obligations that were.
    pub fn withdraw(&mut self, post: ObservedPostId, at: DateTime<Utc>) -> usize {
        let of_post = self.asked.values_mut().filter(|asked| asked.obligation.post_id == post);
        let mut withdrawn = 0_usize;
        for asked in of_post {
            let known = asked.obligation.withdrawn_at;
            asked.obligation.withdrawn_at = Some(known.map_or(at, |known| known.min(at)));
            withdrawn = withdrawn.saturating_add(1);
        }
        withdrawn
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
            let withdrawn_at = known.obligation.withdrawn_at;
            return if known.obligation == (Obligation { withdrawn_at, ..obligation.clone() }) {
                if let Some(at) = obligation.withdrawn_at {
                    self.withdraw(obligation.post_id, at);
                }
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

    /// Says anew who holds these handles, and who shares them or the account.
    fn share_out(&mut self, handles: &BTreeSet<Handle>, account: Option<&(Platform, PlatformUserId)>) {
        self.problems.retain(|problem| match problem {
            RosterProblem::SharedHandle { handle, .. } => !handles.contains(handle),
            RosterProblem::SharedAccount { platform, platform_user_id, .. } => {
                account.is_none_or(|(on, account)| (on, account) != (platform, platform_user_id))
            }
            _ => true,
        });
        for handle in handles {
            self.problems.extend(self.claims.share_out(handle, &mut self.members));
        }
        let claimants = account.and_then(|key| Some((key, self.claims.accounts.get(key)?)));
        let shared = claimants.and_then(|(key, claimants)| shared_account(key, claimants, &self.members));
        self.problems.extend(shared);
    }

    /// On each obligation on which one of these handles or the account was seen: how many of the handles
    /// concerned are nobody's.
    fn strangers_among(
        &self,
        handles: &BTreeSet<Handle>,
        account: Option<&PlatformUserId>,
    ) -> BTreeMap<AskedKey, u64> {
        let Self { claims, asked, .. } = self;
        let count = |(&key, asked): (&AskedKey, &Asked)| {
            let seen: Vec<_> = asked.sightings_among(handles, account).collect();
            let strangers = seen.iter().filter(|(handle, seen)| !claims.know(handle, seen)).count();
            (!seen.is_empty()).then_some((key, u64::try_from(strangers).unwrap_or(u64::MAX)))
        };
        asked.iter().filter_map(count).collect()
    }

    /// Credits all who claim these handles or the account anew, wherever one of them was seen.
    fn credit_anew(
        &mut self,
        handles: &BTreeSet<Handle>,
        account: Option<&PlatformUserId>,
        before: &BTreeMap<AskedKey, u64>,
    ) {
        let after = self.strangers_among(handles, account);
        let Self { claims, members, asked, .. } = self;
        let platform = handles.first().map(Handle::platform);
        let claimants = platform.zip(account).and_then(|(on, account)| claims.claimants(on, account));
        let claiming: BTreeSet<usize> = claimants.into_iter().flatten().copied().collect();
        for (key, after) in after {
            let Some(asked) = asked.get_mut(&key) else { continue };
            let before = before.get(&key).copied().unwrap_or(0);
            asked.strangers = asked.strangers.saturating_sub(before).saturating_add(after);
            // An account that is claimed now may have been taken for the holder of any of its names.
            let seen = asked.sightings_among(handles, account);
            let holders: BTreeSet<usize> = seen.flat_map(|(handle, _)| claims.members_of(&handle)).collect();
            for &number in holders.union(&claiming) {
                let first = members.get(number).and_then(|member| claims.first_seen(number, member, asked));
                match first {
                    Some(first) => asked.credited.insert(number, first),
                    None => asked.credited.remove(&number),
                };
            }
        }
    }
}

impl Asked {
    /// The sightings of any of these handles, and of the account under any handle.
    fn sightings_among<'a>(
        &'a self,
        handles: &BTreeSet<Handle>,
        account: Option<&PlatformUserId>,
    ) -> impl Iterator<Item = (Handle, &'a Seen)> + use<'a> {
        let platform = self.obligation.platform;
        let held = handles.iter().filter(|handle| handle.platform() == platform).map(Handle::as_str);
        let on_platform = handles.iter().any(|handle| handle.platform() == platform);
        let of_account = account.filter(|_| on_platform).and_then(|account| self.evidence.names.get(account));
        let names: BTreeSet<&str> =
            held.chain(of_account.into_iter().flatten().map(|name| &**name)).collect();
        let seen = names.into_iter().filter_map(|name| {
            let (name, seen) = self.evidence.sightings.get_key_value(name)?;
            Some((Handle::parse(platform, name).ok()?, seen))
        });
        seen.collect::<Vec<_>>().into_iter()
    }
}
