//! What holds across crates: the direction of dependencies, that every example runs, and that the database computes what
//! the calculators do.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and may wait"
)]

mod daily_report;
mod ddl;
mod dependency_direction;
mod engagement_report;
mod examples;
mod house;
mod pushdown;
