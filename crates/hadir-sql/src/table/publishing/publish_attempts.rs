//! The table `publish_attempts`: its columns, keys and indexes.

use super::delivery::{Received, Refusal};
use crate::codec::{Count, Id, Instant, Opt, Rest, Text, Word};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::publishing::PublishAttempt;

table! {
    Publishing tenant PublishAttempt = "publish_attempts" {
        workspace_id: Id,
        job_id: Id,
        token: Count,
        worker: Text,
        started_at: Instant,
        sent_at: Opt<Instant>,
        ended_at: Opt<Instant>,
        outcome: Opt<Word>,
        receipt: Opt<Received>,
        error: Opt<Refusal>,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "job_id", "token"],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("publish_jobs", &["workspace_id", "job_id"], OnDelete::Cascade),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}
