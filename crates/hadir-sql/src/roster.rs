//! The roster of a workspace, whole: people, their units, handles and exemptions.

use crate::scope::Scope;
use crate::select::Select;
use crate::update::Update;
use hadir_core::ids::PersonId;
use hadir_core::roster::{Exemption, Person, PersonEvent, PersonHandle, Unit};

/// All units, by id.
pub fn units(scope: Scope) -> Select<Unit> {
    Select::all(scope)
}

/// All people, the inactive included, by id.
pub fn people(scope: Scope) -> Select<Person> {
    Select::all(scope)
}

/// All handles that people have or had, by person, platform, handle and time.
pub fn person_handles(scope: Scope) -> Select<PersonHandle> {
    Select::all(scope)
}

/// All exemptions, by id.
pub fn exemptions(scope: Scope) -> Select<Exemption> {
    Select::all(scope)
}

/// Moves a person.
pub fn transition(scope: Scope, person: PersonId, event: PersonEvent) -> Update {
    Update::transition::<Person, _>(scope, person.as_uuid(), event)
}
