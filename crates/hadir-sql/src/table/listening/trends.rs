//! The table `trends`: its columns, keys and indexes.

use crate::codec::{Amount, Id, Instant, Key, OpenKey, Opt, Rest, Word, counter};
use crate::table::{ForeignKey, Keys, OnConflict, table};
use hadir_core::listening::Trend;

table! {
    Listening tenant Trend = "trends" {
        workspace_id: Id,
        id: Id,
        platform: Word,
        kind: OpenKey<64>,
        value: Key<191>,
        growth_velocity: Opt<Amount>,
        volume: Volume,
        sentiment: Opt<Word>,
        status: Opt<Word>,
        detected_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique: &[&["workspace_id", "platform", "kind", "value", "detected_at"]],
        indexes: &[
            &["workspace_id", "detected_at"],
            &["workspace_id", "platform", "detected_at"],
            &["workspace_id", "kind", "detected_at"],
            &["workspace_id", "growth_velocity"],
        ],
        foreign: &[ForeignKey::WORKSPACE],
        ..Keys::NONE
    },
    OnConflict::Replace
}

counter! {
    /// How often it was mentioned.
    Volume: "volume_absence"
}
