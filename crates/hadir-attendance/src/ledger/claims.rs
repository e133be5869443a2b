//! Whose an account is: by the network's own id where both sides know it, else by handle.

use super::asked::Asked;
use super::holder::{Held, Holder, Member};
use crate::evidence::{Seen, Sighting};
use crate::problem::RosterProblem;
use chrono::{DateTime, Utc};
use hadir_core::ids::PersonId;
use hadir_core::platform::{Handle, Platform, PlatformUserId};
use std::collections::{BTreeMap, BTreeSet};

/// Who claims which handle and which account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Claims {
    pub(crate) handles: BTreeMap<Handle, Vec<Holder>>,
    pub(crate) accounts: BTreeMap<(Platform, PlatformUserId), BTreeSet<usize>>,
}

impl Claims {
    /// The claims of all members, who learn which of them others have too, and what is wrong with them.
    pub(crate) fn of(members: &mut [Member]) -> (Self, BTreeSet<RosterProblem>) {
        let mut claims = Self::default();
        let mut handles = BTreeSet::new();
        for (number, member) in members.iter().enumerate() {
            for held in &member.handles {
                claims.claim(number, held);
                handles.insert(held.handle.clone());
            }
        }
        let mut problems = BTreeSet::new();
        for handle in &handles {
            problems.extend(claims.share_out(handle, members));
        }
        problems.extend(
            claims.accounts.iter().filter_map(|(key, sharing)| shared_account(key, sharing, members)),
        );
        (claims, problems)
    }

    /// Adds a row of a member. Whether it is shared is said by [`Self::share_out`].
    pub(crate) fn claim(&mut self, member: usize, held: &Held) {
        self.handles.entry(held.handle.clone()).or_default().push(held.holder(member));
        if let Some(account) = &held.account {
            let key = (held.handle.platform(), account.clone());
            self.accounts.entry(key).or_default().insert(member);
        }
    }

    /// Says anew who holds a handle, and who shares it or an account behind it.
    pub(crate) fn share_out(&mut self, handle: &Handle, members: &mut [Member]) -> Option<RosterProblem> {
        let numbers = self.members_of(handle);
        let rows = |members: &[Member], number: usize| -> Vec<Held> {
            let rows = members.get(number).into_iter().flat_map(|member| &member.handles);
            rows.filter(|held| held.handle == *handle).cloned().collect()
        };
        let claims: Vec<(usize, Held)> = numbers
            .iter()
            .flat_map(|&number| rows(members, number).into_iter().map(move |held| (number, held)))
            .collect();
        let mut sharing = BTreeSet::new();
        let mut holders = Vec::new();
        for &number in &numbers {
            let Some(member) = members.get_mut(number) else { continue };
            let id = member.person.id;
            for held in member.handles.iter_mut().filter(|held| held.handle == *handle) {
                let by_handle = claims.iter().any(|(other, claim)| *other != number && claim.overlaps(held));
                if by_handle {
                    sharing.insert(id);
                }
                let claimants =
                    held.account.as_ref().and_then(|account| self.claimants(handle.platform(), account));
                held.account_shared = claimants.is_some_and(|claimants| claimants.len() > 1);
                held.shared = by_handle || held.account_shared;
                holders.push(held.holder(number));
            }
        }
        self.handles.insert(handle.clone(), holders);
        let people: Vec<PersonId> = sharing.into_iter().collect();
        (!people.is_empty()).then(|| RosterProblem::SharedHandle { handle: handle.clone(), people })
    }

    /// The members who claim an account: more than one is a contradiction, and none of them has it.
    pub(crate) fn claimants(&self, platform: Platform, account: &PlatformUserId) -> Option<&BTreeSet<usize>> {
        self.accounts.get(&(platform, account.clone()))
    }

    /// The members who claim a handle.
    pub(crate) fn members_of(&self, handle: &Handle) -> BTreeSet<usize> {
        self.holders(handle).iter().map(|holder| holder.member).collect()
    }

    pub(crate) fn holders(&self, handle: &Handle) -> &[Holder] {
        self.handles.get(handle).map_or(&[], Vec::as_slice)
    }

    /// Who is credited with a sighting, and from when on.
    pub(crate) fn credit(
        &self,
        handle: &Handle,
        account: Option<&PlatformUserId>,
        span: Sighting,
        credit: impl FnMut(usize, DateTime<Utc>),
    ) {
        self.credit_among(self.holders(handle), handle.platform(), account, span, credit);
    }

    /// The same for a handle whose holders are looked up already.
    pub(crate) fn credit_among(
        &self,
        holders: &[Holder],
        platform: Platform,
        account: Option<&PlatformUserId>,
        span: Sighting,
        mut credit: impl FnMut(usize, DateTime<Utc>),
    ) {
        if let Some(claimants) = account.and_then(|account| self.claimants(platform, account)) {
            if let (1, Some(&member)) = (claimants.len(), claimants.first()) {
                credit(member, span.first);
            }
            return;
        }
        for holder in holders.iter().filter(|holder| !holder.shared && holder.may_be(account)) {
            if let Some(first) = holder.held_within(span) {
                credit(holder.member, first);
            }
        }
    }

    /// Whether a handle that was seen is somebody's on the roster.
    pub(crate) fn know(&self, handle: &Handle, seen: &Seen) -> bool {
        self.know_among(self.holders(handle), handle.platform(), seen)
    }

    /// The same for a handle whose holders are looked up already.
    pub(crate) fn know_among(&self, holders: &[Holder], platform: Platform, seen: &Seen) -> bool {
        seen.parts().any(|(account, span)| {
            let may_be = |holder: &Holder| holder.may_be(account) && holder.held_within(span).is_some();
            account.is_some_and(|account| self.claimants(platform, account).is_some())
                || holders.iter().any(may_be)
        })
    }

    /// Accounts on which the handle of a row was seen while it was theirs, and which are not theirs.
    pub(crate) fn reused<'a>(
        &'a self,
        asked: &'a Asked,
        member: &'a Member,
        held: &'a Held,
    ) -> impl Iterator<Item = &'a PlatformUserId> {
        let platform = held.handle.platform();
        let seen = asked.evidence.sightings.get(held.handle.key());
        let parts = seen.into_iter().flat_map(Seen::parts).filter(move |(_, span)| held.within(*span));
        parts.filter_map(|(account, _)| account).filter(move |account| {
            let anothers = held.account.is_some() || self.claimants(platform, account).is_some();
            anothers && !member.claims(platform, account)
        })
    }

    /// The first time at which a member was seen, from all sightings of what they claim.
    pub(crate) fn first_seen(&self, number: usize, member: &Member, asked: &Asked) -> Option<DateTime<Utc>> {
        let mut earliest: Option<DateTime<Utc>> = None;
        let mut consider = |credited: usize, first: DateTime<Utc>| {
            if credited == number {
                earliest = Some(earliest.map_or(first, |known| known.min(first)));
            }
        };
        for held in member.on(asked.obligation.platform) {
            for (handle, seen) in asked.sightings_of(held) {
                for (account, span) in seen.parts() {
                    self.credit(&handle, account, span, &mut consider);
                }
            }
        }
        earliest
    }
}

/// The problem of an account that more than one member claims.
pub(crate) fn shared_account(
    (platform, account): &(Platform, PlatformUserId),
    sharing: &BTreeSet<usize>,
    members: &[Member],
) -> Option<RosterProblem> {
    let people: BTreeSet<PersonId> =
        sharing.iter().filter_map(|&number| Some(members.get(number)?.person.id)).collect();
    (sharing.len() > 1).then(|| RosterProblem::SharedAccount {
        platform: *platform,
        platform_user_id: account.clone(),
        people: people.into_iter().collect(),
    })
}
