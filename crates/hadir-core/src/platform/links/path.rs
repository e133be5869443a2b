//! What follows the host of a link: port, path, parameters.

use super::domain::is_latin;

/// Where a link ends whose host ends at a place.
pub(super) fn end(text: &str, host: usize) -> usize {
    let rest = text.get(host..).unwrap_or_default();
    let port = rest.strip_prefix(':').map_or(0, |port| {
        let digits = port.find(|c: char| !c.is_ascii_digit()).unwrap_or(port.len());
        if digits > 0 { digits.saturating_add(1) } else { 0 }
    });
    let behind = rest.get(port..).unwrap_or_default();
    let length = behind.strip_prefix('/').map_or(0, |path| path_in(path).saturating_add(1));
    end_of_query(text, host.saturating_add(port).saturating_add(length))
}

/// Where the parameters end that begin at a place; the place if none do.
pub(super) fn end_of_query(text: &str, at: usize) -> usize {
    let Some(query) = text.get(at..).and_then(|rest| rest.strip_prefix('?')) else { return at };
    let belongs = |c: char| {
        c.is_ascii_alphanumeric()
            || matches!(c, '!' | '?' | '*' | '\'' | '@' | '(' | ')' | ';' | ':' | '&' | '=' | '+' | '$')
            || matches!(c, '/' | '%' | '#' | '[' | ']' | '-' | '_' | '.' | ',' | '~' | '|')
    };
    let ends = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '&' | '=' | '#' | '/');
    let whole = query.get(..query.find(|c| !belongs(c)).unwrap_or(query.len())).unwrap_or_default();
    let length = whole.rfind(ends).map_or(0, |last| last.saturating_add(1));
    if length == 0 { at } else { at.saturating_add(length).saturating_add(1) }
}

/// How long the path is that a text begins with: up to the last character that may end one. Brackets belong to it in
/// pairs.
fn path_in(text: &str) -> usize {
    let mut end = 0_usize;
    let mut at = 0_usize;
    while let Some(rest) = text.get(at..)
        && let Some(c) = rest.chars().next()
    {
        if c == '(' {
            let Some(length) = bracketed(rest, true) else { break };
            at = at.saturating_add(length);
            end = at;
        } else if belongs(c) {
            at = at.saturating_add(c.len_utf8());
            if ends(c) {
                end = at;
            }
        } else {
            break;
        }
    }
    end
}

/// How long the brackets are that a text begins with, with at most one pair inside.
fn bracketed(text: &str, nested: bool) -> Option<usize> {
    let inner = text.strip_prefix('(')?;
    let mut at = 0_usize;
    let mut once = nested;
    loop {
        let rest = inner.get(at..)?;
        let c = rest.chars().next()?;
        match c {
            ')' => return (at > 0).then(|| at.saturating_add(2)),
            '(' if once => {
                at = at.saturating_add(bracketed(rest, false)?);
                once = false;
            }
            c if belongs(c) => at = at.saturating_add(c.len_utf8()),
            _ => return None,
        }
    }
}

fn belongs(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(
            c,
            '!' | '*' | '\'' | ';' | ':' | '=' | '+' | ',' | '.' | '$' | '/' | '%' | '#' | '[' | ']'
        )
        || matches!(c, '-' | '\u{2013}' | '_' | '~' | '@' | '|' | '&' | '\u{400}'..='\u{4FF}')
        || is_latin(c)
}

fn ends(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '+' | '-' | '=' | '_' | '#' | '/' | '\u{400}'..='\u{4FF}')
        || is_latin(c)
}
