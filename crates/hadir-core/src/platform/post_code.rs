//! The ids of posts, in the form that each network itself uses.

use super::Platform;
use super::form::Slots;
use std::borrow::Cow;

/// The id in the slots of a form, if it can be one of the network's. The error is what stood in its place.
pub(super) fn post_code<'a>(platform: Platform, slots: &Slots<'a>) -> Result<Cow<'a, str>, &'a str> {
    if let Some(story) = slots.story {
        let code = if platform == Platform::Linkedin { slug(story) } else { number(story) };
        return code.ok_or(story);
    }
    if let Some(media) = slots.media {
        return shortcode_of(media).map(Cow::Owned).ok_or(media);
    }
    let raw = slots.code.unwrap_or_default();
    let code = match platform {
        Platform::Instagram | Platform::Threads => shortcode(raw),
        Platform::Youtube => video(raw),
        Platform::Facebook => number(raw).or_else(|| pfbid(raw)),
        Platform::Reddit => base36(raw),
        Platform::Linkedin => urn(raw).map(Cow::Owned),
        Platform::Pinterest => number(raw).or_else(|| opaque_pin(raw)),
        Platform::Tiktok | Platform::X => number(raw),
    };
    code.ok_or(raw)
}

const fn is_base64(c: u8) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, b'_' | b'-')
}

/// What stands before the first character that no id has: what follows was pasted along with it.
fn head(raw: &str, of_id: fn(u8) -> bool) -> &str {
    let end = raw.bytes().position(|byte| !of_id(byte)).unwrap_or(raw.len());
    raw.get(..end).unwrap_or_default()
}

/// Digits, without zeros before them. Letters may not follow at once.
fn number(raw: &str) -> Option<Cow<'_, str>> {
    let digits = head(raw, |byte| byte.is_ascii_digit());
    let behind = raw.get(digits.len()..)?;
    if behind.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '-')) {
        return None;
    }
    let id: u64 = digits.parse().ok().filter(|&id| id > 0)?;
    let canonical = !digits.starts_with('0');
    Some(if canonical { Cow::Borrowed(digits) } else { Cow::Owned(id.to_string()) })
}

/// Up to eleven characters of base 64, which is 64 bits. Those of private accounts have 28 more, which is no part of the
/// id (yt-dlp/yt-dlp `_id_to_pk`).
fn shortcode(raw: &str) -> Option<Cow<'_, str>> {
    const PRIVATE: usize = 28;
    let code = head(raw, is_base64);
    let code = match code.len().checked_sub(PRIVATE) {
        Some(public @ 1..) => code.get(..public)?,
        _ => code,
    };
    (1..=11).contains(&code.len()).then_some(Cow::Borrowed(code))
}

/// The code of a post that is named by its number: big-endian base 64 without padding.
fn shortcode_of(media: &str) -> Option<String> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let number = head(media, |byte| byte.is_ascii_digit());
    let mut rest: u64 = number.parse().ok().filter(|&id| id > 0)?;
    let mut code = Vec::new();
    while rest > 0 {
        let digit = usize::try_from(rest & 63).ok()?;
        code.push(char::from(*DIGITS.get(digit)?));
        rest >>= 6;
    }
    Some(code.iter().rev().collect())
}

/// Eleven characters of base 64: 64 bits in 66, so that the last one carries four. Or `Ugkx` and 32: a post of the
/// community.
fn video(raw: &str) -> Option<Cow<'_, str>> {
    let id = head(raw, is_base64);
    let film = id.len() == 11 && id.ends_with(|c| "AEIMQUYcgkosw048".contains(c));
    let note = id.len() == 36 && id.starts_with("Ugkx");
    (film || note).then_some(Cow::Borrowed(id))
}

fn pfbid(raw: &str) -> Option<Cow<'_, str>> {
    let id = head(raw, |byte| byte.is_ascii_alphanumeric());
    let long = id.len() > "pfbid".len() && id.len() <= 120;
    (long && id.starts_with("pfbid")).then_some(Cow::Borrowed(id))
}

/// The other way in which a pin is named: `A` and 50 to 60 characters of base 64.
fn opaque_pin(raw: &str) -> Option<Cow<'_, str>> {
    let id = head(raw, is_base64);
    ((40..=80).contains(&id.len()) && id.starts_with('A')).then_some(Cow::Borrowed(id))
}

fn base36(raw: &str) -> Option<Cow<'_, str>> {
    let id = head(raw, |byte| byte.is_ascii_alphanumeric());
    let behind = raw.get(id.len()..)?;
    let whole = !id.is_empty() && id.len() <= 13 && !behind.starts_with(['_', '-']);
    whole.then(|| {
        if id.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Cow::Owned(id.to_ascii_lowercase())
        } else {
            Cow::Borrowed(id)
        }
    })
}

/// The words in the address of an article.
fn slug(raw: &str) -> Option<Cow<'_, str>> {
    let whole = !raw.is_empty()
        && raw.len() <= 250
        && raw.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    whole.then_some(Cow::Borrowed(raw))
}

/// `activity:1`, from a URN or from the words in a post's address, where the last kind with an id behind it counts: the
/// words before it are the post's own.
///
/// `LinkedIn` has three kinds of URN for one post, and only `LinkedIn` can tell which belong together.
fn urn(raw: &str) -> Option<String> {
    const KINDS: [&str; 4] = ["activity", "share", "ugcPost", "groupPost"];
    let raw = super::pasted::decoded(raw);
    let inner = raw.rsplit_once('(').map_or(&*raw, |(_, inner)| inner);
    let text = inner.strip_prefix("urn:").unwrap_or(inner);
    let text = text.strip_prefix("li:").unwrap_or(text);
    let id = |kind: &str, rest: &str| {
        let end = rest.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
        let (digits, behind) = rest.split_at_checked(end)?;
        // A post of a group has the group's number before its own.
        if kind == "groupPost" {
            let own = behind.strip_prefix('-')?;
            let own = own.get(..own.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(own.len()))?;
            return (!digits.is_empty() && !own.is_empty()).then(|| format!("{kind}:{digits}-{own}"));
        }
        let ends = !behind.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        let number = digits.trim_start_matches('0');
        (!number.is_empty() && ends && number.parse::<u64>().is_ok()).then(|| format!("{kind}:{number}"))
    };
    if let Some((kind, rest)) = text.split_once(':') {
        let kind = KINDS.into_iter().find(|known| known.eq_ignore_ascii_case(kind))?;
        return id(kind, rest);
    }
    KINDS
        .into_iter()
        .flat_map(|kind| text.match_indices(kind).map(move |(at, _)| (at, kind)))
        .filter_map(|(at, kind)| {
            let before = text.get(..at)?;
            let rest = text.get(at..)?.strip_prefix(kind)?.strip_prefix('-')?;
            (before.is_empty() || before.ends_with(['-', '_'])).then_some((at, kind, rest))
        })
        .filter_map(|(at, kind, rest)| Some((at, id(kind, rest)?)))
        .max_by_key(|(at, _)| *at)
        .map(|(_, urn)| urn)
}
