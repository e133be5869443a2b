//! Threads: names, hosts, forms of address.

use super::table::{Domain, Network, Sieve, Site, Words, no_id, scheme};
use crate::platform::form::{Form, account, inner, nothing, opaque, post};
use crate::platform::grammar::{Grammar, PLAIN};

pub(super) static NETWORK: Network = Network {
    // The names are those of Instagram.
    names: Grammar { punctuation: "._", not_first: ".", not_last: ".", not_doubled: ".", ..PLAIN }
        .classified(),
    profile: "https://www.threads.com/@{name}",
    more: &[],
    sites: &[
        Site {
            domains: &[Domain {
                name: "threads",
                endings: &["com", "net"],
                labels: super::table::PLAIN_LABELS,
                source: "libredirect/browser_extension; Threads developer documentation",
            }],
            forms: FORMS,
        },
        Site {
            domains: &[Domain {
                name: "threads",
                endings: &["com", "net"],
                labels: &["l"],
                source: "exact strings in public code",
            }],
            forms: &[inner("/*?u=:url", "exact strings in public code")],
        },
        Site {
            domains: &[Domain {
                name: "threads",
                endings: &["com", "net"],
                labels: &["graph"],
                source: "Threads developer documentation",
            }],
            forms: &[
                inner("/oembed?url=:url", "Threads developer documentation"),
                inner("/:_/oembed?url=:url", "Threads developer documentation"),
            ],
        },
        Site {
            domains: &[scheme("barcelona:", "exact strings in public code")],
            forms: &[
                account("/user?username=:name", "exact strings in public code"),
                post("/media?shortcode=:code", POST, "exact strings in public code"),
            ],
        },
    ],
    reserved: RESERVED,
    sieve: Sieve::of(RESERVED),
    is_id: no_id,
    by_id: "https://www.threads.net/ap/users/{id}/",
};

const POST: &str = "https://www.threads.com/t/{code}";

const FORMS: &[Form] = &[
    post("/@:name/post/:code/*", POST, "Threads developer documentation, oEmbed"),
    post("/@/post/:code/*", POST, "exact strings in public code"),
    post("/t/:code/*", POST, "Threads developer documentation, oEmbed"),
    post("/post/:code/*", POST, "exact strings in public code"),
    opaque("/share/*", "exact strings in public code"),
    account("/ap/users/:id/*", "exact strings in public code"),
    account("/intent/follow?username=:name", "exact strings in public code"),
    inner("/login/*?next=:url", "exact strings in public code"),
    nothing("/intent/*", "a dialogue for sharing", "exact strings in public code"),
    account("/@:name/*", "RSS-Bridge/rss-bridge"),
    account("/:name", "RSS-Bridge/rss-bridge"),
];

const RESERVED: &[Words] = &[Words {
    words: &[
        "t",
        "post",
        "share",
        "search",
        "login",
        "activity",
        "settings",
        "saved",
        "liked",
        "intent",
        "following",
        "for_you",
        "ap",
        "oauth",
        "api",
        "graphql",
    ],
    source: "exact strings in public code",
}];
