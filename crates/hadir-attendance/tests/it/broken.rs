//! Broken lists: what stands whole before a break is read, and behind it elements of the same list; never a name that
//! stands inside a text.

use hadir_attendance::reader::{Entries, read};
use hadir_core::platform::Platform;
use proptest::prelude::{Just, Strategy, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn names(entries: &Entries) -> Vec<String> {
    entries.handles().map(|handle| handle.as_str().to_owned()).collect()
}

/// A text that says names, and looks like a list, as commenters write them.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("siap".to_owned()),
        Just("\"},{\"username\":\"evil\",\"text\":\"".to_owned()),
        Just("[\"evil\"]".to_owned()),
        Just("{'username': 'evil'}, ['evil']".to_owned()),
        Just("\n{\"username\":\"evil\"}\n".to_owned()),
        Just("evil, \"evil\", \\\"evil\\\"".to_owned()),
        Just("{\"evil\":".to_owned()),
        "[\\[\\]{}\",:'\\\\ a-z\n]{0,20}",
    ]
}

/// Elements of one list, all of one shape, with their names in order.
fn elements() -> impl Strategy<Value = Vec<(String, Value)>> {
    let one = |shape: u8| {
        ("name_[a-z]{6}", text()).prop_map(move |(name, text)| {
            let value = match shape {
                0 => json!({"username": name, "text": text, "mentions": [{"username": "mentioned", "text": "evil"}]}),
                1 => json!({"user": {"username": name, "pk": 5}, "text": text}),
                _ => json!({"text": text, "owner": {"username": name}, "likes_count": 2}),
            };
            (name, value)
        })
    };
    (0_u8..3).prop_flat_map(move |shape| prop::collection::vec(one(shape), 1..8))
}

/// What breaks a text, and what does not.
const MARKS: &[&[u8]] = &[b"\"", b"\" x", b"{", b"]", b"\\"];

fn is_within(part: &[String], whole: &[String]) -> bool {
    let mut whole = whole.iter();
    part.iter().all(|wanted| whole.any(|found| found == wanted))
}

/// Serialised, with the bytes at which each element begins and ends.
fn written(elements: &[(String, Value)], wrapped: bool) -> (Vec<u8>, Vec<(usize, usize)>) {
    let mut bytes = if wrapped { b"{\"status\":\"ok\",\"comments\":[".to_vec() } else { b"[".to_vec() };
    let mut places = Vec::new();
    for (at, (_, value)) in elements.iter().enumerate() {
        if at > 0 {
            bytes.push(b',');
        }
        let start = bytes.len();
        bytes.extend(value.to_string().bytes());
        places.push((start, bytes.len()));
    }
    bytes.extend_from_slice(if wrapped { b"]}" } else { b"]" });
    (bytes, places)
}

proptest! {
    #[test]
    fn a_list_cut_anywhere_keeps_what_stands_whole(elements in elements(), wrapped: bool, cut in 0.0_f64..1.0) {
        let (bytes, places) = written(&elements, wrapped);
        let cut = (bytes.len() as f64 * cut) as usize;
        let found = read(Platform::Instagram, &bytes[..cut]);
        let whole: Vec<String> = elements.iter().zip(&places).filter(|(_, (_, end))| *end <= cut).map(|((name, _), _)| name.clone()).collect();
        prop_assert_eq!(names(&found), whole);
        prop_assert!(!found.unreadable.is_empty());
    }

    #[test]
    fn what_stands_whole_around_a_hole_is_found_and_no_name_inside_a_text_ever(elements in elements(), wrapped: bool, from in 0.0_f64..1.0, length in 1_usize..60) {
        let (bytes, places) = written(&elements, wrapped);
        let from = (bytes.len() as f64 * from) as usize;
        let until = (from + length).min(bytes.len());
        let holed = [&bytes[..from], &bytes[until..]].concat();
        let found = names(&read(Platform::Instagram, &holed));
        let real: BTreeSet<&String> = elements.iter().map(|(name, _)| name).collect();
        // A hole may join two halves of names into a third, and a mention with what it stands in.
        let invented: Vec<_> = found.iter().filter(|name| !real.contains(name)).collect();
        prop_assert!(!found.contains(&"evil".to_owned()), "{found:?} in {}", String::from_utf8_lossy(&holed));
        prop_assert!(invented.len() <= 1, "{invented:?}");
        let before: Vec<String> = elements.iter().zip(&places).filter(|(_, (_, end))| *end <= from).map(|((name, _), _)| name.clone()).collect();
        prop_assert!(is_within(&before, &found), "{before:?} {found:?}");
    }

    #[test]
    fn a_stray_mark_costs_one_element(elements in elements(), wrapped: bool, at in 0_usize..8, mark in prop::sample::select(MARKS)) {
        let (bytes, places) = written(&elements, wrapped);
        let (start, end) = places[at % places.len()];
        // Into the text of the element.
        let text = bytes[start..end].windows(8).position(|part| part == b"\"text\":\"").map(|found| start + found + 8);
        let text = text.unwrap();
        let broken = [&bytes[..text], mark, &bytes[text..]].concat();
        let found = read(Platform::Instagram, &broken);
        let others: Vec<String> = elements.iter().enumerate().filter(|(other, _)| *other != at % places.len()).map(|(_, (name, _))| name.clone()).collect();
        let found_names = names(&found);
        prop_assert!(!found_names.contains(&"evil".to_owned()), "{}", String::from_utf8_lossy(&broken));
        prop_assert!(is_within(&others, &found_names), "{others:?} {found_names:?} in {}", String::from_utf8_lossy(&broken));
        // Whoever stands behind the break is marked.
        prop_assert!(found.recovered.iter().all(|&place| place < found.accounts.len()));
        prop_assert!(found.recovered.is_empty() || found.is_broken());
    }

    #[test]
    fn one_value_per_line_with_cut_lines(elements in elements(), cuts in prop::collection::vec(prop::option::weighted(0.3, 1_usize..40), 8)) {
        let mut text = String::new();
        let mut whole = Vec::new();
        for ((name, value), cut) in elements.iter().zip(&cuts) {
            let line = value.to_string();
            let cut = cut.map(|cut| line.char_indices().map(|(at, _)| at).take_while(|at| *at <= cut).last().unwrap_or(0));
            if let Some(cut) = cut { text.push_str(&line[..cut]); } else { text.push_str(&line); whole.push(name.clone()); }
            text.push('\n');
        }
        let found = names(&read(Platform::Instagram, text.as_bytes()));
        prop_assert!(!found.contains(&"evil".to_owned()), "{text}");
        prop_assert!(is_within(&whole, &found), "{whole:?} {found:?} in {text}");
    }
}
