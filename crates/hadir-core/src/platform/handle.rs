use super::grammar::{Grammar, ProfilePath, class};
use super::{Platform, address};
use std::borrow::Cow;
use thiserror::Error;

/// An account's name on a network, in its one canonical form: without `@`, case folded as the network does.
///
/// Read from a bare name, `@name` or the address of a profile whose host matches exactly. Anything else is an error,
/// never a guess.
///
/// ```
/// use hadir_core::platform::{Handle, Platform};
///
/// let one = Handle::parse(Platform::Instagram, " @Budi.A ")?;
/// let other = Handle::parse(Platform::Instagram, "https://www.instagram.com/Budi.A/?hl=id")?;
/// assert_eq!(one, other);
/// assert_eq!(one.as_str(), "budi.a");
///
/// assert_eq!(
///     Handle::parse(Platform::Instagram, "https://evilinstagram.com/budi").unwrap_err().to_string(),
///     "`https://evilinstagram.com/budi` is no instagram handle: `evilinstagram.com` is not a host of the network"
/// );
/// # Ok::<(), hadir_core::platform::HandleError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Handle {
    platform: Platform,
    name: Box<str>,
}

impl Handle {
    /// Reads a handle.
    ///
    /// # Errors
    /// [`HandleError`] says what was wrong with it.
    pub fn parse(platform: Platform, raw: &str) -> Result<Self, HandleError> {
        let name = canonicalise(platform, raw)?.into();
        Ok(Self { platform, name })
    }

    /// The network.
    pub const fn platform(&self) -> Platform {
        self.platform
    }

    /// The canonical name.
    pub const fn as_str(&self) -> &str {
        &self.name
    }
}

/// `@name`, as people write it.
impl core::fmt::Display for Handle {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "@{}", self.name)
    }
}

impl core::fmt::Debug for Handle {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}:{}", self.platform, self.name)
    }
}

/// `platform:name`.
#[cfg(feature = "serde")]
impl serde::Serialize for Handle {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{}:{}", self.platform, self.name))
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Handle {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Qualified(Handle);
        impl core::str::FromStr for Qualified {
            type Err = String;
            fn from_str(text: &str) -> Result<Self, String> {
                let (platform, raw) = text
                    .split_once(':')
                    .ok_or_else(|| format!("`{text}` names no platform: expected `platform:name`"))?;
                let platform = platform.parse().map_err(|error| format!("{error}"))?;
                Handle::parse(platform, raw).map(Self).map_err(|error| error.to_string())
            }
        }
        crate::__private::from_text(deserializer).map(|Qualified(handle)| handle)
    }
}

/// Text that is no handle.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{raw}` is no {platform} handle: {problem}")]
pub struct HandleError {
    /// The network it was meant for.
    pub platform: Platform,
    /// The text as it came, cut to 80 characters.
    pub raw: Box<str>,
    /// What was wrong.
    pub problem: HandleProblem,
}

/// What was wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum HandleProblem {
    /// Nothing but white space and `@`.
    #[error("it is empty")]
    Empty,
    /// A character that the network does not allow.
    #[error("{0:?} is not allowed")]
    Character(char),
    /// Punctuation at an end.
    #[error("{0:?} may neither begin nor end it")]
    Edge(char),
    /// Punctuation twice in a row.
    #[error("{0:?} may not follow itself")]
    Doubled(char),
    /// Digits alone.
    #[error("it has no letter")]
    NoLetter,
    /// Too short or too long.
    #[error("it has {length} characters, {shortest} to {longest} are allowed")]
    Length {
        /// The characters it has.
        length: usize,
        /// The fewest allowed.
        shortest: usize,
        /// The most allowed.
        longest: usize,
    },
    /// An address on another host.
    #[error("`{0}` is not a host of the network")]
    ForeignHost(Box<str>),
    /// An address on the right host that is not a profile's.
    #[error("the address is not a profile's")]
    NotAProfile,
}

/// The canonical form of `raw`, borrowed where it is canonical already: that costs one pass and no allocation.
///
/// # Errors
/// [`HandleError`] says what was wrong with it.
#[inline]
pub fn canonicalise(platform: Platform, raw: &str) -> Result<Cow<'_, str>, HandleError> {
    if is_canonical(platform.grammar(), raw) { Ok(Cow::Borrowed(raw)) } else { made_canonical(platform, raw) }
}

/// What [`canonicalise`] does with a handle that is not canonical yet; apart, so that the short way stays short.
#[inline(never)]
fn made_canonical(platform: Platform, raw: &str) -> Result<Cow<'_, str>, HandleError> {
    let grammar = platform.grammar();
    // Capitals and one `@` are all that most others have.
    let lower = raw.strip_prefix('@').unwrap_or(raw).to_ascii_lowercase();
    if is_canonical(grammar, &lower) {
        return Ok(Cow::Owned(lower));
    }
    let text = raw.trim();
    let name = if text.contains('/') { profile_name(grammar, text) } else { Ok(text) };
    let prefix = |c: char| c == '@' || c.is_whitespace();
    name.and_then(|name| fold(grammar, name.trim_start_matches(prefix))).map_err(|problem| HandleError {
        platform,
        raw: raw.chars().take(80).collect(),
        problem,
    })
}

/// Whether nothing is left to do: true only of ASCII that [`fold`] would return as it is.
fn is_canonical(grammar: &Grammar, name: &str) -> bool {
    let name = name.as_bytes();
    let (Some(&first), Some(&last)) = (name.first(), name.last()) else { return false };
    if name.len() < grammar.shortest || name.len() > grammar.longest {
        return false;
    }
    // Without a branch in the loop: bits that every byte has, that some byte has, and that some neighbours share.
    let (mut every, mut some, mut shared, mut before) = (u8::MAX, 0, 0, 0);
    for &byte in name {
        let class = grammar.classes.of(byte);
        every &= class;
        some |= class;
        shared |= class & before;
        before = class;
    }
    // Only where two such marks stand side by side does it matter whether they are the same.
    let doubled = shared & class::ONCE != 0
        && name
            .iter()
            .zip(name.iter().skip(1))
            .any(|(one, next)| one == next && grammar.classes.of(*one) & class::ONCE != 0);
    every & class::CANONICAL != 0
        && !doubled
        && grammar.classes.of(first) & class::NOT_FIRST == 0
        && grammar.classes.of(last) & class::NOT_LAST == 0
        && (some & class::LETTER != 0 || !grammar.letter_needed)
}

/// Checks the alphabet, the punctuation and the length, and folds case where there is any to fold.
fn fold<'a>(grammar: &Grammar, name: &'a str) -> Result<Cow<'a, str>, HandleProblem> {
    let mut length = 0_usize;
    let mut canonical = true;
    let mut letters = false;
    let mut before = None;
    for c in name.chars() {
        let letter = c.is_ascii_alphabetic() || grammar.any_script && c.is_alphabetic();
        let digit = c.is_ascii_digit() || grammar.any_script && c.is_numeric();
        let ignored = c == '.' && grammar.dots_ignored;
        if !letter && !digit && !grammar.punctuation.contains(c) {
            return Err(HandleProblem::Character(c));
        }
        if before == Some(c) && grammar.not_doubled.contains(c) {
            return Err(HandleProblem::Doubled(c));
        }
        if before.is_none() && grammar.not_first.contains(c) {
            return Err(HandleProblem::Edge(c));
        }
        canonical &= !ignored && lower(c) == c;
        letters |= letter;
        length = length.saturating_add(usize::from(!ignored));
        before = Some(c);
    }
    if length == 0 {
        return Err(HandleProblem::Empty);
    }
    if let Some(last) = before.filter(|&last| grammar.not_last.contains(last)) {
        return Err(HandleProblem::Edge(last));
    }
    if length < grammar.shortest || length > grammar.longest {
        let Grammar { shortest, longest, .. } = *grammar;
        return Err(HandleProblem::Length { length, shortest, longest });
    }
    if grammar.letter_needed && !letters {
        return Err(HandleProblem::NoLetter);
    }
    if canonical {
        return Ok(Cow::Borrowed(name));
    }
    Ok(Cow::Owned(name.chars().filter(|&c| !(c == '.' && grammar.dots_ignored)).map(lower).collect()))
}

/// Lower case where that is one character; the few letters that would become two stay as they are, so that folding
/// twice changes nothing.
fn lower(c: char) -> char {
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

/// The handle in the address of a profile.
fn profile_name<'a>(grammar: &Grammar, address: &'a str) -> Result<&'a str, HandleProblem> {
    let (host, path, _) = address::split(address);
    if !grammar.hosts.iter().any(|known| known.eq_ignore_ascii_case(host)) {
        return Err(HandleProblem::ForeignHost(host.chars().take(80).collect()));
    }
    let mut segments = path.split('/').filter(|segment| !segment.is_empty());
    let first = segments.next().ok_or(HandleProblem::NotAProfile)?;
    match grammar.profile {
        ProfilePath::AtSign => first.strip_prefix('@').ok_or(HandleProblem::NotAProfile),
        ProfilePath::First { reserved } if reserved.iter().any(|word| word.eq_ignore_ascii_case(first)) => {
            Err(HandleProblem::NotAProfile)
        }
        ProfilePath::First { .. } => Ok(first),
        ProfilePath::After(words) if words.iter().any(|word| word.eq_ignore_ascii_case(first)) => {
            segments.next().ok_or(HandleProblem::NotAProfile)
        }
        ProfilePath::After(_) => Err(HandleProblem::NotAProfile),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};

    fn instagram(raw: &str) -> Result<String, HandleProblem> {
        canonicalise(Platform::Instagram, raw).map(Cow::into_owned).map_err(|error| error.problem)
    }

    /// The inputs on which the eight normalisers of the roll-call system disagreed.
    #[test]
    fn one_answer_where_the_source_had_eight() {
        for raw in [
            " @Budi.A ",
            "@@budi.a",
            "@ budi.a",
            "budi.a",
            "https://www.instagram.com/Budi.A/",
            "instagram.com/budi.a?hl=id",
        ] {
            assert_eq!(instagram(raw).as_deref(), Ok("budi.a"), "{raw}");
        }
        assert_eq!(instagram("budi@a"), Err(HandleProblem::Character('@')));
        assert_eq!(instagram("instagram.com/p/ABC/"), Err(HandleProblem::NotAProfile));
        assert_eq!(
            instagram("https://evilinstagram.com/x"),
            Err(HandleProblem::ForeignHost("evilinstagram.com".into()))
        );
        assert_eq!(instagram("https://instagram.com@evil.example/x").map_err(|_| ()), Err(()));
        assert_eq!(instagram(" @ "), Err(HandleProblem::Empty));
        assert_eq!(instagram("budi..a"), Err(HandleProblem::Doubled('.')));
        assert_eq!(instagram(".budi"), Err(HandleProblem::Edge('.')));
        assert_eq!(instagram("budi."), Err(HandleProblem::Edge('.')));
        assert_eq!(
            instagram(&"a".repeat(31)),
            Err(HandleProblem::Length { length: 31, shortest: 1, longest: 30 })
        );
    }

    #[test]
    fn addresses_of_other_networks() {
        let read =
            |platform, raw| canonicalise(platform, raw).map(Cow::into_owned).map_err(|error| error.problem);
        assert_eq!(read(Platform::Tiktok, "tiktok.com/@Budi/video/123").as_deref(), Ok("budi"));
        assert_eq!(read(Platform::Tiktok, "tiktok.com/budi"), Err(HandleProblem::NotAProfile));
        assert_eq!(read(Platform::X, "https://twitter.com/Budi/status/1").as_deref(), Ok("budi"));
        assert_eq!(read(Platform::X, "https://x.com/i/status/1"), Err(HandleProblem::NotAProfile));
        assert_eq!(read(Platform::Reddit, "https://www.reddit.com/u/Budi_9/").as_deref(), Ok("budi_9"));
        assert_eq!(read(Platform::Facebook, "Budi.Contoh").as_deref(), Ok("budicontoh"));
        assert_eq!(read(Platform::Youtube, "@Ünïcode").as_deref(), Ok("ünïcode"));
        assert_eq!(read(Platform::Youtube, "İstanbul").as_deref(), Ok("İstanbul"));
        assert_eq!(read(Platform::Youtube, "budi·"), Err(HandleProblem::Edge('·')));
        assert_eq!(read(Platform::Tiktok, ".budi").as_deref(), Ok(".budi"));
        assert_eq!(read(Platform::Tiktok, "budi."), Err(HandleProblem::Edge('.')));
        assert_eq!(read(Platform::Tiktok, "12345"), Err(HandleProblem::NoLetter));
        assert_eq!(read(Platform::Pinterest, "12345"), Err(HandleProblem::NoLetter));
        assert_eq!(read(Platform::X, "b").as_deref(), Ok("b"));
    }

    fn anything() -> impl Strategy<Value = String> {
        prop_oneof![
            any::<String>(),
            "[ @A-Za-z0-9._/:?#-]{0,40}",
            "[a-zA-Z0-9._·üÜİßǅ-]{0,8}",
            (Just("https://www.instagram.com/"), "[A-Za-z0-9._]{0,33}")
                .prop_map(|(host, name)| format!("{host}{name}")),
        ]
    }

    /// Case folding looks at one character at a time: what holds for each holds for all text.
    #[test]
    fn every_character_is_folded_once_and_for_all() {
        for c in '\0'..=char::MAX {
            for raw in [format!("ab{c}"), format!("{c}ab")] {
                let Ok(name) = canonicalise(Platform::Youtube, &raw) else { continue };
                assert!(
                    matches!(canonicalise(Platform::Youtube, &name), Ok(Cow::Borrowed(_))),
                    "{raw} {name}"
                );
            }
        }
    }

    /// Once canonicalised to something that was not accepted again.
    #[test]
    fn punctuation_at_the_end_of_other_scripts_is_refused() {
        let read =
            |raw| canonicalise(Platform::Youtube, raw).map(Cow::into_owned).map_err(|error| error.problem);
        assert_eq!(read("ਸჇ-"), Err(HandleProblem::Edge('-')));
        assert_eq!(read("ਸჇ-a").as_deref(), Ok("ਸⴧ-a"));
        assert_eq!(read("ਸⴧ-a").as_deref(), Ok("ਸⴧ-a"));
    }

    proptest! {
        #[test]
        fn no_text_panics_and_canonical_is_a_fixed_point(platform in prop::sample::select(Platform::ALL), raw in anything()) {
            if let Ok(name) = canonicalise(platform, &raw) {
                let again = canonicalise(platform, &name);
                prop_assert!(matches!(again, Ok(Cow::Borrowed(_))), "{again:?}");
                prop_assert_eq!(again.ok(), Some(Cow::Borrowed(&*name)));
            }
        }

        /// The short way in must agree with the long one.
        #[test]
        fn what_is_canonical_is_what_folding_leaves_alone(platform in prop::sample::select(Platform::ALL), raw in "[a-zA-Z0-9._-]{0,26}") {
            let left_alone = matches!(fold(platform.grammar(), &raw), Ok(Cow::Borrowed(_)));
            prop_assert_eq!(is_canonical(platform.grammar(), &raw), left_alone);
        }

        #[test]
        fn case_white_space_and_at_signs_do_not_count(name in "[a-z0-9_]{2,15}", ats in 0_usize..3) {
            let shouted = format!("  {}{} ", "@".repeat(ats), name.to_uppercase());
            prop_assert_eq!(Handle::parse(Platform::X, &shouted), Handle::parse(Platform::X, &name));
        }
    }
}
