//! Addresses of posts and accounts: the input is put together from hosts, words and signs that networks have, so that it is deep in the
//! table of forms at once. Nothing panics, and what is read is canonical.
//!
//! Each byte below 0x80 of the input is a letter; each above it a piece of an address.

#![no_main]

use hadir_core::platform::{AccountRef, Handle, Permalink, Platform, PostLink};
use libfuzzer_sys::fuzz_target;

const PIECES: [&str; 64] = [
    "https://", "http://", "www.", "m.", "instagram.com", "facebook.com", "tiktok.com", "youtube.com", "youtu.be", "x.com",
    "twitter.com", "linkedin.com", "threads.net", "threads.com", "pinterest.com", "reddit.com", "vt.tiktok.com", "pin.it",
    "t.me", "fb.watch", "id.linkedin.com", "mbasic.facebook.com", "/", "/p/", "/reel/", "/tv/", "/reels/", "/@", "/video/",
    "/photo/", "/posts/", "/videos/", "/watch?v=", "/shorts/", "/live/", "/embed/", "/status/", "/statuses/", "/in/",
    "/company/", "/school/", "/feed/update/urn:li:activity:", "/pin/", "/r/", "/comments/", "/user/", "/u/", "/c/",
    "/channel/UC", "/profile.php?id=", "/permalink.php?story_fbid=", "&id=", "/groups/", "/share/", "?igsh=", "#", "%40",
    "%2F", "\u{200b}", "*", ">", "(", "pfbid0", "7100000000000000000",
];

fuzz_target!(|data: &[u8]| {
    let Some((&first, rest)) = data.split_first() else { return };
    let platform = Platform::ALL[usize::from(first) % Platform::ALL.len()];
    let mut text = String::new();
    for &byte in rest {
        match byte {
            0..0x80 => text.push(char::from(byte)),
            _ => text.push_str(PIECES[usize::from(byte & 0x3f)]),
        }
    }
    match Permalink::parse(&text) {
        Ok(PostLink::Post(post)) => {
            assert_eq!(Permalink::parse(post.address()), Ok(PostLink::Post(post.clone())), "{text}");
            let again: Permalink = post.to_string().parse().expect("what is written is read");
            assert_eq!((again.platform(), again.code()), (post.platform(), post.code()), "{text}");
            let _ = post.posted_at();
        }
        Ok(PostLink::NeedsResolution(_)) => {}
        Err(error) => assert!(!error.to_string().is_empty()),
    }
    if let Ok(handle) = Handle::parse(platform, &text) {
        assert_eq!(Handle::parse(platform, handle.key()).as_ref(), Ok(&handle), "{text}");
        assert_eq!(Handle::parse(platform, &handle.address()).as_ref(), Ok(&handle), "{text}");
    }
    let _ = AccountRef::parse(platform, &text);
});
