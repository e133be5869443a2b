//! Counters at a point in time. A missing counter is missing, with a reason; it is never zero.

mod count;
mod counts;
mod post_snapshot;

pub use count::{Absence, Count};
pub use counts::{Counts, Metric};
pub use post_snapshot::PostSnapshot;
