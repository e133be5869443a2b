//! Posts seen from outside, captures of them, and who took part.

use crate::scope::Scope;
use crate::select::{Col, Join, Select, SelectByPost, Term, bind};
use hadir_core::ids::{ObservedPostId, UnitId};
use hadir_core::observed::{Action, Collection, Observation, ObservedPost, Participation};
use hadir_core::platform::{Handle, Platform};
use hadir_core::time::Window;

mod links;
mod parts;
mod questions;
mod tally;
pub use links::{links_by, links_in, links_of};
pub use parts::{
    audience_of, comments_by, comments_of, detail_of, media_of, post_by_external_id, posts_with_hashtag,
    tags_of,
};
pub(crate) use questions::questions;
pub use tally::{PersonTally, tallies};

const OBSERVATION_ORDER: &[&str] = &["post_id", "action", "captured_at", "id"];
const PARTICIPATION_ORDER: &[&str] = &["post_id", "action", "platform", "handle", "platform_user_id"];

pub(crate) const POSTED_AT: &Col = &Col::of("observed_posts", "posted_at");
const PLATFORM: &Col = &Col::of("observed_posts", "platform");
const CODE: &Col = &Col::of("observed_posts", "code");
const UNIT: &Col = &Col::of("observed_posts", "unit_id");
const COLLECTION: &Col = &Col::of("observed_posts", "collection");
const OBSERVED: &Col = &Col::of("observations", "post_id");
const OBSERVED_ACTION: &Col = &Col::of("observations", "action");
const JOINED: &Col = &Col::of("participations", "post_id");
const ACTION: &Col = &Col::of("participations", "action");
const JOINED_ON: &Col = &Col::of("participations", "platform");
const HANDLE: &Col = &Col::of("participations", "handle");

/// The post that a row belongs to.
macro_rules! post_of {
    ($table:literal) => {
        &$crate::select::Join {
            left: false,
            table: "observed_posts",
            tenant_of: Some($table),
            on: &[(
                $crate::select::Col::of($table, "post_id"),
                $crate::select::Col::of("observed_posts", "id"),
            )],
            and: "",
        }
    };
}
pub(crate) use post_of;

const POST_OF_OBSERVATION: &Join = post_of!("observations");
const POST_OF_PARTICIPATION: &Join = post_of!("participations");

/// The posts that went out in the window, by time and id.
pub fn posts_in(scope: Scope, window: Window) -> Select<ObservedPost> {
    Select::of(scope).within(POSTED_AT, window).by(&["posted_at", "id"])
}

impl Select<ObservedPost> {
    /// Only posts on this network.
    #[must_use]
    pub fn on_platform(self, platform: Platform) -> Self {
        self.is(PLATFORM, platform.as_str())
    }

    /// Only posts of this unit.
    #[must_use]
    pub fn of_unit(self, unit: UnitId) -> Self {
        self.equal(UNIT, bind::id(unit))
    }

    /// Only posts of this collection.
    #[must_use]
    pub fn in_collection(self, collection: Collection) -> Self {
        self.is(COLLECTION, collection.as_str())
    }
}

/// The post with this code on the network.
pub fn post_by_code(scope: Scope, platform: Platform, code: &str) -> Select<ObservedPost> {
    Select::of(scope).equal(PLATFORM, bind::word(platform)).equal(CODE, bind::key(code, 128)).by(&["id"])
}

/// The captures of posts that went out in the window, by post, action, time and id.
pub fn observations_in(scope: Scope, window: Window) -> Select<Observation> {
    Select::of(scope).join(POST_OF_OBSERVATION).within(POSTED_AT, window).by(OBSERVATION_ORDER)
}

/// The captures of these posts, by post, action, time and id.
pub fn observations_of(
    scope: Scope,
    posts: impl IntoIterator<Item = ObservedPostId>,
) -> SelectByPost<Observation> {
    SelectByPost::new(scope, posts, OBSERVED, OBSERVATION_ORDER)
}

/// The captures of what people did to a post, the newest first.
pub fn newest_observations(scope: Scope, post: ObservedPostId, action: Action) -> Select<Observation> {
    Select::of(scope)
        .equal(OBSERVED, bind::id(post))
        .equal(OBSERVED_ACTION, bind::word(action))
        .order(const { &[Term::down("observations", "captured_at"), Term::down("observations", "id")] })
}

/// Who took part in posts that went out in the window, by post, action, platform, handle and account.
pub fn participations_in(scope: Scope, window: Window) -> Select<Participation> {
    Select::of(scope).join(POST_OF_PARTICIPATION).within(POSTED_AT, window).by(PARTICIPATION_ORDER)
}

/// Who took part in these posts, by post, action, platform, handle and account.
pub fn participations_of(
    scope: Scope,
    posts: impl IntoIterator<Item = ObservedPostId>,
) -> SelectByPost<Participation> {
    SelectByPost::new(scope, posts, JOINED, PARTICIPATION_ORDER)
}

impl Select<Participation> {
    /// Only those who did this.
    #[must_use]
    pub fn who_did(self, action: Action) -> Self {
        self.is(ACTION, action.as_str())
    }
}

/// What a handle did, with the post, the newest post first.
pub fn participations_by(scope: Scope, handle: &Handle) -> Select<(Participation, ObservedPost)> {
    let [platform, name] = bind::handle(handle);
    Select::of(scope).join(POST_OF_PARTICIPATION).equal(JOINED_ON, platform).equal(HANDLE, name).order(
        const {
            &[
                Term::down("observed_posts", "posted_at"),
                Term::down("observed_posts", "id"),
                Term::up("participations", "action"),
            ]
        },
    )
}

/// Who took part in posts of the window with a handle that nobody on the roster had when it was last seen, by post,
/// action, platform and handle.
pub fn strangers_in(scope: Scope, window: Window) -> Select<Participation> {
    participations_in(scope, window).sql(
        r#"NOT EXISTS (SELECT 1 FROM "person_handles" WHERE "person_handles"."workspace_id" = "participations"."workspace_id" AND "person_handles"."platform" = "participations"."platform" AND "person_handles"."handle" = "participations"."handle" AND "person_handles"."valid_from" <= "participations"."last_seen" AND ("person_handles"."valid_until" IS NULL OR "person_handles"."valid_until" > "participations"."first_seen"))"#,
        [],
    )
}
