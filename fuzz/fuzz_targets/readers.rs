//! The readers of captured lists: nothing panics, and nothing readable is lost.
//!
//! The first byte chooses the platform, the rest is the captured list.

#![no_main]

use hadir_attendance::Account;
use hadir_attendance::reader::{Entries, Problem, read, read_raw, read_value};
use hadir_attendance::roll::RawHandles;
use hadir_core::platform::{Handle, Platform};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

fuzz_target!(|data: &[u8]| {
    let Some((&first, list)) = data.split_first() else { return };
    let platform = Platform::ALL[usize::from(first) % Platform::ALL.len()];
    let entries = read(platform, list);
    for Account { handle, platform_user_id } in &entries.accounts {
        assert_eq!(Handle::parse(platform, handle.as_str()).as_ref(), Ok(handle));
        assert!(platform_user_id.as_ref().is_none_or(|id| id.as_str().parse().as_ref() == Ok(id)));
    }
    assert!(!entries.unreadable.iter().any(|entry| entry.to_string().is_empty()));
    the_fast_reader_agrees(platform, list, &entries);
    if let Ok(value) = serde_json::from_slice::<Value>(list) {
        assert_eq!(read_value(platform, &value), entries);
    }
    // What was found behind a break in a text of its own took part, and is no entry that stands whole.
    if let Ok(value) = serde_json::from_slice::<Value>(list)
        && entries.recovered.is_empty()
    {
        what_is_wrapped_in_junk_is_kept(platform, &value, &entries);
    }
    what_stands_before_a_break_is_kept(platform, list, &entries);
});

fn the_fast_reader_agrees(platform: Platform, list: &[u8], entries: &Entries) {
    let mut raw = RawHandles::new();
    let mut unreadable = read_raw(platform, list, &mut raw);
    let mut handles = Vec::new();
    for text in raw.iter() {
        match Handle::parse(platform, text) {
            Ok(handle) => handles.push(handle),
            Err(_) => unreadable += 1,
        }
    }
    assert_eq!(handles, entries.handles().cloned().collect::<Vec<_>>());
    assert_eq!(unreadable, entries.unreadable.len() as u64);
}

/// As an entry among others, as JSON text in an entry, and below the keys that lists stand below.
fn what_is_wrapped_in_junk_is_kept(platform: Platform, value: &Value, entries: &Entries) {
    for wrapped in [
        json!([null, 1, value, {}, {"pk": 1}, "a b"]),
        json!([value.to_string(), true]),
        json!({"next": null, "likes": [{"user": {}}, value]}),
        json!([{"status": "ok", "likes": [value]}, -1.5]),
    ] {
        let found = read_value(platform, &wrapped);
        // What is nested deeper than is followed says so.
        if !found.unreadable.iter().any(|entry| matches!(entry.problem, Problem::Depth | Problem::Syntax(_))) {
            assert!(is_within(&entries.accounts, &found.accounts), "{wrapped}: {entries:?} {found:?}");
        }
    }
}

/// A list that goes on after its end, or that breaks there, keeps its entries.
fn what_stands_before_a_break_is_kept(platform: Platform, list: &[u8], entries: &Entries) {
    let Some(inside) = list.trim_ascii().strip_suffix(b"]") else { return };
    if !inside.trim_ascii().starts_with(b"[") || serde_json::from_slice::<Vec<Value>>(list).is_err() {
        return;
    }
    for tail in [&b",{\"usern"[..], b"] ]", b",\"\\u00"] {
        let found = read(platform, &[inside, tail].concat());
        assert!(is_within(&entries.accounts, &found.accounts), "{entries:?} {found:?}");
    }
}

/// Whether all of `part` is in `whole`, in its order.
fn is_within(part: &[Account], whole: &[Account]) -> bool {
    let mut whole = whole.iter();
    part.iter().all(|wanted| whole.any(|found| found == wanted))
}
