use crate::error::{DecodeError, DecodeProblem, EncodeError};
use crate::schema::{Row, Table, TenantRow};
use crate::statement::Cells;
use crate::value::{Kind, Value};

/// What one row of an answer is: an entity, or entities side by side.
pub trait Record: Sized + Send + Sync + 'static {
    /// The table that is asked first.
    fn root() -> &'static Table;

    /// What is selected, in order.
    fn selected() -> Vec<Selected>;

    /// Reads it from cells, one per column.
    ///
    /// # Errors
    /// [`DecodeError`] names the field that is not what the schema promises.
    fn read(cells: &mut Cells<'_>) -> Result<Self, DecodeError>;

    /// Its values, one per column.
    ///
    /// # Errors
    /// [`EncodeError`] names the field that cannot be stored.
    fn cells(&self) -> Result<Vec<Value>, EncodeError>;
}

/// A [`Record`] whose first table holds rows of workspaces.
pub trait TenantRecord: Record {}

/// A column of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selected {
    /// Table and column, unless it is computed.
    pub(crate) column: Option<(&'static str, &'static str)>,
    pub(crate) sql: String,
    pub(crate) kind: Kind,
}

impl Selected {
    /// A column of something joined.
    pub(crate) fn named(table: &'static str, name: &'static str, kind: Kind) -> Self {
        Self { column: Some((table, name)), sql: format!("\"{table}\".\"{name}\""), kind }
    }

    fn of(table: &Table) -> impl Iterator<Item = Self> {
        table.columns.iter().map(|column| Self::named(table.name, column.name, column.storage.kind()))
    }
}

impl<R: Row> Record for R {
    fn root() -> &'static Table {
        R::table()
    }
    fn selected() -> Vec<Selected> {
        Selected::of(R::table()).collect()
    }
    fn read(cells: &mut Cells<'_>) -> Result<Self, DecodeError> {
        R::decode(cells)
    }
    fn cells(&self) -> Result<Vec<Value>, EncodeError> {
        let mut values = Vec::new();
        self.encode(&mut values)?;
        Ok(values)
    }
}

impl<R: TenantRow> TenantRecord for R {}

/// Both, joined.
impl<A: Record, B: Row> Record for (A, B) {
    fn root() -> &'static Table {
        A::root()
    }
    fn selected() -> Vec<Selected> {
        A::selected().into_iter().chain(B::selected()).collect()
    }
    fn read(cells: &mut Cells<'_>) -> Result<Self, DecodeError> {
        Ok((A::read(cells)?, B::decode(cells)?))
    }
    fn cells(&self) -> Result<Vec<Value>, EncodeError> {
        Ok([self.0.cells()?, self.1.cells()?].concat())
    }
}

impl<A: TenantRecord, B: Row> TenantRecord for (A, B) {}

/// The first, and the second if there is one: its first column, part of its key, is null where there is none.
impl<A: Record, B: Row> Record for (A, Option<B>) {
    fn root() -> &'static Table {
        A::root()
    }
    fn selected() -> Vec<Selected> {
        A::selected().into_iter().chain(B::selected()).collect()
    }
    fn read(cells: &mut Cells<'_>) -> Result<Self, DecodeError> {
        let first = A::read(cells)?;
        if cells.is_null() {
            cells.skip(B::table().columns.len());
            return Ok((first, None));
        }
        Ok((first, Some(B::decode(cells)?)))
    }
    fn cells(&self) -> Result<Vec<Value>, EncodeError> {
        let mut values = self.0.cells()?;
        match &self.1 {
            Some(row) => values.extend(row.cells()?),
            None => values.extend(B::selected().iter().map(|column| Value::Null(column.kind))),
        }
        Ok(values)
    }
}

impl<A: TenantRecord, B: Row> TenantRecord for (A, Option<B>) {}

/// Reads a number of rows.
pub(crate) fn count(cells: &mut Cells<'_>) -> Result<u64, DecodeError> {
    let wrong = |problem| DecodeError { table: "answer", field: "count", problem };
    match cells.take().map_err(wrong)? {
        Value::Int(number) => u64::try_from(number).map_err(|_| wrong(DecodeProblem::Count(number))),
        other => Err(wrong(DecodeProblem::Kind { expected: Kind::Int, found: format!("{other:?}").into() })),
    }
}
