//! Questions about contacts of people.

use crate::scope::Scope;
use crate::select::{Col, Join, Select, Term, bind, col};
use hadir_core::ids::{PersonId, UserId};
use hadir_core::roster::{Person, PersonContact, PersonRole};

const PERSON: &Join = &Join {
    left: false,
    table: "people",
    tenant_of: Some("person_contacts"),
    on: &[(Col::of("person_contacts", "person_id"), Col::of("people", "id"))],
    and: "",
};

/// Who can be reached at this number, by person: more than one if they share it.
pub fn people_by_phone(scope: Scope, phone: &str) -> Select<(PersonContact, Person)> {
    Select::of(scope)
        .join(PERSON)
        .equal(col!("person_contacts", "phone"), bind::key(phone, 64))
        .order(const { &[Term::up("person_contacts", "person_id")] })
}

/// Whose login this is.
pub fn people_of_user(scope: Scope, user: UserId) -> Select<(PersonContact, Person)> {
    Select::of(scope)
        .join(PERSON)
        .equal(col!("person_contacts", "user_id"), bind::id(user))
        .order(const { &[Term::up("person_contacts", "person_id")] })
}

/// How a person can be reached.
pub fn contact_of(scope: Scope, person: PersonId) -> Select<PersonContact> {
    Select::of(scope).equal(col!("person_contacts", "person_id"), bind::id(person)).by(&["person_id"])
}

/// What a person is, by role.
pub fn roles_of(scope: Scope, person: PersonId) -> Select<PersonRole> {
    Select::of(scope).equal(col!("person_roles", "person_id"), bind::id(person)).by(&["role"])
}

/// Who has a role, by person.
pub fn people_in_role(scope: Scope, role: &str) -> Select<PersonRole> {
    Select::of(scope).equal(col!("person_roles", "role"), bind::key(role, 128)).by(&["person_id"])
}
