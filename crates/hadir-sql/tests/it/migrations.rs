use hadir_sql::Dialect;
use hadir_sql::migrate::{self, Applied, MigrationError, migrations, pending};
use hadir_testkit::engine::Engine;

#[test]
fn migrating_twice_changes_nothing() {
    let now = crate::world::instant("2026-03-10T17:00:00.123456Z");
    for mut engine in Engine::all().unwrap() {
        let dialect = engine.dialect();
        assert_eq!(engine.migrate(now).unwrap(), migrations(dialect).len());
        assert_eq!(engine.migrate(now).unwrap(), 0);
        let applied = engine.fetch(&migrate::applied().build(dialect)).unwrap();
        assert_eq!(applied.len(), migrations(dialect).len());
        assert_eq!(applied[0].applied_at, now);
        assert_eq!(applied[0].checksum, migrations(dialect)[0].checksum());
    }
}

#[test]
fn versions_count_from_one_without_gaps() {
    for &dialect in Dialect::ALL {
        let versions: Vec<u64> = migrations(dialect).iter().map(|step| step.version).collect();
        assert_eq!(versions, (1..=u64::try_from(versions.len()).unwrap()).collect::<Vec<_>>());
    }
}

#[test]
fn a_database_of_another_version_is_refused() {
    let dialect = Dialect::Sqlite;
    let applied = |step: &migrate::Migration| Applied {
        version: step.version,
        name: step.name.into(),
        checksum: step.checksum(),
        done: u64::try_from(step.up.len()).unwrap(),
        applied_at: chrono::DateTime::UNIX_EPOCH,
    };
    let known: Vec<Applied> = migrations(dialect).iter().map(applied).collect();
    assert_eq!(pending(dialect, &known), Ok(Vec::new()));

    let mut changed = known.clone();
    changed[0].checksum = "other".into();
    assert!(matches!(pending(dialect, &changed), Err(MigrationError::Changed { version: 1, .. })));

    let mut newer = known.clone();
    newer.push(Applied { version: 99, ..known[0].clone() });
    let newest = migrations(dialect).last().unwrap().version;
    assert_eq!(pending(dialect, &newer), Err(MigrationError::Unknown { version: 99, newest }));

    let mut begun = known.clone();
    begun[0].done = 3;
    assert_eq!(pending(dialect, &begun), Err(MigrationError::Gap { missing: 1 }));
    let first = pending(dialect, &begun[..1]).unwrap();
    assert_eq!((first[0].done, first.len()), (3, migrations(dialect).len()));
    assert_eq!(first[0].rest(), &migrations(dialect)[0].up[3..]);

    let gap = [Applied { version: 2, ..known[0].clone() }];
    assert_eq!(pending(dialect, &gap), Err(MigrationError::Gap { missing: 1 }));
}

/// MySQL cannot take back a change of a table: whatever a run left behind, the next one goes on from there.
#[test]
fn a_run_that_died_is_finished_by_the_next() {
    for (ran, recorded) in [(4, 4), (4, 3), (1, 0), (0, 0)] {
        for engine in &mut Engine::all().unwrap() {
            let dialect = engine.dialect();
            if dialect != Dialect::Mysql {
                continue;
            }
            let now = chrono::DateTime::UNIX_EPOCH;
            engine.batch(&migrate::begin(dialect)).unwrap();
            let first = &migrations(dialect)[0];
            for statement in &first.up[..ran] {
                engine.batch(statement).unwrap();
            }
            engine.run(&first.record_part(recorded, now).unwrap()).unwrap();
            assert_eq!(engine.migrate(now).unwrap(), migrations(dialect).len());
            assert_eq!(engine.migrate(now).unwrap(), 0);
            let applied = engine.fetch(&migrate::applied().build(dialect)).unwrap();
            assert!(
                applied
                    .iter()
                    .zip(migrations(dialect))
                    .all(|(step, known)| { step.done == u64::try_from(known.up.len()).unwrap() })
            );
        }
    }
}

/// What exists although no run of ours has made it is not taken for ours.
#[test]
fn a_table_that_was_there_before_stops_the_migration() {
    for table in ["workspaces", "people"] {
        for mut engine in Engine::all().unwrap() {
            engine.batch(&format!("CREATE TABLE {table} (id int)")).unwrap();
            engine.migrate(chrono::DateTime::UNIX_EPOCH).unwrap_err();
        }
    }
}

#[cfg(feature = "servers")]
#[test]
fn two_who_migrate_at_once_go_one_after_the_other() {
    for engine in Engine::all().unwrap() {
        let Some(other) = engine.connect_again().unwrap() else { continue };
        let third = engine.connect_again().unwrap().unwrap();
        let dialect = engine.dialect();
        let runners = [engine, other, third].map(|mut engine| {
            std::thread::spawn(move || engine.migrate(chrono::DateTime::UNIX_EPOCH).unwrap())
        });
        let mut taken = runners.map(|runner| runner.join().unwrap());
        taken.sort_unstable();
        assert_eq!(taken, [0, 0, migrations(dialect).len()], "{dialect}");
    }
}

#[test]
fn two_programs_migrate_one_file_one_after_the_other() {
    let name = format!("hadir_{}_migrations.db", std::process::id());
    let path = std::env::temp_dir().join(name);
    let runners = [path.clone(), path.clone(), path.clone()].map(|path| {
        std::thread::spawn(move || {
            let mut connection = rusqlite::Connection::open(path).unwrap();
            connection.busy_timeout(std::time::Duration::from_mins(1)).unwrap();
            hadir_sql::adapter::rusqlite::migrate(&mut connection, chrono::DateTime::UNIX_EPOCH).unwrap()
        })
    });
    let taken = runners.map(std::thread::JoinHandle::join);
    std::fs::remove_file(&path).unwrap();
    let mut taken = taken.map(Result::unwrap);
    taken.sort_unstable();
    assert_eq!(taken, [0, 0, migrations(Dialect::Sqlite).len()]);
}
