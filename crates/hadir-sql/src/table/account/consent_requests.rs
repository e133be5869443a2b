//! The table `consent_requests`: its columns, keys and indexes.

use crate::codec::{Id, Instant, Opt, Rest, Secret, SecretKey, Text, Word};
use crate::table::{ForeignKey, Keys, OnConflict, table};
use hadir_core::account::ConsentRequest;

table! {
    Account tenant ConsentRequest = "consent_requests" {
        workspace_id: Id,
        user_id: Id,
        platform: Word,
        state: SecretKey<191>,
        verifier: Opt<Secret>,
        redirect_url: Text,
        expires_at: Instant,
        used_at: Opt<Instant>,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "state"],
        indexes: &[&["workspace_id", "user_id"], &["workspace_id", "expires_at"]],
        foreign: &[ForeignKey::WORKSPACE, ForeignKey::to_shared("users", &["user_id"])],
        ..Keys::NONE
    },
    OnConflict::Replace
}
