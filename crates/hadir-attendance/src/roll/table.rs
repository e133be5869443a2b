//! A table of buckets, each with eight one-byte tags in one word, so that most strangers are turned away without
//! a look at any handle.

use super::key::{self, Key};
use core::ops::ControlFlow;

const BUCKET: usize = 8;

/// In the place of a person: two claim it.
pub(super) const NOBODY: u32 = u32::MAX;

#[derive(Debug, Clone)]
pub(super) struct Table {
    tags: Vec<u64>,
    records: Vec<[Record; BUCKET]>,
}

/// Two to a cache line, so that none lies across two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(align(32))]
struct Record {
    key: Key,
    person: u32,
}

/// What became of a handle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Claim {
    /// It is that person's.
    New,
    /// It was theirs already, or two claimed it before.
    Known,
    /// It was that other person's: now it is nobody's.
    Disputed(u32),
}

impl Table {
    /// For so many handles.
    pub(super) fn new(handles: usize) -> Self {
        // Half full, so that hardly a bucket overflows.
        let buckets = handles.div_ceil(BUCKET / 2).max(1);
        Self { tags: vec![0; buckets], records: vec![[Record::default(); BUCKET]; buckets] }
    }

    #[inline]
    pub(super) fn insert(&mut self, key: Key, person: u32) -> Claim {
        let hash = key::hash(&key);
        let mut at = self.bucket(hash);
        for _ in 0..self.tags.len() {
            if let ControlFlow::Break(claim) = self.put(at, hash, Record { key, person }) {
                return claim;
            }
            at = self.after(at);
        }
        // Not reached: the table is larger than what it was made for.
        Claim::Known
    }

    /// Puts a record into a bucket unless it is full, which is noted.
    fn put(&mut self, at: usize, hash: u64, record: Record) -> ControlFlow<Claim> {
        let (Some(tags), Some(records)) = (self.tags.get_mut(at), self.records.get_mut(at)) else {
            return ControlFlow::Continue(());
        };
        for (slot, place) in (0_u32..).zip(records) {
            if place.key == record.key {
                return ControlFlow::Break(claim(&mut place.person, record.person));
            }
            if place.key == key::NONE {
                *place = record;
                *tags |= u64::from(tag(hash)) << slot.saturating_mul(8);
                return ControlFlow::Break(Claim::New);
            }
        }
        *tags |= FULL;
        ControlFlow::Continue(())
    }

    /// The tags of the bucket of a hash.
    #[inline]
    pub(super) fn tags(&self, hash: u64) -> u64 {
        self.tags.get(self.bucket(hash)).copied().unwrap_or(0)
    }

    /// The person of a key.
    #[inline]
    pub(super) fn probe(&self, key: &Key, hash: u64) -> Option<u32> {
        let mut at = self.bucket(hash);
        loop {
            let (records, tags) = (self.records.get(at)?, *self.tags.get(at)?);
            let mut marks = tagged(tags, tag(hash));
            while marks != 0 {
                let slot = usize::try_from(marks.trailing_zeros() >> 3).ok()?;
                if let Some(record) = records.get(slot).filter(|record| record.key == *key) {
                    return (record.person != NOBODY).then_some(record.person);
                }
                marks &= marks.wrapping_sub(1);
            }
            if tags & FULL == 0 {
                return None;
            }
            at = self.after(at);
        }
    }

    /// The bucket of a hash: its low half as a fraction of all buckets.
    #[inline]
    #[allow(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        reason = "the low half of a hash is wanted"
    )]
    const fn bucket(&self, hash: u64) -> usize {
        (((hash as u32) as u64).wrapping_mul(self.tags.len() as u64) >> 32) as usize
    }

    /// The bucket after another.
    #[inline]
    const fn after(&self, at: usize) -> usize {
        let next = at.wrapping_add(1);
        if next < self.tags.len() { next } else { 0 }
    }
}

/// The numbers of the first `keyed` hashes whose bucket's tags have theirs, or say that the bucket ran over: how many. Most
/// strangers are not among them.
#[allow(clippy::needless_bitwise_bool, reason = "the answer is added up, not branched on")]
pub(super) fn likely<const N: usize>(
    keyed: usize,
    hashes: &[u64; N],
    tags: &[u64; N],
    likely: &mut [u8; N],
) -> usize {
    let mut found = 0_usize;
    for ((at, &hash), &tags) in (0..=u8::MAX).zip(hashes).zip(tags).take(keyed) {
        // Written in any case, and kept if it may be somebody's: no branch that cannot be foreseen.
        if let Some(to) = likely.get_mut(found) {
            *to = at;
        }
        let may_be = (tagged(tags, tag(hash)) != 0) | (tags & FULL != 0);
        found = found.wrapping_add(usize::from(may_be));
    }
    found
}

/// What becomes of a handle of `owner` when another claims it.
pub(super) const fn claim(owner: &mut u32, person: u32) -> Claim {
    let before = *owner;
    if before == person || before == NOBODY {
        return Claim::Known;
    }
    *owner = NOBODY;
    Claim::Disputed(before)
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

/// A mark in each byte of a word that is `byte`, the highest bit of the lowest not regarded. Marks above the
/// lowest may be wrong, none is missing.
#[inline]
const fn tagged(word: u64, byte: u8) -> u64 {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let difference = (word & !FULL) ^ u64::from_le_bytes([byte; 8]);
    difference.wrapping_sub(LOW) & !difference & HIGH
}
