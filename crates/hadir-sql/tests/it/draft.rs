//! The steps lead to the registry: a change of a table without a step fails here, and says what to do.

#[path = "../../examples/migration_draft/draft.rs"]
mod step;

use hadir_sql::Dialect;
use std::path::PathBuf;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("migrations")
}

#[test]
fn the_draft_is_the_difference_between_the_frozen_steps_and_the_registry() {
    let hints = step::hints(&root()).unwrap();
    for &dialect in Dialect::ALL {
        for (name, text) in step::files(&root(), dialect, &hints).unwrap() {
            let path = root().join(dialect.as_str()).join(&name);
            let kept = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
            let first = text.lines().zip(kept.lines()).find(|(one, other)| one != other);
            assert!(
                text == kept,
                "the registry has moved on without its step {name} on {dialect}, first at {first:?}: \
                 cargo run -p hadir-sql --all-features --example migration_draft",
            );
        }
    }
}

/// A word more in a vocabulary: the rule that names its words changes, and nothing else does.
#[test]
fn a_new_word_is_a_step() {
    let hints = step::hints(&root()).unwrap();
    for &dialect in Dialect::ALL {
        let old = step::Pieces::live(dialect);
        let mut new = old.clone();
        let units = new.0.iter_mut().find(|piece| piece.kind == "table" && piece.name == "units").unwrap();
        let create = units.create[0].replace("'work_unit'", "'work_unit', 'annex'");
        assert_ne!(create, units.create[0]);
        units.create[0] = create;
        let sections = step::between(dialect, &old, &new, &hints).unwrap();
        assert!(
            sections
                .iter()
                .all(|section| ["units", "people"].contains(&section.table.as_str())
                    || section.kind == "guard")
        );
        let text = sections.iter().map(|section| section.sql.as_str()).collect::<Vec<_>>().join("\n");
        assert!(text.contains("'annex'"), "{dialect}: {text}");
        match dialect {
            Dialect::Postgres => assert!(text.contains("NOT VALID") && text.contains("VALIDATE CONSTRAINT")),
            Dialect::Mysql => assert!(text.contains("DROP CONSTRAINT `ck_units_kind`")),
            Dialect::Sqlite => assert!(text.contains("RENAME TO \"units\"")),
        }
        assert!(step::between(dialect, &old, &old, &hints).unwrap().is_empty());
    }
}

/// What no difference says is asked for by name.
#[test]
fn a_column_that_nobody_says_how_to_fill_is_an_error_that_names_it() {
    let hints = step::hints(&root()).unwrap();
    let old = step::Pieces::live(Dialect::Postgres);
    let mut new = old.clone();
    let units = new.0.iter_mut().find(|piece| piece.kind == "table" && piece.name == "units").unwrap();
    units.create[0] = units.create[0].replacen('(', "(\n  \"colour\" text NOT NULL,", 1);
    let error = step::between(Dialect::Postgres, &old, &new, &hints).unwrap_err();
    assert!(error.starts_with("units.colour: say in migrations/hints.json"), "{error}");
}
