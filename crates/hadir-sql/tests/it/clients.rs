//! The script as text, through the engines' own clients.
#![cfg(feature = "servers")]

use crate::catalogue::read;
use hadir_sql::adapter::rusqlite::fetch;
use hadir_sql::catalogue::{self, Catalogue};
use hadir_sql::schema::{Context, Schema};
use hadir_sql::{Dialect, migrate};
use hadir_testkit::engine::{Engine, sqlite3};

#[test]
fn the_clients_run_the_scripts_as_they_are() {
    for mut engine in Engine::all().unwrap() {
        let dialect = engine.dialect();
        for schema in [Schema::all(), Schema::of([Context::Roster]), Schema::all().without_guards()] {
            let [up, down] = [schema.create(dialect), schema.drop(dialect)].map(|text| dialect.script(&text));
            if dialect == Dialect::Sqlite {
                through_sqlite3(&up, &down);
                // The embedded engine cuts a script as its client does.
                engine.batch(&up).unwrap();
                assert!(!read(&mut engine).is_empty());
                engine.batch(&down).unwrap();
            } else {
                assert_eq!(engine.through_client(&up).unwrap(), "");
                assert!(!read(&mut engine).is_empty());
                assert_eq!(engine.through_client(&down).unwrap(), "");
            }
            assert!(read(&mut engine).is_empty());
        }
    }
}

/// On a file, where the program is installed.
fn through_sqlite3(up: &str, down: &str) {
    let file = std::env::temp_dir().join(format!("hadir_{}_client.db", std::process::id()));
    let read = || -> Catalogue {
        let connection = rusqlite::Connection::open(&file).unwrap();
        fetch(&connection, &catalogue::query(Dialect::Sqlite)).unwrap().into_iter().collect()
    };
    if let Some(said) = sqlite3(&file, up).unwrap() {
        assert_eq!(said, "");
        assert!(!read().is_empty());
        assert_eq!(sqlite3(&file, down).unwrap().unwrap(), "");
        assert!(read().is_empty());
        std::fs::remove_file(&file).unwrap();
    }
}

#[test]
fn the_migrations_are_scripts_too() {
    for engine in Engine::all().unwrap() {
        let dialect = engine.dialect();
        if dialect != Dialect::Sqlite {
            for step in migrate::migrations(dialect) {
                let up: Vec<String> = step.up.iter().map(|change| change.sql.clone()).collect();
                // That there was no index to drop before one is made is no complaint.
                let quiet =
                    if dialect == Dialect::Postgres { "SET client_min_messages = warning;\n" } else { "" };
                let script = format!("{quiet}{}", dialect.script(&up));
                assert_eq!(engine.through_client(&script).unwrap(), "", "{}", step.name);
            }
        }
    }
}
