//! Plans on PostgreSQL, with tables so large that reading one as a whole shows.
#![cfg(feature = "servers")]

use hadir_sql::queries::{self, Access, Question};
use hadir_sql::schema::{Nulls, Rule, Storage, Table, tables};
use hadir_sql::{Dialect, Query, Statement};
use hadir_testkit::engine::Engine;
use std::collections::BTreeSet;

const ROWS: u32 = 100_000;
/// Rows of one workspace of ten.
const WORKSPACES: u32 = 10;

/// A value for the row `n`: ids refer to rows that are there, instants spread over a year, words over all words.
fn value(table: &Table, column: &hadir_sql::schema::Column) -> String {
    let id = |n: &str| format!("('00000000-0000-0000-0000-' || lpad(({n})::text, 12, '0'))::uuid");
    if table.keys.foreign.iter().any(|key| key.columns == ["workspace_id"]) && column.name == "workspace_id" {
        return id(&format!("n % {WORKSPACES} + 1"));
    }
    // Where a reference is unique by itself, another row each.
    let alone = |name| {
        table.keys.unique_where.iter().any(|unique| unique.columns.contains(&name))
            || table
                .keys
                .unique
                .iter()
                .chain([&table.keys.primary])
                .any(|key| **key == ["workspace_id", name])
    };
    // Of two references that are unique together, the second counts faster.
    let second = |name| {
        let keys = table.keys.unique.iter().chain([&table.keys.primary]);
        keys.into_iter().any(|key| key.len() > 2 && key.iter().skip(2).any(|column| *column == name))
    };
    let nullable = column.nulls == Nulls::Allowed;
    let value = match (&column.rule, column.storage) {
        (Rule::Words(words) | Rule::Machine { words, .. }, _) => {
            let words = words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(", ");
            format!("(ARRAY[{words}])[(n / {WORKSPACES}) % array_length(ARRAY[{words}], 1) + 1]")
        }
        (_, Storage::Id) if column.name == "id" || alone(column.name) => id("n"),
        (_, Storage::Id) if second(column.name) => {
            id(&format!("n / {WORKSPACES} % 20 * {WORKSPACES} + n % {WORKSPACES}"))
        }
        (_, Storage::Id) => id(&format!("n / {} * {WORKSPACES} + n % {WORKSPACES}", WORKSPACES * 20)),
        (_, Storage::Key(longest)) => format!("left('t' || n, {longest})"),
        (_, Storage::Text | Storage::Word) => "'t' || n".to_owned(),
        (_, Storage::Count | Storage::Int) => "n % 1000".to_owned(),
        (_, Storage::Flag) => "n % 3 = 0".to_owned(),
        (_, Storage::Decimal) => "(n % 1000)::numeric / 7".to_owned(),
        (_, Storage::Instant) => "'2025-09-01Z'::timestamptz + n * interval '5 minutes'".to_owned(),
        (_, Storage::Day) => "'2026-03-11'::date + n % 300".to_owned(),
        (_, Storage::Json) => "'{}'::jsonb".to_owned(),
    };
    if nullable { format!("CASE WHEN n % 7 = 0 THEN NULL ELSE {value} END") } else { value }
}

/// Whether a line of a plan reads a large table as a whole.
fn reads_a_whole(line: &str, large: &BTreeSet<String>) -> bool {
    let read = line.split_once("Seq Scan on ").and_then(|(_, rest)| rest.split(' ').next());
    read.is_some_and(|name| large.contains(name))
}

/// The large table that a question has an index for.
fn large_by(question: &Question) -> Option<&'static str> {
    match question.access {
        Access::Index(table) => Some(table),
        Access::Whole => None,
    }
}

/// Tables as full as their keys allow, and which of them are large.
fn filled() -> (Engine, BTreeSet<String>) {
    let mut engines = Engine::all_migrated().unwrap();
    let mut engine =
        engines.remove(engines.iter().position(|one| one.dialect() == Dialect::Postgres).unwrap());
    // References and rules are not what is measured.
    engine.batch("SET session_replication_role = replica").unwrap();
    let checks = engine
        .texts("SELECT conrelid::regclass::text, conname::text FROM pg_constraint WHERE contype = 'c' AND conrelid::regclass::text NOT LIKE 'pg_%' AND connamespace = 'public'::regnamespace")
        .unwrap();
    for check in checks {
        let [table, name] = [0, 1].map(|at| check[at].clone().unwrap());
        engine.batch(&format!("ALTER TABLE {table} DROP CONSTRAINT {name}")).unwrap();
    }
    let asked: BTreeSet<&str> = queries::all().iter().filter_map(large_by).collect();
    for table in tables() {
        let rows = if asked.contains(table.name) { ROWS } else { WORKSPACES };
        let columns: Vec<String> = table.columns.iter().map(|column| value(table, column)).collect();
        engine
            .batch(&format!(
                "INSERT INTO \"{}\" SELECT {} FROM generate_series(1, {rows}) AS n ON CONFLICT DO NOTHING",
                table.name,
                columns.join(", ")
            ))
            .unwrap();
    }
    engine.batch("ANALYZE").unwrap();
    let large =
        format!("SELECT relname::text FROM pg_class WHERE relkind = 'r' AND reltuples > {}", ROWS / 2);
    let large = engine.texts(&large).unwrap().into_iter().map(|row| row[0].clone().unwrap()).collect();
    (engine, large)
}

/// The plan, a line per row.
fn plan(engine: &mut Engine, query: &Query<String>) -> Vec<String> {
    let statement = query.statement();
    let explain =
        Statement { sql: format!("EXPLAIN {}", statement.sql).into(), values: statement.values.clone() };
    engine.lines(&explain).unwrap()
}

#[test]
fn no_question_with_an_index_reads_a_large_table_as_a_whole() {
    let (mut engine, large) = filled();
    let mut sample = super::sample();
    sample.key = "t101".into();
    let names: BTreeSet<&str> = tables().iter().map(|table| table.name).collect();
    // Some are small by their keys: a row per workspace, or per word.
    assert!(large.len() > 20, "{large:?}");
    let mut checked = 0;
    for question in queries::all() {
        let Some(table) = large_by(&question) else { continue };
        assert!(names.contains(table), "{}: {table}", question.name);
        for query in question.ask(&sample, Dialect::Postgres) {
            let plan = plan(&mut engine, &query);
            let whole = plan.iter().find(|line| reads_a_whole(line, &large));
            assert_eq!(whole, None, "{}:\n{}\n{}", question.name, query.statement().sql, plan.join("\n"));
            checked += 1;
        }
    }
    assert!(checked > 10);

    // The check can fail: without its indexes, a question reads the table as a whole.
    for index in ["ix_observed_posts_posted_at", "ix_observed_posts_unit_id"] {
        engine.batch(&format!("DROP INDEX {index}")).unwrap();
    }
    for constraint in ["observed_posts_pkey", "uq_observed_posts_platform_code"] {
        engine.batch(&format!("ALTER TABLE observed_posts DROP CONSTRAINT {constraint} CASCADE")).unwrap();
    }
    let question = queries::all().into_iter().find(|one| one.name == "observed::posts_in").unwrap();
    let query = question.ask(&sample, Dialect::Postgres).remove(0);
    assert!(plan(&mut engine, &query).iter().any(|line| reads_a_whole(line, &large)));
}
