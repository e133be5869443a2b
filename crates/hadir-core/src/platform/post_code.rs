use super::Platform;
use std::borrow::Cow;

/// The post's id in the form that the network itself uses, if it can be one.
pub(super) fn post_code(platform: Platform, raw: &str) -> Option<Cow<'_, str>> {
    let base64url = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'_' | b'-');
    let all = |text: &str, accept: fn(&u8) -> bool| !text.is_empty() && text.as_bytes().iter().all(accept);
    let number = |text: &str| all(text, u8::is_ascii_digit) && text.parse::<u64>().is_ok();
    let valid = match platform {
        // Eleven characters as a rule; posts of private accounts have a longer tail.
        Platform::Instagram | Platform::Threads => {
            (5..=64).contains(&raw.len()) && raw.bytes().all(base64url)
        }
        // 64 bits in 66: the last character carries four.
        Platform::Youtube => {
            raw.len() == 11 && raw.bytes().all(base64url) && raw.ends_with(|c| "AEIMQUYcgkosw048".contains(c))
        }
        Platform::Facebook => {
            number(raw)
                || raw.strip_prefix("pfbid").is_some_and(|rest| all(rest, u8::is_ascii_alphanumeric))
                    && raw.len() <= 120
        }
        Platform::Reddit => {
            let lower = |c: &u8| c.is_ascii_lowercase() || c.is_ascii_digit();
            return (raw.len() <= 13)
                .then(|| raw.to_ascii_lowercase())
                .filter(|id| all(id, lower))
                .map(Cow::Owned);
        }
        Platform::Linkedin => return urn(raw).map(Cow::Owned),
        Platform::Tiktok => {
            let id = raw.strip_suffix(".html").unwrap_or(raw);
            return number(id).then_some(Cow::Borrowed(id));
        }
        Platform::X | Platform::Pinterest => number(raw),
    };
    valid.then_some(Cow::Borrowed(raw))
}

/// `activity:1`, from a URN (also percent-encoded) or from the slug of a post's address.
///
/// `LinkedIn` has three kinds of URN for one post, and only `LinkedIn` can tell which belong together.
fn urn(raw: &str) -> Option<String> {
    let decoded = raw.replace("%3A", ":").replace("%3a", ":");
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit());
    ["activity", "share", "ugcPost"].into_iter().find_map(|kind| {
        let id = match decoded.strip_prefix("urn:li:") {
            Some(rest) => rest.strip_prefix(kind)?.strip_prefix(':')?,
            None => decoded.rsplit_once(&format!("-{kind}-"))?.1.split('-').next()?,
        };
        digits(id).then(|| format!("{kind}:{id}"))
    })
}
