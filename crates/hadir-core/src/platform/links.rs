//! What X makes a link of in running text: addresses with a scheme, and bare ones under a known ending.

mod domain;
mod path;

use super::endings::ending;
use core::ops::Range;

/// The links that X makes of a text, where they stand: addresses with `http://` or `https://`, and those without one under
/// an ending of the root zone. On X each of them counts 23, however long it is.
///
/// ```
/// use hadir_core::platform::links;
/// let text = "Baca example.org/apel, (https://x.com/a?b=c) atau surel a@example.org; v1.2 dan contoh.x tidak.";
/// let found: Vec<&str> = links(text).into_iter().filter_map(|link| text.get(link)).collect();
/// assert_eq!(found, ["example.org/apel", "https://x.com/a?b=c"]);
/// ```
pub fn links(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if !text.contains('.') {
        return found;
    }
    let mut run = Run::default();
    let mut until = 0;
    let mut before = None;
    for (at, c) in text.char_indices() {
        let last = before.replace(c);
        // Between two links there is a character at least.
        if until > 0 && at <= until || last.is_some_and(holds_a_link_back) {
            continue;
        }
        let Some(rest) = text.get(at..) else { continue };
        let scheme = scheme_of(rest);
        let from = at.saturating_add(scheme);
        if !text.get(from..).is_some_and(|rest| rest.starts_with(domain::belongs)) {
            continue;
        }
        if from >= run.until {
            run = Run::at(text, from);
        }
        let Some(host) = run.domain(from) else { continue };
        let end = path::end(text, host.end);
        if scheme > 0 {
            until = end;
            if let Some(end) = with_scheme(text, at..end, &host) {
                until = end;
                found.push(at..end);
            }
        } else {
            until = end;
            if !matches!(last, Some('-' | '_' | '.' | '/')) {
                bare(text, &host, end, &mut found);
            }
        }
    }
    found
}

/// Right behind a letter, a digit or one of these signs no link begins.
fn holds_a_link_back(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '@' | '＠' | '$' | '#' | '＃' | '\u{FFFE}' | '\u{FEFF}' | '\u{FFFF}')
}

/// How long the scheme is that a text begins with.
fn scheme_of(text: &str) -> usize {
    let begins = |scheme: &&str| {
        text.split_at_checked(scheme.len()).is_some_and(|(head, _)| head.eq_ignore_ascii_case(scheme))
    };
    ["https://", "http://"].iter().find(|scheme| begins(scheme)).map_or(0, |scheme| scheme.len())
}

/// Where a link with a scheme ends, if its host can be one.
fn with_scheme(text: &str, whole: Range<usize>, host: &Range<usize>) -> Option<usize> {
    const LONGEST_CODE: usize = 40;
    let name = text.get(host.clone())?;
    if !domain::is_registrable(name) {
        return None;
    }
    // What X itself has shortened ends with the code; parameters may follow.
    let code = text.get(host.end..whole.end)?.strip_prefix('/').filter(|_| name.eq_ignore_ascii_case("t.co"));
    let Some(code) = code else { return Some(whole.end) };
    let length = code.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(code.len());
    if length == 0 {
        return Some(whole.end);
    }
    let end = host.end.saturating_add(1).saturating_add(length);
    (length <= LONGEST_CODE).then(|| path::end_of_query(text, end))
}

/// The links in a domain that was written without a scheme: of a word in which letters of other scripts stand, only those
/// parts that are names by themselves. The path belongs to the last of them.
fn bare(text: &str, host: &Range<usize>, end: usize, found: &mut Vec<Range<usize>>) {
    let Some(name) = text.get(host.clone()) else { return };
    let mut at = 0;
    let mut last = None;
    while let Some(part) = name.get(at..).and_then(domain::ascii_in) {
        let (from, until) = (at.saturating_add(part.start), at.saturating_add(part.end));
        if name.get(from..until).is_some_and(domain::is_registrable) {
            found.push(host.start.saturating_add(from)..host.start.saturating_add(until));
            last = Some(until);
        }
        at = until;
    }
    if last == Some(name.len())
        && let Some(link) = found.last_mut()
    {
        link.end = end;
    }
}

/// Characters of domains without a gap, and the endings in them: a text is looked through once.
#[derive(Default)]
struct Run {
    until: usize,
    endings: Vec<Ending>,
}

/// An ending of the root zone.
struct Ending {
    /// Where a domain with it may begin at the earliest: no label before the dot begins or ends with a sign, and the last
    /// one has no underscore.
    from: usize,
    /// The least of that, of this ending and those behind it: how far it is worth looking.
    least: usize,
    dot: usize,
    end: usize,
}

impl Run {
    fn at(text: &str, start: usize) -> Self {
        let rest = text.get(start..).unwrap_or_default();
        let inside = |c: char| domain::belongs(c) || matches!(c, '.' | '-' | '_');
        let until = start.saturating_add(rest.find(|c| !inside(c)).unwrap_or(rest.len()));
        let mut endings = Vec::new();
        let (mut label_from, mut earliest) = (start, start);
        for (offset, _) in text.get(start..until).unwrap_or_default().match_indices('.') {
            let dot = start.saturating_add(offset);
            let label = text.get(label_from..dot).unwrap_or_default();
            if !label.ends_with(domain::belongs) {
                earliest = dot.saturating_add(1);
            } else if !label.starts_with(domain::belongs) {
                earliest = label_from.saturating_add(1);
            }
            let behind = text.get(dot.saturating_add(1)..).unwrap_or_default();
            if let Some(length) = ending(behind).or_else(|| domain::punycode(behind)) {
                let underscore =
                    label.rfind('_').map_or(0, |at| label_from.saturating_add(at).saturating_add(1));
                let end = dot.saturating_add(1).saturating_add(length);
                let from = earliest.max(underscore);
                endings.push(Ending { from, least: from, dot, end });
            }
            label_from = dot.saturating_add(1);
        }
        let mut least = usize::MAX;
        for ending in endings.iter_mut().rev() {
            least = least.min(ending.from);
            ending.least = least;
        }
        Self { until, endings }
    }

    /// The longest domain that begins at a place.
    fn domain(&self, from: usize) -> Option<Range<usize>> {
        let behind = self.endings.partition_point(|ending| ending.dot <= from);
        let mut near = self.endings.iter().skip(behind).take_while(|ending| ending.least <= from);
        let mut longest = None;
        while let Some(ending) = near.find(|ending| ending.from <= from) {
            longest = Some(from..ending.end);
        }
        longest
    }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test of how long it takes reads the clock")]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop, prop_assert, prop_oneof, proptest};

    fn found(text: &str) -> Vec<&str> {
        links(text).into_iter().map(|link| &text[link]).collect()
    }

    #[test]
    fn what_is_a_link_and_what_is_none() {
        for (text, expected) in [
            (
                "laman.co.id/apel laman.xyzzy www.laman.desa.id",
                &["laman.co.id/apel", "www.laman.desa.id"][..],
            ),
            ("surel a.b@laman.id, ke rilis.2.1.tar.bz2", &[]),
            ("$laman.id #laman.id @laman.id/x #http://laman.id", &[]),
            ("http://-laman.id http://laman-.id http://la_man.id", &[]),
            ("http://sub_laman.contoh.id/", &["http://sub_laman.contoh.id/"]),
            ("lihat http://laman.id/a_(b)_c, lalu", &["http://laman.id/a_(b)_c"]),
            ("http://laman.id/a.........", &["http://laman.id/a"]),
            ("http://laman.id?a#b!", &["http://laman.id?a#b"]),
            ("これはlaman.idです、http://laman.id/これ", &["laman.id", "http://laman.id/"]),
            ("laman.みんなです", &["laman.みんな"]),
            ("laman.id:8080/x", &["laman.id:8080/x"]),
            ("http://t.co/aBcDeFgHiJ's", &["http://t.co/aBcDeFgHiJ"]),
            ("http://t.co/a0123456789012345678901234567890123456789x", &[]),
            ("\u{2066}laman.id\u{2069}", &["laman.id"]),
            ("http://xn--日.id/", &[]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
        assert_eq!(
            found(&format!("http://{}.id {}.id", "ab".repeat(32), "あ".repeat(60))),
            Vec::<&str>::new()
        );
    }

    /// It would take minutes if each beginning were looked through to the end.
    #[test]
    fn a_long_text_of_almost_links_is_looked_through_once() {
        for almost in ["a_.com.", "a.a.", "-a.com/", "あ.x"] {
            assert!(links(&almost.repeat(20_000)).is_empty(), "{almost}");
        }
    }

    proptest! {
        #[test]
        fn links_are_parts_of_the_text_in_order(text in prop_oneof![any::<String>(), "([a-z_.あ/:-]|http://|\\.id|\\.com| ){0,40}"]) {
            let mut until = 0;
            for link in links(&text) {
                prop_assert!(link.start >= until && link.end > link.start);
                prop_assert!(text.get(link.clone()).is_some_and(|link| link.contains('.')));
                until = link.end;
            }
        }

        #[test]
        fn a_link_among_blanks_is_found(words in prop::collection::vec("[a-zé]{1,9}", 0..4)) {
            let text = format!("{} https://laman.id/a {}", words.join(" "), words.join(" "));
            prop_assert!(found(&text).contains(&"https://laman.id/a"));
        }
    }
}
