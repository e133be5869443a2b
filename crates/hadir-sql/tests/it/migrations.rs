//! Migrations: digests, order, runners, repair.

#[cfg(feature = "servers")]
use crate::{
    catalogue,
    upgrade::{self, fresh, made_by_the_first_version},
};
use hadir_sql::Dialect;
use hadir_sql::migrate::{self, Applied, History, MigrationError, Plan, Repair, Run, migrations};
use hadir_sql::schema::Context;
use hadir_testkit::engine::Engine;

const NOW: chrono::DateTime<chrono::Utc> = chrono::DateTime::UNIX_EPOCH;

fn rows(history: &History) -> Vec<Applied> {
    let of = |step: &migrate::Migration| {
        let rows = step.contexts().into_iter().map(|(context, statements)| Applied {
            version: step.version,
            context,
            name: step.name.into(),
            checksum: step.checksum().into(),
            done: u64::try_from(statements).unwrap(),
            undone: 0,
            variant: history.variant(),
            applied_at: NOW,
        });
        rows.collect::<Vec<_>>()
    };
    history.steps().iter().flat_map(of).collect()
}

#[test]
fn migrating_twice_changes_nothing() {
    let now = crate::world::instant("2026-03-10T17:00:00.123456Z");
    for mut engine in Engine::all().unwrap() {
        let dialect = engine.dialect();
        assert_eq!(engine.migrate(now).unwrap(), migrations(dialect).len());
        assert_eq!(engine.migrate(now).unwrap(), 0);
        let mut applied = engine.fetch(&migrate::applied().build(dialect)).unwrap();
        let mut expected = rows(&History::all(dialect));
        assert!(applied.iter().all(|row| row.applied_at == now));
        for list in [&mut applied, &mut expected] {
            for row in list.iter_mut() {
                row.applied_at = now;
            }
            list.sort_by_key(|row| (row.version, row.context.as_str()));
        }
        assert_eq!(applied, expected);
    }
}

#[test]
fn versions_count_from_one_without_gaps() {
    for &dialect in Dialect::ALL {
        let versions: Vec<u64> = migrations(dialect).iter().map(|step| step.version).collect();
        assert_eq!(versions, (1..=u64::try_from(versions.len()).unwrap()).collect::<Vec<_>>());
    }
}

/// Databases know these digests: whatever changes them keeps the databases from starting.
#[test]
fn what_was_released_has_the_digest_that_it_was_released_with() {
    let kept: serde_json::Value = serde_json::from_str(include_str!("../fixtures/digests.json")).unwrap();
    for &dialect in Dialect::ALL {
        let kept = kept[dialect.as_str()].as_array().unwrap();
        assert_eq!(kept.len(), 14);
        for (step, kept) in migrations(dialect).iter().zip(kept) {
            assert_eq!(step.checksum(), kept.as_str().unwrap(), "{dialect} {}", step.version);
        }
    }
}

#[test]
fn a_database_of_another_version_is_refused() {
    let history = History::all(Dialect::Sqlite);
    let known = rows(&history);
    assert_eq!(history.pending(&known), Ok(Vec::new()));

    let mut changed = known.clone();
    changed[0].checksum = "other".into();
    assert!(matches!(history.pending(&changed), Err(MigrationError::Changed { version: 1, .. })));

    let mut newer = known.clone();
    newer.push(Applied { version: 99, ..known[0].clone() });
    let newest = history.steps().last().unwrap().version;
    assert_eq!(history.pending(&newer), Err(MigrationError::Unknown { version: 99, newest }));

    let begun = |done: u64| Applied { done, ..known[0].clone() };
    let with_later = [begun(3), known.iter().find(|row| row.version == 4).unwrap().clone()];
    let context = Context::Workspace;
    assert_eq!(history.pending(&with_later), Err(MigrationError::Gap { missing: 1, context }));
    let first = history.pending(&[begun(3)]).unwrap();
    assert_eq!((first[0].done[&context], first.len()), (3, history.steps().len()));

    let mut other = known.clone();
    other[0].variant = "without_guards".into();
    let variant =
        |applied: &str, known: &str| MigrationError::Variant { applied: applied.into(), known: known.into() };
    assert_eq!(history.pending(&other), Err(variant("without_guards", "usual")));
    let bare = history.clone().without_guards();
    assert_eq!(bare.pending(&known), Err(variant("usual", "without_guards")));

    let mut half = known.clone();
    half[0].undone = 1;
    assert_eq!(history.pending(&half), Err(MigrationError::HalfUndone { version: 1 }));
    assert_eq!(history.undo(&[begun(3)], 0), Err(MigrationError::HalfDone { version: 1 }));
    assert_eq!(history.undo(&known, 0).unwrap().len(), history.steps().len());
}

/// Contexts come one after the other, with what they need, and no statement of the others runs.
#[test]
fn contexts_can_be_added_later() {
    for mut engine in Engine::all().unwrap() {
        let dialect = engine.dialect();
        let few = History::of(dialect, [Context::Listening]);
        assert!(engine.migrate_to(&few, NOW).unwrap() > 0);
        assert!(engine.batch("SELECT 1 FROM subscriptions").is_err());
        assert_eq!(engine.migrate_to(&few, NOW).unwrap(), 0);
        assert!(engine.migrate(NOW).unwrap() > 0);
        assert_eq!(engine.migrate(NOW).unwrap(), 0);
        let mut fresh =
            Engine::all_migrated().unwrap().into_iter().find(|other| other.dialect() == dialect).unwrap();
        let found = catalogue::read(&mut engine);
        assert_eq!(catalogue::read(&mut fresh).drift(&found), [], "{dialect}");
    }
}

/// What a run does until it dies: one statement, which it has recorded, or not yet. Whether there was one.
#[cfg(feature = "servers")]
fn one_statement(engine: &mut Engine, plan: &impl Plan, recorded: bool) -> bool {
    for batch in plan.batches(NOW).unwrap() {
        for change in &batch.changes {
            let ran = engine.batch(&change.sql);
            assert!(ran.is_ok() || batch.perhaps_done, "{}: {ran:?}", change.sql);
        }
        if batch.changes.is_empty() || recorded {
            for record in &batch.records {
                engine.run(record).unwrap();
            }
        }
        if !batch.changes.is_empty() {
            return true;
        }
    }
    false
}

/// MySQL and MariaDB commit every statement of a step by itself. Killed before and after the record of every statement, on the way up
/// from nothing and from the first version, and on the way down: the next run goes on from there.
#[cfg(feature = "servers")]
#[test]
fn a_run_that_died_is_finished_by_the_next() {
    let dialect = Dialect::Mysql;
    let engine = || Engine::all().unwrap().into_iter().find(|engine| engine.dialect() == dialect).unwrap();
    for (history, first) in
        [(History::of(dialect, [Context::Listening]), false), (History::all(dialect), true)]
    {
        let mut engine = engine();
        if first {
            made_by_the_first_version(&mut engine, &history);
            for statement in migrate::widen(dialect) {
                engine.batch(&statement).unwrap();
            }
        } else {
            engine.batch(&migrate::begin(dialect)).unwrap();
        }
        let begun = engine.fetch(&migrate::applied().build(dialect)).unwrap().len();
        // Each run does one statement; every second one dies before it records it.
        let mut runs = 0;
        loop {
            let applied = engine.fetch(&migrate::applied().build(dialect)).unwrap();
            let pending = history.pending(&applied).unwrap();
            let Some(step) = pending.first() else { break };
            runs += 1;
            one_statement(&mut engine, step, runs % 2 == 0);
        }
        assert!(runs > if first { 200 } else { 90 }, "{runs}");
        assert_eq!(engine.migrate_to(&history, NOW).unwrap(), 0);
        assert_eq!(catalogue::read(&mut fresh(&history)).drift(&catalogue::read(&mut engine)), []);

        // And down, to what the first version was, or to nothing.
        let target = if first { upgrade::FIRST } else { 0 };
        let mut runs = 0;
        loop {
            let applied = engine.fetch(&migrate::applied().build(dialect)).unwrap();
            let undo = history.undo(&applied, target).unwrap();
            let Some(step) = undo.first() else { break };
            runs += 1;
            if one_statement(&mut engine, step, runs % 2 == 0) {
                // Whoever wants to go up now is told what has to be done first, from the first statement on.
                let applied = engine.fetch(&migrate::applied().build(dialect)).unwrap();
                let refused = history.pending(&applied).unwrap_err();
                assert!(matches!(refused, MigrationError::HalfUndone { .. }), "{refused}");
            }
        }
        assert!(runs > 50, "{runs}");
        assert_eq!(engine.fetch(&migrate::applied().build(dialect)).unwrap().len(), begun);
        assert!(engine.migrate_to(&history, NOW).unwrap() > 0);
        assert_eq!(catalogue::read(&mut fresh(&history)).drift(&catalogue::read(&mut engine)), []);
    }
}

/// Down takes everything back, and up again leads to the same.
#[test]
fn down_and_up_again() {
    for mut engine in Engine::all().unwrap() {
        let history = History::all(engine.dialect());
        engine.migrate(NOW).unwrap();
        let whole = catalogue::read(&mut engine);
        let all = history.steps().len();
        assert_eq!(engine.migrate_down(&history, 14, NOW).unwrap(), all - 14);
        assert_eq!(engine.migrate(NOW).unwrap(), all - 14);
        assert_eq!(whole.drift(&catalogue::read(&mut engine)), []);
        assert_eq!(engine.migrate_down(&history, 0, NOW).unwrap(), all);
        assert!(catalogue::read(&mut engine).is_empty());
        assert_eq!(engine.migrate(NOW).unwrap(), all);
    }
}

/// What exists although no run of ours has made it is not taken for ours.
#[test]
fn a_table_that_was_there_before_stops_the_migration() {
    for table in ["workspaces", "people"] {
        for mut engine in Engine::all().unwrap() {
            engine.batch(&format!("CREATE TABLE {table} (id int)")).unwrap();
            engine.migrate(NOW).unwrap_err();
        }
    }
}

/// A person says that what is there is what the steps would have made.
#[test]
fn a_repair_is_confirmed_by_what_was_seen() {
    for mut engine in Engine::all_migrated().unwrap() {
        let dialect = engine.dialect();
        let history = History::all(dialect);
        let newest = history.steps().last().unwrap().version;
        engine.repair(&history, &Repair::Assume { version: newest }, NOW).unwrap();
        assert_eq!(engine.migrate(NOW).unwrap(), 0);

        engine.batch("UPDATE hadir_migrations SET checksum = 'other' WHERE version = 2").unwrap();
        let error = engine.migrate(NOW).unwrap_err();
        assert!(error.reason.contains("migration 2 was applied as `other`"), "{error}");
        let accept = |confirmed: &str| Repair::Accept { version: 2, confirmed: confirmed.into() };
        let error = engine.repair(&history, &accept("guess"), NOW).unwrap_err();
        assert!(error.reason.contains("`guess` was confirmed"), "{error}");
        engine.repair(&history, &accept("other"), NOW).unwrap();
        assert_eq!(engine.migrate(NOW).unwrap(), 0);

        let digest = history.steps().last().unwrap().checksum().to_owned();
        engine.repair(&history, &Repair::Forget { version: newest, confirmed: digest }, NOW).unwrap();
        let applied = engine.fetch(&migrate::applied().build(dialect)).unwrap();
        assert!(applied.iter().all(|row| row.version < newest));
    }
}

/// PostgreSQL makes indexes and checks what is there outside of the transaction of the step.
#[test]
fn what_would_lock_writers_out_runs_alone() {
    let steps = migrations(Dialect::Postgres);
    let changes = || steps.iter().flat_map(|step| &step.up);
    assert!(changes().all(|change| !change.sql.contains("CONCURRENTLY") || change.run == Run::Alone));
    assert!(changes().all(|change| !change.sql.contains("VALIDATE CONSTRAINT") || change.run == Run::Alone));
    assert!(changes().any(|change| change.run == Run::Alone));
}

#[cfg(feature = "servers")]
#[test]
fn two_who_migrate_at_once_go_one_after_the_other() {
    for engine in Engine::all().unwrap() {
        let Some(other) = engine.connect_again().unwrap() else { continue };
        let third = engine.connect_again().unwrap().unwrap();
        let dialect = engine.dialect();
        let runners =
            [engine, other, third].map(|mut engine| std::thread::spawn(move || engine.migrate(NOW).unwrap()));
        let mut taken = runners.map(|runner| runner.join().unwrap());
        taken.sort_unstable();
        assert_eq!(taken, [0, 0, migrations(dialect).len()], "{dialect}");
    }
}

/// Who has waited long enough says so.
#[cfg(feature = "servers")]
#[test]
fn waiting_ends_with_an_error() {
    use core::time::Duration;
    for mut engine in Engine::all().unwrap() {
        let Some(mut other) = engine.connect_again().unwrap() else { continue };
        let dialect = engine.dialect();
        let impatient = History::all(dialect).patience(Duration::from_millis(300), Duration::from_secs(1));
        // Somebody else migrates.
        other.texts(migrate::lock(dialect).unwrap()).unwrap();
        let error = engine.migrate_to(&impatient, NOW).unwrap_err();
        assert!(error.reason.contains("somebody else is migrating"), "{error}");
        other.batch(migrate::unlock(dialect).unwrap()).unwrap();
        engine.migrate_to(&impatient, NOW).unwrap();
        // Somebody reads a table that is to change.
        other.batch("BEGIN").unwrap();
        other.texts("SELECT count(*) FROM units").unwrap();
        let error = engine.migrate_down(&impatient, 0, NOW).unwrap_err();
        assert!(error.reason.to_lowercase().contains("timeout"), "{error}");
        other.batch("ROLLBACK").unwrap();
        engine.migrate_down(&impatient, 0, NOW).unwrap();
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
            hadir_sql::adapter::rusqlite::migrate(&mut connection, NOW).unwrap()
        })
    });
    let taken = runners.map(std::thread::JoinHandle::join);
    std::fs::remove_file(&path).unwrap();
    let mut taken = taken.map(Result::unwrap);
    taken.sort_unstable();
    assert_eq!(taken, [0, 0, migrations(Dialect::Sqlite).len()]);
}
