//! The tests of the crate against its public interface.

#![allow(
    clippy::cast_precision_loss,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::float_arithmetic,
    clippy::needless_pass_by_value,
    clippy::panic,
    reason = "tests may panic, and their numbers are small"
)]

//! The laws and the worked examples of attendance.

mod amplification;
mod analysis;
#[cfg(feature = "json")]
mod broken;
mod evidence;
mod examples;
mod figures;
mod fixture;
mod growth;
mod hostile;
mod identity;
mod laws;
mod membership;
mod oracle;
mod outlines;
mod policies;
mod questioned;
#[cfg(feature = "json")]
mod readers;
mod recap;
mod roll;
mod rules;
#[cfg(feature = "json")]
mod samples;
mod scopes;
#[cfg(feature = "json")]
mod strangers;
mod traits;
mod workbooks;
mod worked;
mod world;
