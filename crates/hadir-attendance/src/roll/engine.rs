use super::directory::{Directory, Found};
use super::key::{self, Key, WIDTH};
use super::raw::RawHandles;
use crate::policy::Policy;
use crate::standing::{Reach, Standing, Tally as Verdicts};
use thiserror::Error;

/// Whether the captures of a post prove who is absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// They do, unless the list turns out to have unreadable entries.
    Conclusive,
    /// They do, whatever entries cannot be read: the roll-call system's way.
    ConclusiveDespiteUnreadable,
    /// They do not: whoever was not seen is undetermined.
    Inconclusive,
}

/// What a list had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seen {
    /// People of the directory, each once.
    pub people: u64,
    /// Entries that are nobody's in the directory.
    pub others: u64,
    /// Entries that are no handles.
    pub unreadable: u64,
}

/// An engine met a directory, or an engine, that numbers people differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("made for another directory: {expected} people then, {found} people now, or other handles")]
pub struct OtherDirectory {
    /// How many people the engine was made for.
    pub expected: usize,
    /// How many there are here.
    pub found: usize,
}

/// Counts who did how many of a list of posts.
pub trait Engine: Sized {
    /// Nothing counted yet, for the people of a directory.
    fn new(directory: &Directory) -> Self;

    /// Counts one post: the union of its captures. A handle counts once, however often the list has it.
    ///
    /// # Errors
    /// [`OtherDirectory`] if the engine was made for another one.
    fn take(
        &mut self,
        directory: &Directory,
        list: &RawHandles,
        evidence: Evidence,
    ) -> Result<Seen, OtherDirectory>;

    /// Adds what another engine counted of other posts: another day, another account.
    ///
    /// # Errors
    /// [`OtherDirectory`] if the other was made for another one.
    fn merge(&mut self, other: &Self) -> Result<(), OtherDirectory>;

    /// Posts counted.
    fn posts(&self) -> u64;

    /// Posts on which a person was seen.
    fn seen(&self, person: u32) -> u64;

    /// Posts of which it cannot be told.
    fn undetermined(&self, person: u32) -> u64;

    /// The standing of a person who has a handle and no exemption.
    fn standing(&self, person: u32, policy: &Policy) -> Standing {
        let (met, undetermined) = (self.seen(person), self.undetermined(person));
        let missed = self.posts().saturating_sub(met).saturating_sub(undetermined);
        Verdicts { met, missed, undetermined, ..Verdicts::default() }.standing(policy, Reach::SomeHandle)
    }
}

/// How many probes are under way at once, so that their cache misses overlap.
const BATCH: usize = 128;

/// Finds the people of a list and shows each to `hit`, which says whether it is new.
pub(super) fn scan(directory: &Directory, list: &RawHandles, mut hit: impl FnMut(u32) -> bool) -> Seen {
    let mut seen = Seen::default();
    let mut keys: [Key; BATCH] = [[0; 3]; BATCH];
    let mut hashes = [0_u64; BATCH];
    let mut likely = [0_usize; BATCH];
    let mut start = 0_usize;
    for ends in list.ends().chunks(BATCH) {
        let mut keyed = 0_usize;
        for &end in ends {
            match bare(directory, list.bytes(), start, end) {
                Some(key) => {
                    if let (Some(to), Some(hash)) = (keys.get_mut(keyed), hashes.get_mut(keyed)) {
                        *hash = key::hash(&key);
                        *to = key;
                    }
                    keyed = keyed.wrapping_add(1);
                }
                None => slow(directory, list.bytes(), start, end, &mut seen, &mut hit),
            }
            start = end;
        }
        let mut candidates = 0_usize;
        for (at, &hash) in hashes.iter().take(keyed).enumerate() {
            if let Some(candidate) = likely.get_mut(candidates) {
                *candidate = at;
            }
            candidates = candidates.wrapping_add(usize::from(directory.may_have(hash)));
        }
        let mut found = 0_usize;
        for &at in likely.iter().take(candidates) {
            let (Some(key), Some(&hash)) = (keys.get(at), hashes.get(at)) else { continue };
            if let Some(person) = directory.probe(key, hash) {
                found = found.wrapping_add(1);
                seen.people = seen.people.wrapping_add(u64::from(hit(person)));
            }
        }
        seen.others = seen.others.saturating_add(u64::try_from(keyed.saturating_sub(found)).unwrap_or(0));
    }
    seen
}

/// The key of the handle between two places, without its `@`.
#[inline]
fn bare(directory: &Directory, bytes: &[u8], start: usize, end: usize) -> Option<Key> {
    let at = usize::from(bytes.get(start) == Some(&b'@'));
    let start = start.wrapping_add(at).min(end);
    let load: &[u8; WIDTH] = bytes.get(start..)?.first_chunk()?;
    directory.key(load, end.wrapping_sub(start))
}

#[cold]
fn slow(
    directory: &Directory,
    bytes: &[u8],
    start: usize,
    end: usize,
    seen: &mut Seen,
    hit: &mut impl FnMut(u32) -> bool,
) {
    let text = bytes.get(start..end).and_then(|raw| core::str::from_utf8(raw).ok());
    match text.map_or(Found::Unreadable, |raw| directory.find_slowly(raw)) {
        Found::Person(person) => seen.people = seen.people.saturating_add(u64::from(hit(person))),
        Found::Stranger => seen.others = seen.others.saturating_add(1),
        Found::Unreadable => seen.unreadable = seen.unreadable.saturating_add(1),
    }
}

/// Whether a list that had this proves absence.
pub(super) const fn proves(evidence: Evidence, seen: &Seen) -> bool {
    match evidence {
        Evidence::Conclusive => seen.unreadable == 0,
        Evidence::ConclusiveDespiteUnreadable => true,
        Evidence::Inconclusive => false,
    }
}

/// What an engine was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Made {
    people: usize,
    fingerprint: u64,
}

impl Made {
    pub(super) const fn by(directory: &Directory) -> Self {
        Self { people: directory.people(), fingerprint: directory.fingerprint() }
    }

    pub(super) fn check(self, other: Self) -> Result<(), OtherDirectory> {
        if self == other {
            Ok(())
        } else {
            Err(OtherDirectory { expected: self.people, found: other.people })
        }
    }
}
