//! Figures worked out by hand or by another program, at least one for every metric of the registry.

mod engagement;
mod followers;
mod inbox;
mod listening;
mod operations;

/// An id, what the library says, and what is right.
pub(crate) type Vector = (&'static str, String, String);

#[expect(clippy::needless_pass_by_value, reason = "calls read better without a reference to a temporary")]
/// A vector of a value that prints, or of an error that does.
pub(crate) fn vector(id: &'static str, found: impl ToString, expected: &str) -> Vector {
    (id, found.to_string(), expected.to_owned())
}

/// A decimal, or why there is none.
pub(crate) fn text<E: ToString>(found: Result<rust_decimal::Decimal, E>) -> String {
    found.map_or_else(|reason| reason.to_string(), |value| value.to_string())
}

pub(crate) fn all() -> Vec<Vector> {
    [engagement::all(), followers::all(), inbox::all(), listening::all(), operations::all()].concat()
}
