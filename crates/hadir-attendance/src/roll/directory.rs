//! Handles of one platform, and whose they are.

use super::key::{self, Key};
use super::table::{Claim, NOBODY, Table, claim};
use crate::ledger::{Held, Ledger};
use hadir_core::platform::{Handle, Platform, canonicalise};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Handles of one platform, and whose they are.
#[derive(Debug, Clone)]
pub struct Directory {
    platform: Platform,
    people: usize,
    table: Table,
    /// Handles that are too long or too odd for a key.
    rest: BTreeMap<Box<str>, u32>,
    left_out: usize,
    fingerprint: u64,
    /// What is known of each person.
    known: Vec<Known>,
}

/// What is known of a person beside the handles by which they are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(unnameable_types, reason = "engines keep it")]
pub struct Known {
    /// They have a handle that finds them.
    pub(super) has_handle: bool,
    /// A list that does not show them does not prove their absence: a handle of theirs is shared, or theirs for a time only,
    /// or not everything was asked of them.
    pub(super) wary: bool,
}

/// Whose a handle is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A person of the directory, by number.
    Person(u32),
    /// Somebody else's.
    Stranger,
    /// Nobody's: it is no handle.
    Unreadable,
}

impl Directory {
    /// A directory of `people` people, numbered from zero. Handles of other platforms and of higher numbers
    /// are left out, as is a handle that was given before to somebody else.
    pub fn new<'h>(
        platform: Platform,
        people: usize,
        handles: impl IntoIterator<Item = (&'h Handle, u32)>,
    ) -> Self {
        let handles: Vec<(&Handle, u32)> = handles.into_iter().collect();
        let mut directory = Self::empty(platform, people, handles.len());
        for (handle, person) in handles {
            let name = (handle.platform() == platform).then(|| handle.key());
            directory.add(name, person);
        }
        directory
    }

    /// The same from handles as they came. What is no handle of the platform is left out.
    ///
    /// ```
    /// # use hadir_attendance::roll::{Directory, Found};
    /// # use hadir_core::platform::Platform;
    /// let directory = Directory::read(Platform::Instagram, 2, [("@Rangga.C", 0), ("not one", 1)]);
    /// assert_eq!((directory.find("rangga.c"), directory.left_out()), (Found::Person(0), 1));
    /// ```
    pub fn read<'h>(
        platform: Platform,
        people: usize,
        handles: impl IntoIterator<Item = (&'h str, u32)>,
    ) -> Self {
        let handles: Vec<(&str, u32)> = handles.into_iter().collect();
        let mut directory = Self::empty(platform, people, handles.len());
        for (raw, person) in handles {
            directory.add(canonicalise(platform, raw).ok().as_deref(), person);
        }
        directory
    }

    fn empty(platform: Platform, people: usize, handles: usize) -> Self {
        Self {
            platform,
            people,
            table: Table::new(handles),
            rest: BTreeMap::new(),
            left_out: 0,
            fingerprint: 0,
            known: vec![Known::default(); people],
        }
    }

    /// The directory of a ledger's people, numbered in order of seniority. Shared handles and handles with
    /// validity bounds are left out.
    pub fn of(ledger: &Ledger, platform: Platform) -> Self {
        let usable = |held: &&Held| !held.shared && held.from.is_none() && held.until.is_none();
        let in_order = ledger.order.iter().filter_map(|&at| ledger.members.get(at));
        let handles = in_order.zip(0_u32..).flat_map(|(member, number)| {
            member.on(platform).filter(usable).map(move |held| (&held.handle, number))
        });
        let mut directory = Self::new(platform, ledger.members.len(), handles);
        let all = ledger.members.iter().flat_map(|member| member.on(platform));
        let unusable = all.filter(|held| !usable(held)).count();
        directory.left_out = directory.left_out.saturating_add(unusable);
        let renamed = ledger.all_renamed();
        for (&at, known) in ledger.order.iter().zip(&mut directory.known) {
            let Some(member) = ledger.members.get(at) else { continue };
            known.wary |= renamed.contains(&(platform, at))
                || !member.unseen.is_empty()
                || member.on(platform).any(|held| !usable(&held))
                || ledger.is_asked_partly(member, platform);
        }
        directory
    }

    /// The platform.
    pub const fn platform(&self) -> Platform {
        self.platform
    }

    /// How many people there are, with or without a handle.
    pub const fn people(&self) -> usize {
        self.people
    }

    /// How many handles were left out.
    pub const fn left_out(&self) -> usize {
        self.left_out
    }

    /// Whose a raw handle is. A well-spelt name that is nobody's is a stranger's, whether or not the network
    /// could have it.
    pub fn find(&self, raw: &str) -> Found {
        let bare = raw.strip_prefix('@').unwrap_or(raw);
        match self.keyed(bare) {
            Some(key) => self.probe(&key),
            None => self.find_slowly(raw),
        }
    }

    #[cold]
    pub(super) fn find_slowly(&self, raw: &str) -> Found {
        let Ok(name) = canonicalise(self.platform, raw) else { return Found::Unreadable };
        match self.keyed(&name) {
            Some(key) => self.probe(&key),
            None => match self.rest.get(&*name) {
                Some(&person) if person != NOBODY => Found::Person(person),
                _ => Found::Stranger,
            },
        }
    }

    pub(super) const fn table(&self) -> &Table {
        &self.table
    }

    pub(super) fn known(&self) -> &[Known] {
        &self.known
    }

    /// Whether a person has a handle by which they are found.
    pub fn has_handle(&self, person: u32) -> bool {
        usize::try_from(person).ok().and_then(|at| self.known.get(at)).is_some_and(|known| known.has_handle)
    }

    pub(super) const fn fingerprint(&self) -> u64 {
        self.fingerprint
    }

    /// Where dots do not count, spelling is not identity.
    pub(super) const fn by_spelling(&self) -> bool {
        !matches!(self.platform, Platform::Facebook)
    }

    #[inline]
    fn keyed(&self, name: &str) -> Option<Key> {
        if self.by_spelling() { key::of(name.as_bytes()) } else { None }
    }

    fn probe(&self, key: &Key) -> Found {
        self.table.probe(key, key::hash(key)).map_or(Found::Stranger, Found::Person)
    }

    /// Adds a name, if it is one, of a person, if they are one.
    #[inline]
    fn add(&mut self, name: Option<&str>, person: u32) {
        let numbered = usize::try_from(person).is_ok_and(|at| at < self.people) && person != NOBODY;
        match name.filter(|_| numbered) {
            Some(name) => {
                if let Some(known) = usize::try_from(person).ok().and_then(|at| self.known.get_mut(at)) {
                    known.has_handle = true;
                }
                self.insert(name, person);
            }
            None => self.left_out = self.left_out.saturating_add(1),
        }
    }

    fn insert(&mut self, name: &str, person: u32) {
        let keyed = self.keyed(name);
        let outcome = match keyed {
            Some(key) => self.table.insert(key, person),
            None => match self.rest.entry(name.into()) {
                Entry::Vacant(entry) => {
                    entry.insert(person);
                    Claim::New
                }
                Entry::Occupied(mut entry) => claim(entry.get_mut(), person),
            },
        };
        // A sum, so that the order of the handles does not matter.
        let print = |person: u32| {
            let hash = keyed.as_ref().map_or_else(|| spelled(name), key::hash);
            hash.rotate_left(person & 63) ^ u64::from(person)
        };
        match outcome {
            Claim::New => self.fingerprint = self.fingerprint.wrapping_add(print(person)),
            Claim::Known => {}
            Claim::Disputed(before) => {
                self.fingerprint = self.fingerprint.wrapping_sub(print(before));
                self.left_out = self.left_out.saturating_add(1);
                for number in [before, person] {
                    if let Some(known) = usize::try_from(number).ok().and_then(|at| self.known.get_mut(at)) {
                        known.wary = true;
                    }
                }
            }
        }
    }
}

/// A hash of names that have no key.
fn spelled(name: &str) -> u64 {
    name.bytes().fold(0x1319_8a2e_0370_7344, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0xa409_3822_299f_31d1).rotate_left(23)
    })
}
