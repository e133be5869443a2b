//! Instagram: names, hosts, forms of address, reserved words.

use super::table::{Domain, Network, Sieve, Site, Words, no_id, scheme};
use crate::platform::form::{Form, account, inner, nothing, opaque, post};
use crate::platform::grammar::{Grammar, PLAIN};

pub(super) static NETWORK: Network = Network {
    // Wikidata P2003, instaloader: 1 to 30 of a-z 0-9 `_` `.`; no dot first, last or twice.
    names: Grammar { punctuation: "._", not_first: ".", not_last: ".", not_doubled: ".", ..PLAIN }
        .classified(),
    profile: "https://www.instagram.com/{name}/",
    more: &[],
    sites: &[
        Site {
            domains: &[
                Domain {
                    name: "instagram",
                    endings: super::table::COM,
                    labels: &["www", "", "m"],
                    source: "iamcal/oembed; gkucmierz/social-links",
                },
                Domain {
                    name: "instagr",
                    endings: &["am"],
                    labels: super::table::PLAIN_LABELS,
                    source: "iamcal/oembed; danbooru/danbooru",
                },
            ],
            forms: FORMS,
        },
        Site {
            domains: &[Domain {
                name: "ig",
                endings: &["me"],
                labels: super::table::PLAIN_LABELS,
                source: "exact strings in public code",
            }],
            forms: &[
                account("/m/:name/*", "exact strings in public code"),
                opaque("/:_/*", "exact strings in public code"),
            ],
        },
        Site {
            domains: &[Domain {
                name: "instagram",
                endings: super::table::COM,
                labels: &["l"],
                source: "medialab/ural",
            }],
            forms: &[inner("/*?u=:url", "medialab/ural")],
        },
        Site {
            domains: &[scheme("instagram:", "exact strings in public code")],
            forms: &[
                account("/user?username=:name", "exact strings in public code"),
                post("/media?id=:media", POST, "yt-dlp/yt-dlp"),
            ],
        },
    ],
    reserved: RESERVED,
    sieve: Sieve::of(RESERVED),
    is_id: no_id,
    by_id: "https://www.instagram.com/uid/{id}",
};

const POST: &str = "https://www.instagram.com/p/{code}/";

const FORMS: &[Form] = &[
    post("/p/:code/embed|media|liked_by/*", POST, "itteco/iframely; the path list of Instagram's web client"),
    post("/p/:code/c/*", POST, "the path list of Instagram's web client"),
    post("/p/:code/*", POST, "iamcal/oembed"),
    post("/reel/:code/embed/*", POST, "yt-dlp/yt-dlp"),
    post("/reel/:code/*", POST, "iamcal/oembed"),
    nothing("/reels/audio/*", "a sound", "yt-dlp/yt-dlp"),
    post("/reels/videos/:code/*", POST, "medialab/ural"),
    post("/reels/:code/*", POST, "itteco/iframely"),
    post("/tv/:code/*", POST, "iamcal/oembed"),
    nothing("/stories/highlights/*", "a highlight", "yt-dlp/yt-dlp"),
    post("/stories/:name/:story/*", "https://www.instagram.com/stories/{owner}/{code}/", "yt-dlp/yt-dlp"),
    account("/stories/:name", "mikf/gallery-dl"),
    nothing("/s/*", "a highlight", "mikf/gallery-dl"),
    opaque("/share/*", "imputnet/cobalt; yt-dlp/yt-dlp"),
    account("/_u/:name/*", "yt-dlp/yt-dlp"),
    account("/uid/:id/*", "danbooru/danbooru"),
    inner("/accounts/login?next=:url", "exact strings in public code"),
    inner("/challenge/*?next=:url", "exact strings in public code"),
    post("/:name/p/:code/*", POST, "iamcal/oembed"),
    post("/:name/reel/:code/*", POST, "yt-dlp/yt-dlp"),
    post("/:name/reels/:code/*", POST, "yt-dlp/yt-dlp"),
    post("/:name/tv/:code/*", POST, "yt-dlp/yt-dlp"),
    account("/@:name/*", "danbooru/danbooru"),
    account("/:name", "danbooru/danbooru"),
    account("/:name/reels|tagged|posts/*", "mikf/gallery-dl"),
    account("/:name/followers|following/*", "mikf/gallery-dl"),
    account("/:name/guide|guides/*", "mikf/gallery-dl"),
    account("/:name/*", "mikf/gallery-dl"),
];

const RESERVED: &[Words] = &[
    Words {
        words: &[
            "p",
            "reel",
            "reels",
            "tv",
            "stories",
            "s",
            "share",
            "explore",
            "direct",
            "accounts",
            "about",
            "ads",
            "api",
            "graphql",
            "web",
            "emails",
            "challenge",
            "oauth",
            "static",
            "lite",
            "legal",
            "press",
            "developer",
            "push",
            "session",
            "settings",
            "your_activity",
            "a",
            "integrity",
            "invites",
            "download",
            "uid",
            "_u",
            "_n",
        ],
        source: "obsidianforensics/unfurl site_defs/instagram.yaml; the path list of Instagram's web client",
    },
    Words { words: &["channel", "ar"], source: "medialab/ural" },
    Words {
        words: &[
            "directory",
            "nametag",
            "qr",
            "popular",
            "topics",
            "fragment",
            "create",
            "archive",
            "n",
            "robots.txt",
        ],
        source: "the network's own pages of several years; refused as long as nobody shows an account",
    },
];
