//! Where the evidence contradicts the roster.

use super::{Asked, Held, Ledger};
use hadir_core::ids::PersonId;
use hadir_core::platform::{Handle, Platform, PlatformUserId};
use std::collections::BTreeSet;
use thiserror::Error;

/// Where the evidence contradicts the roster: one of them is out of date.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Error)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(tag = "contradiction", rename_all = "snake_case")
)]
pub enum Contradiction {
    /// The account of a person was seen under a handle that is not theirs by the roster. It credits them all
    /// the same; captures without ids may have missed them, so that their absence is not concluded.
    #[error(
        "account {platform_user_id} of person {person} was seen as {handle:?}, which the roster does not have"
    )]
    RenamedAccount {
        /// Whose account it is.
        person: PersonId,
        /// The account.
        platform_user_id: PlatformUserId,
        /// What it was seen as.
        handle: Handle,
    },
    /// The handle of a person was seen on another account. It does not credit them.
    #[error(
        "{handle:?} is a handle of person {person} by the roster, and was seen on account {platform_user_id}"
    )]
    ReusedHandle {
        /// Whose handle it is by the roster.
        person: PersonId,
        /// The handle.
        handle: Handle,
        /// The account that it was seen on.
        platform_user_id: PlatformUserId,
    },
}

impl Ledger {
    /// Where the evidence contradicts the roster.
    pub fn contradictions(&self) -> BTreeSet<Contradiction> {
        let mut found = BTreeSet::new();
        for (number, member) in self.members.iter().enumerate() {
            let person = member.person.id;
            for (asked, held) in self.rows_of(number) {
                found.extend(self.renamed(asked, number, held).map(|handle| Contradiction::RenamedAccount {
                    person,
                    platform_user_id: handle.1.clone(),
                    handle: handle.0,
                }));
                found.extend(self.claims.reused(asked, member, held).map(|account| {
                    Contradiction::ReusedHandle {
                        person,
                        handle: held.handle.clone(),
                        platform_user_id: account.clone(),
                    }
                }));
            }
        }
        found
    }

    /// Members whose accounts were seen under handles that the roster does not have.
    pub(crate) fn all_renamed(&self) -> BTreeSet<(Platform, usize)> {
        let renamed = |number: &usize| {
            let number = *number;
            self.rows_of(number)
                .filter(move |(asked, held)| self.renamed(asked, number, held).next().is_some())
                .map(move |(asked, _)| (asked.obligation.platform, number))
        };
        // Only members with a known account can be.
        let members: BTreeSet<usize> = self.claims.accounts.values().flatten().copied().collect();
        members.iter().flat_map(renamed).collect()
    }

    fn rows_of(&self, number: usize) -> impl Iterator<Item = (&Asked, &Held)> {
        let member = self.members.get(number);
        self.asked.values().flat_map(move |asked| {
            let platform = asked.obligation.platform;
            member.into_iter().flat_map(move |member| member.on(platform)).map(move |held| (asked, held))
        })
    }

    /// Handles under which the account of a row was seen, and which its member did not hold then.
    fn renamed<'l>(
        &'l self,
        asked: &'l Asked,
        number: usize,
        held: &'l Held,
    ) -> impl Iterator<Item = (Handle, &'l PlatformUserId)> {
        let account = held.account.as_ref().filter(|_| !held.account_shared);
        let names = account.and_then(|account| asked.evidence.names.get(account));
        let sightings = names.into_iter().flat_map(move |_| asked.sightings_of(held));
        let spans = sightings.flat_map(move |(handle, seen)| {
            let mine = seen.parts().filter(move |(seen, _)| *seen == account).map(|(_, span)| span);
            mine.map(move |span| (handle.clone(), span)).collect::<Vec<_>>()
        });
        spans.filter_map(move |(handle, span)| {
            let member = self.members.get(number)?;
            let held = member.handles.iter().any(|held| held.handle == handle && held.within(span));
            Some((handle, account?)).filter(|_| !held)
        })
    }
}
