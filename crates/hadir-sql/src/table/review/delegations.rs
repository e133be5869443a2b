//! The table `delegations`: its columns, keys and indexes.

use crate::codec::{Id, Instant, Opt, Rest, Span, Text};
use crate::table::{ForeignKey, Keys, OnConflict, Ordered, table};
use hadir_core::review::Delegation;

table! {
    Review tenant Delegation = "delegations" {
        workspace_id: Id,
        id: Id,
        delegator_id: Id,
        delegate_id: Id,
        window: Span,
        cancelled_at: Opt<Instant>,
        reason: Opt<Text>,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[&["workspace_id", "delegator_id"], &["workspace_id", "delegate_id"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to_shared("users", &["delegator_id"]),
            ForeignKey::to_shared("users", &["delegate_id"]),
        ],
        ordered: &[Ordered::Before("window_start", "window_end")],
        ..Keys::NONE
    },
    OnConflict::Replace
}
