//! The roster of a workspace: people, their units, handles and exemptions.

use crate::scope::Scope;
use crate::select::{Col, Join, Op, Select, Term, bind};
use crate::update::Update;
use crate::value::Instant;
use chrono::{DateTime, NaiveDate, Utc};
use hadir_core::ids::{PersonId, UnitId};
use hadir_core::platform::{Handle, Platform};
use hadir_core::roster::{
    Exemption, Person, PersonEvent, PersonHandle, PersonStatus, Posting, Unit, UnitKind,
};

mod contacts;
mod questions;
pub use contacts::{contact_of, people_by_phone, people_in_role, people_of_user, roles_of};
pub(crate) use questions::questions;

const UNIT_CODE: &Col = &Col::of("units", "code");
const UNIT_KIND: &Col = &Col::of("units", "kind");
const UNIT_PARENT: &Col = &Col::of("units", "parent_id");
const UNIT_REGION: &Col = &Col::of("units", "region");
const NUMBER: &Col = &Col::of("people", "number");
const NAME: &Col = &Col::of("people", "name");
const STATUS: &Col = &Col::of("people", "status");
const UNIT: &Col = &Col::of("people", "unit_id");
const DIVISION: &Col = &Col::of("people", "division");
const HANDLE_OF: &Col = &Col::of("person_handles", "person_id");
const HANDLE_PLATFORM: &Col = &Col::of("person_handles", "platform");
const HANDLE: &Col = &Col::of("person_handles", "handle");
const VALID_FROM: &Col = &Col::of("person_handles", "valid_from");
const EXEMPTION_OF: &Col = &Col::of("exemptions", "person_id");
const POSTING_OF: &Col = &Col::of("postings", "person_id");

const HANDLES_OF_PEOPLE: &Join = &Join {
    left: false,
    table: "person_handles",
    tenant_of: Some("people"),
    on: &[(Col::of("people", "id"), Col::of("person_handles", "person_id"))],
    and: "",
};

/// All units, by id.
pub fn units(scope: Scope) -> Select<Unit> {
    Select::all(scope)
}

impl Select<Unit> {
    /// Only units of this kind.
    #[must_use]
    pub fn of_kind(self, kind: UnitKind) -> Self {
        self.is(UNIT_KIND, kind.as_str())
    }

    /// Only units right below this one.
    #[must_use]
    pub fn below(self, parent: UnitId) -> Self {
        self.equal(UNIT_PARENT, bind::id(parent))
    }

    /// Only units of this region.
    #[must_use]
    pub fn in_region(self, region: &str) -> Self {
        self.equal(UNIT_REGION, bind::text(region))
    }
}

/// The unit with this code.
pub fn unit_by_code(scope: Scope, code: &str) -> Select<Unit> {
    Select::of(scope).equal(UNIT_CODE, bind::key(code, 128)).by(&["id"])
}

/// All people, the inactive included, by id.
pub fn people(scope: Scope) -> Select<Person> {
    Select::all(scope)
}

/// All people, the inactive included, by name and id.
pub fn people_by_name(scope: Scope) -> Select<Person> {
    Select::of(scope).by(&["name", "id"])
}

impl Select<Person> {
    /// Only people in this status.
    #[must_use]
    pub fn in_status(self, status: PersonStatus) -> Self {
        self.is(STATUS, status.as_str())
    }

    /// Only people of this unit.
    #[must_use]
    pub fn of_unit(self, unit: UnitId) -> Self {
        self.equal(UNIT, bind::id(unit))
    }

    /// Only people of this division.
    #[must_use]
    pub fn of_division(self, division: &str) -> Self {
        self.equal(DIVISION, bind::text(division))
    }

    /// Only people whose name contains the text, whatever the case of the letters A to Z; beyond them as the engine folds.
    #[must_use]
    pub fn named_like(self, text: &str) -> Self {
        self.compare(NAME, Op::Contains, bind::containing(text))
    }
}

/// The person with this personnel number.
pub fn person_by_number(scope: Scope, number: &str) -> Select<Person> {
    Select::of(scope).equal(NUMBER, bind::key(number, 64)).by(&["id"])
}

/// Who had the handle at that time, with the entry that says so; more than one if the roster disagrees with itself.
pub fn holders(scope: Scope, handle: &Handle, at: DateTime<Utc>) -> Select<(Person, PersonHandle)> {
    let [platform, name] = bind::handle(handle);
    let until = bind::instant(Instant::last_until(at));
    Select::of(scope)
        .join(HANDLES_OF_PEOPLE)
        .equal(HANDLE_PLATFORM, platform)
        .equal(HANDLE, name)
        .until(VALID_FROM, at)
        .sql(r#"("person_handles"."valid_until" IS NULL OR "person_handles"."valid_until" > ?)"#, [until])
        .order(const { &[Term::up("people", "id"), Term::up("person_handles", "valid_from")] })
}

/// Active people who have no handle on the network at that time, by name and id: whom a roll-call cannot see.
pub fn people_without_handle(scope: Scope, platform: Platform, at: DateTime<Utc>) -> Select<Person> {
    let at = || bind::instant(Instant::last_until(at));
    people_by_name(scope).in_status(PersonStatus::Active).sql(
        r#"NOT EXISTS (SELECT 1 FROM "person_handles" WHERE "person_handles"."workspace_id" = "people"."workspace_id" AND "person_handles"."person_id" = "people"."id" AND "person_handles"."platform" = ? AND "person_handles"."valid_from" <= ? AND ("person_handles"."valid_until" IS NULL OR "person_handles"."valid_until" > ?))"#,
        [bind::word(platform), at(), at()],
    )
}

/// All handles that people have or had, by person, platform, handle and time.
pub fn person_handles(scope: Scope) -> Select<PersonHandle> {
    Select::all(scope)
}

impl Select<PersonHandle> {
    /// Only handles of this person.
    #[must_use]
    pub fn of_person(self, person: PersonId) -> Self {
        self.equal(HANDLE_OF, bind::id(person))
    }

    /// Only handles on this network.
    #[must_use]
    pub fn on_platform(self, platform: Platform) -> Self {
        self.is(HANDLE_PLATFORM, platform.as_str())
    }
}

/// All exemptions, by id.
pub fn exemptions(scope: Scope) -> Select<Exemption> {
    Select::all(scope)
}

impl Select<Exemption> {
    /// Only exemptions of this person.
    #[must_use]
    pub fn of_person(self, person: PersonId) -> Self {
        self.equal(EXEMPTION_OF, bind::id(person))
    }

    /// Only exemptions that hold on this day; both ends belong to them.
    #[must_use]
    pub fn on_day(self, day: NaiveDate) -> Self {
        self.sql(
            r#"("exemptions"."first_day" IS NULL OR "exemptions"."first_day" <= ?) AND ("exemptions"."last_day" IS NULL OR "exemptions"."last_day" >= ?)"#,
            [bind::day(day), bind::day(day)],
        )
    }
}

/// Moves a person.
pub fn transition(scope: Scope, person: PersonId, event: PersonEvent) -> Update {
    Update::transition::<Person, _>(scope, person.as_uuid(), event)
}

/// All postings, by id.
pub fn postings(scope: Scope) -> Select<Posting> {
    Select::all(scope)
}

impl Select<Posting> {
    /// Only postings of this person.
    #[must_use]
    pub fn of_person(self, person: PersonId) -> Self {
        self.equal(POSTING_OF, bind::id(person))
    }

    /// Only postings that hold on this day; both ends belong to them.
    #[must_use]
    pub fn on_day(self, day: NaiveDate) -> Self {
        self.sql(
            r#"("postings"."first_day" IS NULL OR "postings"."first_day" <= ?) AND ("postings"."last_day" IS NULL OR "postings"."last_day" >= ?)"#,
            [bind::day(day), bind::day(day)],
        )
    }
}
