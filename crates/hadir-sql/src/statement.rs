//! SQL text of one dialect, and the values of its placeholders in order.

use crate::dialect::Dialect;
use crate::error::{DecodeError, DecodeProblem};
use crate::value::{Kind, Value};
use std::sync::Arc;

/// SQL text of one dialect, and the values of its placeholders in order.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Statement {
    /// The text. Shared, because the statements of a bulk write have the same one.
    pub sql: Arc<str>,
    /// One value per placeholder.
    pub values: Vec<Value>,
}

impl Statement {
    /// A statement of one's own, in the dialect of the engine that it is for.
    pub fn new(sql: impl Into<Arc<str>>, values: impl IntoIterator<Item = Value>) -> Self {
        Self { sql: sql.into(), values: values.into_iter().collect() }
    }
}

impl From<String> for Statement {
    fn from(sql: String) -> Self {
        Self { sql: sql.into(), values: Vec::new() }
    }
}

/// A [`Statement`] that returns rows, and how each becomes a `T`.
pub struct Query<T> {
    statement: Statement,
    kinds: Kinds,
    decode: Decode<T>,
    prepared_anew: bool,
}

type Read<T> = dyn Fn(&mut Cells<'_>) -> Result<T, DecodeError> + Send + Sync;

/// How a row is read: as its table says, or as the question does that was asked.
enum Decode<T> {
    Table(fn(&mut Cells<'_>) -> Result<T, DecodeError>),
    Question(Arc<Read<T>>),
}

impl<T> Clone for Decode<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Table(decode) => Self::Table(*decode),
            Self::Question(decode) => Self::Question(Arc::clone(decode)),
        }
    }
}

#[derive(Clone)]
enum Kinds {
    Constant(&'static [Kind]),
    Shared(Arc<[Kind]>),
}

impl<T> Query<T> {
    /// A query of one's own: its statement, the kinds of its columns, and how a row is read. Nothing looks at whose rows
    /// it reads: [`unscoped_tables`](crate::queries::unscoped_tables) does, and [`all`](crate::all()) and the questions of
    /// the contexts can be added to without leaving their scope ([`Select::filter`](crate::Select::filter)).
    ///
    /// ```
    /// use hadir_sql::{Cells, Kind, Query, Statement, Value};
    /// let statement = Statement::new("SELECT COUNT(*) FROM notes WHERE author = ?", [Value::Text("ana".into())]);
    /// let notes: Query<u64> = Query::of(statement, [Kind::Int], |cells| {
    ///     cells.count().map_err(|problem| problem.at("notes", "count"))
    /// });
    /// ```
    pub fn of(
        statement: Statement,
        kinds: impl IntoIterator<Item = Kind>,
        read: fn(&mut Cells<'_>) -> Result<T, DecodeError>,
    ) -> Self {
        Self::shared(statement, kinds.into_iter().collect(), read)
    }

    pub(crate) const fn shared(
        statement: Statement,
        kinds: Arc<[Kind]>,
        decode: fn(&mut Cells<'_>) -> Result<T, DecodeError>,
    ) -> Self {
        Self { statement, kinds: Kinds::Shared(kinds), decode: Decode::Table(decode), prepared_anew: false }
    }

    pub(crate) const fn new(
        statement: Statement,
        kinds: &'static [Kind],
        decode: fn(&mut Cells<'_>) -> Result<T, DecodeError>,
    ) -> Self {
        Self { statement, kinds: Kinds::Constant(kinds), decode: Decode::Table(decode), prepared_anew: false }
    }

    /// A query that computes figures: its columns and rows depend on what was asked.
    pub(crate) fn computing(
        dialect: Dialect,
        statement: Statement,
        kinds: Vec<Kind>,
        decode: impl Fn(&mut Cells<'_>) -> Result<T, DecodeError> + Send + Sync + 'static,
    ) -> Self {
        let (kinds, decode) = (Kinds::Shared(kinds.into()), Decode::Question(Arc::new(decode)));
        Self { statement, kinds, decode, prepared_anew: dialect.mistakes_repetitions() }
    }

    /// Whether it has to be prepared anew each time that it is asked, as the adapters do it: MariaDB, when it executes a
    /// prepared statement of many common table expressions for the second time, may refuse it, or answer wrongly.
    pub const fn is_prepared_anew(&self) -> bool {
        self.prepared_anew
    }

    /// The text and the values.
    pub const fn statement(&self) -> &Statement {
        &self.statement
    }

    /// The kinds of the result's columns, in order.
    pub fn kinds(&self) -> &[Kind] {
        match &self.kinds {
            Kinds::Constant(kinds) => kinds,
            Kinds::Shared(kinds) => kinds,
        }
    }

    /// Reads a row: one value per kind. The cells are left empty, so that the buffer can be used again.
    ///
    /// # Errors
    /// [`DecodeError`] names the field that is not what the schema promises.
    pub fn decode(&self, cells: &mut [Value]) -> Result<T, DecodeError> {
        let cells = &mut Cells::of(cells);
        match &self.decode {
            Decode::Table(decode) => decode(cells),
            Decode::Question(decode) => decode(cells),
        }
    }
}

impl<T: core::fmt::Debug + 'static> Query<T> {
    /// The same query; its rows are written out, each cell by its field.
    pub(crate) fn written_out(self) -> Query<String> {
        let Self { statement, kinds, decode, prepared_anew } = self;
        let written: Arc<Read<String>> = Arc::new(move |cells| {
            let row = match &decode {
                Decode::Table(decode) => decode(cells),
                Decode::Question(decode) => decode(cells),
            };
            row.map(|row| format!("{row:?}"))
        });
        Query { statement, kinds, decode: Decode::Question(written), prepared_anew }
    }
}

impl<T> Clone for Query<T> {
    fn clone(&self) -> Self {
        let Self { statement, kinds, decode, prepared_anew } = self;
        let (statement, kinds, decode) = (statement.clone(), kinds.clone(), decode.clone());
        Self { statement, kinds, decode, prepared_anew: *prepared_anew }
    }
}

impl<T> core::fmt::Debug for Query<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Query")
            .field("statement", &self.statement)
            .field("kinds", &self.kinds())
            .finish_non_exhaustive()
    }
}

impl Query<String> {
    /// A statement whose answer is one column of text, such as an engine's plan.
    pub const fn lines(statement: Statement) -> Self {
        Self::new(statement, &[Kind::Text], |cells| {
            let wrong = |problem| DecodeError { table: "answer", field: "line", problem };
            match cells.take().map_err(wrong)? {
                Value::Text(text) => Ok(text),
                other => {
                    let found = format!("{other:?}").into();
                    Err(wrong(DecodeProblem::Kind { expected: Kind::Text, found }))
                }
            }
        })
    }
}

/// The cells of a row that are not read yet.
#[derive(Debug)]
pub struct Cells<'a> {
    rest: core::slice::IterMut<'a, Value>,
}

impl<'a> Cells<'a> {
    /// The cells of a row, for [`Row::decode`](crate::schema::Row::decode). They are left empty.
    pub fn of(cells: &'a mut [Value]) -> Self {
        Self { rest: cells.iter_mut() }
    }

    /// Skips the next `width` if all of them are null.
    pub(crate) fn skip_nulls(&mut self, width: usize) -> bool {
        let next = self.rest.as_slice().get(..width);
        let none = next.is_some_and(|cells| cells.iter().all(Value::is_null));
        if none {
            self.rest.by_ref().take(width).for_each(drop);
        }
        none
    }

    /// Takes the next one.
    ///
    /// # Errors
    /// [`DecodeProblem::Short`] if there is none.
    pub fn take(&mut self) -> Result<Value, DecodeProblem> {
        let cell = self.rest.next().ok_or(DecodeProblem::Short)?;
        Ok(core::mem::replace(cell, Value::Null(Kind::Int)))
    }

    /// Whether the next one is null.
    pub fn is_null(&self) -> bool {
        self.rest.as_slice().first().is_some_and(Value::is_null)
    }

    /// Leaves out the next ones.
    pub fn skip(&mut self, cells: usize) {
        self.rest.by_ref().take(cells).for_each(drop);
    }
}
