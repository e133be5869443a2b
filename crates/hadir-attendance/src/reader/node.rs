//! JSON as it is read here: with what breaks it, and what was found behind a break.

use super::shapes::{Role, role};
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node<'t> {
    Null,
    Bool(bool),
    /// As it is written, however large.
    Number(Cow<'t, str>),
    Text(Cow<'t, str>),
    List(Vec<Item<'t>>),
    Object(Object<'t>),
    /// Nested deeper than is read.
    Deep,
}

/// An element of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item<'t> {
    pub(super) node: Node<'t>,
    pub(super) state: State,
}

/// How an element was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum State {
    Whole,
    /// Whole, behind a break of the same list.
    Recovered,
    /// The text breaks in it. With the reason, unless a list inside it tells.
    Broken(Option<String>),
}

/// Keys and values, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Object<'t> {
    pub(super) fields: Vec<Field<'t>>,
    /// The text breaks in it: what it would have been cannot be told.
    pub(super) broken: bool,
}

/// A key with its value, and what the key says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field<'t> {
    pub(super) key: Cow<'t, str>,
    pub(super) role: Role,
    pub(super) node: Node<'t>,
}

impl<'t> Node<'t> {
    pub(super) fn of(value: &'t Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(truth) => Self::Bool(*truth),
            Value::Number(number) => Self::Number(number.to_string().into()),
            Value::String(text) => Self::Text(text.as_str().into()),
            Value::Array(items) => Self::List(items.iter().map(|item| Item::whole(Self::of(item))).collect()),
            Value::Object(fields) => {
                let fields =
                    fields.iter().map(|(key, value)| Field::new(key.as_str().into(), Self::of(value)));
                Self::Object(Object { fields: fields.collect(), broken: false })
            }
        }
    }

    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a truth value",
            Self::Number(_) => "a number",
            Self::Text(_) => "text",
            Self::List(_) => "a list",
            Self::Object(_) | Self::Deep => "an object",
        }
    }

    pub(super) const fn is_container(&self) -> bool {
        matches!(self, Self::List(_) | Self::Object(_) | Self::Deep)
    }

    /// Whether a list may stand here: as a list, as an object around one, or as text of one.
    pub(super) fn is_list(&self) -> bool {
        match self {
            Self::Text(text) => is_embedded(text),
            other => other.is_container(),
        }
    }

    pub(super) fn count(&self) -> Option<u64> {
        match self {
            Self::Number(number) => match number.split_once('.') {
                Some((whole, fraction)) if fraction.bytes().all(|digit| digit == b'0') => whole.parse().ok(),
                _ => number.parse().ok(),
            },
            Self::Text(text) => super::counter::counter(text),
            _ => None,
        }
    }
}

impl<'t> Item<'t> {
    pub(super) const fn whole(node: Node<'t>) -> Self {
        Self { node, state: State::Whole }
    }
}

impl<'t> Field<'t> {
    pub(super) fn new(key: Cow<'t, str>, node: Node<'t>) -> Self {
        Self { role: role(&key), key, node }
    }

    /// Whether it is what only a comment has.
    pub(super) const fn is_of_comment(&self) -> bool {
        matches!(self.role, Role::Comment) && !self.node.is_container()
    }

    /// Whether nobody knows the key.
    pub(super) const fn is_unknown(&self) -> bool {
        matches!(self.role, Role::Unknown | Role::Author)
    }
}

impl Object<'_> {
    pub(super) fn get(&self, key: &str) -> Option<&Node<'_>> {
        self.fields.iter().find(|field| field.key == key).map(|field| &field.node)
    }

    /// Of two fields with one key the later counts.
    pub(super) fn settle(&mut self) {
        let mut keys = BTreeSet::new();
        let later: BTreeSet<usize> = (0..self.fields.len())
            .rev()
            .filter(|&at| self.fields.get(at).is_some_and(|field| !keys.insert(field.key.clone())))
            .collect();
        if !later.is_empty() {
            let mut at = 0_usize..;
            self.fields.retain(|_| at.next().is_none_or(|at| !later.contains(&at)));
        }
    }
}

/// JSON text in the place of a name, whole or broken: no handle begins with a bracket, a brace or a quotation mark.
pub(super) fn is_embedded(text: &str) -> bool {
    text.trim_start_matches(|first: char| first.is_whitespace() || first == '\u{FEFF}')
        .starts_with(['[', '{', '"'])
}
