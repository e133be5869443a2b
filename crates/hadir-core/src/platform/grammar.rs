use super::Platform;

/// What a handle may look like on a network, and where its profiles live.
///
/// This is the *accepting* grammar: what can exist, which is wider than what can be registered today (X has handles of
/// one letter). Lengths and alphabets as the networks and the registrars that check names had them in November 2026.
pub(super) struct Grammar {
    pub(super) shortest: usize,
    pub(super) longest: usize,
    /// Characters beside ASCII letters and digits.
    pub(super) punctuation: &'static str,
    /// Letters of any script.
    pub(super) any_script: bool,
    /// Dots neither at an end nor in a row.
    pub(super) inner_dots_only: bool,
    /// Dots do not count: `a.b` and `ab` are one account.
    pub(super) dots_ignored: bool,
    /// Host names of profile addresses, matched exactly.
    pub(super) hosts: &'static [&'static str],
    pub(super) profile: ProfilePath,
}

/// Where the handle stands in the path of a profile's address.
pub(super) enum ProfilePath {
    /// First, with a leading `@`: anything else on the host is not a profile.
    AtSign,
    /// First, unless it is one of the network's own words.
    First { reserved: &'static [&'static str] },
    /// After one of these words.
    After(&'static [&'static str]),
}

impl Platform {
    pub(super) const fn grammar(self) -> &'static Grammar {
        match self {
            Self::Instagram => &INSTAGRAM,
            Self::Facebook => &FACEBOOK,
            Self::X => &X,
            Self::Linkedin => &LINKEDIN,
            Self::Tiktok => &TIKTOK,
            Self::Youtube => &YOUTUBE,
            Self::Pinterest => &PINTEREST,
            Self::Threads => &THREADS,
            Self::Reddit => &REDDIT,
        }
    }
}

/// What most networks have in common; each states its own lengths, punctuation and addresses.
const PLAIN: Grammar = Grammar {
    shortest: 1,
    longest: 30,
    punctuation: "_",
    any_script: false,
    inner_dots_only: false,
    dots_ignored: false,
    hosts: &[],
    profile: ProfilePath::AtSign,
};

const INSTAGRAM: Grammar = Grammar {
    punctuation: "._",
    inner_dots_only: true,
    hosts: &["instagram.com", "www.instagram.com", "m.instagram.com", "instagr.am"],
    profile: ProfilePath::First {
        reserved: &["p", "reel", "reels", "tv", "stories", "explore", "accounts", "direct", "share", "about"],
    },
    ..PLAIN
};

const THREADS: Grammar = Grammar {
    punctuation: "._",
    inner_dots_only: true,
    hosts: &["threads.net", "www.threads.net", "threads.com", "www.threads.com"],
    ..PLAIN
};

const FACEBOOK: Grammar = Grammar {
    shortest: 5,
    longest: 50,
    punctuation: ".",
    dots_ignored: true,
    hosts: &["facebook.com", "www.facebook.com", "m.facebook.com", "web.facebook.com", "fb.com"],
    profile: ProfilePath::First {
        reserved: &[
            "profile.php",
            "permalink.php",
            "story.php",
            "photo.php",
            "events",
            "groups",
            "marketplace",
            "pages",
            "people",
            "photo",
            "reel",
            "share",
            "sharer",
            "watch",
        ],
    },
    ..PLAIN
};

const X: Grammar = Grammar {
    longest: 15,
    hosts: &["x.com", "www.x.com", "mobile.x.com", "twitter.com", "www.twitter.com", "mobile.twitter.com"],
    profile: ProfilePath::First {
        reserved: &["i", "home", "search", "explore", "intent", "share", "hashtag", "settings", "messages"],
    },
    ..PLAIN
};

const TIKTOK: Grammar = Grammar {
    shortest: 2,
    longest: 24,
    punctuation: "._",
    hosts: &["tiktok.com", "www.tiktok.com", "m.tiktok.com"],
    ..PLAIN
};

const YOUTUBE: Grammar = Grammar {
    shortest: 3,
    punctuation: "_-.·",
    any_script: true,
    hosts: &["youtube.com", "www.youtube.com", "m.youtube.com"],
    ..PLAIN
};

const PINTEREST: Grammar = Grammar {
    shortest: 3,
    hosts: &["pinterest.com", "www.pinterest.com"],
    profile: ProfilePath::First { reserved: &["pin", "search", "ideas", "today", "settings"] },
    ..PLAIN
};

const REDDIT: Grammar = Grammar {
    shortest: 3,
    longest: 20,
    punctuation: "_-",
    hosts: &["reddit.com", "www.reddit.com", "old.reddit.com", "new.reddit.com"],
    profile: ProfilePath::After(&["u", "user"]),
    ..PLAIN
};

const LINKEDIN: Grammar = Grammar {
    shortest: 3,
    longest: 100,
    punctuation: "-",
    hosts: &["linkedin.com", "www.linkedin.com"],
    profile: ProfilePath::After(&["in", "company"]),
    ..PLAIN
};
