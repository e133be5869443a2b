//! Questions that count participations.

use crate::error::{DecodeError, EncodeError};
use crate::schema::{Row, Table};
use crate::scope::Scope;
use crate::select::{Col, Counted, Record, Select, Selected, TenantRecord, Term, bind};
use crate::statement::Cells;
use crate::value::{Kind, Value};
use hadir_core::ids::UnitId;
use hadir_core::observed::Action;
use hadir_core::roster::{Person, PersonStatus};
use hadir_core::time::Window;

/// A person, and in how many posts they were seen to take part.
///
/// A plain count: what it is worth as evidence (captures, exemptions, late arrivals) is for the attendance calculators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonTally {
    /// The person.
    pub person: Person,
    /// How many posts.
    pub posts: u64,
}

impl Record for PersonTally {
    fn root() -> &'static Table {
        Person::table()
    }
    fn selected() -> Vec<Selected> {
        let posts = Selected::column("tally", "posts", Kind::Int);
        Person::selected().into_iter().chain([posts]).collect()
    }
    fn read(cells: &mut Cells<'_>) -> Result<Self, DecodeError> {
        let person = Person::decode(cells)?;
        // Without any, the person has no row in the tally.
        if cells.is_null() {
            cells.skip(1);
            return Ok(Self { person, posts: 0 });
        }
        Ok(Self { person, posts: crate::select::count(cells)? })
    }
    fn cells(&self) -> Result<Vec<Value>, EncodeError> {
        let mut cells = self.person.cells()?;
        let posts = i64::try_from(self.posts).ok().filter(|posts| *posts > 0);
        cells.push(posts.map_or(Value::Null(Kind::Int), Value::Int));
        Ok(cells)
    }
}

impl TenantRecord for PersonTally {}

const TALLY: &Counted = &Counted {
    select: r#""person_handles"."workspace_id", "person_handles"."person_id", COUNT(DISTINCT "participations"."post_id") AS "posts" FROM "person_handles" INNER JOIN "participations" ON "participations"."workspace_id" = "person_handles"."workspace_id" AND "participations"."platform" = "person_handles"."platform" AND "participations"."handle" = "person_handles"."handle" INNER JOIN "observed_posts" ON "observed_posts"."workspace_id" = "participations"."workspace_id" AND "observed_posts"."id" = "participations"."post_id" WHERE "person_handles"."workspace_id" = ? AND "participations"."action" = ? AND "observed_posts"."posted_at" >= ? AND "observed_posts"."posted_at" <= ? AND "person_handles"."valid_from" <= "participations"."last_seen" AND ("person_handles"."valid_until" IS NULL OR "person_handles"."valid_until" > "participations"."first_seen") GROUP BY "person_handles"."workspace_id", "person_handles"."person_id""#,
    name: "tally",
    on: r#""tally"."workspace_id" = "people"."workspace_id" AND "tally"."person_id" = "people"."id""#,
};

/// Active people, each with the number of posts of the window that a handle of theirs was seen to take part in, by name
/// and id. A post counts once, whatever handles and captures it was seen with.
pub fn tallies(scope: Scope, action: Action, window: Window) -> Select<PersonTally> {
    let [start, end] = bind::bounds(window);
    Select::of(scope)
        .counted(TALLY, [scope.value(), bind::word(action), start, end])
        .is(STATUS, PersonStatus::Active.as_str())
        .by(&["name", "id"])
}

const STATUS: &Col = &Col::of("people", "status");
const UNIT: &Col = &Col::of("people", "unit_id");

impl Select<PersonTally> {
    /// Only people of this unit.
    #[must_use]
    pub fn of_unit(self, unit: UnitId) -> Self {
        self.equal(UNIT, bind::id(unit))
    }

    /// Those with the most posts first, then by name and id.
    #[must_use]
    pub fn most_first(self) -> Self {
        self.order(
            const {
                &[
                    Term::down("tally", "posts").nulls_last(),
                    Term::up("people", "name"),
                    Term::up("people", "id"),
                ]
            },
        )
    }
}
