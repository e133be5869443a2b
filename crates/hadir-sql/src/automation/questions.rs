//! The list of the questions of `automation`, by which they are documented and tested.

use super::{automations, consent, consents_of, events_of, events_to_process, runs_of};
use hadir_core::automation::RunStatus;

crate::queries::question::questions! {
    Automation:
    free "automation::automations" ["Q12"] ("automations") scoped "Automations that act, by id", |s| {
        automations(s.scope).enabled(true)
    };
    free "automation::runs_of" [] ("automation_runs") scoped "The runs of an automation that failed, the newest first", |s| {
        runs_of(s.scope, s.automation).in_status(RunStatus::Failed)
    };
    fixed "automation::events_of" ["Q12"] ("events") scoped "What the networks reported of a kind, the newest first", |s| {
        events_of(s.scope, &s.event_type)
    };
    fixed "automation::events_to_process" [] ("events") either "Reports that nobody has dealt with, the first one first", |s| {
        events_to_process(s.scope).limit(25)
    };
    fixed "automation::consent" [] ("automation_consents") scoped "Whether an automation may act for an account", |s| {
        consent(s.scope, s.account, s.automation)
    };
    fixed "automation::consents_of" [] ("automation_consents") scoped "For which accounts an automation may act, by account", |s| {
        consents_of(s.scope, s.automation)
    };
}
