//! Handles, permalinks, mentions, hashtags and reported links: nothing panics, and what is read is canonical.
//!
//! The first byte chooses the platform, the rest is the text.

#![no_main]

use hadir_attendance::amplification::Link;
use hadir_core::platform::{
    Handle, Permalink, Platform, PlatformUserId, PostLink, canonicalise, hashtags, mentions,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((&first, text)) = data.split_first() else { return };
    let platform = Platform::ALL[usize::from(first) % Platform::ALL.len()];
    let text = String::from_utf8_lossy(text);
    match Handle::parse(platform, &text) {
        Ok(handle) => {
            assert_eq!(Handle::parse(platform, handle.key()).as_ref(), Ok(&handle));
            assert_eq!(Handle::parse(platform, &format!(" {} ", handle.key())).as_ref(), Ok(&handle));
            let canonical = canonicalise(platform, &text).unwrap_or_default();
            assert_eq!(Handle::parse(platform, &canonical), Ok(handle));
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
    match Permalink::parse(&text) {
        Ok(PostLink::Post(post)) => {
            assert_eq!(Permalink::parse(post.address()), Ok(PostLink::Post(post.clone())));
            let again: Permalink = post.to_string().parse().expect("what is written is read");
            assert_eq!((again.platform(), again.code()), (post.platform(), post.code()));
            let _ = post.posted_at();
        }
        Ok(PostLink::NeedsResolution(_)) => {}
        Err(error) => assert!(!error.to_string().is_empty()),
    }
    for handle in mentions(platform, &text) {
        assert_eq!(handle.platform(), platform);
    }
    for hashtag in hashtags(&text) {
        assert_eq!(hashtag.to_string().parse().as_ref(), Ok(&hashtag));
    }
    if let Ok(id) = PlatformUserId::parse(&text) {
        assert_eq!(PlatformUserId::parse(id.as_str()), Ok(id));
    }
    if let Ok(link) = Link::find(platform, &text) {
        assert_eq!(Link::find(platform, link.address()), Ok(link));
    }
});
