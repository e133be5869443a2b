//! What is erased is gone, and nothing else is.

use crate::world::full;
use chrono::{DateTime, TimeDelta, Utc};
use hadir_sql::retention::RETENTIONS;
use hadir_sql::{Dialect, Unscoped, erase};
use hadir_testkit::engine::Engine;
use proptest::test_runner::TestRunner;

/// The tables that have a column of that name, from the engine's own catalogue.
fn tables_with(engine: &mut Engine, column: &str) -> Vec<String> {
    let sql = match engine.dialect() {
        Dialect::Sqlite => format!(
            "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = '{column}'"
        ),
        Dialect::Postgres => format!(
            "SELECT table_name::text FROM information_schema.columns WHERE table_schema = current_schema() AND column_name = '{column}'"
        ),
        Dialect::Mysql => format!(
            "SELECT table_name FROM information_schema.columns WHERE table_schema = DATABASE() AND column_name = '{column}'"
        ),
    };
    engine.texts(&sql).unwrap().into_iter().map(|row| row[0].clone().unwrap()).collect()
}

fn rows(engine: &mut Engine, table: &str, column: &str, value: &str) -> usize {
    engine.texts(&format!("SELECT 1 FROM {table} WHERE {column} = '{value}'")).unwrap().len()
}

#[test]
fn of_an_erased_workspace_no_row_is_left_in_any_table_and_another_keeps_all() {
    let mut runner = TestRunner::deterministic();
    let [gone, stays] = [full(&mut runner), full(&mut runner)];
    let [one, other] = [&gone, &stays].map(|world| world.workspace.id.to_string());
    for mut engine in Engine::all_migrated().unwrap() {
        let dialect = engine.dialect();
        gone.store(&mut engine).unwrap();
        stays.store(&mut engine).unwrap();
        let tables = tables_with(&mut engine, "workspace_id");
        assert!(tables.len() > 60, "{dialect} {}", tables.len());
        let counted = |engine: &mut Engine| -> Vec<usize> {
            tables.iter().map(|table| rows(engine, table, "workspace_id", &other)).collect()
        };
        let before = counted(&mut engine);
        assert!(before.iter().filter(|rows| **rows > 0).count() > 50);
        for statement in erase::workspace(Unscoped::because("a test"), gone.workspace.id, dialect) {
            let run = if statement.values.is_empty() {
                engine.batch(&statement.sql)
            } else {
                engine.run(&statement).map(|_| ())
            };
            run.unwrap_or_else(|error| panic!("{dialect} {}: {error}", statement.sql));
        }
        for table in &tables {
            assert_eq!(rows(&mut engine, table, "workspace_id", &one), 0, "{dialect} {table}");
        }
        assert_eq!(rows(&mut engine, "workspaces", "id", &one), 0);
        assert_eq!(counted(&mut engine), before, "{dialect}");
        // The logs keep what was written, as before.
        assert!(engine.batch("DELETE FROM audit_entries").is_err(), "{dialect}");
    }
}

#[test]
fn of_an_erased_person_nothing_is_left_that_names_them() {
    let mut runner = TestRunner::deterministic();
    let world = full(&mut runner);
    for mut engine in Engine::all_migrated().unwrap() {
        let dialect = engine.dialect();
        world.store(&mut engine).unwrap();
        let person = world.person_handles[0].person_id;
        let handles: Vec<_> = world.person_handles.iter().filter(|row| row.person_id == person).collect();
        for statement in erase::person(world.scope(), person, dialect) {
            engine.run(&statement).unwrap_or_else(|error| panic!("{dialect} {}: {error}", statement.sql));
        }
        for table in tables_with(&mut engine, "person_id") {
            assert_eq!(rows(&mut engine, &table, "person_id", &person.to_string()), 0, "{dialect} {table}");
        }
        assert_eq!(rows(&mut engine, "people", "id", &person.to_string()), 0);
        for row in handles {
            let platform = row.handle.platform();
            for (table, column) in [("participations", "handle"), ("observed_comments", "author")] {
                let sql = format!(
                    "SELECT 1 FROM {table} WHERE platform = '{platform}' AND {column} = '{}'",
                    row.handle.as_str()
                );
                assert_eq!(engine.texts(&sql).unwrap().len(), 0, "{dialect} {table}");
            }
        }
    }
}

/// The columns of all tables that hold the mark.
fn marked(engine: &mut Engine, mark: &str) -> Vec<String> {
    let mut found = Vec::new();
    for table in hadir_sql::schema::tables() {
        for column in &table.columns {
            let text = match engine.dialect() {
                Dialect::Mysql => format!("CAST({} AS CHAR)", quoted(engine, column.name)),
                _ => format!("CAST({} AS text)", quoted(engine, column.name)),
            };
            let sql = format!("SELECT 1 FROM {} WHERE {text} LIKE '%{mark}%'", quoted(engine, table.name));
            if !engine.texts(&sql).unwrap().is_empty() {
                found.push(format!("{}.{}", table.name, column.name));
            }
        }
    }
    found
}

fn quoted(engine: &Engine, name: &str) -> String {
    if engine.dialect() == Dialect::Mysql { format!("`{name}`") } else { format!("\"{name}\"") }
}

#[test]
fn of_an_erased_user_nothing_is_left_that_names_them_and_what_they_wrote_stays() {
    let world = full(&mut TestRunner::deterministic());
    for mut engine in Engine::all_migrated().unwrap() {
        let dialect = engine.dialect();
        world.store(&mut engine).unwrap();
        let user = world.members[0].user_id;
        let posts = engine.texts("SELECT 1 FROM posts").unwrap().len();
        let others = engine.texts(&format!("SELECT 1 FROM members WHERE user_id <> '{user}'")).unwrap().len();
        let users = engine.texts("SELECT 1 FROM users").unwrap().len();
        // A mark in every text of theirs, and in their preferences.
        let texts = ["email", "username", "name", "first_name", "last_name", "avatar_url", "phone"];
        let sets: Vec<String> =
            texts.iter().map(|column| format!("{column} = 'mark-of-{column}@hadir.test'")).collect();
        let mark = format!(
            "UPDATE users SET {}, preferences = '{{\"theme\":\"mark-of-a-theme\"}}' WHERE id = '{user}'",
            sets.join(", ")
        );
        engine.batch(&mark).unwrap();
        let invite = "UPDATE invites SET email = 'mark-of-email@hadir.test' WHERE id = (SELECT id FROM (SELECT min(id) AS id FROM invites) AS one)";
        engine
            .batch(&invite.replace(
                "min(id)",
                if dialect == Dialect::Postgres { "min(id::text)::uuid" } else { "min(id)" },
            ))
            .unwrap();
        assert!(marked(&mut engine, "mark-of-").len() > texts.len(), "{dialect}");
        // Twice, as whoever is not sure does.
        for _ in 0..2 {
            for statement in erase::user(Unscoped::because("a test"), user, dialect) {
                engine.run(&statement).unwrap_or_else(|error| panic!("{dialect} {}: {error}", statement.sql));
            }
            assert_eq!(marked(&mut engine, "mark-of-"), Vec::<String>::new(), "{dialect}");
        }
        for table in
            ["members", "user_credentials", "password_resets", "permission_grants", "consent_requests"]
        {
            assert_eq!(rows(&mut engine, table, "user_id", &user.to_string()), 0, "{dialect} {table}");
        }
        assert_eq!(engine.texts("SELECT 1 FROM posts").unwrap().len(), posts);
        assert_eq!(engine.texts("SELECT 1 FROM members").unwrap().len(), others);
        assert_eq!(engine.texts("SELECT 1 FROM users").unwrap().len(), users);
    }
}

#[test]
fn what_is_past_its_time_goes_so_many_rows_at_a_time() {
    let mut runner = TestRunner::deterministic();
    let world = full(&mut runner);
    for mut engine in Engine::all_migrated().unwrap() {
        let dialect = engine.dialect();
        world.store(&mut engine).unwrap();
        for retention in RETENTIONS {
            let all = engine.texts(&format!("SELECT 1 FROM {}", retention.table)).unwrap().len();
            let early = retention.sweep(world.scope(), DateTime::<Utc>::MIN_UTC, 10, dialect);
            assert_eq!(engine.run(&early).unwrap(), 0, "{dialect} {}", retention.table);
            let late = retention.for_time(TimeDelta::zero()).sweep(
                world.scope(),
                DateTime::<Utc>::MAX_UTC,
                1,
                dialect,
            );
            let mut gone = 0;
            while engine.run(&late).unwrap() == 1 {
                gone += 1;
            }
            assert_eq!(gone, all, "{dialect} {}", retention.table);
            assert!(gone > 0, "{}", retention.table);
        }
    }
}
