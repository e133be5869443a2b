//! Laws of the core types.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may fail loudly"
)]

mod approvals;
mod automations;
#[cfg(feature = "serde")]
mod bad_input;
#[cfg(feature = "serde")]
mod beginnings;
mod conversations;
mod coverage;
mod drops;
mod due;
#[cfg(feature = "serde")]
mod entities;
#[cfg(feature = "validator")]
mod input;
mod limits;
#[cfg(feature = "serde")]
mod lives;
mod machines;
mod networks;
#[cfg(feature = "serde")]
mod numbers;
#[cfg(feature = "serde")]
mod plan_limits;
mod publishing;
mod records;
#[cfg(feature = "serde")]
mod refusals;
#[cfg(feature = "serde")]
mod shapes;
mod spellings;
mod strangers;
mod team;
mod tokens;
mod traits;
mod workflows;
