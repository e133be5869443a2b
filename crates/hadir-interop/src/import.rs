//! Many rows at once: what stores them, and what became of each.

use crate::context::Context;
use crate::entity::{Batch, Entity};
use crate::known::Known;
use crate::lens::{Found, Mapped, Problem, encode, finished, found};
use crate::table::{RowError, refused};
use hadir_core::audit::{EntityRef, ImportedRow};
use hadir_core::json::Json;
use hadir_sql::schema::Row as _;
use hadir_sql::{Dialect, EncodeError, Scope, Statement, store};
use std::collections::BTreeSet;

/// What became of the rows of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Rows that were looked at.
    pub read: u64,
    /// Rows that became entities, or were kept whole.
    pub imported: u64,
    /// Of those, rows of which something could not be said in our terms: table, key, column, why.
    pub degraded: Vec<Degraded>,
    /// Rows that could not be read, with their place in what was given, from 0.
    pub refused: Vec<(u64, RowError)>,
}

/// A part of a row that could not be said in our terms; it is in the row's residue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Degraded {
    /// The table.
    pub table: &'static str,
    /// The row's key.
    pub external_id: String,
    /// The column.
    pub column: &'static str,
    /// Why.
    pub reason: String,
}

/// What stores a run of rows, and what became of them. Without running the statements it is a dry run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// To be run in one transaction, in order. Running them twice changes nothing.
    pub statements: Vec<Statement>,
    /// Where each row came from, with its residue; stored by the statements, too.
    pub records: Vec<ImportedRow>,
    /// What became of the rows.
    pub report: Report,
}

/// Imports a run of rows of one table. Memory is that of the run: give many rows in runs of some thousands, table after
/// table in the order in which a system's `visit` shows them, all with the same [`Known`].
///
/// Nothing is handed out that an engine would refuse: a row that cannot be read costs itself alone, and what it became is left
/// out where it cannot be stored, or refers to what is not there.
///
/// # Errors
/// [`EncodeError`] if a statement cannot be made; no row is to blame.
pub fn import<T: Mapped>(
    rows: impl IntoIterator<Item = Result<T, RowError>>,
    context: &Context,
    known: &mut Known,
    dialect: Dialect,
) -> Result<Imported, EncodeError> {
    let (mut report, mut records, mut batch) = (Report::default(), Vec::new(), Batch::default());
    let mut run: Vec<(u64, T, Found)> = Vec::new();
    for row in rows {
        let place = report.read;
        report.read = report.read.saturating_add(1);
        match row {
            Ok(row) => {
                let found = found(&row, context);
                found.entities.iter().for_each(|entity| known.announce(entity));
                run.push((place, row, found));
            }
            Err(error) => report.refused.push((place, error)),
        }
    }
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for (place, row, mut found) in run {
        for mut entity in core::mem::take(&mut found.entities) {
            match known.admit(&mut entity, &mut found.problems) {
                Ok(()) => found.entities.push(entity),
                Err(problem) => found.problems.push(problem),
            }
        }
        let mut decoded = finished(&row, found);
        let mut record = decoded.record::<T>(context);
        let others: Vec<Json> = decoded.entities.iter().skip(1).map(named).collect();
        if !others.is_empty() {
            record.residue.insert(OTHERS.to_owned(), Json::List(others));
        }
        // Where it came from has to be said, too.
        if let Err(error) = record.encode(&mut Vec::new()) {
            report.refused.push((place, refused::<T>(error.to_string())));
            continue;
        }
        if !seen.insert(decoded.external_id.clone()) {
            let column = T::KEY.first().copied().unwrap_or_default();
            let reason = "a row with this key came before: what this one says counts".to_owned();
            decoded.problems.push(Problem { column, reason });
        }
        report.imported = report.imported.saturating_add(1);
        report.degraded.extend(decoded.problems.into_iter().map(|problem| Degraded {
            table: T::NAME,
            external_id: decoded.external_id.clone(),
            column: problem.column,
            reason: problem.reason,
        }));
        records.push(record);
        decoded.entities.into_iter().for_each(|entity| batch.push(entity));
    }
    known.settle();
    let mut statements = batch.statements(context.workspace, dialect)?;
    for statement in store(Scope::of(context.workspace), &records).build(dialect) {
        statements.push(statement?);
    }
    Ok(Imported { statements, records, report })
}

fn named(entity: &Entity) -> Json {
    let EntityRef { kind, id } = entity.reference();
    Json::List(vec![kind.into(), id.into()])
}

/// Writes a row back out of its record and the entities that it became, as they are now: the whole of
/// [`import`] the other way round. An entity that is gone is not asked for.
///
/// # Errors
/// [`RowError`] if the record is that of another table, or too little is left of what the row became.
pub fn export<T: Mapped>(
    record: &ImportedRow,
    entity: impl Fn(&EntityRef) -> Option<Entity>,
) -> Result<T, RowError> {
    if (record.system, record.table.as_str()) != (T::SYSTEM, T::NAME) {
        return Err(refused::<T>(format!("the record is of `{}` in `{}`", record.table, record.system)));
    }
    let mut residue = record.residue.clone();
    let mut references = vec![record.entity.clone()];
    if let Some(Json::List(others)) = residue.remove(OTHERS) {
        references.extend(others.into_iter().filter_map(|other| match other {
            Json::List(pair) => match <[Json; 2]>::try_from(pair) {
                Ok([Json::Text(kind), Json::Text(id)]) => Some(EntityRef { kind, id }),
                _ => None,
            },
            _ => None,
        }));
    }
    let entities: Vec<Entity> = references.iter().filter_map(entity).collect();
    encode(&entities, &residue)
}

/// Under this key of a record's residue: what the row became besides.
pub const OTHERS: &str = "@entities";
