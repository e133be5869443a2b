//! `TikTok`: names, hosts, forms of address.

use super::table::{Domain, Network, Sieve, Site, Words, scheme};
use crate::platform::form::{Form, account, inner, nothing, opaque, post};
use crate::platform::grammar::{Grammar, PLAIN};

pub(super) static NETWORK: Network = Network {
    // support.tiktok.com, changing your username: letters, digits, `_` and `.`, which does not end one.
    names: Grammar {
        shortest: 2,
        longest: 24,
        punctuation: "._",
        not_last: ".",
        letter_needed: true,
        ..PLAIN
    }
    .classified(),
    profile: "https://www.tiktok.com/@{name}",
    more: &[],
    sites: &[
        Site {
            domains: &[
                Domain {
                    name: "tiktok",
                    endings: super::table::COM,
                    labels: &["www", "", "m", "t", "lite"],
                    source: "yt-dlp/yt-dlp; imputnet/cobalt",
                },
                Domain {
                    name: "tiktokv",
                    endings: super::table::COM,
                    labels: super::table::PLAIN_LABELS,
                    source: "yt-dlp/yt-dlp",
                },
            ],
            forms: FORMS,
        },
        Site {
            domains: &[Domain {
                name: "tiktok",
                endings: super::table::COM,
                labels: &["vm", "vt"],
                source: "yt-dlp/yt-dlp; mikf/gallery-dl",
            }],
            forms: &[opaque("/:_/*", "yt-dlp/yt-dlp")],
        },
        Site {
            domains: &[scheme("tiktokuser:", "yt-dlp/yt-dlp")],
            forms: &[account("/:id", "yt-dlp/yt-dlp")],
        },
        Site {
            domains: &[scheme("snssdk1233:", "exact strings in public code")],
            forms: &[account("/user/profile/:id", "exact strings in public code")],
        },
    ],
    reserved: RESERVED,
    sieve: Sieve::of(RESERVED),
    is_id: |text| {
        // Numbers, and the second id that web addresses carry: `MS4wLjABAAAA` and 32 to 64 more.
        text.len() >= 15 && text.bytes().all(|byte| byte.is_ascii_digit())
            || text.starts_with("MS4wLjABAAAA") && text.len() >= 44
    },
    by_id: "https://www.tiktok.com/@{id}",
};

const POST: &str = "https://m.tiktok.com/v/{code}.html";

const FORMS: &[Form] = &[
    post("/@:name/video/:code/*", POST, "iamcal/oembed"),
    post("/@:name/photo/:code/*", POST, "mikf/gallery-dl"),
    post("/@/video|photo/:code/*", POST, "yt-dlp/yt-dlp"),
    post("/v/:code/*", POST, "imputnet/cobalt"),
    post("/share/video/:code/*", POST, "yt-dlp/yt-dlp"),
    post("/i18n/share/video/:code/*", POST, "s9e/TextFormatter"),
    post("/embed/v2/:code/*", POST, "yt-dlp/yt-dlp"),
    post("/embed/v3/:code/*", POST, "exact strings in public code"),
    account("/embed/@:name/*", "yt-dlp/yt-dlp"),
    post("/embed/:code/*", POST, "yt-dlp/yt-dlp"),
    post("/player/v1/:code/*", POST, "developers.tiktok.com/doc/embed-player"),
    post("/trending|foryou?shareId=:code", POST, "exact strings in public code"),
    post("/trending|foryou?item_id=:code", POST, "exact strings in public code"),
    inner("/oembed?url=:url", "iamcal/oembed"),
    inner("/link/v2?target=:url", "exact strings in public code"),
    inner("/login/*?redirect_url=:url", "exact strings in public code"),
    opaque("/t/:_/*", "yt-dlp/yt-dlp"),
    account("/h5/share/usr/:id/*", "exact strings in public code"),
    account("/share/user/:id/*", "exact strings in public code"),
    nothing("/@:_/live/*", "a live room", "yt-dlp/yt-dlp"),
    nothing("/@:_/playlist|collection/*", "a collection", "yt-dlp/yt-dlp"),
    nothing("/music|tag|sticker|effect|discover|place|channel/*", "a collection", "yt-dlp/yt-dlp"),
    account("/@:name", "iamcal/oembed"),
    account("/@:name/liked|likes|reposts|saved/*", "mikf/gallery-dl"),
    account("/@:name/posts|stories|avatar/*", "mikf/gallery-dl"),
    account("/@:name/*", "yt-dlp/yt-dlp"),
];

/// A name always stands behind `@`, so that no word of the network can be one.
const RESERVED: &[Words] = &[];
