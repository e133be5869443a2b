//! How each network counts the length of a text.

use crate::platform::{Platform, links};
use unicode_normalization::UnicodeNormalization as _;
use unicode_properties::UnicodeEmoji as _;
use unicode_segmentation::UnicodeSegmentation as _;

/// What a network counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Unicode scalar values.
    Characters,
    /// UTF-16 code units: an emoji beyond the first plane is two.
    Utf16,
    /// Bytes of UTF-8.
    Bytes,
    /// X's weights, version 3: 1 for Latin and its neighbours, 2 for all else and for an emoji of any length, 23 for a
    /// [link](crate::platform::links).
    Weighted,
    /// What a reader takes for one character; an emoji is as many as it has bytes.
    EmojiAsBytes,
}

impl Measure {
    /// How a network counts the text of a post.
    pub const fn of(platform: Platform) -> Self {
        match platform {
            Platform::X => Self::Weighted,
            Platform::Tiktok => Self::Utf16,
            Platform::Youtube => Self::Bytes,
            Platform::Threads => Self::EmojiAsBytes,
            _ => Self::Characters,
        }
    }

    /// The length of a text.
    ///
    /// ```
    /// use hadir_core::publishing::Measure;
    /// assert_eq!(Measure::Weighted.length("Baca https://example.org/apel-pagi?from=x"), 28);
    /// assert_eq!(Measure::Weighted.length("こんにちは"), 10);
    /// assert_eq!(Measure::Weighted.length("👨‍👩‍👧‍👦🇮🇩🇮🇩"), 6);
    /// assert_eq!(Measure::Utf16.length("a👍"), 3);
    /// assert_eq!(Measure::EmojiAsBytes.length("a👍"), 5);
    /// ```
    pub fn length(self, text: &str) -> u64 {
        let units = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        match self {
            Self::Characters => units(text.chars().count()),
            Self::Utf16 => units(text.encode_utf16().count()),
            Self::Bytes => units(text.len()),
            Self::Weighted => weighted(text),
            Self::EmojiAsBytes => {
                let lengths = text.graphemes(true).map(|one| if is_emoji(one) { one.len() } else { 1 });
                lengths.map(units).fold(0, u64::saturating_add)
            }
        }
    }
}

/// The length of an address on X, however long it is.
const ADDRESS: u64 = 23;

fn weighted(text: &str) -> u64 {
    if text.is_ascii() && !text.contains('.') {
        return u64::try_from(text.len()).unwrap_or(u64::MAX);
    }
    let text: String = text.nfc().collect();
    let (mut sum, mut at) = (0_u64, 0);
    for link in links(&text) {
        sum = sum.saturating_add(text.get(at..link.start).map_or(0, plain)).saturating_add(ADDRESS);
        at = link.end;
    }
    sum.saturating_add(text.get(at..).map_or(0, plain))
}

fn plain(text: &str) -> u64 {
    let weight =
        |one: &str| if is_emoji(one) { 2 } else { one.chars().map(weight).fold(0, u64::saturating_add) };
    text.graphemes(true).map(weight).fold(0, u64::saturating_add)
}

/// twitter-text `config/v3.json`: the ranges that weigh one.
const fn weight(c: char) -> u64 {
    match c {
        '\0'..='\u{10FF}' | '\u{2000}'..='\u{200D}' | '\u{2010}'..='\u{201F}' | '\u{2032}'..='\u{2037}' => 1,
        _ => 2,
    }
}

/// Whether a cluster is shown as an emoji. Digits and signs are only with a sign of their own behind them.
fn is_emoji(cluster: &str) -> bool {
    let mut chars = cluster.chars();
    let Some(first) = chars.next() else { return false };
    if first < '\u{203C}' {
        return cluster.contains(['\u{20E3}', '\u{FE0F}']) && first.is_emoji_char();
    }
    first.is_emoji_char() || ('\u{1F1E6}'..='\u{1F1FF}').contains(&first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop_assert, proptest};

    #[test]
    fn what_weighs_one_and_what_weighs_two() {
        for (text, length) in [
            ("", 0),
            ("Lorem ipsum", 11),
            ("cafe\u{301}", 4),
            ("日本語", 6),
            ("한국어", 6),
            ("ไทย", 3),
            ("नमस्ते", 6),
            ("“x”", 3),
            ("👍🏽", 2),
            ("☺️", 2),
            ("1️⃣", 2),
            ("#1", 2),
            ("https://", 8),
            ("a https://example.org/x, b", 28),
            ("a example.org/x, b", 28),
            ("v1.2 x.y", 8),
            ("surel a@example.org", 19),
            ("🇮🇩🇮🇩", 4),
            ("\u{202A}\u{FFFF}", 4),
        ] {
            assert_eq!(Measure::Weighted.length(text), length, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_whole_is_never_longer_than_its_parts(one in any::<String>(), other in any::<String>()) {
            for measure in [Measure::Characters, Measure::Utf16, Measure::Bytes] {
                let whole = measure.length(&format!("{one}{other}"));
                prop_assert!(whole <= measure.length(&one).saturating_add(measure.length(&other)));
            }
            for measure in [Measure::Weighted, Measure::EmojiAsBytes] {
                let whole = measure.length(&format!("{one} {other}"));
                prop_assert!(whole <= measure.length(&one).saturating_add(measure.length(&other)).saturating_add(1));
            }
        }
    }
}
