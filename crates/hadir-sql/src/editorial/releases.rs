//! Questions about press releases.

use crate::scope::Scope;
use crate::select::{Col, Join, Select, Term, bind, col};
use hadir_core::editorial::{EditorialEvent, PressRelease};
use hadir_core::ids::EditorialEventId;

const EVENT: &Join = &Join {
    left: false,
    table: "editorial_events",
    tenant_of: Some("press_releases"),
    on: &[(Col::of("press_releases", "event_id"), Col::of("editorial_events", "id"))],
    and: "",
};

/// A press release, with the event that it is about.
pub fn release_of(scope: Scope, event: EditorialEventId) -> Select<(PressRelease, EditorialEvent)> {
    Select::of(scope)
        .join(EVENT)
        .equal(col!("press_releases", "event_id"), bind::id(event))
        .order(const { &[Term::up("press_releases", "event_id")] })
}
