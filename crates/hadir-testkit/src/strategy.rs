//! Proptest strategies for every entity that is stored, with the values that storage gets wrong.
//!
//! Text has quotes, backslashes, wild cards, emoji and combining marks, may be empty or end in blanks, and never holds
//! NUL, which PostgreSQL cannot store. Instants lie in the years 1 to 9999 and have microseconds. Counts go up to
//! `i64::MAX`.
//!
//! ```
//! use proptest::prelude::proptest;
//! proptest!(|(tenant in hadir_testkit::strategy::tenant())| {
//!     assert!(tenant.people.iter().all(|person| person.workspace_id == tenant.workspace.id));
//! });
//! ```

mod entity;
mod tenant;
mod value;

pub use entity::{
    exemption, observation, observed_post, participation, person, person_handle, post_snapshot, unit,
    workspace,
};
pub use tenant::tenant;
pub use value::{
    calendar, count, counts, date, handle, handle_on, id, instant, key_text, optional_text, stored_count,
    text, window, word,
};
