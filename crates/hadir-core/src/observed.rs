//! What was seen from outside: posts, captures of who engaged with them, and what those captures add up to.

mod action;
mod completeness;
mod observation;
mod participation;
mod post;

pub use action::Action;
pub use completeness::Completeness;
pub use observation::Observation;
pub use participation::Participation;
pub use post::{Collection, ObservedPost};
