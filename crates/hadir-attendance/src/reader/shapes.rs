//! The keys of captured lists: one line per key, with what it says and where it comes from. Every reader asks this table.

/// What a key says about what stands under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Role {
    /// A name of an account; the lower, the more it is preferred.
    Name(u8),
    /// An id of an account; the lower, the more it is preferred. `true` where it is the author's even in a comment, whose
    /// other ids are its own.
    Id(u8, bool),
    /// Who wrote or did the object it stands in, as text or as an object.
    Author,
    /// The same thing one level deeper.
    Inner,
    /// Those who liked the object it stands in.
    Likes,
    /// The comments on the object it stands in.
    Comments,
    /// The comments on a comment.
    Replies,
    /// Something around a list.
    Wrapper,
    /// A list of one account's names, as the exports of the networks have it.
    Export,
    /// Only a comment has it.
    Comment,
    /// A comment or a like has it and an account has not: an `id` beside it is not an account's.
    Event,
    /// Only a post has it. Whoever is named beside it is its owner.
    Post,
    /// A post has it, and some who flatten comments repeat it in each.
    PostToo,
    /// People who are not those who took part: mentioned, tagged, suggested, looking.
    Elsewhere,
    /// How many the network says there are.
    Reported,
    /// How many likes the network says there are.
    ReportedLikes,
    /// How many comments the network says there are.
    ReportedComments,
    /// Whether there are more pages.
    More,
    /// Where the next page is: there is one, unless something says that there is not.
    Next,
    /// A place in the pages. It may be the end.
    Cursor,
    /// Something around the last four.
    Paging,
    /// How the network answered: that all went well, or what went wrong.
    Outcome,
    /// Nothing that is known.
    Unknown,
}

/// One key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// The key.
    pub key: &'static str,
    /// What it says.
    pub role: Role,
    /// Who writes it.
    pub source: &'static str,
}

macro_rules! shapes {
    ($($key:literal => $role:expr, $source:literal;)*) => {
        /// Every key that is known, with its source.
        pub const SHAPES: &[Shape] = &[$(Shape { key: $key, role: $role, source: $source }),*];

        /// What a key says.
        pub(super) fn role(key: &str) -> Role {
            match key {
                $($key => $role,)*
                _ => guess(key),
            }
        }
    };
}

use Role::{
    Author, Comment, Comments, Cursor, Elsewhere, Event, Export, Id, Inner, Likes, More, Name, Next, Outcome,
    Paging, Post, PostToo, Replies, Reported, ReportedComments, ReportedLikes, Wrapper,
};

shapes! {
    "unique_id" => Name(0), "TikTok, private and web API";
    "uniqueId" => Name(1), "TikTok, web; Apify tiktok-comments-scraper";
    "username" => Name(2), "Instagram, Threads, X API v2, every flat file";
    "userName" => Name(3), "Apify, X scrapers";
    "user_name" => Name(4), "flat files";
    "screen_name" => Name(5), "X API v1.1 and web";
    "screenName" => Name(6), "X scrapers";
    "ownerUsername" => Name(7), "Apify instagram-comment-scraper";
    "owner_username" => Name(8), "instaloader, flattened";
    "author_username" => Name(9), "flat files";
    "authorDisplayName" => Name(10), "YouTube Data API v3";
    "handle" => Name(11), "flat files";
    "vanityName" => Name(12), "LinkedIn API";
    "comment_user" => Name(13), "Bright Data, Instagram comments";
    "reply_user" => Name(14), "Bright Data, Instagram replies";
    "user_commenting" => Name(15), "Bright Data, Instagram posts";
    "commenter_url" => Name(16), "Bright Data, TikTok comments: the address of the profile";
    "commenter_username" => Name(17), "flat files";
    "account_name" => Name(18), "flat files";
    "nama_pengguna" => Name(19), "tables in Indonesian";

    "pk" => Id(0, false), "Instagram, private API";
    "pk_id" => Id(1, false), "Instagram, private API";
    "uid" => Id(2, true), "TikTok";
    "id" => Id(3, false), "every API";
    "user_id" => Id(4, true), "Instagram, private API";
    "userId" => Id(5, true), "flat files";
    "owner_id" => Id(6, true), "instaloader, flattened";
    "author_id" => Id(7, true), "X API v2, yt-dlp";
    "rest_id" => Id(8, false), "X web";
    "authorChannelId" => Id(9, true), "YouTube Data API v3";

    "user" => Author, "Instagram, private API; TikTok; X";
    "owner" => Author, "Instagram, web; instaloader update_comments";
    "from" => Author, "Instagram and Facebook, official API";
    "author" => Author, "yt-dlp, Reddit, Threads web";
    "commenter" => Author, "flat files";
    "liker" => Author, "flat files";
    "actor" => Author, "LinkedIn API, Facebook web";
    "user_info" => Author, "TikTok scrapers";
    "userInfo" => Author, "TikTok, web";
    "from_user" => Author, "flat files";
    "user_results" => Author, "X web";

    "node" => Inner, "GraphQL";
    "snippet" => Inner, "YouTube Data API v3";
    "topLevelComment" => Inner, "YouTube Data API v3";
    "legacy" => Inner, "X web";
    "core" => Inner, "X web";
    "content" => Inner, "X web";
    "itemContent" => Inner, "X web";
    "tweet_results" => Inner, "X web";

    "likes" => Likes, "Facebook official API; Cicero insta_like; flat files";
    "likers" => Likes, "Instagram, private API: media inside a feed";
    "top_likers" => Likes, "Instagram, private API: user.feed";
    "facepile_top_likers" => Likes, "Instagram, private API";
    "usernames" => Likes, "flat files";
    "users" => Likes, "Instagram, private API: media likers; xdt_api likers";
    "edge_liked_by" => Likes, "Instagram, web: shortcode_media";
    "edge_media_preview_like" => Likes, "Instagram, web";
    "liked_by" => Likes, "instaloader, X API";
    "liking_users" => Likes, "X API";
    "reactions" => Likes, "Facebook official API";
    "favoriters" => Likes, "X web";
    "likes_media_likes" => Likes, "Instagram, export";
    "digg_list" => Likes, "TikTok, private API";

    "comments" => Comments, "every API";
    "preview_comments" => Comments, "Instagram, private API";
    "comment_list" => Comments, "TikTok scrapers";
    "latestComments" => Comments, "Apify instagram-scraper";
    "latest_comments" => Comments, "Bright Data";
    "top_comments" => Comments, "Bright Data";
    "edge_media_to_comment" => Comments, "Instagram, web until 2019";
    "edge_media_to_parent_comment" => Comments, "Instagram, web";
    "edge_media_preview_comment" => Comments, "Instagram, web";
    "edge_media_to_hoisted_comment" => Comments, "Instagram, web";
    "xdt_api__v1__media__media_id__comments__connection" => Comments, "Instagram, web since 2023";
    "xdt_api__v1__likes__media_id__likers" => Likes, "Instagram, web since 2023";

    "replies" => Replies, "Instagram official API, YouTube, Apify";
    "reply_comment" => Replies, "TikTok";
    "reply_comments" => Replies, "TikTok scrapers";
    "replyComments" => Replies, "TikTok scrapers";
    "child_comments" => Replies, "Instagram, private API";
    "childComments" => Replies, "Instagram scrapers";
    "preview_child_comments" => Replies, "Instagram, private API";
    "inline_child_comments" => Replies, "Instagram, private API";
    "edge_threaded_comments" => Replies, "Instagram, web";
    "answers" => Replies, "instaloader update_comments";
    "comment_replies" => Replies, "flat files";
    "child_comment" => Replies, "flat files";
    "sub_comments" => Replies, "flat files";
    "thread" => Replies, "flat files";

    "data" => Wrapper, "official APIs, GraphQL";
    "items" => Wrapper, "Instagram, private API; YouTube";
    "edges" => Wrapper, "GraphQL";
    "nodes" => Wrapper, "GraphQL";
    "results" => Wrapper, "paged APIs";
    "result" => Wrapper, "paged APIs";
    "response" => Wrapper, "saved answers";
    "payload" => Wrapper, "saved answers";
    "body" => Wrapper, "saved answers";
    "list" => Wrapper, "flat files";
    "entries" => Wrapper, "X web, flat files";
    "records" => Wrapper, "flat files";
    "elements" => Wrapper, "LinkedIn API";
    "shortcode_media" => Wrapper, "Instagram, web";
    "xdt_shortcode_media" => Wrapper, "Instagram, web since 2023";

    "string_list_data" => Export, "Instagram, export";

    "text" => Comment, "Instagram, TikTok, Threads";
    "comment" => Comment, "flat files";
    "comment_text" => Comment, "flat files";
    "commentText" => Comment, "flat files";
    "message" => Comment, "Facebook official API";
    "textDisplay" => Comment, "YouTube Data API v3";
    "textOriginal" => Comment, "YouTube Data API v3";
    "cid" => Comment, "TikTok";
    "comment_id" => Comment, "flat files";
    "commentId" => Comment, "flat files";
    "created_at_utc" => Comment, "Instagram, private API";
    "parent_comment_id" => Comment, "Instagram, private API";
    "replied_to_comment_id" => Comment, "instagrapi";
    "child_comment_count" => Comment, "Instagram, private API";
    "comment_like_count" => Comment, "Instagram, private API";
    "full_text" => Comment, "X API v1.1";

    "created_at" => Event, "Instagram, private API";
    "create_time" => Event, "TikTok";
    "createTime" => Event, "TikTok, web";
    "created_time" => Event, "Facebook official API";
    "timestamp" => Event, "official API";
    "aweme_id" => Event, "TikTok";
    "media_id" => Event, "Instagram, private API";

    "media_type" => Post, "Instagram";
    "taken_at" => Post, "Instagram, private API";
    "taken_at_timestamp" => Post, "Instagram, web";
    "carousel_media" => Post, "Instagram, private API";
    "image_versions2" => Post, "Instagram, private API";
    "video_versions" => Post, "Instagram, private API";
    "edge_media_to_caption" => Post, "Instagram, web";
    "edge_sidecar_to_children" => Post, "Instagram, web";
    "display_resources" => Post, "Instagram, web";
    "comments_disabled" => Post, "Instagram, web";
    "latest_likers" => Likes, "Instagram scrapers";
    "aweme_type" => Post, "TikTok";
    "authorMeta" => Post, "Apify tiktok-scraper";
    "videoMeta" => Post, "Apify tiktok-scraper";

    "code" => PostToo, "Instagram, private API";
    "shortcode" => PostToo, "Instagram, web; Cicero";
    "shortCode" => PostToo, "Apify";
    "caption" => PostToo, "Instagram";
    "caption_text" => PostToo, "instagrapi";
    "desc" => PostToo, "TikTok";
    "display_url" => PostToo, "Instagram, web";
    "displayUrl" => PostToo, "Apify";
    "media_url" => PostToo, "Instagram official API";
    "permalink" => PostToo, "Instagram official API";
    "video_url" => PostToo, "Instagram, web";
    "thumbnail_url" => PostToo, "Instagram official API";
    "product_type" => PostToo, "Instagram, private API";

    "mentions" => Elsewhere, "every scraper";
    "mentioned_users" => Elsewhere, "flat files";
    "tagged_users" => Elsewhere, "flat files";
    "taggedUsers" => Elsewhere, "Apify";
    "usertags" => Elsewhere, "Instagram, private API";
    "coauthor_producers" => Elsewhere, "Instagram, private API";
    "coauthors" => Elsewhere, "instaloader";
    "invited_coauthor_producers" => Elsewhere, "Instagram, private API";
    "sponsor_tags" => Elsewhere, "Instagram, private API";
    "text_extra" => Elsewhere, "TikTok";
    "textExtra" => Elsewhere, "TikTok, web";
    "hashtags" => Elsewhere, "every scraper";
    "entities" => Elsewhere, "X API";
    "viewer" => Elsewhere, "Instagram, web";
    "viewer_user" => Elsewhere, "Instagram, web";
    "logged_in_user" => Elsewhere, "Instagram, private API";
    "suggested_users" => Elsewhere, "Instagram, private API";
    "replied_to_user" => Elsewhere, "flat files";
    "reply_to_user" => Elsewhere, "TikTok";
    "in_reply_to" => Elsewhere, "flat files";
    "followers" => Elsewhere, "flat files";
    "following" => Elsewhere, "flat files";
    "edge_followed_by" => Elsewhere, "Instagram, web";
    "edge_follow" => Elsewhere, "Instagram, web";
    "edge_media_to_tagged_user" => Elsewhere, "Instagram, web";
    "edge_media_to_sponsor_user" => Elsewhere, "Instagram, web";
    "edge_related_profiles" => Elsewhere, "Instagram, web";
    "edge_chaining" => Elsewhere, "Instagram, web";
    "friendship_status" => Elsewhere, "Instagram, private API";
    "media_list_data" => Elsewhere, "Instagram, export";
    "extensions" => Elsewhere, "GraphQL";
    "includes" => Elsewhere, "X API v2";
    "location" => Elsewhere, "every API";
    "music" => Elsewhere, "TikTok";

    "count" => Reported, "Instagram, web: beside edges";
    "total" => Reported, "TikTok";
    "total_count" => Reported, "Facebook official API: summary";
    "totalCount" => Reported, "scrapers";
    "totalResults" => Reported, "YouTube Data API v3: pageInfo";
    "user_count" => Reported, "Instagram, private API: media likers";
    "like_count" => ReportedLikes, "Instagram, both APIs";
    "likes_count" => ReportedLikes, "instaloader";
    "likesCount" => ReportedLikes, "Apify";
    "digg_count" => ReportedLikes, "TikTok";
    "comment_count" => ReportedComments, "Instagram, private API; TikTok";
    "comments_count" => ReportedComments, "Instagram official API";
    "commentsCount" => ReportedComments, "Apify";

    "has_more" => More, "TikTok";
    "hasMore" => More, "TikTok, web";
    "has_next_page" => More, "GraphQL";
    "more_available" => More, "Instagram, private API";
    "has_more_comments" => More, "Instagram, private API";
    "has_more_headload_comments" => More, "Instagram, private API";
    "has_more_tail_child_comments" => More, "Instagram, private API";
    "big_list" => More, "Instagram, private API";
    "next_max_id" => Next, "Instagram, private API";
    "next_min_id" => Next, "Instagram, private API";
    "next" => Next, "official APIs";
    "next_cursor" => Next, "paged APIs";
    "next_token" => Next, "X API v2";
    "nextPageToken" => Next, "YouTube Data API v3";
    "end_cursor" => Cursor, "GraphQL";
    "cursor" => Cursor, "TikTok";
    "after" => Cursor, "official APIs";
    "page_info" => Paging, "GraphQL";
    "pageInfo" => Paging, "GraphQL, YouTube Data API v3";
    "paging" => Paging, "official APIs";
    "cursors" => Paging, "official APIs";
    "summary" => Paging, "Facebook official API";
    "meta" => Paging, "X API v2";

    "status" => Outcome, "Instagram, private API";
    "status_code" => Outcome, "TikTok";
    "statusCode" => Outcome, "TikTok, web; saved answers";
    "success" => Outcome, "saved answers";
    "ok" => Outcome, "saved answers";
    "error" => Outcome, "official APIs; Apify";
    "errors" => Outcome, "GraphQL, X API";
    "error_type" => Outcome, "Instagram, private API";
    "error_code" => Outcome, "saved answers";
    "error_message" => Outcome, "saved answers";
    "require_login" => Outcome, "Instagram, web";
}

/// What a key says that is in no table, as far as its words tell.
fn guess(key: &str) -> Role {
    let has = |word: &str| {
        key.as_bytes().windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()))
    };
    if has("liker") || has("liked_by") || has("likedby") {
        Likes
    } else if has("replies") {
        Replies
    } else if has("comments") {
        Comments
    } else {
        Role::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::{Role, SHAPES, role};
    use std::collections::BTreeSet;

    #[test]
    fn every_key_is_listed_once_and_found() {
        let keys: BTreeSet<&str> = SHAPES.iter().map(|shape| shape.key).collect();
        assert_eq!(keys.len(), SHAPES.len());
        assert!(SHAPES.iter().all(|shape| role(shape.key) == shape.role && !shape.source.is_empty()));
        assert_eq!(role("xdt_api__v9__comments__connection"), Role::Comments);
        assert_eq!(role("nickname"), Role::Unknown);
    }
}
