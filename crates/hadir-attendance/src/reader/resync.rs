//! Finding back into a list behind a break, without ever taking what stands in a text for an element.
//!
//! In JSON, however broken elsewhere, a quotation mark without a backslash begins or ends a text, and the end of the
//! whole is outside of every text. So what follows a break is read from the end: how many marks are still to come says
//! whether a place is inside a text, how many brackets are still to close says how deep it is. An element of the list is
//! what follows a comma at the depth of the list. Where the end is missing too, an element is an object with
//! the keys of one that was whole before.

use super::node::Item;
use super::parse::Parser;
use super::tail::Tail;

impl Parser<'_> {
    /// Goes to where the list at depth `open` goes on behind a break in the element that began at `start`. False
    /// if it does not, or if that cannot be told.
    pub(super) fn resync(&mut self, start: usize, open: usize, items: &[Item<'_>]) -> bool {
        if self.is_hopeless() {
            return false;
        }
        let low = self.token.max(start);
        self.strict = true;
        let text = self.text;
        // The next line that is a value of its own is nothing inside of this one.
        let lines = self.lines;
        let goes_on = |before: &[u8]| matches!(before.trim_ascii_end().last(), Some(b',' | b'[' | b':'));
        let own = |before: &[u8]| begins_line(before) && (lines || !goes_on(before));
        let line = next_object(text, start.saturating_add(1), own).unwrap_or(text.len());
        let tail = self.tail.get_or_insert_with(|| Tail::of(text, low));
        let first = tail.marks.partition_point(|mark| mark.at < low);
        for mark in tail.marks.get(first..).unwrap_or_default() {
            if mark.open < open || mark.at >= line {
                break;
            }
            if mark.open == open && mark.closed_by == b']' && matches!(mark.byte, b',' | b']') {
                self.at = if mark.byte == b',' { mark.at.saturating_add(1) } else { mark.at };
                self.sure = true;
                return true;
            }
        }
        // Where the end is there, something is still open before it.
        let silent = tail.marks.get(first).is_none_or(|mark| mark.open == 0);
        if !silent || items.is_empty() {
            return false;
        }
        let low = low.max(start.saturating_add(1));
        match next_object(self.text, low, |before| before.trim_ascii_end().ends_with(b",")) {
            Some(at) if at < line => {
                self.at = at;
                self.sure = false;
                true
            }
            _ => false,
        }
    }

    /// Goes to the next line from `low` on that begins with an object: behind a break, one value per line goes on there.
    pub(super) fn next_line(&mut self, low: usize) -> bool {
        if self.is_hopeless() {
            return false;
        }
        self.strict = true;
        match next_object(self.text, low, begins_line) {
            Some(at) => {
                self.at = at;
                true
            }
            None => false,
        }
    }
}

/// The next place from `low` on where an object begins for certain: a brace, and a plain key whose marks have no
/// backslash, which inside a text they would have. What stands before it must fit.
fn next_object(text: &str, low: usize, fits: impl Fn(&[u8]) -> bool) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = low;
    loop {
        at = at.checked_add(bytes.get(at..)?.iter().position(|&byte| byte == b'{')?)?;
        if begins(bytes.get(at.saturating_add(1)..)?) && fits(bytes.get(..at)?) {
            return Some(at);
        }
        at = at.saturating_add(1);
    }
}

/// Whether a line begins behind this. Not where something is indented: that may be inside of something else.
const fn begins_line(before: &[u8]) -> bool {
    matches!(before.last(), None | Some(b'\n' | 0x1e))
}

/// Whether `"key":` stands here.
fn begins(bytes: &[u8]) -> bool {
    let Some((b'"', key)) = bytes.trim_ascii_start().split_first() else { return false };
    let word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let length = key.iter().position(|byte| !word(byte)).unwrap_or(key.len());
    let behind = key.get(length..).unwrap_or_default();
    let Some((b'"', behind)) = behind.split_first() else { return false };
    length > 0 && behind.trim_ascii_start().first() == Some(&b':')
}
