//! The table `automation_consents`: its columns, keys and indexes.

use crate::codec::{Id, Instant, Json, Opt, Rest, life};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, Ordered, table};
use hadir_core::automation::{AutomationConsent, ConsentLifecycle, ConsentParts};

// That somebody consented outlasts what it was for: neither the account nor the automation goes before it.
table! {
    Automation tenant AutomationConsent = "automation_consents" {
        workspace_id: Id,
        id: Id,
        account_id: Id,
        automation_id: Id,
        lifecycle: Life,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique: &[&["workspace_id", "account_id", "automation_id"]],
        indexes: &[&["workspace_id", "automation_id"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("social_accounts", &["workspace_id", "account_id"], OnDelete::Restrict),
            ForeignKey::to("automations", &["workspace_id", "automation_id"], OnDelete::Restrict),
        ],
        ordered: &[Ordered::NotAfter("granted_at", "revoked_at")],
        ..Keys::NONE
    },
    OnConflict::Replace
}

life! {
    /// Whether it holds, since when, and when it held before.
    Life: ConsentLifecycle(ConsentParts) {
        granted_at: Instant,
        history: Json,
        revoked_at: Opt<Instant>,
        rest: Rest,
    }
}
