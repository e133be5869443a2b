//! Texts of posts: what is measured, cut, divided and checked, under every network's count. Nothing panics; a beginning fits and cuts
//! nothing; a thread joins back; two texts side by side count no more than both.
//!
//! The first byte chooses the network, the second the limit, the rest is the text.

#![no_main]

use hadir_core::platform::Platform;
use hadir_core::publishing::{Content, Measure, PlatformLimits, draft_violations};
use libfuzzer_sys::fuzz_target;

const ALL: [Measure; 5] =
    [Measure::Characters, Measure::Utf16, Measure::Bytes, Measure::Weighted, Measure::EmojiAsBytes];

fuzz_target!(|data: &[u8]| {
    let [first, second, text @ ..] = data else { return };
    let platform = Platform::ALL[usize::from(*first) % Platform::ALL.len()];
    let limit = u64::from(*second);
    let text = &*String::from_utf8_lossy(text);
    for measure in ALL {
        let fit = measure.fit(text, limit);
        assert!(measure.length(fit) <= limit && text.starts_with(fit));
        assert_eq!(measure.fit(fit, limit), fit);
        if let Ok(pieces) = measure.split(text, limit) {
            let seen = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(seen(&pieces.concat()), seen(text));
            assert!(pieces.iter().all(|piece| measure.length(piece) <= limit && !piece.is_empty()));
        }
        let middle = text.char_indices().map(|(at, _)| at).nth(text.chars().count() / 2).unwrap_or(0);
        let (left, right) = text.split_at(middle);
        if measure != Measure::Weighted {
            // X's links count as one: half a link counts its letters, so that only whole texts are bounded there.
            assert!(measure.length(text) <= measure.length(left) + measure.length(right));
        }
        let apart = measure.length(&format!("{left} {right}"));
        assert!(apart <= measure.length(left) + measure.length(right) + 1, "{left:?} {right:?}");
    }
    let content = Content::of_text(text);
    let _ = draft_violations(&content);
    if let Some(limits) = PlatformLimits::of(platform) {
        for violation in limits.violations(&content, &[]) {
            assert!(!violation.to_string().is_empty());
        }
    }
});
