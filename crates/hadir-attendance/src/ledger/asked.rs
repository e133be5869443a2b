//! An obligation and its evidence.

use super::holder::Held;
use crate::evidence::{Evidence, Seen};
use crate::obligation::Obligation;
use chrono::{DateTime, Utc};
use hadir_core::ids::ObservedPostId;
use hadir_core::observed::Action;
use hadir_core::platform::{Handle, Platform};
use std::collections::BTreeMap;

/// The order of obligations: by time of publication.
pub(crate) type AskedKey = (DateTime<Utc>, Platform, Action, ObservedPostId);

/// An obligation and its evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) obligation: Obligation,
    pub(crate) evidence: Evidence,
    /// Who was seen: numbers of members, with the first time. Derived from the sightings.
    pub(crate) credited: BTreeMap<usize, DateTime<Utc>>,
    /// Handles seen that were nobody's.
    pub(crate) strangers: u64,
}

impl Asked {
    pub(crate) const fn new(obligation: Obligation) -> Self {
        Self { obligation, evidence: Evidence::EMPTY, credited: BTreeMap::new(), strangers: 0 }
    }

    pub(crate) const fn key(obligation: &Obligation) -> AskedKey {
        let Obligation { window, platform, action, post_id, .. } = *obligation;
        (window.start(), platform, action, post_id)
    }

    /// The sightings that may be of a row of the roster: of its handle, and of its account under any handle.
    pub(crate) fn sightings_of<'a>(&'a self, held: &'a Held) -> impl Iterator<Item = (Handle, &'a Seen)> {
        let names = held.account.as_ref().and_then(|account| self.evidence.names.get(account));
        let others =
            names.into_iter().flatten().map(|name| &**name).filter(|name| *name != held.handle.key());
        let platform = self.obligation.platform;
        [held.handle.key()].into_iter().chain(others).filter_map(move |name| {
            // A canonical name is read as itself.
            Some((Handle::parse(platform, name).ok()?, self.evidence.sightings.get(name)?))
        })
    }
}
