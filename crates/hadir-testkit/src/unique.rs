//! Words that nobody else has.

use std::hash::{BuildHasher, Hasher, RandomState};

/// A word that nobody else has: letters and digits.
pub(crate) fn unique() -> String {
    // Every `RandomState` has keys of its own, which are random per process.
    format!("{}_{:016x}", std::process::id(), RandomState::new().build_hasher().finish())
}
