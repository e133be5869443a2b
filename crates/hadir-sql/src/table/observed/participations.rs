//! The table `participations`: its columns, keys and indexes.

use crate::codec::{Account, Id, Instant, Rest, SomePlatformUser, Word};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, Ordered, table};
use hadir_core::observed::Participation;

table! {
    Observed tenant Participation = "participations" {
        workspace_id: Id,
        post_id: Id,
        action: Word,
        handle: Account,
        platform_user_id: SomePlatformUser,
        first_seen: Instant,
        last_seen: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "post_id", "action", "platform", "handle", "platform_user_id"],
        indexes: &[
            &["workspace_id", "platform", "handle"],
            &["workspace_id", "platform", "platform_user_id"],
        ],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("observed_posts", &["workspace_id", "post_id"], OnDelete::Cascade),
        ],
        ordered: &[Ordered::NotAfter("first_seen", "last_seen")],
        ..Keys::NONE
    },
    OnConflict::Widen { least: "first_seen", greatest: "last_seen" }
}
