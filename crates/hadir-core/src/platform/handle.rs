//! The names of accounts.

use super::address::{Address, DEPTH, Found};
use super::form::{Gives, Part, Slot, Slots};
use super::grammar::{Grammar, class};
use super::name_space::NameSpace;
use super::network::Network;
use super::{Platform, PlatformUserId, pasted};
use std::borrow::Cow;
use thiserror::Error;
use unicode_normalization::UnicodeNormalization as _;
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory as _};

/// An account's name on a network, in its one canonical form: without `@`, case folded as the network does.
///
/// Read from a bare name, `@name` or the address of a profile, in any of the forms that the network has for it. What is
/// copied along with it (marks that nobody sees, quotes, the bold of chats) is no part of it. Anything else is an error,
/// never a guess.
///
/// Where a network has several spaces of names, the same name in two of them is two handles: `LinkedIn`'s people and
/// organisations, `YouTube`'s handles and its older custom addresses. On Facebook the number of an account stands in its
/// name's place.
///
/// ```
/// use hadir_core::platform::{Handle, Platform};
///
/// let one = Handle::parse(Platform::Instagram, " @Budi.A ")?;
/// let other = Handle::parse(Platform::Instagram, "https://www.instagram.com/Budi.A/?hl=id")?;
/// assert_eq!(one, other);
/// assert_eq!(one.as_str(), "budi.a");
///
/// let person = Handle::parse(Platform::Linkedin, "https://id.linkedin.com/in/acme")?;
/// let firm = Handle::parse(Platform::Linkedin, "https://www.linkedin.com/company/Acme/about/")?;
/// assert_eq!((person.as_str(), firm.as_str()), ("acme", "acme"));
/// assert_ne!(person, firm);
/// assert_eq!(firm.key(), "company/acme");
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
    key: Box<str>,
}

impl Handle {
    /// Reads a handle.
    ///
    /// # Errors
    /// [`HandleError`] says what was wrong with it.
    pub fn parse(platform: Platform, raw: &str) -> Result<Self, HandleError> {
        let key = canonicalise(platform, raw)?.into();
        Ok(Self { platform, key })
    }

    /// The network.
    pub const fn platform(&self) -> Platform {
        self.platform
    }

    /// The canonical name.
    pub fn as_str(&self) -> &str {
        self.key.get(self.space().prefix().len()..).unwrap_or_default()
    }

    /// The canonical name with its space of names before it, where that is not the one of accounts: `company/acme`. Two
    /// handles of a network are equal if their keys are, and a key is read as the handle that it is of.
    pub const fn key(&self) -> &str {
        &self.key
    }

    /// Which of the network's names it is one of.
    pub fn space(&self) -> NameSpace {
        // A name has no stroke: whatever has one has its space before it.
        let of = |space: &NameSpace| *space != NameSpace::Account && self.key.starts_with(space.prefix());
        NameSpace::ALL.into_iter().find(of).unwrap_or(NameSpace::Account)
    }

    /// The address of the profile.
    pub fn address(&self) -> String {
        let profile = self.platform.network().profile_of(self.space());
        profile.replace("{name}", &pasted::encoded(self.as_str()))
    }
}

/// The bare name: [`Handle::as_str`].
impl AsRef<str> for Handle {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// As [`Handle::parse`].
impl TryFrom<(Platform, &str)> for Handle {
    type Error = HandleError;
    fn try_from((platform, raw): (Platform, &str)) -> Result<Self, HandleError> {
        Self::parse(platform, raw)
    }
}

/// `@name`, as people write it; outside the names of accounts, the [key](Handle::key).
impl core::fmt::Display for Handle {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let at = if self.space() == NameSpace::Account { "@" } else { "" };
        write!(f, "{at}{}", self.key)
    }
}

impl core::fmt::Debug for Handle {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}:{}", self.platform, self.key)
    }
}

/// `platform:name`, with the [key](Handle::key) for the name.
#[cfg(feature = "serde")]
impl serde::Serialize for Handle {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{}:{}", self.platform, self.key))
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
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
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
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(tag = "code", content = "detail", rename_all = "snake_case")
)]
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
    /// A word that the network keeps for itself.
    #[error("it is a word of the network's own, and nobody's name")]
    Reserved,
    /// The address of a profile, or an id, that names the account by its id: what it is called is not said.
    #[error("it names the account by its id `{0}`, not by a name")]
    Id(PlatformUserId),
    /// An address that the network alone can follow.
    #[error("only the network knows whose profile it leads to: it has to be resolved first")]
    NeedsResolution,
}

/// The [key](Handle::key) of `raw`, borrowed where it is canonical already: that costs one pass and no allocation.
///
/// # Errors
/// [`HandleError`] says what was wrong with it.
#[inline]
pub fn canonicalise(platform: Platform, raw: &str) -> Result<Cow<'_, str>, HandleError> {
    let network = platform.network();
    if is_canonical(&network.names, raw) && !is_own(network, raw) {
        Ok(Cow::Borrowed(raw))
    } else {
        made_canonical(platform, raw)
    }
}

/// Whether a name is a word, a host or a page of the network's own.
fn is_own(network: &Network, name: &str) -> bool {
    let ending = matches!(
        name.as_bytes(),
        [.., b'.', b'c' | b'n', b'o' | b'e', b'm' | b't'] | [.., b'.', b'm' | b'a' | b'b' | b'i' | b'g', _]
    );
    let page = matches!(name.as_bytes(), [.., b'.', b'p', b'h', b'p']);
    page || network.reserves(name) || ending && network.sites_of(name).next().is_some()
}

/// What [`canonicalise`] does with a handle that is not canonical yet; apart, so that the short way stays short.
#[inline(never)]
fn made_canonical(platform: Platform, raw: &str) -> Result<Cow<'_, str>, HandleError> {
    let network = platform.network();
    // Capitals and one `@` are all that most others have.
    let name = raw.strip_prefix('@').unwrap_or(raw);
    let lower = name.to_ascii_lowercase();
    if is_canonical(&network.names, &lower) && !is_own(network, &lower) && !(network.is_id)(name) {
        return Ok(Cow::Owned(lower));
    }
    let visible = pasted::visible(raw, network.names.any_script);
    let plain = pasted::without_entities(&visible);
    let text = plain.trim();
    let key = if is_nobody(text) {
        Err(HandleProblem::Reserved)
    } else {
        read(platform, pasted::marked_up(text), DEPTH)
    };
    let problem = match key {
        Ok(key) if key == raw => return Ok(Cow::Borrowed(raw)),
        Ok(key) => return Ok(Cow::Owned(key)),
        Err(problem) => problem,
    };
    Err(HandleError { platform, raw: raw.chars().take(80).collect(), problem })
}

/// What exports write where the account is gone: `[deleted]`, `u/[removed]`.
fn is_nobody(text: &str) -> bool {
    let inner = text.rsplit_once('[').filter(|(before, _)| before.is_empty() || before.ends_with('/'));
    let word = inner.and_then(|(_, word)| word.strip_suffix(']')).unwrap_or_default();
    ["deleted", "removed", "unavailable", "unknown"].iter().any(|gone| word.eq_ignore_ascii_case(gone))
}

/// The key of a name or an address.
fn read(platform: Platform, text: &str, depth: u8) -> Result<String, HandleProblem> {
    let network = platform.network();
    let prefix = |c: char| matches!(c, '@' | '＠') || c.is_whitespace();
    let name = pasted::name(text).trim_start_matches(prefix);
    if name.contains(['/', ':']) {
        return profile(platform, pasted::address(text).trim_start_matches(prefix), depth);
    }
    if name.contains('.') && network.sites_of(name).next().is_some() {
        return Err(HandleProblem::NotAProfile);
    }
    let (name, query) = name.split_once('?').unwrap_or((name, ""));
    if is_page(name) {
        let form = Address::relative(text);
        return account(platform, &form, depth, true);
    }
    if !query.is_empty() {
        return Err(HandleProblem::Character('?'));
    }
    if network.reserves(name) {
        return Err(HandleProblem::Reserved);
    }
    key(network, NameSpace::Account, name)
}

/// The key of a name in one of the network's spaces.
fn key(network: &Network, space: NameSpace, name: &str) -> Result<String, HandleProblem> {
    let name = pasted::name(name);
    if (network.is_id)(name)
        && let Ok(id) = PlatformUserId::parse(name)
    {
        return Err(HandleProblem::Id(id));
    }
    let grammar = network.names_of(space).ok_or(HandleProblem::NotAProfile)?;
    let folded = fold(grammar, name)?;
    // Whatever stood around it: what is left must be read as itself.
    if space == NameSpace::Account && network.reserves(&folded) {
        return Err(HandleProblem::Reserved);
    }
    if space == NameSpace::Account && is_own(network, &folded) {
        return Err(HandleProblem::NotAProfile);
    }
    Ok(format!("{}{folded}", space.prefix()))
}

/// The key in the address of a profile.
fn profile(platform: Platform, text: &str, depth: u8) -> Result<String, HandleProblem> {
    let address = Address::split(text);
    let host = address.host();
    let network = platform.network();
    if network.sites_of(host).next().is_some() {
        return account(platform, &address, depth, false);
    }
    let foreign = || HandleProblem::ForeignHost(host.chars().take(80).collect());
    if address.has_scheme || host.contains(['.', ':']) && !is_page(host) {
        return Err(foreign());
    }
    match account(platform, &Address::relative(text), depth, true) {
        // A path that has none of the forms is taken for an address.
        Err(HandleProblem::NotAProfile) => Err(foreign()),
        other => other,
    }
}

/// The key of the account that an address names.
fn account(
    platform: Platform,
    address: &Address<'_>,
    depth: u8,
    relative: bool,
) -> Result<String, HandleProblem> {
    let network = platform.network();
    let host = address.host();
    let sites = network.sites.iter().filter(|site| relative || site.owns(host));
    let by_word = |part: Option<&Part>| matches!(part, Some(Part::Word(_)));
    let wanted = |form: &super::form::Form, slots: &Slots<'_>| match form.gives {
        _ if relative && !by_word(form.path.first()) => false,
        Gives::Post(_) => slots.name.is_some_and(|name| !network.reserves(name)),
        Gives::Inner => false,
        Gives::Account(_) | Gives::Opaque | Gives::OpaqueAccount | Gives::Nothing(_) => true,
    };
    match address.on(sites, wanted) {
        Found::None => Err(HandleProblem::NotAProfile),
        Found::Inner(inner) => match depth.checked_sub(1) {
            Some(depth) => profile(platform, pasted::address(&pasted::without_entities(&inner)), depth),
            None => Err(HandleProblem::NotAProfile),
        },
        Found::Form(form, slots) => {
            // A name that comes first must not be one of the network's words.
            let first = matches!(form.path.first(), Some(Part::Slot("", Slot::Name)));
            if first && (network.reserves(address.first()) || is_page(address.first())) {
                return Err(HandleProblem::NotAProfile);
            }
            let space = match form.gives {
                Gives::Account(space) => space,
                Gives::Post(_) => NameSpace::Account,
                Gives::Opaque | Gives::OpaqueAccount => return Err(HandleProblem::NeedsResolution),
                Gives::Nothing(_) | Gives::Inner => return Err(HandleProblem::NotAProfile),
            };
            match (slots.name, slots.id) {
                (Some(name), _) => key(network, space, &pasted::decoded(name)),
                (None, Some(id)) => Err(by_id(platform, &pasted::decoded(id))),
                (None, None) => Err(HandleProblem::NotAProfile),
            }
            .or_else(|problem| match problem {
                // On Facebook a number stands in a name's place.
                HandleProblem::Id(id) if platform == Platform::Facebook => key(network, space, id.as_str()),
                other => Err(other),
            })
        }
    }
}

/// The id of an account in an address, without what was pasted behind it.
fn by_id(platform: Platform, raw: &str) -> HandleProblem {
    let of_id = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | ':');
    let id = raw.get(..raw.find(|c| !of_id(c)).unwrap_or(raw.len())).unwrap_or_default();
    // On these, ids of accounts have one form; elsewhere they are numbers, or what the network wrote there.
    let right = match platform {
        Platform::Youtube => (platform.network().is_id)(id),
        Platform::Facebook | Platform::Instagram | Platform::X => {
            id.bytes().all(|byte| byte.is_ascii_digit())
        }
        _ => true,
    };
    match PlatformUserId::parse(id) {
        Ok(id) if right => HandleProblem::Id(id),
        _ => HandleProblem::NotAProfile,
    }
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

/// Whether a character is put on another one: vowel signs, accents, tone marks.
pub(super) fn is_mark(c: char) -> bool {
    !c.is_ascii() && c.general_category_group() == GeneralCategoryGroup::Mark
}

/// Checks the alphabet, the punctuation and the length, and folds case where there is any to fold.
fn fold<'a>(grammar: &Grammar, name: &'a str) -> Result<Cow<'a, str>, HandleProblem> {
    let folded = if grammar.any_script && !name.is_ascii() { folded(name) } else { Cow::Borrowed(name) };
    let mut length = 0_usize;
    let mut canonical = true;
    let mut letters = false;
    let mut before = None;
    for c in folded.chars() {
        let letter = c.is_ascii_alphabetic() || grammar.any_script && c.is_alphabetic();
        let digit = c.is_ascii_digit() || grammar.any_script && c.is_numeric();
        let added = grammar.any_script && (is_mark(c) || pasted::is_joiner(c));
        let ignored = c == '.' && grammar.dots_ignored;
        if !letter && !digit && !added && !grammar.punctuation.contains(c) {
            return Err(HandleProblem::Character(c));
        }
        if before == Some(c) && grammar.not_doubled.contains(c) {
            return Err(HandleProblem::Doubled(c));
        }
        if before.is_none() && (grammar.not_first.contains(c) || added && !letter) {
            return Err(HandleProblem::Edge(c));
        }
        canonical &= !ignored && !c.is_ascii_uppercase();
        letters |= letter;
        length = length.saturating_add(usize::from(!ignored));
        before = Some(c);
    }
    if length == 0 {
        return Err(HandleProblem::Empty);
    }
    if let Some(last) = before.filter(|&last| grammar.not_last.contains(last) || pasted::is_joiner(last)) {
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
        return Ok(folded);
    }
    let counts = |c: &char| !(*c == '.' && grammar.dots_ignored);
    Ok(Cow::Owned(folded.chars().filter(counts).map(|c| c.to_ascii_lowercase()).collect()))
}

/// In lower case and composed, so that doing it again changes nothing.
fn folded(name: &str) -> Cow<'_, str> {
    let mut folded = Cow::Borrowed(name);
    // Composing can make a capital, and lower case something to compose.
    for _ in 0..8 {
        let next: String = folded.nfc().map(lower).collect();
        if next == folded {
            break;
        }
        folded = Cow::Owned(next);
    }
    folded
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

/// A page of a site and no name: `profile.php`.
fn is_page(segment: &str) -> bool {
    segment.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("php"))
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
        // A host or a page of the site is nobody's name, wherever it stands.
        for (platform, raw) in [
            (Platform::Tiktok, "tiktok.com/@tiktok.com"),
            (Platform::Tiktok, "tiktok.com/@\u{4}tiktok.com/@/b"),
            (Platform::Instagram, "profile.php"),
            (Platform::Instagram, "Profile.PHP"),
            (Platform::Instagram, "https://www.instagram.com/profile.php/"),
            (Platform::Instagram, "(((M/profile.php?id=@"),
        ] {
            assert!(read(platform, raw).is_err(), "{raw}");
        }
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
            let left_alone = matches!(fold(&platform.network().names, &raw), Ok(Cow::Borrowed(_)));
            prop_assert_eq!(is_canonical(&platform.network().names, &raw), left_alone);
        }

        #[test]
        fn case_white_space_and_at_signs_do_not_count(name in "[a-z0-9_]{2,15}", ats in 0_usize..3) {
            let shouted = format!("  {}{} ", "@".repeat(ats), name.to_uppercase());
            prop_assert_eq!(Handle::parse(Platform::X, &shouted), Handle::parse(Platform::X, &name));
        }
    }
}
