//! One form of address, read from its pattern when the crate is compiled.

use super::name_space::NameSpace;

/// What a part of an address is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// The id of a post.
    Code,
    /// The number of a story, which is no post code.
    Story,
    /// The number of a post that has a code, too.
    Media,
    /// The name of an account.
    Name,
    /// The id of an account.
    Id,
    /// What stands before the post and is repeated in its canonical address.
    Owner,
    /// The address that is meant, inside this one.
    Inner,
    /// Anything.
    Skip,
}

/// A part of the path of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// One of these words, separated by `|`, whatever their case.
    Word(&'static str),
    /// A slot behind a prefix, which may be empty.
    Slot(&'static str, Slot),
    /// A slot behind the last occurrence of a separator.
    After(&'static str, Slot),
    /// Two numbers with a sign between them: the owner and the post.
    Pair(&'static str),
    /// Whatever follows, or nothing.
    Rest,
    /// Nothing more.
    End,
}

/// What an address of a form names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gives {
    /// A post: how its address is written canonically.
    Post(&'static str),
    /// An account of a space of names, or by its id.
    Account(NameSpace),
    /// What only the network's redirect tells.
    Opaque,
    /// An account, of which only the network's redirect tells which.
    OpaqueAccount,
    /// Another address, in one of its parameters.
    Inner,
    /// Something else of the network, which is neither.
    Nothing(&'static str),
}

/// One row of the table: a pattern, what it gives, and who says so.
///
/// In a pattern `:code`, `:story`, `:media`, `:name`, `:id`, `:owner` and `:url` are slots, `:_` is anything; what stands before a slot
/// has to stand there (`@:name`), and `:_--:code` is the slot behind the last `--`. `a|b` is either word, a last `*`
/// whatever follows, and `?a=:code&b=:owner` are parameters, which may come in any order among others. `{code}` and
/// `{owner}` stand for the slots in the canonical address.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form {
    pub(super) pattern: &'static str,
    pub(super) path: [Part; PARTS],
    pub(super) query: [(&'static str, Slot); PARAMETERS],
    pub(super) gives: Gives,
    pub(super) source: &'static str,
    /// What tells most addresses from it by one look.
    sieve: Sieve,
}

/// How many segments an address of a form has, and what its first one begins with.
#[derive(Debug, Clone, Copy)]
struct Sieve {
    least: usize,
    most: usize,
    /// The letters, as bits, by the last five bits of each: the same for capitals.
    first: u32,
    parameters: bool,
}

const PARTS: usize = 7;
const PARAMETERS: usize = 2;

/// The address of a post.
pub(super) const fn post(pattern: &'static str, canonical: &'static str, source: &'static str) -> Form {
    form(pattern, Gives::Post(canonical), source)
}

/// The address of an account.
pub(super) const fn account(pattern: &'static str, source: &'static str) -> Form {
    form(pattern, Gives::Account(NameSpace::Account), source)
}

/// The address of an account in a space of names of its own.
pub(super) const fn account_in(space: NameSpace, pattern: &'static str, source: &'static str) -> Form {
    form(pattern, Gives::Account(space), source)
}

/// A short link, or another that the network alone can follow.
pub(super) const fn opaque(pattern: &'static str, source: &'static str) -> Form {
    form(pattern, Gives::Opaque, source)
}

/// The address of an account that the network alone can follow.
pub(super) const fn opaque_account(pattern: &'static str, source: &'static str) -> Form {
    form(pattern, Gives::OpaqueAccount, source)
}

/// An address with the one that is meant in a parameter.
pub(super) const fn inner(pattern: &'static str, source: &'static str) -> Form {
    form(pattern, Gives::Inner, source)
}

/// What looks like a post or an account and is neither.
pub(super) const fn nothing(pattern: &'static str, what: &'static str, source: &'static str) -> Form {
    form(pattern, Gives::Nothing(what), source)
}

const fn form(pattern: &'static str, gives: Gives, source: &'static str) -> Form {
    let (shape, parameters) = cut(pattern, b'?');
    let path = path(shape);
    let sieve = sieve(&path, !parameters.is_empty());
    Form { pattern, path, query: query(parameters), gives, source, sieve }
}

const fn sieve(path: &[Part; PARTS], parameters: bool) -> Sieve {
    let mut sieve = Sieve { least: 0, most: 0, first: u32::MAX, parameters };
    let mut rest: &[Part] = path;
    while let Some((part, behind)) = rest.split_first() {
        match *part {
            Part::End => break,
            Part::Rest => {
                sieve.most = usize::MAX;
                break;
            }
            Part::Word(words) if sieve.least == 0 => sieve.first = initials(words),
            Part::Slot(prefix, _) if sieve.least == 0 && !prefix.is_empty() => sieve.first = initials(prefix),
            Part::Word(_) | Part::Slot(..) | Part::After(..) | Part::Pair(_) => {}
        }
        sieve.least = sieve.least.saturating_add(1);
        sieve.most = sieve.least;
        rest = behind;
    }
    sieve
}

/// The bits of the letters that words begin with which `|` divides.
const fn initials(words: &'static str) -> u32 {
    let mut bits = 0;
    let mut rest = words;
    while !rest.is_empty() {
        let (word, behind) = cut(rest, b'|');
        if let Some((&byte, _)) = word.as_bytes().split_first() {
            bits |= bit(byte);
        }
        rest = behind;
    }
    bits
}

const fn bit(byte: u8) -> u32 {
    1_u32.rotate_left(bits_of(byte))
}

#[expect(clippy::as_conversions, reason = "`From` is not const")]
const fn bits_of(byte: u8) -> u32 {
    (byte & 31) as u32
}

/// What stands before and behind the first `sign`; everything and nothing if there is none.
const fn cut(text: &'static str, sign: u8) -> (&'static str, &'static str) {
    let bytes = text.as_bytes();
    let mut rest = bytes;
    let mut at = 0_usize;
    while let Some((&byte, tail)) = rest.split_first() {
        if byte == sign {
            let (before, behind) = text.split_at(at);
            return (before, behind.split_at(1).1);
        }
        at = at.wrapping_add(1);
        rest = tail;
    }
    (text, "")
}

const fn path(shape: &'static str) -> [Part; PARTS] {
    let mut parts = [Part::End; PARTS];
    let mut slots: &mut [Part] = &mut parts;
    let mut rest = shape;
    while !rest.is_empty() {
        let (segment, behind) = cut(rest, b'/');
        rest = behind;
        if segment.is_empty() {
            continue;
        }
        match slots.split_first_mut() {
            Some((slot, tail)) => {
                *slot = part(segment);
                slots = tail;
            }
            None => impossible(),
        }
    }
    parts
}

const fn part(segment: &'static str) -> Part {
    if matches!(segment.as_bytes(), b"*") {
        return Part::Rest;
    }
    let (before, name) = cut(segment, b':');
    if name.is_empty() {
        return Part::Word(segment);
    }
    let (skipped, second) = cut(name, b':');
    if second.is_empty() {
        return Part::Slot(before, slot(name));
    }
    // `owner_:code`: two numbers.
    if let [b'o', b'w', b'n', b'e', b'r', ..] = skipped.as_bytes() {
        return Part::Pair(skipped.split_at(5).1);
    }
    // `_--:code`: anything, a separator, and a slot behind it.
    Part::After(skipped.split_at(1).1, slot(second))
}

const fn query(parameters: &'static str) -> [(&'static str, Slot); PARAMETERS] {
    let mut pairs = [("", Slot::Skip); PARAMETERS];
    let mut slots: &mut [(&str, Slot)] = &mut pairs;
    let mut rest = parameters;
    while !rest.is_empty() {
        let (pair, behind) = cut(rest, b'&');
        rest = behind;
        let (name, value) = cut(pair, b'=');
        match slots.split_first_mut() {
            Some((place, tail)) => {
                *place = (name, slot(cut(value, b':').1));
                slots = tail;
            }
            None => impossible(),
        }
    }
    pairs
}

const fn slot(name: &'static str) -> Slot {
    match name.as_bytes() {
        b"code" => Slot::Code,
        b"story" => Slot::Story,
        b"media" => Slot::Media,
        b"name" => Slot::Name,
        b"id" => Slot::Id,
        b"owner" => Slot::Owner,
        b"url" => Slot::Inner,
        b"_" => Slot::Skip,
        _ => impossible(),
    }
}

/// A mistake in the table, which then does not compile.
#[expect(clippy::panic, reason = "it runs while the crate is compiled, on the tables of this crate alone")]
const fn impossible() -> ! {
    panic!("a pattern has an unknown slot, or too many parts")
}

/// What the slots of a form held, as it stood there.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Slots<'a> {
    pub(super) code: Option<&'a str>,
    pub(super) story: Option<&'a str>,
    pub(super) media: Option<&'a str>,
    pub(super) name: Option<&'a str>,
    pub(super) id: Option<&'a str>,
    pub(super) owner: Option<&'a str>,
    pub(super) inner: Option<&'a str>,
}

impl<'a> Slots<'a> {
    fn take(&mut self, slot: Slot, value: &'a str) -> bool {
        let place = match slot {
            Slot::Code => &mut self.code,
            Slot::Story => &mut self.story,
            Slot::Media => &mut self.media,
            Slot::Name => &mut self.name,
            Slot::Id => &mut self.id,
            Slot::Owner => &mut self.owner,
            Slot::Inner => &mut self.inner,
            Slot::Skip => return true,
        };
        *place = Some(value);
        !value.is_empty()
    }
}

impl Form {
    /// Whether the first segment is the name of whoever made it.
    pub(super) fn begins_with_a_name(&self) -> bool {
        matches!(self.path, [Part::Slot("", Slot::Name | Slot::Owner), ..])
    }

    /// Whether an address with so many segments, of which the first begins like this, can have this form.
    pub(super) fn may_fit(&self, segments: usize, first: &str, parameters: bool) -> bool {
        let Sieve { least, most, first: letters, parameters: needed } = self.sieve;
        let letter = first.as_bytes().first().map_or(u32::MAX, |&byte| bit(byte));
        (least..=most).contains(&segments) && letters & letter != 0 && (parameters || !needed)
    }

    /// What the slots hold, if the address has this form.
    pub(super) fn fits<'a>(
        &self,
        segments: impl Iterator<Item = &'a str>,
        parameter: impl Fn(&str) -> Option<&'a str>,
    ) -> Option<Slots<'a>> {
        let mut slots = Slots::default();
        let mut segments = segments;
        for part in &self.path {
            match *part {
                Part::Rest => break,
                Part::End => {
                    if segments.next().is_some() {
                        return None;
                    }
                    break;
                }
                Part::Word(words) => {
                    let segment = segments.next()?;
                    if !words.split('|').any(|word| word.eq_ignore_ascii_case(segment)) {
                        return None;
                    }
                }
                Part::Slot(prefix, slot) => {
                    let value = segments.next()?.strip_prefix(prefix)?;
                    if !slots.take(slot, value) {
                        return None;
                    }
                }
                Part::After(separator, slot) => {
                    let (_, value) = segments.next()?.rsplit_once(separator)?;
                    // The last word of a title is no id.
                    if slot == Slot::Id && !is_number(value, 5) || !slots.take(slot, value) {
                        return None;
                    }
                }
                Part::Pair(separator) => {
                    let (owner, code) = segments.next()?.split_once(separator)?;
                    if !is_number(owner, 1) || !is_number(code, 1) {
                        return None;
                    }
                    slots.owner = Some(owner);
                    slots.code = Some(code);
                }
            }
        }
        for (name, slot) in self.query.iter().filter(|(name, _)| !name.is_empty()) {
            let value = parameter(name)?;
            if value.is_empty() || !slots.take(*slot, value) {
                return None;
            }
        }
        Some(slots)
    }
}

fn is_number(text: &str, digits: usize) -> bool {
    text.len() >= digits && text.bytes().all(|byte| byte.is_ascii_digit())
}
