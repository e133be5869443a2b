//! Rows of four social-media systems, read into the Hadir model and written back value for value.
//!
//! Each system is a module behind a feature of its own, with a struct per table or collection as the source has it
//! ([`Table`]): read from JSON in every layout ([`lines`]), CSV ([`csv`], [`cells`]), a plain `pg_dump`
//! ([`copy`]) or the rows of its own `SELECT` ([`Table::select`]), which hands out one text of JSON a row through any driver. [`decode`] says a row in our terms and
//! keeps what no entity carries as its residue; [`encode`] writes it back. [`import`] makes the statements that store a
//! run of rows, with a report.
//!
//! | law | |
//! |---|---|
//! | A | a row that was decoded and encoded is the row that was read, value for value |
//! | B | an entity that was changed since is written with the change |
//! | C | nothing is lost silently: what no entity carries is in the residue, and what could not be said is a [`Problem`] |

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod cell;
mod claim;
mod context;
mod entity;
#[cfg(feature = "hub")]
pub mod hub;
mod import;
mod json;
mod known;
mod lens;
#[cfg(any(feature = "hub", feature = "roll-call", feature = "studio", feature = "suite"))]
mod map;
mod read;
#[cfg(feature = "roll-call")]
pub mod roll_call;
#[cfg(any(feature = "hub", feature = "roll-call", feature = "studio", feature = "suite"))]
mod source;
#[cfg(feature = "studio")]
pub mod studio;
#[cfg(feature = "suite")]
pub mod suite;
mod table;

pub use cell::{Cell, Kind};
pub use context::Context;
pub use entity::Entity;
pub use import::{Degraded, Imported, OTHERS, Report, export, import};
pub use known::Known;
pub use lens::{Decoded, Found, Mapped, Problem, Visitor, decode, encode};
pub use read::{Format, cells, copy, csv, lines};
pub use table::{Column, RowError, Table};
