//! Metric calculators: exact, mergeable, and honest about what is missing.
//!
//! Pure functions and mergeable accumulators over the [`Counts`](hadir_core::metrics::Counts) that a network reports.
//! Nothing here does I/O, reads a clock, or rounds before the edge.
//!
//! | to get | use |
//! |---|---|
//! | the engagement rate of a post, an account, a period | [`Formula::rate`], summed up |
//! | what a rate is worth | [`Rate::coverage`] |
//! | what a rate is a rate of; rates of different things neither add nor rank | [`Rate::kind`] |
//! | an average of rates, which is not a rate | [`mean_of_rates`], [`median_rate`] |
//! | one row per unit, platform, day, any key | [`group`], [`Groups`], [`Summary`] |
//! | the best posts | [`top_by_rate`], [`top_by_engagement`], [`Top`] |
//! | figures per hour, day, week, month | [`rollup`] |
//! | what posts had an hour, a day, a week after publication | [`cohorts`] |
//! | what happened between two readings | [`series`], [`Growth`] |
//! | in which range a pooled rate lies, over posts | [`metrics::posts`], [`Summary::interval`] |
//! | how sure one can be of a share of trials, and ranking by it | [`metrics::confidence`] |
//! | shares, costs, watching, change, forecasts | [`metrics`] |
//! | followers who came and went, and what dashboards show of them | [`followers`] |
//! | response times, promises, priorities, routing | [`inbox`] |
//! | sentiment, trends and their clusters, crises, influencers, share of voice | [`listening`] |
//! | the best time to publish, goals, addresses of campaigns | [`publishing`] |
//! | the same over columns, at the speed of memory | [`columns`] |
//! | figures sent to where they are added up, with feature `wire` | `wire` |
//! | where any figure comes from | [`explain`] |
//! | what a metric means | [`registry`] |
//! | the figure that a source system shows, to the digit | [`preset`] |
//!
//! ```
//! use hadir_core::metrics::Counts;
//! use hadir_engagement::{Formula, Rate};
//!
//! let post = |likes, reach| Counts {
//!     likes,
//!     comments: 12.into(),
//!     shares: 3.into(),
//!     reach,
//!     ..Counts::default()
//! };
//! let posts = [
//!     post(45.into(), 1_205.into()),
//!     post(0.into(), 800.into()),
//!     post(30.into(), None.into()), // reach not reported: counted, not used
//! ];
//!
//! let page: Rate = posts.iter().map(|counts| Formula::REACH.rate(counts)).sum();
//! assert_eq!(page.percent(2)?.to_string(), "3.74"); // 75 of 2 005
//! assert_eq!(page.coverage().to_string(), "2 of 3");
//! # Ok::<(), hadir_engagement::Undefined>(())
//! ```
//!
//! Rows of your own, with the signed numbers that databases hand out, become counters by one function; a negative number is
//! one that the network keeps back. The rate per day and network:
//!
//! ```
//! use chrono::{DateTime, Utc};
//! use hadir_core::metrics::{Count, Counts};
//! use hadir_core::platform::Platform;
//! use hadir_core::time::Calendar;
//! use hadir_engagement::{Formula, group};
//!
//! struct Row { network: Platform, posted_at: DateTime<Utc>, likes: i64, comments: i64, shares: Option<i64>, reach: i64 }
//!
//! fn counts(row: &Row) -> Counts {
//!     Counts {
//!         likes: Count::reported(row.likes),
//!         comments: Count::reported(row.comments),
//!         shares: row.shares.map_or(Count::default(), Count::reported),
//!         reach: Count::reported(row.reach),
//!         ..Counts::default()
//!     }
//! }
//!
//! let row = |posted_at: &str, likes: i64, shares: Option<i64>| -> Result<Row, chrono::ParseError> {
//!     Ok(Row { network: Platform::Instagram, posted_at: posted_at.parse()?, likes, comments: 4, shares, reach: 1_000 })
//! };
//! let rows = [
//!     row("2026-03-09T18:00:00Z", 30, Some(6))?, // the 10th in Jakarta
//!     row("2026-03-10T09:00:00Z", -1, Some(2))?, // likes are hidden
//!     row("2026-03-11T09:00:00Z", 12, None)?,    // shares were not reported
//! ];
//! let jakarta: Calendar = "Asia/Jakarta".parse()?;
//! let key = |row: &Row| (jakarta.day_of(row.posted_at), row.network);
//! let days = group(Formula::REACH, rows.iter().map(|row| (key(row), counts(row))));
//! let text: Vec<_> = days.iter().map(|((day, on), posts)| format!("{day} {on} {}", posts.pooled())).collect();
//! assert_eq!(text[0], "2026-03-10 instagram 4.00 % (1 of 2)");
//! assert_eq!(text[1], "2026-03-11 instagram undefined: nothing reported (0 of 1)");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod average;
mod base;
pub mod cohorts;
pub mod columns;
pub mod explain;
pub mod followers;
mod formula;
mod fraction;
mod groups;
mod growth;
pub mod inbox;
mod interactions;
pub mod listening;
pub mod metrics;
mod pool;
pub mod preset;
pub mod publishing;
mod quotient;
mod rate;
pub mod registry;
mod reported;
pub mod rollup;
mod rounding;
pub mod series;
mod summary;
mod top;
mod total;
#[cfg(feature = "wire")]
pub mod wire;
#[cfg(feature = "serde")]
mod written;

pub use average::{Average, mean_of_rates, median_of_means, median_rate};
pub use base::Base;
pub use formula::Formula;
pub use groups::{Groups, group};
pub use growth::Growth;
pub use interactions::{Interactions, Missing, Volume};
pub use pool::ImpossiblePool;
pub use quotient::Quotient;
pub use rate::{Coverage, DifferentKinds, ImpossibleCoverage, Kind, Rate, Undefined, UnusedRows};
pub use reported::Reported;
pub use rounding::Rounding;
pub use summary::{DifferentFormula, Summary};
pub use top::{Score, Top, top_by_engagement, top_by_rate};
pub use total::Total;
