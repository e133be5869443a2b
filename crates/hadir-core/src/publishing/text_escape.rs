//! Signs that a network would take for mark-up.

use crate::platform::Platform;
use std::borrow::Cow;

/// A text as it has to be sent so that a network shows it as it was written. `LinkedIn` reads `commentary` as *little
/// text*, in which each of `|{}@[]()<>#\*_~` needs a stroke before it, and cuts off what follows one without; a `#` that
/// begins a tag may stand. Others take texts as they are.
///
/// ```
/// use hadir_core::platform::Platform;
/// use hadir_core::publishing::escaped;
/// assert_eq!(escaped(Platform::Linkedin, "Apel (pagi) #siap"), r"Apel \(pagi\) #siap");
/// assert_eq!(escaped(Platform::X, "Apel (pagi) #siap"), "Apel (pagi) #siap");
/// ```
pub fn escaped(platform: Platform, text: &str) -> Cow<'_, str> {
    if platform != Platform::Linkedin || !text.contains(is_reserved) {
        return Cow::Borrowed(text);
    }
    let mut written = String::with_capacity(text.len().saturating_add(8));
    let mut before = None;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let begins_a_tag = c == '#'
            && before.is_none_or(char::is_whitespace)
            && rest.clone().next().is_some_and(char::is_alphanumeric);
        if is_reserved(c) && !begins_a_tag {
            written.push('\\');
        }
        written.push(c);
        before = Some(c);
    }
    Cow::Owned(written)
}

/// A text that a network sent, as it was written: the opposite of [`escaped`].
pub fn unescaped(platform: Platform, text: &str) -> Cow<'_, str> {
    if platform != Platform::Linkedin || !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut written = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let sign = if c == '\\' { rest.clone().next().filter(|&next| is_reserved(next)) } else { None };
        written.push(sign.unwrap_or(c));
        if sign.is_some() {
            rest.next();
        }
    }
    Cow::Owned(written)
}

/// learn.microsoft.com, little text format.
const fn is_reserved(c: char) -> bool {
    matches!(c, '|' | '{' | '}' | '@' | '[' | ']' | '(' | ')' | '<' | '>' | '#' | '\\' | '*' | '_' | '~')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop_assert_eq, proptest};

    #[test]
    fn every_sign_has_its_stroke() {
        assert_eq!(escaped(Platform::Linkedin, r"a_b\ @c # d #1"), r"a\_b\\ \@c \# d #1");
        assert_eq!(unescaped(Platform::Linkedin, r"C:\data \(x\)"), r"C:\data (x)");
    }

    proptest! {
        #[test]
        fn what_is_escaped_reads_back(text in any::<String>()) {
            let sent = escaped(Platform::Linkedin, &text);
            prop_assert_eq!(unescaped(Platform::Linkedin, &sent), text.as_str());
        }
    }
}
