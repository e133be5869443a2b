//! A roster, its obligations, and the evidence so far.

use crate::account::Account;
use crate::evidence::{Capture, Evidence, Seen, Sighting};
use crate::obligation::Obligation;
use crate::problem::RosterProblem;
use crate::seniority::Seniority;
use hadir_core::ids::{ObservedPostId, PersonId, UnitId, WorkspaceId};
use hadir_core::observed::{Action, Observation, Participation};
use hadir_core::platform::{Handle, Platform, PlatformUserId};
use hadir_core::roster::{Exemption, Person, PersonHandle, Unit};
use std::collections::{BTreeMap, BTreeSet};

mod asked;
mod build;
mod claims;
mod contradiction;
mod grow;
mod holder;
mod snapshot;

pub use contradiction::Contradiction;
pub use snapshot::Snapshot;

pub(crate) use asked::{Asked, AskedKey};
pub(crate) use claims::Claims;
pub(crate) use holder::{Held, Member};

/// People, what they are called, and when they are excused.
#[derive(Debug, Clone, Copy)]
pub struct Roster<'a> {
    /// The people. Only those [count](Person::counts) who serve, and who did until a known day.
    pub people: &'a [Person],
    /// Their handles.
    pub handles: &'a [PersonHandle],
    /// Their exemptions.
    pub exemptions: &'a [Exemption],
    /// The units, for names in reports.
    pub units: &'a [Unit],
}

/// A roster, its obligations, and the evidence so far.
///
/// Evidence may arrive twice and in any order: the ledger is the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Ledger {
    pub(crate) workspace: Option<WorkspaceId>,
    /// By number: a person keeps theirs when others join.
    pub(crate) members: Vec<Member>,
    /// Numbers of members in order of seniority.
    pub(crate) order: Vec<usize>,
    pub(crate) index: BTreeMap<PersonId, usize>,
    /// People who are known and do not count.
    pub(crate) inactive: BTreeSet<PersonId>,
    pub(crate) units: BTreeMap<UnitId, Unit>,
    pub(crate) claims: Claims,
    pub(crate) asked: BTreeMap<AskedKey, Asked>,
    pub(crate) asked_index: BTreeMap<(ObservedPostId, Action), AskedKey>,
    pub(crate) problems: BTreeSet<RosterProblem>,
    pub(crate) seniority: Seniority,
}

/// What became of a piece of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorded {
    /// It changed the ledger.
    New,
    /// The ledger knew it.
    Known,
    /// Nobody was asked for this action on this post: it is not kept.
    NotAsked,
}

impl Ledger {
    /// Takes note that somebody looked. Whom they saw is [recorded](Self::record) apart.
    ///
    /// Of two rows with one id the later counts; of two of one time, the less conclusive.
    pub fn observe(&mut self, observation: &Observation) -> Recorded {
        let Some(asked) = self.asked_of(observation.workspace_id, observation.post_id, observation.action)
        else {
            return Recorded::NotAsked;
        };
        let capture = Capture::from(observation);
        let known = asked.evidence.captures.get(&observation.id);
        if known.is_some_and(|known| known.weight() >= capture.weight()) {
            return Recorded::Known;
        }
        asked.evidence.captures.insert(observation.id, capture);
        Recorded::New
    }

    /// Takes note of someone who took part, on the roster or not.
    pub fn record(&mut self, participation: &Participation) -> Recorded {
        let sighting = Sighting { first: participation.first_seen, last: participation.last_seen };
        let Participation { workspace_id, post_id, action, ref handle, ref platform_user_id, .. } =
            *participation;
        self.sighted((workspace_id, post_id, action), handle, platform_user_id.as_ref(), sighting)
    }

    /// Takes note of one capture and of the handles it saw.
    pub fn capture<'h>(
        &mut self,
        observation: &Observation,
        handles: impl IntoIterator<Item = &'h Handle>,
    ) -> Recorded {
        self.captured(observation, handles.into_iter().map(|handle| (handle, None)))
    }

    /// Takes note of one capture and of the accounts it saw.
    pub fn capture_accounts<'a>(
        &mut self,
        observation: &Observation,
        accounts: impl IntoIterator<Item = &'a Account>,
    ) -> Recorded {
        let parts = |account: &'a Account| (&account.handle, account.platform_user_id.as_ref());
        self.captured(observation, accounts.into_iter().map(parts))
    }

    /// Takes note of one capture and of all that was read of it: accounts by name, and those of which the list tells the id
    /// alone, where the roster knows whose they are. It is kept as no more complete than the list is.
    #[cfg(feature = "json")]
    pub fn capture_entries(
        &mut self,
        observation: &Observation,
        entries: &crate::reader::Entries,
    ) -> Recorded {
        let platform = self
            .asked_index
            .get(&(observation.post_id, observation.action))
            .map(|(_, platform, ..)| *platform);
        let known = platform.into_iter().flat_map(|platform| {
            let held = |id: &PlatformUserId| {
                let claimants = self.claims.claimants(platform, id)?;
                let member = self.members.get(*claimants.first()?)?;
                member
                    .on(platform)
                    .find(|held| held.account.as_ref() == Some(id))
                    .map(|held| held.handle.clone())
            };
            let account =
                |id: &PlatformUserId| Some(Account { handle: held(id)?, platform_user_id: Some(id.clone()) });
            entries.ids.iter().filter_map(account).collect::<Vec<_>>()
        });
        let known: Vec<Account> = known.collect();
        self.capture_accounts(&entries.observed(observation), entries.accounts.iter().chain(&known))
    }

    fn captured<'a>(
        &mut self,
        observation: &Observation,
        seen: impl Iterator<Item = (&'a Handle, Option<&'a PlatformUserId>)>,
    ) -> Recorded {
        let mut outcome = self.observe(observation);
        let sighting = Sighting { first: observation.captured_at, last: observation.captured_at };
        let Observation { workspace_id, post_id, action, .. } = *observation;
        for (handle, account) in seen {
            if self.sighted((workspace_id, post_id, action), handle, account, sighting) == Recorded::New {
                outcome = Recorded::New;
            }
        }
        outcome
    }

    /// What is wrong with the roster.
    pub const fn problems(&self) -> &BTreeSet<RosterProblem> {
        &self.problems
    }

    /// What was asked, in order.
    pub fn obligations(&self) -> impl ExactSizeIterator<Item = &Obligation> {
        self.asked.values().map(|asked| &asked.obligation)
    }

    /// Whether something on a platform is not asked of a member, or they are excused from it.
    pub(crate) fn is_asked_partly(&self, member: &Member, platform: Platform) -> bool {
        let asked = self.asked.values().map(|asked| &asked.obligation);
        asked.filter(|obligation| obligation.platform == platform).any(|obligation| {
            member.never_due(obligation).is_some()
                || member.exemptions.iter().any(|exemption| exemption.covers(obligation.day))
        })
    }

    fn asked_of(
        &mut self,
        workspace: WorkspaceId,
        post: ObservedPostId,
        action: Action,
    ) -> Option<&mut Asked> {
        if self.workspace != Some(workspace) {
            return None;
        }
        self.asked.get_mut(self.asked_index.get(&(post, action))?)
    }

    fn sighted(
        &mut self,
        (workspace, post, action): (WorkspaceId, ObservedPostId, Action),
        handle: &Handle,
        account: Option<&PlatformUserId>,
        sighting: Sighting,
    ) -> Recorded {
        let asked = self.asked_index.get(&(post, action)).and_then(|key| self.asked.get_mut(key));
        let Some(asked) = asked.filter(|_| self.workspace == Some(workspace)) else {
            return Recorded::NotAsked;
        };
        if handle.platform() != asked.obligation.platform {
            return Recorded::NotAsked;
        }
        asked.see(&self.claims, handle, account, sighting)
    }
}

impl Asked {
    /// Takes note of a sighting, and credits whose it is.
    fn see(
        &mut self,
        claims: &Claims,
        handle: &Handle,
        account: Option<&PlatformUserId>,
        sighting: Sighting,
    ) -> Recorded {
        let Evidence { sightings, names, .. } = &mut self.evidence;
        let (holders, platform) = (claims.holders(handle), handle.platform());
        let know = |seen: &Seen| claims.know_among(holders, platform, seen);
        let before = sightings.get(handle.key()).map(&know);
        if before.is_none() {
            sightings.insert(handle.key().into(), Seen::default());
        }
        let Some(seen) = sightings.get_mut(handle.key()) else { return Recorded::Known };
        let Some(grown) = seen.widen(account, sighting) else { return Recorded::Known };
        if let Some(account) = account
            && names.get(account).is_none_or(|names| !names.contains(handle.key()))
        {
            names.entry(account.clone()).or_default().insert(handle.key().into());
        }
        match (before, know(seen)) {
            (None, false) => self.strangers = self.strangers.saturating_add(1),
            (Some(false), true) => self.strangers = self.strangers.saturating_sub(1),
            _ => {}
        }
        claims.credit_among(holders, platform, account, grown, |member, first| {
            let seen = self.credited.entry(member).or_insert(first);
            *seen = first.min(*seen);
        });
        Recorded::New
    }
}
