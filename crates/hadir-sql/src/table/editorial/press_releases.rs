//! The table `press_releases`: its columns, keys and indexes.

use crate::codec::{Id, Opt, Rest, Text};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::editorial::PressRelease;

table! {
    Editorial tenant PressRelease = "press_releases" {
        workspace_id: Id,
        event_id: Id,
        title: Opt<Text>,
        basis: Opt<Text>,
        suspects: Opt<Text>,
        scene: Opt<Text>,
        chronology: Opt<Text>,
        method: Opt<Text>,
        evidence: Opt<Text>,
        articles: Opt<Text>,
        penalty: Opt<Text>,
        notes: Opt<Text>,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "event_id"],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("editorial_events", &["workspace_id", "event_id"], OnDelete::Cascade),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}
