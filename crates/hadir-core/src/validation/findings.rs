//! Rules that many records share.

use super::{MAX_LINE, Rule, Violation};

pub(crate) fn characters(text: &str) -> u64 {
    u64::try_from(text.chars().count()).unwrap_or(u64::MAX)
}

pub(crate) fn count<T>(items: &[T]) -> u64 {
    u64::try_from(items.len()).unwrap_or(u64::MAX)
}

/// Violations under way.
#[derive(Default)]
pub(crate) struct Findings(pub(crate) Vec<Violation>);

impl Findings {
    pub(crate) fn add(&mut self, field: impl Into<String>, rule: Rule) {
        self.0.push(Violation { field: field.into(), rule });
    }

    pub(crate) fn unless(&mut self, holds: bool, field: &str, rule: Rule) {
        if !holds {
            self.add(field, rule);
        }
    }

    pub(crate) fn at_most(&mut self, field: &str, limit: u64, found: u64) {
        self.unless(found <= limit, field, Rule::AtMost { limit, found });
    }

    /// A line that is there and not blank.
    pub(crate) fn line(&mut self, field: &str, text: &str) {
        self.unless(!text.trim().is_empty(), field, Rule::Required);
        self.at_most(field, MAX_LINE, characters(text));
    }

    /// A text that may be absent.
    pub(crate) fn text(&mut self, field: &str, limit: u64, text: Option<&str>) {
        self.at_most(field, limit, text.map_or(0, characters));
    }

    /// A phone number, if there is one: digits with the country code, as ITU-T E.164 counts them, perhaps after a `+`.
    pub(crate) fn phone(&mut self, field: &str, text: Option<&str>) {
        let Some(text) = text else { return };
        let digits = text.strip_prefix('+').unwrap_or(text);
        let number = (MIN_PHONE..=MAX_PHONE).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && !digits.starts_with('0');
        let expected = "a phone number: 7 to 15 digits that begin with the country code";
        if let Some(found) = digits.chars().find(|character| !character.is_ascii_digit()) {
            return self.add(field, Rule::Character { found, expected });
        }
        self.unless(number, field, Rule::Malformed { expected });
    }

    /// An address as the e-mail fields of browsers take it (HTML Standard, "valid e-mail address"), no longer than
    /// `limit`.
    pub(crate) fn email(&mut self, field: &str, limit: u64, text: &str) {
        self.unless(is_email(text), field, Rule::Malformed { expected: "an e-mail address" });
        self.at_most(field, limit, characters(text));
    }
}

/// The shortest international phone number in use, in digits.
const MIN_PHONE: usize = 7;
/// The longest phone number, in digits (ITU-T E.164, section 6.1).
const MAX_PHONE: usize = 15;
/// The longest local part of an e-mail address, in bytes (RFC 5321, section 4.5.3.1.1).
const MAX_LOCAL: usize = 64;
/// The longest label of a host name, in bytes (RFC 1034, section 3.1).
const MAX_LABEL: usize = 63;

fn is_email(text: &str) -> bool {
    let local = |byte: u8| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte);
    let label = |label: &str| {
        (1..=MAX_LABEL).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.split_once('@').is_some_and(|(name, host)| {
        (1..=MAX_LOCAL).contains(&name.len()) && name.bytes().all(local) && host.split('.').all(label)
    })
}
