//! Days, periods and windows. Nothing here reads a clock.
//!
//! Instants are `chrono::DateTime<Utc>`. A [`Calendar`] says which day an instant belongs to; a [`Period`] is what
//! people ask for; a [`Plan`] is what they schedule, by the wall clock; a [`Window`] is what it comes down to: half-open, so that neighbours touch and never overlap.

mod calendar;
#[cfg(feature = "serde")]
pub(crate) mod instant;
mod period;
mod plan;
mod recurrence;
mod weekdays;
mod window;

pub use calendar::{Calendar, NoSuchDay, UnknownZone};
pub use period::Period;
pub use plan::{FoldPolicy, GapPolicy, Plan, Unresolvable};
pub use recurrence::{End, Every, Occurrences, Recurrence, ShortMonth};
pub use weekdays::Weekdays;
pub use window::{EmptyWindow, Window};
