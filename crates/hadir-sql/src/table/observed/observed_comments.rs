//! The table `observed_comments`: its columns, keys and indexes.

use crate::codec::{Account, Id, Instant, Key, Opt, Rest, Text};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::observed::ObservedComment;

table! {
    Observed tenant ObservedComment = "observed_comments" {
        workspace_id: Id,
        post_id: Id,
        external_id: Key<191>,
        parent_external_id: Opt<Key<191>>,
        author_external_id: Opt<Key<191>>,
        author: Opt<Account>,
        text: Opt<Text>,
        written_at: Opt<Instant>,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "post_id", "external_id"],
        indexes: &[&["workspace_id", "platform", "author"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("observed_posts", &["workspace_id", "post_id"], OnDelete::Cascade),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}
