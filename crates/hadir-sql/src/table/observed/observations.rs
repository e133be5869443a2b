//! The table `observations`: its columns, keys and indexes.

use crate::codec::{Count, Id, Instant, Opt, Rest, Span, Word};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, Ordered, table};
use hadir_core::observed::Observation;

// The id comes from the capture itself, so that reading the capture again meets the row that is there.
table! {
    Observed tenant Observation = "observations" {
        workspace_id: Id,
        id: Id,
        post_id: Id,
        action: Word,
        window: Span,
        captured_at: Instant,
        completeness: Word,
        readable: Count,
        unreadable: Count,
        reported: Opt<Count>,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[&["workspace_id", "post_id", "action", "captured_at"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("observed_posts", &["workspace_id", "post_id"], OnDelete::Cascade),
        ],
        ordered: &[Ordered::Before("window_start", "window_end")],
        ..Keys::NONE
    },
    OnConflict::Keep
}
