//! Figures computed in the database, equal to those that the calculators compute in Rust, to the last unit.
//!
//! | to get | ask |
//! |---|---|
//! | pooled rates, sums of counters, distinct posts per bucket and key | [`rollup`] |
//! | what came in per bucket and key | [`gains`] |
//! | the last reading of each post per bucket | [`last_readings`] |
//! | who took part, per person, unit or obligation, under a policy | [`Attendance`] |
//!
//! The engines' own knowledge of time zones is not used: a [`Buckets`] or [`Days`] computes instants from a
//! [`Calendar`](hadir_core::time::Calendar), and these are bound. So neither the session's zone nor daylight saving
//! changes a figure. Sums are exact beyond 64 bits: counters are added up in halves of 32 bits, and put together here.
//!
//! On PostgreSQL, for the session or transaction that asks for attendance, `SET jit = off`: to compile such a statement
//! takes longer than to run it; and `SET enable_nestloop = off`: the planner knows nothing of what was computed on the way,
//! takes it for next to nothing, and goes through it again for each row. Attendance reads the participations with parallel
//! workers, as many as `max_parallel_workers_per_gather` allows.
//!
//! On MariaDB, a connection must not execute what it prepared for one of these a second time: it may refuse it, or answer
//! wrongly ([`Query::is_prepared_anew`](crate::Query::is_prepared_anew)). The adapter of sqlx prepares anew.

mod attendance;
mod buckets;
mod cells;
mod gains;
mod group;
mod latest;
mod questions;
mod rollup;

pub use attendance::{
    Attendance, Days, DaysError, ObligationVerdicts, PersonStanding, TooManyValues, UnitStandings,
};
pub use buckets::{Bucket, Buckets, BucketsError};
pub use gains::{Gained, Gains, gains};
pub use group::GroupBy;
pub use latest::{LastReadings, last_readings};
pub(crate) use questions::questions;
pub use rollup::{CounterSum, Pooled, Rollup, rollup};
