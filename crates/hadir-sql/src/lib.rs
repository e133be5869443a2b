//! Schema, migrations and queries of the Hadir model as statements for PostgreSQL, MySQL/MariaDB and SQLite.
//!
//! Everything here returns text and bound values ([`Statement`], [`Query`]) and executes nothing. The features
//! `rusqlite`, `sqlx-postgres` and `sqlx-mysql` add an [`adapter`] that binds and decodes; without them no driver is in
//! the tree.
//!
//! | module | what lives there |
//! |---|---|
//! | [`schema`] | the registry of tables in dependency order, and their DDL |
//! | [`migrate`] | versioned, checksummed steps from nothing to the schema |
//! | [`store`](mod@store) | inserts and upserts in bounded chunks, each table by its own rule |
//! | [`workspace`], [`account`], [`publishing`], [`review`], [`automation`], [`inbox`], [`roster`], [`observed`], [`metrics`], [`listening`], [`editorial`], [`billing`], [`audit`](mod@audit) | questions and guarded moves, per context; [`all()`] asks for a whole table |
//! | [`columns`] | every column as a typed identifier for sea-query: filters, joins and columns of one's own ([`Select::filter`], [`Own`]) |
//! | [`change()`], [`remove()`], [`find()`], [`again()`], [`store::insert`] | the verbs beside storing, for every table |
//! | [`erase`], [`retention`] | everything of a workspace or a person taken away; what is kept for a time only |
//! | [`queries`] | the registry of all questions: what they answer, and how they are asked |
//! | [`pushdown`] | engagement and attendance computed in the database, equal to the calculators |
//! | [`publishing::queue`] | what is due, taken by one worker at a time, and never sent twice |
//! | [`catalogue`] | what a live database has, and how that differs |
//! | [`storage`] | the one place that says how a value is stored on each engine |
//!
//! ```
//! use hadir_core::ids::WorkspaceId;
//! use hadir_sql::{Dialect, Scope, roster};
//!
//! let scope = Scope::of(WorkspaceId::from_uuid(uuid::Uuid::from_u128(7)));
//! let query = roster::units(scope).build(Dialect::Sqlite);
//! assert!(query.statement().sql.contains(r#"WHERE "units"."workspace_id" = ?"#));
//! ```
//!
//! A tenant's rows cannot be asked for without a [`Scope`]; this does not compile:
//!
//! ```compile_fail,E0061
//! use hadir_sql::{Dialect, roster};
//! let everyone = roster::people().build(Dialect::Sqlite);
//! ```
//!
//! # What is stored exactly, and what is refused
//!
//! * Instants have microseconds; finer digits are cut off, towards the past. Years run from 1 to 9999.
//! * Counters reach `i64::MAX`; more is an error, not a wrap.
//! * Text may hold anything but NUL. Text that is part of a key does not end in a space and has a length limit.
//! * Text sorts by code point on every engine, ids by their bytes, instants by time. Only where a text is the beginning of
//!   another that goes on with a control character, MySQL has the longer one first.

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

pub mod account;
pub mod adapter;
pub mod audit;
pub mod automation;
pub mod billing;
pub mod catalogue;
mod cells;
mod codec;
pub mod columns;
mod ddl;
mod dialect;
pub mod editorial;
pub mod erase;
mod error;
pub mod inbox;
mod kind;
pub mod listening;
pub mod metrics;
pub mod migrate;
pub mod observed;
pub mod publishing;
pub mod pushdown;
pub mod queries;
mod remove;
mod replace;
pub mod retention;
pub mod review;
pub mod roster;
pub mod schema;
mod scope;
mod sea;
mod select;
mod statement;
pub mod storage;
pub mod store;
mod table;
mod update;
mod value;
pub mod workspace;

pub use dialect::Dialect;
pub use error::{DecodeError, DecodeProblem, EncodeError, EncodeProblem};
pub use remove::{Remove, RemoveError, remove, remove_beyond};
pub use scope::{Reach, Scope, Unscoped};
pub use sea::ForeignValue;
pub use select::{
    Cursor, CursorError, Own, OwnError, Pick, Record, Select, SelectByPost, Selected, TenantRecord, again,
    all, all_beyond, find,
};
pub use statement::{Cells, Query, Statement};
pub use store::{store, store_beyond};
pub use update::{Advance, AdvanceError, Audited, Change, Outcome, Overtaken, Update, advance, change};
pub use value::{Day, Hidden, Instant, Kind, Value};
