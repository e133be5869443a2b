//! Texts that are too long: cut at a word, or divided into a thread.

use super::Measure;
use crate::platform::links;
use core::ops::Range;
use thiserror::Error;
use unicode_segmentation::UnicodeSegmentation as _;

/// A text that no thread can hold: a link, a name, a tag or a single character is longer than a post may be.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{piece}` counts {length}: a post has room for {limit}, and it cannot be divided")]
pub struct Unsplittable {
    /// What cannot be divided, cut to 80 characters.
    pub piece: Box<str>,
    /// What it counts.
    pub length: u64,
    /// What a post has room for.
    pub limit: u64,
}

impl Measure {
    /// The longest beginning of a text that counts no more than a limit and ends with a word: no link, name, tag, nor what a
    /// reader takes for one character is cut. The text itself if it fits.
    ///
    /// ```
    /// use hadir_core::publishing::Measure;
    /// assert_eq!(Measure::Characters.fit("Apel pagi ini", 12), "Apel pagi");
    /// assert_eq!(Measure::Weighted.fit("Baca https://example.org/apel", 27), "Baca");
    /// assert_eq!(Measure::Utf16.fit("👩‍👩‍👧‍👦👍", 12), "👩‍👩‍👧‍👦");
    /// ```
    pub fn fit(self, text: &str, limit: u64) -> &str {
        if self.length(text) <= limit {
            return text;
        }
        let cuts = cuts(self, text);
        let end = self.piece(text, 0, &cuts, limit, Purpose::Fit);
        end.and_then(|end| text.get(..end)).unwrap_or_default().trim_end()
    }

    /// A text in pieces that count no more than a limit each, divided between paragraphs, lines, sentences or words, in
    /// this order, where the pieces do not become much shorter by it. Nothing but blanks is lost between them.
    ///
    /// # Errors
    /// [`Unsplittable`] if a link, a name, a tag or a single character is too long by itself.
    ///
    /// ```
    /// use hadir_core::publishing::Measure;
    /// let thread = Measure::Characters.split("Apel pagi selesai. Semua hadir.\n\nTerima kasih.", 32)?;
    /// assert_eq!(thread, ["Apel pagi selesai. Semua hadir.", "Terima kasih."]);
    /// # Ok::<(), hadir_core::publishing::Unsplittable>(())
    /// ```
    pub fn split(self, text: &str, limit: u64) -> Result<Vec<&str>, Unsplittable> {
        let mut pieces = Vec::new();
        let cuts = cuts(self, text);
        let mut rest = cuts.as_slice();
        let mut from = first_seen(text, 0);
        while from < text.len() {
            rest = rest.get(rest.partition_point(|cut| cut.at <= from)..).unwrap_or_default();
            let whole = text.get(from..).unwrap_or_default().trim_end();
            let end = if self.length(whole) <= limit {
                text.len()
            } else {
                let end = self.piece(text, from, rest, limit, Purpose::Split);
                end.ok_or_else(|| self.unsplittable(text, from, rest, limit))?
            };
            pieces.push(text.get(from..end).unwrap_or_default().trim_end());
            from = first_seen(text, end);
        }
        Ok(pieces)
    }

    /// Where the piece ends that begins at a place.
    fn piece(self, text: &str, from: usize, cuts: &[Cut], limit: u64, purpose: Purpose) -> Option<usize> {
        let mut sum = 0_u64;
        let near = cuts.iter().take_while(|cut| {
            sum = sum.saturating_add(cut.length);
            sum <= limit
        });
        let mut fitting: Vec<&Cut> = near.collect();
        loop {
            let furthest = fitting.last()?.at;
            let long_enough = |share: usize| {
                let least = furthest.saturating_sub(from).checked_div(share).unwrap_or(0);
                move |cut: &&&Cut| cut.at.saturating_sub(from) >= least
            };
            let last = |rank: Rank, share: usize| {
                let enough = long_enough(share);
                fitting.iter().rev().filter(move |cut| cut.rank >= rank).find(enough).map(|cut| cut.at)
            };
            let end = match purpose {
                Purpose::Fit => last(Rank::Blank, 4),
                Purpose::Split => last(Rank::Paragraph, 2)
                    .or_else(|| last(Rank::Line, 2))
                    .or_else(|| last(Rank::Sentence, 2))
                    .or_else(|| last(Rank::Blank, 4)),
            };
            // A word between blanks is cut only if it is too long for a piece of its own.
            let end = end
                .or_else(|| last(Rank::Word, 2))
                .or_else(|| last(Rank::Blank, usize::MAX))
                .or_else(|| last(Rank::Character, usize::MAX))?;
            if self.length(text.get(from..end)?.trim_end()) <= limit {
                return Some(end);
            }
            fitting.retain(|cut| cut.at != end);
        }
    }

    fn unsplittable(self, text: &str, from: usize, cuts: &[Cut], limit: u64) -> Unsplittable {
        let end = cuts.first().map_or(text.len(), |cut| cut.at);
        let piece = text.get(from..end).unwrap_or_default();
        Unsplittable { piece: piece.chars().take(80).collect(), length: self.length(piece), limit }
    }
}

#[derive(Clone, Copy)]
enum Purpose {
    Fit,
    Split,
}

/// How well a text can be divided at a place; the best last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Character,
    Word,
    Blank,
    Sentence,
    Line,
    Paragraph,
}

/// A place where a text can be divided.
#[derive(Debug)]
struct Cut {
    at: usize,
    rank: Rank,
    /// What stands between the place before and this one counts.
    length: u64,
}

/// Where what follows a place begins to be seen.
fn first_seen(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    text.len().saturating_sub(rest.trim_start().len())
}

/// Every place where a text can be divided, its end among them.
fn cuts(measure: Measure, text: &str) -> Vec<Cut> {
    let whole = together(text);
    let mut whole = whole.iter().peekable();
    let mut words = text.split_word_bound_indices().map(|(at, _)| at).peekable();
    let mut cuts = Vec::new();
    let mut from = 0;
    let mut before = None;
    for (at, one) in text.grapheme_indices(true) {
        while whole.next_if(|range| range.end <= at).is_some() {}
        while words.next_if(|word| *word < at).is_some() {}
        let inside = whole.peek().is_some_and(|range| range.start < at);
        if at > 0
            && !inside
            && let Some(rank) = rank(before, text.get(at..).unwrap_or_default(), words.peek() == Some(&at))
        {
            cuts.push(Cut { at, rank, length: measure.length(text.get(from..at).unwrap_or_default()) });
            from = at;
        }
        before = one.chars().next_back();
    }
    let length = measure.length(text.get(from..).unwrap_or_default());
    cuts.push(Cut { at: text.len(), rank: Rank::Paragraph, length });
    cuts
}

/// How well a text can be divided behind a character; not at all within blanks.
fn rank(before: Option<char>, behind: &str, word: bool) -> Option<Rank> {
    let before = before?;
    if before.is_whitespace() {
        return None;
    }
    let ends = matches!(before, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '।' | '؟' | '۔');
    let wide = matches!(before, '。' | '！' | '？');
    let blanks = behind.get(..behind.find(|c: char| !c.is_whitespace()).unwrap_or(behind.len()))?;
    Some(match blanks.matches('\n').count() {
        0 if blanks.is_empty() && wide && word => Rank::Sentence,
        0 if blanks.is_empty() && word => Rank::Word,
        0 if blanks.is_empty() => Rank::Character,
        0 if ends => Rank::Sentence,
        0 => Rank::Blank,
        1 => Rank::Line,
        _ => Rank::Paragraph,
    })
}

/// What must stay together: links, and what follows the sign of a name or a tag.
fn together(text: &str) -> Vec<Range<usize>> {
    let mut whole = links(text);
    for (at, sign) in text.match_indices(['@', '＠', '#', '＃', '$']) {
        let from = at.saturating_add(sign.len());
        let rest = text.get(from..).unwrap_or_default();
        let ends = |c: char| {
            c.is_whitespace() || c.is_ascii_punctuation() && !matches!(c, '_' | '.' | '-' | '@' | '/')
        };
        let length = rest.find(ends).unwrap_or(rest.len());
        whole.push(at..from.saturating_add(length));
    }
    whole.sort_by_key(|range| range.start);
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(whole.len());
    for range in whole {
        match merged.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};

    const ALL: [Measure; 5] =
        [Measure::Characters, Measure::Utf16, Measure::Bytes, Measure::Weighted, Measure::EmojiAsBytes];

    #[test]
    fn what_is_cut_where() {
        for (measure, text, limit, expected) in [
            (Measure::Characters, "Apel pagi", 9, "Apel pagi"),
            (Measure::Characters, "Apel pagi", 8, "Apel"),
            (Measure::Characters, "Apelpagi", 6, "Apelpa"),
            (Measure::Characters, "Hadir #semuahadir", 12, "Hadir"),
            (Measure::Characters, "#semuahadir", 5, ""),
            (Measure::Characters, "@budi.a hadir", 3, ""),
            (Measure::Characters, "ก็ดี", 1, ""),
            (Measure::Weighted, "日本語のテキスト。長い", 18, "日本語のテキスト。"),
            (Measure::Bytes, "é é é", 5, "é é"),
            (Measure::Weighted, "🇮🇩🇮🇩", 3, "🇮🇩"),
            (Measure::Characters, "", 0, ""),
        ] {
            assert_eq!(measure.fit(text, limit), expected, "{text}");
        }
    }

    #[test]
    fn a_thread_reads_well() {
        let split = |text, limit| Measure::Characters.split(text, limit).unwrap();
        assert_eq!(split("  ", 5), Vec::<&str>::new());
        assert_eq!(split("satu dua tiga empat", 9), ["satu dua", "tiga", "empat"]);
        assert_eq!(split("Satu dua. Tiga empat lima.", 18), ["Satu dua.", "Tiga empat lima."]);
        assert_eq!(split("Satu.\nDua tiga.\n\nEmpat lima enam", 20), ["Satu.\nDua tiga.", "Empat lima enam"]);
        let error = Measure::Characters.split("a https://example.org/b", 10).unwrap_err();
        assert_eq!(
            error.to_string(),
            "`https://example.org/b` counts 21: a post has room for 10, and it cannot be divided"
        );
    }

    proptest! {
        #[test]
        fn what_fits_never_exceeds_and_cuts_nothing(
            text in prop_oneof![any::<String>(), "([a-zé漢👍🇮🇩 .\\n]|@ani |#siap |https://a\\.id/b |é){0,60}"],
            limit in 0_u64..60,
        ) {
            for measure in ALL {
                let fit = measure.fit(&text, limit);
                prop_assert!(measure.length(fit) <= limit, "{measure:?} {fit:?}");
                prop_assert!(text.starts_with(fit));
                let end = fit.len();
                prop_assert!(end == text.len() || text.grapheme_indices(true).any(|(at, _)| at == end) || text[end..].starts_with(char::is_whitespace), "{fit:?}");
                prop_assert!(links(&text).iter().all(|link| end <= link.start || end >= link.end), "{fit:?}");
            }
        }

        #[test]
        fn a_thread_joins_back(
            text in prop_oneof![any::<String>(), "([a-zé漢👍🇮🇩 .\\n]|@ani |#siap |https://a\\.id/b ){0,80}"],
            limit in 1_u64..60,
        ) {
            for measure in ALL {
                let Ok(pieces) = measure.split(&text, limit) else { continue };
                let seen = |text: &str| text.split_whitespace().collect::<String>();
                prop_assert_eq!(seen(&pieces.concat()), seen(&text));
                for piece in &pieces {
                    prop_assert!(measure.length(piece) <= limit, "{measure:?} {piece:?}");
                    prop_assert!(!piece.is_empty() && piece.trim() == *piece);
                }
            }
        }

        #[test]
        fn short_words_can_always_be_divided(words in prop::collection::vec("[a-z]{1,9}", 0..30)) {
            let text = words.join(" ");
            let pieces = Measure::Characters.split(&text, 10).unwrap();
            prop_assert_eq!(pieces.join(" "), text);
        }
    }
}
