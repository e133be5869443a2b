//! Each loop by AVX2 against its portable twin, on handles as they come and on bytes at random.
#![allow(clippy::arithmetic_side_effects, reason = "the numbers of tests are small")]

#[cfg(feature = "json")]
use super::strings;
use super::{keys, likely};
use crate::roll::{key, table};
use core::ops::Range;
use proptest::prelude::{Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};

const N: usize = 128;

/// Handles as they come, and what is none: other scripts, marks, nothing, too much.
fn handle() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        6 => "@?[a-zA-Z0-9._-]{1,26}".prop_map(String::into_bytes),
        1 => prop::collection::vec(any::<u8>(), 0..40),
        1 => "\\PC{0,12}".prop_map(String::into_bytes),
        1 => (prop::collection::vec(prop::sample::select(&b"azAZ09._-@"[..]), 1..33), any::<u8>(), any::<prop::sample::Index>())
            .prop_map(|(mut name, byte, at)| { let at = at.index(name.len()); name[at] = byte; name }),
        1 => Just(b"@".to_vec()),
    ]
}

fn laid(handles: &[Vec<u8>], gap: usize) -> (Vec<u8>, Vec<Range<usize>>) {
    let mut text = Vec::new();
    let spans = handles.iter().map(|handle| {
        text.extend(core::iter::repeat_n(b'@', gap));
        let start = text.len();
        text.extend_from_slice(handle);
        start..text.len()
    });
    let spans = spans.collect();
    (text, spans)
}

proptest! {
    #[test]
    fn keys_are_those_of_the_portable_loop(handles in prop::collection::vec(handle(), 0..=N), gap in 0_usize..2) {
        let (text, spans) = laid(&handles, gap);
        let (mut mine, mut theirs) = ([key::NONE; N], [key::NONE; N]);
        let (mut odd, mut others) = ([0; N], [0; N]);
        let Some((keyed, left)) = keys(&text, &spans, &mut mine, &mut odd) else { return Ok(()) };
        prop_assert_eq!((keyed, left), key::keys(&text, &spans, &mut theirs, &mut others));
        prop_assert_eq!((&mine[..keyed], &odd[..left]), (&theirs[..keyed], &others[..left]));
    }

    /// Places that are nowhere in the text are no handles, and nothing panics.
    #[test]
    fn no_place_panics(text in prop::collection::vec(any::<u8>(), 0..80), places in prop::collection::vec((any::<usize>(), any::<usize>()), 0..=N)) {
        let spans: Vec<_> = places.iter().map(|&(start, end)| start % 100..if end % 7 == 0 { end } else { end % 100 }).collect();
        let (mut mine, mut theirs) = ([key::NONE; N], [key::NONE; N]);
        let (mut odd, mut others) = ([0; N], [0; N]);
        let Some((keyed, left)) = keys(&text, &spans, &mut mine, &mut odd) else { return Ok(()) };
        prop_assert_eq!((keyed, left), key::keys(&text, &spans, &mut theirs, &mut others));
        prop_assert_eq!((&mine[..keyed], &odd[..left]), (&theirs[..keyed], &others[..left]));
    }

    #[test]
    fn tags_choose_nobody_else_and_forget_nobody(
        tags in prop::collection::vec(prop::collection::vec(any::<u8>(), 8), N),
        hashes in prop::collection::vec(any::<u64>(), N),
        near in prop::collection::vec(0_u32..9, N),
        keyed in 0..=N,
    ) {
        let tags: Vec<u64> = tags.iter().map(|tags| u64::from_le_bytes(tags.as_slice().try_into().unwrap()) & 0x7f7f_7f7f_7f7f_7fff).collect();
        // Most have a tag of their bucket.
        let near = near.iter().zip(&tags).zip(&hashes).map(|((&at, tags), &hash)| {
            if at == 8 { hash } else { (hash >> 7) | ((tags >> (8 * at)) & 0x7f) << 57 }
        });
        let (hashes, tags): ([u64; N], [u64; N]) = (near.collect::<Vec<_>>().try_into().unwrap(), tags.clone().try_into().unwrap());
        let (mut mine, mut theirs) = ([0; N], [0; N]);
        let Some(chosen) = likely(keyed, &hashes, &tags, &mut mine) else { return Ok(()) };
        let portable = table::likely(keyed, &hashes, &tags, &mut theirs);
        let mine: Vec<u8> = mine[..chosen].iter().copied().filter(|&at| usize::from(at) < keyed).collect();
        prop_assert!(mine.iter().all(|at| theirs[..portable].contains(at)), "{mine:?} {:?}", &theirs[..portable]);
        for at in (0..=u8::MAX).take(keyed) {
            let (word, hash) = (tags[usize::from(at)], hashes[usize::from(at)]);
            let tag = u8::try_from(hash >> 57).unwrap().max(1);
            let [first, others @ ..] = word.to_le_bytes();
            let may_be = first & 0x7f == tag || others.contains(&tag) || first >= 0x80;
            prop_assert_eq!(mine.contains(&at), may_be);
        }
    }
}

#[cfg(feature = "json")]
proptest! {
    #[test]
    fn strings_are_those_of_a_plain_loop(texts in prop::collection::vec("[a-z\\\\,{\\[é ]{0,40}", 0..20), end in "[\\],\" ]{0,3}", from in 0_usize..30) {
        let text = texts.iter().flat_map(|text| ["\"", text, "\","]).chain([end.as_str()]).collect::<String>();
        let bytes = text.as_bytes();
        let (mut expected, mut at) = (Vec::new(), from);
        while bytes.get(at) == Some(&b'"') && bytes.len() >= at + 34 {
            let Some(length) = bytes[at + 1..].iter().position(|&byte| byte == b'"').filter(|&length| length < 32) else { break };
            if bytes[at + length + 2] != b',' { break; }
            expected.push(at + 1..at + 1 + length);
            at += length + 3;
        }
        let mut found = [const { 0..0 }; 16];
        let (count, stopped) = strings(bytes, from, &mut found);
        if count == 0 { return Ok(()) }
        expected.truncate(16);
        prop_assert_eq!(&found[..count], &expected[..]);
        prop_assert_eq!(stopped, expected.last().map_or(from, |last| last.end + 2));
    }
}
