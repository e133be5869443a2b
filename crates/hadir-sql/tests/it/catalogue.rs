//! What the catalogue of each engine says after every step.

use hadir_sql::Dialect;
use hadir_sql::catalogue::{self, Catalogue};
use hadir_sql::migrate::migrations;
#[cfg(feature = "servers")]
use hadir_sql::schema::RowSecurity;
use hadir_sql::schema::Schema;
use hadir_testkit::engine::Engine;

pub(crate) fn read(engine: &mut Engine) -> Catalogue {
    let query = catalogue::query(engine.dialect());
    engine.fetch(&query).unwrap().into_iter().collect()
}

fn fresh() -> Vec<Engine> {
    let mut engines = Engine::all().unwrap();
    for engine in &mut engines {
        for statement in Schema::all().create(engine.dialect()) {
            engine.batch(&statement).unwrap();
        }
    }
    engines
}

#[test]
fn a_migrated_database_is_a_fresh_one() {
    for (mut fresh, mut migrated) in fresh().into_iter().zip(Engine::all().unwrap()) {
        migrated.migrate(chrono::DateTime::UNIX_EPOCH).unwrap();
        assert_eq!(read(&mut fresh).drift(&read(&mut migrated)), []);
        assert!(!read(&mut fresh).is_empty());
    }
}

/// Every step taken and taken back leaves what was there before it.
#[test]
fn down_undoes_up() {
    for mut engine in Engine::all().unwrap() {
        if engine.dialect() == Dialect::Sqlite {
            engine.batch("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON").unwrap();
        }
        let mut before = vec![read(&mut engine)];
        assert!(before[0].is_empty());
        for step in migrations(engine.dialect()) {
            for statement in &step.up {
                engine.batch(&statement.sql).unwrap();
            }
            before.push(read(&mut engine));
        }
        for step in migrations(engine.dialect()).iter().rev() {
            assert_ne!(before.pop(), before.last().cloned(), "{} does nothing", step.name);
            for statement in &step.down {
                engine.batch(&statement.sql).unwrap();
            }
            assert_eq!(before.last().unwrap().drift(&read(&mut engine)), [], "{}", step.name);
        }
        for step in migrations(engine.dialect()) {
            for statement in &step.up {
                engine.batch(&statement.sql).unwrap();
            }
        }
        for statement in Schema::all().drop(engine.dialect()) {
            engine.batch(&statement).unwrap();
        }
        assert!(read(&mut engine).is_empty());
    }
}

/// What guards the rows is part of the schema too.
#[cfg(feature = "servers")]
#[test]
fn drift_names_what_no_longer_guards_the_rows() {
    let mut engines = Engine::all_migrated().unwrap();
    let place = engines.iter().position(|engine| engine.dialect() == Dialect::Postgres).unwrap();
    let mut engine = engines.swap_remove(place);
    for statement in Schema::all().isolate(Dialect::Postgres, RowSecurity::Session) {
        engine.batch(&statement).unwrap();
    }
    let ours = read(&mut engine);
    for change in [
        "DROP POLICY people_select ON people",
        "ALTER TABLE units DISABLE ROW LEVEL SECURITY",
        "ALTER POLICY posts_delete ON posts USING (true)",
        "DROP FUNCTION get_account_capabilities",
        "CREATE OR REPLACE FUNCTION hadir_touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
        "ALTER TABLE users ALTER COLUMN name SET DEFAULT 'n'",
    ] {
        engine.batch(change).unwrap();
    }
    let drift: Vec<String> = ours.drift(&read(&mut engine)).iter().map(ToString::to_string).collect();
    let begins = [
        ": function `get_account_capabilities(uuid, uuid)` is missing",
        ": function `hadir_touch()` should be",
        "people: policy `people_select` is missing",
        "posts: policy `posts_delete` should be",
        "units: options `options` should be `ROW LEVEL SECURITY, FORCED`, and is `FORCED`",
        "users: column `name` should be",
    ];
    assert_eq!(drift.len(), begins.len(), "{drift:#?}");
    assert!(drift.iter().zip(begins).all(|(line, begin)| line.starts_with(begin)), "{drift:#?}");
}

#[test]
fn drift_names_what_was_changed_by_hand() {
    for mut engine in fresh() {
        let ours = read(&mut engine);
        let dialect = engine.dialect();
        let drop_index = match dialect {
            Dialect::Mysql => "DROP INDEX ix_observed_posts_posted_at ON observed_posts",
            Dialect::Postgres | Dialect::Sqlite => "DROP INDEX ix_observed_posts_posted_at",
        };
        engine.batch(drop_index).unwrap();
        engine.batch("ALTER TABLE units ADD COLUMN colour varchar(9)").unwrap_or_else(|_| {
            engine.batch("ALTER TABLE units ADD COLUMN colour TEXT").unwrap();
        });
        let change_check: &[&str] = match dialect {
            Dialect::Postgres | Dialect::Mysql => &[
                "ALTER TABLE exemptions DROP CONSTRAINT fk_exemptions_person_id",
                "ALTER TABLE observations DROP CONSTRAINT ck_observations_action",
                "ALTER TABLE observations ADD CONSTRAINT ck_observations_action CHECK (action IN ('like', 'comment'))",
            ],
            // SQLite changes neither; whoever wants to, rewrites the table's text.
            Dialect::Sqlite => &[
                "PRAGMA writable_schema = ON",
                "UPDATE sqlite_schema SET sql = replace(sql, '''comment'', ''share''', '''comment''') WHERE name = 'observations'",
                "UPDATE sqlite_schema SET sql = replace(sql, 'FOREIGN KEY (\"workspace_id\", \"person_id\") REFERENCES \"people\" (\"workspace_id\", \"id\") ON DELETE CASCADE', 'CHECK (1)') WHERE name = 'exemptions'",
                "PRAGMA writable_schema = RESET",
            ],
        };
        for statement in change_check {
            engine.batch(statement).unwrap();
        }
        let guard = match dialect {
            Dialect::Postgres => "DROP TRIGGER tr_people_status ON people",
            Dialect::Mysql | Dialect::Sqlite => "DROP TRIGGER tr_people_status",
        };
        engine.batch(guard).unwrap();
        let drift: Vec<String> = ours.drift(&read(&mut engine)).iter().map(ToString::to_string).collect();
        let names = |text: &str| drift.iter().any(|line| line.contains(text));
        assert!(names("observed_posts: index `ix_observed_posts_posted_at` is missing"), "{drift:#?}");
        assert!(names("units: column `colour` is not ours"), "{drift:#?}");
        assert!(names("observations: constraint `ck_observations_action` should be"), "{drift:#?}");
        assert!(names("people: trigger `tr_people_status` is missing"), "{drift:#?}");
        assert!(names("exemptions: constraint `"), "{drift:#?}");
        assert!(drift.len() <= 6, "{drift:#?}");
    }
}
