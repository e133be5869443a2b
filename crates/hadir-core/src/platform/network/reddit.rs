//! Reddit: names, hosts, forms of address, reserved words.

use super::table::{Domain, Network, Sieve, Site, Words, no_id, scheme};
use crate::platform::form::{Form, account, inner, nothing, opaque, post};
use crate::platform::grammar::{Grammar, PLAIN};

pub(super) static NETWORK: Network = Network {
    // reddit-archive/reddit, validator.py: 3 to 20 of A-Z a-z 0-9 `_` `-`.
    names: Grammar { shortest: 3, longest: 20, punctuation: "_-", ..PLAIN }.classified(),
    profile: "https://www.reddit.com/user/{name}/",
    more: &[],
    sites: &[
        Site {
            domains: &[
                Domain {
                    name: "reddit",
                    endings: super::table::COM,
                    labels: &[
                        "www", "", "old", "new", "np", "nm", "m", "i", "amp", "sh", "pay", "embed", "??",
                    ],
                    source: "yt-dlp/yt-dlp; mikf/gallery-dl; reddit-archive/reddit",
                },
                Domain {
                    name: "redditmedia",
                    endings: super::table::COM,
                    labels: super::table::PLAIN_LABELS,
                    source: "yt-dlp/yt-dlp",
                },
                Domain {
                    name: "reddittorjg6rue252oqsxryoxengawnmo46qy4kyii5wtqnwfj4ooad",
                    endings: &["onion"],
                    labels: &["www", "", "old"],
                    source: "libredirect/browser_extension",
                },
            ],
            forms: FORMS,
        },
        Site {
            domains: &[Domain {
                name: "redd",
                endings: &["it"],
                labels: super::table::PLAIN_LABELS,
                source: "mikf/gallery-dl",
            }],
            forms: &[
                post("/t3_:code/*", POST, "danbooru/danbooru"),
                nothing(
                    "/r|u|user|comments|gallery|tb|c|s|t|w|wiki|domain|live|media|video|poll|new|top|hot|best|saved|submit/*",
                    "a page of the network",
                    "reddit-archive/reddit",
                ),
                nothing(
                    "/search|login|about|jobs|settings|premium|help|rules|message|explore|all|mod|popular|random|me/*",
                    "a page of the network",
                    "reddit-archive/reddit",
                ),
                post("/:code/*", POST, "mikf/gallery-dl; danbooru/danbooru"),
            ],
        },
        Site {
            domains: &[
                Domain { name: "redd", endings: &["it"], labels: &["v"], source: "imputnet/cobalt" },
                Domain {
                    name: "reddit",
                    endings: &["app.link"],
                    labels: &[""],
                    source: "exact strings in public code",
                },
            ],
            forms: &[opaque("/:_/*", "imputnet/cobalt")],
        },
        Site {
            domains: &[scheme("apollo:", "exact strings in public code")],
            forms: &[
                account("/reddit.com/u|user/:name", "exact strings in public code"),
                post("/reddit.com/r/:_/comments/:code/*", POST, "exact strings in public code"),
            ],
        },
    ],
    reserved: RESERVED,
    sieve: Sieve::of(RESERVED),
    is_id: no_id,
    by_id: "https://www.reddit.com/by_id/{id}",
};

const POST: &str = "https://www.reddit.com/comments/{code}/";

const FORMS: &[Form] = &[
    post("/r/u_:name/comments/:code/*", POST, "imputnet/cobalt"),
    post("/r/:_/comments/:code/*", POST, "iamcal/oembed; danbooru/danbooru"),
    post("/comments/:code/*", POST, "yt-dlp/yt-dlp"),
    post("/user|u/:name/comments/:code/*", POST, "yt-dlp/yt-dlp; imputnet/cobalt"),
    post("/gallery|tb|poll/:code/*", POST, "mikf/gallery-dl; reddit-archive/reddit"),
    post("/by_id/t3_:code/*", POST, "reddit-archive/reddit"),
    post("/duplicates|related/:code/*", POST, "reddit-archive/reddit"),
    post("/r/:_/duplicates|related/:code/*", POST, "reddit-archive/reddit"),
    post("/mediaembed/:code/*", POST, "yt-dlp/yt-dlp"),
    inner("/oembed?url=:url", "iamcal/oembed"),
    inner("/login/*?dest=:url", "exact strings in public code"),
    opaque("/r/:_/s/:_/*", "mikf/gallery-dl; imputnet/cobalt"),
    opaque("/u|user/:_/s/:_/*", "mikf/gallery-dl; danbooru/danbooru"),
    opaque("/video/:_/*", "imputnet/cobalt"),
    nothing("/user|u/me/*", "whoever is looking", "reddit-archive/reddit"),
    account("/user/:name/*", "lorey/social-media-profiles-regexs; mikf/gallery-dl"),
    account("/u/:name/*", "reddit-archive/reddit"),
    account("/r/u_:name/*", "imputnet/cobalt"),
    account("/message/compose?to=:name", "exact strings in public code"),
    nothing("/r/*", "a community", "mikf/gallery-dl"),
];

/// A name always stands behind a word, so that no word of the network can be one.
const RESERVED: &[Words] = &[];
