//! Hashtags.

use super::handle::is_mark;
use super::pasted;
use core::cmp::Ordering;
use core::hash::{Hash, Hasher};
use thiserror::Error;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// A hashtag, without its `#`, in the case in which it was typed. Neither case nor composition counts when two are
/// compared: `é` is one letter, in however many characters it is written.
///
/// Letters, marks and digits of any script, `_`, and the few signs that stand inside words of some scripts (joiners, the
/// middle dots of Catalan and Japanese), with at least one letter: `#1` is a number on every network, and `#_` a gap.
///
/// ```
/// use hadir_core::platform::Hashtag;
/// let tag: Hashtag = "#PolisiBaik".parse()?;
/// assert_eq!(tag.as_str(), "PolisiBaik");
/// assert_eq!(tag, "polisibaik".parse()?);
/// assert_eq!(tag.to_string(), "#PolisiBaik");
/// assert!("#2026".parse::<Hashtag>().is_err());
/// # Ok::<(), hadir_core::platform::HashtagError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Hashtag(Box<str>);

impl Hashtag {
    /// The word as it was typed.
    pub const fn as_str(&self) -> &str {
        &self.0
    }

    /// The characters that count: those of the word, composed and in lower case.
    pub fn folded(&self) -> impl Iterator<Item = char> {
        self.0.nfc().flat_map(char::to_lowercase).nfc()
    }
}

impl core::str::FromStr for Hashtag {
    type Err = HashtagError;
    fn from_str(raw: &str) -> Result<Self, HashtagError> {
        let around = |c: char| c.is_whitespace() || pasted::is_invisible(c);
        let trimmed = raw.trim_matches(around);
        let word = trimmed.strip_prefix(SIGNS).unwrap_or(trimmed);
        let error = |problem| HashtagError { raw: raw.chars().take(80).collect(), problem };
        if let Some(c) = word.chars().find(|&c| !belongs(c)) {
            return Err(error(HashtagProblem::Character(c)));
        }
        if !word.chars().any(has_letter) {
            return Err(error(HashtagProblem::NoLetter));
        }
        if is_nfc_quick(word.chars()) == IsNormalized::Yes {
            return Ok(Self(word.into()));
        }
        Ok(Self(word.nfc().collect::<String>().into()))
    }
}

/// As it was written, without the sign.
impl AsRef<str> for Hashtag {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl TryFrom<&str> for Hashtag {
    type Error = HashtagError;
    fn try_from(raw: &str) -> Result<Self, HashtagError> {
        raw.parse()
    }
}

impl TryFrom<String> for Hashtag {
    type Error = HashtagError;
    fn try_from(raw: String) -> Result<Self, HashtagError> {
        raw.parse()
    }
}

/// `#word`, as people write it.
impl core::fmt::Display for Hashtag {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "#{}", self.0)
    }
}

impl PartialEq for Hashtag {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Hashtag {}

impl PartialOrd for Hashtag {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Hashtag {
    fn cmp(&self, other: &Self) -> Ordering {
        self.folded().cmp(other.folded())
    }
}

impl Hash for Hashtag {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.folded().for_each(|c| c.hash(state));
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Hashtag {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Hashtag {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::__private::from_text(deserializer)
    }
}

/// Text that is no hashtag.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[error("`{raw}` is no hashtag: {problem}")]
pub struct HashtagError {
    /// The text as it came, cut to 80 characters.
    pub raw: Box<str>,
    /// What was wrong.
    pub problem: HashtagProblem,
}

/// What was wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(tag = "code", content = "detail", rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum HashtagProblem {
    /// A character that ends a hashtag.
    #[error("{0:?} cannot stand in one")]
    Character(char),
    /// Nothing, or digits and `_` alone.
    #[error("it has no letter")]
    NoLetter,
}

/// The ASCII sign and the full-width one of East Asian keyboards.
const SIGNS: [char; 2] = ['#', '＃'];

/// Whether a character stands in hashtags: letters, marks and digits, `_`, and what twitter-text calls special
/// characters (joiners, the wave dashes, `ー` is a letter anyway, the middle dots, the Tibetan and Hebrew signs).
fn belongs(c: char) -> bool {
    // What makes an emoji of the character before is a mark, too.
    if matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{20E3}') {
        return false;
    }
    c == '_' || c.is_alphanumeric() || !c.is_ascii() && (is_mark(c) || is_special(c))
}

const fn is_special(c: char) -> bool {
    matches!(
        c,
        '\u{200C}'
            | '\u{200D}'
            | '\u{A67E}'
            | '\u{05BE}'
            | '\u{05F3}'
            | '\u{05F4}'
            | '\u{FF5E}'
            | '\u{301C}'
            | '\u{309B}'
            | '\u{309C}'
            | '\u{30A0}'
            | '\u{30FB}'
            | '\u{3003}'
            | '\u{0F0B}'
            | '\u{0F0C}'
            | '\u{00B7}'
    )
}

/// Whether a character makes a word of digits a hashtag.
fn has_letter(c: char) -> bool {
    c.is_alphabetic() || !c.is_ascii() && is_mark(c)
}

/// The hashtags of a text, in order, repeated as often as they stand there. A `#` inside a word begins none.
///
/// ```
/// use hadir_core::platform::hashtags;
/// let found: Vec<String> = hashtags("Apel pagi #Siap, a#b #1 #polri_presisi!").map(|tag| tag.to_string()).collect();
/// assert_eq!(found, ["#Siap", "#polri_presisi"]);
/// ```
pub fn hashtags(text: &str) -> impl Iterator<Item = Hashtag> {
    words_after(text, SIGNS, inside_word).filter_map(|rest| {
        let end = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
        let (word, behind) = rest.split_at_checked(end)?;
        // `#1️⃣` is an emoji, `#a#b` no tag, and `#a://` an address.
        let cut = behind.starts_with(['#', '＃', '\u{20E3}', '\u{FE0F}']) || behind.starts_with("://");
        if cut {
            return None;
        }
        word.parse().ok()
    })
}

/// What follows each of `signs` that begins a word: not inside one, not in an address, and not in an entity (`&#39;`).
pub(super) fn words_after<const N: usize>(
    text: &str,
    signs: [char; N],
    inside: fn(&str) -> bool,
) -> impl Iterator<Item = &str> {
    let mut word = Word::default();
    text.match_indices(signs).filter_map(move |(at, sign)| {
        let rest = text.get(at..)?.strip_prefix(sign)?;
        (!inside(text.get(..at)?) && !word.is_address_at(text, at)).then_some(rest)
    })
}

/// Whether what stands before a sign makes it part of a word, or of an entity.
pub(super) fn inside_word(before: &str) -> bool {
    before.chars().next_back().is_some_and(|last| (belongs(last) && !pasted::is_joiner(last)) || last == '&')
}

/// The word that was looked at last, so that each is looked at once.
#[derive(Default)]
struct Word {
    until: usize,
    address: Option<usize>,
}

impl Word {
    /// Whether what stands at `at` lies in an address: behind a scheme, or behind a host and a stroke.
    fn is_address_at(&mut self, text: &str, at: usize) -> bool {
        if at >= self.until {
            let blank = |c: char| c.is_whitespace();
            let from = text.get(..at).and_then(|before| before.rfind(blank)).unwrap_or(0).max(self.until);
            let length = text.get(at..).and_then(|rest| rest.find(blank));
            self.until = length.map_or(text.len(), |length| at.saturating_add(length));
            let word = text.get(from..self.until).unwrap_or_default();
            self.address = address_in(word).map(|offset| from.saturating_add(offset));
        }
        self.address.is_some_and(|from| from < at)
    }
}

/// Where an address begins in a word without blanks, if there is one.
fn address_in(word: &str) -> Option<usize> {
    let lower = word.to_ascii_lowercase();
    let scheme = ["http://", "https://", "www."].iter().filter_map(|scheme| lower.find(scheme)).min();
    let host = || {
        let stroke = lower.find('/')?;
        let host = lower.get(..stroke)?.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
        let labels = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
        let ending = host.rsplit_once('.')?.1;
        let known = ending.len() >= 2 && ending.bytes().all(|byte| byte.is_ascii_lowercase());
        (known && host.chars().all(labels)).then_some(0)
    };
    scheme.or_else(host)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop_assert_eq, proptest};

    proptest! {
        #[test]
        fn a_hashtag_is_found_again_in_its_own_text(text in any::<String>(), tag in "[0-9_]{0,3}[a-zA-Zé][a-zA-Z0-9é_]{0,12}") {
            let tag: Hashtag = tag.parse().unwrap();
            let found = hashtags(&format!("{text} {tag} {text}")).filter(|found| *found == tag).count();
            let around = hashtags(&text).filter(|found| *found == tag).count();
            prop_assert_eq!(found, [around, 1, around].iter().sum::<usize>());
        }

        #[test]
        fn what_is_found_parses_to_itself(text in any::<String>()) {
            for tag in hashtags(&text) {
                let again: Hashtag = tag.to_string().parse().unwrap();
                prop_assert_eq!(again.as_str(), tag.as_str());
            }
        }
    }
}
