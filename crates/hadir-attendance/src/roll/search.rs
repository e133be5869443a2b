//! Finding the people of a list: keys of a batch first, then its tags, then the few records that may match, so
//! that cache misses overlap.

use super::directory::{Directory, Found};
use super::key::{self, Key};
use super::source::Seen;
use super::table;
#[cfg(target_arch = "x86_64")]
use super::vector;
use core::ops::Range;

/// How many handles are looked up at once.
pub(crate) const BATCH: usize = 128;

/// Where a handle stands in a text.
pub(crate) type Span = Range<usize>;

/// The handles of a text, in batches.
pub(crate) trait Spans {
    /// The text.
    fn bytes(&self) -> &[u8];

    /// The next handles, and how many they are: zero at the end. `None` if the text turns out to be something
    /// else.
    fn fill(&mut self, batch: &mut [Span; BATCH]) -> Option<usize>;

    /// A handle that is not plain, as text. `None` if the text turns out to be something else.
    fn text(&self, span: Span) -> Option<&str>;
}

/// Finds the people of a list, each as often as it has them.
pub(crate) fn search<S: Spans>(directory: &Directory, spans: &mut S, found: &mut Vec<u32>) -> Option<Seen> {
    let table = directory.table();
    let mut seen = Seen::default();
    let mut batch = [const { 0..0 }; BATCH];
    let mut keys = [key::NONE; BATCH];
    let (mut hashes, mut tags) = ([0_u64; BATCH], [0_u64; BATCH]);
    // Those without a key first, then those that may be somebody's.
    let mut chosen = [0_u8; BATCH];
    loop {
        let filled = spans.fill(&mut batch)?;
        let handles = batch.get(..filled)?;
        if handles.is_empty() {
            return Some(seen);
        }
        // Small loops, one after another: each has many loads under way at once.
        let (keyed, odd) = if directory.by_spelling() {
            keys_of(spans.bytes(), handles, &mut keys, &mut chosen)
        } else {
            (0, all(filled, &mut chosen))
        };
        for &at in chosen.iter().take(odd) {
            slow(directory, spans.text(handles.get(usize::from(at))?.clone())?, found, &mut seen);
        }
        let keys = keys.get(..keyed)?;
        for ((hash, tags), key) in hashes.iter_mut().zip(&mut tags).zip(keys) {
            *hash = key::hash(key);
            *tags = table.tags(*hash);
        }
        let candidates = likely(keyed, &hashes, &tags, &mut chosen);
        let before = found.len();
        for &at in chosen.iter().take(candidates) {
            let at = usize::from(at);
            if let (Some(key), Some(&hash)) = (keys.get(at), hashes.get(at)) {
                found.extend(table.probe(key, hash));
            }
        }
        let strangers = keyed.wrapping_sub(found.len().wrapping_sub(before));
        seen.others = seen.others.saturating_add(u64::try_from(strangers).unwrap_or(0));
    }
}

/// The keys of handles, and the numbers of those that have none: how many each.
#[inline]
fn keys_of(text: &[u8], handles: &[Span], keys: &mut [Key; BATCH], odd: &mut [u8; BATCH]) -> (usize, usize) {
    #[cfg(target_arch = "x86_64")]
    if let Some(found) = vector::keys(text, handles, keys, odd) {
        return found;
    }
    key::keys(text, handles, keys, odd)
}

/// The numbers of the first so many hashes whose tags say that they may be somebody's: how many.
#[inline]
fn likely(keyed: usize, hashes: &[u64; BATCH], tags: &[u64; BATCH], likely: &mut [u8; BATCH]) -> usize {
    #[cfg(target_arch = "x86_64")]
    if let Some(found) = vector::likely(keyed, hashes, tags, likely) {
        return found;
    }
    table::likely(keyed, hashes, tags, likely)
}

fn all(filled: usize, numbers: &mut [u8; BATCH]) -> usize {
    for (at, number) in (0..=u8::MAX).zip(numbers).take(filled) {
        *number = at;
    }
    filled
}

#[cold]
fn slow(directory: &Directory, raw: &str, found: &mut Vec<u32>, seen: &mut Seen) {
    match directory.find_slowly(raw) {
        Found::Person(person) => found.push(person),
        Found::Stranger => seen.others = seen.others.saturating_add(1),
        Found::Unreadable => seen.unreadable = seen.unreadable.saturating_add(1),
    }
}
