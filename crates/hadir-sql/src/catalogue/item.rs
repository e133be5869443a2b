//! A thing that a database has.

/// A thing that a database has.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Item {
    /// The table that it belongs to; empty for a function.
    pub table: String,
    /// What it is: `column`, `constraint`, `index`, `trigger`, `policy`, `function`, `options`.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// What the engine says it is, in the engine's own words.
    pub definition: String,
}
