//! What was seen from outside: posts, captures of who engaged with them, and what those captures add up to.

mod action;
mod audience;
mod comment;
mod completeness;
mod link_report;
mod media;
mod observation;
mod participation;
mod post;
mod post_detail;
mod tag;

pub use action::Action;
pub use audience::PostAudience;
pub use comment::ObservedComment;
pub use completeness::Completeness;
pub use link_report::{AmplifiedLinks, LinkFinding, LinkReport};
pub use media::ObservedMedia;
pub use observation::Observation;
pub use participation::Participation;
pub use post::{Collection, ObservedPost};
pub use post_detail::PostDetail;
pub use tag::{ObservedTag, Tag, TagPosition};
