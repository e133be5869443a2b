//! The text that stores so many rows.

use crate::dialect::Dialect;
use crate::schema::{Column, Table};
use crate::table::Merge;
use sea_query::{Expr, ExprTrait, OnConflict, Query};
use std::sync::Arc;

/// The text that stores so many rows. Its placeholders are the rows' values, one row after the other.
pub(super) fn insert(table: &Table, rows: usize, dialect: Dialect) -> Arc<str> {
    let mut insert = Query::insert();
    insert.into_table(table.name).columns(table.column_names());
    for _ in 0..rows {
        // As many as there are columns, so it cannot fail.
        let _ = insert.values(table.columns.iter().map(|_| Expr::val(0_u64)));
    }
    insert.on_conflict(on_conflict(table, dialect));
    dialect.text(&insert)
}

/// A row by itself, which is not stored if another has its key: the engines that can say so leave it out, the others
/// refuse it.
pub(super) fn unless_taken(table: &Table, dialect: Dialect) -> Arc<str> {
    let mut insert = Query::insert();
    insert.into_table(table.name).columns(table.column_names());
    let _ = insert.values(table.columns.iter().map(|_| Expr::val(0_u64)));
    if !dialect.upserts_on_any_key() {
        let mut conflict = OnConflict::new();
        conflict.do_nothing();
        insert.on_conflict(conflict);
    }
    dialect.text(&insert)
}

/// Rows that are refused if another has their key.
pub(super) fn new_only(table: &Table, rows: usize, dialect: Dialect) -> Arc<str> {
    let mut insert = Query::insert();
    insert.into_table(table.name).columns(table.column_names());
    for _ in 0..rows {
        let _ = insert.values(table.columns.iter().map(|_| Expr::val(0_u64)));
    }
    dialect.text(&insert)
}

/// More than one row where a value is to be: error 1242 in every mode.
const TWO: &str = "(SELECT 1 UNION ALL SELECT 2)";

fn on_conflict(table: &Table, dialect: Dialect) -> OnConflict {
    let mut conflict = OnConflict::columns(table.keys.primary.iter().copied());
    let key = table.keys.primary.iter().copied();
    let stored = |column| Expr::col((table.name, column));
    let mut updates: Vec<(&'static str, Expr)> = Vec::new();
    if dialect.upserts_on_any_key() && table.keys.has_other_unique() {
        // Another row's unique key: fail as the others do, whatever the mode, by a value that is two.
        let same = key.clone().map(|column| stored(column).eq(dialect.incoming(column)));
        if let (Some(id), Some(same)) = (table.keys.primary.last(), same.reduce(ExprTrait::and)) {
            updates.push((id, Expr::case(same, stored(id)).finally(Expr::cust(TWO)).into()));
        }
    }
    // MySQL sets one column after the other, and sees those that are set: the time goes last.
    let last = |column: &&Column| matches!(table.merge(column), Merge::Newest(at) if at == column.name);
    let (at, others): (Vec<_>, Vec<_>) = table.columns.iter().partition(last);
    for column in others.into_iter().chain(at) {
        let incoming = || dialect.incoming(column.name);
        updates.push((
            column.name,
            match table.merge(column) {
                Merge::Leave => continue,
                Merge::Take => incoming(),
                Merge::Least => dialect.least(stored(column.name), incoming()),
                Merge::Newest(at) => {
                    let later = dialect.incoming(at).gte(stored(at)).or(stored(at).is_null());
                    Expr::case(later, incoming()).finally(stored(column.name)).into()
                }
                Merge::Greatest => dialect.greatest(stored(column.name), incoming()),
            },
        ));
    }
    if updates.is_empty() {
        conflict.do_nothing_on(key);
    } else {
        conflict.values(updates);
    }
    conflict
}
