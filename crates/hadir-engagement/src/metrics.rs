//! Metrics of posts, accounts and periods that are more than one [`Formula`](crate::Formula).

pub mod audience;
pub mod change;
pub mod confidence;
pub mod cost;
pub mod daily;
pub mod forecast;
pub(crate) mod formulas;
pub mod operations;
pub mod posts;
pub mod proportion;
pub(crate) mod student;
pub mod video;
