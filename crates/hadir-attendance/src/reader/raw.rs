//! The JSON text of a captured list, to be `counted` as it is, without a tree.

use super::entry::{Entries, Problem};
use super::scan::Scanner;
use super::walk::read;
use crate::roll::{BATCH, Directory, Found, List, RawHandles, Seen, Spans, search};
use hadir_core::platform::Platform;

/// The JSON text of a captured list, to be [counted](crate::roll::Engine::take) as it is, without a tree.
///
/// Has whom [`read`] reads. Lists of plain strings, or of flat objects with `username`, by themselves or in an
/// object around them, go at the speed of memory. Entries without a name are unreadable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Json<'j>(pub &'j [u8]);

impl List for Json<'_> {
    fn people(&self, directory: &Directory, found: &mut Vec<u32>) -> Seen {
        let mark = found.len();
        let mut scanner = Scanner::new(self.0);
        if let Some(seen) = search(directory, &mut scanner, found) {
            return judged(Seen { unreadable: seen.unreadable.saturating_add(scanner.unnamed), ..seen });
        }
        found.truncate(mark);
        let entries = read(directory.platform(), self.0);
        let incomplete =
            entries.is_broken() || entries.hints.more_pages == Some(true) || entries.hints.failed.is_some();
        let Entries { accounts, unreadable, .. } = entries;
        let names = accounts.iter().map(|account| directory.find(account.handle.key()));
        // A well-spelt name that the network cannot have is a stranger's. Errors cut what they quote, long after
        // the longest of such names.
        let others = unreadable.iter().map(|entry| match &entry.problem {
            Problem::Handle(error) if error.raw.len() < 80 => directory.find(&error.raw),
            _ => Found::Unreadable,
        });
        let mut seen = Seen { incomplete, ..Seen::default() };
        for entry in names.chain(others) {
            match entry {
                Found::Person(person) => found.push(person),
                Found::Stranger => seen.others = seen.others.saturating_add(1),
                Found::Unreadable => seen.unreadable = seen.unreadable.saturating_add(1),
            }
        }
        judged(seen)
    }
}

/// What has nobody and was not empty may be no list at all.
const fn judged(seen: Seen) -> Seen {
    let nobody = seen.people == 0 && seen.others == 0 && seen.unreadable > 0;
    Seen { incomplete: seen.incomplete || nobody, ..seen }
}

/// Reads a captured list into `into`, and returns how many entries could not be read for want of a name.
/// Entries whose name is no handle are read: whoever looks them up counts them
/// ([`Seen::unreadable`]).
///
/// Reads what [`read`] reads. Whoever wants the people alone counts [`Json`] and spares the copy.
pub fn read_raw(platform: Platform, json: &[u8], into: &mut RawHandles) -> u64 {
    let mark = into.len();
    let mut scanner = Scanner::new(json);
    if copy(&mut scanner, into).is_some() {
        return scanner.unnamed;
    }
    into.truncate(mark);
    let entries = read(platform, json);
    into.extend(entries.accounts.iter().map(|account| account.handle.key()));
    u64::try_from(entries.unreadable.len()).unwrap_or(u64::MAX)
}

fn copy(scanner: &mut Scanner<'_>, into: &mut RawHandles) -> Option<()> {
    let mut batch = [const { 0..0 }; BATCH];
    loop {
        let filled = scanner.fill(&mut batch)?;
        if filled == 0 {
            return Some(());
        }
        for span in batch.iter().take(filled) {
            into.push(scanner.text(span.clone())?);
        }
    }
}
