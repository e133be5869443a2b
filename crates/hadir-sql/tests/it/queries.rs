//! What holds for every question, because the registry knows them all.

mod explain;
mod isolation;
mod tenancy;

use hadir_core::ids::WorkspaceId;
use hadir_core::platform::{Handle, Platform};
use hadir_sql::queries::{self, Form, Sample};
use hadir_sql::{Dialect, Scope, Statement};
use hadir_testkit::engine::Engine;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use uuid::Uuid;

pub(crate) fn sample() -> Sample {
    let scope = Scope::of(WorkspaceId::from_uuid(Uuid::from_u128(1)));
    Sample::new(scope, Handle::parse(Platform::Instagram, "budi").unwrap())
}

/// Rewrite the page with `UPDATE_DOCS=1 cargo test -p hadir-sql queries`.
#[test]
fn the_page_of_questions_is_up_to_date() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/queries.md");
    let page = queries::page(&sample(), Dialect::Postgres);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(path, &page).unwrap();
    }
    let stored = fs::read_to_string(path).unwrap_or_default();
    assert!(stored == page, "docs/queries.md is stale: run with UPDATE_DOCS=1");
}

#[test]
fn names_are_unique_and_titles_are_sentences() {
    let mut seen = BTreeSet::new();
    for question in queries::all() {
        assert!(seen.insert(question.name), "{} twice", question.name);
        assert!(!question.title.is_empty() && !question.title.ends_with('.'), "{}", question.name);
        let context = question.context.to_string();
        let first = question.name.split("::").next().unwrap();
        assert!([context.as_str(), "pushdown"].contains(&first), "{}", question.name);
    }
}

/// Every documented and every really run query of the sources is answered by a question.
#[test]
fn every_query_of_the_sources_has_its_question() {
    let answered: BTreeSet<&str> =
        queries::all().iter().flat_map(|question| question.answers).copied().collect();
    let all = (1..=13).map(|number| format!("Q{number}")).chain((1..=20).map(|number| format!("R{number}")));
    let all: BTreeSet<String> = all.collect();
    let answered: BTreeSet<String> = answered.into_iter().map(str::to_owned).collect();
    assert_eq!(answered, all);
}

/// None has nothing but `all`.
#[test]
fn every_table_is_asked_about() {
    let sample = sample();
    let texts: Vec<Statement> = queries::all()
        .iter()
        .flat_map(|question| question.ask(&sample, Dialect::Postgres))
        .map(|query| query.statement().clone())
        .collect();
    for table in hadir_sql::schema::tables() {
        let read = ["FROM", "JOIN"].map(|word| format!("{word} \"{}\"", table.name));
        let asked = texts.iter().any(|text| read.iter().any(|read| text.sql.contains(read)));
        assert!(asked, "{}", table.name);
    }
}

/// What makes a question, by the type that it gives.
const ASKS: &[&str] = &[
    "-> Select",
    "-> Due ",
    "-> Find ",
    "-> Standing ",
    "-> Obstacles ",
    "-> Locked ",
    "-> Query<Option<",
    "-> Rollup<",
    "-> Gains<",
    "-> LastReadings ",
];

/// The functions of a file that make a question, by name.
fn functions(text: &str, path: &str, found: &mut BTreeSet<String>) {
    for function in text.split("\npub fn ").chain(text.split("\npub const fn ")).skip(1) {
        let head = function.split('{').next().unwrap();
        if ASKS.iter().any(|ask| head.contains(ask)) {
            found.insert(format!("{path}::{}", function.split(['(', '<']).next().unwrap()));
        }
    }
    for method in text.split("\n    pub fn ").skip(1) {
        if method.split('{').next().unwrap().contains("-> Result<Query<") {
            found.insert(format!("{path}::Attendance::{}", method.split('(').next().unwrap()));
        }
    }
}

/// The functions that make a question, read from the source: none is left out of the registry.
#[test]
fn every_function_that_asks_is_registered() {
    fn read(path: &Path, module: &str, found: &mut BTreeSet<String>) {
        if path.is_file() {
            functions(&fs::read_to_string(path).unwrap(), module, found);
        }
        for entry in fs::read_dir(path).into_iter().flatten() {
            read(&entry.unwrap().path(), module, found);
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let registered: BTreeSet<&str> =
        queries::all().iter().map(|question| question.name.split(',').next().unwrap()).collect();
    let mut found = BTreeSet::new();
    let contexts = <hadir_sql::schema::Context as hadir_core::vocabulary::TextEnum>::ALL;
    let folders = contexts.iter().map(ToString::to_string).chain(["pushdown".to_owned()]);
    for folder in folders {
        read(&root.join(format!("{folder}.rs")), &folder, &mut found);
        for entry in fs::read_dir(root.join(&folder)).into_iter().flatten() {
            let path = entry.unwrap().path();
            let is_module = path.is_dir() && folder != "pushdown";
            let inner = path.file_name().unwrap().to_string_lossy().into_owned();
            let module = if is_module { format!("{folder}::{inner}") } else { folder.clone() };
            read(&path, &module, &mut found);
        }
    }
    assert!(found.len() > 15, "{found:?}");
    let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
    assert_eq!(found, registered);
}

/// In the bound form, on every engine; the answers of the engines are the same.
#[test]
fn every_question_runs_on_every_engine_and_is_answered_alike() {
    let tenant = hadir_testkit::sample::tenant();
    let sample = isolation::asked_of(&tenant);
    let mut answers: BTreeMap<&str, Vec<Vec<String>>> = BTreeMap::new();
    for mut engine in Engine::all_migrated().unwrap() {
        tenant.store(&mut engine).unwrap();
        let dialect = engine.dialect();
        for question in queries::all() {
            let mut rows = Vec::new();
            for query in question.ask(&sample, dialect) {
                rows.extend(engine.fetch(&query).unwrap());
            }
            if let Some(total) = question.total(&sample, dialect) {
                let total = engine.fetch(&total).unwrap();
                assert!(total[0] >= u64::try_from(rows.len()).unwrap(), "{}", question.name);
            }
            answers.entry(question.name).or_default().push(rows);
        }
    }
    assert!(answers.values().filter(|engines| !engines[0].is_empty()).count() > 20);
    for (name, engines) in answers {
        for other in &engines {
            assert_eq!(&engines[0], other, "{name}");
        }
    }
}

/// A text is written once per shape and dialect; a fixed question has one shape.
#[test]
fn a_fixed_question_has_one_text_whatever_is_asked() {
    let one = sample();
    let other = isolation::asked_of(&hadir_testkit::sample::tenant());
    for &dialect in Dialect::ALL {
        for question in queries::all() {
            let [mut first, mut again, mut elsewhere] =
                [&one, &one, &other].map(|sample| question.ask(sample, dialect));
            let (first, again, elsewhere) = (first.remove(0), again.remove(0), elsewhere.remove(0));
            let text = &first.statement().sql;
            assert_eq!(text, &again.statement().sql);
            if question.form == Form::Written {
                continue;
            }
            assert!(std::sync::Arc::ptr_eq(text, &again.statement().sql), "{}", question.name);
            if question.form == Form::Fixed {
                assert_eq!(text, &elsewhere.statement().sql, "{}", question.name);
            }
        }
    }
}

/// How many values a text has places for.
pub(crate) fn places(statement: &Statement, dialect: Dialect) -> usize {
    match dialect {
        Dialect::Postgres => (1..1_000).take_while(|at| statement.sql.contains(&format!("${at}"))).count(),
        Dialect::Mysql | Dialect::Sqlite => statement.sql.matches('?').count(),
    }
}

/// Nothing from outside is ever part of a text: only placeholders stand for it.
#[test]
fn what_comes_from_outside_is_bound() {
    let mut sample = sample();
    let outside = "x'; DROP TABLE people; --\"`";
    (sample.key, sample.text) = (outside.into(), outside.into());
    for &dialect in Dialect::ALL {
        for question in queries::all() {
            for query in question.ask(&sample, dialect) {
                let statement = query.statement();
                assert!(!statement.sql.contains("DROP"), "{}", question.name);
                assert_eq!(places(statement, dialect), statement.values.len(), "{}", question.name);
            }
        }
    }
}
