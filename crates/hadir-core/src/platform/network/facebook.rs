//! Facebook: names, hosts, forms of address, reserved words.

use super::{Domain, Network, Sieve, Site, Words, no_id, scheme};
use crate::platform::form::{Form, account, inner, nothing, opaque, post};
use crate::platform::grammar::{Grammar, PLAIN};

pub(super) static NETWORK: Network = Network {
    // facebook.com/help/105399436216001: letters, digits and dots, at least 5; neither dots nor case distinguish.
    // A number in a name's place is the account's id.
    names: Grammar { shortest: 5, longest: 50, punctuation: ".", dots_ignored: true, ..PLAIN }.classified(),
    profile: "https://www.facebook.com/{name}",
    more: &[],
    sites: &[
        Site {
            domains: &[
                Domain {
                    name: "facebook",
                    endings: super::COM,
                    labels: &[
                        "www", "", "m", "mbasic", "touch", "web", "free", "0", "d", "p", "business", "??-??",
                    ],
                    source: "yt-dlp/yt-dlp; medialab/ural; itteco/iframely",
                },
                Domain {
                    name: "fb",
                    endings: super::COM,
                    labels: &["www", "", "m"],
                    source: "lorey/social-media-profiles-regexs",
                },
                Domain {
                    name: "facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd",
                    endings: &["onion"],
                    labels: &["www", "", "m"],
                    source: "yt-dlp/yt-dlp",
                },
            ],
            forms: FORMS,
        },
        Site {
            domains: &[Domain {
                name: "fb",
                endings: &["watch", "gg"],
                labels: super::PLAIN_LABELS,
                source: "imputnet/cobalt; obsidianforensics/unfurl",
            }],
            forms: &[opaque("/:_/*", "imputnet/cobalt")],
        },
        Site {
            // A name and the code of a short link look alike here.
            domains: &[Domain {
                name: "fb",
                endings: &["me"],
                labels: super::PLAIN_LABELS,
                source: "medialab/ural; obsidianforensics/unfurl",
            }],
            forms: &[opaque("/:_/*", "obsidianforensics/unfurl")],
        },
        Site {
            domains: &[Domain {
                name: "m",
                endings: &["me"],
                labels: super::PLAIN_LABELS,
                source: "exact strings in public code",
            }],
            forms: &[
                nothing("/j/*", "a chat", "exact strings in public code"),
                account("/:name/*", "exact strings in public code"),
            ],
        },
        Site {
            domains: &[Domain {
                name: "facebook",
                endings: super::COM,
                labels: &["l", "lm"],
                source: "medialab/ural",
            }],
            forms: &[inner("/*?u=:url", "medialab/ural")],
        },
        Site {
            domains: &[scheme("fb:", "exact strings in public code")],
            forms: &[
                account("/profile|page/:id", "exact strings in public code"),
                inner("/facewebmodal/f?href=:url", "exact strings in public code"),
            ],
        },
    ],
    reserved: RESERVED,
    sieve: Sieve::of(RESERVED),
    is_id: no_id,
    by_id: "https://www.facebook.com/profile.php?id={id}",
};

const POST: &str = "https://www.facebook.com/{owner}/posts/{code}";
const GROUP: &str = "https://www.facebook.com/groups/{owner}/posts/{code}";
const VIDEO: &str = "https://www.facebook.com/watch/?v={code}";
const PHOTO: &str = "https://www.facebook.com/photo?fbid={code}";

const FORMS: &[Form] = &[
    inner("/l.php?u=:url", "medialab/ural"),
    inner("/flx/warn/*?u=:url", "medialab/ural"),
    inner("/login.php?next=:url", "itteco/iframely"),
    inner("/login/*?next=:url", "yt-dlp/yt-dlp"),
    inner("/plugins/post.php?href=:url", "yt-dlp/yt-dlp"),
    inner("/plugins/video.php?href=:url", "yt-dlp/yt-dlp"),
    inner("/plugins/comment_embed.php?href=:url", "itteco/iframely"),
    inner("/plugins/page.php?href=:url", "itteco/iframely"),
    post("/permalink.php?story_fbid=:code&id=:owner", POST, "medialab/ural"),
    post("/story.php?story_fbid=:code&id=:owner", POST, "medialab/ural"),
    post("/watch/live?v=:code", VIDEO, "itteco/iframely"),
    post("/watch?v=:code", VIDEO, "yt-dlp/yt-dlp"),
    post("/video.php?v=:code", VIDEO, "yt-dlp/yt-dlp"),
    post("/video.php?id=:code", VIDEO, "iamcal/oembed"),
    post("/video/video.php?v=:code", VIDEO, "yt-dlp/yt-dlp"),
    post("/video/embed?video_id=:code", VIDEO, "yt-dlp/yt-dlp"),
    post("/photo.php?v=:code", VIDEO, "yt-dlp/yt-dlp"),
    post("/reel|reels/:code/*", "https://www.facebook.com/reel/{code}", "yt-dlp/yt-dlp; danbooru/danbooru"),
    post("/photo.php?fbid=:code", PHOTO, "medialab/ural"),
    post("/photo?fbid=:code", PHOTO, "danbooru/danbooru"),
    post("/photos/:code/*", PHOTO, "itteco/iframely"),
    post("/videos/:code/*", VIDEO, "yt-dlp/yt-dlp"),
    post("/groups/:owner/posts|permalink/:code", GROUP, "yt-dlp/yt-dlp; medialab/ural"),
    post("/groups/:owner/posts/:_/:code", GROUP, "yt-dlp/yt-dlp"),
    post("/groups/:owner?multi_permalinks=:code", GROUP, "exact strings in public code"),
    account("/groups/:_/user/:id/*", "exact strings in public code"),
    nothing("/groups/*", "a group", "medialab/ural"),
    nothing("/media/*", "an album", "iamcal/oembed"),
    nothing("/events/*", "an event", "yt-dlp/yt-dlp"),
    nothing("/stories/*", "a story", "obsidianforensics/unfurl"),
    nothing("/hashtag/*", "a tag", "obsidianforensics/unfurl"),
    opaque("/share/*", "imputnet/cobalt; obsidianforensics/unfurl"),
    account("/profile.php?id=:id", "medialab/ural"),
    account("/profile/:id/*", "danbooru/danbooru"),
    account("/people/:_/:id/*", "medialab/ural"),
    account("/p/:_-:id/*", "danbooru/danbooru"),
    account("/pages/category/:_/:_-:id/*", "exact strings in public code"),
    account("/pages/:_/:id/*", "itteco/iframely"),
    account("/pg/:name/*", "itteco/iframely"),
    post("/:owner/posts|activity/:code", POST, "iamcal/oembed"),
    post("/:owner/posts|activity/:_/:code", POST, "itteco/iframely"),
    post("/:owner/videos/:code", VIDEO, "yt-dlp/yt-dlp"),
    post("/:owner/videos/:_/:code", VIDEO, "yt-dlp/yt-dlp"),
    post("/:owner/photos/:code", PHOTO, "itteco/iframely"),
    post("/:owner/photos/:_/:code/*", PHOTO, "itteco/iframely; medialab/ural"),
    post("/:owner/a.:_/:code", PHOTO, "medialab/ural"),
    post("/:owner_:code", POST, "itteco/iframely"),
    account("/:_-:id/*", "danbooru/danbooru"),
    account("/:name", "medialab/ural"),
    account("/:name/about|photos|videos|events|reels_tab/*", "itteco/iframely"),
    account("/:name/*", "mikf/gallery-dl"),
];

const RESERVED: &[Words] = &[Words {
    words: &[
        "groups", "events", "pages", "pg", "people", "p", "profile", "stories", "story", "share", "sharer", "marketplace",
        "watch", "watchparty", "search", "login", "recover", "help", "settings", "bookmarks", "notifications", "messages",
        "friends", "gaming", "fundraisers", "plugins", "hashtag", "explore", "reel", "reels", "ads", "business", "privacy",
        "policies", "about", "careers", "developers", "security", "lite", "me", "home", "media", "photo", "photos",
        "video", "videos", "posts", "permalink", "timeline", "notes", "questions", "flx", "l", "dialog", "saved",
        "memories",
    ],
    source: "obsidianforensics/unfurl; danbooru/danbooru; lorey/social-media-profiles-regexs; mikf/gallery-dl",
}];
