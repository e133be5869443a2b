//! The table `publishing_paces`: its columns, keys and indexes.

use crate::codec::{Count, Id, Instant, Opt, Rest, flat};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::account::{PublishingPace, Quota};

table! {
    Account tenant PublishingPace = "publishing_paces" {
        workspace_id: Id,
        account_id: Id,
        quota: Opt<Allowance>,
        cooling_until: Opt<Instant>,
        paused_at: Opt<Instant>,
        updated_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "account_id"],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("social_accounts", &["workspace_id", "account_id"], OnDelete::Cascade),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}

flat! {
    /// How much it may publish.
    Allowance: Quota { most as "quota_most": Count, window_seconds as "quota_window_seconds": Count }
}
