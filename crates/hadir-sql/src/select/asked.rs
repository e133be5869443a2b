//! The parts of a shape, sorted out.

use super::part::{Order, Part};

/// The parts of a shape, sorted out.
#[derive(Debug)]
pub(super) struct Asked {
    /// Filters and joins.
    pub(super) parts: Vec<Part>,
    pub(super) order: Order,
    /// Set behind a row; a bit per term that is null there.
    pub(super) after: Option<u64>,
    pub(super) limited: bool,
    pub(super) offset: bool,
    /// Asks how many there are.
    pub(super) total: bool,
}
