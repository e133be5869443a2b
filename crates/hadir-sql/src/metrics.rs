//! Counters of posts at points in time.

use crate::scope::Scope;
use crate::select::{Select, SelectByPost};
use hadir_core::ids::ObservedPostId;
use hadir_core::metrics::PostSnapshot;
use hadir_core::time::Window;

const SNAPSHOT_ORDER: &[&str] = &["post_id", "captured_at"];

/// The snapshots of posts that went out in the window, by post and time.
pub fn snapshots_in(scope: Scope, window: Window) -> Select<PostSnapshot> {
    Select::of(scope).of_posts_within(window).order(SNAPSHOT_ORDER)
}

/// The snapshots of these posts, by post and time.
pub fn snapshots_of(
    scope: Scope,
    posts: impl IntoIterator<Item = ObservedPostId>,
) -> SelectByPost<PostSnapshot> {
    SelectByPost::new(scope, posts, SNAPSHOT_ORDER)
}
