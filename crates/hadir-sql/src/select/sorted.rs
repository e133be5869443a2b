//! Orders, and which rows come behind a row.

use super::Selected;
use super::part::{NullOrder, Order, Term};
use crate::schema::Table;
use crate::value::{Kind, Value};

/// A term of an order, whichever way it was given.
#[derive(Debug)]
pub(super) struct Sorted {
    pub(super) table: &'static str,
    pub(super) column: &'static str,
    ranks: &'static [&'static str],
    sql: &'static str,
    pub(super) descending: bool,
    pub(super) nulls: NullOrder,
}

/// The terms of an order. The workspace is left out: it is the same in every row, or says nothing about order.
pub(super) fn terms(root: &'static Table, order: Order) -> Vec<Sorted> {
    let plain = |column: &&'static str| Sorted {
        table: root.name,
        column,
        ranks: &[],
        sql: "",
        descending: false,
        nulls: NullOrder::Never,
    };
    let term = |term: &'static Term| Sorted {
        table: term.col.table,
        column: term.col.name,
        ranks: term.ranks,
        sql: term.sql,
        descending: term.descending,
        nulls: term.nulls,
    };
    match order {
        Order::None => Vec::new(),
        Order::Columns(columns) => {
            columns.iter().filter(|column| **column != "workspace_id").map(plain).collect()
        }
        Order::Terms(terms) => terms.iter().map(term).collect(),
    }
}

impl Sorted {
    /// Whether it is a column as it is.
    pub(super) const fn is_column(&self) -> bool {
        self.sql.is_empty() && self.ranks.is_empty()
    }

    /// In words of our own.
    pub(super) fn expression(&self) -> String {
        if !self.sql.is_empty() {
            return self.sql.to_owned();
        }
        let column = format!("\"{}\".\"{}\"", self.table, self.column);
        if self.ranks.is_empty() {
            return column;
        }
        let ranks = self.ranks.iter().enumerate().map(|(rank, word)| format!(" WHEN '{word}' THEN {rank}"));
        format!("CASE {column}{} END", ranks.collect::<String>())
    }

    /// The value that a cell is sorted by.
    pub(super) fn rank(&self, cell: &Value) -> Value {
        match cell {
            Value::Text(word) if !self.ranks.is_empty() => {
                let rank = self.ranks.iter().position(|known| known == word);
                let rank = rank.and_then(|rank| i64::try_from(rank).ok());
                rank.map_or(Value::Null(Kind::Int), Value::Int)
            }
            other => other.clone(),
        }
    }

    /// The kind of its values, where it is a column of the answer.
    pub(super) fn kind(&self, selected: &[Selected]) -> Option<Kind> {
        if !self.ranks.is_empty() {
            return Some(Kind::Int);
        }
        selected.iter().find(|one| one.column == Some((self.table, self.column))).map(Selected::kind)
    }

    /// What a cursor remembers of it.
    pub(super) fn identity(&self) -> String {
        format!("{}.{}{}{:?}", self.table, self.column, if self.descending { '-' } else { '+' }, self.nulls)
    }

    /// Rows that are behind the value in this term alone; none if nothing can be.
    fn beyond(&self, null: bool) -> Option<String> {
        let column = self.expression();
        let further = if self.descending { '<' } else { '>' };
        match (self.nulls, null) {
            (NullOrder::Never | NullOrder::Last, true) => None,
            (NullOrder::First, true) => Some(format!("{column} IS NOT NULL")),
            (NullOrder::Last, false) => Some(format!("({column} {further} ? OR {column} IS NULL)")),
            (NullOrder::Never | NullOrder::First, false) => Some(format!("{column} {further} ?")),
        }
    }

    fn same(&self, null: bool) -> String {
        let column = self.expression();
        if null { format!("{column} IS NULL") } else { format!("{column} = ?") }
    }
}

fn is_null(nulls: u64, position: usize) -> bool {
    let bit = u32::try_from(position).ok().and_then(|position| 1_u64.checked_shl(position));
    bit.is_some_and(|bit| nulls & bit != 0)
}

/// Which rows come after a row: behind it in the first term, or equal there and behind it in the second, and so on.
/// [`behind`] gives the values.
pub(super) fn condition(terms: &[Sorted], nulls: u64) -> String {
    let mut ways: Vec<String> = Vec::new();
    let mut before: Vec<String> = Vec::new();
    for (position, term) in terms.iter().enumerate() {
        let null = is_null(nulls, position);
        if let Some(beyond) = term.beyond(null) {
            let way = before.iter().cloned().chain([beyond]).collect::<Vec<_>>().join(" AND ");
            ways.push(if before.is_empty() { way } else { format!("({way})") });
        }
        before.push(term.same(null));
    }
    let any = if ways.is_empty() { "1 = 2".to_owned() } else { format!("({})", ways.join(" OR ")) };
    match bound(terms, nulls) {
        Some(bound) => format!("{bound} AND {any}"),
        None => any,
    }
}

/// What every way has in common, said first: an index can begin there.
fn bound(terms: &[Sorted], nulls: u64) -> Option<String> {
    let first = terms.first().filter(|first| first.nulls != NullOrder::Last && !is_null(nulls, 0))?;
    let further = if first.descending { "<=" } else { ">=" };
    (terms.len() > 1).then(|| format!("{} {further} ?", first.expression()))
}

/// Which terms are null at a row, a bit for each, and the values of [`condition`], in order.
pub(super) fn behind(terms: &[Sorted], values: &[Value]) -> (u64, Vec<Value>) {
    let mut nulls = 0_u64;
    for (position, value) in values.iter().enumerate() {
        let bit = u32::try_from(position).ok().and_then(|position| 1_u64.checked_shl(position));
        nulls |= bit.filter(|_| value.is_null()).unwrap_or(0);
    }
    let mut all = Vec::new();
    if bound(terms, nulls).is_some() {
        all.extend(values.first().cloned());
    }
    for (position, (term, value)) in terms.iter().zip(values).enumerate() {
        if term.beyond(value.is_null()).is_some() {
            let same = values.iter().take(position).filter(|value| !value.is_null());
            all.extend(same.cloned());
            all.extend(Some(value.clone()).filter(|value| !value.is_null()));
        }
    }
    (nulls, all)
}
