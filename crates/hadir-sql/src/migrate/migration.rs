//! One step, as far as a [`History`](super::History) has it.

use crate::dialect::Dialect;
use crate::schema::Context;
use uuid::Uuid;

/// One step, as far as a [`History`](super::History) has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Migration {
    /// Its place: 1, 2, 3 without gaps.
    pub version: u64,
    /// What it does.
    pub name: &'static str,
    /// What takes it, in order.
    pub up: Vec<Change>,
    /// What takes it back, in order.
    pub down: Vec<Change>,
    pub(super) checksum: String,
    pub(super) variant: String,
    pub(super) dialect: Dialect,
}

/// A statement of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The context that it belongs to.
    pub context: Context,
    /// Its text.
    pub sql: String,
    /// How it is run.
    pub run: Run,
    /// Whether a run that was interrupted at it has to begin with the statement before it.
    pub(crate) again: bool,
}

/// How a statement is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Run {
    /// In a transaction with those around it, where the engine can take back changes of tables.
    Together,
    /// Outside of a transaction.
    Alone,
    /// Outside of a transaction, until it changes no row: the steps of a change of many rows.
    Repeatedly,
}

impl Migration {
    /// A digest of its statements, whichever of them a history has: a version 5 UUID.
    pub fn checksum(&self) -> &str {
        &self.checksum
    }

    /// Which contexts it has statements of, and how many.
    pub fn contexts(&self) -> Vec<(Context, usize)> {
        let count = |&context: &Context| (context, self.up_of(context).count());
        Context::ALL.iter().map(count).filter(|(_, count)| *count > 0).collect()
    }

    /// What takes it, of one context.
    pub fn up_of(&self, context: Context) -> impl Iterator<Item = &Change> {
        self.up.iter().filter(move |change| change.context == context)
    }
}

/// A digest of statements.
pub(super) fn checksum<'a>(statements: impl Iterator<Item = &'a str>) -> String {
    // Each statement carries its length, so that no two lists share a text.
    let text = statements.flat_map(|statement| [statement.len().to_string(), statement.to_owned()]);
    Uuid::new_v5(&Uuid::NAMESPACE_OID, text.collect::<Vec<_>>().join(":").as_bytes()).to_string()
}
