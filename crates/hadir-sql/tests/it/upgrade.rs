//! A database that was made by the first version, with rows of every table, comes to the newest and back, whole or in part,
//! beside a host's own tables, in every variant.
//!
//! `fixtures/first_version.json` has its rows, as SQLite stores them; they were written by the program of that version.

use crate::catalogue::read;
use hadir_sql::Dialect;
use hadir_sql::migrate::{self, History, Tool, migrations};
use hadir_sql::schema::{Context, Storage, tables};
use hadir_testkit::engine::Engine;
use serde_json::Value;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

const NOW: chrono::DateTime<chrono::Utc> = chrono::DateTime::UNIX_EPOCH;
/// The last step of the first version.
pub(crate) const FIRST: u64 = 14;

/// A table of the first version: its columns, and its rows.
struct Rows {
    table: String,
    columns: Vec<String>,
    values: Vec<Vec<Option<String>>>,
}

/// In the order in which the first version's steps create the tables.
fn first_version() -> Vec<Rows> {
    let kept: Value = serde_json::from_str(include_str!("../fixtures/first_version.json")).unwrap();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let rows = |table: &str| {
        let kept = &kept[table];
        let columns = kept["columns"].as_array().unwrap().iter().map(|name| text(name).unwrap()).collect();
        let row = |row: &Value| row.as_array().unwrap().iter().map(text).collect();
        Rows {
            table: table.into(),
            columns,
            values: kept["rows"].as_array().unwrap().iter().map(row).collect(),
        }
    };
    let steps = migrations(Dialect::Sqlite);
    let creates = steps.iter().filter(|step| step.version <= FIRST).flat_map(|step| &step.up);
    let names = creates.filter_map(|change| change.sql.strip_prefix("CREATE TABLE \"")?.split('"').next());
    names.map(rows).collect()
}

/// What the first version's columns store, as far as their forms differ between the engines: from PostgreSQL's types.
fn storage() -> BTreeMap<(String, String), Storage> {
    let mut found = BTreeMap::new();
    for change in
        migrations(Dialect::Postgres).iter().filter(|step| step.version <= FIRST).flat_map(|step| &step.up)
    {
        let Some(rest) = change.sql.strip_prefix("CREATE TABLE \"") else { continue };
        let (table, rest) = rest.split_once('"').unwrap();
        for line in rest.lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            if let [name, kind, ..] = words[..]
                && let Some(name) = name.strip_prefix('"')
            {
                let storage = match kind {
                    "timestamptz(6)" => Storage::Instant,
                    "numeric" => Storage::Decimal,
                    _ => Storage::Text,
                };
                found.insert((table.to_owned(), name.trim_end_matches('"').to_owned()), storage);
            }
        }
    }
    found
}

/// A value as the engine's literal.
fn literal(dialect: Dialect, storage: Storage, value: &str) -> String {
    let value = match (dialect, storage) {
        (Dialect::Postgres | Dialect::Mysql, Storage::Decimal) => {
            let digits: String = match value.strip_prefix('n') {
                Some(digits) => digits
                    .chars()
                    .map(|c| c.to_digit(10).map_or(c, |digit| char::from_digit(9 - digit, 10).unwrap()))
                    .collect(),
                None => value.trim_start_matches('p').to_owned(),
            };
            if value.starts_with('n') { format!("-{digits}") } else { digits }
        }
        (Dialect::Mysql, Storage::Instant) => value.replace('T', " ").replace('Z', ""),
        _ => value.to_owned(),
    };
    let value = if dialect == Dialect::Mysql { value.replace('\\', "\\\\") } else { value };
    format!("'{}'", value.replace('\'', "''"))
}

/// The first version's database, as its own program left it: with its record of steps, and rows in every table.
pub(crate) fn made_by_the_first_version(engine: &mut Engine, history: &History) {
    let dialect = engine.dialect();
    let digests: Value = serde_json::from_str(include_str!("../fixtures/digests.json")).unwrap();
    let record = match dialect {
        Dialect::Postgres => {
            "CREATE TABLE hadir_migrations (version bigint NOT NULL, name text COLLATE \"C\" NOT NULL, \
             checksum varchar(36) COLLATE \"C\" NOT NULL, done bigint NOT NULL, applied_at timestamptz(6) NOT NULL, \
             PRIMARY KEY (version))"
        }
        Dialect::Mysql => {
            "CREATE TABLE hadir_migrations (version bigint NOT NULL, name longtext NOT NULL, \
             checksum varchar(36) NOT NULL, done bigint NOT NULL, applied_at datetime(6) NOT NULL, \
             PRIMARY KEY (version)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin"
        }
        Dialect::Sqlite => {
            "CREATE TABLE hadir_migrations (version INTEGER NOT NULL, name TEXT NOT NULL, checksum TEXT NOT NULL, \
             done INTEGER NOT NULL, applied_at TEXT NOT NULL, PRIMARY KEY (version)) STRICT, WITHOUT ROWID"
        }
    };
    engine.batch(record).unwrap();
    let at = if dialect == Dialect::Sqlite { "2026-01-01T00:00:00.000000Z" } else { "2026-01-01 00:00:00" };
    for step in history.steps().iter().filter(|step| step.version <= FIRST && !step.up.is_empty()) {
        for change in &step.up {
            engine.batch(&change.sql).unwrap();
        }
        let digest = digests[dialect.as_str()][usize::try_from(step.version).unwrap() - 1].as_str().unwrap();
        let (version, name, done) = (step.version, step.name, step.up.len());
        engine
            .batch(&format!(
                "INSERT INTO hadir_migrations VALUES ({version}, '{name}', '{digest}', {done}, '{at}')"
            ))
            .unwrap();
    }
    fill(engine, history);
}

/// Stores the first version's rows in the tables that there are.
fn fill(engine: &mut Engine, history: &History) {
    let dialect = engine.dialect();
    let storage = storage();
    // A row may come before the row of its own table that it refers to.
    let [off, on] = match dialect {
        Dialect::Postgres => ["SET session_replication_role = replica", "RESET session_replication_role"],
        Dialect::Mysql => ["SET foreign_key_checks = 0", "SET foreign_key_checks = 1"],
        Dialect::Sqlite => ["PRAGMA foreign_keys = OFF", "PRAGMA foreign_keys = ON"],
    };
    engine.batch(off).unwrap();
    let names: Vec<&str> = history.schema().tables().iter().map(|table| table.name).collect();
    for Rows { table, columns, values: rows } in first_version() {
        if !names.contains(&table.as_str()) {
            continue;
        }
        for row in rows {
            let values = row.iter().zip(&columns).map(|(value, column)| match value {
                Some(value) => literal(dialect, storage[&(table.clone(), column.clone())], value),
                None => "NULL".to_owned(),
            });
            let values = values.collect::<Vec<_>>().join(", ");
            let names = columns.iter().map(|name| quoted(dialect, name)).collect::<Vec<_>>().join(", ");
            engine.batch(&format!("INSERT INTO {table} ({names}) VALUES ({values})")).unwrap();
        }
    }
    engine.batch(on).unwrap();
}

fn quoted(dialect: Dialect, name: &str) -> String {
    if dialect == Dialect::Mysql { format!("`{name}`") } else { format!("\"{name}\"") }
}

/// What the tables say in these columns, as text.
pub(crate) fn said(
    engine: &mut Engine,
    columns: &BTreeMap<String, Vec<String>>,
) -> Vec<Vec<Vec<Option<String>>>> {
    let dialect = engine.dialect();
    let mut said = Vec::new();
    for (table, columns) in columns {
        let columns = columns.iter().map(|name| {
            let name = quoted(dialect, name);
            match dialect {
                Dialect::Postgres => format!("{name}::text"),
                Dialect::Mysql => format!("CAST({name} AS CHAR)"),
                Dialect::Sqlite => name,
            }
        });
        let columns: Vec<String> = columns.collect();
        let order = (1..=columns.len()).map(|place| place.to_string()).collect::<Vec<_>>().join(", ");
        let rows =
            engine.texts(&format!("SELECT {} FROM {table} ORDER BY {order}", columns.join(", "))).unwrap();
        assert!(!rows.is_empty(), "{table}");
        said.push(rows);
    }
    said
}

/// The columns of the first version that are still there.
pub(crate) fn kept(history: &History) -> BTreeMap<String, Vec<String>> {
    let now = tables();
    let of = |rows: Rows| {
        let table = history.schema().tables().iter().find(|table| table.name == rows.table).copied()?;
        let table = now.iter().find(|other| other.name == table.name)?;
        let columns = rows.columns.into_iter().filter(|name| table.column(name).is_some());
        Some((rows.table, columns.collect()))
    };
    first_version().into_iter().filter_map(of).collect()
}

pub(crate) fn fresh(history: &History) -> Engine {
    let dialect = history.dialect();
    let mut engine = Engine::all().unwrap().into_iter().find(|engine| engine.dialect() == dialect).unwrap();
    for statement in history.schema().create(dialect) {
        engine.batch(&statement).unwrap();
    }
    engine
}

/// What to tell a connection before it finds our tables, where they are somewhere of their own.
const OWN: &str = "SET search_path = hadir, public";

/// Up, down, up: the rows say what they said, whenever somebody asks meanwhile, and the catalogue is a fresh one.
fn comes_and_goes(engine: &mut Engine, history: &History, fresh: fn(&History) -> Engine, path: Option<&str>) {
    made_by_the_first_version(engine, history);
    let first = read(engine);
    let columns = kept(history);
    let before = said(engine, &columns);
    let mut reader = engine.connect_again().unwrap().unwrap();
    if let Some(path) = path {
        reader.batch(path).unwrap();
    }
    let newer =
        history.steps().into_iter().filter(|step| step.version > FIRST && !step.up.is_empty()).count();
    assert!(newer > 0);
    let over = AtomicBool::new(false);
    let asked = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        let reading = scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                assert_eq!(said(&mut reader, &columns), before);
                asked.fetch_add(1, Ordering::Relaxed);
            }
        });
        // Whatever goes wrong, the reader ends.
        let moved = catch_unwind(AssertUnwindSafe(|| {
            for _ in 0..2 {
                assert_eq!(engine.migrate_to(history, NOW).unwrap(), newer);
                assert_eq!(said(engine, &columns), before);
                assert_eq!(read(&mut fresh(history)).drift(&read(engine)), []);
                assert_eq!(engine.migrate_down(history, FIRST, NOW).unwrap(), newer);
                assert_eq!(said(engine, &columns), before);
                assert_eq!(first.drift(&read(engine)), []);
            }
        }));
        over.store(true, Ordering::Relaxed);
        reading.join().unwrap();
        moved.unwrap_or_else(|panic| resume_unwind(panic));
    });
    assert!(asked.into_inner() > 1);
}

pub(crate) fn engines() -> Vec<Engine> {
    let mut engines = Engine::all().unwrap();
    engines[0] = Engine::sqlite_file().unwrap();
    engines
}

#[test]
fn the_first_version_comes_to_the_newest_and_back() {
    for mut engine in engines() {
        let history = History::all(engine.dialect());
        comes_and_goes(&mut engine, &history, fresh, None);
    }
}

#[test]
fn so_do_the_tables_of_three_contexts() {
    for mut engine in engines() {
        let history = History::of(engine.dialect(), [Context::Listening]);
        assert_eq!(history.contexts().len(), 3);
        comes_and_goes(&mut engine, &history, fresh, None);
    }
}

/// The record of a program from before steps were recorded per context is read, and that program reads the new one.
#[test]
fn the_record_of_the_first_version_is_widened() {
    for mut engine in engines() {
        let dialect = engine.dialect();
        let history = History::all(dialect);
        made_by_the_first_version(&mut engine, &history);
        engine.migrate(NOW).unwrap();
        let applied = engine.fetch(&migrate::applied().build(dialect)).unwrap();
        let first: Vec<_> = applied.iter().filter(|row| row.version <= FIRST).collect();
        assert_eq!(first.len(), 14);
        assert!(first.iter().all(|row| row.context.as_str() == row.name && row.applied_at > NOW));
        let old = "SELECT version, name, checksum, done FROM hadir_migrations ORDER BY version";
        assert!(engine.texts(old).unwrap().len() > 14);
    }
}

/// Beside a host's `users` and `events`: a schema of its own, a database of its own, a file of its own. All contexts, and
/// three of them.
#[test]
fn a_host_has_tables_of_the_same_names() {
    let wholes: [fn(Dialect) -> History; 2] =
        [History::all, |dialect| History::of(dialect, [Context::Listening])];
    for (turn, whole) in wholes.iter().enumerate() {
        for mut engine in engines() {
            let dialect = engine.dialect();
            let others = format!("hadir_host_{}_{turn}", std::process::id());
            let place = match dialect {
                Dialect::Postgres => "public",
                // Every test has a database of its own; the host's is another.
                Dialect::Mysql => others.as_str(),
                Dialect::Sqlite => "host",
            };
            match dialect {
                Dialect::Postgres => {}
                Dialect::Mysql => engine.batch(&format!("CREATE DATABASE {others}")).unwrap(),
                Dialect::Sqlite => engine.batch("ATTACH ':memory:' AS host").unwrap(),
            }
            for table in ["users", "events"] {
                engine
                    .batch(&format!("CREATE TABLE {place}.{table} (id int PRIMARY KEY, name varchar(20))"))
                    .unwrap();
                engine.batch(&format!("INSERT INTO {place}.{table} VALUES (1, 'theirs')")).unwrap();
            }
            let path = (dialect == Dialect::Postgres).then_some(OWN);
            if let Some(path) = path {
                engine.batch("CREATE SCHEMA hadir").unwrap();
                engine.batch(path).unwrap();
            }
            let history = whole(dialect);
            comes_and_goes(&mut engine, &history, fresh_in, path);
            for table in ["users", "events"] {
                let theirs = engine.texts(&format!("SELECT name FROM {place}.{table}")).unwrap();
                assert_eq!(theirs, [[Some("theirs".into())]], "{dialect}");
            }
            if dialect == Dialect::Mysql {
                engine.batch(&format!("DROP DATABASE {others}")).unwrap();
            }
        }
    }
}

/// Whatever the path of who asks, functions and triggers find their tables.
#[cfg(feature = "servers")]
#[test]
fn functions_find_their_tables_beside_those_of_a_host() {
    let mut engine = Engine::postgres().unwrap();
    engine.batch("CREATE TABLE public.post_snapshots (id int)").unwrap();
    engine.batch("CREATE SCHEMA hadir").unwrap();
    engine.batch(OWN).unwrap();
    made_by_the_first_version(&mut engine, &History::all(Dialect::Postgres));
    engine.migrate(NOW).unwrap();
    let post = engine.texts("SELECT workspace_id::text, post_id::text FROM post_snapshots LIMIT 1").unwrap();
    let (workspace, post) = (post[0][0].clone().unwrap(), post[0][1].clone().unwrap());
    engine.batch("SET search_path = pg_catalog").unwrap();
    let rate =
        format!("SELECT hadir.calculate_engagement_rate('{workspace}'::uuid, '{post}'::uuid) IS NOT NULL");
    assert_eq!(engine.texts(&format!("SELECT ({rate})::text")).unwrap(), [[Some("true".into())]]);
}

/// A fresh one in a schema of the same name, where the engine names it in functions.
fn fresh_in(history: &History) -> Engine {
    let dialect = history.dialect();
    let mut engine = Engine::all().unwrap().into_iter().find(|engine| engine.dialect() == dialect).unwrap();
    if dialect == Dialect::Postgres {
        engine.batch(&format!("CREATE SCHEMA hadir; {OWN}")).unwrap();
    }
    for statement in history.schema().create(dialect) {
        engine.batch(&statement).unwrap();
    }
    engine
}

/// Tables, columns and indexes of a host are no drift of ours.
#[test]
fn what_the_host_adds_is_no_drift() {
    for mut engine in Engine::all_migrated().unwrap() {
        let dialect = engine.dialect();
        let ours = read(&mut engine);
        engine.batch("CREATE TABLE invoices (id int PRIMARY KEY)").unwrap();
        let kind = if dialect == Dialect::Sqlite { "TEXT" } else { "varchar(9)" };
        engine.batch(&format!("ALTER TABLE units ADD COLUMN colour {kind}")).unwrap();
        engine.batch("CREATE INDEX host_units_colour ON units (colour)").unwrap();
        let live = read(&mut engine);
        assert!(!ours.drift(&live).is_empty());
        assert_eq!(ours.drift_of_ours(&live), []);
        let drop = match dialect {
            Dialect::Mysql => "DROP INDEX ix_mentions_mentioned_at ON mentions",
            _ => "DROP INDEX ix_mentions_mentioned_at",
        };
        if engine.batch(drop).is_ok() {
            assert_eq!(ours.drift_of_ours(&read(&mut engine)).len(), 1);
        }
    }
}

/// Without triggers, from the first version on.
#[test]
fn without_guards_is_the_same_history() {
    for mut engine in engines() {
        let history = History::all(engine.dialect()).without_guards();
        engine.migrate_to(&history, NOW).unwrap();
        assert_eq!(read(&mut fresh(&history)).drift(&read(&mut engine)), []);
        assert!(engine.migrate(NOW).unwrap_err().reason.contains("the database is `without_guards`"));
        assert_eq!(engine.migrate_down(&history, FIRST, NOW).unwrap(), history.steps().len() - 14);
        engine.migrate_down(&history, 0, NOW).unwrap();
    }
}

/// Another's table of users stands in for ours.
#[test]
fn a_table_of_the_host_stands_in() {
    for mut engine in engines() {
        let dialect = engine.dialect();
        let id = Storage::Id.sql_type(dialect);
        engine.batch(&format!("CREATE TABLE users (id {id} NOT NULL PRIMARY KEY, login int)")).unwrap();
        let history = History::all(dialect).with_table_of_host("users");
        engine.migrate_to(&history, NOW).unwrap();
        assert!(engine.batch("SELECT login FROM users").is_ok());
        // What refers to a user refers to the host's.
        let mut other = Engine::all().unwrap().into_iter().find(|other| other.dialect() == dialect).unwrap();
        other.batch(&format!("CREATE TABLE users (id {id} NOT NULL PRIMARY KEY, login int)")).unwrap();
        for statement in history.schema().create(dialect) {
            other.batch(&statement).unwrap();
        }
        assert_eq!(read(&mut other).drift(&read(&mut engine)), []);
        engine.migrate_down(&history, 0, NOW).unwrap();
        assert!(engine.batch("SELECT login FROM users").is_ok());
    }
}

/// As `sqlx migrate` runs them: the whole text of a file in one call, in a transaction unless its first line says otherwise.
#[test]
fn the_steps_are_files_that_other_tools_run() {
    for mut engine in engines() {
        let dialect = engine.dialect();
        let history = History::all(dialect);
        let files = history.files_for(Tool::Sqlx);
        let run = |engine: &mut Engine, (name, text): &(String, String)| {
            let alone = text.starts_with("-- no-transaction\n");
            let text = if alone { text.clone() } else { format!("BEGIN;\n{text}\nCOMMIT;") };
            engine.batch(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        };
        for file in files.iter().filter(|(name, _)| name.ends_with(".up.sql")) {
            run(&mut engine, file);
        }
        assert_eq!(read(&mut fresh(&history)).drift(&read(&mut engine)), []);
        for file in files.iter().rev().filter(|(name, _)| name.ends_with(".down.sql")) {
            run(&mut engine, file);
        }
        assert!(read(&mut engine).is_empty());
    }
    let history = History::of(Dialect::Sqlite, [Context::Listening]);
    let names = |tool| history.files_for(tool).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    assert_eq!(names(Tool::Refinery)[..2], ["V1__workspace.sql", "V3__roster.sql"]);
    assert_eq!(names(Tool::Dbmate)[..2], ["0001_workspace.sql", "0003_roster.sql"]);
    // Where foreign keys are on, nothing is dropped.
    let mut engine = Engine::sqlite().unwrap();
    let files = history.files_for(Tool::Refinery);
    let stops = files.iter().find_map(|(_, text)| engine.batch(text).err()).unwrap();
    assert!(stops.reason.contains("foreign_keys = 0"), "{stops}");
}

#[cfg(feature = "servers")]
mod postgres {
    use super::{Dialect, Engine, FIRST, History, NOW, fresh, read, tables};
    use hadir_sql::schema::RowSecurity;

    fn engine() -> Engine {
        Engine::postgres().unwrap()
    }

    #[test]
    fn split_by_month_is_the_same_history() {
        let mut engine = engine();
        let history = History::all(Dialect::Postgres).partitioned();
        engine.migrate_to(&history, NOW).unwrap();
        assert_eq!(read(&mut fresh(&history)).drift(&read(&mut engine)), []);
        for statement in history.schema().create_partitions(["2026-03".parse().unwrap()]) {
            engine.batch(&statement).unwrap();
        }
        engine.migrate_down(&history, FIRST, NOW).unwrap();
        engine.migrate_to(&history, NOW).unwrap();
        engine.migrate_down(&history, 0, NOW).unwrap();
    }

    /// Every table has its policies, and the record of steps is nobody's but the owner's.
    #[test]
    fn policies_are_the_same_history() {
        let mut engine = engine();
        let history = History::all(Dialect::Postgres).isolated(RowSecurity::Session);
        engine.migrate_to(&history, NOW).unwrap();
        let mut other = fresh(&history);
        for statement in history.schema().isolate(Dialect::Postgres, RowSecurity::Session) {
            other.batch(&statement).unwrap();
        }
        assert_eq!(read(&mut other).drift(&read(&mut engine)), []);
        let closed = "SELECT relrowsecurity::text FROM pg_class WHERE oid = 'hadir_migrations'::regclass";
        assert_eq!(engine.texts(closed).unwrap(), [[Some("true".into())]]);
        assert_eq!(engine.migrate_to(&history, NOW).unwrap(), 0);
        engine.migrate_down(&history, 0, NOW).unwrap();
    }

    #[test]
    fn distributed_is_the_same_history() {
        let mut engine = crate::distribution::postgres();
        let history = History::all(Dialect::Postgres).distributed();
        engine.migrate_to(&history, NOW).unwrap();
        let spread = engine.texts("SELECT count(*)::text FROM spread").unwrap();
        assert_eq!(spread, [[Some(tables().len().to_string())]]);
        let triggers = "SELECT count(*)::text FROM pg_trigger WHERE NOT tgisinternal";
        assert_eq!(engine.texts(triggers).unwrap(), [[Some("0".into())]]);
    }
}

#[cfg(feature = "servers")]
mod mysql {
    use super::{Dialect, Engine, History, NOW, fresh, read};
    use hadir_sql::adapter::sqlx_mysql::migrate_to;
    use sqlx_core::connection::Connection;

    /// Where the server writes a binary log, who is no administrator creates no triggers: without guards it goes.
    #[test]
    fn a_server_with_a_binary_log_and_a_user_without_privileges() {
        let mut engine = Engine::mysql().unwrap();
        let own = engine.texts("SELECT DATABASE()").unwrap()[0][0].clone().unwrap();
        let logs = engine.texts("SELECT @@log_bin").unwrap()[0][0].as_deref() == Some("1");
        let user = format!("u{}", std::process::id());
        engine.batch(&format!("CREATE USER {user}@localhost IDENTIFIED BY 'secret'")).unwrap();
        engine.batch(&format!("GRANT ALL ON `{own}`.* TO {user}@localhost")).unwrap();
        let url = engine.url().unwrap();
        let (_, place) = url.split_once('@').unwrap();
        let url = format!("mysql://{user}:secret@{place}");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let migrated = |history: &History| {
            runtime.block_on(async {
                let mut connection = sqlx_mysql::MySqlConnection::connect(&url).await.unwrap();
                migrate_to(&mut connection, history, NOW).await.map_err(|error| error.to_string())
            })
        };
        if logs {
            let refused = migrated(&History::all(Dialect::Mysql)).unwrap_err();
            assert!(refused.contains("1419"), "{refused}");
            // An administrator's part of the work, then begin again.
            engine.migrate_to(&History::all(Dialect::Mysql), NOW).unwrap();
            engine.migrate_down(&History::all(Dialect::Mysql), 0, NOW).unwrap();
        }
        let history = History::all(Dialect::Mysql).without_guards();
        assert_eq!(migrated(&history).unwrap(), history.steps().len());
        assert_eq!(read(&mut fresh(&history)).drift(&read(&mut engine)), []);
        engine.batch(&format!("DROP USER {user}@localhost")).unwrap();
    }
}
