//! The table `post_details`: its columns, keys and indexes.

use crate::codec::{Amount, Flag, Id, Instant, Key, Open, Opt, Rest, Text};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::observed::PostDetail;

table! {
    Observed tenant PostDetail = "post_details" {
        workspace_id: Id,
        post_id: Id,
        external_id: Opt<Key<191>>,
        url: Opt<Text>,
        account_id: Opt<Id>,
        author_id: Opt<Id>,
        media_type: Opt<Open>,
        language: Opt<Text>,
        pinned: Opt<Flag>,
        advertisement: Opt<Flag>,
        private: Opt<Flag>,
        shareable: Opt<Flag>,
        reported_rate: Opt<Amount>,
        fetched_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "post_id"],
        indexes: &[
            &["workspace_id", "account_id", "reported_rate"],
            &["workspace_id", "author_id"],
            &["workspace_id", "external_id"],
        ],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("observed_posts", &["workspace_id", "post_id"], OnDelete::Cascade),
            ForeignKey::to("social_accounts", &["workspace_id", "account_id"], OnDelete::SetNull),
            ForeignKey::to_shared("profiles", &["author_id"]),
        ],
        ..Keys::NONE
    },
    OnConflict::Newest { column: "fetched_at" }
}
