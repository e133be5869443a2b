//! The registry of questions. Each is entered once, beside its function; the page `docs/queries.md`, the texts per
//! dialect and the tests on the engines are made from it.
//!
//! ```
//! use hadir_core::ids::WorkspaceId;
//! use hadir_core::platform::{Handle, Platform};
//! use hadir_sql::queries::{self, Sample};
//! use hadir_sql::{Dialect, Scope};
//!
//! let scope = Scope::of(WorkspaceId::from_uuid(uuid::Uuid::from_u128(7)));
//! let sample = Sample::new(scope, Handle::parse(Platform::Instagram, "budi")?);
//! for question in queries::all() {
//!     for query in question.ask(&sample, Dialect::Postgres) {
//!         assert!(query.statement().sql.contains("SELECT "), "{}", question.name);
//!     }
//! }
//! # Ok::<(), hadir_core::platform::HandleError>(())
//! ```

mod page;
pub(crate) mod question;
pub(crate) mod sample;
mod tenancy;
mod tokens;

pub use page::page;
pub use question::{Access, Form, Looks, Question};
pub use sample::Sample;
pub use tenancy::unscoped_tables;
pub(crate) use tokens::is_whole;

/// Every question, by context.
pub fn all() -> Vec<Question> {
    [
        crate::workspace::questions(),
        crate::account::questions(),
        crate::publishing::questions(),
        crate::publishing::queue::questions(),
        crate::review::questions(),
        crate::automation::questions(),
        crate::inbox::questions(),
        crate::roster::questions(),
        crate::observed::questions(),
        crate::metrics::questions(),
        crate::listening::questions(),
        crate::editorial::questions(),
        crate::billing::questions(),
        crate::audit::questions(),
        crate::pushdown::questions(),
    ]
    .concat()
}
