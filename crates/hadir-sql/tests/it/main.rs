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

mod advances;
mod audited;
mod catalogue;
mod clients;
mod columns;
mod coverage;
mod diagram;
mod distribution;
mod draft;
mod erasure;
mod functions;
mod guards;
mod inbox;
mod isolation;
mod killed;
mod layout;
mod limits;
mod migrations;
mod moves;
mod pages;
mod partitions;
mod publishing;
mod pushdown;
mod queries;
mod questions;
mod queue;
mod registry;
mod round_trip;
mod scope;
mod statements;
mod storing;
mod touch;
mod upgrade;
mod verbs;
mod world;
