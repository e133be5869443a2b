//! The table `influencers`: its columns, keys and indexes.

use crate::codec::{Account, Amount, Id, Instant, Json, Opt, Rest, Text, counter};
use crate::table::{ForeignKey, Keys, OnConflict, table};
use hadir_core::listening::Influencer;

table! {
    Listening tenant Influencer = "influencers" {
        workspace_id: Id,
        id: Id,
        handle: Account,
        display_name: Opt<Text>,
        avatar_url: Opt<Text>,
        followers: Followers,
        following: Following,
        posts: Posts,
        engagement_rate: Opt<Amount>,
        authenticity_score: Opt<Amount>,
        niches: Json,
        tags: Json,
        analysed_at: Opt<Instant>,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique: &[&["workspace_id", "platform", "handle"]],
        indexes: &[
            &["workspace_id", "followers"],
            &["workspace_id", "engagement_rate"],
            &["workspace_id", "authenticity_score"],
        ],
        foreign: &[ForeignKey::WORKSPACE],
        ..Keys::NONE
    },
    OnConflict::Newest { column: "analysed_at" }
}

counter! {
    /// Accounts that follow them.
    Followers: "followers_absence"
}
counter! {
    /// Accounts that they follow.
    Following: "following_absence"
}
counter! {
    /// Posts that they have.
    Posts: "posts_absence"
}
