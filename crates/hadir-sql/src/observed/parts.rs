//! Questions about the parts of observed posts.

use crate::scope::Scope;
use crate::select::{Join, Select, Term, bind, col};
use hadir_core::ids::ObservedPostId;
use hadir_core::observed::{
    ObservedComment, ObservedMedia, ObservedPost, ObservedTag, PostAudience, PostDetail,
};
use hadir_core::platform::Handle;

const POST_OF_TAG: &Join = super::post_of!("observed_tags");
const POST_OF_DETAIL: &Join = super::post_of!("post_details");

/// The pictures and films of a post, in their order.
pub fn media_of(scope: Scope, post: ObservedPostId) -> Select<ObservedMedia> {
    Select::of(scope).equal(col!("observed_media", "post_id"), bind::id(post)).by(&["position", "id"])
}

/// The hashtags, mentions and tagged accounts of a post.
pub fn tags_of(scope: Scope, post: ObservedPostId) -> Select<ObservedTag> {
    Select::of(scope)
        .equal(col!("observed_tags", "post_id"), bind::id(post))
        .by(&["kind", "platform", "name", "place"])
}

/// Posts with a hashtag, the newest first.
pub fn posts_with_hashtag(scope: Scope, hashtag: &str) -> Select<(ObservedTag, ObservedPost)> {
    Select::of(scope)
        .join(POST_OF_TAG)
        .is(col!("observed_tags", "kind"), "hashtag")
        .equal(col!("observed_tags", "name"), bind::key(hashtag, 191))
        .order(
            const {
                &[
                    Term::down("observed_posts", "posted_at"),
                    Term::down("observed_posts", "id"),
                    Term::up("observed_tags", "place"),
                ]
            },
        )
}

/// The comments on a post, by the network's id.
pub fn comments_of(scope: Scope, post: ObservedPostId) -> Select<ObservedComment> {
    Select::of(scope).equal(col!("observed_comments", "post_id"), bind::id(post)).by(&["external_id"])
}

/// What somebody has written under posts, by post and the network's id.
pub fn comments_by(scope: Scope, handle: &Handle) -> Select<ObservedComment> {
    let [platform, name] = bind::handle(handle);
    Select::of(scope)
        .equal(col!("observed_comments", "platform"), platform)
        .equal(col!("observed_comments", "author"), name)
        .by(&["post_id", "external_id"])
}

/// Whom a post is for, by role.
pub fn audience_of(scope: Scope, post: ObservedPostId) -> Select<PostAudience> {
    Select::of(scope).equal(col!("post_audiences", "post_id"), bind::id(post)).by(&["role"])
}

/// What the network says of a post beyond its text.
pub fn detail_of(scope: Scope, post: ObservedPostId) -> Select<PostDetail> {
    Select::of(scope).equal(col!("post_details", "post_id"), bind::id(post)).by(&["post_id"])
}

/// The post that the network knows by this id, which a target of one's own remembers: what became of it.
pub fn post_by_external_id(scope: Scope, id: &str) -> Select<(PostDetail, ObservedPost)> {
    Select::of(scope)
        .join(POST_OF_DETAIL)
        .equal(col!("post_details", "external_id"), bind::key(id, 191))
        .order(const { &[Term::up("post_details", "post_id")] })
}
