//! Questions about what became of promises.

use crate::scope::Reach;
use crate::select::{Col, Join, Select, Term};
use crate::value::Value;
use chrono::{DateTime, Utc};
use hadir_core::inbox::{Conversation, SlaTracking};

const CONVERSATION: &Join = &Join {
    left: false,
    table: "conversations",
    tenant_of: Some("sla_trackings"),
    on: &[(Col::of("sla_trackings", "conversation_id"), Col::of("conversations", "id"))],
    and: "",
};

/// What becomes of a promise, and the conversation that it is about.
pub type AtRisk = (SlaTracking, Conversation);

/// Promises that nobody has kept or broken yet, of whose time less than a quarter is left at `now` or nothing at all, the
/// one that ends first before the others: of one workspace, or of all for a reason.
///
/// The time runs from the start of the clock to the conversation's deadline; where business hours count, the deadline has
/// taken account of them.
pub fn at_risk(reach: impl Into<Reach>, now: DateTime<Utc>) -> Select<AtRisk> {
    // remaining / whole < 1 / 4, in whole microseconds.
    let now = Value::Int(now.timestamp_micros());
    Select::reaching(reach.into())
        .join(CONVERSATION)
        .sql(
            r#"("sla_trackings"."first_response_status" = 'pending' OR "sla_trackings"."resolution_status" = 'pending') AND ({micros "conversations"."sla_deadline"} - ?) * 4 < {micros "conversations"."sla_deadline"} - {micros "sla_trackings"."started_at"}"#,
            [now],
        )
        .order(const {
            &[
                Term::up("conversations", "sla_deadline"),
                Term::up("sla_trackings", "workspace_id"),
                Term::up("sla_trackings", "id"),
            ]
        })
}
