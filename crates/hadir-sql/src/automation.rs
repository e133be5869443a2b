//! What happens by itself: rules, their runs, and what the networks reported.

use crate::scope::{Reach, Scope};
use crate::select::{Col, Select, Term, bind};
use crate::value::Value;
use hadir_core::automation::{Automation, AutomationRun, Event, RunStatus};
use hadir_core::ids::AutomationId;
use hadir_core::platform::EventType;

mod consents;
mod questions;
pub use consents::{consent, consents_of};
pub(crate) use questions::questions;

const ENABLED: &Col = &Col::of("automations", "enabled");
const KIND: &Col = &Col::of("events", "kind");
const AUTOMATION: &Col = &Col::of("automation_runs", "automation_id");
const RUN_STATUS: &Col = &Col::of("automation_runs", "status");

/// All automations, by id.
pub fn automations(scope: Scope) -> Select<Automation> {
    Select::of(scope).by(&["id"])
}

impl Select<Automation> {
    /// Only automations that act, or only those that do not.
    #[must_use]
    pub fn enabled(self, enabled: bool) -> Self {
        self.equal(ENABLED, Value::Bool(enabled))
    }
}

/// The runs of an automation, the newest first.
pub fn runs_of(scope: Scope, automation: AutomationId) -> Select<AutomationRun> {
    Select::of(scope).equal(AUTOMATION, bind::id(automation)).order(
        const { &[Term::down("automation_runs", "triggered_at"), Term::down("automation_runs", "id")] },
    )
}

impl Select<AutomationRun> {
    /// Only runs in this status.
    #[must_use]
    pub fn in_status(self, status: RunStatus) -> Self {
        self.is(RUN_STATUS, status.as_str())
    }
}

/// What the networks reported of a kind, the newest first.
pub fn events_of(scope: Scope, kind: &EventType) -> Select<Event> {
    Select::of(scope)
        .equal(KIND, bind::key(kind.as_str(), 64))
        .order(const { &[Term::down("events", "received_at"), Term::down("events", "id")] })
}

/// Reports that nobody has dealt with, the first one first: of one workspace, or of all for a reason.
pub fn events_to_process(reach: impl Into<Reach>) -> Select<Event> {
    Select::reaching(reach.into()).sql(r#""events"."processed_at" IS NULL"#, []).order(
        const {
            &[Term::up("events", "received_at"), Term::up("events", "workspace_id"), Term::up("events", "id")]
        },
    )
}
