//! The table `follower_changes`: its columns, keys and indexes.

use crate::codec::{Account, Flag, Id, Instant, Json, Key, Opt, Rest, Text, Word, counter};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::metrics::FollowerChange;

table! {
    Metrics tenant FollowerChange = "follower_changes" {
        workspace_id: Id,
        id: Id,
        account_id: Id,
        kind: Word,
        external_user_id: Key<191>,
        handle: Opt<Account>,
        noticed_at: Instant,
        avatar_url: Opt<Text>,
        verified: Opt<Flag>,
        followers: Followers,
        extra: Json,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique: &[&["workspace_id", "account_id", "kind", "external_user_id", "noticed_at"]],
        indexes: &[&["workspace_id", "account_id", "noticed_at"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("social_accounts", &["workspace_id", "account_id"], OnDelete::Cascade),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}

counter! {
    /// How many followed them.
    Followers: "followers_absence"
}
