//! The table `users`: its columns, keys and indexes.

use crate::codec::{Id, Instant, Json, Key, Opt, Rest, Text, Word, life};
use crate::table::{Keys, OnConflict, table};
use hadir_core::workspace::{AccessLifecycle, AccessParts, User};

table! {
    Workspace shared User = "users" {
        id: Id,
        realm: Word,
        email: Opt<Key<255>>,
        username: Opt<Key<255>>,
        name: Opt<Text>,
        first_name: Opt<Text>,
        last_name: Opt<Text>,
        avatar_url: Opt<Text>,
        phone: Opt<Text>,
        mfa: Word,
        lifecycle: Access,
        preferences: Json,
        last_login_at: Opt<Instant>,
        created_at: Instant,
        updated_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["id"],
        unique: &[&["realm", "email"], &["realm", "username"]],
        ..Keys::NONE
    },
    OnConflict::Replace
}

life! {
    /// Whether a login may enter.
    Access: AccessLifecycle(AccessParts) {
        answered_at: Opt<Instant>,
        suspended_at: Opt<Instant>,
        rest: Rest,
    }
}
