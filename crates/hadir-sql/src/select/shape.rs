//! The shapes that were asked for, and their texts.
//!
//! A shape is a path in a tree: each part that a question adds is a step from a node to its child. Whoever takes the same
//! steps again arrives at the same node, where the texts are. Nothing is hashed, locked or copied on the way, and nothing is
//! allocated. Nodes are never taken away: programs ask in few shapes.

use super::Selected;
use super::asked::Asked;
use super::part::{Order, Part};
use super::write::{Source, Writer};
use crate::dialect::Dialect;
use crate::schema::Table;
use crate::value::Kind;
use core::any::TypeId;
use core::hash::{Hash, Hasher};
use std::sync::{Arc, OnceLock};

/// What a question has asked so far.
#[derive(Debug, Clone)]
pub(super) enum Shape {
    Known(&'static Node),
    /// One of too many that differ in this place, such as in the length of a list: nobody else arrives here.
    Own(Arc<Node>),
}

#[derive(Debug)]
pub(super) struct Node {
    /// The record at the root, which has no part.
    record: TypeId,
    before: Option<(Shape, Part)>,
    /// The children are a list that grows at its end.
    child: OnceLock<&'static Self>,
    sibling: OnceLock<&'static Self>,
    written: [OnceLock<Written>; Dialect::ALL.len()],
}

/// So many children are kept.
const MOST: usize = 64;

/// A text, and the kinds of its answer's columns.
#[derive(Debug, Clone)]
pub(super) struct Written {
    pub(super) sql: Arc<str>,
    pub(super) kinds: Arc<[Kind]>,
}

impl Node {
    const fn new(record: TypeId, before: Option<(Shape, Part)>) -> Self {
        Self {
            record,
            before,
            child: OnceLock::new(),
            sibling: OnceLock::new(),
            written: [const { OnceLock::new() }; Dialect::ALL.len()],
        }
    }

    fn is(&self, part: Part) -> bool {
        self.before.as_ref().is_some_and(|(_, own)| same(*own, part))
    }
}

/// Where the records' trees begin, by a few bits of their type.
static ROOTS: [OnceLock<&'static Node>; 256] = [const { OnceLock::new() }; 256];

/// Finds a node in a list, or puts it at the end; none if the list is long enough.
fn find(
    first: &'static OnceLock<&'static Node>,
    most: usize,
    found: impl Fn(&Node) -> bool,
    new: impl Fn() -> Node,
) -> Option<&'static Node> {
    let mut place = first;
    for _ in 0..most {
        let node = match place.get() {
            Some(node) => node,
            // Whoever is first has put its own there.
            None => place.get_or_init(|| Box::leak(Box::new(new()))),
        };
        if found(node) {
            return Some(node);
        }
        place = &node.sibling;
    }
    None
}

impl Shape {
    /// Nothing but the record's table.
    pub(super) fn new(record: TypeId) -> Self {
        let mut bits = Bits(0);
        record.hash(&mut bits);
        let bucket = usize::from(bits.0.to_le_bytes()[0]);
        let root = ROOTS.get(bucket).and_then(|first| {
            find(first, usize::MAX, |node| node.record == record, || Node::new(record, None))
        });
        root.map_or_else(|| Self::Own(Arc::new(Node::new(record, None))), Self::Known)
    }

    fn node(&self) -> &Node {
        match self {
            Self::Known(node) => node,
            Self::Own(node) => node,
        }
    }

    /// With one part more.
    pub(super) fn with(self, part: Part) -> Self {
        let record = self.node().record;
        if let Self::Known(node) = self {
            let new = || Node::new(record, Some((Self::Known(node), part)));
            if let Some(next) = find(&node.child, MOST, |next| next.is(part), new) {
                return Self::Known(next);
            }
        }
        Self::Own(Arc::new(Node::new(record, Some((self, part)))))
    }

    /// Its parts, sorted out.
    pub(super) fn asked(&self) -> Asked {
        let mut all = Vec::new();
        let mut here = self.node();
        while let Some((before, part)) = &here.before {
            all.push(*part);
            here = before.node();
        }
        let mut asked = Asked {
            parts: Vec::new(),
            order: Order::None,
            after: None,
            limited: false,
            offset: false,
            total: false,
        };
        for part in all.into_iter().rev() {
            match part {
                // The last word counts.
                Part::Order(order) => asked.order = order,
                Part::After(nulls) => asked.after = Some(nulls),
                Part::Limit => asked.limited = true,
                Part::Offset => asked.offset = true,
                Part::Total => asked.total = true,
                other => asked.parts.push(other),
            }
        }
        asked
    }

    /// Its text in a dialect, written if nobody has asked for it before.
    pub(super) fn written(
        &self,
        root: &'static Table,
        selected: fn() -> Vec<Selected>,
        dialect: Dialect,
    ) -> Written {
        let write = || {
            let asked = self.asked();
            let writer = Writer { dialect, root, asked: &asked, source: Source::Blank };
            if asked.total {
                return Written { sql: dialect.text(&writer.total()), kinds: Arc::from([Kind::Int]) };
            }
            let selected = selected();
            let kinds = selected.iter().map(|column| column.kind).collect();
            Written { sql: dialect.text(&writer.rows(&selected, [0, 0])), kinds }
        };
        let place = Dialect::ALL.iter().zip(&self.node().written).find(|(own, _)| **own == dialect);
        place.map_or_else(&write, |(_, place)| place.get_or_init(&write).clone())
    }
}

/// Whether both are the same constant. Two constants of the same value may be told apart; that costs a second text.
fn same(one: Part, other: Part) -> bool {
    use core::ptr::eq;
    match (one, other) {
        (Part::Workspace, Part::Workspace)
        | (Part::Nothing, Part::Nothing)
        | (Part::Limit, Part::Limit)
        | (Part::Offset, Part::Offset)
        | (Part::Total, Part::Total) => true,
        (Part::Join(one), Part::Join(other)) => eq(one, other),
        (Part::Counted(one), Part::Counted(other)) => eq(one, other),
        (Part::Sql(one), Part::Sql(other)) | (Part::Root(one), Part::Root(other)) => eq(one, other),
        (Part::Is(one, word), Part::Is(other, same)) => eq(one, other) && eq(word, same),
        (Part::IsAny(one, words), Part::IsAny(other, same)) => eq(one, other) && eq(words, same),
        (Part::Compare(one, op), Part::Compare(other, same)) => eq(one, other) && op == same,
        (Part::Any(one, many), Part::Any(other, same)) => eq(one, other) && many == same,
        (Part::NotNull(one), Part::NotNull(other)) => eq(one, other),
        (Part::After(one), Part::After(other)) => one == other,
        (Part::Order(one), Part::Order(other)) => match (one, other) {
            (Order::None, Order::None) => true,
            (Order::Columns(one), Order::Columns(other)) => eq(one, other),
            (Order::Terms(one), Order::Terms(other)) => eq(one, other),
            _ => false,
        },
        _ => false,
    }
}

/// Takes the bits of a type's id as they are: they are spread already.
struct Bits(u64);

impl Hasher for Bits {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |bits, byte| bits.rotate_left(8) ^ u64::from(*byte));
    }
    fn write_u64(&mut self, bits: u64) {
        self.0 ^= bits;
    }
}
