//! Pinterest: names, hosts of every country, forms of address, reserved words.

use super::table::{Domain, Network, Sieve, Site, Words, no_id, scheme};
use crate::platform::form::{Form, account, inner, nothing, opaque, post};
use crate::platform::grammar::{Grammar, PLAIN};

pub(super) static NETWORK: Network = Network {
    // itteco/iframely: letters, digits and `_`.
    names: Grammar { shortest: 3, letter_needed: true, ..PLAIN }.classified(),
    profile: "https://www.pinterest.com/{name}/",
    more: &[],
    sites: &[
        Site {
            domains: &[
                Domain {
                    name: "pinterest",
                    endings: super::table::COM,
                    labels: &["www", "", "m", "??", "???"],
                    source: "yt-dlp/yt-dlp _VALID_URL_BASE; mikf/gallery-dl",
                },
                Domain {
                    name: "pinterest",
                    endings: COUNTRIES,
                    labels: &["www", "", "m", "??"],
                    source: "yt-dlp/yt-dlp _VALID_URL_BASE; mikf/gallery-dl",
                },
            ],
            forms: FORMS,
        },
        Site {
            domains: &[Domain {
                name: "pin",
                endings: &["it"],
                labels: super::table::PLAIN_LABELS,
                source: "mikf/gallery-dl; imputnet/cobalt",
            }],
            forms: &[opaque("/:_/*", "mikf/gallery-dl")],
        },
        Site {
            domains: &[Domain {
                name: "pinterest",
                endings: super::table::COM,
                labels: &["api"],
                source: "mikf/gallery-dl",
            }],
            forms: &[opaque("/url_shortener/*", "mikf/gallery-dl")],
        },
        Site {
            domains: &[Domain {
                name: "pinterest",
                endings: super::table::COM,
                labels: &["assets"],
                source: "exact strings in public code",
            }],
            forms: &[post("/ext/embed.html?id=:code", PIN, "exact strings in public code")],
        },
        Site {
            domains: &[scheme("pinterest:", "exact strings in public code")],
            forms: &[
                account("/user/:name", "exact strings in public code"),
                post("/pin/:code", PIN, "exact strings in public code"),
            ],
        },
    ],
    reserved: RESERVED,
    sieve: Sieve::of(RESERVED),
    is_id: no_id,
    by_id: "https://www.pinterest.com/{id}/",
};

const PIN: &str = "https://www.pinterest.com/pin/{code}/";

const FORMS: &[Form] = &[
    nothing("/pin/create/*", "a dialogue for saving", "exact strings in public code"),
    post("/pin/:_--:code/*", PIN, "yt-dlp/yt-dlp; itteco/iframely"),
    post("/pin/:code/*", PIN, "iamcal/oembed; yt-dlp/yt-dlp"),
    inner("/oembed.json?url=:url", "iamcal/oembed"),
    inner("/offsite?url=:url", "exact strings in public code"),
    account("/:name", "iamcal/oembed; danbooru/danbooru"),
    account("/:name/_saved|_created|pins|boards|followers|following/*", "mikf/gallery-dl"),
    account("/:name/*", "mikf/gallery-dl"),
];

const RESERVED: &[Words] = &[Words {
    words: &[
        "pin",
        "search",
        "ideas",
        "today",
        "shopping",
        "videos",
        "docs",
        "resource",
        "_",
        "discover",
        "explore",
        "news_hub",
        "ext",
        "oembed.json",
        "url_shortener",
        "offsite",
        "pin-builder",
        "settings",
        "login",
        "signup",
        "business",
        "about",
        "source",
    ],
    source: "danbooru/danbooru; s9e/TextFormatter; mikf/gallery-dl",
}];

/// Endings under which the network has its name in a country.
const COUNTRIES: &[&str] = &[
    "ca", "co.uk", "com.au", "de", "fr", "it", "es", "pt", "ch", "at", "se", "dk", "ie", "jp", "co.kr", "kr",
    "nz", "co.nz", "ph", "ru", "cl", "com.mx", "mx", "com.uy", "co", "nl", "info", "vn", "com.vn", "ec",
    "com.ec", "in", "co.in", "pe", "com.pe", "co.at", "hu", "id", "com.py", "tw", "be", "uk", "com.bo", "th",
];
