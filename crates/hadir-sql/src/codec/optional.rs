//! An optional field: all its columns are null for none.

use super::Codec;
use crate::error::{DecodeProblem, EncodeProblem};
use crate::statement::Cells;
use crate::table::{Check, Column, Nulls};
use crate::value::Value;
use core::marker::PhantomData;

/// An optional field: all its columns are null for none.
pub(crate) struct Opt<C>(PhantomData<C>);

impl<T, C: Codec<T>> Codec<Option<T>> for Opt<C> {
    const WIDTH: usize = C::WIDTH;

    fn columns(field: &'static str) -> Vec<Column> {
        let columns = C::columns(field).into_iter();
        columns.map(|column| Column { nulls: Nulls::Allowed, ..column }).collect()
    }

    fn checks(field: &'static str) -> Vec<Check> {
        let mut columns = C::columns(field).into_iter();
        let first = columns.next();
        let with = |first: &Column, other: &Column| {
            if other.is_required() {
                Check::Together(first.name, other.name)
            } else {
                Check::Within(other.name, first.name)
            }
        };
        let ties = columns.filter_map(|other| first.as_ref().map(|first| with(first, &other)));
        ties.chain(C::checks(field)).collect()
    }

    fn nothing(row: &mut Vec<Value>) {
        C::nothing(row);
    }

    fn encode(value: &Option<T>, row: &mut Vec<Value>) -> Result<(), EncodeProblem> {
        let Some(value) = value else {
            C::nothing(row);
            return Ok(());
        };
        C::encode(value, row)
    }

    fn decode(cells: &mut Cells<'_>) -> Result<Option<T>, DecodeProblem> {
        if cells.skip_nulls(C::WIDTH) { Ok(None) } else { C::decode(cells).map(Some) }
    }
}
