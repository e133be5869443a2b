//! Generated rows of the context `observed`.

use super::records;
use crate::strategy::{
    decimal, handle, hashtag, id, instant, key_text, open, optional, optional_text, platform_user_id,
    stored_count, window, word,
};
use hadir_core::observed::{
    AmplifiedLinks, LinkReport, Observation, ObservedComment, ObservedMedia, ObservedPost, ObservedTag,
    Participation, PostAudience, PostDetail, Tag, TagPosition,
};
use hadir_core::record::Rest;
use proptest::prelude::{Just, any, prop_oneof};

records! {
    /// Any post, of a unit or of none.
    pub observed_post: ObservedPost {
        workspace_id: id(),
        id: id(),
        platform: word(),
        code: key_text(),
        unit_id: optional(id()),
        collection: word(),
        caption: optional_text(),
        posted_at: instant(),
        rest: Just(Rest),
    };

    /// Any capture of a post.
    pub observation: Observation {
        workspace_id: id(),
        id: id(),
        post_id: id(),
        action: word(),
        window: window(),
        captured_at: instant(),
        completeness: word(),
        readable: stored_count(),
        unreadable: stored_count(),
        reported: optional(stored_count()),
        rest: Just(Rest),
    } then |row| {
        let readable = if row.is_contradictory() { 0 } else { row.readable };
        Observation { readable, ..row }
    };

    /// Any participation in a post, last seen not before it was first seen.
    pub participation: Participation {
        workspace_id: id(),
        post_id: id(),
        action: word(),
        handle: handle(),
        platform_user_id: optional(platform_user_id()),
        first_seen: instant(),
        last_seen: instant(),
        rest: Just(Rest),
    } then |row| {
        let (one, other) = (row.first_seen, row.last_seen);
        Participation { first_seen: one.min(other), last_seen: one.max(other), ..row }
    };

    /// Any picture or film of a post.
    pub observed_media: ObservedMedia {
        workspace_id: id(),
        id: id(),
        post_id: id(),
        external_id: optional_text(),
        position: any::<u32>(),
        media_type: optional(open()),
        width: any::<Option<u32>>(),
        height: any::<Option<u32>>(),
        image_url: optional_text(),
        video_url: optional_text(),
        thumbnail_url: optional_text(),
        duration_ms: optional(stored_count()),
        rest: Just(Rest),
    };

    /// Any tag of a post or of one of its pictures.
    pub observed_tag: ObservedTag {
        workspace_id: id(),
        post_id: id(),
        media_id: optional(id()),
        tag: prop_oneof![
            hashtag().prop_map(Tag::Hashtag),
            handle().prop_map(Tag::Mention),
            (key_text(), optional(handle())).prop_map(|(external_id, handle)| Tag::Account { external_id, handle }),
        ],
        position: optional(position()),
        rest: Just(Rest),
    };

    position: TagPosition { x: any::<i64>(), y: any::<i64>() };

    /// Any comment.
    pub observed_comment: ObservedComment {
        workspace_id: id(),
        post_id: id(),
        external_id: key_text(),
        parent_external_id: optional(key_text()),
        author_external_id: optional(key_text()),
        author: optional(handle()),
        text: optional_text(),
        written_at: optional(instant()),
        rest: Just(Rest),
    };

    /// Any role that a post is meant for.
    pub post_audience: PostAudience { workspace_id: id(), post_id: id(), role: key_text(),
        rest: Just(Rest),
    };

    /// Anything that a network tells about a post besides.
    pub post_detail: PostDetail {
        workspace_id: id(),
        post_id: id(),
        external_id: optional(key_text()),
        url: optional_text(),
        account_id: optional(id()),
        author_id: optional(id()),
        media_type: optional(open()),
        language: optional_text(),
        pinned: any::<Option<bool>>(),
        advertisement: any::<Option<bool>>(),
        private: any::<Option<bool>>(),
        shareable: any::<Option<bool>>(),
        reported_rate: optional(decimal()),
        fetched_at: instant(),
        rest: Just(Rest),
    };

    /// Any report of links.
    pub link_report: LinkReport {
        workspace_id: id(),
        post_id: id(),
        person_id: id(),
        links: links(),
        counted_at: instant(),
        submitted_at: optional(instant()),
        rest: Just(Rest),
    };

    links: AmplifiedLinks {
        instagram: optional_text(),
        facebook: optional_text(),
        x: optional_text(),
        tiktok: optional_text(),
        youtube: optional_text(),
    };
}
