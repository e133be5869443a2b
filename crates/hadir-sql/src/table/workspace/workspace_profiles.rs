//! The table `workspace_profiles`: its columns, keys and indexes.

use crate::codec::{Id, Instant, Json, Key, Open, Opt, Rest, Text, Word, flat};
use crate::table::{ForeignKey, Keys, OnConflict, table};
use hadir_core::workspace::{Archival, WorkspaceProfile};

table! {
    Workspace tenant WorkspaceProfile = "workspace_profiles" {
        workspace_id: Id,
        slug: Opt<Key<128>>,
        parent_id: Opt<Id>,
        kind: Opt<Open>,
        level: Opt<Open>,
        region_id: Opt<Id>,
        group: Opt<Text>,
        owner_id: Opt<Id>,
        operator_phone: Opt<Text>,
        supervisor_phone: Opt<Text>,
        amplification: Opt<Word>,
        plan: Opt<Open>,
        billing: Opt<Open>,
        collection: Opt<Json>,
        archival: Opt<Archived>,
        created_at: Instant,
        updated_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id"],
        indexes: &[
            &["workspace_id", "parent_id"],
            &["workspace_id", "region_id"],
            &["workspace_id", "owner_id"],
            &["workspace_id", "archived_by"],
        ],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to_shared("workspaces", &["parent_id"]),
            ForeignKey::to_shared("regions", &["region_id"]),
            ForeignKey::to_shared("users", &["owner_id"]),
            ForeignKey::to_shared("users", &["archived_by"]),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}

flat! {
    /// When it was put away, and by whom.
    Archived: Archival { at as "archived_at": Instant, by as "archived_by": Opt<Id> }
}
