//! Gives generated rows their place, by what the schema says: of whom they are, what they refer to, what is unique.

use super::{RowsVisitor, Tenant};
use hadir_core::workspace::Workspace;
use hadir_sql::schema::{ForeignKey, Nulls, Row, Table};
use hadir_sql::{Cells, Value};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use proptest::sample::Index;
use proptest::strategy::BoxedStrategy;
use std::collections::{BTreeMap, BTreeSet};

/// A row that has no place yet, and which of what is there it will refer to.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    table: &'static Table,
    row: Vec<Value>,
    picks: Vec<Index>,
    /// The row as the entity writes it: what it keeps twice agrees again. None if its place leaves it without what it needs.
    settle: fn(&[Value]) -> Option<Vec<Value>>,
}

/// At least one and at most `most` rows of an entity.
pub(crate) fn drafts<R: Row>(rows: BoxedStrategy<R>, most: usize) -> BoxedStrategy<Vec<Draft>> {
    let picks = vec(any::<Index>(), R::table().keys.foreign.len());
    let draft = (rows, picks).prop_map(|(row, picks)| Draft {
        table: R::table(),
        row: encode(&row),
        picks,
        settle: settle::<R>,
    });
    vec(draft, 1..=most).boxed()
}

#[allow(clippy::panic, reason = "a strategy that makes what cannot be stored is a mistake to be shown")]
fn encode<R: Row>(row: &R) -> Vec<Value> {
    let mut values = Vec::new();
    match row.encode(&mut values) {
        Ok(()) => values,
        Err(error) => panic!("{error}: {row:?}"),
    }
}

fn settle<R: Row>(row: &[Value]) -> Option<Vec<Value>> {
    R::decode(&mut Cells::of(&mut row.to_vec())).ok().map(|row| encode(&row))
}

#[allow(clippy::panic, reason = "a row that its place has broken is a mistake to be shown")]
fn decode<R: Row>(row: &[Value]) -> R {
    match R::decode(&mut Cells::of(&mut row.to_vec())) {
        Ok(row) => row,
        Err(error) => panic!("{error}: {row:?}"),
    }
}

/// The rows of a workspace that have their place.
#[derive(Debug, Clone)]
pub struct Placing {
    workspace: Value,
    rows: BTreeMap<&'static str, Vec<Vec<Value>>>,
    taken: BTreeSet<(String, Vec<Value>)>,
}

impl Placing {
    pub(crate) const fn of(workspace: &Workspace) -> Self {
        let workspace = Value::Uuid(workspace.id.as_uuid());
        Self { workspace, rows: BTreeMap::new(), taken: BTreeSet::new() }
    }

    /// The tenant's rows, but for those of `table`.
    pub fn without(tenant: &Tenant, table: &'static Table) -> Self {
        let mut placing = Self::of(&tenant.workspace);
        tenant.each(&mut placing);
        placing.rows.remove(table.name);
        placing.taken.clear();
        placing
    }

    /// The same row in a place: of this workspace, referring to the first of what is there.
    pub fn fit<R: Row>(&self, row: &R) -> Option<R> {
        let row = self.placed(R::table(), encode(row), &[])?;
        settle::<R>(&row).map(|row| decode(&row))
    }

    /// Takes the row in, unless it shares a key with one that is there or has nothing to refer to.
    pub(crate) fn take(&mut self, draft: Draft) {
        let Draft { table, row, picks, settle } = draft;
        let Some(row) = self.placed(table, row, &picks).and_then(|row| settle(&row)) else { return };
        let keys = keys(table, &row);
        if keys.iter().any(|key| self.taken.contains(key)) {
            return;
        }
        self.taken.extend(keys);
        self.rows.entry(table.name).or_default().push(row);
    }

    pub(crate) fn read<R: Row>(&self) -> Vec<R> {
        self.rows.get(R::table().name).into_iter().flatten().map(|row| decode(row)).collect()
    }

    fn placed(&self, table: &'static Table, mut row: Vec<Value>, picks: &[Index]) -> Option<Vec<Value>> {
        set(table, &mut row, "workspace_id", &self.workspace);
        for (position, foreign) in table.keys.foreign.iter().enumerate() {
            self.refer(table, &mut row, foreign, picks.get(position))?;
        }
        Some(row)
    }

    /// Makes the row refer to one that is there; to none if it did not refer to any, or may do so.
    fn refer(
        &self,
        table: &Table,
        row: &mut [Value],
        foreign: &ForeignKey,
        pick: Option<&Index>,
    ) -> Option<()> {
        let null = |column: &str| get(table, row, column).is_some_and(Value::is_null);
        if foreign.own_columns().any(|(column, _)| null(column)) {
            return Some(());
        }
        if foreign.own_columns().next().is_none() {
            return Some(());
        }
        let other = hadir_sql::schema::tables().into_iter().find(|other| other.name == foreign.table)?;
        let there = self.rows.get(foreign.table).map_or(&[][..], Vec::as_slice);
        let chosen = pick.filter(|_| !there.is_empty()).map(|pick| pick.get(there)).or(there.first());
        for (column, referenced) in foreign.own_columns() {
            let there = chosen.and_then(|chosen| get(other, chosen, referenced)).cloned();
            let none = || {
                let may = table.column(column).filter(|column| column.nulls == Nulls::Allowed);
                may.map(|column| Value::Null(column.storage.kind()))
            };
            set(table, row, column, &there.or_else(none)?);
        }
        Some(())
    }
}

impl RowsVisitor for Placing {
    fn rows<R: Row>(&mut self, rows: &[R]) {
        self.rows.insert(R::table().name, rows.iter().map(encode).collect());
    }
}

fn at(table: &Table, column: &str) -> Option<usize> {
    table.columns.iter().position(|other| other.name == column)
}

fn get<'a>(table: &Table, row: &'a [Value], column: &str) -> Option<&'a Value> {
    row.get(at(table, column)?)
}

fn set(table: &Table, row: &mut [Value], column: &str, value: &Value) {
    if let Some(cell) = at(table, column).and_then(|at| row.get_mut(at)) {
        *cell = value.clone();
    }
}

/// What no other row may have: the primary key, and every unique key without a null in it.
fn keys(table: &Table, row: &[Value]) -> Vec<(String, Vec<Value>)> {
    let value = |column: &&'static str| get(table, row, column).cloned();
    let key = |columns: &[&'static str], name: String| {
        let values: Vec<Value> = columns.iter().filter_map(value).collect();
        (!values.iter().any(Value::is_null)).then_some((name, values))
    };
    let whole = [table.keys.primary].into_iter().chain(table.keys.unique.iter().copied());
    let whole = whole.filter_map(|columns| key(columns, format!("{} {columns:?}", table.name)));
    let some = table.keys.unique_where.iter().filter_map(|unique| {
        let among =
            unique.words.iter().any(|word| value(&unique.column) == Some(Value::Text((*word).into())));
        key(unique.columns, format!("{} {}", table.name, unique.name)).filter(|_| among)
    });
    whole.chain(some).collect()
}
