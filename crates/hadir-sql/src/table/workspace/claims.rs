//! The table `claims`: its columns, keys and indexes.

use crate::codec::{Count, Id, Instant, Opt, Rest, Secret, Text, life};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::workspace::{Claim, ClaimLifecycle, ClaimParts};

table! {
    Workspace tenant Claim = "claims" {
        workspace_id: Id,
        id: Id,
        person_id: Id,
        email: Text,
        code: Secret,
        lifecycle: Verification,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[&["workspace_id", "person_id", "status"], &["workspace_id", "status", "expires_at"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("people", &["workspace_id", "person_id"], OnDelete::Cascade),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}

life! {
    /// Whether the code was given.
    Verification: ClaimLifecycle(ClaimParts) {
        issued_at: Instant,
        expires_at: Instant,
        misses: Count,
        verified_at: Opt<Instant>,
        rest: Rest,
    }
}
