//! Why two rollups do not merge.

use super::Granularity;
use crate::DifferentFormula;
use thiserror::Error;

/// Two rollups that are not about the same do not merge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DifferentRollup {
    /// Their formulas differ.
    #[error(transparent)]
    Formula(#[from] DifferentFormula),
    /// Their calendars, granularities or choices of rows differ.
    #[error("a rollup by {expected} cannot take in one by {found}, or of another calendar or choice of rows")]
    Buckets {
        /// The granularity of the one that was to grow.
        expected: Granularity,
        /// The granularity of the other.
        found: Granularity,
    },
}
