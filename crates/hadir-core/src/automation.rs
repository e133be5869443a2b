//! What happens by itself, and who allowed it.
//!
//! An automation acts on an account only while its owner consents, wherever consent is needed: every single action uses
//! up a [`Permit`], and a permit is given for a moment ([`Automation::permit`]).

mod action;
mod consent;
mod consent_lifecycle;
mod consent_status;
mod event;
mod rule;
mod run;
mod run_lifecycle;
mod run_status;
mod shape;
mod trigger;

pub use action::{Action, ActionKind, Effect, WEBHOOK_METHOD, WEBHOOK_TIMEOUT_SECONDS};
pub use consent::{Acted, AutomationConsent, Permit};
pub use consent_lifecycle::{ConsentLifecycle, ConsentParts};
pub use consent_status::{ConsentEvent, ConsentStatus};
pub use event::{Event, EventKey, NotAPayload, Payload};
pub use rule::Automation;
pub use run::{ActionResult, ActionStatus, AutomationRun, NotRecorded};
pub use run_lifecycle::{RunLifecycle, RunParts};
pub use run_status::{RunEvent, RunStatus, SkipReason};
pub use shape::{ShapeError, ShapeProblem};
pub(crate) use trigger::decimal;
pub use trigger::{
    Condition, KpiMetric, KpiOperator, NEW_FOLLOWERS, SINCE_MINUTES, Trigger, TriggerKind, UNFOLLOWERS,
};
