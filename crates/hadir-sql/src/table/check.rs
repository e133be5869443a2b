//! What is asked of several columns together.

/// A rule across the columns of a row, which a codec asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Check {
    /// Both are null or neither is.
    Together(&'static str, &'static str),
    /// The first is null where the second is.
    Within(&'static str, &'static str),
    /// One of them is null, the other is not.
    Either(&'static str, &'static str),
    /// A column that belongs to some states of a lifecycle.
    Presence {
        /// The column.
        column: &'static str,
        /// The column with the state.
        status: &'static str,
        /// The states in which it is not null.
        required: Vec<&'static str>,
        /// All states in which it may be there; the required ones are among them.
        allowed: Vec<&'static str>,
        /// Whether there are states in which it has to be null.
        bounded: bool,
        /// A flag: where it is set, the column may be missing in a state that requires it.
        unless: Option<&'static str>,
    },
}
