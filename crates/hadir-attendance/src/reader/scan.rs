//! The shapes that make up nearly all captures, read without a tree: a list of strings or of flat objects with a name,
//! by itself or in an object around it. Whatever else comes is left to the full reader, so that both
//! always read the same.

use super::shapes::{Role, role};
use crate::roll::{BATCH, Span, Spans, strings};

/// A look at the text from left to right. `None` means: none of the shapes.
pub(super) struct Scanner<'j> {
    bytes: &'j [u8],
    at: usize,
    /// Entries without a name.
    pub(super) unnamed: u64,
    place: Place,
}

/// What comes next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    List,
    Entry { wrapped: bool },
    Nothing,
}

/// What an object says about its author.
enum Named {
    Name(Span),
    Nameless,
}

impl<'j> Scanner<'j> {
    pub(super) const fn new(bytes: &'j [u8]) -> Self {
        let bytes = match bytes {
            [0xEF, 0xBB, 0xBF, rest @ ..] => rest,
            bytes => bytes,
        };
        Self { bytes, at: 0, unnamed: 0, place: Place::List }
    }

    /// Up to the first entry.
    fn open(&mut self) -> Option<Place> {
        if self.peek()? == b'[' {
            return self.begin(false);
        }
        self.expect(b'{')?;
        loop {
            match self.key()? {
                Role::Likes | Role::Comments | Role::Wrapper => return self.begin(true),
                Role::Outcome => self.well()?,
                // They say nothing about the list, and nobody is named there.
                Role::Unknown | Role::Id(..) | Role::Post | Role::PostToo | Role::Event => self.value()?,
                _ => return None,
            }
            self.expect(b',')?;
        }
    }

    fn begin(&mut self, wrapped: bool) -> Option<Place> {
        self.expect(b'[')?;
        if self.peek()? != b']' {
            if self.begins_with_an_id() {
                return None;
            }
            return Some(Place::Entry { wrapped });
        }
        self.step(1)?;
        self.close(wrapped)
    }

    /// From behind the list to the end.
    fn close(&mut self, wrapped: bool) -> Option<Place> {
        if wrapped {
            while self.next()? == b',' {
                match self.key()? {
                    Role::Outcome => self.well()?,
                    Role::Unknown | Role::Id(..) | Role::Post | Role::PostToo | Role::Event => {
                        self.value()?;
                    }
                    _ => return None,
                }
            }
            if self.bytes.get(self.at.checked_sub(1)?) != Some(&b'}') {
                return None;
            }
        }
        self.peek().is_none().then_some(Place::Nothing)
    }

    /// Whether the first entry is a text of digits alone: that may be an id.
    fn begins_with_an_id(&self) -> bool {
        let Some([b'"', rest @ ..]) = self.bytes.get(self.at..) else { return false };
        let digits =
            rest.iter().take_while(|byte| byte.is_ascii_digit() || byte.is_ascii_whitespace()).count();
        digits > 0 && rest.get(digits) == Some(&b'"')
    }

    /// That all went well, as the network says. Whatever else it says is left to the full reader.
    fn well(&mut self) -> Option<()> {
        self.peek()?;
        let start = self.at;
        self.value()?;
        let said = self.bytes.get(start..self.at)?;
        [&b"\"ok\""[..], b"\"success\"", b"null", b"0"].contains(&said).then_some(())
    }

    fn key(&mut self) -> Option<Role> {
        let span = self.string()?;
        let key = core::str::from_utf8(self.bytes.get(span.start..span.end)?).ok()?;
        self.expect(b':')?;
        Some(role(key))
    }

    /// A text without escapes, a number or a word.
    fn value(&mut self) -> Option<()> {
        if self.peek()? == b'"' { self.string().map(drop) } else { self.scalar() }
    }

    /// The name in a flat object, if it has one.
    fn object(&mut self) -> Option<Named> {
        self.expect(b'{')?;
        let mut name = None;
        if self.peek()? == b'}' {
            self.step(1)?;
            return Some(Named::Nameless);
        }
        loop {
            match (self.key()?, self.peek()?) {
                // Of several names one is preferred: that is left to the full reader.
                (Role::Name(_), b'"') => {
                    if name.replace(self.string()?).is_some() {
                        return None;
                    }
                }
                // Numbers and captions that a like or a comment carries.
                (Role::Id(..) | Role::Comment | Role::Event | Role::Outcome | Role::Unknown, _) => {
                    self.value()?;
                }
                _ => return None,
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
        let word = [&b"true"[..], b"false", b"null"].into_iter().find(|word| rest.starts_with(word));
        let length = match word {
            Some(word) => word.len(),
            None => rest.iter().position(|byte| !byte.is_ascii_digit())?,
        };
        let leading_zero = length > 1 && rest.first() == Some(&b'0');
        if length == 0 || leading_zero || length > 18 {
            return None;
        }
        self.step(length)
    }

    /// A string without escapes and control characters.
    fn string(&mut self) -> Option<Span> {
        let span = self.quoted()?;
        whole(self.bytes.get(span.start..span.end)?).map(|_| span)
    }

    /// What stands between two quotation marks, whatever it is.
    fn quoted(&mut self) -> Option<Span> {
        self.expect(b'"')?;
        let start = self.at;
        self.step(until_quote(self.bytes.get(start..)?)?)?;
        let end = self.at;
        self.step(1)?;
        Some(Span { start, end })
    }

    fn expect(&mut self, wanted: u8) -> Option<()> {
        (self.next()? == wanted).then_some(())
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.step(1)?;
        Some(byte)
    }

    /// The next byte that is no white space.
    fn peek(&mut self) -> Option<u8> {
        loop {
            match *self.bytes.get(self.at)? {
                b' ' | b'\n' | b'\r' | b'\t' => self.step(1)?,
                byte => return Some(byte),
            }
        }
    }

    fn step(&mut self, bytes: usize) -> Option<()> {
        self.at = self.at.checked_add(bytes)?;
        Some(())
    }
}

impl Spans for Scanner<'_> {
    fn bytes(&self) -> &[u8] {
        self.bytes
    }

    #[inline]
    fn fill(&mut self, batch: &mut [Span; BATCH]) -> Option<usize> {
        if self.place == Place::List {
            self.place = self.open()?;
        }
        let mut filled = 0_usize;
        while let Place::Entry { wrapped } = self.place {
            let Some(rest) = batch.get_mut(filled..) else { break };
            let plain = strings(self.bytes, self.at, rest);
            self.at = plain.1;
            filled = filled.wrapping_add(plain.0);
            let Some(to) = batch.get_mut(filled) else { break };
            let name = match self.peek()? {
                b'"' => Some(self.quoted()?),
                b'{' => match self.object()? {
                    Named::Name(span) => Some(span),
                    Named::Nameless => None,
                },
                _ => return None,
            };
            if let Some(span) = name {
                *to = span;
                filled = filled.wrapping_add(1);
            } else {
                self.unnamed = self.unnamed.saturating_add(1);
            }
            match self.next()? {
                b',' => {}
                b']' => self.place = self.close(wrapped)?,
                _ => return None,
            }
        }
        Some(filled)
    }

    fn text(&self, span: Span) -> Option<&str> {
        let text = whole(self.bytes.get(span.start..span.end)?)?;
        // JSON text inside the text.
        (!text.trim_start().starts_with(['[', '{'])).then_some(text)
    }
}

/// The text between two quotation marks, if it has no escapes and no control characters, and is text.
fn whole(bytes: &[u8]) -> Option<&str> {
    let plain = bytes.iter().all(|&byte| byte != b'\\' && byte >= 0x20);
    if plain { core::str::from_utf8(bytes).ok() } else { None }
}

/// How many bytes stand before the first quotation mark.
#[inline]
fn until_quote(bytes: &[u8]) -> Option<usize> {
    // Three words at once: most names end there, and where cannot be foreseen.
    if let Some(&[a, b, c, d, e, f, g, h, ref later @ ..]) = bytes.first_chunk::<24>() {
        let first = quotes([a, b, c, d, e, f, g, h]);
        let second = quotes(*later.first_chunk()?);
        let third = quotes(*later.last_chunk()?);
        if first | second | third != 0 {
            let (marks, before) = if second != 0 { (second, 8) } else { (third, 16) };
            let (marks, before) = if first != 0 { (first, 0) } else { (marks, before) };
            return usize::try_from((marks.trailing_zeros() >> 3).wrapping_add(before)).ok();
        }
    }
    bytes.iter().position(|&byte| byte == b'"')
}

/// A mark in each byte of a word that is a quotation mark. Marks above the lowest may be wrong.
#[inline]
const fn quotes(bytes: [u8; 8]) -> u64 {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let difference = u64::from_le_bytes(bytes) ^ u64::from_le_bytes([b'"'; 8]);
    difference.wrapping_sub(LOW) & !difference & HIGH
}
