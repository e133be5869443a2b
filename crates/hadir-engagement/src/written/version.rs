//! Versions of written forms. A form without a number is the first.

use thiserror::Error;

/// Of a form that was written before forms had versions.
pub(crate) const fn first() -> u16 {
    1
}

/// A form that is newer than this library.
#[derive(Debug, Error)]
#[error("{what} of version {found}: this library reads versions 1 to {newest}")]
pub(crate) struct Unknown {
    what: &'static str,
    found: u16,
    newest: u16,
}

/// # Errors
/// [`Unknown`] unless it is one up to `newest`.
pub(crate) fn check(what: &'static str, found: u16, newest: u16) -> Result<(), Unknown> {
    if (1..=newest).contains(&found) { Ok(()) } else { Err(Unknown { what, found, newest }) }
}
