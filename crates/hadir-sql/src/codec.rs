//! How a field becomes columns. A marker names the way, so that one Rust type may be stored in several.

mod counts;
mod handle;
mod scalar;
mod window;

pub(crate) use counts::Counters;
pub(crate) use handle::Account;
pub(crate) use scalar::{Count, Day, Id, Instant, Key, Opt, Since, Status, Text, Word, Zone, key_text};
pub(crate) use window::Span;

use crate::error::{DecodeProblem, EncodeProblem};
use crate::statement::Cells;
use crate::storage::Storage;
use crate::table::{Column, Nulls, Rule};
use crate::value::Value;

/// A way to store a `T` in one or more columns.
pub(crate) trait Codec<T> {
    fn columns(field: &'static str) -> Vec<Column>;
    fn encode(value: &T, row: &mut Vec<Value>) -> Result<(), EncodeProblem>;
    fn decode(cells: &mut Cells<'_>) -> Result<T, DecodeProblem>;
}

/// A way to store a `T` in one column that is not null.
pub(crate) trait Scalar<T> {
    const STORAGE: Storage;
    /// The column's name, if it is not the field's.
    const COLUMN: Option<&'static str> = None;
    fn rule() -> Rule {
        Rule::Free
    }
    fn to_value(value: &T) -> Result<Value, EncodeProblem>;
    fn from_value(value: Value) -> Result<T, DecodeProblem>;
}

fn column<T, M: Scalar<T>>(field: &'static str, nulls: Nulls) -> Column {
    Column { name: M::COLUMN.unwrap_or(field), storage: M::STORAGE, nulls, rule: M::rule() }
}

impl<T, M: Scalar<T>> Codec<T> for M {
    fn columns(field: &'static str) -> Vec<Column> {
        vec![column::<T, M>(field, Nulls::Refused)]
    }
    fn encode(value: &T, row: &mut Vec<Value>) -> Result<(), EncodeProblem> {
        row.push(M::to_value(value)?);
        Ok(())
    }
    fn decode(cells: &mut Cells<'_>) -> Result<T, DecodeProblem> {
        M::from_value(cells.take()?)
    }
}

impl<T, M: Scalar<T>> Codec<Option<T>> for Opt<M> {
    fn columns(field: &'static str) -> Vec<Column> {
        vec![column::<T, M>(field, Nulls::Allowed)]
    }
    fn encode(value: &Option<T>, row: &mut Vec<Value>) -> Result<(), EncodeProblem> {
        row.push(match value {
            Some(value) => M::to_value(value)?,
            None => Value::Null(M::STORAGE.kind()),
        });
        Ok(())
    }
    fn decode(cells: &mut Cells<'_>) -> Result<Option<T>, DecodeProblem> {
        let value = cells.take()?;
        if value.is_null() { Ok(None) } else { M::from_value(value).map(Some) }
    }
}

/// The error for a cell that does not hold what its column promises.
fn not(storage: Storage, found: &Value) -> DecodeProblem {
    DecodeProblem::Kind { expected: storage.kind(), found: format!("{found:?}").into() }
}
