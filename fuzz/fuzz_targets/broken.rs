//! Broken lists: a hole anywhere. What stands whole before it is read, what stands behind it is marked, and no name is ever
//! taken from inside a text, whatever the text.
//!
//! The first bytes choose the shape, the wrapping and the hole; the rest are the texts.

#![no_main]

use hadir_attendance::reader::read;
use hadir_core::platform::Platform;
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

/// Nobody is called like this: the name stands in texts alone.
const EVIL: &str = "evil";

fuzz_target!(|data: &[u8]| {
    let Some(([shape, wrapped, place, more, length], rest)) = data.split_first_chunk().map(|(first, rest)| (*first, rest)) else {
        return;
    };
    let texts = rest.split(|&byte| byte == b'\n').take(8);
    let elements: Vec<(String, Value)> = texts.enumerate().map(|(at, text)| element(shape, at, text)).collect();
    let mut bytes = if wrapped & 1 == 1 { b"{\"status\":\"ok\",\"comments\":[".to_vec() } else { b"[".to_vec() };
    let mut whole = Vec::new();
    for (at, (name, value)) in elements.iter().enumerate() {
        if at > 0 {
            bytes.push(b',');
        }
        bytes.extend(value.to_string().bytes());
        whole.push((name, bytes.len()));
    }
    bytes.extend_from_slice(if wrapped & 1 == 1 { b"]}" } else { b"]" });
    let from = usize::from(u16::from_le_bytes([place, more])) % bytes.len();
    let until = from.saturating_add(usize::from(length)).min(bytes.len());
    let holed = [&bytes[..from], &bytes[until..]].concat();
    let entries = read(Platform::Instagram, &holed);
    let found: Vec<&str> = entries.handles().map(|handle| handle.as_str()).collect();
    assert!(!found.contains(&EVIL), "{found:?} in {}", String::from_utf8_lossy(&holed));
    let mut names = found.iter();
    for (name, end) in whole {
        assert!(end > from || names.any(|found| found == name), "{name} of {found:?} in {}", String::from_utf8_lossy(&holed));
    }
    // What may be missing proves nothing, unless the hole took whole elements and left no trace.
    assert!(entries.recovered.is_empty() || entries.is_partly());
});

/// One element of a list: a comment with its author, and a text that says other names.
fn element(shape: u8, at: usize, text: &[u8]) -> (String, Value) {
    let name = format!("name_{at}");
    // A text that is the name, or ends with it, could not be told from one behind a hole.
    let text = format!("{} .", String::from_utf8_lossy(text));
    let value = match shape % 3 {
        0 => json!({"username": name, "text": text, "mentions": [{"username": "mentioned", "text": text}]}),
        1 => json!({"user": {"username": name, "pk": 5}, "text": text}),
        _ => json!({"text": text, "owner": {"username": name}, "likes_count": 2}),
    };
    (name, value)
}
