//! Where the chain of a workspace stands: the number and the seal of its last entry.

use super::digest::ChainHash;

/// Where the chain of a workspace stands: the number and the seal of its last entry.
///
/// Kept apart from the log (in another database, with an auditor), it also shows that nothing was cut off at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ChainHead {
    /// The number of the last entry; 0 if there is none.
    pub seq: u64,
    /// The seal of the last entry; zeros if there is none.
    pub hash: ChainHash,
}

impl ChainHead {
    /// Before the first entry.
    pub const START: Self = Self { seq: 0, hash: ChainHash::ZERO };
}
