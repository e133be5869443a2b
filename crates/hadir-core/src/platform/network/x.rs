//! X, once Twitter: names, hosts, forms of address, reserved words.

use super::table::{Domain, Network, Sieve, Site, Words, no_id, scheme};
use crate::platform::form::{Form, account, inner, nothing, opaque, post};
use crate::platform::grammar::{Grammar, PLAIN};

pub(super) static NETWORK: Network = Network {
    // sherlock-project/sherlock: 1 to 15 of A-Z a-z 0-9 `_`.
    names: Grammar { longest: 15, ..PLAIN }.classified(),
    profile: "https://x.com/{name}",
    more: &[],
    sites: &[
        Site {
            domains: &[
                Domain {
                    name: "x",
                    endings: super::table::COM,
                    labels: &["", "www", "mobile", "m"],
                    source: "yt-dlp/yt-dlp",
                },
                Domain {
                    name: "twitter",
                    endings: super::table::COM,
                    labels: &["", "www", "mobile", "m"],
                    source: "iamcal/oembed; medialab/ural",
                },
                Domain {
                    name: "twitter3e4tixl4xyajtrzo62zg5vztmjuricljdp2c5kshju4avyoid",
                    endings: &["onion"],
                    labels: &["", "www", "mobile"],
                    source: "yt-dlp/yt-dlp",
                },
            ],
            forms: FORMS,
        },
        Site {
            domains: &[
                Domain { name: "x", endings: super::table::COM, labels: &["pic"], source: "yt-dlp/yt-dlp" },
                Domain {
                    name: "twitter",
                    endings: super::table::COM,
                    labels: &["pic"],
                    source: "danbooru/danbooru",
                },
                Domain { name: "t", endings: &["co"], labels: &["", "www"], source: "yt-dlp/yt-dlp" },
            ],
            forms: &[opaque("/:_/*", "yt-dlp/yt-dlp")],
        },
        Site {
            domains: &[
                Domain {
                    name: "x",
                    endings: super::table::COM,
                    labels: &["platform"],
                    source: "zedeus/nitter",
                },
                Domain {
                    name: "twitter",
                    endings: super::table::COM,
                    labels: &["platform"],
                    source: "zedeus/nitter",
                },
            ],
            forms: &[
                post("/embed/Tweet.html?id=:code", POST, "zedeus/nitter; libredirect/browser_extension"),
                post("/embed/index.html?id=:code", POST, "libredirect/browser_extension"),
            ],
        },
        Site {
            domains: &[
                Domain {
                    name: "x",
                    endings: super::table::COM,
                    labels: &["publish"],
                    source: "iamcal/oembed",
                },
                Domain {
                    name: "twitter",
                    endings: super::table::COM,
                    labels: &["publish"],
                    source: "iamcal/oembed",
                },
            ],
            forms: &[inner("/oembed?url=:url", "iamcal/oembed"), inner("/*?query=:url", "iamcal/oembed")],
        },
        Site {
            domains: &[scheme("twitter:", "exact strings in public code")],
            forms: &[
                account("/user?screen_name=:name", "exact strings in public code"),
                account("/user?user_id=:id", "exact strings in public code"),
                post("/status?id=:code", POST, "exact strings in public code"),
            ],
        },
    ],
    reserved: RESERVED,
    sieve: Sieve::of(RESERVED),
    is_id: no_id,
    by_id: "https://x.com/i/user/{id}",
};

const POST: &str = "https://x.com/i/status/{code}";

const FORMS: &[Form] = &[
    post("/i/web/status/:code/*", POST, "yt-dlp/yt-dlp"),
    post("/i/status/:code/*", POST, "yt-dlp/yt-dlp"),
    post("/i/videos/tweet/:code/*", POST, "yt-dlp/yt-dlp"),
    post("/i/videos/:code", POST, "yt-dlp/yt-dlp"),
    post("/i/cards/tfw/v1/:code", POST, "yt-dlp/yt-dlp"),
    post("/i/bookmarks?post_id=:code", POST, "imputnet/cobalt"),
    account("/i/user/:id/*", "mikf/gallery-dl; danbooru/danbooru"),
    nothing("/i/*", "a page of the network", "zedeus/nitter"),
    post("/status|statuses/:code/*", POST, "FixTweet/FxTwitter"),
    post("/intent/like|favorite|retweet?tweet_id=:code", POST, "danbooru/danbooru"),
    post("/intent/tweet|post?in_reply_to=:code", POST, "danbooru/danbooru"),
    account("/intent/user|follow?screen_name=:name", "danbooru/danbooru; zedeus/nitter"),
    account("/intent/user|follow?user_id=:id", "mikf/gallery-dl"),
    nothing("/intent|share/*", "a dialogue for sharing", "exact strings in public code"),
    nothing("/hashtag/*", "a tag", "medialab/ural"),
    nothing("/:_/tos|privacy", "a page of the network", "the network's own pages"),
    post("/@:name/status|statuses/:code/*", POST, "danbooru/danbooru"),
    post("/:name/status/:code/*", POST, "iamcal/oembed"),
    post("/:name/statuses/:code/*", POST, "medialab/ural"),
    post("/:name/tweet|thread/:code/*", POST, "s9e/TextFormatter; zedeus/nitter"),
    post("/:name/article/:code", POST, "zedeus/nitter"),
    account("/@:name/*", "danbooru/danbooru"),
    account("/:name", "iamcal/oembed"),
    account("/:name/with_replies|media|likes/*", "mikf/gallery-dl"),
    account("/:name/followers|following/*", "mikf/gallery-dl"),
    account("/:name/*", "danbooru/danbooru"),
];

const RESERVED: &[Words] = &[
    Words {
        words: &[
            "404",
            "account",
            "download",
            "explore",
            "follower_requests",
            "hashtag",
            "home",
            "i",
            "intent",
            "jobs",
            "lists",
            "login",
            "logout",
            "mentions",
            "messages",
            "notifications",
            "personalization",
            "search",
            "search-advanced",
            "search-home",
            "session",
            "settings",
            "share",
            "signup",
            "twitterblue",
            "webview",
            "welcome",
            "your_twitter_data",
        ],
        source: "DimensionDev/Maskbook (words of X's own client)",
    },
    Words {
        words: &[
            "oauth",
            "who_to_follow",
            "connect_people",
            "bookmarks",
            "communities",
            "similar_to",
            "logged-out",
            "newtwitter",
            "widgets",
            "goodies",
            "invitations",
            "sessions",
            "followers",
            "following",
            "favorites",
        ],
        source: "the network's own pages of several years; refused as long as nobody shows an account",
    },
    Words {
        words: &["privacy", "tos", "compose", "about", "status", "statuses"],
        source: "danbooru/danbooru; FixTweet/FxTwitter",
    },
];
