//! The list of the questions of `roster`, by which they are documented and tested.

use super::{
    contact_of, exemptions, holders, people, people_by_name, people_by_phone, people_in_role, people_of_user,
    people_without_handle, person_by_number, person_handles, postings, roles_of, unit_by_code, units,
};
use hadir_core::roster::{PersonStatus, UnitKind};

crate::queries::question::questions! {
    Roster:
    free "roster::units" [] (whole) scoped "All units, by id", |s| units(s.scope);
    free "roster::units, filtered" [] ("units") scoped "Units of a kind in a region below a unit, by id", |s| {
        units(s.scope).of_kind(UnitKind::WorkUnit).in_region(&s.text).below(s.unit)
    };
    fixed "roster::unit_by_code" [] ("units") scoped "The unit with this code", |s| unit_by_code(s.scope, &s.key);
    free "roster::people" [] (whole) scoped "All people, the inactive included, by id", |s| people(s.scope);
    free "roster::people_by_name" [] ("people") scoped "A page of a unit's active people, by name and id", |s| {
        people_by_name(s.scope)
            .in_status(PersonStatus::Active)
            .of_unit(s.unit)
            .of_division(&s.text)
            .named_like(&s.text)
            .limit(20)
            .offset(20)
    };
    fixed "roster::person_by_number" [] ("people") scoped "The person with this personnel number", |s| {
        person_by_number(s.scope, &s.key)
    };
    fixed "roster::holders" [] ("person_handles") scoped "Who had a handle at a time, with the entry that says so", |s| {
        holders(s.scope, &s.handle, s.now)
    };
    free "roster::people_without_handle" [] (whole) scoped "Active people without a handle on a network at a time, by name and id", |s| {
        people_without_handle(s.scope, s.platform, s.now)
    };
    free "roster::person_handles" [] (whole) scoped "All handles that people have or had, by person, platform, handle and time", |s| {
        person_handles(s.scope)
    };
    free "roster::person_handles, filtered" [] ("person_handles") scoped "A person's handles on a network, by handle and time", |s| {
        person_handles(s.scope).of_person(s.person).on_platform(s.platform)
    };
    free "roster::exemptions" [] (whole) scoped "All exemptions, by id", |s| exemptions(s.scope);
    free "roster::exemptions, filtered" [] ("exemptions") scoped "A person's exemptions on a day, by id", |s| {
        exemptions(s.scope).of_person(s.person).on_day(s.day)
    };
    fixed "roster::people_by_phone" [] ("person_contacts") scoped "Who can be reached at a number, by person", |s| people_by_phone(s.scope, &s.key);
    fixed "roster::people_of_user" [] ("person_contacts") scoped "Whose login this is", |s| people_of_user(s.scope, s.user);
    fixed "roster::contact_of" [] ("person_contacts") scoped "How a person can be reached", |s| contact_of(s.scope, s.person);
    fixed "roster::roles_of" [] ("person_roles") scoped "What a person is, by role", |s| roles_of(s.scope, s.person);
    fixed "roster::people_in_role" [] ("person_roles") scoped "Who has a role, by person", |s| people_in_role(s.scope, &s.key);
    free "roster::postings" [] (whole) scoped "All postings, by id", |s| postings(s.scope);
    free "roster::postings, filtered" [] ("postings") scoped "A person's postings on a day, by id", |s| {
        postings(s.scope).of_person(s.person).on_day(s.day)
    };
}
