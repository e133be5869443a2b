//! How a field becomes columns. A marker names the way, so that one Rust type may be stored in several.

mod counts;
mod flat;
mod handle;
mod json;
mod life;
mod membership;
mod number;
mod optional;
mod rest;
mod scalar;
mod tagged;
mod text;
mod url;
mod window;

pub(crate) use counts::{AccountCounters, Counters, counter};
pub(crate) use flat::{Price, Subject, flat, width_of};
pub(crate) use handle::{Account, OwnHandle, PlatformUser, SomePlatformUser};
pub(crate) use json::Json;
pub(crate) use life::{life, presence};
pub(crate) use membership::Belonging;
pub(crate) use number::{Amount, Count, Flag, Signed};
pub(crate) use optional::Opt;
pub(crate) use rest::Rest;
pub(crate) use scalar::{Day, Id, Instant, Since, SomeWord, Status, Word, Zone};
pub(crate) use tagged::{columns_in, needed, nothing_in, only_in, tagged, width_in};
pub(crate) use text::{Key, Open, OpenKey, Parsed, Secret, SecretKey, Text, key_text};
pub(crate) use url::Url;
pub(crate) use window::Span;

use crate::error::{DecodeProblem, EncodeProblem};
use crate::statement::Cells;
use crate::storage::Storage;
use crate::table::{Check, Column, Nulls, Rule};
use crate::value::Value;

/// A way to store a `T` in one or more columns.
pub(crate) trait Codec<T> {
    /// How many columns it has.
    const WIDTH: usize;
    /// Its columns. The first is null only if there is no value at all.
    fn columns(field: &'static str) -> Vec<Column>;
    /// What it asks of its columns together.
    fn checks(_field: &'static str) -> Vec<Check> {
        Vec::new()
    }
    /// A row without it.
    fn nothing(row: &mut Vec<Value>) {
        row.extend(Self::columns("").iter().map(|column| Value::Null(column.storage.kind())));
    }
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
    Column::new(M::COLUMN.unwrap_or(field), M::STORAGE, nulls, M::rule())
}

impl<T, M: Scalar<T>> Codec<T> for M {
    const WIDTH: usize = 1;
    fn columns(field: &'static str) -> Vec<Column> {
        vec![column::<T, M>(field, Nulls::Refused)]
    }
    fn nothing(row: &mut Vec<Value>) {
        row.push(Value::Null(M::STORAGE.kind()));
    }
    fn encode(value: &T, row: &mut Vec<Value>) -> Result<(), EncodeProblem> {
        row.push(M::to_value(value)?);
        Ok(())
    }
    fn decode(cells: &mut Cells<'_>) -> Result<T, DecodeProblem> {
        M::from_value(cells.take()?)
    }
}

/// The error for a cell that does not hold what its column promises.
fn not(storage: Storage, found: &Value) -> DecodeProblem {
    DecodeProblem::Kind { expected: storage.kind(), found: format!("{found:?}").into() }
}
