//! The table `permission_grants`: its columns, keys and indexes.

use crate::codec::{Id, Json, Rest, Word};
use crate::table::{ForeignKey, Keys, OnConflict, table};
use hadir_core::workspace::PermissionGrant;

table! {
    Workspace tenant PermissionGrant = "permission_grants" {
        workspace_id: Id,
        id: Id,
        user_id: Id,
        resource: Word,
        action: Word,
        conditions: Json,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique: &[&["workspace_id", "user_id", "resource", "action"]],
        foreign: &[ForeignKey::WORKSPACE, ForeignKey::to_shared("users", &["user_id"])],
        ..Keys::NONE
    },
    OnConflict::Replace
}
