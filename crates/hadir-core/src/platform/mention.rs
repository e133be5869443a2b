//! Names in running text.

use super::handle::is_mark;
use super::hashtag::{inside_word, words_after};
use super::pasted;
use super::{Handle, Platform};

/// The handles that a text mentions, in order: `@name`, on Reddit `u/name`. An `@` inside a word (an e-mail address)
/// mentions nobody, and what cannot be a handle on the network is passed over.
///
/// ```
/// use hadir_core::platform::{Platform, mentions};
/// let found: Vec<String> = mentions(Platform::Instagram, "Bersama @Budi.A. dan @ani_, lapor@contoh.id")
///     .map(|handle| handle.to_string())
///     .collect();
/// assert_eq!(found, ["@budi.a", "@ani_"]);
/// ```
pub fn mentions(platform: Platform, text: &str) -> impl Iterator<Item = Handle> {
    let grammar = &platform.network().names;
    let signs = if platform == Platform::Reddit { ['u', 'U'] } else { ['@', '＠'] };
    let inside = if platform == Platform::X { inside_word_on_x } else { inside_word };
    words_after(text, signs, inside).filter_map(move |rest| {
        let rest = if platform == Platform::Reddit { rest.strip_prefix('/')? } else { rest };
        let belongs = |c: char| {
            c.is_ascii_alphanumeric()
                || grammar.punctuation.contains(c)
                || grammar.any_script && (c.is_alphanumeric() || is_mark(c) || pasted::is_joiner(c))
        };
        let (name, behind) = rest.split_at_checked(rest.find(|c| !belongs(c)).unwrap_or(rest.len()))?;
        if platform == Platform::X && goes_on(behind) {
            return None;
        }
        // The full stop after a name ends the sentence, not the name.
        Handle::parse(platform, name.trim_end_matches(|c| c == '.' || grammar.not_last.contains(c))).ok()
    })
}

/// On X letters of other scripts may stand right before a name, and so may `RT`; these signs may not (twitter-text
/// `validMentionPrecedingChars`).
fn inside_word_on_x(before: &str) -> bool {
    let Some(last) = before.chars().next_back() else { return false };
    if !(last.is_ascii_alphanumeric() || "_!#$%&*@＠".contains(last)) {
        return false;
    }
    let quoted =
        before.get(before.len().saturating_sub(2)..).is_some_and(|end| end.eq_ignore_ascii_case("rt"));
    let begins =
        || !before.chars().nth_back(2).is_some_and(|c| c.is_ascii_alphanumeric() || "_!#$%&*@＠".contains(c));
    !(quoted && begins())
}

/// Whether what stands behind a name makes it part of something else: another `@`, an address, a Latin letter that no
/// name has.
fn goes_on(behind: &str) -> bool {
    behind.starts_with(['@', '＠'])
        || behind.starts_with("://")
        || behind.starts_with(|c: char| matches!(c, '\u{C0}'..='\u{24F}') && c.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, proptest};

    #[test]
    fn each_network_in_its_own_way() {
        let found = |platform, text| -> Vec<String> {
            mentions(platform, text).map(|handle| handle.as_str().to_owned()).collect()
        };
        assert_eq!(
            found(Platform::Reddit, "thanks u/Budi_9 and /u/ani-1, not menu/budi"),
            ["budi_9", "ani-1"]
        );
        assert_eq!(found(Platform::X, "@a.b @budi_ @waytoolongforanyaccount"), ["a", "budi_"]);
        assert_eq!(found(Platform::Youtube, "@Ünïcode-1!"), ["ünïcode-1"]);
    }

    proptest! {
        #[test]
        fn a_mention_is_found_again(platform in prop::sample::select(Platform::ALL), text in any::<String>(), name in "[a-z][a-z0-9]{4,13}") {
            let handle = Handle::parse(platform, &name).unwrap();
            let sign = if platform == Platform::Reddit { "u/" } else { "@" };
            let written = format!("{text} {sign}{name} {text}");
            let count = |text: &str| mentions(platform, text).filter(|found| *found == handle).count();
            prop_assert_eq!(count(&written), [count(&text), 1, count(&text)].iter().sum::<usize>());
            prop_assert!(mentions(platform, &text).all(|found| found.platform() == platform));
        }
    }
}
