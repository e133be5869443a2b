//! `YouTube`: four spaces of names, hosts of every country, forms of address.

use super::table::{Domain, Network, Sieve, Site, Space, Words, scheme};
use crate::platform::form::{Form, account, account_in, inner, nothing, opaque, opaque_account, post};
use crate::platform::grammar::{Grammar, PLAIN};
use crate::platform::name_space::NameSpace;

pub(super) static NETWORK: Network = Network {
    // support.google.com/youtube/answer/11585688: 3 to 30 letters and digits of many scripts, and `_` `-` `.` `·`.
    names: Grammar {
        shortest: 3,
        punctuation: "_-.·",
        not_first: "_-.·",
        not_last: "_-.·",
        any_script: true,
        ..PLAIN
    }
    .classified(),
    profile: "https://www.youtube.com/@{name}",
    more: &[
        Space {
            of: NameSpace::CustomUrl,
            names: Grammar { longest: 100, punctuation: "_-.", not_last: ".", any_script: true, ..PLAIN }
                .classified(),
            profile: "https://www.youtube.com/c/{name}",
        },
        Space {
            of: NameSpace::LegacyUser,
            names: Grammar { longest: 60, punctuation: "_-.", not_last: ".", ..PLAIN }.classified(),
            profile: "https://www.youtube.com/user/{name}",
        },
    ],
    sites: &[
        Site {
            domains: &[
                Domain {
                    name: "youtube",
                    endings: super::table::COM,
                    labels: &["www", "", "m", "music", "gaming", "tv"],
                    source: "yt-dlp/yt-dlp",
                },
                Domain {
                    name: "youtube-nocookie",
                    endings: super::table::COM,
                    labels: super::table::PLAIN_LABELS,
                    source: "yt-dlp/yt-dlp; itteco/iframely",
                },
                Domain {
                    name: "youtubekids",
                    endings: super::table::COM,
                    labels: super::table::PLAIN_LABELS,
                    source: "yt-dlp/yt-dlp",
                },
                Domain {
                    name: "youtubeeducation",
                    endings: super::table::COM,
                    labels: super::table::PLAIN_LABELS,
                    source: "yt-dlp/yt-dlp",
                },
                Domain {
                    name: "youtube",
                    endings: COUNTRIES,
                    labels: &["www", "", "m"],
                    source: "medialab/ural; libredirect/browser_extension",
                },
            ],
            forms: FORMS,
        },
        Site {
            domains: &[Domain {
                name: "youtu",
                endings: &["be"],
                labels: super::table::PLAIN_LABELS,
                source: "iamcal/oembed; medialab/ural",
            }],
            forms: &[
                nothing("/embed|videoseries|playlist/*", "a playlist", "yt-dlp/yt-dlp"),
                post("/shorts|live|v|watch/:code/*", VIDEO, "yt-dlp/yt-dlp"),
                post("/watch?v=:code", VIDEO, "yt-dlp/yt-dlp"),
                post("/:code/*", VIDEO, "iamcal/oembed; medialab/ural"),
            ],
        },
        Site {
            domains: &[
                Domain {
                    name: "ytimg",
                    endings: super::table::COM,
                    labels: &["i", "i?"],
                    source: "danbooru/danbooru",
                },
                Domain {
                    name: "youtube",
                    endings: super::table::COM,
                    labels: &["img"],
                    source: "libredirect/browser_extension",
                },
            ],
            forms: &[post("/vi|vi_webp/:code/*", VIDEO, "danbooru/danbooru; libredirect/browser_extension")],
        },
        Site {
            domains: &[Domain {
                name: "youtube",
                endings: &["googleapis.com"],
                labels: super::table::PLAIN_LABELS,
                source: "yt-dlp/yt-dlp",
            }],
            forms: &[post("/v|e|embed/:code/*", VIDEO, "yt-dlp/yt-dlp")],
        },
        Site {
            domains: &[Domain {
                name: "youtube",
                endings: super::table::COM,
                labels: &["studio"],
                source: "yt-dlp/yt-dlp",
            }],
            forms: &[
                account("/channel/:id/*", "exact strings in public code"),
                post("/video/:code/*", VIDEO, "exact strings in public code"),
            ],
        },
        Site {
            domains: &[Domain {
                name: "youtube",
                endings: super::table::COM,
                labels: &["consent"],
                source: "yt-dlp/yt-dlp",
            }],
            forms: &[inner("/*?continue=:url", "yt-dlp/yt-dlp")],
        },
        Site {
            domains: &[
                scheme("vnd.youtube:", "exact strings in public code"),
                scheme("youtube:", "exact strings in public code"),
            ],
            forms: &[
                post("/watch?v=:code", VIDEO, "exact strings in public code"),
                post("/:code/*", VIDEO, "exact strings in public code"),
            ],
        },
    ],
    reserved: RESERVED,
    sieve: Sieve::of(RESERVED),
    is_id: is_channel,
    by_id: "https://www.youtube.com/channel/{id}",
};

/// `UC` and 22 characters of base 64, of which the last carries four bits (all 81 that were looked at).
fn is_channel(text: &str) -> bool {
    text.len() == 24
        && text.starts_with("UC")
        && text.ends_with(['A', 'Q', 'g', 'w'])
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

const VIDEO: &str = "https://www.youtube.com/watch?v={code}";
const NOTE: &str = "https://www.youtube.com/post/{code}";

const FORMS: &[Form] = &[
    post("/watch?v=:code", VIDEO, "yt-dlp/yt-dlp"),
    post("/watch?vi=:code", VIDEO, "imputnet/cobalt"),
    post("/watch/:code/*", VIDEO, "yt-dlp/yt-dlp; imputnet/cobalt"),
    post("/shorts/:code/*", VIDEO, "iamcal/oembed"),
    post("/live/:code/*", VIDEO, "iamcal/oembed"),
    account("/embed/live_stream?channel=:id", "yt-dlp/yt-dlp"),
    nothing("/embed/videoseries|live_stream/*", "a playlist", "yt-dlp/yt-dlp"),
    post("/embed/:code/*", VIDEO, "yt-dlp/yt-dlp"),
    post("/v/:code/*", VIDEO, "itteco/iframely"),
    post("/e/:code/*", VIDEO, "medialab/ural"),
    post("/vi/:code/*", VIDEO, "libredirect/browser_extension"),
    post("/video/:code/*", VIDEO, "medialab/ural"),
    post("/movie?v=:code", VIDEO, "yt-dlp/yt-dlp"),
    post("/watch_popup|watch.php?v=:code", VIDEO, "yt-dlp/yt-dlp"),
    post("/post/:code/*", NOTE, "danbooru/danbooru"),
    post("/channel/:_/community?lb=:code", NOTE, "danbooru/danbooru"),
    post("/user/:_?v=:code", VIDEO, "itteco/iframely"),
    inner("/attribution_link?u=:url", "medialab/ural; s9e/TextFormatter"),
    inner("/oembed?url=:url", "iamcal/oembed"),
    inner("/redirect?q=:url", "medialab/ural"),
    inner("/signin?next=:url", "yt-dlp/yt-dlp"),
    post("?v=:code", VIDEO, "yt-dlp/yt-dlp"),
    opaque("/clip/:_/*", "yt-dlp/yt-dlp; itteco/iframely"),
    opaque("/shared?ci=:_", "itteco/iframely"),
    nothing("/playlist|results|hashtag|feed|source/*", "a collection", "yt-dlp/yt-dlp"),
    account("/channel/:id", "medialab/ural; itteco/iframely"),
    account("/channel/:id/*", "yt-dlp/yt-dlp"),
    account("/browse/:id", "yt-dlp/yt-dlp"),
    account("/feeds/videos.xml?channel_id=:id", "yt-dlp/yt-dlp"),
    account_in(NameSpace::LegacyUser, "/feeds/videos.xml?user=:name", "yt-dlp/yt-dlp"),
    account_in(NameSpace::LegacyUser, "/subscription_center?add_user=:name", "exact strings in public code"),
    account_in(NameSpace::CustomUrl, "/c/@:name/*", "medialab/ural"),
    account_in(NameSpace::CustomUrl, "/c/:name/*", "yt-dlp/yt-dlp"),
    account_in(NameSpace::LegacyUser, "/user/:name/*", "medialab/ural; itteco/iframely"),
    account("/@:name", "yt-dlp/yt-dlp; danbooru/danbooru"),
    account("/@:name/videos|shorts|streams|playlists|featured|about/*", "yt-dlp/yt-dlp"),
    account("/@:name/*", "yt-dlp/yt-dlp"),
    // Any of three spaces of names: only the network knows which.
    opaque_account("/:name/*", "danbooru/danbooru"),
];

const RESERVED: &[Words] = &[Words {
    words: &[
        "channel",
        "c",
        "user",
        "playlist",
        "watch",
        "w",
        "v",
        "vi",
        "embed",
        "e",
        "live",
        "watch_popup",
        "clip",
        "shorts",
        "movies",
        "movie",
        "results",
        "search",
        "shared",
        "hashtag",
        "trending",
        "explore",
        "feed",
        "feeds",
        "browse",
        "oembed",
        "get_video_info",
        "iframe_api",
        "s",
        "source",
        "storefront",
        "oops",
        "index",
        "account",
        "t",
        "about",
        "upload",
        "signin",
        "logout",
        "post",
        "podcasts",
        "premium",
        "gaming",
        "learn",
        "new",
        "playables",
        "creators",
        "ads",
        "howyoutubeworks",
        "paid_memberships",
        "reporthistory",
        "redirect",
        "attribution_link",
        "profile_redirector",
        "tv",
        "handle",
        "subscription_center",
        "video",
        "watch.php",
    ],
    source: "yt-dlp/yt-dlp _RESERVED_NAMES; medialab/ural",
}];

/// Endings under which the network has its name in a country.
const COUNTRIES: &[&str] = &[
    "ae", "al", "am", "as", "at", "az", "ba", "be", "bg", "bh", "bo", "by", "ca", "cat", "ch", "cl", "co",
    "co.ae", "co.at", "co.cr", "co.hu", "co.id", "co.il", "co.in", "co.jp", "co.ke", "co.kr", "co.ma",
    "co.nz", "co.th", "co.tz", "co.ug", "co.uk", "co.ve", "co.za", "co.zw", "com.ar", "com.au", "com.az",
    "com.bd", "com.bh", "com.bo", "com.br", "com.by", "com.co", "com.do", "com.ec", "com.ee", "com.eg",
    "com.es", "com.gh", "com.gr", "com.gt", "com.hk", "com.hn", "com.hr", "com.jm", "com.jo", "com.kw",
    "com.lb", "com.lv", "com.ly", "com.mk", "com.mt", "com.mx", "com.my", "com.ng", "com.ni", "com.om",
    "com.pa", "com.pe", "com.ph", "com.pk", "com.pt", "com.py", "com.qa", "com.ro", "com.sa", "com.sg",
    "com.sv", "com.tn", "com.tr", "com.tw", "com.ua", "com.uy", "com.ve", "cr", "cz", "de", "dk", "ee", "es",
    "fi", "fr", "ge", "gr", "gt", "hk", "hr", "hu", "ie", "in", "iq", "is", "it", "jo", "jp", "kr", "kz",
    "la", "lk", "lt", "lu", "lv", "ly", "ma", "md", "me", "mk", "mn", "mx", "my", "ng", "ni", "nl", "no",
    "pa", "pe", "ph", "pk", "pl", "pr", "pt", "qa", "ro", "rs", "ru", "sa", "se", "sg", "si", "sk", "sn",
    "sv", "tn", "tv", "ua", "ug", "uy", "vn",
];
