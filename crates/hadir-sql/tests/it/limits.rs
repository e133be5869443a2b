//! Values at their limits, and columns that another program wrote.

use crate::storing::{SCOPE, person, prepared};
use crate::world::instant;
use chrono::{DateTime, Utc};
use hadir_core::roster::Person;
use hadir_sql::{Dialect, EncodeProblem, Instant, roster, store, workspace};

fn problem(person: &Person) -> EncodeProblem {
    store(SCOPE, [person]).build(Dialect::Sqlite).next().unwrap().unwrap_err().problem
}

#[test]
fn what_cannot_be_stored_exactly_is_refused_by_name() {
    assert_eq!(problem(&person(1, "1", "Bu\0di")), EncodeProblem::Nul(2));
    assert_eq!(problem(&person(1, "1 ", "Budi")), EncodeProblem::Padded("1 ".into()));
    assert_eq!(
        problem(&person(1, &"é".repeat(65), "Budi")),
        EncodeProblem::TooLong { length: 65, longest: 64 }
    );
    let error = store(SCOPE, [person(1, "1", "\0")]).build(Dialect::Sqlite).next().unwrap().unwrap_err();
    assert_eq!(
        error.to_string(),
        "people.name cannot be stored: text must not contain NUL: there is one at byte 0"
    );
}

#[test]
fn keys_of_the_full_length_fit_every_engine() {
    for mut engine in prepared() {
        let dialect = engine.dialect();
        let rows = [
            person(1, &"🦀".repeat(64), "a"),
            person(2, &"é".repeat(64), "b"),
            person(3, "a", ""),
            person(4, "A", ""),
        ];
        engine.store(store(SCOPE, &rows).build(dialect)).unwrap();
        assert_eq!(engine.fetch(&roster::people(SCOPE).build(dialect)).unwrap(), rows);
    }
}

#[test]
fn instants_are_cut_towards_the_past_and_bounded() {
    let cut = |text| Instant::new(instant(text)).unwrap().get();
    assert_eq!(cut("2026-03-10T17:00:00.123456999Z"), instant("2026-03-10T17:00:00.123456Z"));
    assert_eq!(cut("1960-03-10T17:00:00.999999999Z"), instant("1960-03-10T17:00:00.999999Z"));
    assert_eq!(cut("0001-01-01T00:00:00Z"), instant("0001-01-01T00:00:00Z"));
    for outside in ["0000-12-31T23:59:59.999999Z", "+10000-01-01T00:00:00Z"] {
        assert_eq!(Instant::new(instant(outside)), Err(EncodeProblem::Instant(instant(outside))));
    }
    assert!(Instant::new(DateTime::<Utc>::MIN_UTC).is_err());
}

/// Whatever another program has written into the columns, the error names the field and shows the value.
#[test]
fn a_row_that_breaks_the_promises_is_an_error_that_names_the_field() {
    let mut engine = prepared().remove(0);
    let dialect = Dialect::Sqlite;
    engine.store(store(SCOPE, [person(1, "1", "Budi")]).build(dialect)).unwrap();
    engine.batch("PRAGMA ignore_check_constraints = ON; DROP TRIGGER tr_people_status").unwrap();
    engine.batch("UPDATE people SET status = 'gone'").unwrap();
    let error = engine.fetch(&roster::people(SCOPE).build(dialect)).unwrap_err();
    assert_eq!(
        error.reason,
        "people.status cannot be read: unknown PersonStatus `gone`: expected one of `active`, `inactive`"
    );
    engine.batch("PRAGMA foreign_keys = OFF; UPDATE people SET unit_id = 'x', status = 'active'").unwrap();
    let error = engine.fetch(&roster::people(SCOPE).build(dialect)).unwrap_err();
    assert_eq!(error.reason, "people.unit_id cannot be read: expected Uuid, found Text(\"x\")");
    engine.batch("UPDATE workspaces SET time_zone = 'Mars/Olympus'").unwrap();
    let error = engine.fetch(&workspace::of(SCOPE).build(dialect)).unwrap_err();
    assert_eq!(
        error.reason,
        "workspaces.calendar cannot be read: unknown time zone `Mars/Olympus`: expected an IANA name such as `Asia/Jakarta`"
    );
}

/// MySQL would find `W` for `W `.
#[test]
fn a_key_that_cannot_be_stored_finds_nothing() {
    for mut engine in prepared() {
        let dialect = engine.dialect();
        let mut found = |key: &str| engine.fetch(&workspace::by_key(key).build(dialect)).unwrap().len();
        assert_eq!([found("W"), found("w"), found("W "), found("W\0"), found("")], [1, 0, 0, 0, 0]);
    }
}
