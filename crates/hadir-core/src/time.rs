//! Days, periods and windows. Nothing here reads a clock.
//!
//! Instants are `chrono::DateTime<Utc>`. A [`Calendar`] says which day an instant belongs to; a [`Period`] is what
//! people ask for; a [`Window`] is what it comes down to: half-open, so that neighbours touch and never overlap.

mod calendar;
mod period;
mod window;

pub use calendar::{Calendar, NoSuchDay, UnknownZone};
pub use period::Period;
pub use window::{EmptyWindow, Window};
