//! What is planned to be written, and what became of it.

use crate::scope::Scope;
use crate::select::{Col, Select, bind};
use hadir_core::editorial::{ChangeLog, EditorialEvent, EditorialStatus};
use hadir_core::ids::EditorialEventId;
use hadir_core::time::Window;

mod briefs;
mod questions;
mod releases;

pub use briefs::{BriefProgress, briefs, variants_of};
pub(crate) use questions::questions;
pub use releases::release_of;

const STATUS: &Col = &Col::of("editorial_events", "status");
const EVENT_AT: &Col = &Col::of("editorial_events", "event_at");
const LOGGED: &Col = &Col::of("change_logs", "event_id");

/// What is planned for the window, by time and id.
pub fn events_in(scope: Scope, window: Window) -> Select<EditorialEvent> {
    Select::of(scope).within(EVENT_AT, window).by(&["event_at", "id"])
}

impl Select<EditorialEvent> {
    /// Only pieces in this status.
    #[must_use]
    pub fn in_status(self, status: EditorialStatus) -> Self {
        self.is(STATUS, status.as_str())
    }
}

/// What was changed about a piece, the first change first.
pub fn changes_of(scope: Scope, event: EditorialEventId) -> Select<ChangeLog> {
    Select::of(scope).equal(LOGGED, bind::id(event)).by(&["logged_at", "id"])
}
