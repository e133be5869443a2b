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
    /// Punctuation that may not begin it.
    pub(super) not_first: &'static str,
    /// Punctuation that may not end it.
    pub(super) not_last: &'static str,
    /// Punctuation that may not come twice in a row.
    pub(super) not_doubled: &'static str,
    /// Digits alone are not enough.
    pub(super) letter_needed: bool,
    /// Dots do not count: `a.b` and `ab` are one account.
    pub(super) dots_ignored: bool,
    /// Host names of profile addresses, matched exactly.
    pub(super) hosts: &'static [&'static str],
    pub(super) profile: ProfilePath,
    /// What the fields above say about each byte; see [`Grammar::classified`].
    pub(super) classes: Classes,
}

/// What a byte is in a handle that is canonical, as bits.
pub(super) mod class {
    /// It may stand in one.
    pub(crate) const CANONICAL: u8 = 1;
    /// It is a letter.
    pub(crate) const LETTER: u8 = 2;
    /// It may not begin one.
    pub(crate) const NOT_FIRST: u8 = 4;
    /// It may not end one.
    pub(crate) const NOT_LAST: u8 = 8;
    /// It may not follow itself.
    pub(crate) const ONCE: u8 = 16;
}

/// The class of every byte. Nothing but ASCII is in a class.
pub(super) struct Classes([u8; 256]);

impl Classes {
    pub(super) fn of(&self, byte: u8) -> u8 {
        self.0.get(usize::from(byte)).copied().unwrap_or(0)
    }
}

impl Grammar {
    /// With the table of classes that follows from its rules.
    const fn classified(mut self) -> Self {
        let mut table = [0; 256];
        let mut rest: &mut [u8] = &mut table;
        let mut byte = 0_u8;
        while let Some((slot, tail)) = rest.split_first_mut() {
            *slot = self.class(byte);
            byte = byte.wrapping_add(1);
            rest = tail;
        }
        self.classes = Classes(table);
        self
    }

    const fn class(&self, byte: u8) -> u8 {
        let mut class = match byte {
            b'a'..=b'z' => class::CANONICAL | class::LETTER,
            b'0'..=b'9' => class::CANONICAL,
            b'.' if self.dots_ignored => 0,
            0..=127 if holds(self.punctuation, byte) => class::CANONICAL,
            _ => 0,
        };
        if class != 0 {
            class |= if holds(self.not_first, byte) { class::NOT_FIRST } else { 0 };
            class |= if holds(self.not_last, byte) { class::NOT_LAST } else { 0 };
            class |= if holds(self.not_doubled, byte) { class::ONCE } else { 0 };
        }
        class
    }
}

const fn holds(set: &str, byte: u8) -> bool {
    let mut rest = set.as_bytes();
    while let Some((&one, tail)) = rest.split_first() {
        if one == byte {
            return true;
        }
        rest = tail;
    }
    false
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
    /// The host names of its own addresses, in lower case: matched exactly, never by their ends.
    pub const fn hosts(self) -> &'static [&'static str] {
        self.grammar().hosts
    }

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
    not_first: "",
    not_last: "",
    not_doubled: "",
    letter_needed: false,
    dots_ignored: false,
    hosts: &[],
    profile: ProfilePath::AtSign,
    classes: Classes([0; 256]),
};

static INSTAGRAM: Grammar = Grammar {
    punctuation: "._",
    not_first: ".",
    not_last: ".",
    not_doubled: ".",
    hosts: &["instagram.com", "www.instagram.com", "m.instagram.com", "instagr.am"],
    profile: ProfilePath::First {
        reserved: &["p", "reel", "reels", "tv", "stories", "explore", "accounts", "direct", "share", "about"],
    },
    ..PLAIN
}
.classified();

static THREADS: Grammar = Grammar {
    punctuation: "._",
    not_first: ".",
    not_last: ".",
    not_doubled: ".",
    hosts: &["threads.net", "www.threads.net", "threads.com", "www.threads.com"],
    ..PLAIN
}
.classified();

static FACEBOOK: Grammar = Grammar {
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
}
.classified();

static X: Grammar = Grammar {
    longest: 15,
    hosts: &["x.com", "www.x.com", "mobile.x.com", "twitter.com", "www.twitter.com", "mobile.twitter.com"],
    profile: ProfilePath::First {
        reserved: &["i", "home", "search", "explore", "intent", "share", "hashtag", "settings", "messages"],
    },
    ..PLAIN
}
.classified();

static TIKTOK: Grammar = Grammar {
    shortest: 2,
    longest: 24,
    punctuation: "._",
    not_last: ".",
    letter_needed: true,
    hosts: &["tiktok.com", "www.tiktok.com", "m.tiktok.com"],
    ..PLAIN
}
.classified();

static YOUTUBE: Grammar = Grammar {
    shortest: 3,
    punctuation: "_-.·",
    not_first: "_-.·",
    not_last: "_-.·",
    any_script: true,
    hosts: &["youtube.com", "www.youtube.com", "m.youtube.com"],
    ..PLAIN
}
.classified();

static PINTEREST: Grammar = Grammar {
    shortest: 3,
    letter_needed: true,
    hosts: &["pinterest.com", "www.pinterest.com"],
    profile: ProfilePath::First { reserved: &["pin", "search", "ideas", "today", "settings"] },
    ..PLAIN
}
.classified();

static REDDIT: Grammar = Grammar {
    shortest: 3,
    longest: 20,
    punctuation: "_-",
    hosts: &["reddit.com", "www.reddit.com", "old.reddit.com", "new.reddit.com"],
    profile: ProfilePath::After(&["u", "user"]),
    ..PLAIN
}
.classified();

static LINKEDIN: Grammar = Grammar {
    shortest: 3,
    longest: 100,
    punctuation: "-",
    hosts: &["linkedin.com", "www.linkedin.com"],
    profile: ProfilePath::After(&["in", "company"]),
    ..PLAIN
}
.classified();
