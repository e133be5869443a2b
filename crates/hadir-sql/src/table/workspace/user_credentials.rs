//! The table `user_credentials`: its columns, keys and indexes.

use crate::codec::{Id, Instant, Key, Opt, Rest, Secret, flat};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::workspace::{SingleSignOn, UserCredential};

table! {
    Workspace operator UserCredential = "user_credentials" {
        user_id: Id,
        password: Opt<Secret>,
        single_sign_on: Opt<Voucher>,
        updated_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["user_id"],
        unique: &[&["sso_provider", "sso_subject"]],
        foreign: &[ForeignKey { on_delete: OnDelete::Cascade, ..ForeignKey::to_shared("users", &["user_id"]) }],
        ..Keys::NONE
    },
    OnConflict::Replace
}

flat! {
    /// The service that vouches for them.
    Voucher: SingleSignOn { provider as "sso_provider": Key<64>, subject as "sso_subject": Key<255> }
}
