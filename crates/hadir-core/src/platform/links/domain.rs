//! The names of hosts, as X reads them.

use super::super::endings::ending;
use core::ops::Range;

/// Whether a character stands in a label: everything but blanks, marks of direction and the punctuation of ASCII.
pub(super) fn belongs(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || matches!(c, '"' | '`');
    }
    !(c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '\u{180E}' | '\u{FFFE}' | '\u{FEFF}' | '\u{FFFF}' | '\u{202A}'..='\u{202E}' | '\u{61C}'
        )
        || matches!(c, '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}'))
}

/// How long the label is that begins a text, if it is one in the encoding of other scripts.
pub(super) fn punycode(text: &str) -> Option<usize> {
    let (head, rest) = text.split_at_checked(4)?;
    let length = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
    (head.eq_ignore_ascii_case("xn--") && length > 0).then(|| length.saturating_add(4))
}

/// Whether every label is short enough once it is encoded.
pub(super) fn is_registrable(name: &str) -> bool {
    const LONGEST: usize = 63;
    name.split('.').all(|label| {
        if label.is_ascii() {
            return label.len() <= LONGEST;
        }
        let encoded = label.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("xn--"));
        !encoded && encoded_length(label) <= LONGEST
    })
}

/// The first name in a text that has no letters of other scripts but in its ending.
pub(super) fn ascii_in(text: &str) -> Option<Range<usize>> {
    let inside = |c: char| c.is_ascii_alphanumeric() || c == '-' || is_latin(c);
    let mut at = 0_usize;
    loop {
        let from = at.saturating_add(text.get(at..)?.find(inside)?);
        let rest = text.get(from..)?;
        let length = rest.find(|c: char| !inside(c) && c != '.').unwrap_or(rest.len());
        let labels = rest.get(..length)?;
        for (dot, _) in labels.rmatch_indices('.') {
            let before = labels.get(..dot)?;
            let behind = rest.get(dot.saturating_add(1)..)?;
            if !before.is_empty()
                && before.split('.').all(|label| !label.is_empty())
                && let Some(ending) = ending(behind).or_else(|| punycode(behind))
            {
                return Some(from..from.saturating_add(dot).saturating_add(1).saturating_add(ending));
            }
        }
        at = from.saturating_add(length.max(1));
    }
}

/// The letters with accents that X takes for Latin.
pub(super) const fn is_latin(c: char) -> bool {
    matches!(c,
        '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{24F}' | '\u{253}' | '\u{254}' | '\u{256}' | '\u{257}'
        | '\u{259}' | '\u{25B}' | '\u{263}' | '\u{268}' | '\u{26F}' | '\u{272}' | '\u{289}' | '\u{28B}' | '\u{2BB}'
        | '\u{300}'..='\u{36F}' | '\u{1E00}'..='\u{1EFF}')
}

/// How long a label is with `xn--` before it: RFC 3492, of which only the length is made.
fn encoded_length(label: &str) -> usize {
    const BASE: u32 = 36;
    let lower: Vec<char> = label.chars().flat_map(char::to_lowercase).collect();
    let basic = lower.iter().filter(|c| c.is_ascii()).count();
    let mut length = 4_usize.saturating_add(basic).saturating_add(usize::from(basic > 0));
    let mut handled = u32::try_from(basic).unwrap_or(u32::MAX);
    let (mut point, mut delta, mut bias, mut first) = (128_u32, 0_u32, 72_u32, true);
    let all = u32::try_from(lower.len()).unwrap_or(u32::MAX);
    while handled < all {
        let Some(next) = lower.iter().map(|&c| u32::from(c)).filter(|&c| c >= point).min() else { break };
        let step = next.saturating_sub(point).saturating_mul(handled.saturating_add(1));
        delta = delta.saturating_add(step);
        for code in lower.iter().map(|&c| u32::from(c)) {
            if code < next {
                delta = delta.saturating_add(1);
            } else if code == next {
                length = length.saturating_add(digits(delta, bias));
                handled = handled.saturating_add(1);
                let shrunk = if first { delta / 700 } else { delta / 2 };
                first = false;
                let mut left = shrunk.saturating_add(shrunk.checked_div(handled).unwrap_or(0));
                bias = 0;
                while left > 455 {
                    left /= 35;
                    bias = bias.saturating_add(BASE);
                }
                let part = left.saturating_mul(BASE).checked_div(left.saturating_add(38));
                bias = bias.saturating_add(part.unwrap_or(0));
                delta = 0;
            }
        }
        delta = delta.saturating_add(1);
        point = next.saturating_add(1);
    }
    length
}

/// How many digits a distance takes.
fn digits(delta: u32, bias: u32) -> usize {
    let mut rest = delta;
    let mut count = 1_usize;
    let mut at = 36_u32;
    loop {
        let threshold = at.saturating_sub(bias).clamp(1, 26);
        if rest < threshold {
            return count;
        }
        rest = rest.saturating_sub(threshold).checked_div(36_u32.saturating_sub(threshold)).unwrap_or(0);
        count = count.saturating_add(1);
        at = at.saturating_add(36);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_of_a_label_in_other_scripts() {
        for (label, encoded) in [
            ("bücher", "xn--bcher-kva"),
            ("münchen", "xn--mnchen-3ya"),
            ("中国", "xn--fiqs8s"),
            ("みんな", "xn--q9jyb4c"),
        ] {
            assert_eq!(encoded_length(label), encoded.len(), "{label}");
        }
        // The samples of RFC 3492, section 7.1.
        assert_eq!(encoded_length("他们为什么不说中文"), "xn--ihqwcrb4cv8a8dqg056pqjye".len());
        assert_eq!(
            encoded_length("почемужеонинеговорятпорусски"),
            "xn--b1abfaaepdrnnbgefbadotcwatmq2g4l".len()
        );
        assert_eq!(encoded_length("3年b組金八先生"), "xn--3b-ww4c5e180e575a65lsy2b".len());
    }
}
