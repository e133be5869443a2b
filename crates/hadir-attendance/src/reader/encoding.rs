//! From bytes to text: byte order marks, UTF-16 in both orders with or without a mark, and what is neither.

use std::borrow::Cow;

/// The text of a capture. What is no text is replaced where it stands: whatever is beside it stays.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    match text(bytes) {
        Cow::Borrowed(text) => unguarded(text).into(),
        Cow::Owned(text) => match unguarded(&text) {
            rest if rest.len() < text.len() => rest.to_owned().into(),
            _ => text.into(),
        },
    }
}

/// Without what some sites put before their JSON, so that no page can run it as a script.
fn unguarded(text: &str) -> &str {
    let guards = ["for (;;);", "for(;;);", "while(1);", ")]}'"];
    let guarded = text.trim_start();
    guards.iter().find_map(|guard| guarded.strip_prefix(guard)).map_or(text, str::trim_start)
}

fn text(bytes: &[u8]) -> Cow<'_, str> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        // JSON begins with an ASCII character: a zero beside it is the other half of one.
        [first, 0, ..] if *first != 0 => utf16(bytes, u16::from_le_bytes),
        [0, second, ..] if *second != 0 => utf16(bytes, u16::from_be_bytes),
        _ => String::from_utf8_lossy(bytes),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Cow<'static, str> {
    let (units, _) = bytes.as_chunks::<2>();
    let text = char::decode_utf16(units.iter().map(|&pair| unit(pair)));
    text.map(|character| character.unwrap_or(char::REPLACEMENT_CHARACTER)).collect::<String>().into()
}
