use crate::storing::{SCOPE, WORKSPACE, person, prepared};
use hadir_core::ids::WorkspaceId;
use hadir_core::lifecycle::Lifecycle;
use hadir_core::roster::{Person, PersonStatus};
use hadir_core::time::Calendar;
use hadir_core::workspace::{Workspace, WorkspaceStatus};
use hadir_sql::schema::{Rule, Schema, tables};
use hadir_sql::{Statement, store, workspace};
use hadir_testkit::engine::Engine;
use uuid::Uuid;

/// Plain SQL, as another program would write it.
fn set_status(engine: &mut Engine, table: &str, id: Uuid, to: &str) -> bool {
    let literal = Statement::from(format!("UPDATE {table} SET status = '{to}' WHERE id = '{id}'"));
    engine.run(&literal).is_ok_and(|changed| changed == 1)
}

fn status(engine: &mut Engine, table: &str, id: Uuid) -> String {
    let found = engine.texts(&format!("SELECT status FROM {table} WHERE id = '{id}'")).unwrap();
    found[0][0].clone().unwrap()
}

/// Every ordered pair of states: the update succeeds if and only if an event makes the move, or nothing moves.
fn every_pair<S: Lifecycle>(
    engine: &mut Engine,
    table: &str,
    mut insert: impl FnMut(&mut Engine, S) -> Uuid,
) {
    for &from in S::ALL {
        for &to in S::ALL {
            let id = insert(engine, from);
            let legal = from == to || from.can_become(to);
            assert_eq!(
                set_status(engine, table, id, to.as_str()),
                legal,
                "{} {from:?} {to:?}",
                engine.dialect()
            );
            let expected = if legal { to } else { from };
            assert_eq!(status(engine, table, id), expected.as_str());
        }
        let id = insert(engine, from);
        assert!(!set_status(engine, table, id, "no_such_state"));
    }
}

#[test]
fn plain_sql_moves_a_status_as_the_lifecycle_says() {
    let mut covered = Vec::new();
    for mut engine in prepared() {
        let dialect = engine.dialect();
        let mut next: u128 = 1_000;
        every_pair(&mut engine, "people", |engine, status: PersonStatus| {
            next += 1;
            let row = Person { status, ..person(next, &next.to_string(), "") };
            engine.store(store(SCOPE, [&row]).build(dialect)).unwrap();
            row.id.as_uuid()
        });
        every_pair(&mut engine, "workspaces", |engine, status: WorkspaceStatus| {
            next += 1;
            let row = Workspace {
                id: WorkspaceId::from_uuid(Uuid::from_u128(next)),
                key: next.to_string(),
                name: String::new(),
                calendar: Calendar::UTC,
                status,
            };
            engine.store(workspace::store([&row]).build(dialect)).unwrap();
            row.id.as_uuid()
        });
        covered = vec![("workspaces", "status"), ("people", "status")];
    }
    let machines = tables().into_iter().flat_map(|table| {
        let machines = table.columns.iter().filter(|column| matches!(column.rule, Rule::Machine { .. }));
        machines.map(|column| (table.name, column.name))
    });
    assert_eq!(machines.collect::<Vec<_>>(), covered);
}

#[test]
fn an_update_that_leaves_the_status_alone_is_not_the_guards_business() {
    for mut engine in prepared() {
        let id = WORKSPACE.as_uuid();
        engine.batch(&format!("UPDATE workspaces SET status = 'disabled' WHERE id = '{id}'")).unwrap();
        engine
            .batch(&format!("UPDATE workspaces SET name = 'n', status = 'disabled' WHERE id = '{id}'"))
            .unwrap();
        engine.batch(&format!("UPDATE workspaces SET name = 'm' WHERE id = '{id}'")).unwrap();
        engine.batch(&format!("UPDATE workspaces SET status = 'archived' WHERE id = '{id}'")).unwrap_err();
    }
}

#[test]
fn a_table_can_do_without_its_guard() {
    for mut engine in Engine::all().unwrap() {
        let dialect = engine.dialect();
        let schema = Schema::all().without_guard("workspaces");
        for statement in schema.create(dialect) {
            engine.batch(&statement).unwrap();
        }
        let id = Uuid::from_u128(1);
        let insert = format!("INSERT INTO workspaces VALUES ('{id}', 'k', 'n', 'UTC', 'disabled')");
        engine.batch(&insert).unwrap();
        assert!(set_status(&mut engine, "workspaces", id, "archived"));
        for statement in schema.drop(dialect) {
            engine.batch(&statement).unwrap();
        }
    }
}
