//! The laws of the calculators, against independent oracles, and the sources' worked figures.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::float_cmp,
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "tests fail by panicking, and their numbers are small"
)]

mod averages;
mod columns;
mod columns_per_key;
mod explanations;
mod laws;
mod oracle;
mod presets;
mod quotients;
mod rates;
mod registry;
mod rollups;
#[cfg(feature = "serde")]
mod serialised;
mod series;
mod strangers;
mod summaries;
mod top;
mod vectors;
#[cfg(feature = "wire")]
mod wire;

#[test]
fn everything_crosses_threads() {
    fn check<T: Send + Sync + 'static>() {}
    check::<hadir_engagement::Average>();
    check::<hadir_engagement::Groups<String>>();
    check::<hadir_engagement::Summary>();
    check::<hadir_engagement::Top<String, hadir_engagement::Rate>>();
    check::<hadir_engagement::Undefined>();
}
