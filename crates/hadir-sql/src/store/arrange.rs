//! Rows in the order and number in which they can be stored: one per key, the newest last.

use crate::schema::{OnConflict, Table};
use crate::table::Merge;
use crate::value::Value;
use std::collections::BTreeMap;

/// Merges rows with the same key, as the database would one after the other: PostgreSQL refuses to touch a row twice
/// in one statement. Sorts by key, so that two writers take their locks in the same order; where rows refer to rows of
/// the same table, parents go before children, because MySQL checks row by row.
pub(super) fn arrange(table: &Table, mut rows: Vec<Vec<Value>>) -> Vec<Vec<Value>> {
    let key = positions(table, table.keys.primary);
    // Stable: of the same key, the first stays first.
    rows.sort_by(|one, other| pick(one, &key).cmp(pick(other, &key)));
    let mut merged: Vec<Vec<Value>> = Vec::with_capacity(rows.len());
    for row in rows {
        match merged.last_mut() {
            Some(last) if pick(last, &key).eq(pick(&row, &key)) => merge(table, last, row),
            _ => merged.push(row),
        }
    }
    for foreign in table.keys.foreign {
        if foreign.table == table.name {
            merged = parents_first(merged, &key, &positions(table, foreign.columns));
        }
    }
    merged
}

fn positions(table: &Table, columns: &[&str]) -> Vec<usize> {
    columns.iter().filter_map(|name| table.column_names().position(|column| column == *name)).collect()
}

fn pick<'a>(row: &'a [Value], positions: &'a [usize]) -> impl Iterator<Item = &'a Value> {
    positions.iter().filter_map(|&position| row.get(position))
}

fn merge(table: &Table, old: &mut [Value], new: Vec<Value>) {
    let at = |row: &[Value], name: &str| {
        let place = table.column_names().position(|column| column == name);
        place.and_then(|place| row.get(place)).cloned()
    };
    // Nothing is before everything: what was captured at no time gives way.
    let later = |name: &str| {
        let [was, is] = [at(old, name), at(&new, name)];
        let null = |value: &Option<Value>| value.as_ref().is_none_or(Value::is_null);
        null(&was) || (!null(&is) && is >= was)
    };
    let newest = match table.on_conflict {
        OnConflict::Newest { column } => later(column),
        _ => true,
    };
    for ((column, old), new) in table.columns.iter().zip(old).zip(new) {
        let take = match table.merge(column) {
            Merge::Newest(_) => newest,
            Merge::Leave => false,
            Merge::Take => true,
            Merge::Least => new < *old,
            Merge::Greatest => new > *old,
        };
        if take {
            *old = new;
        }
    }
}

/// Rows in the order of their depth in this call; rows in a circle stay last, for the database to refuse.
fn parents_first(rows: Vec<Vec<Value>>, key: &[usize], parent: &[usize]) -> Vec<Vec<Value>> {
    let find = |row: &[Value], columns: &[usize]| pick(row, columns).cloned().collect::<Vec<_>>();
    let places: BTreeMap<_, _> =
        rows.iter().enumerate().map(|(place, row)| (find(row, key), place)).collect();
    let parents: Vec<Option<usize>> =
        rows.iter().map(|row| places.get(&find(row, parent)).copied()).collect();
    let depth = |place: usize| {
        core::iter::successors(parents.get(place).copied().flatten(), |&above| {
            parents.get(above).copied().flatten()
        })
        .take(rows.len())
        .count()
    };
    let mut order: Vec<(usize, usize)> = (0..rows.len()).map(|place| (depth(place), place)).collect();
    order.sort_unstable();
    let mut rows: Vec<Option<Vec<Value>>> = rows.into_iter().map(Some).collect();
    order.into_iter().filter_map(|(_, place)| rows.get_mut(place).and_then(Option::take)).collect()
}
