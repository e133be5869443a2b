//! The table `workspace_settings`: its columns, keys and indexes.

use crate::codec::{Id, Instant, Json, Opt, Rest};
use crate::table::{ForeignKey, Keys, OnConflict, table};
use hadir_core::workspace::WorkspaceSettings;

table! {
    Workspace tenant WorkspaceSettings = "workspace_settings" {
        workspace_id: Id,
        display: Json,
        branding: Json,
        limits: Json,
        features: Json,
        rates: Json,
        ai_budget: Opt<Json>,
        publishing_paused_at: Opt<Instant>,
        rest: Rest,
    }
    Keys { primary: &["workspace_id"], foreign: &[ForeignKey::WORKSPACE], ..Keys::NONE },
    OnConflict::Replace
}
