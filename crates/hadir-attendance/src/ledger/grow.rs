//! What may be added to a ledger that has evidence already. Each addition costs what it changes, not what
//! there is.

use super::build::order_of_exemptions;
use super::claims::shared_account;
use super::{Asked, AskedKey, Held, Ledger, Member, Recorded, Seen};
use crate::obligation::Obligation;
use crate::problem::RosterProblem;
use chrono::NaiveDate;
use hadir_core::ids::{PersonId, WorkspaceId};
use hadir_core::platform::{Handle, Platform, PlatformUserId};
use hadir_core::roster::{Exemption, Person, PersonHandle};
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
