//! The list of the questions of `observed`, by which they are documented and tested.

use super::{
    audience_of, comments_by, comments_of, detail_of, links_by, links_in, links_of, media_of,
    newest_observations, observations_in, observations_of, participations_by, participations_in,
    participations_of, post_by_code, post_by_external_id, posts_in, posts_with_hashtag, strangers_in,
    tags_of, tallies,
};
use hadir_core::time::Window;

crate::queries::question::questions! {
    Observed:
    free "observed::posts_in" ["R20"] ("observed_posts") scoped "Posts that went out in a window, by time and id", |s| {
        posts_in(s.scope, s.window)
    };
    free "observed::posts_in, all of time" [] (whole) scoped "All posts, by time and id", |s| posts_in(s.scope, Window::ALL);
    free "observed::posts_in, filtered" ["R20"] ("observed_posts") scoped "A page of a unit's posts of a day on a network", |s| {
        posts_in(s.scope, s.window).on_platform(s.platform).of_unit(s.unit).in_collection(s.collection).limit(20)
    };
    fixed "observed::post_by_code" [] ("observed_posts") scoped "The post with this code on a network", |s| {
        post_by_code(s.scope, s.platform, &s.key)
    };
    fixed "observed::observations_in" [] ("observed_posts") scoped "Captures of posts of a window, by post, action, time and id", |s| {
        observations_in(s.scope, s.window)
    };
    free "observed::observations_of" [] ("observations") scoped "Captures of posts, by post, action, time and id", |s| {
        observations_of(s.scope, s.posts.iter().copied())
    };
    fixed "observed::newest_observations" [] ("observations") scoped "Captures of what people did to a post, the newest first", |s| {
        newest_observations(s.scope, s.post, s.action).limit(1)
    };
    free "observed::participations_in" ["R20"] ("observed_posts") scoped "Who took part in posts of a window, by post, action, platform and handle", |s| {
        participations_in(s.scope, s.window).who_did(s.action)
    };
    free "observed::participations_of" [] ("participations") scoped "Who took part in posts, by post, action, platform and handle", |s| {
        participations_of(s.scope, s.posts.iter().copied())
    };
    fixed "observed::participations_by" [] ("participations") scoped "What a handle did, with the posts, the newest first", |s| {
        participations_by(s.scope, &s.handle).limit(20)
    };
    free "observed::strangers_in" [] ("observed_posts") scoped "Who took part in posts of a window and is not on the roster", |s| {
        strangers_in(s.scope, s.window)
    };
    free "observed::tallies" ["R20"] (whole) scoped "Active people with the number of posts of a window that they took part in, by name and id", |s| {
        tallies(s.scope, s.action, s.window)
    };
    free "observed::tallies, most first" ["R20"] (whole) scoped "A unit's active people with the number of posts they took part in, the most first", |s| {
        tallies(s.scope, s.action, s.window).of_unit(s.unit).most_first().limit(20)
    };
    fixed "observed::links_in" [] ("observed_posts") scoped "Where posts of a window were passed on, by post and person", |s| {
        links_in(s.scope, s.window)
    };
    fixed "observed::links_of" [] ("link_reports") scoped "Where a post was passed on, by person", |s| links_of(s.scope, s.post);
    fixed "observed::links_by" ["R20"] ("link_reports") scoped "Where a person passed on the post with a code", |s| {
        links_by(s.scope, s.platform, &s.key, s.person)
    };
    fixed "observed::media_of" [] ("observed_media") scoped "The pictures and films of a post, in their order", |s| media_of(s.scope, s.post);
    fixed "observed::tags_of" [] ("observed_tags") scoped "The hashtags, mentions and tagged accounts of a post", |s| tags_of(s.scope, s.post);
    fixed "observed::posts_with_hashtag" [] ("observed_tags") scoped "Posts with a hashtag, the newest first", |s| posts_with_hashtag(s.scope, &s.key);
    fixed "observed::comments_of" [] ("observed_comments") scoped "The comments on a post, by the network's id", |s| comments_of(s.scope, s.post);
    fixed "observed::comments_by" [] ("observed_comments") scoped "What somebody has written under posts", |s| comments_by(s.scope, &s.handle);
    fixed "observed::audience_of" [] ("post_audiences") scoped "Whom a post is for, by role", |s| audience_of(s.scope, s.post);
    fixed "observed::detail_of" [] ("post_details") scoped "What the network says of a post beyond its text", |s| detail_of(s.scope, s.post);
    fixed "observed::post_by_external_id" [] ("post_details") scoped "The post that the network knows by an id", |s| post_by_external_id(s.scope, &s.key);
}
