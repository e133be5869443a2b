use super::salvage;
use crate::account::Account;
use core::fmt::Write;
use hadir_core::platform::{Handle, HandleError, Platform, PlatformUserId};
use serde_json::{Map, Value};
use thiserror::Error;

/// Lists inside lists and text inside text are followed this far. JSON itself is read to a depth of 128.
const DEEPEST: usize = 64;

/// Keys below which replies stand.
const REPLIES: &[&str] =
    &["reply_comment", "reply_comments", "replies", "child_comments", "preview_child_comments"];

/// Keys below which a list stands that is wrapped in an object.
pub(super) const LISTS: &[&str] = &["likes", "comments", "usernames", "users", "items", "data"];

/// Keys of a user's name, in order of preference.
pub(super) const NAMES: &[&str] = &["unique_id", "username"];

/// The key of a user.
pub(super) const USER: &str = "user";

/// Keys of an account's id in a user, in order of preference.
const USER_IDS: &[&str] = &["pk", "pk_id", "uid", "id", "user_id"];

/// Keys of an account's id in an entry of any kind.
const OWN_IDS: &[&str] = &["user_id", "uid"];

/// Keys that a comment has and a user has not.
const COMMENT: &[&str] = &["text", "comment", "cid", "created_at", "create_time", "aweme_id", "media_id"];

/// What a list has.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entries {
    /// One account per readable entry, in the order of the list: the same may come more than once.
    pub accounts: Vec<Account>,
    /// The entries whose author could not be read: each may have been anyone.
    pub unreadable: Vec<UnreadableEntry>,
}

impl Entries {
    /// The handle of each readable entry, in the order of the list.
    pub fn handles(&self) -> impl ExactSizeIterator<Item = &Handle> {
        self.accounts.iter().map(|account| &account.handle)
    }
}

/// An entry whose author could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}: {problem}", if .path.is_empty() { "the list" } else { .path })]
pub struct UnreadableEntry {
    /// Where it stands: `[0].reply_comment[1]`; empty for the list as a whole.
    pub path: String,
    /// What was wrong with it.
    pub problem: Problem,
}

/// What was wrong with an entry.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Problem {
    /// Its name is no handle.
    #[error(transparent)]
    Handle(#[from] HandleError),
    /// An object with no name in it.
    #[error("no `username`, and no `user` with a name")]
    NoName,
    /// A value that cannot name anyone.
    #[error("{0} names nobody: expected text or an object")]
    Kind(&'static str),
    /// Text that is no JSON where a list was expected.
    #[error("no JSON: {0}")]
    Syntax(String),
    /// Lists inside lists, or text inside text, deeper than is followed.
    #[error("nested more than {DEEPEST} deep")]
    Depth,
}

/// Reads a list from JSON text. Never panics, whatever the bytes.
pub fn read(platform: Platform, json: &[u8]) -> Entries {
    let mut reader = Reader { platform, entries: Entries::default(), path: String::new() };
    reader.text(&String::from_utf8_lossy(json), 0);
    reader.entries
}

/// Reads a list from JSON that is parsed already.
pub fn read_value(platform: Platform, value: &Value) -> Entries {
    let mut reader = Reader { platform, entries: Entries::default(), path: String::new() };
    reader.list(value, 0);
    reader.entries
}

struct Reader {
    platform: Platform,
    entries: Entries,
    path: String,
}

impl Reader {
    /// A value that is expected to be a list, or text of one, or an object around one.
    fn list(&mut self, value: &Value, depth: usize) {
        if depth > DEEPEST {
            return self.bad(Problem::Depth);
        }
        match value {
            Value::Array(entries) => self.each(entries, depth),
            Value::String(text) => self.text(text, depth.saturating_add(1)),
            Value::Object(_) => self.entry(value, depth.saturating_add(1)),
            // A list that is not there is not an empty list.
            Value::Null | Value::Bool(_) | Value::Number(_) => self.bad(Problem::Kind(kind(value))),
        }
    }

    /// A list as JSON text. Where the text breaks off, what stands before the break is kept.
    fn text(&mut self, text: &str, depth: usize) {
        match serde_json::from_str(text) {
            Ok(value) => self.list(&value, depth),
            Err(error) => {
                let intact = salvage::elements(text);
                self.each(&intact, depth);
                let place = if intact.is_empty() { String::new() } else { format!("[{}]", intact.len()) };
                self.below(format_args!("{place}"), |reader| reader.bad(Problem::Syntax(error.to_string())));
            }
        }
    }

    fn each(&mut self, entries: &[Value], depth: usize) {
        for (position, entry) in entries.iter().enumerate() {
            self.below(format_args!("[{position}]"), |reader| reader.entry(entry, depth.saturating_add(1)));
        }
    }

    fn entry(&mut self, value: &Value, depth: usize) {
        if depth > DEEPEST {
            return self.bad(Problem::Depth);
        }
        match value {
            Value::String(text) if is_embedded(text) => self.text(text, depth.saturating_add(1)),
            Value::String(text) => self.handle(text, None),
            Value::Array(entries) => self.each(entries, depth),
            Value::Object(object) => {
                match (name(object), wrapped(object)) {
                    (Some(Value::String(text)), _) => self.handle(text, user_id(object)),
                    (Some(other), _) => self.bad(Problem::Kind(kind(other))),
                    (None, Some((key, list))) => self.below(format_args!(".{key}"), |reader| {
                        reader.list(list, depth.saturating_add(1));
                    }),
                    (None, None) => self.bad(Problem::NoName),
                }
                for &key in REPLIES {
                    if let Some(replies) = object.get(key).filter(|replies| is_list(replies)) {
                        self.below(format_args!(".{key}"), |reader| {
                            reader.list(replies, depth.saturating_add(1));
                        });
                    }
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => self.bad(Problem::Kind(kind(value))),
        }
    }

    fn handle(&mut self, text: &str, platform_user_id: Option<PlatformUserId>) {
        match Handle::parse(self.platform, text) {
            Ok(handle) => self.entries.accounts.push(Account { handle, platform_user_id }),
            Err(error) => self.bad(Problem::Handle(error)),
        }
    }

    fn bad(&mut self, problem: Problem) {
        self.entries.unreadable.push(UnreadableEntry { path: self.path.clone(), problem });
    }

    fn below(&mut self, step: core::fmt::Arguments<'_>, read: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        // Writing to a string cannot fail.
        let _ = self.path.write_fmt(step);
        read(self);
        self.path.truncate(length);
    }
}

/// The name in an entry: of its user first, then its own.
fn name(object: &Map<String, Value>) -> Option<&Value> {
    let named = |object: &'_ Map<String, Value>| {
        NAMES.iter().find(|&&key| object.get(key).is_some_and(present)).copied()
    };
    match object.get(USER) {
        Some(user @ Value::String(_)) => return Some(user),
        Some(Value::Object(user)) => {
            if let Some(key) = named(user) {
                return user.get(key);
            }
        }
        _ => {}
    }
    object.get(named(object)?)
}

/// A list that is wrapped in an object.
fn wrapped(object: &Map<String, Value>) -> Option<(&'static str, &Value)> {
    LISTS.iter().find_map(|&key| Some((key, object.get(key).filter(|list| is_list(list))?)))
}

/// The id of the account that an entry names, if the entry tells.
///
/// The ids of a `user` are the account's. Those of an entry without one are, too, unless it is a comment, whose `pk` and
/// `id` are its own. An id that cannot be read is none: the name remains.
fn user_id(object: &Map<String, Value>) -> Option<PlatformUserId> {
    let first = |object: &Map<String, Value>, keys: &[&str]| {
        keys.iter().find_map(|&key| match object.get(key)? {
            Value::Number(number) => number.as_u64().map(PlatformUserId::from),
            Value::String(text) => PlatformUserId::parse(text).ok(),
            _ => None,
        })
    };
    let of_user = match object.get("user") {
        Some(Value::Object(user)) => first(user, USER_IDS),
        _ => None,
    };
    let is_comment = || COMMENT.iter().chain(REPLIES).any(|&key| object.contains_key(key));
    of_user.or_else(|| first(object, OWN_IDS)).or_else(|| {
        let is_user = !object.contains_key("user") && !is_comment();
        is_user.then(|| first(object, USER_IDS))?
    })
}

fn present(value: &Value) -> bool {
    !value.is_null()
}

/// JSON text in the place of a name, whole or broken: no handle begins with a bracket, a brace or a quotation mark.
fn is_embedded(text: &str) -> bool {
    text.trim_start().starts_with(['[', '{', '"'])
}

/// Whether replies or a wrapped list stand here, as a list, an object or text of one.
fn is_list(value: &Value) -> bool {
    match value {
        Value::Array(_) | Value::Object(_) => true,
        Value::String(text) => is_embedded(text),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

const fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a truth value",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
