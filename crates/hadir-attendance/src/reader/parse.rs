//! A lenient reader of JSON text. It takes what real captures have and the grammar has not (half a surrogate pair,
//! control characters in text, `NaN`, numbers of any size, trailing commas, Python's words and single quotes, values
//! one after another), and where the text breaks it keeps what stands whole before and, in the same list, behind.

use super::node::{Field, Item, Node, Object, State};
use super::tail::Tail;
use std::borrow::Cow;

/// Containers inside containers are read this far.
const DEEPEST: usize = 128;

/// So many breaks, and the rest is given up.
const MOST_BREAKS: usize = 1_000;

/// The values of a text, one after another: one, unless it is a text of several.
/// With how often the text breaks.
pub(super) fn values(text: &str) -> (Vec<Item<'_>>, usize) {
    let mut parser = Parser {
        text,
        at: 0,
        open: 0,
        token: 0,
        failed: None,
        strict: text.find(['"', '\'']).is_some_and(|at| text.as_bytes().get(at) == Some(&b'"')),
        sure: true,
        lines: false,
        breaks: 0,
        tail: None,
    };
    (parser.values(), parser.breaks)
}

pub(super) struct Parser<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    /// Containers that are open.
    open: usize,
    /// Where the last text began: in a broken one, what follows may have been swallowed.
    pub(super) token: usize,
    failed: Option<Failure>,
    /// Nothing but double quotes is a quotation mark, lest a text be taken for structure: behind a break, and in whatever
    /// begins with them. Who writes single quotes writes them around the first name or key.
    pub(super) strict: bool,
    /// Whether the end of the text told where the list goes on.
    pub(super) sure: bool,
    /// Values come one after another.
    pub(super) lines: bool,
    breaks: usize,
    /// What the end of the text says about its structure, once it was asked.
    pub(super) tail: Option<Tail>,
}

/// Why the text breaks.
struct Failure {
    message: String,
    /// A list says so already.
    told: bool,
}

impl<'t> Parser<'t> {
    fn values(&mut self) -> Vec<Item<'t>> {
        let mut items = Vec::new();
        loop {
            self.skip(|byte| is_blank(byte) || byte == b',' || byte == 0x1e);
            let start = self.at;
            if self.peek().is_none() {
                return items;
            }
            let before = self.breaks > 0;
            self.lines = !items.is_empty();
            let node = self.value();
            let Some(failure) = self.failed.take() else {
                let state = if before { State::Recovered } else { State::Whole };
                items.push(Item { node, state });
                continue;
            };
            items.push(Item { node, state: State::Broken((!failure.told).then_some(failure.message)) });
            let low = match items.last() {
                Some(Item { node: Node::Object(_), .. }) => start,
                _ => self.token.max(start),
            };
            if !self.next_line(low.saturating_add(1)) {
                return items;
            }
        }
    }

    fn value(&mut self) -> Node<'t> {
        self.blank();
        match self.peek() {
            None => self.fail("the text ends where a value should stand"),
            Some(b'"') => self.quoted(b'"').map_or(Node::Null, Node::Text),
            Some(b'\'') if !self.strict => self.quoted(b'\'').map_or(Node::Null, Node::Text),
            Some(b'[' | b'{') if self.open >= DEEPEST => self.skip_container(),
            Some(b'[') => self.list(),
            Some(b'{') => self.object(),
            Some(_) => self.word(),
        }
    }

    fn list(&mut self) -> Node<'t> {
        self.at = self.at.saturating_add(1);
        self.open = self.open.saturating_add(1);
        let mut items: Vec<Item<'t>> = Vec::new();
        let mut recovered = false;
        loop {
            self.blank();
            let start = self.at;
            match self.peek() {
                Some(b']') => {
                    self.at = self.at.saturating_add(1);
                    break;
                }
                // A hole between two commas: whoever was there is not any more.
                Some(b',') => {
                    self.at = self.at.saturating_add(1);
                    items.push(Item::whole(Node::Null));
                    continue;
                }
                _ => {}
            }
            let mut node = self.value();
            let mut whole = self.failed.is_none();
            if whole {
                self.blank();
                match self.peek() {
                    Some(b',') => self.at = self.at.saturating_add(1),
                    Some(b']') => {}
                    Some(b'[' | b'{') if node.is_container() => {}
                    next => {
                        self.fail("a list goes on with neither a comma nor a bracket");
                        // A text that goes on behind its end did not end there.
                        whole = next.is_none() || !matches!(node, Node::Text(_));
                        if !whole && matches!(next, Some(b':' | b'}')) {
                            forget_texts(&mut items);
                        }
                    }
                }
            }
            if whole {
                let state = if recovered { State::Recovered } else { State::Whole };
                if !recovered || self.sure || is_like(&items, &node) {
                    items.push(Item { node: core::mem::replace(&mut node, Node::Null), state });
                } else {
                    node = Node::Null;
                }
            }
            if let Some(failure) = self.failed.take() {
                let reason = (!failure.told).then_some(failure.message);
                items.push(Item { node, state: State::Broken(reason) });
                if !self.resync(start, self.open, &items) {
                    self.failed = Some(Failure { message: String::new(), told: true });
                    break;
                }
                recovered = true;
            }
        }
        self.open = self.open.saturating_sub(1);
        Node::List(items)
    }

    fn object(&mut self) -> Node<'t> {
        self.at = self.at.saturating_add(1);
        self.open = self.open.saturating_add(1);
        let mut object = Object::default();
        loop {
            self.skip(|byte| is_blank(byte) || byte == b',');
            let key = match self.peek() {
                Some(b'}') => {
                    self.at = self.at.saturating_add(1);
                    break;
                }
                Some(b'"') => self.quoted(b'"'),
                Some(b'\'') if !self.strict => self.quoted(b'\''),
                _ => {
                    self.fail("an object goes on with no key");
                    None
                }
            };
            let Some(key) = key else { break };
            self.blank();
            if self.peek() != Some(b':') {
                self.fail("a key without a value");
                break;
            }
            self.at = self.at.saturating_add(1);
            let node = self.value();
            object.fields.push(Field::new(key, node));
            if self.failed.is_some() {
                break;
            }
            self.blank();
            if !matches!(self.peek(), Some(b',' | b'}')) {
                self.fail("an object goes on with neither a comma nor a brace");
                break;
            }
        }
        object.broken = self.failed.is_some();
        object.settle();
        self.open = self.open.saturating_sub(1);
        Node::Object(object)
    }

    /// A text between quotation marks, or nothing if it does not end.
    fn quoted(&mut self, mark: u8) -> Option<Cow<'t, str>> {
        self.token = self.at;
        let start = self.at.saturating_add(1);
        let mut end = start;
        let mut plain = true;
        loop {
            match self.text.as_bytes().get(end) {
                None => {
                    self.at = self.text.len();
                    self.fail("the text ends within a text");
                    return None;
                }
                Some(b'\\') => {
                    plain = false;
                    end = end.saturating_add(2);
                }
                Some(&byte) if byte == mark => break,
                Some(_) => end = end.saturating_add(1),
            }
        }
        self.at = end.saturating_add(1);
        let raw = self.text.get(start..end).unwrap_or_default();
        Some(if plain { raw.into() } else { unescaped(raw).into() })
    }

    /// A number or one of the words that stand for values, in JSON and in what is taken for it.
    fn word(&mut self) -> Node<'t> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let part = |byte: u8| byte.is_ascii_alphanumeric() || b"+-._".contains(&byte);
        let length = rest.bytes().position(|byte| !part(byte)).unwrap_or(rest.len());
        let word = rest.get(..length).unwrap_or_default();
        let node = match word {
            "null" | "None" | "undefined" | "nil" => Node::Null,
            "true" | "True" => Node::Bool(true),
            "false" | "False" => Node::Bool(false),
            "NaN" | "nan" | "Infinity" | "inf" | "-Infinity" | "-inf" | "-NaN" => Node::Number(word.into()),
            _ if is_number(word) => Node::Number(word.into()),
            _ => return self.fail("no value begins like this"),
        };
        self.at = self.at.saturating_add(length);
        node
    }

    fn skip_container(&mut self) -> Node<'t> {
        let mut open = 0_usize;
        loop {
            match self.peek() {
                None => return self.fail("the text ends within something deep"),
                Some(b'"') => {
                    if self.quoted(b'"').is_none() {
                        return Node::Deep;
                    }
                    continue;
                }
                Some(b'[' | b'{') => open = open.saturating_add(1),
                Some(b']' | b'}') => open = open.saturating_sub(1),
                Some(_) => {}
            }
            self.at = self.at.saturating_add(1);
            if open == 0 {
                return Node::Deep;
            }
        }
    }

    /// Takes note of a break, once.
    fn fail(&mut self, why: &str) -> Node<'t> {
        if self.failed.is_none() {
            self.breaks = self.breaks.saturating_add(1);
            self.failed = Some(Failure { message: format!("{why}, at byte {}", self.at), told: false });
        }
        Node::Null
    }

    pub(super) const fn is_hopeless(&self) -> bool {
        self.breaks > MOST_BREAKS
    }

    fn blank(&mut self) {
        self.skip(is_blank);
    }

    fn skip(&mut self, what: impl Fn(u8) -> bool) {
        loop {
            match self.peek() {
                Some(byte) if what(byte) => self.at = self.at.saturating_add(1),
                // A byte order mark, as texts have that were put together from several.
                Some(0xEF) if self.text.get(self.at..).is_some_and(|rest| rest.starts_with('\u{FEFF}')) => {
                    self.at = self.at.saturating_add(3);
                }
                _ => return,
            }
        }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}

/// Behind a hole a list may have been taken for going on inside of an object: a key or a brace tells. The texts up to there
/// are of that object, and no elements.
fn forget_texts(items: &mut [Item<'_>]) {
    let texts = items.iter_mut().rev().take_while(|item| matches!(item.node, Node::Text(_) | Node::Null));
    for item in texts {
        *item = Item { node: Node::Null, state: State::Broken(None) };
    }
}

/// Whether an element has the keys of one that is whole: where the end of the text is missing, nothing else tells an
/// element of this list from one of another.
fn is_like(items: &[Item<'_>], node: &Node<'_>) -> bool {
    fn keys<'o>(object: &'o Object<'_>) -> impl Iterator<Item = &'o str> {
        object.fields.iter().map(|field| &*field.key)
    }
    let Node::Object(object) = node else { return false };
    items.iter().any(|item| match &item.node {
        Node::Object(other) => item.state == State::Whole && !other.broken && keys(other).eq(keys(object)),
        _ => false,
    })
}

const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t')
}

fn is_number(word: &str) -> bool {
    let digits = word.trim_start_matches(['-', '+', '.']);
    digits.bytes().next().is_some_and(|first| first.is_ascii_digit())
        && word.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte))
}

/// A text without its escapes. Half a surrogate pair is no character and costs no more than itself.
fn unescaped(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('\\') {
        text.push_str(rest.get(..at).unwrap_or_default());
        let behind = rest.get(at.saturating_add(1)..).unwrap_or_default();
        let mut characters = behind.chars();
        match characters.next() {
            Some('n') => text.push('\n'),
            Some('r') => text.push('\r'),
            Some('t') => text.push('\t'),
            Some('b') => text.push('\u{8}'),
            Some('f') => text.push('\u{c}'),
            Some('u') => {
                let (character, length) = code(behind);
                text.push(character);
                rest = behind.get(length..).unwrap_or_default();
                continue;
            }
            Some(other) => text.push(other),
            None => {}
        }
        rest = characters.as_str();
    }
    text.push_str(rest);
    text
}

/// The character of `uXXXX`, or of a pair of them, and how many bytes it takes.
fn code(text: &str) -> (char, usize) {
    let unit = |at: usize| {
        let digits = text
            .get(at..at.saturating_add(4))
            .filter(|four| four.bytes().all(|byte| byte.is_ascii_hexdigit()));
        digits.and_then(|four| u16::from_str_radix(four, 16).ok())
    };
    let Some(first) = unit(1) else { return (char::REPLACEMENT_CHARACTER, 1) };
    let second = text.get(5..7).filter(|mark| *mark == "\\u").and_then(|_| unit(7));
    let pair = second.and_then(|second| char::decode_utf16([first, second]).next()?.ok());
    match pair {
        Some(character) if character.len_utf16() == 2 => (character, 11),
        _ => (char::from_u32(u32::from(first)).unwrap_or(char::REPLACEMENT_CHARACTER), 5),
    }
}
