//! The table `mentions`: its columns, keys and indexes.

use crate::codec::{Amount, Counters, Flag, Id, Instant, Json, Key, Opt, Rest, Text, Word, counter, flat};
use crate::table::{ForeignKey, Keys, OnConflict, table};
use hadir_core::listening::{Mention, MentionAuthor};

// Queries belong to the listening service: the catalogue knows their ids alone.
table! {
    Listening tenant Mention = "mentions" {
        workspace_id: Id,
        id: Id,
        query_id: Opt<Id>,
        platform: Word,
        external_id: Opt<Key<191>>,
        author: Author,
        content: Text,
        url: Opt<Text>,
        sentiment: Opt<Word>,
        sentiment_score: Opt<Amount>,
        reach: Reach,
        engagement: Engagement,
        counts: Counters,
        language: Opt<Key<64>>,
        location: Opt<Text>,
        by_influencer: Opt<Flag>,
        tags: Json,
        posted_at: Instant,
        fetched_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique: &[&["workspace_id", "platform", "external_id"]],
        indexes: &[
            &["workspace_id", "posted_at"],
            &["workspace_id", "platform", "posted_at"],
            &["workspace_id", "query_id", "posted_at"],
            &["workspace_id", "sentiment", "posted_at"],
            &["workspace_id", "author_username"],
            &["workspace_id", "by_influencer"],
            &["workspace_id", "language"],
        ],
        foreign: &[ForeignKey::WORKSPACE],
        ..Keys::NONE
    },
    OnConflict::Newest { column: "fetched_at" }
}

flat! {
    /// Who wrote it.
    Author: MentionAuthor {
        external_id as "author_external_id": Opt<Text>,
        username as "author_username": Key<191>,
        name as "author_name": Opt<Text>,
        avatar_url as "author_avatar_url": Opt<Text>,
        followers as "author_followers": Followers,
    }
}

counter! {
    /// How many followed its author.
    Followers: "author_followers_absence"
}
counter! {
    /// How many it may have reached; `reach` is how many the network counted.
    Reach as "potential_reach": "potential_reach_absence"
}
counter! {
    /// How many interactions the source adds up.
    Engagement: "engagement_absence"
}
