//! The table `invites`: its columns, keys and indexes.

use crate::codec::{Id, Instant, Key, Open, Opt, Rest, SecretKey, life};
use crate::table::{ForeignKey, Keys, OnConflict, Ordered, UniqueWhere, table};
use hadir_core::workspace::{Invite, InviteLifecycle, InviteParts, InviteStatus};

table! {
    Workspace tenant Invite = "invites" {
        workspace_id: Id,
        id: Id,
        email: Key<255>,
        role: Open,
        invited_by: Id,
        token: SecretKey<191>,
        lifecycle: Invitation,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique_where: &[UniqueWhere {
            name: "open",
            columns: &["workspace_id", "email"],
            column: "status",
            words: &[InviteStatus::Pending.as_str()],
        }],
        indexes: &[&["workspace_id", "token"], &["workspace_id", "invited_by"], &["workspace_id", "status", "expires_at"]],
        foreign: &[ForeignKey::WORKSPACE, ForeignKey::to_shared("users", &["invited_by"])],
        ordered: &[Ordered::NotAfter("sent_at", "expires_at")],
        ..Keys::NONE
    },
    OnConflict::Replace
}

life! {
    /// Whether it was taken up.
    Invitation: InviteLifecycle(InviteParts) {
        sent_at: Instant,
        expires_at: Instant,
        accepted_at: Opt<Instant>,
        rest: Rest,
    }
}
