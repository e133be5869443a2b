//! Why a figure has no value.

use thiserror::Error;

/// Why a figure has no value. It is then not zero; it is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Undefined {
    /// There was nothing to compute it from.
    #[error("no rows")]
    NoRows,
    /// There were rows, and each lacked something that the figure needs.
    #[error("nothing reported")]
    NothingReported,
    /// The denominator is zero.
    #[error("the base is zero")]
    ZeroBase,
    /// There were fewer rows than a minimum, or too few to tell.
    #[error("too few to tell")]
    TooFew,
    /// The numerator exceeds the base, so that it is no share of it.
    #[error("the numerator exceeds the base")]
    NoShare,
    /// The base is negative, so that a change by it would have the wrong sign.
    #[error("the base is negative")]
    NegativeBase,
    /// A counter went down in between: a correction, and not a negative speed.
    #[error("the counter went down")]
    Corrected,
    /// The network changed its definition in between.
    #[error("the definition changed in between")]
    Redefined,
    /// Lifetime totals as of different times were added up, which counts everything again and again.
    #[error("totals as of different times do not add up")]
    Cumulative,
    /// The base does not count independent trials.
    #[error("the base does not count independent trials")]
    NoTrials,
    /// One post has all of it, so that nothing can be said of the others.
    #[error("one post carries the figure")]
    Carried,
    /// A sum exceeded 128 bits, or the rows 64 bits.
    #[error("a sum overflowed")]
    Overflowed,
    /// Figures of different kinds were put together.
    #[error("figures of different kinds")]
    Mixed,
    /// The value is there, and a decimal of that scale (28 digits in all) cannot hold it.
    #[error("too many digits for a decimal")]
    OutOfRange,
}
