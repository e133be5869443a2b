//! The table `sla_trackings`: its columns, keys and indexes.

use crate::codec::{Codec, Id, Instant, Json, Opt, Rest, Word, flat};
use crate::error::{DecodeProblem, EncodeProblem};
use crate::statement::Cells;
use crate::table::{Check, Column, ForeignKey, Keys, OnConflict, OnDelete, table};
use crate::value::Value;
use chrono::{DateTime, Utc};
use hadir_core::inbox::{Escalation, SlaGoal, SlaStatus, SlaTracking};

table! {
    Inbox tenant SlaTracking = "sla_trackings" {
        workspace_id: Id,
        id: Id,
        conversation_id: Id,
        config_id: Id,
        started_at: Instant,
        first_response: FirstResponse,
        resolution: Resolution,
        escalation: Opt<Called>,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[
            &["workspace_id", "conversation_id"],
            &["workspace_id", "config_id"],
            &["workspace_id", "first_response_status", "started_at"],
            &["workspace_id", "resolution_status", "started_at"],
        ],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("conversations", &["workspace_id", "conversation_id"], OnDelete::Cascade),
            ForeignKey::to("sla_configs", &["workspace_id", "config_id"], OnDelete::Restrict),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}

flat! {
    /// That somebody was called for help; who is a document.
    Called: Escalation { at as "escalated_at": Instant, recipients as "escalated_to": Json }
}

/// What became of one promise, column by column.
struct Goal {
    status: SlaStatus,
    /// Since when it is so: it stands, was kept, or was noticed to be broken. None while time is left.
    since: Option<DateTime<Utc>>,
    done_at: Option<DateTime<Utc>>,
}

impl From<&SlaGoal> for Goal {
    fn from(goal: &SlaGoal) -> Self {
        let (since, done_at) = match *goal {
            SlaGoal::Pending => (None, None),
            SlaGoal::Paused { since } => (Some(since), None),
            SlaGoal::Met { at } => (Some(at), None),
            SlaGoal::Breached { noticed_at, done_at } => (Some(noticed_at), done_at),
        };
        Self { status: goal.status(), since, done_at }
    }
}

impl TryFrom<Goal> for SlaGoal {
    type Error = DecodeProblem;
    fn try_from(goal: Goal) -> Result<Self, DecodeProblem> {
        match (goal.status, goal.since, goal.done_at) {
            (SlaStatus::Pending, None, None) => Ok(Self::Pending),
            (SlaStatus::Paused, Some(since), None) => Ok(Self::Paused { since }),
            (SlaStatus::Met, Some(at), None) => Ok(Self::Met { at }),
            (SlaStatus::Breached, Some(noticed_at), done_at) => Ok(Self::Breached { noticed_at, done_at }),
            (status, ..) => {
                Err(DecodeProblem::Text(format!("a promise that is {status} has other times").into()))
            }
        }
    }
}

/// Declares the codec of a promise: what became of it, since when that is so, and when it was done after all.
macro_rules! goal {
    ($(#[$meta:meta])* $name:ident: $status:literal $since:literal $done_at:literal) => {
        flat! {
            $(#[$meta])*
            $name: Goal { status as $status: Word, since as $since: Opt<Instant>, done_at as $done_at: Opt<Instant> }
        }

        impl Codec<SlaGoal> for $name {
            const WIDTH: usize = <Self as Codec<Goal>>::WIDTH;

            fn columns(field: &'static str) -> Vec<Column> {
                <Self as Codec<Goal>>::columns(field)
            }

            fn checks(_field: &'static str) -> Vec<Check> {
                let only = |column, required: &[SlaStatus], allowed: &[SlaStatus]| {
                    let words = |states: &[SlaStatus]| states.iter().map(|state| state.as_str()).collect();
                    let (required, allowed) = (words(required), words(allowed));
                    Check::Presence {
                        column,
                        status: $status,
                        required,
                        allowed,
                        bounded: true,
                        unless: None,
                    }
                };
                let begun = [SlaStatus::Paused, SlaStatus::Met, SlaStatus::Breached];
                vec![only($since, &begun, &begun), only($done_at, &[], &[SlaStatus::Breached])]
            }

            fn encode(goal: &SlaGoal, row: &mut Vec<Value>) -> Result<(), EncodeProblem> {
                <Self as Codec<Goal>>::encode(&Goal::from(goal), row)
            }

            fn decode(cells: &mut Cells<'_>) -> Result<SlaGoal, DecodeProblem> {
                <Self as Codec<Goal>>::decode(cells)?.try_into()
            }
        }
    };
}
goal! {
    /// The first answer.
    FirstResponse: "first_response_status" "first_response_since" "first_response_done_at"
}
goal! {
    /// The resolution.
    Resolution: "resolution_status" "resolution_since" "resolution_done_at"
}
