//! The table `person_handles`: its columns, keys and indexes.

use crate::codec::{Account, Id, Instant, Opt, PlatformUser, Rest, Since};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::roster::PersonHandle;

// Keyed with the time from which on it was theirs: a person may leave a handle and come back to it.
table! {
    Roster tenant PersonHandle = "person_handles" {
        workspace_id: Id,
        person_id: Id,
        handle: Account,
        platform_user_id: Opt<PlatformUser>,
        valid_from: Since,
        valid_until: Opt<Instant>,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "person_id", "platform", "handle", "valid_from"],
        indexes: &[
            &["workspace_id", "platform", "handle"],
            &["workspace_id", "platform", "platform_user_id"],
        ],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("people", &["workspace_id", "person_id"], OnDelete::Cascade),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}
