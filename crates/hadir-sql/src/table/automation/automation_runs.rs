//! The table `automation_runs`: its columns, keys and indexes.

use crate::codec::{Id, Instant, Json, Opt, Rest, Text, Word, life};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::automation::{AutomationRun, RunLifecycle, RunParts};

table! {
    Automation tenant AutomationRun = "automation_runs" {
        workspace_id: Id,
        id: Id,
        automation_id: Id,
        account_id: Opt<Id>,
        trigger_data: Json,
        actions_executed: Json,
        lifecycle: Life,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[
            &["workspace_id", "automation_id", "triggered_at"],
            &["workspace_id", "account_id", "triggered_at"],
            &["workspace_id", "status", "triggered_at"],
        ],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("automations", &["workspace_id", "automation_id"], OnDelete::Cascade),
            ForeignKey::to("social_accounts", &["workspace_id", "account_id"], OnDelete::SetNull),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}

life! {
    /// Where it stands.
    Life: RunLifecycle(RunParts) {
        triggered_at: Instant,
        completed_at: Opt<Instant>,
        error_message: Opt<Text>,
        skip_reason: Opt<Word>,
        rest: Rest,
    }
}
