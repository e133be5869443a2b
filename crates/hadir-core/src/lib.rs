//! Core types of social-media teams: who they are, what they publish, what came of it, and who took part.
//!
//! No SQL, no I/O, no async, and nothing reads a clock: `now` is always an argument.
//!
//! | module | what lives there |
//! |---|---|
//! | [`ids`] | one newtype per entity, over a UUID |
//! | [`json`] | free-form columns, comparable and with one form |
//! | [`record`] | records that can grow: `new`, and what differs from the defaults |
//! | [`vocabulary`] | sets of stored words, closed ([`text_enum!`]) and open ([`open_enum!`]) |
//! | [`spelling`] | how each source system writes the words of our vocabularies |
//! | [`mod@lifecycle`] | status machines, declared once as data ([`lifecycle!`]) |
//! | [`time`] | [`Calendar`](time::Calendar), [`Period`](time::Period), half-open [`Window`](time::Window)s |
//! | [`platform`] | networks: [`Handle`](platform::Handle)s, [`Permalink`](platform::Permalink)s, [`Hashtag`](platform::Hashtag)s |
//! | [`validation`] | every rule that a value from outside breaks |
//! | [`workspace`] | the tenant, its members and what they may do |
//! | [`account`] | connected accounts on networks |
//! | [`publishing`] | posts, their targets, the jobs that deliver them |
//! | [`review`] | who has to agree before something goes out |
//! | [`automation`] | what happens by itself, and who allowed it |
//! | [`inbox`] | conversations with the people outside |
//! | [`editorial`] | the editorial calendar and its press releases |
//! | [`billing`] | requests for a paid tier, and subscriptions |
//! | [`money`], [`secret`] | exact amounts, what must not be printed |
//! | [`roster`] | people, their units, handles and exemptions |
//! | [`observed`] | posts seen from outside, captures of who engaged with them |
//! | [`metrics`] | counters at a point in time, in which missing is never zero |
//! | [`listening`] | what others say: mentions, trends, influencers |
//! | [`audit`] | who did what, in a chain that shows every change; cached answers of models |
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

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

pub mod account;
pub mod audit;
pub mod automation;
pub mod billing;
pub mod editorial;
pub mod ids;
pub mod inbox;
pub mod json;
pub mod lifecycle;
pub mod listening;
pub mod metrics;
pub mod money;
pub mod observed;
pub mod platform;
pub mod publishing;
pub mod record;
pub mod review;
pub mod roster;
pub mod secret;
pub mod spelling;
pub mod time;
pub mod validation;
pub mod vocabulary;
pub mod workspace;

#[doc(hidden)]
pub mod __private;
