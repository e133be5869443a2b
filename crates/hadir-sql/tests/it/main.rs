//! The statements on real engines: SQLite always, PostgreSQL and MariaDB with the feature `servers`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic,
    clippy::too_many_lines,
    reason = "a test fails by panicking"
)]

mod catalogue;
mod clients;
mod diagram;
mod distribution;
mod guards;
mod isolation;
mod layout;
mod limits;
mod migrations;
mod moves;
mod publishing;
mod registry;
mod round_trip;
mod scope;
mod statements;
mod storing;
mod world;
