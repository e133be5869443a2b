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
//! | how sure one can be, and ranking by it | [`metrics::confidence`] |
//! | shares, costs, watching, change, forecasts | [`metrics`] |
//! | followers who came and went, and what dashboards show of them | [`followers`] |
//! | response times, promises, priorities, routing | [`inbox`] |
//! | sentiment, trends and their clusters, crises, influencers, share of voice | [`listening`] |
//! | the best time to publish, goals, addresses of campaigns | [`publishing`] |
//! | the same over columns, at the speed of memory | [`columns`] |
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
