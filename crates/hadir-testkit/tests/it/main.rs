//! The harness and the generators, seen from outside.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test says what it expects"
)]

mod roll_call;
#[cfg(feature = "servers")]
mod servers;
mod strategy;
