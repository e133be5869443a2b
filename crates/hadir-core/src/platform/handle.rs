use super::Platform;
use super::grammar::{Grammar, ProfilePath};
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
    /// A dot at an end, or two in a row.
    #[error("a dot may neither end it nor follow another")]
    Dot,
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

/// The canonical form of `raw`, borrowed where it is canonical already.
///
/// # Errors
/// [`HandleError`] says what was wrong with it.
pub fn canonicalise(platform: Platform, raw: &str) -> Result<Cow<'_, str>, HandleError> {
    let grammar = platform.grammar();
    let text = raw.trim();
    let name = if text.contains('/') { profile_name(grammar, text) } else { Ok(text) };
    name.and_then(|name| fold(grammar, name.trim_start_matches('@'))).map_err(|problem| HandleError {
        platform,
        raw: raw.chars().take(80).collect(),
        problem,
    })
}

/// Checks the alphabet and the length, and folds case where there is any to fold.
fn fold<'a>(grammar: &Grammar, name: &'a str) -> Result<Cow<'a, str>, HandleProblem> {
    let mut length = 0_usize;
    let mut canonical = true;
    let mut before = '.';
    for c in name.chars() {
        let plain = c.is_ascii_lowercase() || c.is_ascii_digit();
        if !plain {
            let punctuation = grammar.punctuation.contains(c);
            if !(punctuation || c.is_ascii_alphabetic() || grammar.any_script && c.is_alphanumeric()) {
                return Err(HandleProblem::Character(c));
            }
            if c == '.' && before == '.' && grammar.inner_dots_only {
                return Err(HandleProblem::Dot);
            }
            canonical &= punctuation && !(c == '.' && grammar.dots_ignored);
        }
        length = length.saturating_add(usize::from(!(c == '.' && grammar.dots_ignored)));
        before = c;
    }
    if length == 0 {
        return Err(HandleProblem::Empty);
    }
    if before == '.' && grammar.inner_dots_only {
        return Err(HandleProblem::Dot);
    }
    if length < grammar.shortest || length > grammar.longest {
        let Grammar { shortest, longest, .. } = *grammar;
        return Err(HandleProblem::Length { length, shortest, longest });
    }
    if canonical {
        return Ok(Cow::Borrowed(name));
    }
    let folded = name.chars().filter(|&c| !(c == '.' && grammar.dots_ignored)).flat_map(char::to_lowercase);
    Ok(Cow::Owned(folded.collect()))
}

/// The handle in the address of a profile.
fn profile_name<'a>(grammar: &Grammar, address: &'a str) -> Result<&'a str, HandleProblem> {
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| {
            let (head, rest) = address.split_at_checked(scheme.len())?;
            head.eq_ignore_ascii_case(scheme).then_some(rest)
        })
        .unwrap_or(address);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    if !grammar.hosts.iter().any(|known| known.eq_ignore_ascii_case(host)) {
        return Err(HandleProblem::ForeignHost(host.chars().take(80).collect()));
    }
    let path = path.split(['?', '#']).next().unwrap_or_default();
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
        assert_eq!(instagram("budi..a"), Err(HandleProblem::Dot));
        assert_eq!(instagram(".budi"), Err(HandleProblem::Dot));
        assert_eq!(instagram("budi."), Err(HandleProblem::Dot));
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
    }

    fn anything() -> impl Strategy<Value = String> {
        prop_oneof![
            any::<String>(),
            "[ @A-Za-z0-9._/:?#-]{0,40}",
            (Just("https://www.instagram.com/"), "[A-Za-z0-9._]{0,33}")
                .prop_map(|(host, name)| format!("{host}{name}")),
        ]
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

        #[test]
        fn case_white_space_and_at_signs_do_not_count(name in "[a-z0-9_]{2,15}", ats in 0_usize..3) {
            let shouted = format!("  {}{} ", "@".repeat(ats), name.to_uppercase());
            prop_assert_eq!(Handle::parse(Platform::X, &shouted), Handle::parse(Platform::X, &name));
        }
    }
}
