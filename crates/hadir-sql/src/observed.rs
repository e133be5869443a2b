//! Posts seen from outside, captures of them, and who took part.

use crate::scope::Scope;
use crate::select::{Select, SelectByPost};
use hadir_core::ids::ObservedPostId;
use hadir_core::observed::{Observation, ObservedPost, Participation};
use hadir_core::time::Window;

const OBSERVATION_ORDER: &[&str] = &["post_id", "action", "captured_at", "id"];
const PARTICIPATION_ORDER: &[&str] = &["post_id", "action", "platform", "handle", "platform_user_id"];

/// The posts that went out in the window, by time and id.
pub fn posts_in(scope: Scope, window: Window) -> Select<ObservedPost> {
    Select::of(scope).within("observed_posts", "posted_at", window).order(&["posted_at", "id"])
}

/// The captures of posts that went out in the window, by post, action, time and id.
pub fn observations_in(scope: Scope, window: Window) -> Select<Observation> {
    Select::of(scope).of_posts_within(window).order(OBSERVATION_ORDER)
}

/// The captures of these posts, by post, action, time and id.
pub fn observations_of(
    scope: Scope,
    posts: impl IntoIterator<Item = ObservedPostId>,
) -> SelectByPost<Observation> {
    SelectByPost::new(scope, posts, OBSERVATION_ORDER)
}

/// Who took part in posts that went out in the window, by post, action, platform, handle and account.
pub fn participations_in(scope: Scope, window: Window) -> Select<Participation> {
    Select::of(scope).of_posts_within(window).order(PARTICIPATION_ORDER)
}

/// Who took part in these posts, by post, action, platform, handle and account.
pub fn participations_of(
    scope: Scope,
    posts: impl IntoIterator<Item = ObservedPostId>,
) -> SelectByPost<Participation> {
    SelectByPost::new(scope, posts, PARTICIPATION_ORDER)
}
