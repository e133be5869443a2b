//! Finding the people of a list: keys of a batch first, then its tags, then the few records that may match, so
//! that cache misses overlap.

use super::directory::{Directory, Found};
use super::engine::Seen;
use super::key::{self, Key, WIDTH};

/// How many handles are looked up at once.
pub(crate) const BATCH: usize = 128;

/// Where a handle stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Span {
    pub(crate) start: usize,
    pub(crate) end: usize,
}

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
    let mut batch = [Span::default(); BATCH];
    let mut starts = [0_usize; BATCH];
    let mut keys = [key::NONE; BATCH];
    let mut hashes = [0_u64; BATCH];
    let mut likely = [0_usize; BATCH];
    loop {
        let filled = spans.fill(&mut batch)?;
        if filled == 0 {
            return Some(seen);
        }
        // Small loops, one after another: each has many loads under way at once.
        for (start, span) in starts.iter_mut().zip(&batch).take(filled) {
            let marked = spans.bytes().get(span.start) == Some(&b'@');
            *start = span.start.wrapping_add(usize::from(marked)).min(span.end);
        }
        let mut keyed = 0_usize;
        for (&start, &span) in starts.iter().zip(&batch).take(filled) {
            let Some(key) = bare(directory, spans.bytes(), Span { start, ..span }) else {
                slow(directory, spans.text(span)?, found, &mut seen);
                continue;
            };
            if let (Some(to), Some(hash)) = (keys.get_mut(keyed), hashes.get_mut(keyed)) {
                *hash = key::hash(&key);
                *to = key;
            }
            keyed = keyed.wrapping_add(1);
        }
        let mut candidates = 0_usize;
        for (at, &hash) in hashes.iter().take(keyed).enumerate() {
            // Written in any case, and kept if it may be somebody's: no branch that cannot be foreseen.
            if let Some(candidate) = likely.get_mut(candidates) {
                *candidate = at;
            }
            candidates = candidates.wrapping_add(usize::from(table.may_have(hash)));
        }
        let before = found.len();
        for &at in likely.iter().take(candidates) {
            if let (Some(key), Some(&hash)) = (keys.get(at), hashes.get(at)) {
                found.extend(table.probe(key, hash));
            }
        }
        let strangers = keyed.wrapping_sub(found.len().wrapping_sub(before));
        seen.others = seen.others.saturating_add(u64::try_from(strangers).unwrap_or(0));
    }
}

/// The key of a handle whose `@` is behind it.
#[inline]
fn bare(directory: &Directory, bytes: &[u8], Span { start, end }: Span) -> Option<Key> {
    match bytes.get(start..)?.first_chunk() {
        Some(load) => directory.key(load, end.wrapping_sub(start)),
        None => at_the_end(directory, bytes.get(start..end)?),
    }
}

/// The same where fewer bytes follow than are loaded.
#[cold]
fn at_the_end(directory: &Directory, text: &[u8]) -> Option<Key> {
    let mut load = [0; WIDTH];
    load.get_mut(..text.len())?.copy_from_slice(text);
    directory.key(&load, text.len())
}

#[cold]
fn slow(directory: &Directory, raw: &str, found: &mut Vec<u32>, seen: &mut Seen) {
    match directory.find_slowly(raw) {
        Found::Person(person) => found.push(person),
        Found::Stranger => seen.others = seen.others.saturating_add(1),
        Found::Unreadable => seen.unreadable = seen.unreadable.saturating_add(1),
    }
}
