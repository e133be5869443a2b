//! The table `audience_insights`: its columns, keys and indexes.

use crate::codec::{Day, Id, Json, Rest};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::metrics::AudienceInsight;

table! {
    Metrics tenant AudienceInsight = "audience_insights" {
        workspace_id: Id,
        id: Id,
        account_id: Id,
        day: Day,
        shares: Json,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique: &[&["workspace_id", "account_id", "day"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("social_accounts", &["workspace_id", "account_id"], OnDelete::Cascade),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}
