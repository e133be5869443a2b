use core::cmp::Ordering;
use core::hash::{Hash, Hasher};
use thiserror::Error;

/// A hashtag, without its `#`, in the case in which it was typed. Case does not count when two are compared.
///
/// Letters and digits of any script and `_`, with at least one that is no digit: `#1` is a number on every network.
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

    /// The characters that count: those of the word, in lower case.
    pub fn folded(&self) -> impl Iterator<Item = char> {
        self.0.chars().flat_map(char::to_lowercase)
    }
}

impl core::str::FromStr for Hashtag {
    type Err = HashtagError;
    fn from_str(raw: &str) -> Result<Self, HashtagError> {
        let trimmed = raw.trim();
        let word = trimmed.strip_prefix(SIGNS).unwrap_or(trimmed);
        let error = |problem| HashtagError { raw: raw.chars().take(80).collect(), problem };
        if let Some(c) = word.chars().find(|&c| !belongs(c)) {
            return Err(error(HashtagProblem::Character(c)));
        }
        if word.chars().all(char::is_numeric) {
            return Err(error(HashtagProblem::NoLetter));
        }
        Ok(Self(word.into()))
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
#[error("`{raw}` is no hashtag: {problem}")]
pub struct HashtagError {
    /// The text as it came, cut to 80 characters.
    pub raw: Box<str>,
    /// What was wrong.
    pub problem: HashtagProblem,
}

/// What was wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum HashtagProblem {
    /// A character that ends a hashtag.
    #[error("{0:?} cannot stand in one")]
    Character(char),
    /// Nothing, or digits alone.
    #[error("it has no letter")]
    NoLetter,
}

/// The ASCII sign and the full-width one of East Asian keyboards.
const SIGNS: [char; 2] = ['#', '＃'];

fn belongs(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

/// The hashtags of a text, in order, repeated as often as they stand there. A `#` inside a word begins none.
///
/// ```
/// use hadir_core::platform::hashtags;
/// let found: Vec<String> = hashtags("Apel pagi #Siap, a#b #1 #polri_presisi!").map(|tag| tag.to_string()).collect();
/// assert_eq!(found, ["#Siap", "#polri_presisi"]);
/// ```
pub fn hashtags(text: &str) -> impl Iterator<Item = Hashtag> {
    words_after(text, SIGNS).filter_map(|rest| {
        let end = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
        rest.get(..end)?.parse().ok()
    })
}

/// What follows each of `signs` that does not stand inside a word.
pub(super) fn words_after<const N: usize>(text: &str, signs: [char; N]) -> impl Iterator<Item = &str> {
    text.match_indices(signs).filter_map(move |(at, sign)| {
        let inside = text.get(..at)?.chars().next_back().is_some_and(belongs);
        let rest = text.get(at..)?.strip_prefix(sign)?;
        (!inside).then_some(rest)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop_assert_eq, proptest};

    proptest! {
        #[test]
        fn a_hashtag_is_found_again_in_its_own_text(text in any::<String>(), tag in "[a-zA-Zé_][a-zA-Z0-9é_]{0,12}") {
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
