//! Counters of posts at points in time.

use crate::observed::{POSTED_AT, post_of};
use crate::scope::Scope;
use crate::select::{Col, Join, Select, SelectByPost, Term, bind};
use hadir_core::ids::ObservedPostId;
use hadir_core::metrics::{Metric, PostSnapshot};
use hadir_core::observed::ObservedPost;
use hadir_core::time::Window;

mod accounts;
mod aggregates;
mod questions;
pub use accounts::{
    AccountStanding, FollowerChanges, account_snapshots, account_standings, audience_insights,
    follower_changes,
};
pub use aggregates::aggregates;
pub(crate) use questions::questions;

const SNAPSHOT_ORDER: &[&str] = &["post_id", "captured_at"];
const POST: &Col = &Col::of("post_snapshots", "post_id");
const POST_OF_SNAPSHOT: &Join = post_of!("post_snapshots");

/// The snapshots of posts that went out in the window, by post and time.
pub fn snapshots_in(scope: Scope, window: Window) -> Select<PostSnapshot> {
    Select::of(scope).join(POST_OF_SNAPSHOT).within(POSTED_AT, window).by(SNAPSHOT_ORDER)
}

/// The snapshots of these posts, by post and time.
pub fn snapshots_of(
    scope: Scope,
    posts: impl IntoIterator<Item = ObservedPostId>,
) -> SelectByPost<PostSnapshot> {
    SelectByPost::new(scope, posts, POST, SNAPSHOT_ORDER)
}

/// The snapshots of a post, the newest first.
pub fn newest_snapshots(scope: Scope, post: ObservedPostId) -> Select<PostSnapshot> {
    Select::of(scope)
        .equal(POST, bind::id(post))
        .order(const { &[Term::down("post_snapshots", "captured_at")] })
}

/// The posts of the window with the most of a metric, each with its newest snapshot; posts that report none at the end,
/// then by id. Ten, unless [`limit`](Select::limit) says otherwise.
///
/// Counters are cumulative: the newest snapshot holds the whole, and adding snapshots up would count most of it again.
pub fn top_posts(scope: Scope, window: Window, metric: Metric) -> Select<(PostSnapshot, ObservedPost)> {
    Select::of(scope)
        .join(POST_OF_SNAPSHOT)
        .within(POSTED_AT, window)
        .sql(
            r#"NOT EXISTS (SELECT 1 FROM "post_snapshots" AS "later" WHERE "later"."workspace_id" = "post_snapshots"."workspace_id" AND "later"."post_id" = "post_snapshots"."post_id" AND "later"."captured_at" > "post_snapshots"."captured_at")"#,
            [],
        )
        .order(most_first(metric))
        .bounded(10, u64::MAX)
}

/// The posts of the window with the highest engagement by reach, each with its newest snapshot: likes, comments, shares and
/// saves, as far as they are reported, to the accounts reached; posts without a rate at the end, then by id. Ten, unless
/// [`limit`](Select::limit) says otherwise; further ones by [`offset`](Select::offset).
///
/// The rate orders the rows, in binary floating point; what it is, the calculators say exactly.
pub fn top_rates(scope: Scope, window: Window) -> Select<(PostSnapshot, ObservedPost)> {
    top_posts(scope, window, Metric::Reach)
        .order(const { &[Term::most(RATE).nulls_last(), Term::up("post_snapshots", "post_id")] })
}

const RATE: &str = r#"CASE WHEN COALESCE("post_snapshots"."likes", "post_snapshots"."comments", "post_snapshots"."shares", "post_snapshots"."saves") IS NULL THEN NULL ELSE (CAST(COALESCE("post_snapshots"."likes", 0) AS {real}) + CAST(COALESCE("post_snapshots"."comments", 0) AS {real}) + CAST(COALESCE("post_snapshots"."shares", 0) AS {real}) + CAST(COALESCE("post_snapshots"."saves", 0) AS {real})) / CAST(NULLIF("post_snapshots"."reach", 0) AS {real}) END"#;

const fn most_first(metric: Metric) -> &'static [Term] {
    macro_rules! terms {
        ($($metric:ident),+) => {
            match metric {
                $(Metric::$metric => const {
                    &[
                        Term::down("post_snapshots", Metric::$metric.as_str()).nulls_last(),
                        Term::up("post_snapshots", "post_id"),
                    ]
                },)+
            }
        };
    }
    terms!(Likes, Comments, Shares, Saves, Clicks, Reach, Impressions, Views, Plays, Followers)
}
