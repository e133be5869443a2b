//! What kind of value a column or a placeholder holds.

/// What kind of value a column or a placeholder holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A UUID.
    Uuid,
    /// Text without NUL.
    Text,
    /// A signed 64-bit integer.
    Int,
    /// True or false.
    Bool,
    /// An exact decimal.
    Decimal,
    /// An instant with microseconds.
    Instant,
    /// A date.
    Day,
    /// A JSON document, as text.
    Json,
}
