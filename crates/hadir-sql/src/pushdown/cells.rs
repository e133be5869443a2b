//! Cells of computed rows.

use crate::codec::{Id, Instant, Scalar, Word};
use crate::error::{DecodeError, DecodeProblem};
use crate::statement::Cells;
use crate::value::Value;
use chrono::{DateTime, NaiveDate, Utc};
use hadir_core::ids;
use hadir_core::vocabulary::TextEnum;

/// Reads the cells of one row, and names what it could not read.
pub(super) struct Reader<'r, 'c> {
    cells: &'r mut Cells<'c>,
    question: &'static str,
}

impl<'r, 'c> Reader<'r, 'c> {
    pub(super) const fn new(question: &'static str, cells: &'r mut Cells<'c>) -> Self {
        Self { cells, question }
    }

    pub(super) fn error(&self, field: &'static str, problem: DecodeProblem) -> DecodeError {
        DecodeError { table: self.question, field, problem }
    }

    /// The next cell, as `read` has it.
    pub(super) fn read<T>(
        &mut self,
        field: &'static str,
        read: impl FnOnce(Value) -> Result<T, DecodeProblem>,
    ) -> Result<T, DecodeError> {
        let cell = self.cells.take();
        cell.and_then(read).map_err(|problem| self.error(field, problem))
    }

    pub(super) fn count(&mut self, field: &'static str) -> Result<u64, DecodeError> {
        self.read(field, crate::codec::Count::from_value)
    }

    /// A number that was added up in halves: the upper 32 bits, then the lower.
    pub(super) fn halves(&mut self, field: &'static str) -> Result<u128, DecodeError> {
        let (upper, lower) = (self.count(field)?, self.count(field)?);
        let upper = u128::from(upper).checked_mul(HALF).and_then(|upper| upper.checked_add(lower.into()));
        upper.ok_or_else(|| self.error(field, too_large()))
    }

    pub(super) fn id<T: ids::Id>(&mut self, field: &'static str) -> Result<T, DecodeError> {
        self.read(field, Id::from_value)
    }

    pub(super) fn word<T: TextEnum>(&mut self, field: &'static str) -> Result<T, DecodeError> {
        self.read(field, Word::from_value)
    }

    pub(super) fn instant(&mut self, field: &'static str) -> Result<DateTime<Utc>, DecodeError> {
        self.read(field, Instant::from_value)
    }

    pub(super) fn day(&mut self, field: &'static str) -> Result<NaiveDate, DecodeError> {
        self.read(field, crate::codec::Day::from_value)
    }

    /// The next cell, or none if it is null.
    pub(super) fn optional<T>(
        &mut self,
        field: &'static str,
        read: impl FnOnce(Value) -> Result<T, DecodeProblem>,
    ) -> Result<Option<T>, DecodeError> {
        self.read(field, |value| if value.is_null() { Ok(None) } else { read(value).map(Some) })
    }
}

const HALF: u128 = 1 << 32;

pub(super) fn too_large() -> DecodeProblem {
    DecodeProblem::Text("the sum is above the largest 128-bit number".into())
}

/// Two columns: the sums of the upper and of the lower 32 bits of `number`, over the rows where it is not null. Neither
/// overflows below 2^31 rows, where the engines stop with an error of their own.
pub(super) fn halves(dialect: crate::Dialect, number: &str) -> [String; 2] {
    let sum = |half: &str| dialect.whole(&format!("COALESCE(SUM({half}), 0)"));
    [sum(&format!("{number} >> 32")), sum(&format!("{number} & 4294967295"))]
}
