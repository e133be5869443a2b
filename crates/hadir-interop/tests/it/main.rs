//! Rows of the four systems: the laws over every table, on real engines, and cases of their own.
#![cfg(all(feature = "hub", feature = "roll-call", feature = "studio", feature = "suite"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::arithmetic_side_effects,
    reason = "a test that fails may panic"
)]

mod cases;
mod engines;
mod generate;
mod hostile;
mod import;
mod laws;
