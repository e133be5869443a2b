//! The table `post_snapshots`: its columns, keys and indexes.

use crate::codec::{Counters, Id, Instant, Rest};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::metrics::PostSnapshot;

// The newest data wins for the same time of capture.
table! {
    Metrics tenant PostSnapshot = "post_snapshots" {
        workspace_id: Id,
        post_id: Id,
        captured_at: Instant,
        counts: Counters,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "post_id", "captured_at"],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("observed_posts", &["workspace_id", "post_id"], OnDelete::Cascade),
        ],
        by_month: Some("captured_at"),
        ..Keys::NONE
    },
    OnConflict::Replace
}
