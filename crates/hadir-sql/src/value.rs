//! Values as they are bound to statements and read from rows.

use crate::error::EncodeProblem;
pub use crate::kind::Kind;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use core::fmt;
use rust_decimal::Decimal;
use uuid::Uuid;

/// Text that is not printed: a ciphertext or a hash. Its `Debug` is its type alone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hidden(String);

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hidden")
    }
}

impl Hidden {
    /// The text, for whoever binds it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Hidden {
    fn from(text: String) -> Self {
        Self(text)
    }
}

/// A value, ready to be bound. Whoever binds decides nothing: the form per engine is in [`storage`](crate::storage).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// No value, of a known kind: drivers that declare the types of parameters need one for nulls too.
    Null(Kind),
    /// A UUID.
    Uuid(Uuid),
    /// Text without NUL.
    Text(String),
    /// Text without NUL that is not printed.
    Secret(Hidden),
    /// A signed 64-bit integer.
    Int(i64),
    /// True or false.
    Bool(bool),
    /// An exact decimal of up to 28 digits.
    Decimal(Decimal),
    /// An instant.
    Instant(Instant),
    /// A date.
    Day(Day),
    /// A JSON document, as text.
    Json(String),
}

impl Value {
    /// Its kind.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Null(kind) => *kind,
            Self::Uuid(_) => Kind::Uuid,
            Self::Text(_) | Self::Secret(_) => Kind::Text,
            Self::Int(_) => Kind::Int,
            Self::Bool(_) => Kind::Bool,
            Self::Decimal(_) => Kind::Decimal,
            Self::Instant(_) => Kind::Instant,
            Self::Day(_) => Kind::Day,
            Self::Json(_) => Kind::Json,
        }
    }

    /// Whether there is none.
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null(_))
    }
}

/// The years that every engine stores and sorts: 1 to 9999.
const YEARS: core::ops::RangeInclusive<i32> = 1..=9999;

/// An instant that every engine can store: whole microseconds, years 1 to 9999.
///
/// ```
/// use hadir_sql::Instant;
/// let fine = "2026-03-10T17:00:00.123456789Z".parse::<chrono::DateTime<chrono::Utc>>()?;
/// assert_eq!(Instant::new(fine)?.get().to_string(), "2026-03-10 17:00:00.123456 UTC");
/// assert!(Instant::new(chrono::DateTime::<chrono::Utc>::MAX_UTC).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(DateTime<Utc>);

/// The first and the last instant of these years.
const FIRST: DateTime<Utc> = micros(-62_135_596_800_000_000);
const LAST: DateTime<Utc> = micros(253_402_300_799_999_999);
const MICROSECOND: chrono::TimeDelta = chrono::TimeDelta::microseconds(1);

const fn micros(micros: i64) -> DateTime<Utc> {
    match DateTime::from_timestamp_micros(micros) {
        Some(instant) => instant,
        None => DateTime::UNIX_EPOCH,
    }
}

impl Instant {
    /// Cuts off what is finer than a microsecond, towards the past.
    ///
    /// # Errors
    /// [`EncodeProblem::Instant`] outside the years 1 to 9999.
    pub fn new(instant: DateTime<Utc>) -> Result<Self, EncodeProblem> {
        if let Some(whole) = Self::as_it_is(instant) {
            return Ok(whole);
        }
        let whole = micros(instant.timestamp_micros());
        Self::as_it_is(whole).ok_or(EncodeProblem::Instant(instant))
    }

    /// The usual case, in which nothing has to be computed: whole microseconds of a year that is stored.
    fn as_it_is(instant: DateTime<Utc>) -> Option<Self> {
        let nanos = instant.timestamp_subsec_nanos();
        // A leap second has more nanoseconds than a second.
        let whole = nanos < 1_000_000_000 && nanos.is_multiple_of(1_000);
        (whole && FIRST <= instant && instant <= LAST).then_some(Self(instant))
    }

    /// The first of all.
    pub(crate) const fn first() -> Self {
        Self(FIRST)
    }

    /// The first that is not before `bound`, which may lie between two or outside of all; none if it is after the last.
    /// Whatever is stored is before `bound` if and only if it is before this.
    pub(crate) fn first_from(bound: DateTime<Utc>) -> Option<Self> {
        if let Some(whole) = Self::as_it_is(bound) {
            return Some(whole);
        }
        let whole = bound.timestamp_micros();
        let between = !bound.timestamp_subsec_nanos().is_multiple_of(1_000);
        let micros = if between { whole.saturating_add(1) } else { whole };
        let found = DateTime::from_timestamp_micros(micros.max(FIRST.timestamp_micros()))?;
        Self::as_it_is(found)
    }

    /// The last that is not after `bound`, which may lie between two or outside of all; none if it is before the first.
    pub(crate) fn last_until(bound: DateTime<Utc>) -> Option<Self> {
        if let Some(whole) = Self::as_it_is(bound) {
            return Some(whole);
        }
        let found = DateTime::from_timestamp_micros(bound.timestamp_micros().min(LAST.timestamp_micros()))?;
        Self::as_it_is(found)
    }

    /// The first that is after `bound`; none if it is not before the last.
    pub(crate) fn first_after(bound: DateTime<Utc>) -> Option<Self> {
        if let Some(whole) = Self::as_it_is(bound) {
            return whole.0.checked_add_signed(MICROSECOND).and_then(Self::as_it_is);
        }
        let after = bound.checked_add_signed(chrono::TimeDelta::nanoseconds(1));
        after.and_then(Self::first_from)
    }

    /// The last that is before `bound`; none if it is not after the first.
    pub(crate) fn last_before(bound: DateTime<Utc>) -> Option<Self> {
        if let Some(whole) = Self::as_it_is(bound) {
            return whole.0.checked_sub_signed(MICROSECOND).and_then(Self::as_it_is);
        }
        let before = bound.checked_sub_signed(chrono::TimeDelta::nanoseconds(1));
        before.and_then(Self::last_until)
    }

    /// The instant.
    pub const fn get(self) -> DateTime<Utc> {
        self.0
    }
}

/// A date that every engine can store: years 1 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// Takes a date.
    ///
    /// # Errors
    /// [`EncodeProblem::Day`] outside the years 1 to 9999.
    pub fn new(date: NaiveDate) -> Result<Self, EncodeProblem> {
        if YEARS.contains(&date.year()) { Ok(Self(date)) } else { Err(EncodeProblem::Day(date)) }
    }

    /// The date.
    pub const fn get(self) -> NaiveDate {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_is_the_first_instant_that_is_not_before_it() {
        let first_from =
            |text: &str| Instant::first_from(text.parse().unwrap()).map(|instant| instant.get().to_rfc3339());
        let whole = Some("2026-03-10T17:00:00.000001+00:00".to_owned());
        assert_eq!(first_from("2026-03-10T17:00:00.000001Z"), whole);
        assert_eq!(first_from("2026-03-10T17:00:00.000000001Z"), whole);
        assert_eq!(
            first_from("1960-03-10T17:00:00.999999999Z").as_deref(),
            Some("1960-03-10T17:00:01+00:00")
        );
        assert_eq!(first_from("-0044-03-15T12:00:00Z").as_deref(), Some("0001-01-01T00:00:00+00:00"));
        assert_eq!(first_from("9999-12-31T23:59:59.999999001Z"), None);
        assert_eq!(Instant::first_from(DateTime::<Utc>::MAX_UTC), None);
        assert_eq!(Instant::first_from(DateTime::<Utc>::MIN_UTC), Some(Instant::first()));
    }

    #[test]
    fn bounds_leave_out_or_take_in_what_lies_on_them() {
        let whole = "2026-03-10T17:00:00.000002Z".parse::<DateTime<Utc>>().unwrap();
        let nano = chrono::TimeDelta::nanoseconds(1);
        let at = |found: Option<Instant>| found.map(|instant| instant.get().timestamp_subsec_micros());
        assert_eq!(
            [whole - nano, whole, whole + nano].map(|bound| at(Instant::last_until(bound))),
            [Some(1), Some(2), Some(2)]
        );
        assert_eq!(
            [whole - nano, whole, whole + nano].map(|bound| at(Instant::last_before(bound))),
            [Some(1), Some(1), Some(2)]
        );
        assert_eq!(
            [whole - nano, whole, whole + nano].map(|bound| at(Instant::first_after(bound))),
            [Some(2), Some(3), Some(3)]
        );
        assert_eq!(Instant::last_until(DateTime::<Utc>::MIN_UTC), None);
        assert_eq!(Instant::last_before(DateTime::<Utc>::MIN_UTC), None);
        assert_eq!(Instant::last_before(Instant::first().get()), None);
        assert_eq!(Instant::first_after(DateTime::<Utc>::MAX_UTC), None);
        assert_eq!(Instant::first_after(DateTime::<Utc>::MIN_UTC), Some(Instant::first()));
        let last = Instant::last_until(DateTime::<Utc>::MAX_UTC).unwrap();
        assert_eq!(last.get().to_rfc3339(), "9999-12-31T23:59:59.999999+00:00");
        assert_eq!(Instant::first_after(last.get()), None);
    }
}
