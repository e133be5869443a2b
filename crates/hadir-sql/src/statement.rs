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

impl From<String> for Statement {
    fn from(sql: String) -> Self {
        Self { sql: sql.into(), values: Vec::new() }
    }
}

/// A [`Statement`] that returns rows, and how each becomes a `T`.
pub struct Query<T> {
    statement: Statement,
    kinds: &'static [Kind],
    decode: fn(&mut Cells<'_>) -> Result<T, DecodeError>,
}

impl<T> Query<T> {
    pub(crate) const fn new(
        statement: Statement,
        kinds: &'static [Kind],
        decode: fn(&mut Cells<'_>) -> Result<T, DecodeError>,
    ) -> Self {
        Self { statement, kinds, decode }
    }

    /// The text and the values.
    pub const fn statement(&self) -> &Statement {
        &self.statement
    }

    /// The kinds of the result's columns, in order.
    pub const fn kinds(&self) -> &'static [Kind] {
        self.kinds
    }

    /// Reads a row: one value per kind. The cells are left empty, so that the buffer can be used again.
    ///
    /// # Errors
    /// [`DecodeError`] names the field that is not what the schema promises.
    pub fn decode(&self, cells: &mut [Value]) -> Result<T, DecodeError> {
        (self.decode)(&mut Cells::of(cells))
    }
}

impl<T> Clone for Query<T> {
    fn clone(&self) -> Self {
        Self { statement: self.statement.clone(), ..*self }
    }
}

impl<T> core::fmt::Debug for Query<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Query")
            .field("statement", &self.statement)
            .field("kinds", &self.kinds)
            .finish_non_exhaustive()
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
    pub(crate) fn take(&mut self) -> Result<Value, DecodeProblem> {
        let cell = self.rest.next().ok_or(DecodeProblem::Short)?;
        Ok(core::mem::replace(cell, Value::Null(Kind::Int)))
    }
}
