//! The script as text, through the engines' own clients.
#![cfg(feature = "servers")]

use hadir_sql::catalogue::{self, Catalogue};
use hadir_sql::schema::{Context, Schema};
use hadir_sql::{Dialect, migrate};
use hadir_testkit::engine::Engine;
use std::io::Write;
use std::process::{Command, Stdio};

/// What the client says to the script; nothing is what it should say.
fn run(engine: &Engine, script: &str) -> String {
    let url = engine.url().unwrap();
    let mut client = match engine.dialect() {
        Dialect::Postgres => {
            let mut client = Command::new("psql");
            client.args(["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", url]);
            client
        }
        Dialect::Mysql => {
            let mut client = Command::new("mariadb");
            client.args(["--no-defaults", "--show-warnings"]).args(mariadb_arguments(url));
            client
        }
        Dialect::Sqlite => unreachable!("it has no address"),
    };
    let mut client =
        client.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    client.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
    let output = client.wait_with_output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    format!("{}{}", if output.status.success() { "" } else { "failed: " }, String::from_utf8_lossy(&said))
}

/// `mysql://user:password@host:port/database?socket=path`, as arguments.
fn mariadb_arguments(url: &str) -> Vec<String> {
    let rest = url.strip_prefix("mysql://").unwrap();
    let (rest, options) = rest.split_once('?').unwrap_or((rest, ""));
    let (server, database) = rest.split_once('/').unwrap();
    let (user, host) = server.rsplit_once('@').unwrap_or(("root", server));
    let (user, password) = user.split_once(':').unwrap_or((user, ""));
    let (host, port) = host.split_once(':').unwrap_or((host, "3306"));
    let mut arguments = vec![format!("--user={user}"), format!("--port={port}")];
    if !password.is_empty() {
        arguments.push(format!("--password={password}"));
    }
    let socket = options.split('&').find_map(|option| option.strip_prefix("socket="));
    arguments.push(match socket {
        Some(socket) => format!("--socket={}", socket.replace("%2F", "/").replace("%2f", "/")),
        None => format!("--host={host}"),
    });
    arguments.push(database.to_owned());
    arguments
}

#[test]
fn the_clients_run_the_scripts_as_they_are() {
    for mut engine in Engine::all().unwrap() {
        let dialect = engine.dialect();
        let query = catalogue::query(dialect);
        let read = |engine: &mut Engine| engine.fetch(&query).unwrap().into_iter().collect::<Catalogue>();
        for schema in [Schema::all(), Schema::of([Context::Roster]), Schema::all().without_guards()] {
            let [up, down] = [schema.create(dialect), schema.drop(dialect)].map(|text| dialect.script(&text));
            if dialect == Dialect::Sqlite {
                // The embedded engine cuts a script as its client does.
                engine.batch(&up).unwrap();
                assert!(!read(&mut engine).is_empty());
                engine.batch(&down).unwrap();
            } else {
                assert_eq!(run(&engine, &up), "");
                assert!(!read(&mut engine).is_empty());
                assert_eq!(run(&engine, &down), "");
            }
            assert!(read(&mut engine).is_empty());
        }
    }
}

#[test]
fn the_migrations_are_scripts_too() {
    for engine in Engine::all().unwrap() {
        let dialect = engine.dialect();
        if dialect != Dialect::Sqlite {
            for step in migrate::migrations(dialect) {
                assert_eq!(run(&engine, &dialect.script(&step.up)), "", "{}", step.name);
            }
        }
    }
}
