//! Storing rows: references, conflicts, order.

use crate::world::{full, instant};
use hadir_core::ids::{ObservedPostId, PersonId, UnitId, WorkspaceId};
use hadir_core::metrics::{Counts, PostSnapshot};
use hadir_core::observed::{Action, ObservedPost, Participation};
use hadir_core::platform::{Handle, Platform};
use hadir_core::roster::{Membership, Person, PersonStatus, Unit, UnitKind};
use hadir_core::time::{Calendar, Window};
use hadir_core::workspace::Workspace;
use hadir_sql::schema::Row;
use hadir_sql::{Dialect, Scope, metrics, observed, roster, store, workspace};
use hadir_testkit::engine::Engine;
use proptest::strategy::Strategy;
use proptest::test_runner::TestRunner;
use std::collections::BTreeMap;
use uuid::Uuid;

pub(crate) const WORKSPACE: WorkspaceId = WorkspaceId::from_uuid(Uuid::from_u128(1));
pub(crate) const SCOPE: Scope = Scope::of(WORKSPACE);
const POST: ObservedPostId = ObservedPostId::from_uuid(Uuid::from_u128(1));

/// A database with a workspace, a unit and a post.
pub(crate) fn prepared() -> Vec<Engine> {
    let mut engines = Engine::all_migrated().unwrap();
    for engine in &mut engines {
        let dialect = engine.dialect();
        let tenant = Workspace::new(WORKSPACE, "W", "W", Calendar::UTC);
        engine.store(workspace::store([tenant]).build(dialect)).unwrap();
        engine.store(store(SCOPE, [unit(1, None)]).build(dialect)).unwrap();
        let post =
            ObservedPost::new(WORKSPACE, POST, Platform::Instagram, "C0", instant("2026-03-10T17:00:00Z"));
        engine.store(store(SCOPE, [post]).build(dialect)).unwrap();
    }
    engines
}

fn unit(id: u128, parent: Option<u128>) -> Unit {
    let id_of = |id| UnitId::from_uuid(Uuid::from_u128(id));
    Unit {
        parent_id: parent.map(id_of),
        ..Unit::new(WORKSPACE, id_of(id), format!("U{id}"), String::new(), UnitKind::WorkUnit)
    }
}

pub(crate) fn person(id: u128, number: &str, name: &str) -> Person {
    Person {
        membership: Membership::ALWAYS,
        ..Person::new(WORKSPACE, PersonId::from_uuid(Uuid::from_u128(id)), number, name, unit(1, None).id)
    }
}

fn seen(name: &str, first: i64, last: i64) -> Participation {
    Participation {
        last_seen: chrono::DateTime::from_timestamp_micros(last).unwrap(),
        ..Participation::new(
            WORKSPACE,
            POST,
            Action::Like,
            Handle::parse(Platform::Instagram, name).unwrap(),
            chrono::DateTime::from_timestamp_micros(first).unwrap(),
        )
    }
}

#[test]
fn participations_only_widen_in_whatever_order_they_come() {
    let captures = [
        seen("budi", 5, 6),
        seen("budi", -7, -7),
        seen("sari", 1, 2),
        seen("budi", 6, 900),
        seen("budi", 4, 5),
    ];
    let expected = [seen("budi", -7, 900), seen("sari", 1, 2)];
    for backwards in [false, true] {
        for at_once in [false, true] {
            for mut engine in prepared() {
                let dialect = engine.dialect();
                let mut captures = captures.to_vec();
                if backwards {
                    captures.reverse();
                }
                for part in captures.chunks(if at_once { 5 } else { 1 }) {
                    engine.store(store(SCOPE, part).build(dialect)).unwrap();
                }
                let found = engine.fetch(&observed::participations_in(SCOPE, Window::ALL).build(dialect));
                assert_eq!(found.unwrap(), expected);
            }
        }
    }
}

/// Without strict mode, MySQL would turn the guard's null into a key of its own making.
#[test]
fn a_session_is_strict_whatever_the_server_is() {
    for mut engine in prepared() {
        let dialect = engine.dialect();
        if dialect == Dialect::Mysql {
            engine.batch("SET SESSION sql_mode = ''").unwrap();
        }
        for statement in dialect.session() {
            engine.batch(statement).unwrap();
        }
        engine.store(store(SCOPE, [person(1, "007", "Budi")]).build(dialect)).unwrap();
        // Two rows: for one, MySQL is strict about nulls anyway.
        engine
            .store(store(SCOPE, [person(2, "007", "Sari"), person(3, "008", "Teguh")]).build(dialect))
            .unwrap_err();
        assert_eq!(engine.fetch(&roster::people(SCOPE).build(dialect)).unwrap(), [person(1, "007", "Budi")]);
    }
}

/// However captures are cut into calls, and in whatever order they come, the table holds the union.
#[test]
fn captures_merge_to_the_same_rows_however_they_are_cut() {
    let name = proptest::sample::select(&["ani", "budi", "citra", "dewi"][..]);
    let capture = (name, 0_i64..50, 0_i64..50)
        .prop_map(|(name, one, other)| seen(name, one.min(other), one.max(other)));
    let calls = proptest::collection::vec(proptest::collection::vec(capture, 0..6), 0..6);
    let engines = std::cell::RefCell::new(prepared());
    let mut runner = hadir_testkit::runner(20);
    let checked = runner.run(&calls, |calls| {
        let mut union: BTreeMap<String, Participation> = BTreeMap::new();
        for row in calls.iter().flatten() {
            let known = union.entry(row.handle.as_str().to_owned()).or_insert_with(|| row.clone());
            known.first_seen = known.first_seen.min(row.first_seen);
            known.last_seen = known.last_seen.max(row.last_seen);
        }
        for engine in engines.borrow_mut().iter_mut() {
            let dialect = engine.dialect();
            engine.batch("DELETE FROM participations").unwrap();
            for call in &calls {
                engine.store(store(SCOPE, call).build(dialect)).unwrap();
            }
            let found =
                engine.fetch(&observed::participations_in(SCOPE, Window::ALL).build(dialect)).unwrap();
            proptest::prop_assert_eq!(found, union.values().cloned().collect::<Vec<_>>());
        }
        Ok(())
    });
    checked.unwrap();
}

#[test]
fn the_newest_counters_win_for_the_same_time() {
    let captured_at = instant("2026-03-11T00:00:00Z");
    let snapshot = |counts| PostSnapshot::new(WORKSPACE, POST, captured_at, counts);
    let old = snapshot(Counts { likes: 5.into(), reach: 9.into(), ..Counts::default() });
    let new = snapshot(Counts { likes: 4.into(), ..Counts::default() });
    for mut engine in prepared() {
        let dialect = engine.dialect();
        engine.store(store(SCOPE, [old, new]).build(dialect)).unwrap();
        assert_eq!(engine.fetch(&metrics::snapshots_in(SCOPE, Window::ALL).build(dialect)).unwrap(), [new]);
        engine.store(store(SCOPE, [old]).build(dialect)).unwrap();
        assert_eq!(engine.fetch(&metrics::snapshots_in(SCOPE, Window::ALL).build(dialect)).unwrap(), [old]);
    }
}

#[test]
fn storing_a_person_again_replaces_everything_but_the_status() {
    for mut engine in prepared() {
        let dialect = engine.dialect();
        engine.store(store(SCOPE, [person(1, "007", "Budi")]).build(dialect)).unwrap();
        let renamed = Person { status: PersonStatus::Inactive, ..person(1, "008", "Budi S.") };
        engine.store(store(SCOPE, [renamed]).build(dialect)).unwrap();
        assert_eq!(
            engine.fetch(&roster::people(SCOPE).build(dialect)).unwrap(),
            [person(1, "008", "Budi S.")]
        );
    }
}

/// MySQL's own upsert would silently overwrite the person who has the number.
#[test]
fn two_people_cannot_share_a_number_and_the_first_stays_as_it_was() {
    for mut engine in prepared() {
        let dialect = engine.dialect();
        let budi = person(1, "007", "Budi");
        engine.store(store(SCOPE, [&budi]).build(dialect)).unwrap();
        engine.store(store(SCOPE, [person(2, "007", "Sari")]).build(dialect)).unwrap_err();
        engine
            .store(store(SCOPE, [person(3, "009", "Teguh"), person(4, "007", "Utami")]).build(dialect))
            .unwrap_err();
        assert_eq!(engine.fetch(&roster::people(SCOPE).build(dialect)).unwrap(), [budi]);
    }
}

#[test]
fn parents_go_first_whatever_their_ids() {
    for mut engine in prepared() {
        let dialect = engine.dialect();
        // A chain whose every parent has the larger id, longer than one statement takes.
        let chain: Vec<Unit> = (2..2_500).map(|id| unit(id, (id < 2_499).then_some(id + 1))).collect();
        let statements: Vec<_> = store(SCOPE, &chain).build(dialect).collect();
        assert_eq!(statements.len(), 3);
        engine.store(statements).unwrap();
        assert_eq!(engine.fetch(&roster::units(SCOPE).build(dialect)).unwrap().len(), chain.len() + 1);
    }
}

#[test]
fn every_statement_binds_what_its_text_asks_for_within_the_limit() {
    let mut runner = TestRunner::deterministic();
    let world = full(&mut runner);
    for &dialect in Dialect::ALL {
        for many in [1, 7, 999, 1_000, 1_001, 70_000] {
            let rows = (0..many).map(|at| seen(&format!("a{at}"), at, at));
            let mut stored = 0;
            for statement in store(SCOPE, rows).build(dialect) {
                let statement = statement.unwrap();
                let places =
                    statement.sql.matches(if dialect == Dialect::Postgres { "$" } else { "?" }).count();
                assert_eq!(places, statement.values.len());
                assert!(places <= dialect.bind_limit());
                stored += statement.values.len();
            }
            let columns = Participation::table().columns.len();
            assert_eq!(stored, usize::try_from(many).unwrap() * columns);
        }
        assert_eq!(store(world.scope(), Vec::<Unit>::new()).build(dialect).count(), 0);
    }
}
