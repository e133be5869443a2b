//! What the example `ddl` prints, through the engines' own clients.
#![cfg(feature = "servers")]

use crate::examples::build;
use hadir::sql::Dialect;
use hadir::sql::catalogue::{self, Catalogue};
use hadir_testkit::engine::{Engine, sqlite3};
use std::path::Path;
use std::process::{Command, Output};

/// What Supabase and Citus bring.
const STUBS: &str = "CREATE SCHEMA auth;
CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS 'SELECT NULL::uuid';
CREATE FUNCTION create_reference_table(regclass) RETURNS void LANGUAGE sql AS '';
CREATE FUNCTION create_distributed_table(regclass, text) RETURNS void LANGUAGE sql AS '';";

/// Options that every engine takes, and what PostgreSQL takes besides.
const EVERYWHERE: &[&str] =
    &["", "--context publishing", "--context roster --context billing", "--without-guards"];
const POSTGRES: &[&str] = &[
    "--rls session",
    "--rls supabase",
    "--partitions --month 2026-11 --month 2026-12",
    "--context metrics --partitions --rls supabase",
    "--context roster --rls supabase",
    "--distributed citus",
];

fn run(example: &Path, arguments: &[&str]) -> Output {
    Command::new(example).args(arguments).output().unwrap()
}

/// What the example prints; the options that only make something are left out on the way down.
fn printed(example: &Path, dialect: Dialect, options: &str, down: bool) -> String {
    let options = if down { options.split(" --month").next().unwrap_or_default() } else { options };
    let mut arguments = vec!["--dialect", dialect.as_str()];
    arguments.extend(options.split_whitespace());
    arguments.extend(down.then_some("--down"));
    let output = run(example, &arguments);
    assert!(output.status.success(), "{options}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn read(engine: &mut Engine) -> Catalogue {
    let query = catalogue::query(engine.dialect());
    engine.fetch(&query).unwrap().into_iter().collect()
}

#[test]
fn what_it_prints_runs_as_it_is_and_can_be_taken_back() {
    let example = build("ddl");
    for mut engine in Engine::all().unwrap() {
        let dialect = engine.dialect();
        if dialect == Dialect::Postgres {
            engine.batch(STUBS).unwrap();
        }
        let before = read(&mut engine);
        let more = POSTGRES.iter().filter(|_| dialect == Dialect::Postgres);
        for options in EVERYWHERE.iter().chain(more) {
            for down in [false, true] {
                let script = printed(&example, dialect, options, down);
                if dialect == Dialect::Sqlite {
                    engine.batch(&script).unwrap();
                    in_sqlite3(&script, down);
                } else {
                    assert_eq!(engine.through_client(&script).unwrap(), "", "{dialect} {options}");
                }
                assert_eq!(read(&mut engine) == before, down, "{dialect} {options}");
            }
        }
    }
}

/// The same in a file, where the program is installed.
fn in_sqlite3(script: &str, last: bool) {
    let file = std::env::temp_dir().join(format!("hadir_{}_ddl.db", std::process::id()));
    let Some(said) = sqlite3(&file, script).unwrap() else { return };
    assert_eq!(said, "");
    if last {
        assert_eq!(sqlite3(&file, "SELECT name FROM sqlite_schema").unwrap().as_deref(), Some(""));
        std::fs::remove_file(&file).unwrap();
    }
}

#[test]
fn what_an_engine_does_not_have_is_refused_by_name() {
    let example = build("ddl");
    for option in ["--rls=session", "--partitions", "--distributed=citus"] {
        let output = run(&example, &["--dialect", "sqlite", option]);
        assert!(!output.status.success());
        assert!(String::from_utf8_lossy(&output.stderr).contains("--dialect postgres"), "{option}");
    }
}
