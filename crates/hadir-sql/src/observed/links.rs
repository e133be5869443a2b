//! Questions about reported links.

use super::{CODE, PLATFORM, POSTED_AT, post_of};
use crate::scope::Scope;
use crate::select::{Col, Join, Select, bind};
use hadir_core::ids::{ObservedPostId, PersonId};
use hadir_core::observed::{LinkReport, ObservedPost};
use hadir_core::platform::Platform;
use hadir_core::time::Window;

const POST_OF_LINKS: &Join = post_of!("link_reports");
const POST: &Col = &Col::of("link_reports", "post_id");
const PERSON: &Col = &Col::of("link_reports", "person_id");

/// The reports of where posts of the window were passed on, by post and person.
pub fn links_in(scope: Scope, window: Window) -> Select<LinkReport> {
    Select::of(scope).join(POST_OF_LINKS).within(POSTED_AT, window).by(&["post_id", "person_id"])
}

/// The reports of where a post was passed on, by person.
pub fn links_of(scope: Scope, post: ObservedPostId) -> Select<LinkReport> {
    Select::of(scope).equal(POST, bind::id(post)).by(&["person_id"])
}

/// Where a person passed on the post with this code on the network, with the post.
pub fn links_by(
    scope: Scope,
    platform: Platform,
    code: &str,
    person: PersonId,
) -> Select<(LinkReport, ObservedPost)> {
    Select::of(scope)
        .join(POST_OF_LINKS)
        .equal(PERSON, bind::id(person))
        .equal(PLATFORM, bind::word(platform))
        .equal(CODE, bind::key(code, 128))
        .by(&["post_id", "person_id"])
}
