//! What a rate is said to be of, and so which others it compares with.

use super::{Kind, Rate};
use core::cmp::Ordering;
use thiserror::Error;

/// Two rates that are not of the same kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a rate of {one} does not compare with one of {other}")]
pub struct DifferentKinds {
    /// Of the one.
    pub one: Kind,
    /// Of the other.
    pub other: Kind,
}

impl Rate {
    /// What it is a rate of.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The same figure, said to be of that kind: for sums that were made elsewhere. One that is of another kind already
    /// becomes [mixed](Kind::Mixed), as in a sum; one of which nothing was used stays without a kind.
    #[must_use]
    pub fn said(self, kind: impl Into<Kind>) -> Self {
        let kind = if self.coverage.used() == 0 { Kind::Unsaid } else { self.kind.join(kind.into()) };
        Self { kind, ..self }
    }

    /// The same figure of one used row, which had no kind before.
    pub(crate) const fn of_kind(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    /// The same figure, said to be of nothing in particular: where the kind is written once for many.
    #[cfg(feature = "serde")]
    pub(crate) fn unsaid(self) -> Self {
        let kind = if self.kind == Kind::Mixed { Kind::Mixed } else { Kind::Unsaid };
        Self { kind, ..self }
    }

    /// Compares by value, exactly, with one of the same kind. A rate without a value is below all others.
    ///
    /// # Errors
    /// [`DifferentKinds`] if they are rates of different things.
    pub fn compare(&self, other: &Self) -> Result<Ordering, DifferentKinds> {
        match self.kind.join(other.kind) {
            Kind::Mixed => Err(DifferentKinds { one: self.kind, other: other.kind }),
            _ => Ok(self.cmp_value(other)),
        }
    }
}
