//! Core types of social-media teams: who they are, what they publish, what came of it, and who took part.
//!
//! No SQL, no I/O, no async, and nothing reads a clock: `now` is always an argument.
//!
//! | module | what lives there |
//! |---|---|
//! | [`ids`] | one newtype per entity, over a UUID |
//! | [`vocabulary`] | closed sets of stored words ([`text_enum!`]) |
//! | [`lifecycle`] | status machines, declared once as data ([`lifecycle!`]) |
//! | [`time`] | [`Calendar`](time::Calendar), [`Period`](time::Period), half-open [`Window`](time::Window)s |
//! | [`platform`] | networks, and what a [`Handle`](platform::Handle) is on each |
//! | [`workspace`] | the tenant |
//! | [`roster`] | people, their units, handles and exemptions |
//! | [`observed`] | posts seen from outside, captures of who engaged with them |
//! | [`metrics`] | counters at a point in time, in which missing is never zero |
//!
//! ```
//! use hadir_core::platform::{Handle, Platform};
//! use hadir_core::time::Calendar;
//!
//! let handle = Handle::parse(Platform::Instagram, "https://www.instagram.com/Rangga.C/")?;
//! assert_eq!(handle.as_str(), "rangga.c");
//!
//! let jakarta: Calendar = "Asia/Jakarta".parse()?;
//! let posted = "2026-03-10T18:30:00Z".parse::<chrono::DateTime<chrono::Utc>>()?;
//! assert_eq!(jakarta.day_of(posted).to_string(), "2026-03-11");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod ids;
pub mod lifecycle;
pub mod metrics;
pub mod observed;
pub mod platform;
pub mod roster;
pub mod time;
pub mod vocabulary;
pub mod workspace;

#[doc(hidden)]
pub mod __private;
