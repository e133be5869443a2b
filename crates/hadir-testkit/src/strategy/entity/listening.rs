//! Generated rows of the context `listening`.

use super::records;
use crate::strategy::{
    count, counts, decimal, handle, id, instant, key_text, open_key, optional, optional_text, text, word,
};
use hadir_core::listening::{Influencer, Mention, MentionAuthor, Trend};
use hadir_core::record::Rest;
use proptest::collection::vec;
use proptest::prelude::{Just, any};

records! {
    /// Any mention.
    pub mention: Mention {
        workspace_id: id(),
        id: id(),
        query_id: optional(id()),
        platform: word(),
        external_id: optional(key_text()),
        author: author(),
        content: text(),
        url: optional_text(),
        sentiment: optional(word()),
        sentiment_score: optional(decimal()),
        reach: count(),
        engagement: count(),
        counts: counts(),
        language: optional(key_text()),
        location: optional_text(),
        by_influencer: any::<Option<bool>>(),
        tags: vec(text(), 0..3),
        posted_at: instant(),
        fetched_at: instant(),
        rest: Just(Rest),
    };

    author: MentionAuthor {
        external_id: optional_text(),
        username: key_text(),
        name: optional_text(),
        avatar_url: optional_text(),
        followers: count(),
    };

    /// Any trend.
    pub trend: Trend {
        workspace_id: id(),
        id: id(),
        platform: word(),
        kind: open_key(),
        value: key_text(),
        growth_velocity: optional(decimal()),
        volume: count(),
        sentiment: optional(word()),
        status: optional(word()),
        detected_at: instant(),
        rest: Just(Rest),
    };

    /// Anybody with an audience.
    pub influencer: Influencer {
        workspace_id: id(),
        id: id(),
        handle: handle(),
        display_name: optional_text(),
        avatar_url: optional_text(),
        followers: count(),
        following: count(),
        posts: count(),
        engagement_rate: optional(decimal()),
        authenticity_score: optional(decimal()),
        niches: vec(text(), 0..3),
        tags: vec(text(), 0..3),
        analysed_at: optional(instant()),
        rest: Just(Rest),
    };
}
