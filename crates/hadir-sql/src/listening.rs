//! What others say: mentions, trends and influencers.

mod influencers;
mod mentions;
mod questions;
mod trends;

pub use influencers::influencers;
pub use mentions::mentions;
pub(crate) use questions::questions;
pub use trends::trends;
