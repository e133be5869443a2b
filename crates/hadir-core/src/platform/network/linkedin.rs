//! `LinkedIn`: people and organisations apart, hosts of every country, forms of address.

use super::table::{Domain, Network, Sieve, Site, Space, Words, scheme};
use crate::platform::form::{Form, account, account_in, inner, nothing, opaque, opaque_account, post};
use crate::platform::grammar::{Grammar, PLAIN};
use crate::platform::name_space::NameSpace::Organisation;

pub(super) static NETWORK: Network = Network {
    // linkedin.com/help, answer 87: 3 to 100 letters and digits; other scripts occur.
    names: Grammar { shortest: 3, longest: 100, punctuation: "-", any_script: true, ..PLAIN }.classified(),
    profile: "https://www.linkedin.com/in/{name}/",
    more: &[Space {
        of: Organisation,
        names: Grammar { longest: 100, punctuation: "-._", not_last: ".", any_script: true, ..PLAIN }
            .classified(),
        profile: "https://www.linkedin.com/company/{name}/",
    }],
    sites: &[
        Site {
            domains: &[Domain {
                name: "linkedin",
                endings: super::table::COM,
                labels: &["www", "", "m", "touch", "??"],
                source: "lorey/social-media-profiles-regexs; gkucmierz/social-links",
            }],
            forms: FORMS,
        },
        Site {
            domains: &[Domain {
                name: "lnkd",
                endings: &["in"],
                labels: super::table::PLAIN_LABELS,
                source: "obsidianforensics/unfurl",
            }],
            forms: &[opaque("/:_/*", "obsidianforensics/unfurl")],
        },
        Site {
            domains: &[scheme("urn:", "learn.microsoft.com, URNs and IDs")],
            forms: &[post("/:code", POST, "learn.microsoft.com, URNs and IDs")],
        },
    ],
    reserved: RESERVED,
    sieve: Sieve::of(RESERVED),
    // `ACoAA…`, 39 characters: a member by number.
    is_id: |text| {
        text.len() >= 30
            && ["ACoAA", "ACwAA", "AEMAA"].iter().any(|known| text.starts_with(known))
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    },
    by_id: "https://www.linkedin.com/in/{id}/",
};

const POST: &str = "https://www.linkedin.com/feed/update/urn:li:{code}/";
const ARTICLE: &str = "https://www.linkedin.com/pulse/{code}/";

const FORMS: &[Form] = &[
    post("/feed/update/:code/*", POST, "yt-dlp/yt-dlp; lorey/social-media-profiles-regexs"),
    post("/embed/feed/update/:code/*", POST, "exact strings in public code"),
    post("/posts/:code/*", POST, "yt-dlp/yt-dlp"),
    post("/video/live/:code/*", POST, "learn.microsoft.com"),
    post("/video/event/:code/*", POST, "learn.microsoft.com"),
    post("/feed?highlightedUpdateUrn=:code", POST, "exact strings in public code"),
    post("/feed?highlightedUpdateUrns=:code", POST, "exact strings in public code"),
    post("/feed?updateEntityUrn=:code", POST, "exact strings in public code"),
    post("/comm/feed/update/:code/*", POST, "exact strings in public code"),
    post("/comm/posts/:code/*", POST, "exact strings in public code"),
    post("/mwlite/feed/update/:code/*", POST, "gkucmierz/social-links"),
    post("/mwlite/feed/posts/:code/*", POST, "gkucmierz/social-links"),
    post("/pulse/:story/*", ARTICLE, "exact strings in public code"),
    inner("/safety/go?url=:url", "exact strings in public code"),
    inner("/redir/redirect?url=:url", "exact strings in public code"),
    inner("/authwall?sessionRedirect=:url", "exact strings in public code"),
    inner("/login/*?session_redirect=:url", "exact strings in public code"),
    inner("/uas/login?session_redirect=:url", "exact strings in public code"),
    account("/in/:name", "lorey/social-media-profiles-regexs"),
    account("/in/:name/*", "lorey/social-media-profiles-regexs"),
    account("/comm/in/:name/*", "exact strings in public code"),
    account("/mwlite/in/:name/*", "gkucmierz/social-links"),
    account("/profile/view?id=:id", "exact strings in public code"),
    account("/sales/lead|people/:id/*", "exact strings in public code"),
    opaque_account("/pub/:_/*", "lorey/social-media-profiles-regexs"),
    account_in(Organisation, "/company/:name/*", "lorey/social-media-profiles-regexs"),
    account_in(Organisation, "/school/:name/*", "lorey/social-media-profiles-regexs"),
    account_in(Organisation, "/showcase/:name/*", "lorey/social-media-profiles-regexs"),
    account_in(Organisation, "/comm/company/:name/*", "exact strings in public code"),
    account_in(Organisation, "/mwlite/company/:name/*", "gkucmierz/social-links"),
    nothing("/groups/*", "a group", "exact strings in public code"),
    nothing("/newsletters/*", "a newsletter", "exact strings in public code"),
];

/// A name always stands behind a word, so that no word of the network can be one.
const RESERVED: &[Words] = &[];
