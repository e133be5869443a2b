//! Snapshots by month, on PostgreSQL.
#![cfg(feature = "servers")]

use crate::catalogue::read;
use crate::world::full;
use hadir_core::ids::{ObservedPostId, WorkspaceId};
use hadir_core::metrics::{Counts, PostSnapshot};
use hadir_sql::schema::{Month, RowSecurity, Schema};
use hadir_sql::{Dialect, Scope, all, store};
use hadir_testkit::engine::Engine;
use hadir_testkit::tenant::Tenant;
use proptest::test_runner::TestRunner;

fn postgres(schema: &Schema) -> Engine {
    let mut engines = Engine::all().unwrap();
    let place = engines.iter().position(|engine| engine.dialect() == Dialect::Postgres).unwrap();
    let mut engine = engines.swap_remove(place);
    run(&mut engine, schema.create(Dialect::Postgres));
    engine
}

fn run(engine: &mut Engine, statements: Vec<String>) {
    for statement in statements {
        engine.batch(&statement).unwrap();
    }
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// A tenant whose posts were captured at these instants, and nothing else.
fn captured(instants: &[&str]) -> Tenant {
    let mut tenant = full(&mut TestRunner::deterministic());
    let post = &tenant.observed_posts[0];
    let snapshot = |workspace_id: WorkspaceId, post_id: ObservedPostId, at: &str| {
        PostSnapshot::new(
            workspace_id,
            post_id,
            at.parse().unwrap(),
            Counts { likes: 1.into(), ..Counts::default() },
        )
    };
    tenant.post_snapshots = instants.iter().map(|at| snapshot(post.workspace_id, post.id, at)).collect();
    tenant.account_snapshots.clear();
    tenant
}

/// How many snapshots of posts lie in which part.
fn parts(engine: &mut Engine) -> Vec<(String, String)> {
    let rows = engine
        .texts("SELECT tableoid::regclass::text, count(*) FROM post_snapshots GROUP BY 1 ORDER BY 1")
        .unwrap();
    rows.into_iter().map(|row| (row[0].clone().unwrap(), row[1].clone().unwrap())).collect()
}

fn named(parts: &[(&str, &str)]) -> Vec<(String, String)> {
    parts.iter().map(|(part, rows)| ((*part).to_owned(), (*rows).to_owned())).collect()
}

const INSTANTS: [&str; 5] = [
    "2026-02-28T23:59:59.999999Z",
    "2026-03-01T00:00:00Z",
    "2026-03-31T23:59:59.999999Z",
    "2026-04-01T00:00:00Z",
    "9999-12-31T23:59:59.999999Z",
];

#[test]
fn a_capture_lies_in_its_month_and_what_has_none_lies_apart() {
    let schema = Schema::all().partitioned();
    let mut engine = postgres(&schema);
    run(&mut engine, schema.create_partitions(month("2026-03").ahead(2)));
    let tenant = captured(&INSTANTS);
    tenant.store(&mut engine).unwrap();
    // Twice: the key holds across the parts.
    tenant.store(&mut engine).unwrap();
    let spread =
        [("post_snapshots_2026_03", "2"), ("post_snapshots_2026_04", "1"), ("post_snapshots_default", "2")];
    assert_eq!(parts(&mut engine), named(&spread));

    // Made later, a month takes what belongs to it; made again, nothing happens.
    for months in [["2026-02", "9999-12"], ["2026-02", "2026-03"]] {
        run(&mut engine, schema.create_partitions(months.map(month)));
        let spread = [
            ("post_snapshots_2026_02", "1"),
            ("post_snapshots_2026_03", "2"),
            ("post_snapshots_2026_04", "1"),
            ("post_snapshots_9999_12", "1"),
        ];
        assert_eq!(parts(&mut engine), named(&spread));
    }
    let back = engine.fetch(&all::<PostSnapshot>(tenant.scope()).build(Dialect::Postgres)).unwrap();
    assert_eq!(back, tenant.post_snapshots);
    // References hold in every part.
    engine
        .batch("INSERT INTO post_snapshots_2026_03 SELECT gen_random_uuid(), post_id FROM observed_posts")
        .unwrap_err();
    let strangers = Scope::of(WorkspaceId::from_uuid(uuid::Uuid::from_u128(404)));
    let foreign = PostSnapshot { workspace_id: strangers.workspace_id(), ..tenant.post_snapshots[1] };
    let error = engine.store(store(strangers, [foreign]).build(Dialect::Postgres)).unwrap_err();
    assert!(error.reason.contains("foreign key"), "{error}");
}

#[test]
fn old_months_go_and_newer_ones_stay() {
    let schema = Schema::all().partitioned();
    let mut engine = postgres(&schema);
    // A part with another name is nobody's month.
    engine
        .batch(
            "CREATE TABLE post_snapshots_0900 PARTITION OF post_snapshots \
             FOR VALUES FROM ('0900-01-01 00:00:00+00') TO ('0901-01-01 00:00:00+00')",
        )
        .unwrap();
    run(&mut engine, schema.create_partitions(month("2026-02").ahead(3)));
    captured(&["0001-01-01T00:00:00Z", "0900-05-01T00:00:00Z", INSTANTS[0], INSTANTS[1], INSTANTS[4]])
        .store(&mut engine)
        .unwrap();
    for _ in 0..2 {
        run(&mut engine, schema.drop_partitions_before(month("2026-03")));
        let left =
            [("post_snapshots_0900", "1"), ("post_snapshots_2026_03", "1"), ("post_snapshots_default", "1")];
        assert_eq!(parts(&mut engine), named(&left));
    }
    let tables = "SELECT relname::text FROM pg_class WHERE relispartition AND relkind = 'r' ORDER BY 1";
    let tables: Vec<_> =
        engine.texts(tables).unwrap().into_iter().map(|row| row[0].clone().unwrap()).collect();
    let expected = ["account_snapshots", "post_snapshots"]
        .iter()
        .flat_map(|table| ["2026_03", "2026_04", "default"].map(|part| format!("{table}_{part}")))
        .chain(["post_snapshots_0900".to_owned()]);
    let mut expected: Vec<_> = expected.collect();
    expected.sort();
    assert_eq!(tables, expected);
}

#[test]
fn a_question_about_some_days_reads_their_month_alone() {
    let schema = Schema::all().partitioned();
    let mut engine = postgres(&schema);
    run(&mut engine, schema.create_partitions(month("2026-01").ahead(12)));
    let question = "EXPLAIN SELECT * FROM post_snapshots \
        WHERE captured_at >= '2026-03-10 17:00:00+00' AND captured_at < '2026-03-11 17:00:00+00'";
    let plan: String =
        engine.texts(question).unwrap().into_iter().map(|row| row[0].clone().unwrap() + "\n").collect();
    assert!(plan.contains("post_snapshots_2026_03"), "{plan}");
    assert_eq!(
        plan.matches("post_snapshots_").count(),
        plan.matches("post_snapshots_2026_03").count(),
        "{plan}"
    );
}

/// Months come and go: they are no drift. The rest is: the split itself, and whether policies are on.
#[test]
fn months_are_no_drift() {
    let schema = Schema::all().partitioned();
    let mut engine = postgres(&schema);
    let before = read(&mut engine);
    run(&mut engine, schema.create_partitions(month("2026-03").ahead(2)));
    assert_eq!(before.drift(&read(&mut engine)), []);
    let plain = read(&mut postgres(&Schema::all()));
    let drift: Vec<String> = plain.drift(&before).iter().map(ToString::to_string).collect();
    let split = "options `options` should be ``, and is `PARTITION BY RANGE (captured_at)`";
    assert_eq!(drift, [format!("account_snapshots: {split}"), format!("post_snapshots: {split}")]);
    run(&mut engine, schema.drop(Dialect::Postgres));
    assert!(read(&mut engine).is_empty());
}

/// Whoever asks for a part by its name is not let past the policies of its table.
#[test]
fn parts_are_closed_to_those_whom_policies_bind() {
    let schema = Schema::all().partitioned();
    let mut engine = postgres(&schema);
    let tenant = captured(&INSTANTS);
    tenant.store(&mut engine).unwrap();
    run(&mut engine, schema.isolate(Dialect::Postgres, RowSecurity::Session));
    run(&mut engine, schema.create_partitions([month("2026-03")]));
    assert_eq!(parts(&mut engine).len(), 2);
    engine.batch("BEGIN; CREATE ROLE hadir_reader NOLOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO hadir_reader").unwrap();
    engine.batch("SET LOCAL ROLE hadir_reader").unwrap();
    let mut rows = |table: &str| engine.texts(&format!("SELECT 1 FROM {table}")).unwrap().len();
    assert_eq!([rows("post_snapshots_2026_03"), rows("post_snapshots_default")], [0; 2]);
    // The table itself says that nothing was entered, and does not answer with nothing.
    engine.batch("SAVEPOINT unentered").unwrap();
    let error = engine.texts("SELECT 1 FROM post_snapshots").unwrap_err();
    assert!(error.reason.contains("no workspace was entered"), "{error}");
    engine.batch("ROLLBACK TO SAVEPOINT unentered").unwrap();
    engine.run(&tenant.scope().enter()).unwrap();
    let mut rows = |table: &str| engine.texts(&format!("SELECT 1 FROM {table}")).unwrap().len();
    assert_eq!(
        [rows("post_snapshots_2026_03"), rows("post_snapshots_default"), rows("post_snapshots")],
        [0, 0, 5]
    );
}
