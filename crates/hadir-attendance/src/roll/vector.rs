//! Batches of handles by AVX2, where the machine has it: their keys, as [`key`](super::key) folds and checks them, and which of them may be
//! somebody's, as [`table`](super::table) tells by tags. It needs nothing else of this crate.
//!
//! The intrinsics themselves are safe in a function that says what it needs; what is not safe is to call that function, and to
//! take bytes for a vector: the only unsafe blocks of the library. Tests hold each against its portable twin.

use core::arch::x86_64::{
    __m256i, _mm_setr_epi8, _mm256_and_si256, _mm256_andnot_si256, _mm256_broadcastsi128_si256,
    _mm256_castsi256_pd, _mm256_cmpeq_epi8, _mm256_cmpeq_epi64, _mm256_extract_epi64, _mm256_max_epu8,
    _mm256_movemask_epi8, _mm256_movemask_pd, _mm256_or_si256, _mm256_set1_epi8, _mm256_set1_epi64x,
    _mm256_setzero_si256, _mm256_shuffle_epi8, _mm256_srli_epi16, _mm256_testz_si256,
};
use core::ops::Range;

/// Bytes that one load reads.
const WIDTH: usize = 32;
/// The longest handle that has a key.
const LONGEST: usize = 24;

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

/// The keys of handles that stand in a text, of each what is behind an `@`, and the numbers of those that have none: how many
/// each. `None` where the machine has no AVX2.
#[inline]
pub(super) fn keys<const N: usize>(
    text: &[u8],
    handles: &[Range<usize>],
    keys: &mut [[u64; 3]; N],
    odd: &mut [u8; N],
) -> Option<(usize, usize)> {
    if !std::arch::is_x86_feature_detected!("avx2") {
        return None;
    }
    #[allow(unsafe_code, reason = "the call of a function that needs what was just asked for")]
    // SAFETY: the machine has AVX2.
    let found = unsafe { keys_by_avx2(text, handles, keys, odd) };
    Some(found)
}

#[target_feature(enable = "avx2")]
fn keys_by_avx2<const N: usize>(
    text: &[u8],
    handles: &[Range<usize>],
    keys: &mut [[u64; 3]; N],
    odd: &mut [u8; N],
) -> (usize, usize) {
    // Which kinds of byte have this low half, and which this high half: one in common, and the byte is allowed.
    // 1: `-` and `.`; 2: digits; 4: letters up to `o`; 8: letters from `p`, and `_`, upper case; 16: lower case from `p`.
    let low = _mm256_broadcastsi128_si256(_mm_setr_epi8(
        26, 30, 30, 30, 30, 30, 30, 30, 30, 30, 28, 4, 4, 5, 5, 12,
    ));
    let high = _mm256_broadcastsi128_si256(_mm_setr_epi8(0, 0, 1, 2, 4, 8, 4, 16, 0, 0, 0, 0, 0, 0, 0, 0));
    let (half, zero) = (_mm256_set1_epi8(0x0f), _mm256_setzero_si256());
    let (mut keyed, mut others) = (0_usize, 0_usize);
    for handle in handles {
        let load = marked(text, handle.start).map(|(load, marked)| (vector(load), marked));
        let (load, marked) = load.unwrap_or_else(|| {
            let (load, marked) = at_the_end(text, handle);
            (vector(&load), marked)
        });
        let length = handle.end.wrapping_sub(handle.start).wrapping_sub(marked);
        if let Some(mask) = mask(length) {
            let kinds = _mm256_and_si256(
                _mm256_shuffle_epi8(low, load),
                _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16::<4>(load), half)),
            );
            let mask = vector(mask);
            if _mm256_testz_si256(_mm256_cmpeq_epi8(kinds, zero), mask) == 1 {
                let folded = _mm256_and_si256(_mm256_or_si256(load, _mm256_set1_epi8(0x20)), mask);
                if let Some(to) = keys.get_mut(keyed) {
                    *to = words(folded);
                }
                keyed = keyed.wrapping_add(1);
                continue;
            }
        }
        if let Some(to) = odd.get_mut(others) {
            *to = u8::try_from(keyed.wrapping_add(others)).unwrap_or(u8::MAX);
        }
        others = others.wrapping_add(1);
    }
    (keyed, others)
}

/// The bytes of a handle without its mark, and whether it had one.
#[inline]
fn marked(text: &[u8], start: usize) -> Option<(&[u8; WIDTH], usize)> {
    let load: &[u8; WIDTH + 1] = text.get(start..)?.first_chunk()?;
    let [first, ..] = load;
    if *first == b'@' { Some((load.last_chunk()?, 1)) } else { Some((load.first_chunk()?, 0)) }
}

/// The same of a handle behind which fewer bytes follow than are loaded.
#[cold]
fn at_the_end(text: &[u8], handle: &Range<usize>) -> ([u8; WIDTH], usize) {
    let text = text.get(handle.clone()).unwrap_or_default();
    let bare = text.strip_prefix(b"@").unwrap_or(text);
    let mut load = [0; WIDTH];
    for (to, &byte) in load.iter_mut().zip(bare) {
        *to = byte;
    }
    (load, text.len().wrapping_sub(bare.len()))
}

#[inline]
fn mask(length: usize) -> Option<&'static [u8; WIDTH]> {
    if length.wrapping_sub(1) >= LONGEST {
        return None;
    }
    MASKS.get(WIDTH.wrapping_sub(length)..)?.first_chunk()
}

/// The numbers of the first `keyed` hashes whose bucket's tags have theirs, or say that the bucket ran over: how many. Some may be
/// wrong, and of those some may be as high as the next multiple of four; none is missing. `None` where the machine has no AVX2.
#[inline]
pub(super) fn likely<const N: usize>(
    keyed: usize,
    hashes: &[u64; N],
    tags: &[u64; N],
    likely: &mut [u8; N],
) -> Option<usize> {
    if !std::arch::is_x86_feature_detected!("avx2") {
        return None;
    }
    #[allow(unsafe_code, reason = "the call of a function that needs what was just asked for")]
    // SAFETY: the machine has AVX2.
    let found = unsafe { likely_by_avx2(keyed, hashes, tags, likely) };
    Some(found)
}

/// Which of four are chosen, closed up.
const CHOSEN: [[u8; 4]; 16] = {
    let mut all = [[0; 4]; 16];
    let mut of = 0_usize;
    let mut rest: &mut [[u8; 4]] = &mut all;
    while let Some((first, behind)) = rest.split_first_mut() {
        let (mut place, mut at) = (0_u32, 0_u32);
        let mut packed = 0_u32;
        while at < 4 {
            if of & (1 << at) != 0 {
                packed |= at << (8 * place);
                place += 1;
            }
            at += 1;
        }
        *first = packed.to_le_bytes();
        of += 1;
        rest = behind;
    }
    all
};

#[target_feature(enable = "avx2,popcnt")]
fn likely_by_avx2<const N: usize>(
    keyed: usize,
    hashes: &[u64; N],
    tags: &[u64; N],
    likely: &mut [u8; N],
) -> usize {
    let highest =
        _mm256_broadcastsi128_si256(_mm_setr_epi8(7, 7, 7, 7, 7, 7, 7, 7, 15, 15, 15, 15, 15, 15, 15, 15));
    let (full, seven) = (_mm256_set1_epi64x(0x80), _mm256_set1_epi8(0x7f));
    let (one, zero) = (_mm256_set1_epi8(1), _mm256_setzero_si256());
    let (mut found, mut first) = (0_usize, 0_u32);
    for (hashes, tags) in
        hashes.as_chunks::<4>().0.iter().zip(tags.as_chunks::<4>().0).take(keyed.div_ceil(4))
    {
        let (hashes, tags) = (vector_of(hashes), vector_of(tags));
        let tag = _mm256_and_si256(_mm256_srli_epi16::<1>(_mm256_shuffle_epi8(hashes, highest)), seven);
        let same = _mm256_cmpeq_epi8(_mm256_max_epu8(tag, one), _mm256_andnot_si256(full, tags));
        let any = _mm256_or_si256(same, _mm256_and_si256(tags, full));
        let none = _mm256_movemask_pd(_mm256_castsi256_pd(_mm256_cmpeq_epi64(any, zero))).cast_unsigned();
        let chosen = usize::try_from(!none & 15).unwrap_or(0);
        if let (Some(to), Some(four)) =
            (likely.get_mut(found..).and_then(<[u8]>::first_chunk_mut), CHOSEN.get(chosen))
        {
            *to = u32::from_le_bytes(*four).wrapping_add(first.wrapping_mul(0x0101_0101)).to_le_bytes();
        }
        found = found.wrapping_add(usize::try_from(chosen.count_ones()).unwrap_or(0));
        first = first.wrapping_add(4);
    }
    found
}

/// Where the texts are that begin at a quotation mark, each shorter than 33 bytes and followed by a comma and the next: how many, and
/// where the first begins that is not one of them. None where the machine has no AVX2.
#[cfg(feature = "json")]
#[inline]
pub(crate) fn strings(text: &[u8], at: usize, strings: &mut [Range<usize>]) -> (usize, usize) {
    if !std::arch::is_x86_feature_detected!("avx2") {
        return (0, at);
    }
    #[allow(unsafe_code, reason = "the call of a function that needs what was just asked for")]
    // SAFETY: the machine has AVX2.
    unsafe {
        strings_by_avx2(text, at, strings)
    }
}

#[cfg(feature = "json")]
#[target_feature(enable = "avx2,bmi1")]
fn strings_by_avx2(text: &[u8], mut at: usize, strings: &mut [Range<usize>]) -> (usize, usize) {
    let mark = _mm256_set1_epi8(34);
    let mut found = 0_usize;
    for to in strings {
        let Some([b'"', load @ ..]) = text.get(at..).and_then(<[u8]>::first_chunk::<{ WIDTH + 2 }>) else {
            break;
        };
        let Some(bytes) = load.first_chunk() else { break };
        let marks = _mm256_movemask_epi8(_mm256_cmpeq_epi8(vector(bytes), mark)).cast_unsigned();
        let length = usize::try_from(marks.trailing_zeros()).unwrap_or(WIDTH);
        if load.get(length.wrapping_add(1)) != Some(&b',') {
            break;
        }
        let start = at.wrapping_add(1);
        *to = start..start.wrapping_add(length);
        at = at.wrapping_add(length).wrapping_add(3);
        found = found.wrapping_add(1);
    }
    (found, at)
}

#[inline]
#[target_feature(enable = "avx2")]
fn vector(bytes: &[u8; WIDTH]) -> __m256i {
    #[allow(unsafe_code, reason = "four loads of eight bytes do not become one of thirty-two by themselves")]
    // SAFETY: both are 32 bytes, any of which may have any value.
    unsafe {
        core::mem::transmute(*bytes)
    }
}

#[inline]
#[target_feature(enable = "avx2")]
fn vector_of(words: &[u64; 4]) -> __m256i {
    #[allow(unsafe_code, reason = "as above")]
    // SAFETY: both are 32 bytes, any of which may have any value.
    unsafe {
        core::mem::transmute(*words)
    }
}

#[inline]
#[target_feature(enable = "avx2")]
fn words(vector: __m256i) -> [u64; 3] {
    [
        _mm256_extract_epi64::<0>(vector).cast_unsigned(),
        _mm256_extract_epi64::<1>(vector).cast_unsigned(),
        _mm256_extract_epi64::<2>(vector).cast_unsigned(),
    ]
}

#[cfg(test)]
mod tests;
