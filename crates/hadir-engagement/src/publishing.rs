//! When to publish, what to publish again, and whether a campaign gets where it should.

pub mod best_time;
pub mod evergreen;
pub mod goal;
pub mod utm;
