//! What the table of a network has: its names, its hosts, its own words.

use crate::platform::form::Form;
use crate::platform::grammar::Grammar;
use crate::platform::name_space::NameSpace;

/// A network.
pub(in crate::platform) struct Network {
    /// What the names of its accounts look like.
    pub(in crate::platform) names: Grammar,
    /// What the profile of an account is, with `{name}` in the name's place.
    pub(in crate::platform) profile: &'static str,
    /// Further spaces of names.
    pub(in crate::platform) more: &'static [Space],
    /// Its hosts, and the forms of address on them.
    pub(in crate::platform) sites: &'static [Site],
    /// First words of a path that are the network's own and nobody's name.
    pub(in crate::platform) reserved: &'static [Words],
    /// The first letters and lengths of those words.
    pub(in crate::platform) sieve: Sieve,
    /// Whether text is an id under which the network knows an account, and cannot be a name.
    pub(in crate::platform) is_id: fn(&str) -> bool,
    /// How the profile of an account that is known by its id is written.
    pub(in crate::platform) by_id: &'static str,
}

/// A space of names: the same name in two of them is two accounts.
pub(in crate::platform) struct Space {
    pub(in crate::platform) of: NameSpace,
    pub(in crate::platform) names: Grammar,
    pub(in crate::platform) profile: &'static str,
}

/// Words of a network, with who says so.
pub(in crate::platform) struct Words {
    pub(in crate::platform) words: &'static [&'static str],
    pub(in crate::platform) source: &'static str,
}

/// Which lengths the words have that begin with a letter, as bits: most names are told from all of them by one look.
pub(in crate::platform) struct Sieve([u32; 32]);

impl Sieve {
    pub(in crate::platform) const fn of(lists: &[Words]) -> Self {
        let mut table = [0_u32; 32];
        let mut lists = lists;
        while let Some((list, others)) = lists.split_first() {
            let mut words = list.words;
            while let Some((word, rest)) = words.split_first() {
                if let Some((&letter, _)) = word.as_bytes().split_first() {
                    let mut slots: &mut [u32] = &mut table;
                    let mut at = letter & 31;
                    while let Some((slot, tail)) = slots.split_first_mut() {
                        if at == 0 {
                            *slot |= 1_u32.rotate_left(length(word));
                            break;
                        }
                        at = at.wrapping_sub(1);
                        slots = tail;
                    }
                }
                words = rest;
            }
            lists = others;
        }
        Self(table)
    }

    fn lets_through(&self, word: &str) -> bool {
        let letter = word.bytes().next().map_or(0, |letter| usize::from(letter & 31));
        let lengths = self.0.get(letter).copied().unwrap_or(0);
        lengths & 1_u32.rotate_left(length(word)) != 0
    }
}

/// The length of a word, in what a number of 32 bits can be turned by.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "masked to five bits; `TryFrom` is not const"
)]
const fn length(word: &str) -> u32 {
    (word.len() & 31) as u32
}

/// Hosts that share their forms.
pub(in crate::platform) struct Site {
    pub(in crate::platform) domains: &'static [Domain],
    pub(in crate::platform) forms: &'static [Form],
}

/// A name that the network owns, the endings under which it does, and the labels that may stand before it.
pub(in crate::platform) struct Domain {
    pub(in crate::platform) name: &'static str,
    /// What may follow the name: `com`. Empty for the scheme of an app.
    pub(in crate::platform) endings: &'static [&'static str],
    /// What may stand before it: nothing (the empty label), `www`, or `??`, where a question mark is any letter.
    pub(in crate::platform) labels: &'static [&'static str],
    pub(in crate::platform) source: &'static str,
}

/// No label, and the one for the web.
pub(in crate::platform) const PLAIN_LABELS: &[&str] = &["www", ""];
/// The ending of most.
pub(in crate::platform) const COM: &[&str] = &["com"];
/// The scheme of an app has neither ending nor label.
pub(in crate::platform) const SCHEME: &[&str] = &[""];

/// The scheme of an app: what follows it is path and parameters.
pub(in crate::platform) const fn scheme(name: &'static str, source: &'static str) -> Domain {
    Domain { name, endings: SCHEME, labels: SCHEME, source }
}

impl Domain {
    /// Whether a host is one of these, exactly.
    pub(in crate::platform) fn owns(&self, host: &str) -> bool {
        let name = self.name.as_bytes().first().map_or(0, u8::to_ascii_lowercase);
        let begins =
            |host: &str| host.as_bytes().first().is_some_and(|byte| byte.eq_ignore_ascii_case(&name));
        // Most are told from all hosts by the letters that their first two labels begin with.
        let behind =
            host.bytes().position(|byte| byte == b'.').and_then(|dot| host.get(dot.saturating_add(1)..));
        (begins(host) || behind.is_some_and(begins)) && self.is(host)
    }

    fn is(&self, host: &str) -> bool {
        let bare = |host: &str| match host.split_at_checked(self.name.len()) {
            Some((name, rest)) if name.eq_ignore_ascii_case(self.name) => match rest.strip_prefix('.') {
                Some(ending) => self.endings.iter().any(|known| known.eq_ignore_ascii_case(ending)),
                None => rest.is_empty() && self.endings.contains(&""),
            },
            _ => false,
        };
        let labelled = || {
            let (label, rest) = host.split_once('.')?;
            Some(bare(rest) && self.labels.iter().any(|known| is_label(known, label)))
        };
        bare(host) && self.labels.contains(&"") || labelled() == Some(true)
    }
}

fn is_label(known: &str, label: &str) -> bool {
    known.len() == label.len()
        && known.bytes().zip(label.bytes()).all(|(known, given)| {
            known.eq_ignore_ascii_case(&given) || known == b'?' && given.is_ascii_alphabetic()
        })
}

impl Site {
    pub(in crate::platform) fn owns(&self, host: &str) -> bool {
        self.domains.iter().any(|domain| domain.owns(host))
    }
}

impl Network {
    /// What names of a space look like; none if the network has no such space.
    pub(in crate::platform) fn names_of(&self, space: NameSpace) -> Option<&Grammar> {
        match space {
            NameSpace::Account => Some(&self.names),
            space => self.more.iter().find(|more| more.of == space).map(|more| &more.names),
        }
    }

    /// How a profile is written.
    pub(in crate::platform) fn profile_of(&self, space: NameSpace) -> &'static str {
        self.more.iter().find(|more| more.of == space).map_or(self.profile, |more| more.profile)
    }

    /// Whether a word is the network's own.
    pub(in crate::platform) fn reserves(&self, word: &str) -> bool {
        self.sieve.lets_through(word)
            && self
                .reserved
                .iter()
                .flat_map(|list| list.words)
                .any(|reserved| reserved.eq_ignore_ascii_case(word))
    }

    /// The sites that a host belongs to: one site may know the host, and another more of its forms.
    pub(in crate::platform) fn sites_of(&self, host: &str) -> impl Iterator<Item = &'static Site> {
        self.sites.iter().filter(move |site| site.owns(host))
    }
}

/// Nothing but names is known of its accounts.
pub(in crate::platform) fn no_id(_: &str) -> bool {
    false
}
