use crate::dialect::Dialect;
use crate::schema::Table;
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

fn on_conflict(table: &Table, dialect: Dialect) -> OnConflict {
    let mut conflict = OnConflict::columns(table.keys.primary.iter().copied());
    let key = table.keys.primary.iter().copied();
    let stored = |column| Expr::col((table.name, column));
    let mut updates: Vec<(&'static str, Expr)> = Vec::new();
    if dialect.upserts_on_any_key() && table.keys.has_other_unique() {
        // Another row's unique key: fail as the others do, by a null where none may be.
        let same = key.clone().map(|column| stored(column).eq(dialect.incoming(column)));
        if let (Some(id), Some(same)) = (table.keys.primary.last(), same.reduce(ExprTrait::and)) {
            updates.push((id, Expr::case(same, stored(id)).finally(Expr::null()).into()));
        }
    }
    for column in &table.columns {
        let incoming = || dialect.incoming(column.name);
        updates.push((
            column.name,
            match table.merge(column) {
                Merge::Leave => continue,
                Merge::Take => incoming(),
                Merge::Least => dialect.least(stored(column.name), incoming()),
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
