//! What comes along when a name or an address is copied: marks that nobody sees, quotes, brackets, the mark-up of chats.

use std::borrow::Cow;

/// Whether a character is there but not seen: marks of direction, joiners, byte order marks and the like.
pub(super) const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180E}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Joiners that change how letters of some scripts look, and so belong to words.
pub(super) const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// What stands around a word in pairs, opening and closing.
const PAIRS: [(char, char); 16] = [
    ('(', ')'),
    ('[', ']'),
    ('<', '>'),
    ('{', '}'),
    ('"', '"'),
    ('\'', '\''),
    ('“', '”'),
    ('„', '“'),
    ('‘', '’'),
    ('«', '»'),
    ('「', '」'),
    ('（', '）'),
    // What chats make bold, struck out and code of.
    ('*', '*'),
    ('~', '~'),
    ('`', '`'),
    ('|', '|'),
];

/// What ends a sentence or closes something around an address, and is no part of it.
const TAIL: [char; 28] = [
    '.', ',', ';', ':', '!', '?', '…', ')', ']', '>', '}', '"', '\'', '”', '“', '’', '»', '」', '）', '*',
    '~', '`', '|', '。', '，', '、', '！', '？',
];

/// Whether a character ends an address that another may follow at once.
pub(super) fn ends_an_address(c: char) -> bool {
    TAIL.contains(&c) && !matches!(c, ':' | '?' | '.' | '!')
}

/// A name without what was copied along with it. A full stop at its end stays: it may be a typing error of the name.
pub(super) fn name(raw: &str) -> &str {
    peeled(raw, |c| matches!(c, ',' | ';' | ':' | '!' | '…' | '。' | '，' | '、'))
}

/// An address without what was copied along with it.
pub(super) fn address(raw: &str) -> &str {
    let mut text = peeled(raw, |c| TAIL.contains(&c));
    // Underscores belong to codes: one at the end is mark-up only where one at the beginning is, too.
    while let Some(inner) = text.strip_prefix('_') {
        text = peeled(inner.strip_suffix('_').unwrap_or(inner), |c| TAIL.contains(&c));
    }
    text
}

fn peeled(raw: &str, ends: impl Fn(char) -> bool) -> &str {
    // Most have nothing around them.
    let inner = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'_' | b'@');
    if raw.as_bytes().first().is_some_and(inner) && raw.as_bytes().last().is_some_and(inner) {
        return raw;
    }
    let unseen = |c: char| c.is_whitespace() || is_invisible(c) || c.is_control();
    let mut text = raw.trim_matches(unseen);
    loop {
        let before = text.len();
        for (open, close) in PAIRS {
            if let Some(inner) = text.strip_prefix(open) {
                text = inner.strip_suffix(close).unwrap_or(inner).trim_matches(unseen);
            } else if open != close
                && let Some(inner) = text.strip_suffix(close)
                && !text.contains(open)
            {
                text = inner.trim_matches(unseen);
            }
        }
        text = text.trim_end_matches(|c| ends(c) || unseen(c));
        if matches!(text.chars().next_back(), Some('*' | '~' | '`' | '"' | '”' | '’')) {
            text = text.trim_end_matches(['*', '~', '`', '"', '”', '’']);
        }
        if text.len() == before {
            return text;
        }
    }
}

/// Without the marks that nobody sees, wherever they stand; joiners stay where scripts need them.
pub(super) fn visible(text: &str, joiners: bool) -> Cow<'_, str> {
    let unseen = |c: char| is_invisible(c) && !(joiners && is_joiner(c));
    if text.is_ascii() || !text.contains(unseen) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|&c| !unseen(c)).collect())
}

/// The address in the mark-up of a page (`<a href="…">`) or of a note (`[text](…)`); the text itself if it is neither.
pub(super) fn marked_up(text: &str) -> &str {
    if text.starts_with(['[', '!'])
        && let Some((_, behind)) = text.split_once("](")
    {
        return behind.split([')', ' ']).next().unwrap_or(behind);
    }
    if let Some(inner) = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'))
        && let Some((address, _)) = inner.split_once('|')
    {
        return address;
    }
    if text.starts_with('<') {
        for attribute in ["href=", "cite=", "src=", "data-href=", "data-instgrm-permalink="] {
            if let Some((_, behind)) = text.split_once(attribute) {
                let quote = behind.chars().next().filter(|quote| matches!(quote, '"' | '\'')).unwrap_or('>');
                return behind.trim_start_matches(quote).split(quote).next().unwrap_or(behind);
            }
        }
    }
    text
}

/// Without the entities that pages write `&` with.
pub(super) fn without_entities(text: &str) -> Cow<'_, str> {
    if !text.contains('&') || !(text.contains("&amp;") || text.contains("&#") || text.contains("&AMP;")) {
        return Cow::Borrowed(text);
    }
    let mut text = text.to_owned();
    // Twice, for what was written by two pages in turn.
    for _ in 0..3 {
        for entity in ["&amp;", "&AMP;", "&#38;", "&#038;", "&#x26;", "&#X26;"] {
            if text.contains(entity) {
                text = text.replace(entity, "&");
            }
        }
        for (entity, sign) in
            [("&#61;", "="), ("&#x3D;", "="), ("&#x2F;", "/"), ("&#47;", "/"), ("&#64;", "@"), ("&#39;", "'")]
        {
            if text.contains(entity) {
                text = text.replace(entity, sign);
            }
        }
    }
    Cow::Owned(text)
}

/// Without percent-encoding, however often it was applied. What is no text when decoded stays as it is.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    // Each time it becomes shorter.
    while text.contains('%') {
        let Ok(once) = percent_encoding::percent_decode_str(&text).decode_utf8() else { break };
        if once == text {
            break;
        }
        text = Cow::Owned(once.into_owned());
    }
    text
}

/// What may stand in a segment of a path, or in a parameter, without being encoded.
const PLAIN: &percent_encoding::AsciiSet = &percent_encoding::NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'@')
    .remove(b':');

/// With percent-encoding where an address needs it.
pub(super) fn encoded(text: &str) -> Cow<'_, str> {
    percent_encoding::utf8_percent_encode(text, PLAIN).into()
}
