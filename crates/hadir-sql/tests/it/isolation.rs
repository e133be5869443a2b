//! Two workspaces on one PostgreSQL, under a role that the policies apply to.
#![cfg(feature = "servers")]

use crate::world::{full, participations};
use hadir_core::time::Window;
use hadir_sql::schema::{Schema, Tenancy, tables};
use hadir_sql::{Dialect, metrics, observed, roster, workspace};
use hadir_testkit::engine::Engine;
use hadir_testkit::tenant::Tenant;
use proptest::test_runner::TestRunner;

/// Two different workspaces with rows in every table.
fn two() -> [Tenant; 2] {
    let mut runner = TestRunner::deterministic();
    [full(&mut runner), full(&mut runner)]
}

fn count(engine: &mut Engine, table: &str) -> u64 {
    engine.texts(&format!("SELECT count(*) FROM {table}")).unwrap()[0][0].as_ref().unwrap().parse().unwrap()
}

/// PostgreSQL with both worlds in it, as a role that owns nothing; the role is dropped with the returned guard's SQL.
fn shared_database(worlds: &[Tenant]) -> Engine {
    let mut engines = Engine::all_migrated().unwrap();
    let mut engine =
        engines.remove(engines.iter().position(|one| one.dialect() == Dialect::Postgres).unwrap());
    for world in worlds {
        world.store(&mut engine).unwrap();
    }
    for statement in Schema::all().isolate(Dialect::Postgres) {
        engine.batch(&statement).unwrap();
    }
    // Roles belong to the whole server; the transaction takes it away again.
    engine.batch("BEGIN").unwrap();
    engine.batch("CREATE ROLE hadir_tenant NOLOGIN").unwrap();
    engine
        .batch("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO hadir_tenant")
        .unwrap();
    engine.batch("SET LOCAL ROLE hadir_tenant").unwrap();
    engine
}

/// Whether the statement is refused; the transaction goes on.
fn refused(engine: &mut Engine, sql: &str) -> bool {
    engine.batch("SAVEPOINT attempt").unwrap();
    let refused = engine.batch(sql).is_err();
    engine.batch("ROLLBACK TO SAVEPOINT attempt").unwrap();
    refused
}

#[test]
fn without_a_workspace_nothing_is_visible_and_nothing_can_be_written() {
    let worlds = two();
    let mut engine = shared_database(&worlds);
    for table in tables().into_iter().filter(|table| table.tenancy != Tenancy::Shared) {
        assert_eq!(count(&mut engine, table.name), 0, "{}", table.name);
    }
    let insert =
        "INSERT INTO workspaces VALUES ('00000000-0000-0000-0000-000000000001', 'k', 'n', 'UTC', 'active')";
    assert!(refused(&mut engine, insert));
}

#[test]
fn a_workspace_reads_changes_and_adds_its_own_rows_only() {
    let [one, other] = two();
    let mut engine = shared_database(&[one.clone(), other.clone()]);
    let dialect = Dialect::Postgres;
    engine.run(&one.scope().enter()).unwrap();

    // Through the library: its own rows as ever, the other's not at all.
    assert_eq!(engine.fetch(&roster::people(one.scope()).build(dialect)).unwrap().len(), one.people.len());
    assert_eq!(
        engine.fetch(&observed::participations_in(one.scope(), Window::ALL).build(dialect)).unwrap(),
        participations(&one)
    );
    assert_eq!(engine.fetch(&roster::people(other.scope()).build(dialect)).unwrap(), []);
    assert_eq!(engine.fetch(&metrics::snapshots_in(other.scope(), Window::ALL).build(dialect)).unwrap(), []);
    assert_eq!(engine.fetch(&workspace::by_key(&other.workspace.key).build(dialect)).unwrap(), []);

    // Through plain SQL, in every table.
    let mine = one.workspace.id;
    let theirs = other.workspace.id;
    for table in tables() {
        let Some(owner) = table.tenancy.owner() else { continue };
        let name = table.name;
        assert!(count(&mut engine, name) > 0, "{name}");
        let visible = engine.texts(&format!("SELECT DISTINCT {owner}::text FROM {name}")).unwrap();
        assert_eq!(visible, [[Some(mine.to_string())]], "{name}");
        let update = format!("UPDATE {name} SET {owner} = {owner} WHERE {owner} = '{theirs}'");
        assert_eq!(engine.run(&update.into()).unwrap(), 0, "{name}");
        let delete = format!("DELETE FROM {name} WHERE {owner} = '{theirs}'");
        assert_eq!(engine.run(&delete.into()).unwrap(), 0, "{name}");
        let steal = format!("UPDATE {name} SET {owner} = '{theirs}'");
        assert!(refused(&mut engine, &steal), "{name}");
        let columns: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        let copied = columns
            .iter()
            .map(|&name| if name == owner { format!("'{theirs}'") } else { format!("\"{name}\"") });
        let copied = copied.collect::<Vec<_>>().join(", ");
        let insert = format!("INSERT INTO {name} SELECT {copied} FROM {name} LIMIT 1");
        let error = {
            engine.batch("SAVEPOINT attempt").unwrap();
            let error = engine.batch(&insert).unwrap_err();
            engine.batch("ROLLBACK TO SAVEPOINT attempt").unwrap();
            error
        };
        assert!(error.reason.contains("row-level security"), "{error}");
    }

    // Nothing of the other workspace is gone.
    engine.batch("RESET ROLE").unwrap();
    engine.run(&other.scope().enter()).unwrap();
    assert_eq!(
        engine.fetch(&observed::participations_in(other.scope(), Window::ALL).build(dialect)).unwrap(),
        participations(&other)
    );
}

#[test]
fn isolation_can_be_taken_back() {
    let mut engines = Engine::all_migrated().unwrap();
    for engine in &mut engines {
        let dialect = engine.dialect();
        for statement in Schema::all().isolate(dialect).into_iter().chain(Schema::all().unite(dialect)) {
            engine.batch(&statement).unwrap();
        }
        assert_eq!(Schema::all().isolate(dialect).is_empty(), dialect != Dialect::Postgres);
    }
}
