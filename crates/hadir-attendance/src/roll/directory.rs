use super::key::{self, Key, WIDTH};
use crate::ledger::Ledger;
use core::ops::ControlFlow;
use hadir_core::platform::{Handle, Platform, canonicalise};
use std::collections::BTreeMap;

/// Handles of one platform, and whose they are: a table of buckets, each with eight one-byte tags in one
/// word, so that most strangers are turned away without a look at any handle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directory {
    platform: Platform,
    people: usize,
    tags: Vec<u64>,
    records: Vec<[Record; BUCKET]>,
    /// Handles that are too long or too odd for a key.
    rest: BTreeMap<Box<str>, u32>,
    left_out: usize,
    fingerprint: u64,
}

const BUCKET: usize = 8;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Record {
    key: Key,
    person: u32,
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
        let mut whose: BTreeMap<&str, Option<u32>> = BTreeMap::new();
        let mut left_out = 0_usize;
        for (handle, person) in handles {
            if handle.platform() != platform || usize::try_from(person).is_ok_and(|person| person >= people) {
                left_out = left_out.saturating_add(1);
                continue;
            }
            let entry = whose.entry(handle.as_str()).or_insert(Some(person));
            if entry.is_some_and(|known| known != person) {
                // Claimed twice: it is nobody's.
                *entry = None;
            }
        }
        let claimed_twice = whose.values().filter(|person| person.is_none()).count();
        let mut directory = Self {
            platform,
            people,
            tags: Vec::new(),
            records: Vec::new(),
            rest: BTreeMap::new(),
            left_out: left_out.saturating_add(claimed_twice),
            fingerprint: 0,
        };
        directory.reserve(whose.len());
        for (name, person) in whose {
            if let Some(person) = person {
                directory.insert(name, person);
            }
        }
        directory
    }

    /// The directory of a ledger's people, numbered in order of seniority. Shared handles and handles with
    /// validity bounds are left out.
    pub fn of(ledger: &Ledger, platform: Platform) -> Self {
        let in_order = ledger.order.iter().filter_map(|&at| ledger.members.get(at));
        let handles = in_order.zip(0_u32..).flat_map(|(member, number)| {
            let usable =
                |held: &&crate::ledger::Held| !held.shared && held.from.is_none() && held.until.is_none();
            member.on(platform).filter(usable).map(move |held| (&held.handle, number))
        });
        let mut directory = Self::new(platform, ledger.members.len(), handles);
        let unusable = ledger.members.iter().flat_map(|member| member.on(platform));
        let unusable =
            unusable.filter(|held| held.shared || held.from.is_some() || held.until.is_some()).count();
        directory.left_out = directory.left_out.saturating_add(unusable);
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

    pub(super) const fn fingerprint(&self) -> u64 {
        self.fingerprint
    }

    /// Whose a raw handle is. A well-spelt name that is nobody's is a stranger's, whether or not the network
    /// could have it.
    pub fn find(&self, raw: &str) -> Found {
        let bare = raw.strip_prefix('@').unwrap_or(raw);
        let mut load = [0_u8; WIDTH];
        let fits = load.get_mut(..bare.len()).map(|load| load.copy_from_slice(bare.as_bytes()));
        match fits.and_then(|()| self.key(&load, bare.len())) {
            Some(key) => self.probe(&key, key::hash(&key)).map_or(Found::Stranger, Found::Person),
            None => self.find_slowly(raw),
        }
    }

    /// The key of a handle, if its spelling alone decides whose it is.
    #[inline]
    pub(super) fn key(&self, load: &[u8; WIDTH], length: usize) -> Option<Key> {
        // Where dots do not count, spelling is not identity.
        if matches!(self.platform, Platform::Facebook) { None } else { key::key(load, length) }
    }

    /// Whether the handle of a hash may be in the directory: false for most strangers.
    #[inline]
    #[allow(clippy::needless_bitwise_bool, reason = "the answer is added up, not branched on")]
    pub(super) fn may_have(&self, hash: u64) -> bool {
        let tags = self.tags.get(self.bucket(hash)).copied().unwrap_or(0);
        has_byte(tags, tag(hash)) | (tags & FULL != 0)
    }

    /// The person of a key.
    #[inline]
    pub(super) fn probe(&self, key: &Key, hash: u64) -> Option<u32> {
        let mut at = self.bucket(hash);
        loop {
            let records = self.records.get(at)?;
            if let Some(record) = records.iter().find(|record| record.key == *key) {
                return Some(record.person);
            }
            if self.tags.get(at).is_none_or(|tags| tags & FULL == 0) {
                return None;
            }
            at = self.after(at);
        }
    }

    #[cold]
    pub(super) fn find_slowly(&self, raw: &str) -> Found {
        let Ok(name) = canonicalise(self.platform, raw) else { return Found::Unreadable };
        let keyed = key::canonical(&name).filter(|_| !matches!(self.platform, Platform::Facebook));
        let person = match keyed {
            Some(key) => self.probe(&key, key::hash(&key)),
            None => self.rest.get(&*name).copied(),
        };
        person.map_or(Found::Stranger, Found::Person)
    }

    fn reserve(&mut self, handles: usize) {
        // Half full at most, so that hardly a bucket overflows.
        let buckets = handles.div_ceil(BUCKET / 2).max(1).next_power_of_two();
        self.tags = vec![0; buckets];
        self.records = vec![[Record::default(); BUCKET]; buckets];
    }

    fn insert(&mut self, name: &str, person: u32) {
        let keyed = key::canonical(name).filter(|_| !matches!(self.platform, Platform::Facebook));
        let hash_of_name = keyed.as_ref().map_or_else(|| spelled(name), key::hash);
        // A sum, so that the order of the handles does not matter.
        self.fingerprint =
            self.fingerprint.wrapping_add(hash_of_name.rotate_left(person & 63) ^ u64::from(person));
        let Some(key) = keyed else {
            self.rest.insert(name.into(), person);
            return;
        };
        let hash = key::hash(&key);
        let mut at = self.bucket(hash);
        for _ in 0..self.tags.len() {
            if let ControlFlow::Break(()) = self.put(at, hash, Record { key, person }) {
                return;
            }
            at = self.after(at);
        }
    }

    /// Puts a record into a bucket unless it is full, which is noted.
    fn put(&mut self, at: usize, hash: u64, record: Record) -> ControlFlow<()> {
        let (Some(tags), Some(records)) = (self.tags.get_mut(at), self.records.get_mut(at)) else {
            return ControlFlow::Continue(());
        };
        let free = (0_u32..).zip(records).find(|(_, slot)| slot.key == [0; 3]);
        if let Some((slot, free)) = free {
            *free = record;
            *tags |= u64::from(tag(hash)) << slot.saturating_mul(8);
            return ControlFlow::Break(());
        }
        *tags |= FULL;
        ControlFlow::Continue(())
    }

    #[inline]
    #[allow(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        reason = "the low bits of a hash are wanted"
    )]
    fn bucket(&self, hash: u64) -> usize {
        (hash as usize) & self.tags.len().wrapping_sub(1)
    }

    #[inline]
    fn after(&self, at: usize) -> usize {
        at.wrapping_add(1) & self.tags.len().wrapping_sub(1)
    }
}

/// Set in the tags of a bucket from which something overflowed: tags have seven bits.
const FULL: u64 = 0x80;

/// Seven bits of the hash, never zero.
#[inline]
#[allow(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "the high bits of a hash are wanted"
)]
const fn tag(hash: u64) -> u8 {
    let bits = (hash >> 57) as u8;
    if bits == 0 { 1 } else { bits }
}

/// Whether one of the eight bytes of a word is `byte`, the highest bit of the lowest not regarded.
#[inline]
const fn has_byte(word: u64, byte: u8) -> bool {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let difference = (word & !FULL) ^ u64::from_le_bytes([byte; 8]);
    difference.wrapping_sub(LOW) & !difference & HIGH != 0
}

/// A hash of names that have no key.
fn spelled(name: &str) -> u64 {
    name.bytes().fold(0x1319_8a2e_0370_7344, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0xa409_3822_299f_31d1).rotate_left(23)
    })
}
