//! A figure of a row of figures, which may be missing: a number, an `Option` of one, or a `Count`.

use hadir_core::metrics::Count;

/// A figure of a row of figures, which may be missing: a number, an [`Option`] of one, or a [`Count`].
pub trait Reported: Copy {
    /// The number, if there is one.
    fn reported(self) -> Option<u64>;
}

impl Reported for u64 {
    fn reported(self) -> Option<u64> {
        Some(self)
    }
}

impl Reported for Option<u64> {
    fn reported(self) -> Option<u64> {
        self
    }
}

impl Reported for Count {
    fn reported(self) -> Option<u64> {
        self.known()
    }
}
