//! The table `credentials`: its columns, keys and indexes.

use crate::codec::{Count, Id, Instant, Json, Opt, Rest, Secret};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::account::Credential;

table! {
    Account tenant Credential = "credentials" {
        workspace_id: Id,
        id: Id,
        account_id: Id,
        access: Secret,
        refresh: Opt<Secret>,
        scopes: Json,
        expires_at: Opt<Instant>,
        last_refresh_at: Opt<Instant>,
        refresh_failures: Count,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique: &[&["workspace_id", "account_id"]],
        indexes: &[&["workspace_id", "expires_at"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("social_accounts", &["workspace_id", "account_id"], OnDelete::Cascade),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}
