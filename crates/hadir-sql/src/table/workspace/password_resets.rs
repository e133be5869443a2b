//! The table `password_resets`: its columns, keys and indexes.

use crate::codec::{Id, Instant, Opt, Rest, SecretKey, Text};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::workspace::PasswordReset;

table! {
    Workspace operator PasswordReset = "password_resets" {
        id: Id,
        user_id: Id,
        delivery_target: Text,
        token: SecretKey<191>,
        expires_at: Instant,
        used_at: Opt<Instant>,
        created_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["id"],
        indexes: &[&["user_id"], &["expires_at"], &["token"]],
        foreign: &[ForeignKey { on_delete: OnDelete::Cascade, ..ForeignKey::to_shared("users", &["user_id"]) }],
        ..Keys::NONE
    },
    OnConflict::Replace
}
