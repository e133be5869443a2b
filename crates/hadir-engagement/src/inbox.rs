//! Messages: how long people wait, what is promised to them, and who goes first.

pub mod clock;
pub mod hours;
pub mod priority;
pub mod response;
pub mod routing;
pub mod sla;
