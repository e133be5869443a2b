//! Where the networks keep their posts: hosts, the shapes of addresses, and the short links that tell nothing.

use super::Platform;

/// Hosts that share their shapes of addresses.
#[derive(Debug, Clone, Copy)]
pub(super) struct Site {
    pub(super) platform: Platform,
    /// Matched exactly, whatever the case.
    pub(super) hosts: &'static [&'static str],
    /// Pattern of a post's address, and how that address is written canonically.
    pub(super) shapes: &'static [(&'static str, &'static str)],
    /// Patterns of addresses that only a redirect explains.
    pub(super) opaque: &'static [&'static str],
}

/// In a pattern `:code` is the post's id, `:owner` a name and `:page` a number that the canonical address repeats, `:_`
/// any segment, `@_` one that begins with `@`, a last `*` whatever follows, and `?a=:code&b=:page` are parameters, which
/// may come in any order among others. A shape without a canonical address is not a post's.
pub(super) const SITES: &[Site] = &[
    Site {
        platform: Platform::Instagram,
        hosts: &["www.instagram.com", "instagram.com", "m.instagram.com", "instagr.am"],
        shapes: &[
            ("/p/:code/*", "https://www.instagram.com/p/{code}/"),
            ("/reel/:code/*", "https://www.instagram.com/p/{code}/"),
            ("/reels/:code/*", "https://www.instagram.com/p/{code}/"),
            ("/tv/:code/*", "https://www.instagram.com/p/{code}/"),
            ("/stories/highlights/*", ""),
            ("/stories/:owner/:code", "https://www.instagram.com/stories/{owner}/{code}/"),
            ("/:_/p/:code/*", "https://www.instagram.com/p/{code}/"),
            ("/:_/reel/:code/*", "https://www.instagram.com/p/{code}/"),
        ],
        opaque: &["/share/*"],
    },
    Site {
        platform: Platform::Facebook,
        hosts: &["www.facebook.com", "facebook.com", "m.facebook.com", "web.facebook.com", "fb.com"],
        shapes: &[
            ("/permalink.php?story_fbid=:code&id=:page", "https://www.facebook.com/{owner}/posts/{code}"),
            ("/story.php?story_fbid=:code&id=:page", "https://www.facebook.com/{owner}/posts/{code}"),
            ("/watch?v=:code", "https://www.facebook.com/watch/?v={code}"),
            ("/reel/:code", "https://www.facebook.com/reel/{code}"),
            ("/photo?fbid=:code", "https://www.facebook.com/photo?fbid={code}"),
            ("/photo.php?fbid=:code", "https://www.facebook.com/photo?fbid={code}"),
            ("/groups/:owner/posts/:code", "https://www.facebook.com/groups/{owner}/posts/{code}"),
            ("/groups/:owner/permalink/:code", "https://www.facebook.com/groups/{owner}/posts/{code}"),
            ("/:owner/posts/:code", "https://www.facebook.com/{owner}/posts/{code}"),
            ("/:owner/posts/:_/:code", "https://www.facebook.com/{owner}/posts/{code}"),
            ("/:owner/videos/:code", "https://www.facebook.com/watch/?v={code}"),
        ],
        opaque: &["/share/*"],
    },
    Site { platform: Platform::Facebook, hosts: &["fb.watch"], shapes: &[], opaque: &["/:_/*"] },
    Site {
        platform: Platform::X,
        hosts: &[
            "x.com",
            "www.x.com",
            "mobile.x.com",
            "twitter.com",
            "www.twitter.com",
            "mobile.twitter.com",
        ],
        shapes: &[
            ("/:_/status/:code/*", "https://x.com/i/status/{code}"),
            ("/i/web/status/:code", "https://x.com/i/status/{code}"),
        ],
        opaque: &[],
    },
    Site {
        platform: Platform::Linkedin,
        hosts: &["www.linkedin.com", "linkedin.com"],
        shapes: &[
            ("/feed/update/:code", "https://www.linkedin.com/feed/update/urn:li:{code}/"),
            ("/posts/:code", "https://www.linkedin.com/feed/update/urn:li:{code}/"),
        ],
        opaque: &[],
    },
    Site { platform: Platform::Linkedin, hosts: &["lnkd.in"], shapes: &[], opaque: &["/:_/*"] },
    Site {
        platform: Platform::Tiktok,
        hosts: &["www.tiktok.com", "tiktok.com", "m.tiktok.com"],
        shapes: &[
            ("/@_/video/:code", "https://m.tiktok.com/v/{code}.html"),
            ("/@_/photo/:code", "https://m.tiktok.com/v/{code}.html"),
            ("/v/:code", "https://m.tiktok.com/v/{code}.html"),
        ],
        opaque: &["/t/:_"],
    },
    Site {
        platform: Platform::Tiktok,
        hosts: &["vm.tiktok.com", "vt.tiktok.com"],
        shapes: &[],
        opaque: &["/:_/*"],
    },
    Site {
        platform: Platform::Youtube,
        hosts: &["www.youtube.com", "youtube.com", "m.youtube.com"],
        shapes: &[
            ("/watch?v=:code", "https://www.youtube.com/watch?v={code}"),
            ("/shorts/:code", "https://www.youtube.com/watch?v={code}"),
            ("/live/:code", "https://www.youtube.com/watch?v={code}"),
            ("/embed/:code", "https://www.youtube.com/watch?v={code}"),
            ("/v/:code", "https://www.youtube.com/watch?v={code}"),
        ],
        opaque: &[],
    },
    Site {
        platform: Platform::Youtube,
        hosts: &["youtu.be"],
        shapes: &[("/:code", "https://www.youtube.com/watch?v={code}")],
        opaque: &[],
    },
    Site {
        platform: Platform::Pinterest,
        hosts: &["www.pinterest.com", "pinterest.com", "id.pinterest.com"],
        shapes: &[("/pin/:code/*", "https://www.pinterest.com/pin/{code}/")],
        opaque: &[],
    },
    Site { platform: Platform::Pinterest, hosts: &["pin.it"], shapes: &[], opaque: &["/:_/*"] },
    Site {
        platform: Platform::Threads,
        hosts: &["www.threads.com", "threads.com", "www.threads.net", "threads.net"],
        shapes: &[
            ("/@_/post/:code/*", "https://www.threads.com/t/{code}"),
            ("/t/:code", "https://www.threads.com/t/{code}"),
        ],
        opaque: &[],
    },
    Site {
        platform: Platform::Reddit,
        hosts: &["www.reddit.com", "reddit.com", "old.reddit.com", "new.reddit.com"],
        shapes: &[
            ("/r/:_/comments/:code/*", "https://www.reddit.com/comments/{code}/"),
            ("/comments/:code/*", "https://www.reddit.com/comments/{code}/"),
        ],
        opaque: &["/r/:_/s/:_"],
    },
    Site {
        platform: Platform::Reddit,
        hosts: &["redd.it"],
        shapes: &[("/:code", "https://www.reddit.com/comments/{code}/")],
        opaque: &[],
    },
];

/// Host, path and query of an address whose scheme may be missing. The fragment is dropped.
pub(super) fn split(address: &str) -> (&str, &str, &str) {
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| {
            let (head, rest) = address.split_at_checked(scheme.len())?;
            head.eq_ignore_ascii_case(scheme).then_some(rest)
        })
        .unwrap_or(address);
    let rest = rest.split('#').next().unwrap_or_default();
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = place.split_once('/').unwrap_or((place, ""));
    (host, path, query)
}

/// The post's id (empty if the pattern has none) and the owner, if path and query fit the pattern.
pub(super) fn captures<'a>(
    pattern: &str,
    path: &'a str,
    query: &'a str,
) -> Option<(&'a str, Option<&'a str>)> {
    let (shape, parameters) = pattern.split_once('?').unwrap_or((pattern, ""));
    let mut code = "";
    let mut owner = None;
    let mut take = |slot: &str, value: &'a str| match slot {
        ":code" => {
            code = value;
            true
        }
        ":owner" => {
            owner = Some(value);
            value.bytes().all(|c| c.is_ascii_alphanumeric() || b"._-%".contains(&c))
        }
        ":page" => {
            owner = Some(value);
            value.bytes().all(|c| c.is_ascii_digit())
        }
        _ => true,
    };
    let (shape, open) = shape.strip_suffix("/*").map_or((shape, false), |shape| (shape, true));
    let mut segments = path.split('/').filter(|segment| !segment.is_empty());
    for part in shape.split('/').filter(|part| !part.is_empty()) {
        let segment = segments.next()?;
        let fits = match part {
            "@_" => segment.len() > 1 && segment.starts_with('@'),
            slot if slot.starts_with(':') => take(slot, segment),
            word => word.eq_ignore_ascii_case(segment),
        };
        if !fits {
            return None;
        }
    }
    if !open && segments.next().is_some() {
        return None;
    }
    for parameter in parameters.split('&').filter(|parameter| !parameter.is_empty()) {
        let (name, slot) = parameter.split_once('=')?;
        let value = query.split('&').find_map(|given| given.strip_prefix(name)?.strip_prefix('='))?;
        if value.is_empty() || !take(slot, value) {
            return None;
        }
    }
    Some((code, owner))
}
