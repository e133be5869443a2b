//! The two shapes that make up nearly all captures, read without a tree: a list of strings, and a list of
//! flat objects with `username`. Whatever else comes is left to the full reader, so that both always read the
//! same.

use super::entry::read;
use crate::roll::RawHandles;
use hadir_core::platform::Platform;

/// Reads a captured list into `into`, and returns how many entries could not be read for want of a name.
/// Entries whose name is no handle are read: whoever looks them up counts them
/// ([`Seen::unreadable`](crate::roll::Seen::unreadable)).
///
/// Reads what [`read`] reads. Lists of plain strings, or of flat objects with `username`, go at the speed of
/// memory.
pub fn read_raw(platform: Platform, json: &[u8], into: &mut RawHandles) -> u64 {
    let mark = into.len();
    if let Ok(text) = core::str::from_utf8(json) {
        let mut unnamed = 0;
        into.open();
        let complete = Scanner { bytes: text.as_bytes(), at: 0 }.list(into, &mut unnamed).is_some();
        into.close();
        if complete {
            return unnamed;
        }
        into.truncate(mark);
    }
    let entries = read(platform, json);
    for handle in entries.handles() {
        into.push(handle.as_str());
    }
    u64::try_from(entries.unreadable.len()).unwrap_or(u64::MAX)
}

/// A look at the text from left to right. `None` means: not one of the two shapes.
struct Scanner<'j> {
    bytes: &'j [u8],
    at: usize,
}

/// What an object says about its author.
enum Named<'j> {
    Name(&'j [u8]),
    Nameless,
}

impl<'j> Scanner<'j> {
    fn list(&mut self, into: &mut RawHandles, unnamed: &mut u64) -> Option<()> {
        self.expect(b'[')?;
        if self.peek()? == b']' {
            self.at = self.at.checked_add(1)?;
            return self.end();
        }
        loop {
            match self.peek()? {
                b'"' => {
                    let name = self.string()?;
                    // JSON text inside the text.
                    if matches!(name.trim_ascii_start().first(), Some(b'[' | b'{')) {
                        return None;
                    }
                    into.append(name);
                }
                b'{' => match self.object()? {
                    Named::Name(name) => into.append(name),
                    Named::Nameless => *unnamed = unnamed.checked_add(1)?,
                },
                _ => return None,
            }
            match self.next()? {
                b',' => {}
                b']' => return self.end(),
                _ => return None,
            }
        }
    }

    /// The name in a flat object, if it has one.
    fn object(&mut self) -> Option<Named<'j>> {
        self.expect(b'{')?;
        let mut name = None;
        if self.peek()? == b'}' {
            self.at = self.at.checked_add(1)?;
            return Some(Named::Nameless);
        }
        loop {
            let key = self.string()?;
            self.expect(b':')?;
            let named = match key {
                b"username" => true,
                // Numbers and captions that a like or a comment carries.
                b"pk" | b"id" | b"full_name" | b"is_verified" | b"is_private" | b"text" | b"created_at" => {
                    false
                }
                _ => return None,
            };
            match (self.peek()?, named) {
                (b'"', _) => {
                    let value = self.string()?;
                    if named && name.replace(value).is_some() {
                        return None;
                    }
                    if named && matches!(value.trim_ascii_start().first(), Some(b'[' | b'{')) {
                        return None;
                    }
                }
                (_, false) => self.scalar()?,
                (_, true) => return None,
            }
            match self.next()? {
                b',' => {}
                b'}' => return Some(name.map_or(Named::Nameless, Named::Name)),
                _ => return None,
            }
        }
    }

    /// A truth value or a whole number without sign.
    fn scalar(&mut self) -> Option<()> {
        let rest = self.bytes.get(self.at..)?;
        let word = [&b"true"[..], b"false"].into_iter().find(|word| rest.starts_with(word));
        let length = match word {
            Some(word) => word.len(),
            None => rest.iter().position(|byte| !byte.is_ascii_digit())?,
        };
        let leading_zero = length > 1 && rest.first() == Some(&b'0');
        if length == 0 || leading_zero || length > 18 {
            return None;
        }
        self.at = self.at.checked_add(length)?;
        Some(())
    }

    /// A string without escapes and control characters.
    fn string(&mut self) -> Option<&'j [u8]> {
        self.expect(b'"')?;
        let rest = self.bytes.get(self.at..)?;
        let length = until_quote(rest)?;
        if rest.get(length) != Some(&b'"') {
            return None;
        }
        self.at = self.at.checked_add(length)?.checked_add(1)?;
        rest.get(..length)
    }

    fn expect(&mut self, wanted: u8) -> Option<()> {
        (self.next()? == wanted).then_some(())
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at = self.at.checked_add(1)?;
        Some(byte)
    }

    /// The next byte that is no white space.
    fn peek(&mut self) -> Option<u8> {
        loop {
            match *self.bytes.get(self.at)? {
                b' ' | b'\n' | b'\r' | b'\t' => self.at = self.at.checked_add(1)?,
                byte => return Some(byte),
            }
        }
    }

    fn end(&mut self) -> Option<()> {
        self.peek().is_none().then_some(())
    }
}

/// How many bytes stand before the first quotation mark, backslash or control character: eight at a time.
fn until_quote(bytes: &[u8]) -> Option<usize> {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let mut at = 0_usize;
    while let Some(chunk) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let word = u64::from_le_bytes(*chunk);
        let zero = |word: u64| word.wrapping_sub(LOW) & !word & HIGH;
        let quote = zero(word ^ u64::from_le_bytes([b'"'; 8]));
        let backslash = zero(word ^ u64::from_le_bytes([b'\\'; 8]));
        let control = word.wrapping_sub(u64::from_le_bytes([0x20; 8])) & !word & HIGH;
        let found = quote | backslash | control;
        if found != 0 {
            // The lowest mark is exact: borrows only reach the bytes above it.
            let bytes_before = usize::try_from(found.trailing_zeros() >> 3).ok()?;
            return at.checked_add(bytes_before);
        }
        at = at.checked_add(8)?;
    }
    let rest = bytes.get(at..)?;
    let tail = rest.iter().position(|&byte| matches!(byte, b'"' | b'\\' | 0..=0x1f))?;
    at.checked_add(tail)
}
