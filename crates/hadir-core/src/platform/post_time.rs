//! Ids that tell when the post was made, each from the first id of its scheme on.

use super::Platform;
use chrono::{DateTime, Utc};

/// The time in an id, where its network writes one into it.
pub(super) fn of(platform: Platform, code: &str) -> Option<DateTime<Utc>> {
    match platform {
        // Numbers were sequential until 4 November 2010; obsidianforensics/unfurl has the epoch.
        Platform::X => shifted(code.parse().ok(), 29_700_859_247, 22, 1_288_834_974_657),
        // obsidianforensics/unfurl: seconds, and thousandths in ten bits; arxiv 2504.13279. Nothing is older than 2017.
        Platform::Tiktok => {
            let id: u64 = code.parse().ok().filter(|&id| id >= 1_512_086_400 << 32)?;
            DateTime::from_timestamp(i64::try_from(id >> 32).ok()?, 0)
        }
        // obsidianforensics/unfurl; ids below 2^54 are of the time before sharding, or mixed with it.
        Platform::Instagram | Platform::Threads => shifted(media_id(code), 1 << 54, 23, 1_314_220_021_721),
        // obsidianforensics/unfurl: from November 2016 on.
        Platform::Linkedin => shifted(code.split_once(':')?.1.parse().ok(), 6_200_000_000_000_000_000, 22, 0),
        Platform::Facebook | Platform::Youtube | Platform::Pinterest | Platform::Reddit => None,
    }
}

/// Milliseconds since an epoch, above some bits.
fn shifted(id: Option<u64>, first: u64, bits: u32, epoch_ms: i64) -> Option<DateTime<Utc>> {
    let id = id.filter(|&id| id >= first)?;
    let millis = i64::try_from(id.checked_shr(bits)?).ok()?;
    DateTime::from_timestamp_millis(millis.checked_add(epoch_ms)?)
}

/// The number that a short code is, or that of a story.
fn media_id(code: &str) -> Option<u64> {
    if code.len() > 11 {
        return code.parse().ok();
    }
    code.bytes().try_fold(0_u64, |id, byte| {
        let digit = match byte {
            b'A'..=b'Z' => byte.wrapping_sub(b'A'),
            b'a'..=b'z' => byte.wrapping_sub(b'a').wrapping_add(26),
            b'0'..=b'9' => byte.wrapping_sub(b'0').wrapping_add(52),
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        id.checked_mul(64)?.checked_add(digit.into())
    })
}
