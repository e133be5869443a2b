//! What the names of a network look like.

/// What a name may look like in one of a network's spaces of names.
///
/// This is the *accepting* grammar: what can exist, which is wider than what can be registered today (X has handles of
/// one letter). Lengths and alphabets as the networks and the registrars that check names had them in November 2026.
pub(super) struct Grammar {
    pub(super) shortest: usize,
    pub(super) longest: usize,
    /// Characters beside ASCII letters and digits.
    pub(super) punctuation: &'static str,
    /// Letters of any script.
    pub(super) any_script: bool,
    /// Punctuation that may not begin it.
    pub(super) not_first: &'static str,
    /// Punctuation that may not end it.
    pub(super) not_last: &'static str,
    /// Punctuation that may not come twice in a row.
    pub(super) not_doubled: &'static str,
    /// Digits alone are not enough.
    pub(super) letter_needed: bool,
    /// Dots do not count: `a.b` and `ab` are one account.
    pub(super) dots_ignored: bool,
    /// What the fields above say about each byte; see [`Grammar::classified`].
    pub(super) classes: Classes,
}

/// What a byte is in a handle that is canonical, as bits.
pub(super) mod class {
    /// It may stand in one.
    pub(crate) const CANONICAL: u8 = 1;
    /// It is a letter.
    pub(crate) const LETTER: u8 = 2;
    /// It may not begin one.
    pub(crate) const NOT_FIRST: u8 = 4;
    /// It may not end one.
    pub(crate) const NOT_LAST: u8 = 8;
    /// It may not follow itself.
    pub(crate) const ONCE: u8 = 16;
}

/// The class of every byte. Nothing but ASCII is in a class.
pub(super) struct Classes([u8; 256]);

impl Classes {
    pub(super) fn of(&self, byte: u8) -> u8 {
        self.0.get(usize::from(byte)).copied().unwrap_or(0)
    }
}

impl Grammar {
    /// With the table of classes that follows from its rules.
    pub(super) const fn classified(mut self) -> Self {
        let mut table = [0; 256];
        let mut rest: &mut [u8] = &mut table;
        let mut byte = 0_u8;
        while let Some((slot, tail)) = rest.split_first_mut() {
            *slot = self.class(byte);
            byte = byte.wrapping_add(1);
            rest = tail;
        }
        self.classes = Classes(table);
        self
    }

    const fn class(&self, byte: u8) -> u8 {
        let mut class = match byte {
            b'a'..=b'z' => class::CANONICAL | class::LETTER,
            b'0'..=b'9' => class::CANONICAL,
            b'.' if self.dots_ignored => 0,
            0..=127 if holds(self.punctuation, byte) => class::CANONICAL,
            _ => 0,
        };
        if class != 0 {
            class |= if holds(self.not_first, byte) { class::NOT_FIRST } else { 0 };
            class |= if holds(self.not_last, byte) { class::NOT_LAST } else { 0 };
            class |= if holds(self.not_doubled, byte) { class::ONCE } else { 0 };
        }
        class
    }
}

const fn holds(set: &str, byte: u8) -> bool {
    let mut rest = set.as_bytes();
    while let Some((&one, tail)) = rest.split_first() {
        if one == byte {
            return true;
        }
        rest = tail;
    }
    false
}

/// What most networks have in common; each states its own lengths, punctuation and addresses.
pub(super) const PLAIN: Grammar = Grammar {
    shortest: 1,
    longest: 30,
    punctuation: "_",
    any_script: false,
    not_first: "",
    not_last: "",
    not_doubled: "",
    letter_needed: false,
    dots_ignored: false,
    classes: Classes([0; 256]),
};
