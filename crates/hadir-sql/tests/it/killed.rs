//! Killed on the way: a session that the server ends, and a file as it is at every statement in turn. The next run arrives.

#[cfg(feature = "servers")]
use crate::catalogue::read;
#[cfg(feature = "servers")]
use crate::upgrade::fresh;
use crate::upgrade::{FIRST, made_by_the_first_version};
use hadir_sql::Dialect;
use hadir_sql::migrate::{self, History};
#[cfg(feature = "servers")]
use hadir_sql::schema::Context;
use hadir_testkit::engine::Engine;
use std::path::{Path, PathBuf};

const NOW: chrono::DateTime<chrono::Utc> = chrono::DateTime::UNIX_EPOCH;

/// The server ends the session of who migrates, whenever it does so: the next run arrives.
#[cfg(feature = "servers")]
#[test]
fn a_session_that_the_server_ends_is_finished_by_the_next() {
    for dialect in [Dialect::Postgres, Dialect::Mysql] {
        let history = History::of(dialect, [Context::Listening]);
        let steps = history.steps();
        let mut ended = 0;
        for wait in [5, 20, 40, 80, 160] {
            let mut engine =
                Engine::all().unwrap().into_iter().find(|engine| engine.dialect() == dialect).unwrap();
            let mut next = engine.connect_again().unwrap().unwrap();
            let [me, end] = match dialect {
                Dialect::Postgres => ["SELECT pg_backend_pid()::text", "SELECT pg_terminate_backend"],
                _ => ["SELECT CAST(CONNECTION_ID() AS CHAR)", "KILL "],
            };
            let session = engine.texts(me).unwrap()[0][0].clone().unwrap();
            let own = history.clone();
            let runner = std::thread::spawn(move || engine.migrate_to(&own, NOW).is_err());
            std::thread::sleep(core::time::Duration::from_millis(wait));
            // It may have arrived before.
            drop(next.batch(&format!("{end}({session})")));
            ended += usize::from(runner.join().unwrap());
            next.migrate_to(&history, NOW).unwrap();
            assert_eq!(
                next.fetch(&migrate::applied().build(dialect)).unwrap().len(),
                steps.iter().map(|step| step.contexts().len()).sum::<usize>()
            );
            assert_eq!(read(&mut fresh(&history)).drift(&read(&mut next)), [], "{dialect}");
        }
        assert!(ended > 0, "{dialect}");
    }
}

/// A file of SQLite's, and what it keeps beside it while it writes.
fn with_journal(file: &Path) -> [PathBuf; 2] {
    let mut journal = file.as_os_str().to_owned();
    journal.push("-journal");
    [file.to_owned(), journal.into()]
}

/// At every statement of every step: the two files as they are on the disk then are the database as it was before.
#[test]
fn a_run_that_died_on_sqlite_left_nothing() {
    let folder = std::env::temp_dir().join(format!("hadir_{}_killed", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let [old, working, left] = ["old.db", "working.db", "left.db"].map(|name| folder.join(name));
    let history = History::all(Dialect::Sqlite);
    let mut engine = Engine::sqlite_file().unwrap();
    made_by_the_first_version(&mut engine, &history);
    engine.batch(&format!("VACUUM INTO '{}'", old.display())).unwrap();
    let before = std::fs::read(&old).unwrap();
    std::fs::copy(&old, &working).unwrap();

    let connection = rusqlite::Connection::open(&working).unwrap();
    // So little room that pages are written before the end.
    let begin =
        "PRAGMA cache_size = 4; PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON; BEGIN IMMEDIATE";
    connection.execute_batch(begin).unwrap();
    for statement in migrate::widen(Dialect::Sqlite) {
        connection.execute_batch(&statement).unwrap();
    }
    let steps = history.steps();
    let newer = steps.iter().filter(|step| step.version > FIRST).flat_map(|step| &step.up);
    let (mut written, mut taken) = (0, 0);
    for (place, change) in newer.enumerate() {
        connection.execute_batch(&change.sql).unwrap();
        for (from, to) in with_journal(&working).iter().zip(with_journal(&left)) {
            if from.exists() {
                std::fs::copy(from, to).unwrap();
            }
        }
        written += usize::from(std::fs::read(&left).unwrap() != before);
        let mut next = rusqlite::Connection::open(&left).unwrap();
        next.query_row("SELECT count(*) FROM hadir_migrations", [], |row| row.get::<_, i64>(0)).unwrap();
        assert!(std::fs::read(&left).unwrap() == before, "{place}: {}", change.sql);
        if place % 40 == 0 {
            taken += hadir_sql::adapter::rusqlite::migrate_to(&mut next, &history, NOW).unwrap();
            let whole: String = next.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
            assert_eq!(whole, "ok");
        }
        drop(next);
        for file in with_journal(&left) {
            drop(std::fs::remove_file(file));
        }
    }
    assert!(written > 100 && taken > 2, "{written} {taken}");
    drop(connection);
    std::fs::remove_dir_all(&folder).unwrap();
}
