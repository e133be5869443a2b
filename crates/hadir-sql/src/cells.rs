//! Reading cells one by one, for records of one's own.

use crate::error::DecodeProblem;
use crate::statement::Cells;
use crate::value::{Kind, Value};
use chrono::{DateTime, NaiveDate, Utc};
use hadir_core::ids::Id;
use hadir_core::vocabulary::TextEnum;
use rust_decimal::Decimal;

fn not(expected: Kind, found: &Value) -> DecodeProblem {
    DecodeProblem::Kind { expected, found: format!("{found:?}").into() }
}

/// Each takes the next cell. The error is [`DecodeProblem::Kind`] for a cell of another kind, or null, and
/// [`DecodeProblem::Short`] if there is none.
#[allow(clippy::missing_errors_doc, reason = "said once, above")]
impl Cells<'_> {
    /// An id.
    pub fn id<T: Id>(&mut self) -> Result<T, DecodeProblem> {
        match self.take()? {
            Value::Uuid(id) => Ok(T::from_uuid(id)),
            other => Err(not(Kind::Uuid, &other)),
        }
    }

    /// Text.
    pub fn text(&mut self) -> Result<String, DecodeProblem> {
        match self.take()? {
            Value::Text(text) => Ok(text),
            other => Err(not(Kind::Text, &other)),
        }
    }

    /// A word of a closed vocabulary.
    pub fn word<T: TextEnum>(&mut self) -> Result<T, DecodeProblem> {
        let text = self.text()?;
        T::from_word(&text)
            .ok_or_else(|| DecodeProblem::Text(format!("`{text}` is no word of {}", T::NAME).into()))
    }

    /// An integer.
    pub fn int(&mut self) -> Result<i64, DecodeProblem> {
        match self.take()? {
            Value::Int(number) => Ok(number),
            other => Err(not(Kind::Int, &other)),
        }
    }

    /// A count: what the engine counted, or a sum of counts.
    pub fn count(&mut self) -> Result<u64, DecodeProblem> {
        let number = self.int()?;
        u64::try_from(number).map_err(|_| DecodeProblem::Count(number))
    }

    /// True or false.
    pub fn flag(&mut self) -> Result<bool, DecodeProblem> {
        match self.take()? {
            Value::Bool(flag) => Ok(flag),
            other => Err(not(Kind::Bool, &other)),
        }
    }

    /// An exact decimal.
    pub fn decimal(&mut self) -> Result<Decimal, DecodeProblem> {
        match self.take()? {
            Value::Decimal(decimal) => Ok(decimal),
            other => Err(not(Kind::Decimal, &other)),
        }
    }

    /// An instant.
    pub fn instant(&mut self) -> Result<DateTime<Utc>, DecodeProblem> {
        match self.take()? {
            Value::Instant(instant) => Ok(instant.get()),
            other => Err(not(Kind::Instant, &other)),
        }
    }

    /// A day.
    pub fn day(&mut self) -> Result<NaiveDate, DecodeProblem> {
        match self.take()? {
            Value::Day(day) => Ok(day.get()),
            other => Err(not(Kind::Day, &other)),
        }
    }

    /// A JSON document, as text.
    pub fn json(&mut self) -> Result<String, DecodeProblem> {
        match self.take()? {
            Value::Json(text) => Ok(text),
            other => Err(not(Kind::Json, &other)),
        }
    }

    /// What `read` reads from the next cell, or none if that is null.
    pub fn optional<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, DecodeProblem>,
    ) -> Result<Option<T>, DecodeProblem> {
        if self.is_null() {
            self.skip(1);
            return Ok(None);
        }
        read(self).map(Some)
    }
}
