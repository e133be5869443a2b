//! Addresses in running text.

use super::address::{Address, network_of};
use super::pasted;

/// The addresses in a text, in order: what begins with `http://` or `https://`, and what begins with a host of one of the
/// networks. Quotes, brackets, the bold of chats and the end of a sentence are no part of them.
///
/// ```
/// use hadir_core::platform::addresses;
/// let text = "Sudah *https://www.instagram.com/p/C4abcDEF_-1*, lihat (x.com/budi/status/20).";
/// assert_eq!(addresses(text), ["https://www.instagram.com/p/C4abcDEF_-1", "x.com/budi/status/20"]);
/// ```
pub fn addresses(text: &str) -> Vec<String> {
    let text = pasted::visible(text, false);
    text.split(char::is_whitespace).flat_map(pieces).filter_map(address).collect()
}

/// A word, divided where a list has no blanks.
fn pieces(word: &str) -> impl Iterator<Item = &str> {
    let lower = word.to_ascii_lowercase();
    let starts = lower.match_indices("http").filter_map(|(at, _)| {
        let rest = lower.get(at..)?;
        let before = lower.get(..at)?;
        // An address in a parameter is part of the other one.
        let ends = |c: char| c.is_alphanumeric() || pasted::ends_an_address(c);
        let apart = before.is_empty() || before.ends_with(ends);
        (apart && (rest.starts_with("http://") || rest.starts_with("https://"))).then_some(at)
    });
    let mut cuts: Vec<usize> = core::iter::once(0).chain(starts).collect();
    cuts.dedup();
    let ends: Vec<usize> = cuts.iter().copied().skip(1).chain([word.len()]).collect();
    cuts.into_iter().zip(ends).filter_map(|(from, until)| word.get(from..until))
}

fn address(piece: &str) -> Option<String> {
    // `<address|words>`: the mark-up of some chats.
    let piece = if piece.starts_with('<') { piece.split('|').next().unwrap_or(piece) } else { piece };
    let lower = piece.to_ascii_lowercase();
    let scheme = ["https://", "http://"].iter().filter_map(|scheme| lower.find(scheme)).min();
    let with_scheme = scheme.filter(|&at| !lower.get(..at).unwrap_or_default().contains('/'));
    if let Some(at) = with_scheme {
        // The mark-up in front belongs to that behind it.
        let marks = |c: char| !c.is_alphanumeric();
        let before = piece.get(..at)?.trim_end_matches(marks).len();
        let from = if piece.get(before..at)?.contains("](") { at } else { before };
        return Some(pasted::without_entities(pasted::address(piece.get(from..)?)).into_owned());
    }
    let plain = pasted::address(piece);
    let address = Address::split(plain);
    let known = plain.contains('/') && !address.has_scheme && network_of(address.host()).is_some();
    (known && address.host().contains('.')).then(|| pasted::without_entities(plain).into_owned())
}
