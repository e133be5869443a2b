//! One thing that a question asks.

/// A column of a table.
#[derive(Debug)]
pub(crate) struct Col {
    pub(crate) table: &'static str,
    pub(crate) name: &'static str,
}

impl Col {
    pub(crate) const fn of(table: &'static str, name: &'static str) -> Self {
        Self { table, name }
    }

    /// The column, for sea-query.
    pub(crate) fn expr(&self) -> sea_query::Expr {
        sea_query::Expr::col((self.table, self.name))
    }
}

/// A column, where it is needed.
macro_rules! col {
    ($table:literal, $name:literal) => {
        const { &$crate::select::Col::of($table, $name) }
    };
}
pub(crate) use col;

/// A comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Op {
    Equal,
    AtLeast,
    AtMost,
    /// The pattern's text, in lower case, is in the column's.
    Contains,
}

/// Another table.
#[derive(Debug)]
pub(crate) struct Join {
    /// Keeps rows that have no partner.
    pub(crate) left: bool,
    pub(crate) table: &'static str,
    /// The other table's workspace is the one of this: none if the joined table belongs to no workspace.
    pub(crate) tenant_of: Option<&'static str>,
    pub(crate) on: &'static [(Col, Col)],
    /// A further condition in words of our own; empty for none.
    pub(crate) and: &'static str,
}

/// Rows that are counted apart and joined, in words of our own.
#[derive(Debug)]
pub(crate) struct Counted {
    /// What comes after `SELECT`.
    pub(crate) select: &'static str,
    /// What it goes by.
    pub(crate) name: &'static str,
    /// How it is joined.
    pub(crate) on: &'static str,
}

/// One thing that a question asks.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Part {
    /// The root's rows of one workspace.
    Workspace,
    Join(&'static Join),
    Counted(&'static Counted),
    Is(&'static Col, &'static str),
    IsAny(&'static Col, &'static [&'static str]),
    Compare(&'static Col, Op),
    /// A column of the root is equal to a value.
    Root(&'static str),
    Any(&'static Col, usize),
    NotNull(&'static Col),
    Sql(&'static str),
    Nothing,
    Order(Order),
    /// Behind a row; a bit per term that is null there.
    After(u64),
    Limit,
    Offset,
    /// How many there are.
    Total,
}

/// What rows are ordered by.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Order {
    None,
    /// Columns of the root that are never null, upwards.
    Columns(&'static [&'static str]),
    Terms(&'static [Term]),
}

/// Where rows go that have no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NullOrder {
    /// There are none.
    Never,
    First,
    Last,
}

/// One term of an order.
#[derive(Debug)]
pub(crate) struct Term {
    pub(crate) col: Col,
    /// The words in the order of their rank, if not by the column itself.
    pub(crate) ranks: &'static [&'static str],
    /// In words of our own, if not by a column; it has no pages by cursor.
    pub(crate) sql: &'static str,
    pub(crate) descending: bool,
    pub(crate) nulls: NullOrder,
}

impl Term {
    /// Upwards by a column that is never null.
    pub(crate) const fn up(table: &'static str, name: &'static str) -> Self {
        Self { col: Col::of(table, name), ranks: &[], sql: "", descending: false, nulls: NullOrder::Never }
    }

    /// Downwards by something computed, in words of our own.
    pub(crate) const fn most(sql: &'static str) -> Self {
        Self { sql, descending: true, ..Self::up("", "") }
    }

    /// Downwards by a column that is never null.
    pub(crate) const fn down(table: &'static str, name: &'static str) -> Self {
        Self { descending: true, ..Self::up(table, name) }
    }

    /// The same, with what has no value at the end.
    pub(crate) const fn nulls_last(self) -> Self {
        Self { nulls: NullOrder::Last, ..self }
    }

    /// The same, with what has no value at the beginning.
    pub(crate) const fn nulls_first(self) -> Self {
        Self { nulls: NullOrder::First, ..self }
    }

    /// The same, by the place of the column's word among these.
    pub(crate) const fn ranked(self, ranks: &'static [&'static str]) -> Self {
        Self { ranks, ..self }
    }
}
