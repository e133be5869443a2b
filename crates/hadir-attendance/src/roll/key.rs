//! A handle as a fixed-width key: folded and checked without branches, so that the compiler can do it in
//! vectors.

use core::ops::Range;

/// Bytes that one load reads.
pub(super) const WIDTH: usize = 32;

/// The longest handle that has a key; longer ones take the slow way.
pub(super) const LONGEST: usize = 24;

/// A folded handle, zeros behind it. No byte of a handle is folded to zero.
pub(super) type Key = [u64; 3];

/// No key.
pub(super) const NONE: Key = [0; 3];

/// `0xff` up to a length, zero from there on: read at an offset, it is the mask of any length.
const MASKS: [u8; 64] = {
    let mut masks = [0; 64];
    let (ones, _) = masks.split_at_mut(WIDTH);
    let mut rest: &mut [u8] = ones;
    while let Some((first, behind)) = rest.split_first_mut() {
        *first = 0xff;
        rest = behind;
    }
    masks
};

/// The key of a handle of `length` bytes that starts at the beginning of `load`, if it is nothing but ASCII
/// letters, digits, dots, hyphens and underscores.
#[inline]
#[allow(clippy::needless_bitwise_bool, reason = "a branch per byte would keep it from becoming vectors")]
pub(super) fn key(load: &[u8; WIDTH], length: usize) -> Option<Key> {
    if length.wrapping_sub(1) >= LONGEST {
        return None;
    }
    let mask: &[u8; WIDTH] = MASKS.get(WIDTH.wrapping_sub(length)..)?.first_chunk()?;
    let mut folded = [0_u8; WIDTH];
    let mut odd = 0_u8;
    for ((to, &byte), &mask) in folded.iter_mut().zip(load).zip(mask) {
        // Of the marks allowed this changes the underscore alone, into what no other of them becomes.
        let lower = byte | 0x20;
        let plain = (lower.wrapping_sub(b'a') < 26)
            | (byte.wrapping_sub(b'0') < 10)
            | (byte.wrapping_sub(b'-') < 2)
            | (byte == b'_');
        odd |= u8::from(!plain) & mask;
        *to = lower & mask;
    }
    (odd == 0).then(|| words(&folded))
}

/// The keys of handles that stand in a text, of each what is behind an `@`, and the numbers of those that have none: how many
/// each.
pub(super) fn keys<const N: usize>(
    text: &[u8],
    handles: &[Range<usize>],
    keys: &mut [Key; N],
    odd: &mut [u8; N],
) -> (usize, usize) {
    let (mut keyed, mut others) = (0_usize, 0_usize);
    for (at, handle) in (0..=u8::MAX).zip(handles) {
        let start = handle.start.wrapping_add(usize::from(text.get(handle.start) == Some(&b'@')));
        let found = match text.get(start..).and_then(<[u8]>::first_chunk) {
            Some(load) => key(load, handle.end.wrapping_sub(start)),
            None => text.get(start..handle.end).and_then(of),
        };
        if let Some(found) = found {
            if let Some(to) = keys.get_mut(keyed) {
                *to = found;
            }
            keyed = keyed.wrapping_add(1);
        } else {
            if let Some(to) = odd.get_mut(others) {
                *to = at;
            }
            others = others.wrapping_add(1);
        }
    }
    (keyed, others)
}

/// The key of a text that need not have anything behind it.
pub(super) fn of(text: &[u8]) -> Option<Key> {
    let mut load = [0_u8; WIDTH];
    load.get_mut(..text.len())?.copy_from_slice(text);
    key(&load, text.len())
}

#[inline]
fn words(bytes: &[u8; WIDTH]) -> Key {
    let word = |at: usize| {
        let chunk = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>());
        chunk.map_or(0, |chunk| u64::from_le_bytes(*chunk))
    };
    [word(0), word(8), word(16)]
}

/// A hash whose every bit depends on every byte of the key.
#[inline]
pub(super) fn hash(&[first, second, third]: &Key) -> u64 {
    // Digits of pi: nothing up a sleeve.
    let left = first ^ 0x243f_6a88_85a3_08d3 ^ third.rotate_left(32);
    let right = second ^ 0x1319_8a2e_0370_7344 ^ third.wrapping_mul(0xa409_3822_299f_31d1);
    fold(left, right)
}

#[inline]
#[allow(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "the two halves of a product are what is wanted"
)]
const fn fold(left: u64, right: u64) -> u64 {
    let product = (left as u128).wrapping_mul(right as u128);
    (product as u64) ^ ((product >> 64) as u64)
}
