//! Generators, fixtures and the engine harness of the workspace's tests. Never published.
//!
//! | module | what lives there |
//! |---|---|
//! | [`tenant`] | everything that one workspace stores, as one value |
//! | [`sample`] | the worked example of a roll-call: five people, six posts, and what was seen, as entities |
//! | [`roll_call`] | the folder `examples/data/roll_call/`: the same sample as files, extended to a week and 120 people |
//! | [`network`] | a network that takes posts, loses answers, and remembers what it saw |
//! | [`queue`] | a workspace with as many deliveries as a test wants |
//! | [`strategy`] | proptest strategies for every entity that is stored |
//! | `engine` | statements on real engines (feature `engines`; with `servers` the server engines too) |
//! | `server` | throw-away PostgreSQL and MariaDB servers (feature `servers`) |

mod random;

#[cfg(feature = "engines")]
pub mod engine;
pub mod network;
pub mod queue;
pub mod roll_call;
mod runner;
pub mod sample;
#[cfg(feature = "servers")]
pub mod server;
pub mod strategy;
pub mod tenant;
#[cfg(feature = "engines")]
mod unique;

pub use runner::runner;
